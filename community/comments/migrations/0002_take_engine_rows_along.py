from django.db import migrations


def purge_engine_rows(apps, schema_editor):
    """Backwards only: our rows go with our table, and so must their halves in the engine's two tables, or they keep
    pointing at people and pages that nobody can remove any more."""
    comment = apps.get_model("comments", "Comment")
    pks = list(comment.objects.values_list("pk", flat=True))
    connection = schema_editor.connection
    flags = "django_comment_flags"
    for start in range(0, len(pks), 500):
        part = pks[start : start + 500]
        marks = ", ".join(["%s"] * len(part))
        with connection.cursor() as cursor:
            for table, column in (
                ("comments_report", "comment_id"),
                ("comments_comment", "xtdcomment_ptr_id"),
                ("django_comments_xtd_xtdcomment", "comment_ptr_id"),
                (flags, "comment_id"),
                ("django_comments", "id"),
            ):
                cursor.execute(f"DELETE FROM {table} WHERE {column} IN ({marks})", part)  # noqa: S608  fixed names


class Migration(migrations.Migration):
    dependencies = [
        ("comments", "0001_initial"),
    ]

    operations = [migrations.RunPython(migrations.RunPython.noop, purge_engine_rows)]
