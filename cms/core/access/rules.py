"""Rules: who may do what. `@rule("comments.edit")` gives a verdict with a reason; `can` asks, `require` insists."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from cms.core.models import User


@dataclass(frozen=True)
class Verdict:
    """Allowed or not, and why not in one sentence for the person who asked."""

    allowed: bool
    reason: str | Promise = ""

    def __bool__(self) -> bool:
        return self.allowed


def allow() -> Verdict:
    return Verdict(True)


def deny(reason: str | Promise) -> Verdict:
    return Verdict(False, reason)


RuleFunction = Callable[..., Verdict]
_rules: dict[str, tuple[RuleFunction, str]] = {}


def rule(name: str) -> Callable[[RuleFunction], RuleFunction]:
    """Register a rule under `app.verb`. Its module belongs to the app whose switch it follows."""

    def register(function: RuleFunction) -> RuleFunction:
        if name in _rules and _rules[name][0].__module__ != function.__module__:
            raise ValueError(f"Two rules are called {name}: {_rules[name][0].__module__} and {function.__module__}")
        _rules[name] = (function, function.__module__)
        return function

    return register


def can(user: User | AnonymousUser, name: str, *args: Any) -> Verdict:
    """The verdict of a rule. Not signed in, not active, or its plugin switched off: denied. An unknown rule is a bug: KeyError."""
    from cms.core.registry import is_enabled

    function, module = _rules[name]
    if not user.is_authenticated or not user.is_active:
        return deny(_("Sign in first."))
    label = _label_of(module)
    if label is not None and not is_enabled(label):
        return deny(_("This part of the intranet is switched off."))
    return function(user, *args)


@cache
def _label_of(module: str) -> str | None:
    """The app a module belongs to; which apps are installed does not change while a process lives."""
    config = apps.get_containing_app_config(module)
    return config.label if config is not None else None


def require(user: User | AnonymousUser, name: str, *args: Any) -> None:
    """Raise PermissionDenied with the reason of the rule when it denies."""
    verdict = can(user, name, *args)
    if not verdict:
        raise PermissionDenied(verdict.reason)
