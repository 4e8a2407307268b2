"""Relevance, measured on judged queries through the same path as the site."""

from __future__ import annotations

import json
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from search import evaluation

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="module")
def report():
    queries = json.loads((DATA / "judged_queries.json").read_text())
    content = json.loads((DATA / "judged_content.json").read_text())
    return evaluation.report(evaluation.evaluate(queries, content))


def test_the_task_is_found(report):
    assert report["all"]["success@1"] >= 0.90
    assert report["all"]["success@3"] >= 0.98
    assert report["all"]["ndcg@10"] >= 0.89
    assert report["all"]["zero"] == 0


def test_both_languages_are_served(report):
    assert min(row["success@3"] for row in report["lang"].values()) >= 0.97


def test_figures_are_what_they_say():
    rows = [
        {"query": "aap", "relevant": [{"title": "Aap", "grade": 3}]},
        {"query": "noot", "relevant": [{"title": "Wim", "grade": 3}]},
    ]
    content = [{"id": n, "title": title, "lang": "nl", "body": ""} for n, title in enumerate(["Aap", "Noot", "Mies"])]
    measures = evaluation.evaluate(rows, content)
    assert [one.first for one in measures] == [1, 0]
    figures = evaluation.summary(measures)
    assert figures == {"success@1": 0.5, "success@3": 0.5, "mrr": 0.5, "ndcg@10": 0.5, "zero": 0.0, "queries": 2}


def test_command_prints_json_and_a_table(tmp_path):
    extra = tmp_path / "more.jsonl"
    extra.write_text('{"id": "d1", "lang": "nl", "title": "Iets anders", "body": "over het weer"}\n\n')
    arguments = [
        str(DATA / "judged_queries.json"),
        "--content",
        str(DATA / "judged_content.json"),
        "--distractors",
        str(extra),
    ]
    out = StringIO()
    call_command("search_eval", *arguments, "--json", stdout=out)
    figures = json.loads(out.getvalue())["all"]
    assert set(figures) == {"success@1", "success@3", "mrr", "ndcg@10", "zero", "queries"} and figures["queries"] == 60
    table = StringIO()
    call_command("search_eval", *arguments, "--misses", stdout=table)
    assert "language nl" in table.getvalue()


def test_command_says_what_is_wrong_with_a_file(tmp_path):
    with pytest.raises(CommandError, match=r"none\.json cannot be read"):
        call_command("search_eval", str(tmp_path / "none.json"), "--content", str(DATA / "judged_content.json"))
    strange = tmp_path / "strange.json"
    strange.write_text('{"a": 1}')
    with pytest.raises(CommandError, match="not judged queries"):
        call_command("search_eval", str(strange), "--content", str(DATA / "judged_content.json"))
