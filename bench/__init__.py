"""The benchmark: `make bench`. Production settings, gunicorn with two workers, PostgreSQL and Redis where there are any.

Nothing here is imported by the site.
"""

READER = "emma"
"""Who reads, in every place: somebody in a team."""
