"""What top tasks give the house."""

contributions = []
