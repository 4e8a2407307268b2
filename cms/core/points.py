"""The extension points: what a plugin can give the house. Each is a small frozen record, checked when it is loaded."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from django.db.models import Model, QuerySet
from django.http import HttpRequest
from django.utils.functional import Promise

from .access.tokens import AudienceChoice

if TYPE_CHECKING:
    from cms.core.models import Activity, Topic, User

Text = str | Promise
Context = dict[str, Any] | None


def _always(*_args: Any) -> bool:
    return True


@dataclass(frozen=True, kw_only=True)
class Point:
    """Base of all extension points. `key` names a contribution, unique within its kind."""

    key: str
    order: int = 100


@dataclass(frozen=True, kw_only=True)
class NavItem(Point):
    """A place in the main menu. `url_name` is a URL name, or a callable (request) → address for places in the page tree."""

    label: Text
    url_name: str | Callable[[HttpRequest], str]
    icon: str
    visible: Callable[[User], bool] = _always
    phone: bool = False


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
    """A part inside pages and contributions of others, such as the comments under an article.

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
class ActivityType(Point):
    """A kind of act. `sentence` may hold %(actor)s and %(target)s."""

    sentence: Text


@dataclass(frozen=True, kw_only=True)
class NotificationType(Point):
    """Who hears of an activity, and how.

    activity    key of the ActivityType
    recipients  (activity) → ids of people; the kernel drops the actor, inactive people and those who may not see the target
    sentence    may hold %(actor)s, %(target)s, %(about)s (the page it is about) and the texts of the activity's data
    many        the sentence for a card of several colleagues; it may hold %(actors)s (“Margriet and 9 others”) and %(about)s
    quotes      (targets) → {primary key: a few of their words}, shown under the sentence of a card of one colleague
    address     (activity) → where the notification leads; without it the `url` of the activity's data, or its target's address
    strength    when several types reach one person for one activity, the strongest is told
    channels    "app" always; "mail" as well when named
    """

    activity: str
    recipients: Callable[[Activity], Iterable[int]]
    sentence: Text
    many: Text = ""
    quotes: Callable[[list[Any]], Mapping[Any, str]] | None = None
    address: Callable[[Activity], str] | None = None
    strength: int = 10
    icon: str = "bell"
    channels: tuple[str, ...] = ("app",)


@dataclass(frozen=True, kw_only=True)
class Ask:
    """One thing that asks the reader to act, in full for the home page and in short for the slab above the notifications.

    title, text, action   “Hand hygiene: read and confirm”, a sentence, the words on the button
    name, hint, verb      “Hand hygiene”, “Confirm before Friday”, “Read”; the full ones when left out
    person                whose face stands beside it; without one the icon
    about                 the object it is about: a notification about it is not told a second time beside it
    """

    title: Text
    text: Text
    action: Text
    url: str
    name: Text = ""
    hint: Text = ""
    verb: Text = ""
    icon: str = "circle-alert"
    person: User | None = None
    about: Model | None = None


@dataclass(frozen=True, kw_only=True)
class Asks:
    """What one plugin asks of the reader: the first few, how many there are, and where the rest is."""

    items: list[Ask]
    count: int
    more: Text = ""
    more_url: str = ""


@dataclass(frozen=True, kw_only=True)
class AskSource(Point):
    """What waits for this reader: “For you” on the home page and “Asks something of you” above the notifications.

    asks   (request) → Asks, or None when nothing waits; in a fixed number of queries, and none for those it is never about
    """

    asks: Callable[[HttpRequest], Asks | None]


@dataclass(frozen=True, kw_only=True)
class SearchDocument:
    """What the search index knows of one object. `audience` is its token; `body` plain text; `date` aware; `intro` is
    what the card of a task says under its title (None: the beginning of `body`)."""

    id: str
    source: str
    object_id: int
    title: str
    body: str
    language: str
    audience: str
    url: str
    kind: str
    date: datetime | None = None
    author: str = ""
    place: str = ""
    topics: tuple[str, ...] = ()
    keywords: str = ""
    task: bool = False
    image_url: str = ""
    extra: Mapping[str, Any] = field(default_factory=dict)
    intro: str | None = None


@dataclass(frozen=True, kw_only=True)
class SearchSource(Point):
    """A model that can be found. `to_document` returns None for what should not be found now.

    shown  () → queryset with what the template shows of a result; without it, `queryset`
    """

    label: Text
    icon: str
    model: type[Model]
    queryset: Callable[[], QuerySet[Any]]
    to_document: Callable[[Any], SearchDocument | None]
    template: str = "search/_result.html"
    fields: tuple[str, ...] = ()
    shown: Callable[[], QuerySet[Any]] | None = None


@dataclass(frozen=True, kw_only=True)
class SearchHelp(Point):
    """A way on for somebody who did not find it, such as asking colleagues.

    url   (request, query) → where it leads, with the query filled in; "" offers nothing
    hint  one sentence under the label
    """

    label: Text
    url: Callable[[HttpRequest, str], str]
    hint: Text = ""
    icon: str = "message-circle-question-mark"


@dataclass(frozen=True, kw_only=True)
class AudienceProvider(Point):
    """Gives audiences whose tokens start with `prefix:`.

    tokens   (user) → the tokens this person holds, in a fixed number of queries
    label    (token) → what it is called
    choices  (user) → the audiences this person may share with
    members  (token) → queryset of the people who hold it
    homes    () → {id of an active person: token of the one department they belong to}, for counts by department; in a fixed
             number of queries. Left out when its audiences are no departments
    """

    prefix: str
    tokens: Callable[[User], Iterable[str]]
    label: Callable[[str], str]
    choices: Callable[[User], list[AudienceChoice]]
    members: Callable[[str], QuerySet[User]]
    homes: Callable[[], Mapping[int, str]] | None = None


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
class PeopleDirectory(Point):
    """Where colleagues are found. The first one that is on answers for the whole house; without one there are no links to people.

    person     (user) → address of this colleague's page, without a query: lists ask it for every row
    everybody  () → address of the list of all colleagues
    mentions   () → address that suggests names after an @. It is asked with `q` (what was typed) and `target` ("app.model:pk", what
               the text stands on) or `audience` (a token), and answers {"people": [{username, name, hint, photo}, …]}:
               only people who may see that, and only to a reader who may
    """

    person: Callable[[User], str]
    everybody: Callable[[], str]
    mentions: Callable[[], str]


@dataclass(frozen=True, kw_only=True)
class EmbedTarget(Point):
    """Something that can stand in the middle of a page or a contribution of others, such as a poll in a news item.

    A text keeps a reference ("polls.poll:12") and nothing else: while the plugin is off, or for a reader who may not see the
    object, nothing is shown there, and the reference stays.

    label    what one of them is called in the picker: “Poll”
    choices  (user, query) → queryset of what this person may pick, best first; the kernel narrows it with `visible_to`
    context  (request, objs) → {obj: context} of those that show something now, in a fixed number of queries
    template where `object` is what is shown; a form in it posts to an address of the plugin with the field
             `next` = {{ request.get_full_path }}, and the view leads back there
    """

    label: Text
    icon: str
    model: type[Model]
    choices: Callable[[User, str], QuerySet[Any]]
    template: str
    context: Callable[[HttpRequest, list[Any]], Mapping[Any, dict[str, Any]]]


@dataclass(frozen=True, kw_only=True)
class Absence:
    """Somebody is away: up to and including `until` (None: nobody knows), and whom to ask meanwhile."""

    until: date | None = None
    substitute: User | None = None


@dataclass(frozen=True, kw_only=True)
class Expert:
    """A colleague who knows about one of the topics that were asked for: `topics` are the ids of those they know."""

    person: User
    topics: frozenset[int]
    absence: Absence | None = None


@dataclass(frozen=True, kw_only=True)
class Expertise(Point):
    """Who knows about what, and who is away. The first one that is on answers for the whole house.

    experts   (ids of topics, audience token) → active people who hold the token and know about at least one of these topics,
              those who know most of them first; in a fixed number of queries
    topics    (user) → ids of the topics this person knows about; at most one query
    absences  (ids of people) → {id: Absence} of those who are away today; at most one query
    """

    experts: Callable[[Iterable[int], str], list[Expert]]
    topics: Callable[[User], frozenset[int]]
    absences: Callable[[Iterable[int]], Mapping[int, Absence]]


@dataclass(frozen=True, kw_only=True)
class Material:
    """Something that was said and deserves to stay: plain title, safe HTML, and the audience that may read it."""

    title: str
    body: str
    language: str
    audience: str
    topics: tuple[Topic, ...] = ()


@dataclass(frozen=True, kw_only=True)
class PromoteTarget(Point):
    """What a good contribution can become: a page, an expertise page. Others never read more of it than of the contribution.

    label     “A page”, as a choice in a form
    places    (user, language) → [(value, label)] of where this person may put one; empty when they may not
    create    (user, material, place, owner, review_on) → the new object, made in the caller's transaction. Raises
              PermissionDenied when this person may not put it there, ValidationError when it does not fit
    edit_url  (obj) → where its maker goes on; "" when nothing is left to do
    """

    label: Text
    places: Callable[[User, str], list[tuple[str, str]]]
    create: Callable[[User, Material, str, User, date], Model]
    edit_url: Callable[[Model], str]


@dataclass(frozen=True, kw_only=True)
class ShelfItem:
    """One thing about a topic, as its own plugin says it.

    kicker  what kind of thing it is: “Vlog”
    mark    something short that names it: the number of a protocol, the length of a video
    facts   who and when, or which version: plain text
    state   how things stand, with `tone` and `icon` of a chip: “Valid”, “Waits for an answer”
    person  whose face stands beside it
    """

    title: str
    url: str
    kicker: Text = ""
    mark: str = ""
    facts: Text = ""
    state: Text = ""
    tone: str = "neutral"
    icon: str = ""
    person: User | None = None
    image_url: str = ""
    language: str = ""
    date: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Shelf:
    """What one plugin has about a topic, for this reader: the first few, and where the rest is.

    more, more_url      words and address of the rest; the address empty when this is all
    action, action_url  what a reader can do here: “Ask a question”
    """

    items: list[ShelfItem]
    more: Text = ""
    more_url: str = ""
    action: Text = ""
    action_url: str = ""


@dataclass(frozen=True, kw_only=True)
class TopicShelf(Point):
    """What a plugin shows of a topic on the page that is this topic's home.

    shape  rows (a list with numbers and states), cards (with pictures; shelves of cards stand together), talk or people
    shelf  (request, topic) → Shelf of what this reader may see; None shows nothing. In a fixed number of queries
    """

    label: Text
    shape: str
    shelf: Callable[[HttpRequest, Topic], Shelf | None]


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing a reader may see, as a finder found it."""

    kind: str
    object_id: int
    title: str
    url: str
    date: datetime | None = None


@dataclass(frozen=True, kw_only=True)
class Finder(Point):
    """Finds by words and meaning for other plugins: “was this asked before?”. The first one that is on answers.

    find  (user, text, kinds, limit) → what this reader may see of these kinds, the nearest first; never raises
    """

    find: Callable[[User, str, tuple[str, ...], int], list[Finding]]


@dataclass(frozen=True, kw_only=True)
class Reply:
    """One thing a colleague said under something. `text` as it was typed; `author` None when the account is gone."""

    id: int
    author: User | None
    text: str
    moment: datetime
    url: str


@dataclass(frozen=True, kw_only=True)
class ThreadSource(Point):
    """What colleagues said under pages and contributions, for plugins that sum it up or count it.

    targets  (obj) → whether people can talk about this kind of object
    replies  (reader, obj) → what this reader may read of it, the oldest first; the caller made sure that they may see the object
    """

    targets: Callable[[Model], bool]
    replies: Callable[[User, Model], list[Reply]]


@dataclass(frozen=True, kw_only=True)
class FeedEntry:
    """One entry of a feed: `content` is safe HTML with whole addresses or none, `id` stays the same for ever."""

    id: str
    title: str
    url: str
    content: str
    authors: tuple[str, ...]
    published: datetime
    updated: datetime


@dataclass(frozen=True, kw_only=True)
class FeedSource(Point):
    """Something people can follow in a feed reader, behind their own secret link: /feeds/<secret>/<key>.atom

    entries  (reader, count) → the newest entries this reader may see now; asked again at every fetch
    """

    label: Text
    entries: Callable[[User, int], list[FeedEntry]]


@dataclass(frozen=True, kw_only=True)
class DemoContent(Point):
    """Builds this plugin's part of the demo organisation, through its own services; running it again changes nothing."""

    build: Callable[[Any], None]


@dataclass(frozen=True, kw_only=True)
class DueJob(Point):
    """Work that is due every so often. `run()` is idempotent; `every` in seconds."""

    run: Callable[[], Any]
    every: int = 60


@dataclass(frozen=True, kw_only=True)
class MediaAccess(Point):
    """Who may fetch private files whose path starts with `prefix`. `allowed(user, path)`; without a rule a file is not served."""

    prefix: str
    allowed: Callable[[User, str], bool]


POINTS: tuple[type[Point], ...] = (
    NavItem,
    HomeWidget,
    Slot,
    ActivityType,
    NotificationType,
    AskSource,
    SearchSource,
    SearchHelp,
    AudienceProvider,
    DashboardPanel,
    PersonPanel,
    PeopleDirectory,
    EmbedTarget,
    Expertise,
    PromoteTarget,
    TopicShelf,
    Finder,
    ThreadSource,
    FeedSource,
    DemoContent,
    DueJob,
    MediaAccess,
)
