"""What import-linter cannot see: foreign keys, migrations, URL names and tag libraries keep the rooms apart."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.db.migrations.loader import MigrationLoader
from django.db.models import ForeignKey, ManyToManyField
from wagtail.models import Page

from cms.core.registry import plugin_configs
from tests.contracts.urls import every_pattern

COMMUNITY = [config for config in plugin_configs() if not config.required]
MAY_POINT_TO = {"core", "contenttypes", "wagtailcore", "wagtailimages", "wagtaildocs", "auth"}
ENGINES = {"comments": {"django_comments_xtd", "django_comments", "sites"}}
PLACES = ("bench", "cms", "community", "demo", "pages", "scripts", "search", "static/js", "templates", "toptasks")
ids = [config.label for config in COMMUNITY]


@pytest.mark.parametrize("config", COMMUNITY, ids=ids)
def test_foreign_keys_leave_no_trace_outside(config):
    for model in config.get_models(include_auto_created=False):
        for field in model._meta.local_fields + model._meta.local_many_to_many:
            if not isinstance(field, ForeignKey | ManyToManyField):
                continue
            target = field.related_model._meta.app_label
            if target == config.label or target in ENGINES.get(config.label, set()):
                continue
            assert target in MAY_POINT_TO, f"{model.__name__}.{field.name} points to {target}"
            assert field.remote_field.related_name in ("+", None) or field.remote_field.related_name.endswith("+"), (
                f"{model.__name__}.{field.name} leaves a reverse name on {target}"
            )


@pytest.mark.parametrize("config", COMMUNITY, ids=ids)
def test_no_page_types_and_no_blocks(config):
    assert not [model for model in config.get_models() if issubclass(model, Page)]
    for source in Path(config.path).rglob("*.py"):
        assert "StreamField" not in source.read_text(), source.name


@pytest.mark.django_db
@pytest.mark.parametrize("config", COMMUNITY, ids=ids)
def test_migrations_know_no_other_feature(config):
    others = {other.label for other in plugin_configs()} - {config.label}
    loader = MigrationLoader(None, load=False)
    loader.load_disk()
    for (label, _name), migration in loader.disk_migrations.items():
        if label == config.label:
            assert not {dependency[0] for dependency in migration.dependencies} & others


def sources() -> list[Path]:
    """Everything of ours that could name an address: code, templates, scripts."""
    root = Path(settings.BASE_DIR)
    kinds = {".py", ".html", ".txt", ".js"}
    found = [file for place in PLACES for file in (root / place).rglob("*") if file.suffix in kinds]
    assert len(found) > 500
    return found


@pytest.mark.parametrize("config", COMMUNITY, ids=ids)
def test_url_names_of_a_plugin_stay_inside_it(config):
    """Whoever else wants an address asks an extension point: a plugin that is off, or not there, leaves no dead link behind."""
    names = {pattern.name for pattern in every_pattern() if pattern.space == config.label}
    assert names
    for source in sources():
        if not source.is_relative_to(config.path):
            used = set(re.findall(r"""["'](\w+:\w+)["']""", source.read_text())) & names
            assert not used, f"{source} names {used}"


@pytest.mark.parametrize("config", plugin_configs(), ids=[c.label for c in plugin_configs()])
def test_tag_libraries_and_templates_of_others_stay_out(config):
    labels = {c.label for c in plugin_configs() if not c.required} - {config.label}
    pattern = re.compile(r"""\{%\s*(?:include|extends)\s*["'](\w+)/""")
    for source in Path(config.path).rglob("*.html"):
        assert not set(pattern.findall(source.read_text())) & labels, source


def test_the_kernel_names_no_feature():
    """Not in an import, also not inside a function."""
    features = {"pages", "search", "toptasks", "community", "demo"}
    for folder in ("cms/core", "cms/plugins"):
        for source in (Path(settings.BASE_DIR) / folder).rglob("*.py"):
            for node in ast.walk(ast.parse(source.read_text())):
                names = [a.name for a in node.names] if isinstance(node, ast.Import) else []
                if isinstance(node, ast.ImportFrom) and not node.level:
                    names = [node.module or ""]
                assert not {name.split(".")[0] for name in names} & features, source


def test_every_view_needs_a_signed_in_user_unless_it_says_so():
    open_to_all = {
        p.name or str(p.route)
        for p in every_pattern()
        if getattr(p.view, "login_required", True) is False and not p.route.startswith(("cms/", "documents/"))
    }
    assert open_to_all <= {
        "healthz",
        "readyz",
        "organisation_css",
        "organisation_logo",
        "manifest",
        "service_worker",
        "offline",
        "sign_in",
        "sign_in_seat",
        "password_forgotten",
        "password_sent",
        "password_choose",
        "password_chosen",
        "openid_connect_login",
        "openid_connect_callback",
        "account_inactive",
        "socialaccount_login_error",
        "socialaccount_login_cancelled",
        "socialaccount_signup",
        "socialaccount_connections",
        "sign_out",
        "wagtailcore_login",
        "nl/_util/login/",
        "account_login",
        "account_signup",
        "feed",  # the secret in its address says whose it is
        "api_search",  # refuses by itself: 401 as JSON instead of a sign-in page
    }, open_to_all


@pytest.mark.parametrize("config", plugin_configs(), ids=[c.label for c in plugin_configs()])
def test_views_fetch_an_object_through_the_one_door(config):
    """`visible_or_404` and nothing else, so that what becomes closed one day is closed at every address."""
    past_it = re.compile(r"get_object_or_404|get_list_or_404|(?:objects|_default_manager)\.get\(")
    for source in Path(config.path).rglob("*.py"):
        if (source.stem.startswith("views") or "views" in source.parts) and "admin" not in source.parts:
            assert not past_it.search(source.read_text()), source


def test_apps_are_installed_once():
    assert len({c.label for c in apps.get_app_configs()}) == len(list(apps.get_app_configs()))
