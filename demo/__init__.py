"""The demo organisation De Linde: texts, pictures and the command that puts them in an empty database.

Everybody and everything here is fictional. Production never loads it.
"""
