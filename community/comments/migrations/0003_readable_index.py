from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("comments", "0002_take_engine_rows_along"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [
        migrations.AddIndex(
            model_name="comment",
            index=models.Index(
                condition=models.Q(("deleted_at__isnull", True), ("hidden_at__isnull", True)),
                fields=["target_type", "target_id"],
                name="comments_readable",
            ),
        ),
    ]
