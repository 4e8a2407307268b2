"""What colleagues ask most, for whoever composes a list of tasks: only queries that enough different people asked."""

from collections.abc import Iterable

from django.db.models import Sum

from search.loop.models import AskedQuery
from toptasks.composing import MOST_SEARCHES, offer_searches


@offer_searches
def frequent_queries() -> Iterable[str]:
    """The texts of the periods that are kept, most asked first. A query without a text was not asked by enough people."""
    rows = AskedQuery.objects.exclude(text="").values("text").annotate(number=Sum("asked")).order_by("-number", "text")
    return [row["text"] for row in rows[:MOST_SEARCHES]]
