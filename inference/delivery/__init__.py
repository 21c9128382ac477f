"""How a line was acted: found in a recording of it, and followed by any voice."""
