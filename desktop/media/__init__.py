"""Adapters to ffmpeg, mpv and the sound devices; free of Qt and torch."""
