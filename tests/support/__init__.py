"""Machinery of the suite itself."""
