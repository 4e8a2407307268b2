"""`manage.py plugin list|enable|disable|uninstall NAME`."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from cms.core.switches import PluginError, plugin_list, plugin_switch, plugin_uninstall


class Command(BaseCommand):
    help = "Show the plugins, switch one on or off, or remove one with all its data."

    def add_arguments(self, parser: CommandParser) -> None:
        actions = parser.add_subparsers(dest="action", required=True)
        actions.add_parser("list", help="all plugins and their switches")
        for name in ("enable", "disable", "uninstall"):
            sub = actions.add_parser(name)
            sub.add_argument("name")
            if name == "uninstall":
                sub.add_argument("--yes", action="store_true", help="do not ask whether the data may go")

    def handle(self, *args: Any, **options: Any) -> None:
        action = options["action"]
        try:
            if action == "list":
                self._list()
            elif action == "uninstall":
                self._uninstall(options["name"], sure=options["yes"])
            else:
                plugin_switch(label=options["name"], enabled=action == "enable")
                self.stdout.write(f"{options['name']} is {'on' if action == 'enable' else 'off'}.")
        except PluginError as problem:
            raise CommandError(str(problem)) from problem

    def _list(self) -> None:
        for row in plugin_list():
            state = "always on" if row.required else "on" if row.enabled else "off"
            self.stdout.write(f"{row.label:<16} {state:<10} {row.description}")

    def _uninstall(self, name: str, *, sure: bool) -> None:
        if not sure:
            answer = input(f"This deletes everything {name} keeps. Type its name to go on: ")
            if answer.strip() != name:
                raise CommandError("Nothing was removed.")
        counts = plugin_uninstall(label=name)
        self.stdout.write(", ".join(f"{count} {what}" for what, count in counts.items()) + " removed.")
        self.stdout.write(f"Now take {name} out of the settings and restart.")
