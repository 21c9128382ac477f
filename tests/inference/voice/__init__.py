"""Tests of voices as values and files."""
