"""Reports that plugins kept themselves become the house's own, with what moderators were told; and back."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils import timezone

BEFORE = [("comments", "0003_readable_index"), ("questions", "0001_initial")]
AFTER = [("comments", "0005_delete_report"), ("questions", "0003_delete_report")]
THEN = timezone.now() - timedelta(days=3)


class OursLast(MigrationExecutor):
    """On the way back Django renders every model again at each migration that comes after the first one taken back: so there
    are as few of those as the graph allows."""

    def migration_plan(self, targets, clean_start=False):
        return super().migration_plan(sorted(targets, key=lambda node: node[0] in dict(BEFORE)), clean_start)


def migrated(targets):
    executor = OursLast(connection)
    executor.migrate(targets)
    return executor.loader.project_state(targets).apps


@pytest.fixture
def back_again(transactional_db):
    """The schema of today, whatever happened. On SQLite the whole file is put back."""
    yield
    if connection.vendor == "sqlite":
        return
    executor = MigrationExecutor(connection)
    executor.migrate(executor.loader.graph.leaf_nodes())


def told(apps, person, kind, type_id, pk, notification):
    activity = apps.get_model("core", "Activity").objects.create(
        type=kind, target_type_id=type_id, target_id=pk, audience="everyone", dedupe=f"{kind}:{pk}", created_at=THEN
    )
    apps.get_model("core", "Notification").objects.create(
        recipient_id=person, activity=activity, type=notification, bundle=f"{notification}:{type_id}:{pk}", created_at=THEN
    )  # fmt: skip


def everything(apps, model, *fields):
    return sorted(map(str, apps.get_model(*model).objects.values_list(*fields)))


OURS = ("reporter_id", "reason", "outcome", "handled_by_id", "created_at")


@pytest.mark.slow
@pytest.mark.django_db(transaction=True)
def test_no_report_is_lost_on_the_way_there_and_back(back_again):
    from cms.plugins.testkit import UserFactory, wagtail_roots
    from community.comments.services import comment_post
    from tests.factories import make_news, make_site_tree

    wagtail_roots()
    emma, niels, hanna = (UserFactory(username=name) for name in ("emma", "niels", "hanna"))
    news = make_news(make_site_tree())
    comments = [comment_post(author=emma, target=news, text=f"Woord {n}").pk for n in range(3)]
    apps = migrated(BEFORE)
    kinds = apps.get_model("contenttypes", "ContentType").objects
    kind = {name: kinds.get_or_create(app_label=app, model=name)[0].pk
            for app, name in (("comments", "comment"), ("questions", "question"), ("questions", "answer"))}  # fmt: skip
    of_comments, of_questions = apps.get_model("comments", "Report"), apps.get_model("questions", "Report")
    question = apps.get_model("questions", "Question").objects.create(title="Mag dat?", author_id=emma.pk)
    answer = apps.get_model("questions", "Answer").objects.create(
        question=question, author_id=emma.pk, typed="Ja", body=""
    )
    done = {"outcome": "kept", "handled_by_id": hanna.pk, "handled_at": THEN}
    of_comments.objects.create(comment_id=comments[0], reporter_id=niels.pk, reason="Open")
    of_comments.objects.create(comment_id=comments[1], reporter_id=niels.pk, **done)
    of_comments.objects.update(created_at=THEN)
    for thing in ({"answer": None}, {"answer": answer}):
        of_questions.objects.create(
            question=question, reporter_id=niels.pk, reason="Eerder", created_at=THEN, **done, **thing
        )
        of_questions.objects.create(question=question, reporter_id=niels.pk, reason="Nu", created_at=THEN, **thing)
    told(apps, hanna.pk, "comments.reported", kind["comment"], comments[0], "comments.report")
    told(apps, hanna.pk, "questions.reported", kind["answer"], answer.pk, "questions.reported")
    before = [everything(apps, ("comments", "Report"), "comment_id", *OURS)]
    before.append(everything(apps, ("questions", "Report"), "question_id", "answer_id", *OURS))

    apps = migrated(AFTER)
    rows = apps.get_model("core", "Report").objects
    assert rows.count() == 6 and rows.filter(outcome="open").count() == 3
    assert rows.filter(about_type_id=kind["comment"], about_id=comments[0], reason="Open", created_at=THEN).count() == 1
    assert rows.filter(about_type_id=kind["question"], about_id=question.pk).count() == 2
    assert rows.filter(about_type_id=kind["answer"], about_id=answer.pk, handled_by_id=hanna.pk).count() == 1
    assert set(
        apps.get_model("core", "Activity").objects.filter(type__endswith="reported").values_list("type", flat=True)
    ) == {"reports.reported"}
    assert everything(apps, ("core", "Notification"), "bundle") == sorted(
        [
            f"('reports.reported:{kind['comment']}:{comments[0]}',)",
            f"('reports.reported:{kind['answer']}:{answer.pk}',)",
        ]
    )

    apps = migrated(BEFORE)
    assert everything(apps, ("comments", "Report"), "comment_id", *OURS) == before[0]
    assert everything(apps, ("questions", "Report"), "question_id", "answer_id", *OURS) == before[1]
    assert not apps.get_model("core", "Report").objects.exists() if "report" in apps.all_models["core"] else True
    types = apps.get_model("core", "Notification").objects.order_by("type").values_list("type", "activity__type")
    assert list(types) == [("comments.report", "comments.reported"), ("questions.reported", "questions.reported")]
