import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("cases", "0003_rule_settlement")]

    operations = [
        migrations.AlterField(
            model_name="assessment",
            name="incident",
            field=models.ForeignKey(
                db_constraint=False,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="assessments",
                to="cases.incident",
            ),
        ),
        migrations.AlterField(
            model_name="assessment",
            name="fact_set",
            field=models.ForeignKey(
                db_constraint=False,
                db_index=False,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="assessments",
                to="cases.factset",
            ),
        ),
    ]
