"""Places on pages that a plugin fills: menus, blocks, parts inside what others show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal

from django.db.models import Model, QuerySet
from django.http import HttpRequest

from .base import Context, Point, Text, _always

if TYPE_CHECKING:
    from cms.core.models import User


@dataclass(frozen=True, kw_only=True)
class NavItem(Point):
    """A place in the main menu. `url_name` is a URL name, or a callable (request) → address for places in the page tree.

    phone  where it stands on a phone: "bar" (a place of its own in the bar at the foot), below "community", or below "me"
    """

    label: Text
    url_name: str | Callable[[HttpRequest], str]
    icon: str
    visible: Callable[[User], bool] = _always
    phone: Literal["bar", "community", "me"] = "community"


@dataclass(frozen=True, kw_only=True)
class HomeWidget(Point):
    """A block on the personal home page, which each person may move within its region, or hide.

    context   (request) → context of the template; None shows nothing. `all_url` in it puts a link beside the title; `kept` is
              a hashable with everything the HTML depends on, for a part rendered once for all readers to whom it is equal
    region    main, aside (the right column) or bottom (the row below both, three to a row)
    headed    False: the template brings its own heading; the title is only used where people arrange their page
    """

    title: Text
    template: str
    context: Callable[[HttpRequest], Context]
    region: str = "main"
    headed: bool = True


@dataclass(frozen=True, kw_only=True)
class Slot(Point):
    """A part inside pages and contributions of others, such as the comments under an article. On a draft nothing is shown.

    region   where it stands: after_content, actions, byline, list_meta, page_end, conversation (below what colleagues said)
    targets  (obj) → whether this object takes it
    context  (request, obj) → context of the template; None shows nothing. `kept` in it as with HomeWidget
    bulk     (request, objs) → {obj: context}; used by lists, so that a list costs one query and not one a row
    """

    region: str
    template: str
    context: Callable[[HttpRequest, Model], Context]
    targets: Callable[[Model], bool] = _always
    bulk: Callable[[HttpRequest, list[Any]], Mapping[Model, Context]] | None = None


@dataclass(frozen=True, kw_only=True)
class DashboardPanel(Point):
    """Work that waits for an editor, on the desk of the Wagtail admin: one or more `<div class="st-desk__tile">`.

    context  (request) → context of the template; None when nothing waits, so that the desk shows only what there is to do
    """

    template: str
    context: Callable[[HttpRequest], Context]


@dataclass(frozen=True, kw_only=True)
class PersonPanel(Point):
    """A part of a person's page. `context(request, person)`; None shows nothing."""

    template: str
    context: Callable[[HttpRequest, User], Context]


@dataclass(frozen=True, kw_only=True)
class EmbedTarget(Point):
    """Something that can stand in the middle of a page or a contribution of others, such as a poll in a news item.

    A text keeps a reference ("polls.poll:12") and nothing else: while the plugin is off, or for a reader who may not see the
    object, nothing is shown there, and the reference stays.

    label    what one of them is called in the picker: “Poll”
    choices  (user, query) → queryset of what this person may pick, best first; the kernel narrows it with `visible_to`
    context  (request, objs) → {obj: context} of those that show something now, in a fixed number of queries
    template where `object` is what is shown; a form in it posts to an address of the plugin with the field
             `next` = {{ request.get_full_path }}, and the view leads back there. With `only_looking` (a preview, a
             moderator's desk) it shows no form: what somebody would send from there is not meant
    """

    label: Text
    icon: str
    model: type[Model]
    choices: Callable[[User, str], QuerySet[Any]]
    template: str
    context: Callable[[HttpRequest, list[Any]], Mapping[Any, dict[str, Any]]]
