"""Phonemes to a mel spectrogram with explicit durations."""
