"""Slow work off the GUI thread: speech, previews, exports."""
