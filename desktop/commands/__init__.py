"""The headless commands of `dubwright`."""
