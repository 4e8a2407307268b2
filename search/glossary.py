"""The glossary of this house: the shipped groups that are on, and the organisation's own. An edit has effect at once."""

from functools import lru_cache

from cms.plugins.site import house_cached, house_changed
from search import tuning
from search.language.glossary import Glossary, Synonyms, shipped, shipped_glossary, split_terms
from search.models import GlossarySwitch

OWN = "own"


def current() -> Glossary:
    """The glossary as it is now (or as it is tried out in the preview), from memory as long as nothing changed."""
    return _made(tuning.current().synonyms, switched_off())


def switched_off() -> frozenset[str]:
    """The keys of the shipped groups that are off here."""
    return house_cached("search.glossary_off", lambda: frozenset(GlossarySwitch.objects.values_list("key", flat=True)))


def switch(key: str, *, on: bool) -> None:
    """Switch a shipped group on or off. Raises ``KeyError`` for a key that is not shipped."""
    if key not in {group.key for group in shipped()}:
        raise KeyError(key)
    if on:
        GlossarySwitch.objects.filter(key=key).delete()
    else:
        GlossarySwitch.objects.get_or_create(key=key)
    house_changed()


@lru_cache(maxsize=4)
def _made(own: tuple[str, ...], off: frozenset[str]) -> Glossary:
    if not own and not off:
        return shipped_glossary()
    groups = [Synonyms(f"{OWN}/{number}", split_terms(words), OWN) for number, words in enumerate(own)]
    return Glossary([*groups, *(group for group in shipped() if group.key not in off)])
