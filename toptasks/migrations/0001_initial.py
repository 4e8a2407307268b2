"""Takes over the top tasks of `pages`: the table is there already, with its rows; their content type goes along."""

import uuid

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def content_type_moves(apps, schema_editor):
    """Permissions, history and translations point at the content type, and so stay what they are."""
    ContentType = apps.get_model("contenttypes", "ContentType")
    if not ContentType.objects.filter(app_label="toptasks", model="toptask").exists():
        ContentType.objects.filter(app_label="pages", model="toptask").update(app_label="toptasks")


def content_type_returns(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    if not ContentType.objects.filter(app_label="pages", model="toptask").exists():
        ContentType.objects.filter(app_label="toptasks", model="toptask").update(app_label="pages")


class Migration(migrations.Migration):
    initial = True
    dependencies = [
        ("contenttypes", "0002_remove_content_type_name"),
        ("pages", "0003_top_tasks_moved"),
        ("wagtailcore", "0098_apitoken"),
        migrations.swappable_dependency(settings.WAGTAIL_PAGE_MODEL),
    ]

    operations = [
        migrations.SeparateDatabaseAndState(
            database_operations=[],
            state_operations=[
            migrations.CreateModel(
                name='TopTask',
                fields=[
                    ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                    ('translation_key', models.UUIDField(default=uuid.uuid4, editable=False)),
                    ('title', models.CharField(help_text='A verb and a noun, as short as you can: Report sick', max_length=40, verbose_name='title')),
                    ('icon', models.CharField(choices=[('thermometer', 'Thermometer (being ill)'), ('palmtree', 'Palm tree (leave)'), ('calendar-days', 'Calendar (roster)'), ('calendar-check', 'Calendar with a tick (appointment)'), ('triangle-alert', 'Warning (incident)'), ('book-open-check', 'Book (protocol)'), ('phone', 'Phone (call a colleague)'), ('wallet', 'Wallet (expenses)'), ('laptop', 'Laptop (ICT)'), ('bike', 'Bicycle'), ('file-text', 'Document'), ('clipboard-list', 'Form'), ('graduation-cap', 'Learning'), ('heart-handshake', 'Helping each other'), ('hard-hat', 'Working safely'), ('wrench', 'Repairs'), ('key-round', 'Key or password'), ('car', 'Car'), ('coffee', 'Coffee'), ('gift', 'Gift'), ('users', 'Colleagues'), ('map-pin', 'Location'), ('newspaper', 'News'), ('lightbulb', 'Idea'), ('life-buoy', 'Help'), ('info', 'Information'), ('shield-check', 'Privacy and safety'), ('send', 'Send'), ('arrow-right', 'Arrow')], default='arrow-right', max_length=40, verbose_name='icon')),
                    ('url', models.CharField(blank=True, help_text='Starts with https:// or with / for this site.', max_length=300, verbose_name='or a web address')),
                    ('keywords', models.CharField(blank=True, max_length=250, verbose_name='other words people search for')),
                    ('sort_order', models.PositiveSmallIntegerField(default=0, editable=False, verbose_name='order')),
                    ('active', models.BooleanField(default=True, verbose_name='shown on the home page')),
                    ('locale', models.ForeignKey(editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='wagtailcore.locale', verbose_name='locale')),
                    ('page', models.ForeignKey(blank=True, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to=settings.WAGTAIL_PAGE_MODEL, verbose_name='page')),
                ],
                options={
                    'verbose_name': 'top task',
                    'verbose_name_plural': 'top tasks',
                    'ordering': ['sort_order', 'title'],
                    'abstract': False,
                },
            ),
                migrations.AlterUniqueTogether(name="toptask", unique_together={("translation_key", "locale")}),
            ],
        ),
        migrations.RunPython(content_type_moves, content_type_returns),
    ]
