"""Mel spectrogram to sound: the HiFi-GAN family."""
