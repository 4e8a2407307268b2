"""Reports are the house's own by now: the rows move there, with what moderators were told of them. Both ways."""

from django.db import migrations
from django.db.models import CharField, Value
from django.db.models.functions import Concat, Substr

ACTIVITY, NOTIFICATION, HOUSE = "comments.reported", "comments.report", "reports.reported"
PART = 500


def comment_type(apps):
    return apps.get_model("contenttypes", "ContentType").objects.get_or_create(app_label="comments", model="comment")[0]


def in_parts(rows):
    for start in range(0, len(rows), PART):
        yield rows[start : start + PART]


def to_the_house(apps, schema_editor):
    kind, report = comment_type(apps), apps.get_model("core", "Report")
    rows = [
        report(
            about_type_id=kind.pk, about_id=row.comment_id, reporter_id=row.reporter_id, reason=row.reason,
            created_at=row.created_at, outcome=row.outcome, handled_at=row.handled_at, handled_by_id=row.handled_by_id,
        )
        for row in apps.get_model("comments", "Report").objects.order_by("pk")
    ]  # fmt: skip
    for part in in_parts(rows):
        report.objects.bulk_create(part)
    apps.get_model("core", "Activity").objects.filter(type=ACTIVITY).update(type=HOUSE)
    tell_as(apps.get_model("core", "Notification").objects.filter(type=NOTIFICATION), NOTIFICATION, HOUSE)


def to_the_plugin(apps, schema_editor):
    """The plugin kept one a person and comment, decided or not: the open one wins, then the last."""
    kind, own = comment_type(apps), apps.get_model("comments", "Report")
    reports = apps.get_model("core", "Report").objects.filter(about_type_id=kind.pk)
    there = set(apps.get_model("comments", "Comment").objects.values_list("pk", flat=True))
    kept = {}
    for row in sorted(reports, key=lambda row: (row.outcome == "open", row.pk)):
        if row.about_id in there:
            kept[row.about_id, row.reporter_id] = row
    rows = [
        own(
            comment_id=row.about_id, reporter_id=row.reporter_id, reason=row.reason, created_at=row.created_at,
            outcome=row.outcome, handled_at=row.handled_at, handled_by_id=row.handled_by_id,
        )
        for row in sorted(kept.values(), key=lambda row: row.pk)
    ]  # fmt: skip
    moments = [row.created_at for row in rows]
    for part in in_parts(rows):
        own.objects.bulk_create(part)  # stamps them with now
    for row, moment in zip(rows, moments, strict=True):
        own.objects.filter(pk=row.pk).update(created_at=moment)
    reports.delete()
    activities = apps.get_model("core", "Activity").objects.filter(type=HOUSE, target_type_id=kind.pk)
    told = apps.get_model("core", "Notification").objects.filter(
        type=HOUSE, activity__in=list(activities.values_list("pk", flat=True))
    )
    tell_as(told, HOUSE, NOTIFICATION)
    activities.update(type=ACTIVITY)


def tell_as(notifications, old, new):
    rest = Substr("bundle", len(old) + 1, output_field=CharField())
    notifications.update(type=new, bundle=Concat(Value(new), rest, output_field=CharField()))


class Migration(migrations.Migration):
    dependencies = [
        ("comments", "0003_readable_index"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("core", "0010_report"),
    ]

    operations = [migrations.RunPython(to_the_house, to_the_plugin)]
