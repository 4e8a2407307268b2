"""The Django app of the demo organisation. It has no tables of its own."""

from django.apps import AppConfig


class DemoConfig(AppConfig):
    """Gives ``manage.py seed_demo``; switched on by the development and test settings only."""

    name = "demo"
    label = "demo"
    verbose_name = "Demo"
