"""A speech library: text and a voice in, sound out. It knows nothing of subtitles or windows."""
