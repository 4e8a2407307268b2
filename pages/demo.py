"""Builds the pages of the demo organisation."""


def build(demo) -> None:
    return None
