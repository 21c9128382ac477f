"""Everything the user sees."""
