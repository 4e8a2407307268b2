"""The words of a notification: who, what about, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import Model
from django.utils.functional import Promise
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from wagtail.models import Page

from .access.visibility import visible_to
from .models import Activity, User
from .points import NotificationType
from .registry import model_is_on

Reference = tuple[int, int]  # content type and primary key
NAMED = 2  # colleagues called by name when there are more


def about_of(activity: Activity) -> Reference:
    """What an act is about: the page under a comment, otherwise its target."""
    about = activity.data.get("about")
    return (about[0], about[1]) if about else (activity.target_type_id, activity.target_id)


def target_of(activity: Activity) -> Reference:
    """What was shared, written or changed."""
    return activity.target_type_id, activity.target_id


def visible_targets(activities: Iterable[Activity], reader: User) -> dict[Reference, Model]:
    """The targets this reader may see now. One query for each kind of target."""
    return visible_objects(map(target_of, activities), reader)


def told_though_closed(kind: NotificationType, activity: Activity, person_id: int) -> bool:
    """Whether this person hears of an act about something they may not see: its kind has words for that, and names them still."""
    target = activity.target if kind.closed else None
    return target is not None and model_is_on(type(target)) and person_id in kind.recipients(activity)


def closed_words(kind: NotificationType, activity: Activity) -> str:
    """What they hear: nothing but what its kind of thing is called."""
    model = ContentType.objects.get_for_id(activity.target_type_id).model_class()
    return str(kind.closed) % {"kind": str(model._meta.verbose_name if model else "")}


def visible_objects(references: Iterable[Reference], reader: User) -> dict[Reference, Model]:
    """Those of the objects that this reader may see now. One query for each kind."""
    wanted: dict[int, set[int]] = {}
    for kind, pk in references:
        wanted.setdefault(kind, set()).add(pk)
    found: dict[Reference, Model] = {}
    for type_id, ids in wanted.items():
        model = ContentType.objects.get_for_id(type_id).model_class()
        if model is None:
            continue
        for obj in visible_to(reader, model._default_manager.filter(pk__in=ids)):
            found[(type_id, obj.pk)] = obj
    return found


def address_of(activity: Activity, target: Model, editions: dict[Reference, Page]) -> str:
    """Where an act leads: the address it wrote down, else that of its target; a page opens in the reader's language."""
    if activity.data.get("url"):
        return activity.data["url"]
    shown: Any = editions.get(target_of(activity), target)
    url = getattr(shown, "get_absolute_url", None) or getattr(shown, "get_url", None)
    return (url() if url else "") or ""


def bundle_of(kind: str, activity: Activity) -> str:
    """The name of the bundle: one kind of news about one thing."""
    type_id, pk = about_of(activity)
    return f"{kind}:{type_id}:{pk}"


def editions_in(reader: User, activities: Iterable[Activity]) -> dict[Reference, Page]:
    """The page in the reader's language, for each page in another one that the activities are about. One query, two when there are any."""
    language = (get_language() or reader.language).split("-")[0]
    pages = {about: about[1] for about in map(about_of, activities) if _is_page(about[0])}
    if not pages:
        return {}
    foreign = Page.objects.filter(pk__in=set(pages.values())).exclude(locale__language_code=language)
    keys = {pk: (key, title) for pk, key, title in foreign.values_list("pk", "translation_key", "title")}
    if not keys:
        return {}
    wanted = Page.objects.filter(
        translation_key__in=[key for key, _title in keys.values()], locale__language_code=language
    )
    found = {page.translation_key: page for page in visible_to(reader, wanted)}
    editions = {}
    for about, pk in pages.items():
        page = found.get(keys[pk][0]) if pk in keys else None
        if page is not None:
            page.title_elsewhere = keys[pk][1]  # type: ignore[attr-defined]
            editions[about] = page
    return editions


def _is_page(type_id: int) -> bool:
    model = ContentType.objects.get_for_id(type_id).model_class()
    return model is not None and issubclass(model, Page)


def words_of(activity: Activity, target: Model, editions: dict[Reference, Page]) -> dict[str, Any]:
    """What the sentences of a notification may name: actor, target, its kind, about (the page in the reader's language), and
    what its data holds."""
    title = activity.data.get("title") or str(target)
    edition = editions.get(about_of(activity))
    if edition is not None and title.startswith(edition.title_elsewhere):  # type: ignore[attr-defined]
        title = edition.title + title[len(edition.title_elsewhere) :]  # type: ignore[attr-defined]
    about = activity.data.get("about_title") or title
    return {
        "kind": str(target._meta.verbose_name),
        **{name: value for name, value in activity.data.items() if isinstance(value, str)},
        "actor": str(activity.actor or _("Somebody")),
        "target": title,
        "about": edition.title if edition is not None else about,
    }


def people_in_words(people: list[User], number: int | None = None) -> str:
    """“Margriet and Wim”, “Margriet, Wim and 8 others”: first names, two of them at most when there are more. Without the
    number of all of them, “Margriet, Wim and others”."""
    names = [person.first_name or str(person).split(" ")[0] for person in people[:NAMED]]
    if number is None and len(people) > NAMED:
        return _("%(names)s and others") % {"names": ", ".join(names)}
    number = number or len(people)
    others = number - len(names)
    if others > 0:
        return ngettext("%(names)s and one other", "%(names)s and %(number)d others", others) % {
            "names": ", ".join(names),
            "number": others,
        }
    return _("%(first)s and %(second)s") % {"first": names[0], "second": names[1]} if len(names) > 1 else names[0]


def line(sentence: str | Promise, words: dict[str, Any], *, strong: str) -> SafeString:
    """A sentence as safe HTML, with the word called `strong` in bold."""
    safe = {name: escape(str(value)) for name, value in words.items()}
    safe[strong] = format_html("<b>{}</b>", words[strong])
    return mark_safe(escape(str(sentence)) % safe)
