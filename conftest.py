"""Fixtures of the whole suite: people with roles, a small bilingual site, and a browser from the system."""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Generator
from typing import Any

import pytest
from django.conf import settings
from django.core.management import call_command

from tests.support.grounds import database, forget, ground, stand_on, value, wanted

os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


def missing(part: str) -> None:
    """Skip a test that needs a part this machine lacks, by name; with CI=true that is a failure instead."""
    reason = f"{part} is not on this machine"
    if os.environ.get("CI"):
        pytest.fail(reason)
    pytest.skip(reason)


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """A file as a parameter is called by its parameter: an archive made just now has other bytes in each process."""
    return argname if isinstance(val, bytes) and len(val) > 40 else None


def needs_database(item: pytest.Item) -> bool:
    return item.get_closest_marker("django_db") is not None or not {"db", "transactional_db"}.isdisjoint(
        item.fixturenames
    )


def pytest_configure(config: pytest.Config) -> None:
    """Workers take groups and tests in the order of `length`, and not those with most tests first."""
    config.option.loadscopereorder = False


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> Generator[None]:
    """Browser journeys share one worker: one browser is enough for two cores. A test with a database has a ground. What is
    long begins first, so that all workers are ready at the same time.

    The groups are there before pytest-xdist writes down who belongs together; the order comes after that of pytest-django."""
    for item in items:
        if needs_database(item) and "ground_of_the_test" not in item.fixturenames:
            item.fixturenames.insert(0, "ground_of_the_test")
        if item.get_closest_marker("e2e"):
            item.add_marker(pytest.mark.xdist_group("browser"))
    yield
    if getattr(config.option, "loadgroup", False):
        items.sort(key=length)


def length(item: pytest.Item) -> int:
    """The place of a test in the queue: a group without a database, as the first worker is still making one; other groups;
    slow tests; all the rest."""
    if item.get_closest_marker("xdist_group"):
        return 1 if needs_database(item) or "django_db_setup" in item.fixturenames else 0
    return 2 if item.get_closest_marker("slow") else 3


def pytest_collection_finish(session: pytest.Session) -> None:
    """Tests of a group stay on one worker: what they share (a browser, vectors, a backup) is made once. A version of pytest
    in which the plugin cannot say so any more must not go unnoticed, it costs a quarter of the suite's time.

    What was loaded so far stays until the end: the collector of garbage need not look through it again and again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)
    if getattr(session.config.option, "loadgroup", False):
        lost = [
            item.nodeid for item in session.items if item.get_closest_marker("xdist_group") and "@" not in item.nodeid
        ]
        assert not lost, f"these belong to a group and pytest-xdist does not see it: {lost[:3]}"


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    """While the test still has its database: what it left to be drained a moment later is not drained in another test."""
    from search import outbox

    outbox.nothing_aside()


@pytest.fixture(scope="session", autouse=True)
def compiled_catalogues() -> None:
    """Dutch texts are there also when pytest is started by hand."""
    if not os.environ.get("PYTEST_XDIST_WORKER"):
        call_command("compile_catalogues", verbosity=0)


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: Any, django_db_modify_db_settings: None) -> None:
    """Copies of one migrated template instead of migrations for each run and worker, and again after a test that commits."""
    from django.test import TransactionTestCase

    with django_db_blocker.unblock():
        database.prepare()
    TransactionTestCase._fixture_teardown = lambda self: database.put_back()


@pytest.fixture
def ground_of_the_test(request: pytest.FixtureRequest, django_db_setup: None, django_db_blocker: Any) -> None:
    """Before anything else of a test with a database: it goes to the ground that the fixtures of the test ask for."""
    definitions = request.node._fixtureinfo.name2fixturedefs.values()
    with django_db_blocker.unblock():
        stand_on(wanted(nearest[-1].func for nearest in definitions))


@pytest.fixture(autouse=True)
def fresh_house() -> None:
    """No test inherits what another one kept in memory, nor the language of its last request."""
    from django.utils import translation

    forget()
    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture
def needs_postgres() -> None:
    if not settings.DATABASES["default"]["ENGINE"].endswith("postgresql"):
        pytest.skip("this one is about PostgreSQL; the suite runs there too")


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    if CHROMIUM is None:
        missing("Chromium")
    arguments = [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-dev-shm-usage",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
    ]
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": arguments}


@pytest.fixture
def client_of() -> Callable[..., Any]:
    """`client_of(user)` → a test client signed in as that person."""
    from django.test import Client

    def sign_in(user: Any, **extra: Any) -> Client:
        client = Client(**extra)
        client.force_login(user)
        return client

    return sign_in


@pytest.fixture
def make_user(db: None) -> Callable[..., Any]:
    """`make_user("emma", "Hosts", …)` → an active person in these groups."""
    from cms.plugins.testkit import UserFactory

    def make(username: str, *groups: str, **fields: Any) -> Any:
        from django.contrib.auth.models import Group

        user = UserFactory(username=username, display_name=fields.pop("display_name", username.title()), **fields)
        for name in groups:
            user.groups.add(Group.objects.get_or_create(name=name)[0])
        user.refresh_from_db()
        return user

    return make


@pytest.fixture
def emma(make_user: Callable[..., Any]) -> Any:
    return make_user("emma", display_name="Emma de Wit")


@pytest.fixture
def niels(make_user: Callable[..., Any]) -> Any:
    return make_user("niels", display_name="Niels Postma")


@pytest.fixture
def carmen(make_user: Callable[..., Any]) -> Any:
    return make_user("carmen", "Editors", display_name="Carmen Ruiz")


@pytest.fixture
def ed(make_user: Callable[..., Any]) -> Any:
    return make_user("ed", "Experts", display_name="Ed Vermeulen")


@pytest.fixture
def hanna(make_user: Callable[..., Any]) -> Any:
    return make_user("hanna", "Hosts", display_name="Hanna Bakker")


@pytest.fixture
def admin(make_user: Callable[..., Any]) -> Any:
    return make_user("admin", "Administrators", is_superuser=True, is_staff=True, display_name="Anna Beheer")


@pytest.fixture
def team(emma: Any) -> Any:
    """Team Night care, with emma in it and niels not."""
    from tests.factories import make_team

    return make_team("night-care", name_nl="Nachtzorg", name_en="Night care", members=[emma])


@pytest.fixture
@ground("site_tree")
def site_tree(db: None) -> Any:
    """Home, news, protocols, forms and a section in Dutch and English, linked as translations."""
    from tests.factories import make_site_tree

    return value("site_tree") or make_site_tree()
