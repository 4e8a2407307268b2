"""The loop that improves search: what is asked (without who), what is missed, and what editors set."""
