"""The registry: typed, closed, loud, and obedient to the switches."""

from __future__ import annotations

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.core.management import CommandError, call_command

from cms.core.points import POINTS, NavItem
from cms.core.registry import Registry, enabled, is_enabled, registry
from cms.core.switches import PluginError, plugin_switch
from cms.plugins.access import can
from tests.dummy_plugin import plugin as dummy

pytestmark = pytest.mark.django_db


def test_the_dummy_plugin_uses_every_extension_point():
    assert {type(point) for point in dummy.contributions} == set(POINTS)


def test_a_closed_registry_takes_nothing_more():
    with pytest.raises(ImproperlyConfigured, match="closed"):
        registry.add("dummy", NavItem(key="late", label="Late", url_name="x", icon="x"))


def test_what_is_no_extension_point_is_refused_with_its_name():
    with pytest.raises(ImproperlyConfigured, match="dummy: 'menu' is no extension point"):
        Registry().add("dummy", "menu")


def test_two_of_one_name_are_refused():
    fresh = Registry()
    item = NavItem(key="news", label="News", url_name="x", icon="x")
    fresh.add("one", item)
    with pytest.raises(ImproperlyConfigured, match="called news already"):
        fresh.add("two", NavItem(key="news", label="Other", url_name="y", icon="y"))


@pytest.mark.parametrize("kind", POINTS, ids=lambda kind: kind.__name__)
def test_off_means_gone_for_every_kind(kind):
    mine = {point.key for point in dummy.contributions if type(point) is kind}
    assert mine <= {point.key for point in enabled(kind)}
    plugin_switch(label="dummy", enabled=False)
    assert not mine & {point.key for point in enabled(kind)}


def test_a_plugin_is_off_when_one_it_requires_is_off():
    plugin_switch(label="comments", enabled=False)
    assert not is_enabled("dummy")
    with pytest.raises(PluginError, match="comments"):
        plugin_switch(label="dummy", enabled=True)
    plugin_switch(label="comments", enabled=True)
    assert is_enabled("dummy")


def test_rules_of_a_plugin_that_is_off_deny(hanna, emma):
    assert can(hanna, "dummy.wave")
    assert not can(emma, "dummy.wave") and str(can(emma, "dummy.wave").reason) == "Only hosts wave."
    plugin_switch(label="dummy", enabled=False)
    assert not can(hanna, "dummy.wave")


def test_required_and_unknown_plugins_answer_in_one_sentence(capsys, settings):
    from django.utils import translation

    translation.activate("en")  # a command speaks the language of the house, and the test reads English
    for arguments, words in (
        (("disable", "pages"), "cannot be switched off"),
        (("enable", "nothing"), "no plugin called nothing"),
    ):
        with pytest.raises(CommandError, match=words):
            call_command("plugin", *arguments)
    call_command("plugin", "list")
    listed = capsys.readouterr().out
    assert "dummy" in listed and "always on" in listed
    translation.activate(settings.LANGUAGE_CODE)


def test_the_switch_in_the_admin(admin, carmen, client_of):
    url = "/cms/plugins/"
    assert client_of(carmen).post(url, {"label": "dummy", "enabled": "0"}).status_code in (302, 403)
    assert is_enabled("dummy")
    client_of(admin).post(url, {"label": "dummy", "enabled": "0"})
    assert not is_enabled("dummy")
    assert "Notes" in client_of(admin).get(url).content.decode()


def test_a_switch_in_another_process_is_true_on_the_next_request(django_assert_num_queries):
    from cms.core.models import HouseVersion, PluginState
    from cms.core.scope import request_scope

    with request_scope():
        assert is_enabled("dummy")
    PluginState.objects.bulk_create([PluginState(label="dummy", enabled=False)])  # no signal: as if written elsewhere
    HouseVersion.objects.update(number=99)
    with request_scope():
        assert not is_enabled("dummy")


def test_due_jobs_of_plugins_run_once_a_period():
    from cms.core.jobs import run_due_jobs

    dummy.jobs_run.clear()
    assert run_due_jobs()["dummy.job"] == "ok"
    assert "dummy.job" not in run_due_jobs()
    assert dummy.jobs_run == ["ran"]


def test_one_failing_job_does_not_stop_the_others(monkeypatch):
    from cms.core import jobs

    def broken():
        raise RuntimeError("no")

    monkeypatch.setattr("cms.core.jobs.prune_tasks", broken)
    outcome = jobs.run_due_jobs()
    assert outcome["core.prune_tasks"] == "RuntimeError: no"
    assert outcome["dummy.job"] == "ok"
