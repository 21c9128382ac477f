"""How a voice is refined: a few numbers of the networks learn from minutes of known speech."""
