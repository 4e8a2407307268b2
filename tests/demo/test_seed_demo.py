"""The command and the context that builders lean on."""

import random
from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.contrib.contenttypes.models import ContentType
from django.core.mail import send_mail
from django.core.management import CommandError, call_command
from django.utils import timezone
from wagtail.images import get_image_model

from cms.core.models import OrganisationSettings
from cms.plugins.activities import Activity, Notification
from cms.plugins.points import DemoContent
from demo.context import STANDARD_PEOPLE, DemoContext
from demo.management.commands import seed_demo
from demo.organisation import name_organisation
from demo.settling import settle_notifications

User = get_user_model()


@pytest.fixture
def builders(monkeypatch):
    """Replaces the builders of the plugins; the list holds what was built with which context."""
    built = []

    def point(key: str) -> DemoContent:
        return DemoContent(key=key, build=lambda demo: built.append((key, demo)))

    monkeypatch.setattr(seed_demo, "enabled", lambda kind: [point("people"), point("pages"), point("comments")])
    return built


def test_runs_every_builder_in_order_with_one_context(db, builders):
    call_command("seed_demo", people=100, contributions=7, seed=3, verbosity=0)
    assert [key for key, _demo in builders] == ["people", "pages", "comments"]
    demo = builders[0][1]
    assert all(other is demo for _key, other in builders)
    assert (demo.people_count, demo.contributions, demo.seed) == (100, 7, 3)
    assert OrganisationSettings.load().name == "De Linde"


def test_never_fewer_people_than_were_written(db, builders):
    call_command("seed_demo", people=5, verbosity=0)
    assert builders[0][1].people_count == STANDARD_PEOPLE


def test_refuses_with_production_settings_in_one_sentence(db, builders, settings):
    settings.DEMO = False
    with pytest.raises(CommandError, match="never built with production settings"):
        call_command("seed_demo", verbosity=0)
    assert builders == []


@pytest.mark.parametrize("name", ["people", "contributions"])
def test_refuses_negative_numbers(db, builders, name):
    with pytest.raises(CommandError, match=f"--{name}"):
        call_command("seed_demo", verbosity=0, **{name: -1})
    assert builders == []


def test_if_empty_does_nothing_once_somebody_has_an_account(db, builders):
    call_command("seed_demo", if_empty=True, verbosity=0)
    assert len(builders) == 3
    User.objects.create(username="somebody", display_name="Somebody")
    call_command("seed_demo", if_empty=True, verbosity=0)
    assert len(builders) == 3


def test_a_name_that_somebody_chose_is_left_alone(db):
    settings = OrganisationSettings.load()
    settings.name = "Our own house"
    settings.save()
    name_organisation()
    assert OrganisationSettings.load().name == "Our own house"


def test_old_news_is_read_and_the_bell_shows_only_a_few(db):
    now = timezone.now()
    emma = User.objects.create(username="emma", email="emma@delinde.example", display_name="Emma")
    someone = User.objects.create(username="someone", email="someone@example.org", display_name="Someone")
    kinds = {100: "comments.reply", 120: "comments.reply"}
    for hours in (1, 2, 3, 4, 5, 6, 100, 120, 900):
        told = Activity.objects.create(
            type="comments.commented",
            dedupe=f"test:{hours}",
            created_at=now - timedelta(hours=hours),
            target_type=ContentType.objects.get_for_model(User),
            target_id=emma.pk,
        )
        kind, page = kinds.get(hours, "comments.follow"), min(hours // 2, 20)  # two and three are about one page
        for person in (emma, someone):
            Notification.objects.create(
                recipient=person,
                activity=told,
                type=kind,
                bundle=f"{kind}:1:{page if hours < 100 else hours}",
                created_at=now,
            )
    settle_notifications(DemoContext())
    settle_notifications(DemoContext())
    unread = Notification.objects.filter(recipient=emma, read_at__isnull=True).order_by("-created_at")
    assert [round((now - n.created_at).total_seconds() / 3600) for n in unread] == [1, 2, 3, 100]
    assert unread.values("bundle").distinct().count() == 3
    assert Notification.objects.filter(recipient=someone, read_at__isnull=True).count() == 9


def test_nobody_gets_a_mail(db, builders, monkeypatch, mailoutbox):
    point = DemoContent(key="mails", build=lambda demo: send_mail("Hi", "There", None, ["emma@delinde.example"]))
    monkeypatch.setattr(seed_demo, "enabled", lambda kind: [point])
    call_command("seed_demo", verbosity=0)
    assert mailoutbox == []


def test_the_dice_fall_the_same_for_the_same_seed():
    rolls = [[DemoContext(seed=seed).rng.random() for _ in range(3)] for seed in (1, 1, 2)]
    assert rolls[0] == rolls[1] != rolls[2]
    assert rolls[0][0] == random.Random(1).random()


def test_a_picture_is_stored_once_with_its_maker_and_licence(db):
    first = DemoContext().image("photo-brushes")
    again = DemoContext().image("photo-brushes")
    assert first.pk == again.pk and get_image_model().objects.count() == 1
    assert first.credit.startswith("Trevor") and first.licence == "CC BY 4.0"
    assert first.width > 400 and first.description


def test_a_drawing_says_what_can_be_seen(db):
    image = DemoContext().image("scene-garden")
    assert image.title == "Collega’s en bewoners aan een lange tafel onder de linde"
    assert image.licence == "part of the project"


@pytest.mark.parametrize("ask", [lambda d: d.image("scene-nothing"), lambda d: d.media("../settings.py")])
def test_what_is_not_there_is_named(db, ask):
    with pytest.raises(FileNotFoundError):
        ask(DemoContext())


def test_a_missing_person_is_named(db):
    with pytest.raises(User.DoesNotExist, match="nobody called gandalf"):
        DemoContext().user("gandalf")


def test_content_and_progress(capsys):
    demo = DemoContext(show_progress=False)
    assert len(demo.content("people").PEOPLE) == len(demo.usernames) == STANDARD_PEOPLE
    with demo.progress("News", 2) as bar:
        bar.advance()
        bar.advance()
    assert capsys.readouterr().err == ""
    with pytest.raises(ModuleNotFoundError):
        demo.content("nothing")
