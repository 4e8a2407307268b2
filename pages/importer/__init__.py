"""Turns a folder of documents into pages.

`readers/` and `worker.py` know nothing of Django: they run in a limited process of their own, where a
hostile file can do nothing but end that process. Everything else runs in the command: it asks for one file at
a time, cleans what comes back once more, and lets `pages.services` write.
"""
