"""What colleagues say among themselves: a contribution for one team, comments, a notification, and somebody who left."""

from __future__ import annotations

from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from tests.contracts.plants import Ground, Planted, plant
from tests.factories import make_news, make_team


@plant
def team_contribution_with_comments(ground: Ground, planted: Planted) -> None:
    """Through the services people use: a note for one team, comments on it and on the closed news, and a draft nobody shared."""
    from cms.core.models import Notification
    from cms.plugins.contributions import contribution_save
    from community.comments.services import comment_post
    from pages.models import NewsPage
    from tests.dummy_plugin.models import Note

    def note(stem: str, **how: object) -> Note:
        made = Note(title=planted.word(stem), body=f"<p>{planted.word('regel')}</p>", audience=ground.team.token)
        return contribution_save(contribution=made, user=ground.insider, **how)

    names = " ".join(f"@{person.username}" for person in ground.outsiders)
    shared, draft = note("notitie"), note("klad", publish=False)
    news = NewsPage.objects.filter(audience=ground.team.token).order_by("pk").first()
    open_news = make_news(ground.tree, "Open nieuws", author=ground.outsiders[0])
    said = []
    for target in (shared, news):
        first = comment_post(author=ground.insider, target=target, text=f"{planted.word('opmerking')} {names}")
        reply = comment_post(author=ground.insider, target=target, text=planted.word("antwoord"), reply_to=first)
        said += [first, reply]
        place = {"kind": target._meta.label_lower, "pk": target.pk}
        planted.fill("comments", **place)
        planted.fill("comments", **place, thread_id=first.thread_id)
        planted.fill("comments", kind="pages.newspage", pk=open_news.pk, thread_id=first.thread_id)
    planted.fill("comments", kind="pages.newspage", pk=open_news.pk)
    for comment in said:
        planted.fill("comments", pk=comment.pk)
    for mine in (shared, draft):
        planted.fill("dummy", pk=mine.pk)
        planted.urls.add(mine.get_absolute_url())

    def bell() -> None:
        for row in sorted(Notification.objects.all(), key=lambda row: (row.recipient_id != ground.insider.pk, row.pk)):
            planted.fill("notifications", pk=row.pk)

    planted.when_told(bell)


@plant
def somebody_who_left(ground: Ground, planted: Planted) -> None:
    """A colleague who left is nowhere to be found any more, with anything they told about themselves."""
    from cms.plugins.testkit import UserFactory
    from community.people.models import Profile

    gone = UserFactory(
        username=planted.word("oudcollega", reader="nobody"),
        display_name=planted.word("vertrokken", reader="nobody"),
        job_title=planted.word("functie", reader="nobody"),
        is_active=False,
    )
    team = make_team("day-care", name_nl="Dagzorg")
    Profile.objects.update_or_create(
        user=gone, defaults={"team": team, "works_on": planted.word("werk", reader="nobody"), "phone": "0612345678"}
    )
    for name in (ground.insider.username, ground.outsiders[0].username, gone.username):
        planted.fill("people", username=name)
    for slug in (ground.team.slug, team.slug):
        planted.fill("people", slug=slug)
    planted.urls.add(f"/nl/community/people/person/{gone.username}/")
    planted.fill("password_choose", uidb64=urlsafe_base64_encode(force_bytes(gone.pk)), token="x-y")
