from urllib.parse import urlencode

from django.http import HttpRequest
from django.urls import reverse

from cms.plugins.access import visible_to
from cms.plugins.points import (
    Absence,
    ActivityType,
    Ask,
    Asks,
    AskSource,
    AudienceChoice,
    AudienceProvider,
    DashboardPanel,
    DemoContent,
    DueJob,
    EmbedTarget,
    Expert,
    Expertise,
    FeedEntry,
    FeedSource,
    Finder,
    Finding,
    HomeWidget,
    Material,
    MediaAccess,
    NavItem,
    NotificationType,
    PeopleDirectory,
    PersonPanel,
    PromoteTarget,
    ReportTarget,
    SearchDocument,
    SearchHelp,
    SearchSource,
    Slot,
    ThreadSource,
    TopicItem,
    TopicItems,
    TopicPanel,
)
from cms.plugins.reports import contribution_cards, contribution_hide, contribution_show, hidden_contributions
from cms.plugins.users import Topic, User

from .models import Note

jobs_run: list[str] = []
notes_hidden: list[str] = []


def first_letter(user: User) -> str:
    return f"letter:{user.username[:1]}"


def feed_entries(reader: User, count: int) -> list[FeedEntry]:
    notes = visible_to(reader, Note.objects.published()).order_by("-published_at")[:count]
    return [
        FeedEntry(
            id=f"note:{note.pk}", title=note.title, url=note.get_absolute_url(), content=note.body,
            authors=(str(note.author),), published=note.published_at, updated=note.updated_at,
        )
        for note in notes
    ]  # fmt: skip


def to_document(note: Note) -> SearchDocument | None:
    if note.state != Note.State.PUBLISHED or note.deleted_at:
        return None
    return SearchDocument(
        id=f"note:{note.pk}",
        source="dummy.notes",
        object_id=note.pk,
        title=note.title,
        body=note.body,
        language=note.language,
        audience=note.audience,
        url=note.get_absolute_url(),
        kind="note",
        date=note.published_at,
    )


def notes_to_read(request: HttpRequest) -> Asks | None:
    """Ed is asked to read his own notes; nobody else is asked anything."""
    notes = list(Note.objects.filter(author=request.user)) if request.user.username == "ed" else []
    asks = [
        Ask(
            title=f"Read {note.title}",
            text="It is yours.",
            action="Read the note",
            url=note.get_absolute_url(),
            person=request.user,
            about=note,
        )
        for note in notes
    ]
    return Asks(items=asks, count=len(asks)) if asks else None


def letter_experts(topics, audience: str) -> list[Expert]:
    """Whoever is called Zoë knows everything."""
    people = User.objects.active().filter(username="zoe")
    return [Expert(person=person, topics=frozenset(topics)) for person in people]


def note_from(user: User, material: Material, place: str, owner: User, review_on) -> Note:
    return Note.objects.create(author=owner, title=material.title, body=material.body, audience=material.audience)


def notes_like(user: User, text: str, kinds: tuple[str, ...], limit: int) -> list[Finding]:
    notes = Note.objects.filter(title__icontains=text)[:limit] if "note" in kinds else []
    return [Finding(kind="note", label="Note", object_id=n.pk, title=n.title, url=n.get_absolute_url()) for n in notes]


def note_hide(moderator: User, note: Note, reason: str) -> None:
    notes_hidden.append(note.title)
    contribution_hide(moderator, note, reason)


def notes_on(request: HttpRequest, topic: Topic) -> TopicItems | None:
    notes = visible_to(request.user, Note.objects.published().filter(topics=topic))[:3]
    items = [TopicItem(title=note.title, url=note.get_absolute_url()) for note in notes]
    return TopicItems(items=items) if items else None


contributions = [
    AskSource(key="dummy.asks", asks=notes_to_read, order=900),
    NavItem(key="dummy", label="Notes", url_name="dummy:list", icon="sticky-note", order=900),
    HomeWidget(
        key="dummy.home",
        title="Notes of today",
        template="dummy_plugin/widget.html",
        region="bottom",
        context=lambda request: {"words": "a note on the home page"},
    ),
    Slot(
        key="dummy.after",
        region="after_content",
        template="dummy_plugin/widget.html",
        context=lambda request, obj: {"words": "a note under the text"},
    ),
    ActivityType(key="dummy.note_shared", sentence="%(actor)s shared %(target)s"),
    NotificationType(
        key="dummy.note_shared",
        activity="dummy.note_shared",
        sentence="%(actor)s shared the note %(target)s",
        many="%(actors)s shared notes about %(about)s",
        quotes=lambda notes: {note.pk: note.body for note in notes},
        strength=5,
        recipients=lambda activity: User.objects.active().values_list("pk", flat=True),
        channels=("app", "mail"),
    ),
    SearchSource(
        key="dummy.notes",
        label="Notes",
        icon="sticky-note",
        model=Note,
        queryset=lambda: Note.objects.all(),
        to_document=to_document,
    ),
    SearchHelp(
        key="dummy.ask",
        label="Write a note about it",
        hint="Somebody may know.",
        url=lambda request, query: f"{reverse('dummy:compose')}?{urlencode({'title': query})}",
    ),
    Slot(
        key="dummy.message",
        region="person_contact",
        template="dummy_plugin/widget.html",
        targets=lambda obj: isinstance(obj, User),
        context=lambda request, person: {"words": f"send {person} a note"},
        bulk=lambda request, people: {person: {"words": f"send {person} a note"} for person in people},
    ),
    AudienceProvider(
        key="dummy.letters",
        prefix="letter",
        tokens=lambda user: [first_letter(user)],
        label=lambda token: f"Everybody whose name starts with {token.partition(':')[2]}",
        choices=lambda user: [AudienceChoice(first_letter(user), "My letter", 1)],
        members=lambda token: User.objects.filter(username__startswith=token.partition(":")[2]),
    ),
    DashboardPanel(
        key="dummy.panel", template="dummy_plugin/widget.html", context=lambda request: {"words": "a note for editors"}
    ),
    PersonPanel(
        key="dummy.person",
        template="dummy_plugin/widget.html",
        context=lambda request, person: {"words": f"a note about {person}"},
    ),
    PeopleDirectory(
        key="dummy.directory",
        order=900,
        person=lambda person: f"{reverse('dummy:list')}?by={person.username}",
        everybody=lambda: reverse("dummy:list"),
        mentions=lambda: "",
    ),
    EmbedTarget(
        key="dummy.notes",
        label="Note",
        icon="sticky-note",
        model=Note,
        choices=lambda user, query: Note.objects.published().filter(title__icontains=query),
        template="dummy_plugin/embed.html",
        context=lambda request, notes: {note: {"words": f"embedded: {note.title}"} for note in notes},
    ),
    Expertise(
        key="dummy.letters",
        order=900,
        experts=letter_experts,
        topics=lambda user: frozenset(),
        absences=lambda people: {pk: Absence() for pk in people},
    ),
    PromoteTarget(
        key="dummy.note",
        order=900,
        label="A note",
        places=lambda user, language: [("", "Among the notes")] if user.badge == "host" else [],
        create=note_from,
        edit_url=lambda note: reverse("dummy:edit", args=[note.pk]),
    ),
    TopicPanel(key="dummy.panel", order=900, label="Notes", shape="rows", items=notes_on),
    Finder(key="dummy.notes", order=900, find=notes_like),
    ThreadSource(key="dummy.thread", order=900, targets=lambda obj: False, replies=lambda reader, obj: []),
    FeedSource(key="dummy", label="Notes", entries=feed_entries, order=900),
    ReportTarget(
        key="dummy.notes",
        order=900,
        model=Note,
        label="Note",
        title=lambda note: f"the note {note.title}",
        cards=contribution_cards,
        hidden=lambda moderator: hidden_contributions(Note, moderator),
        hide=note_hide,
        show=contribution_show,
    ),
    DemoContent(key="dummy.demo", build=lambda demo: None, order=900),
    DueJob(key="dummy.job", run=lambda: jobs_run.append("ran"), every=60),
    MediaAccess(key="dummy.files", prefix="notes/", allowed=lambda user, path: user.username == "emma"),
]
