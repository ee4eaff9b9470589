from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("entities", "0003_party_judgement"),
    ]

    operations = [
        migrations.CreateModel(
            name="ReferenceChange",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("listing", "list entries"),
                            ("party", "parties and their names"),
                            ("ownership", "stakes"),
                            ("chip", "chips"),
                        ],
                        max_length=12,
                        unique=True,
                    ),
                ),
                ("number", models.PositiveBigIntegerField(default=0)),
            ],
            options={
                "ordering": ["kind"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["listing", "party", "ownership", "chip"])),
                        name="entities_change_kind_is_known",
                    )
                ],
            },
        ),
    ]
