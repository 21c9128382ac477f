"""Training and judging of the models; nothing above imports it."""
