"""Meaning beside words: vectors of texts, kept beside the index, so that other words for the same thing are found too.

``texts`` says what of a document gets a vector, ``embedders`` makes the vectors, ``store`` keeps them, ``work`` brings
the store up to date in the background, ``retrieval`` asks it for one reader.
"""
