"""Everything the search box knows about Dutch and English, in plain Python.

No Django and no engine in here: both engines receive words that are already folded, stemmed and split, so a query
finds the same things on each of them, and a test needs neither a database nor a server.
"""
