"""Template side of the extension points: `{% slot %}`, `{% slot_bulk %}`, `{% slot_for %}`, `{% can %}`, `{% plugin_css %}`,
`{% mention_url %}`, `{% embed %}`, `{% rich %}`, `{% report_url %}`, `{% report_items %}`, `{% hidden_note %}`."""

from __future__ import annotations

from typing import Any

from django import template
from django.contrib.staticfiles import finders
from django.db.models import Model
from django.template.context import Context
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe

from cms.core import directory
from cms.core.access.rules import can as ask
from cms.core.embeds import render_embeds, with_embeds
from cms.core.models.contributions import Contribution
from cms.core.parts import UNKEPT, render_part
from cms.core.points import Slot
from cms.core.registry import disabled_labels, enabled, plugin_configs
from cms.core.reports import targets
from cms.core.reports.authors import hosts_to_ask
from cms.core.reports.permissions import is_moderator
from cms.core.scope import house_cached

register = template.Library()


def is_draft(target: Model) -> bool:
    return isinstance(target, Contribution) and target.state == Contribution.State.DRAFT


@register.simple_tag(takes_context=True)
def slot(context: Context, region: str, target: Model) -> SafeString:
    """Everything enabled plugins show in this region of this object; nothing on a draft, which nobody can react to."""
    request = context["request"]
    parts = []
    for point in () if is_draft(target) else enabled(Slot):
        if point.region == region and point.targets(target):
            own = point.context(request, target)
            if own is not None:
                parts.append(render_part(request, point.template, {"target": target, **own}))
    return mark_safe("".join(parts))  # rendered by templates, which escaped what they showed


@register.simple_tag(takes_context=True)
def slot_bulk(context: Context, region: str, targets: Any) -> dict[tuple[str, Any], list[tuple[str, Any]]]:
    """Work out a region for a whole list at once: {(model label, pk): [(template, context), …]} for `slot_for`."""
    request, objs = context["request"], list(targets)
    found: dict[tuple[str, Any], list[tuple[str, Any]]] = {}
    for point in enabled(Slot):
        wanted = [obj for obj in objs if point.region == region and point.targets(obj)]
        if not wanted:
            continue
        if point.bulk is not None:
            answers = point.bulk(request, wanted)
        else:
            answers = {obj: point.context(request, obj) for obj in wanted}
        for obj in wanted:
            own = answers.get(obj)
            if own is not None:
                found.setdefault((obj._meta.label, obj.pk), []).append((point.template, own))
    return found


@register.simple_tag(takes_context=True)
def slot_for(context: Context, found: Any, target: Model) -> SafeString:
    """Render what `slot_bulk` found for one row."""
    rows = (found or {}).get((target._meta.label, target.pk), [])
    request = context["request"]
    return mark_safe("".join(render_part(request, name, {"target": target, **own}) for name, own in rows))


@register.filter
def kept_state(found: dict[tuple[str, Any], list[tuple[str, Any]]]) -> Any:
    """What `slot_bulk` found, as a part of `{% kept %}`: everything the rows show. A plugin that does not say what its own
    depends on (`kept`) has all of it rendered for each reader."""
    states = tuple((row, name, own.get("kept")) for row, parts in found.items() for name, own in parts)
    return UNKEPT if any(state is None for _row, _name, state in states) else states


@register.filter
def kept_row(found: dict[tuple[str, Any], list[tuple[str, Any]]] | None, target: Model) -> Any:
    """As `kept_state`, of one row."""
    states = tuple((name, own.get("kept")) for name, own in (found or {}).get((target._meta.label, target.pk), []))
    return UNKEPT if any(state is None for _name, state in states) else states


@register.simple_tag(takes_context=True)
def can(context: Context, name: str, *args: Any) -> Any:
    """`{% can "comments.edit" comment as may %}` → the verdict, truthy or falsy, with `.reason`."""
    return ask(context["request"].user, name, *args)


@register.simple_tag
def plugin_css() -> SafeString:
    """Links to the stylesheets of enabled plugins: static/css/plugins/<label>.css."""
    from django.templatetags.static import static

    def load() -> list[str]:
        labels = [c.label for c in plugin_configs() if c.label not in disabled_labels()]
        names = [f"css/plugins/{label}.css" for label in labels]
        return [name for name in names if finders.find(name)]

    names = house_cached("plugin_css", load)
    return format_html_join("\n", '<link rel="stylesheet" href="{}">', ((static(name),) for name in names))


@register.simple_tag
def mention_url() -> str:
    """Where names are suggested after an @; empty while nobody offers that."""
    return directory.mention_url()


@register.simple_tag(takes_context=True)
def embed(context: Context, reference: str) -> SafeString:
    """What this reader sees of one reference ("polls.poll:12"); nothing when it is off, gone, or not theirs to see."""
    if not reference or "request" not in context:
        return SafeString()
    request = context["request"]
    looking = bool(getattr(request, "is_preview", False))
    return render_embeds(request, [reference], only_looking=looking).get(reference, SafeString())


@register.simple_tag(takes_context=True)
def rich(context: Context, markup: str) -> SafeString:
    """Rich text that `clean_rich` made (the body of a contribution), with what is embedded in it; on a page with `preview` to
    look at only."""
    return with_embeds(context["request"], markup, only_looking=bool(context.get("preview")))


@register.simple_tag(takes_context=True)
def report_url(context: Context, thing: Model) -> str:
    """`{% report_url contribution as report_at %}` → where this reader reports it; empty when they may not."""
    return targets.report_url(context["request"].user, thing)


@register.inclusion_tag("core/reports/_menu.html", takes_context=True)
def report_items(context: Context, thing: Contribution) -> dict[str, Any]:
    """`{% report_items contribution %}` in its menu: report it; for a moderator also hide it, who is then asked why."""
    user = context["request"].user
    report_at = targets.report_url(user, thing)
    hides = report_at and thing.state == Contribution.State.PUBLISHED and is_moderator(user)
    hide_at = f"{report_at}hide/" if hides else ""
    return {"report_at": report_at, "hide_at": hide_at, "csrf_token": context.get("csrf_token")}


@register.inclusion_tag("core/reports/_hidden_note.html")
def hidden_note(thing: Any, change_url: str = "") -> dict[str, Any]:
    """`{% hidden_note contribution change_url %}`: tells its writers that a moderator hid this, why, whom they can ask, and
    where they can change it (nowhere without an address)."""
    together = hasattr(thing, "writer_ids") and len(thing.writer_ids()) > 1
    return {"thing": thing, "together": together, "change_url": change_url, "hosts": hosts_to_ask()}
