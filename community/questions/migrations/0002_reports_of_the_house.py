"""Reports are the house's own by now: the rows move there, with what moderators were told of them. Both ways."""

from django.db import migrations
from django.db.models import CharField, Value
from django.db.models.functions import Concat, Substr

OWN, HOUSE = "questions.reported", "reports.reported"
PART = 500


def type_of(apps, model):
    return apps.get_model("contenttypes", "ContentType").objects.get_or_create(app_label="questions", model=model)[0].pk


def in_parts(rows):
    for start in range(0, len(rows), PART):
        yield rows[start : start + PART]


def to_the_house(apps, schema_editor):
    question, answer, report = type_of(apps, "question"), type_of(apps, "answer"), apps.get_model("core", "Report")
    rows = [
        report(
            about_type_id=answer if row.answer_id else question, about_id=row.answer_id or row.question_id,
            reporter_id=row.reporter_id, reason=row.reason, created_at=row.created_at, outcome=row.outcome,
            handled_at=row.handled_at, handled_by_id=row.handled_by_id,
        )
        for row in apps.get_model("questions", "Report").objects.order_by("pk")
    ]  # fmt: skip
    for part in in_parts(rows):
        report.objects.bulk_create(part)
    apps.get_model("core", "Activity").objects.filter(type=OWN).update(type=HOUSE)
    tell_as(apps.get_model("core", "Notification").objects.filter(type=OWN), OWN, HOUSE)


def to_the_plugin(apps, schema_editor):
    question, answer, own = type_of(apps, "question"), type_of(apps, "answer"), apps.get_model("questions", "Report")
    reports = apps.get_model("core", "Report").objects.filter(about_type_id__in=[question, answer])
    questions = set(apps.get_model("questions", "Question").objects.values_list("pk", flat=True))
    answers = dict(apps.get_model("questions", "Answer").objects.values_list("pk", "question"))
    rows = []
    for row in reports.order_by("pk"):
        answered = row.about_id if row.about_type_id == answer else None
        asked = answers.get(row.about_id) if answered else row.about_id
        if asked in questions:
            rows.append(
                own(
                    question_id=asked, answer_id=answered, reporter_id=row.reporter_id, reason=row.reason,
                    created_at=row.created_at, outcome=row.outcome, handled_at=row.handled_at,
                    handled_by_id=row.handled_by_id,
                )
            )  # fmt: skip
    for part in in_parts(rows):
        own.objects.bulk_create(part)
    reports.delete()
    activities = apps.get_model("core", "Activity").objects.filter(type=HOUSE, target_type_id__in=[question, answer])
    told = apps.get_model("core", "Notification").objects.filter(
        type=HOUSE, activity__in=list(activities.values_list("pk", flat=True))
    )
    tell_as(told, HOUSE, OWN)
    activities.update(type=OWN)


def tell_as(notifications, old, new):
    rest = Substr("bundle", len(old) + 1, output_field=CharField())
    notifications.update(type=new, bundle=Concat(Value(new), rest, output_field=CharField()))


class Migration(migrations.Migration):
    dependencies = [
        ("questions", "0001_initial"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("core", "0010_report"),
    ]

    operations = [migrations.RunPython(to_the_house, to_the_plugin)]
