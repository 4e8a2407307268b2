from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('polls', '0003_newest_first'),
    ]

    operations = [
        migrations.AlterField(
            model_name='poll',
            name='reveal',
            field=models.CharField(choices=[('voted', 'Everybody who has voted'), ('closed', 'Everybody, but only when the poll is closed')], default='voted', max_length=6, verbose_name='who sees the result'),
        ),
    ]
