"""`manage.py seed_demo`: the demo organisation De Linde, in any size, the same for the same seed."""

from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.plugins.points import DemoContent
from cms.plugins.registry import enabled
from cms.plugins.site import request_scope
from demo.context import STANDARD_PEOPLE, DemoContext
from demo.organisation import name_organisation
from demo.settling import settle_notifications


class Command(BaseCommand):
    help = "Builds the demo organisation De Linde. Running it again adds only what is missing."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--people", type=int, default=STANDARD_PEOPLE, metavar="N", help="how many people in all (64)"
        )
        parser.add_argument(
            "--contributions",
            type=int,
            default=0,
            metavar="N",
            help="how many contributions beyond the written ones (0)",
        )
        parser.add_argument(
            "--seed", type=int, default=1, metavar="S", help="the same seed gives the same organisation (1)"
        )
        parser.add_argument("--if-empty", action="store_true", help="do nothing when somebody has an account already")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                "The demo organisation is for trying things out: it is never built with production settings."
            )
        for name in ("people", "contributions"):
            if options[name] < 0:
                raise CommandError(f"--{name} counts from 0: a negative number means nothing here.")
        if options["if_empty"] and get_user_model().objects.exists():
            return
        started = monotonic()
        demo = DemoContext(
            seed=options["seed"],
            people_count=max(options["people"], STANDARD_PEOPLE),
            contributions=options["contributions"],
            show_progress=options["verbosity"] > 0,
        )
        self.build(demo)
        if options["verbosity"] > 0:
            people = get_user_model().objects.count()
            self.stdout.write(f"De Linde is ready: {people} people, in {monotonic() - started:.0f} seconds.")
            self.stdout.write(
                "Sign in as emma, carmen, ed, hanna, amir, niels or admin. Everybody's password is linde."
            )

    def build(self, demo: DemoContext) -> None:
        """Run every enabled builder in its order, the foundation first. Nobody gets a mail about it.

        Each builder works with a memory of its own, as a request does: without it every rule is worked out afresh
        for every comment.
        """
        name_organisation()
        with no_mail():
            for content in enabled(DemoContent):
                with request_scope():
                    content.build(demo)
        settle_notifications(demo)


@contextmanager
def no_mail() -> Iterator[None]:
    """Mentions and answers of eight months would otherwise all be mailed now."""
    usual = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    try:
        yield
    finally:
        settings.EMAIL_BACKEND = usual
