"""The Dubwright desktop application."""
