"""Who speaks: the voice encoder and the Voice file."""
