from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [
        ("comments", "0004_reports_of_the_house"),
    ]

    operations = [migrations.DeleteModel(name="Report")]
