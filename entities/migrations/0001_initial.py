import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

import accounts.public_ids


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        accounts.public_ids.create_sequence("ENT"),
        migrations.CreateModel(
            name="StarterRecord",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=120, unique=True)),
                ("loaded_at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Chip",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                (
                    "starter_key",
                    models.CharField(blank=True, max_length=120, null=True, unique=True),
                ),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("slug", models.SlugField(max_length=80, unique=True)),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("vendor", models.CharField(blank=True, max_length=80, verbose_name="vendor")),
                (
                    "is_family",
                    models.BooleanField(default=False, verbose_name="family of variants"),
                ),
                ("form", models.CharField(blank=True, max_length=40, verbose_name="form")),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "released",
                    models.CharField(
                        blank=True, max_length=20, verbose_name="released, as written"
                    ),
                ),
                (
                    "tpp",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True),
                ),
                ("tpp_precision", models.CharField(blank=True, max_length=8)),
                (
                    "die_area",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=8, null=True),
                ),
                (
                    "die_area_quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                    ),
                ),
                (
                    "performance_density",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=10, null=True),
                ),
                (
                    "link_bandwidth",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=10, null=True),
                ),
                (
                    "memory_bandwidth",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=10, null=True),
                ),
                (
                    "memory",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=8, null=True),
                ),
                (
                    "data_centre",
                    models.BooleanField(
                        blank=True, null=True, verbose_name="sold for data centres"
                    ),
                ),
                ("china_variant", models.CharField(blank=True, max_length=12)),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "family",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="variants",
                        to="entities.chip",
                    ),
                ),
            ],
            options={
                "ordering": ["vendor", "name", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("tpp", None), ("tpp__gte", 0), _connector="OR"),
                        name="entities_chip_tpp_is_not_negative",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("is_family", False), ("family", None), _connector="OR"),
                        name="entities_chip_family_is_top",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ChipEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                ("starter_key", models.CharField(blank=True, max_length=120, null=True)),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("slug", models.SlugField(db_index=False, max_length=80)),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("vendor", models.CharField(blank=True, max_length=80, verbose_name="vendor")),
                (
                    "is_family",
                    models.BooleanField(default=False, verbose_name="family of variants"),
                ),
                ("form", models.CharField(blank=True, max_length=40, verbose_name="form")),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "released",
                    models.CharField(
                        blank=True, max_length=20, verbose_name="released, as written"
                    ),
                ),
                (
                    "tpp",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=12, null=True),
                ),
                ("tpp_precision", models.CharField(blank=True, max_length=8)),
                (
                    "die_area",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=8, null=True),
                ),
                (
                    "die_area_quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                    ),
                ),
                (
                    "performance_density",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=10, null=True),
                ),
                (
                    "link_bandwidth",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=10, null=True),
                ),
                (
                    "memory_bandwidth",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=10, null=True),
                ),
                (
                    "memory",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=8, null=True),
                ),
                (
                    "data_centre",
                    models.BooleanField(
                        blank=True, null=True, verbose_name="sold for data centres"
                    ),
                ),
                ("china_variant", models.CharField(blank=True, max_length=12)),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "family",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="entities.chip",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="entities.chip",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Entity",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                (
                    "starter_key",
                    models.CharField(blank=True, max_length=120, null=True, unique=True),
                ),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                (
                    "public_id",
                    accounts.public_ids.PublicIdField(
                        editable=False, max_length=20, prefix="ENT", unique=True
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("company", "Company"),
                            ("person", "Person"),
                            ("public_body", "Public body"),
                            ("institute", "Institute"),
                            ("facility", "Facility"),
                            ("vessel", "Vessel"),
                            ("aircraft", "Aircraft"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=300, verbose_name="name")),
                ("is_identified", models.BooleanField(default=True, verbose_name="identified")),
                (
                    "described_as",
                    models.CharField(blank=True, max_length=300, verbose_name="described as"),
                ),
                ("described_lang", models.CharField(blank=True, max_length=8)),
                ("country", models.CharField(blank=True, max_length=2, verbose_name="country")),
                (
                    "headquarters",
                    models.CharField(blank=True, max_length=200, verbose_name="headquarters"),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="merged_from",
                        to="entities.entity",
                    ),
                ),
            ],
            options={
                "verbose_name": "party",
                "verbose_name_plural": "parties",
                "ordering": ["name", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "company",
                                    "person",
                                    "public_body",
                                    "institute",
                                    "facility",
                                    "vessel",
                                    "aircraft",
                                ],
                            )
                        ),
                        name="entities_entity_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("country__regex", "^([A-Z]{2})?$")),
                        name="entities_entity_country_is_iso",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("is_identified", True), ("name__gt", "")),
                            models.Q(
                                ("described_as__gt", ""), ("is_identified", False), ("name", "")
                            ),
                            _connector="OR",
                        ),
                        name="entities_entity_is_named_or_described",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("merged_into", None),
                            models.Q(("merged_into", models.F("pk")), _negated=True),
                            _connector="OR",
                        ),
                        name="entities_entity_is_not_merged_into_itself",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CloudProvider",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                (
                    "starter_key",
                    models.CharField(blank=True, max_length=120, null=True, unique=True),
                ),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("hyperscaler", "Hyperscaler"),
                            ("private", "Private cloud"),
                            ("state_cluster", "State-backed cluster"),
                            ("marketplace", "Marketplace"),
                            ("reseller", "Reseller"),
                        ],
                        max_length=16,
                        verbose_name="type",
                    ),
                ),
                ("seat", models.CharField(blank=True, max_length=2, verbose_name="seat")),
                (
                    "regions",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "asks_of_customers",
                    models.TextField(blank=True, verbose_name="what it asks of customers"),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "entity",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="provider",
                        to="entities.entity",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "type__in",
                                [
                                    "hyperscaler",
                                    "private",
                                    "state_cluster",
                                    "marketplace",
                                    "reseller",
                                ],
                            )
                        ),
                        name="entities_cloudprovider_type_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("seat__regex", "^([A-Z]{2})?$")),
                        name="entities_cloudprovider_seat_is_iso",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Name",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                (
                    "starter_key",
                    models.CharField(blank=True, max_length=120, null=True, unique=True),
                ),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("text", models.CharField(max_length=500, verbose_name="text")),
                ("lang", models.CharField(blank=True, max_length=8, verbose_name="language")),
                ("script", models.CharField(blank=True, max_length=4, verbose_name="script")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("legal", "legal name"),
                            ("trade", "trade name"),
                            ("short", "short name"),
                            ("former", "former name"),
                            ("transliteration", "transliteration"),
                            ("list_alias", "alias as printed on a list"),
                        ],
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                (
                    "entity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="names",
                        to="entities.entity",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("entity", "text", "kind"), name="entities_name_is_said_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "legal",
                                    "trade",
                                    "short",
                                    "former",
                                    "transliteration",
                                    "list_alias",
                                ],
                            )
                        ),
                        name="entities_name_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text__gt", "")), name="entities_name_has_text"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="NameEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                ("starter_key", models.CharField(blank=True, max_length=120, null=True)),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("text", models.CharField(max_length=500, verbose_name="text")),
                ("lang", models.CharField(blank=True, max_length=8, verbose_name="language")),
                ("script", models.CharField(blank=True, max_length=4, verbose_name="script")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("legal", "legal name"),
                            ("trade", "trade name"),
                            ("short", "short name"),
                            ("former", "former name"),
                            ("transliteration", "transliteration"),
                            ("list_alias", "alias as printed on a list"),
                        ],
                        max_length=16,
                        verbose_name="kind",
                    ),
                ),
                (
                    "entity",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="entities.entity",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="entities.name",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Ownership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                (
                    "starter_key",
                    models.CharField(blank=True, max_length=120, null=True, unique=True),
                ),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("from_day", models.DateField(blank=True, null=True, verbose_name="from")),
                (
                    "to_day",
                    models.DateField(blank=True, null=True, verbose_name="until, not including"),
                ),
                (
                    "precision",
                    models.CharField(
                        choices=[
                            ("day", "day"),
                            ("month", "month"),
                            ("quarter", "quarter"),
                            ("half", "half"),
                            ("year", "year"),
                            ("approximate", "approximate"),
                        ],
                        default="day",
                        max_length=12,
                        verbose_name="precision",
                    ),
                ),
                (
                    "as_written",
                    models.CharField(blank=True, max_length=200, verbose_name="as written"),
                ),
                (
                    "share_low",
                    models.DecimalField(blank=True, decimal_places=3, max_digits=6, null=True),
                ),
                (
                    "share_high",
                    models.DecimalField(blank=True, decimal_places=3, max_digits=6, null=True),
                ),
                ("direct", models.BooleanField(default=True, verbose_name="direct")),
                (
                    "relation",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="relation as the source puts it"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "asset",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="owners",
                        to="entities.entity",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="holdings",
                        to="entities.entity",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "ownership",
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("from_day", None),
                            ("to_day", None),
                            ("from_day__lt", models.F("to_day")),
                            _connector="OR",
                        ),
                        name="entities_ownership_period_is_half_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("share_low", None),
                            ("share_high", None),
                            ("share_low__lte", models.F("share_high")),
                            _connector="OR",
                        ),
                        name="entities_ownership_low_is_not_above_high",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("share_low", None), ("share_low__range", (0, 100)), _connector="OR"
                            ),
                            models.Q(
                                ("share_high", None),
                                ("share_high__range", (0, 100)),
                                _connector="OR",
                            ),
                        ),
                        name="entities_ownership_share_is_0_to_100",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("owner", models.F("asset")), _negated=True),
                        name="entities_ownership_is_of_another",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OwnershipEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                ("starter_key", models.CharField(blank=True, max_length=120, null=True)),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("from_day", models.DateField(blank=True, null=True, verbose_name="from")),
                (
                    "to_day",
                    models.DateField(blank=True, null=True, verbose_name="until, not including"),
                ),
                (
                    "precision",
                    models.CharField(
                        choices=[
                            ("day", "day"),
                            ("month", "month"),
                            ("quarter", "quarter"),
                            ("half", "half"),
                            ("year", "year"),
                            ("approximate", "approximate"),
                        ],
                        default="day",
                        max_length=12,
                        verbose_name="precision",
                    ),
                ),
                (
                    "as_written",
                    models.CharField(blank=True, max_length=200, verbose_name="as written"),
                ),
                (
                    "share_low",
                    models.DecimalField(blank=True, decimal_places=3, max_digits=6, null=True),
                ),
                (
                    "share_high",
                    models.DecimalField(blank=True, decimal_places=3, max_digits=6, null=True),
                ),
                ("direct", models.BooleanField(default=True, verbose_name="direct")),
                (
                    "relation",
                    models.CharField(
                        blank=True, max_length=120, verbose_name="relation as the source puts it"
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "asset",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="entities.entity",
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="entities.entity",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="entities.ownership",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CloudOffer",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                (
                    "starter_key",
                    models.CharField(blank=True, max_length=120, null=True, unique=True),
                ),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("chip_text", models.CharField(max_length=120, verbose_name="chip as written")),
                ("gpus", models.PositiveIntegerField(blank=True, null=True, verbose_name="chips")),
                (
                    "price",
                    models.DecimalField(decimal_places=4, max_digits=14, verbose_name="price"),
                ),
                ("currency", models.CharField(max_length=3, verbose_name="currency")),
                (
                    "hours",
                    models.DecimalField(
                        decimal_places=2, max_digits=10, verbose_name="hours the price buys"
                    ),
                ),
                ("region", models.CharField(blank=True, max_length=80, verbose_name="region")),
                ("terms", models.CharField(blank=True, max_length=200, verbose_name="terms")),
                (
                    "observed_on",
                    models.DateField(blank=True, null=True, verbose_name="observed on"),
                ),
                (
                    "incident_key",
                    models.CharField(blank=True, max_length=120, verbose_name="seen in"),
                ),
                (
                    "chip",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="offers",
                        to="entities.chip",
                    ),
                ),
                (
                    "provider",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="offers",
                        to="entities.cloudprovider",
                    ),
                ),
            ],
            options={
                "ordering": ["-observed_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("gpus", None), ("gpus__gt", 0), _connector="OR"),
                        name="entities_cloudoffer_has_chips",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("price__gte", 0)),
                        name="entities_cloudoffer_price_is_not_negative",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("hours__gt", 0)),
                        name="entities_cloudoffer_hours_are_positive",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("currency__regex", "^[A-Z]{3}$")),
                        name="entities_cloudoffer_currency_is_iso",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CloudOfferEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                ("starter_key", models.CharField(blank=True, max_length=120, null=True)),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("chip_text", models.CharField(max_length=120, verbose_name="chip as written")),
                ("gpus", models.PositiveIntegerField(blank=True, null=True, verbose_name="chips")),
                (
                    "price",
                    models.DecimalField(decimal_places=4, max_digits=14, verbose_name="price"),
                ),
                ("currency", models.CharField(max_length=3, verbose_name="currency")),
                (
                    "hours",
                    models.DecimalField(
                        decimal_places=2, max_digits=10, verbose_name="hours the price buys"
                    ),
                ),
                ("region", models.CharField(blank=True, max_length=80, verbose_name="region")),
                ("terms", models.CharField(blank=True, max_length=200, verbose_name="terms")),
                (
                    "observed_on",
                    models.DateField(blank=True, null=True, verbose_name="observed on"),
                ),
                (
                    "incident_key",
                    models.CharField(blank=True, max_length=120, verbose_name="seen in"),
                ),
                (
                    "chip",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="entities.chip",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="entities.cloudoffer",
                    ),
                ),
                (
                    "provider",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="entities.cloudprovider",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CloudProviderEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                ("starter_key", models.CharField(blank=True, max_length=120, null=True)),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                (
                    "type",
                    models.CharField(
                        choices=[
                            ("hyperscaler", "Hyperscaler"),
                            ("private", "Private cloud"),
                            ("state_cluster", "State-backed cluster"),
                            ("marketplace", "Marketplace"),
                            ("reseller", "Reseller"),
                        ],
                        max_length=16,
                        verbose_name="type",
                    ),
                ),
                ("seat", models.CharField(blank=True, max_length=2, verbose_name="seat")),
                (
                    "regions",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "asks_of_customers",
                    models.TextField(blank=True, verbose_name="what it asks of customers"),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="entities.cloudprovider",
                    ),
                ),
                (
                    "entity",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="entities.entity",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EntityEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                ("starter_key", models.CharField(blank=True, max_length=120, null=True)),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                (
                    "public_id",
                    accounts.public_ids.PublicIdField(editable=False, max_length=20, prefix="ENT"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("company", "Company"),
                            ("person", "Person"),
                            ("public_body", "Public body"),
                            ("institute", "Institute"),
                            ("facility", "Facility"),
                            ("vessel", "Vessel"),
                            ("aircraft", "Aircraft"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("name", models.CharField(blank=True, max_length=300, verbose_name="name")),
                ("is_identified", models.BooleanField(default=True, verbose_name="identified")),
                (
                    "described_as",
                    models.CharField(blank=True, max_length=300, verbose_name="described as"),
                ),
                ("described_lang", models.CharField(blank=True, max_length=8)),
                ("country", models.CharField(blank=True, max_length=2, verbose_name="country")),
                (
                    "headquarters",
                    models.CharField(blank=True, max_length=200, verbose_name="headquarters"),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                (
                    "merged_into",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="entities.entity",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="entities.entity",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Identifier",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                (
                    "starter_key",
                    models.CharField(blank=True, max_length=120, null=True, unique=True),
                ),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("scheme", models.CharField(max_length=40, verbose_name="scheme")),
                ("value", models.CharField(max_length=120, verbose_name="value")),
                (
                    "entity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="identifiers",
                        to="entities.entity",
                    ),
                ),
            ],
            options={
                "ordering": ["scheme", "value", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("entity", "scheme", "value"),
                        name="entities_identifier_is_said_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="IdentifierEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                ("starter_key", models.CharField(blank=True, max_length=120, null=True)),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("scheme", models.CharField(max_length=40, verbose_name="scheme")),
                ("value", models.CharField(max_length=120, verbose_name="value")),
                (
                    "entity",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="entities.entity",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="entities.identifier",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ListSnapshot",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                (
                    "starter_key",
                    models.CharField(blank=True, max_length=120, null=True, unique=True),
                ),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("control_list", models.CharField(max_length=40, verbose_name="list")),
                ("taken_on", models.DateField(verbose_name="taken on")),
                ("sha256", models.CharField(blank=True, max_length=64)),
                (
                    "completeness",
                    models.CharField(
                        choices=[("complete", "complete"), ("partial", "partial")], max_length=8
                    ),
                ),
            ],
            options={
                "ordering": ["-taken_on", "-pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("control_list", "taken_on", "sha256"),
                        name="entities_snapshot_is_kept_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("completeness__in", ["complete", "partial"])),
                        name="entities_listsnapshot_says_if_complete",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ListSnapshotEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                ("starter_key", models.CharField(blank=True, max_length=120, null=True)),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("control_list", models.CharField(max_length=40, verbose_name="list")),
                ("taken_on", models.DateField(verbose_name="taken on")),
                ("sha256", models.CharField(blank=True, max_length=64)),
                (
                    "completeness",
                    models.CharField(
                        choices=[("complete", "complete"), ("partial", "partial")], max_length=8
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="entities.listsnapshot",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Listing",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                (
                    "starter_key",
                    models.CharField(blank=True, max_length=120, null=True, unique=True),
                ),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("control_list", models.CharField(max_length=40, verbose_name="list")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("party", "party"),
                            ("address", "address"),
                            ("rule_text", "named only in the text of a rule"),
                        ],
                        default="party",
                        max_length=12,
                    ),
                ),
                ("name", models.CharField(max_length=500, verbose_name="name as printed")),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=500),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "addresses",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "countries",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=2),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                ("scope_text", models.TextField(blank=True, verbose_name="scope")),
                ("citation", models.CharField(blank=True, max_length=200, verbose_name="citation")),
                (
                    "licence_requirement",
                    models.TextField(blank=True, verbose_name="licence requirement"),
                ),
                ("licence_policy", models.TextField(blank=True, verbose_name="licence policy")),
                ("listed_on", models.DateField(blank=True, null=True, verbose_name="listed on")),
                (
                    "listed_basis",
                    models.CharField(blank=True, max_length=80, verbose_name="basis of that date"),
                ),
                (
                    "delisted_on",
                    models.DateField(blank=True, null=True, verbose_name="delisted on"),
                ),
                ("first_seen", models.DateField(blank=True, null=True, verbose_name="first seen")),
                ("last_seen", models.DateField(blank=True, null=True, verbose_name="last seen")),
                (
                    "matched_by",
                    models.CharField(blank=True, max_length=120, verbose_name="matched by"),
                ),
                (
                    "entity",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="listings",
                        to="entities.entity",
                    ),
                ),
                (
                    "snapshot",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="listings",
                        to="entities.listsnapshot",
                    ),
                ),
            ],
            options={
                "ordering": ["listed_on", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["party", "address", "rule_text"])),
                        name="entities_listing_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("listed_on", None),
                            ("delisted_on", None),
                            ("listed_on__lt", models.F("delisted_on")),
                            _connector="OR",
                        ),
                        name="entities_listing_dates_are_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("first_seen", None),
                            ("last_seen", None),
                            ("first_seen__lte", models.F("last_seen")),
                            _connector="OR",
                        ),
                        name="entities_listing_seen_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ListingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("source", models.TextField(blank=True, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                (
                    "quality",
                    models.CharField(
                        choices=[
                            ("official", "official"),
                            ("secondary_of_official", "secondary, cites an official source"),
                            ("secondary", "secondary"),
                            ("estimate", "estimate"),
                            ("unverified", "not verified"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=24,
                        verbose_name="quality",
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                ("starter_key", models.CharField(blank=True, max_length=120, null=True)),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("control_list", models.CharField(max_length=40, verbose_name="list")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("party", "party"),
                            ("address", "address"),
                            ("rule_text", "named only in the text of a rule"),
                        ],
                        default="party",
                        max_length=12,
                    ),
                ),
                ("name", models.CharField(max_length=500, verbose_name="name as printed")),
                (
                    "aliases",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=500),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "addresses",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.TextField(), blank=True, default=list, size=None
                    ),
                ),
                (
                    "countries",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=2),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                ("scope_text", models.TextField(blank=True, verbose_name="scope")),
                ("citation", models.CharField(blank=True, max_length=200, verbose_name="citation")),
                (
                    "licence_requirement",
                    models.TextField(blank=True, verbose_name="licence requirement"),
                ),
                ("licence_policy", models.TextField(blank=True, verbose_name="licence policy")),
                ("listed_on", models.DateField(blank=True, null=True, verbose_name="listed on")),
                (
                    "listed_basis",
                    models.CharField(blank=True, max_length=80, verbose_name="basis of that date"),
                ),
                (
                    "delisted_on",
                    models.DateField(blank=True, null=True, verbose_name="delisted on"),
                ),
                ("first_seen", models.DateField(blank=True, null=True, verbose_name="first seen")),
                ("last_seen", models.DateField(blank=True, null=True, verbose_name="last seen")),
                (
                    "matched_by",
                    models.CharField(blank=True, max_length=120, verbose_name="matched by"),
                ),
                (
                    "entity",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="entities.entity",
                    ),
                ),
                (
                    "pgh_context",
                    models.ForeignKey(
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        to="pghistory.context",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="events",
                        to="entities.listing",
                    ),
                ),
                (
                    "snapshot",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="entities.listsnapshot",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="listsnapshot",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_listsnapshotevent" ("completeness", "control_list", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "sha256", "source", "source_url", "starter_digest", "starter_key", "taken_on", "unverified") VALUES (NEW."completeness", NEW."control_list", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quality", NEW."sha256", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."taken_on", NEW."unverified"); RETURN NULL;',
                    hash="8821d7cab4800ab5539b24307c6cad84ed39e47e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e53df",
                    table="entities_listsnapshot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="listsnapshot",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "entities_listsnapshotevent" ("completeness", "control_list", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "sha256", "source", "source_url", "starter_digest", "starter_key", "taken_on", "unverified") VALUES (NEW."completeness", NEW."control_list", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quality", NEW."sha256", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."taken_on", NEW."unverified"); RETURN NULL;',
                    hash="6d995ca5e899bc51d5b1eaa7fdaf7c556549414e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c03b8",
                    table="entities_listsnapshot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="listsnapshot",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_listsnapshotevent" ("completeness", "control_list", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "sha256", "source", "source_url", "starter_digest", "starter_key", "taken_on", "unverified") VALUES (OLD."completeness", OLD."control_list", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quality", OLD."sha256", OLD."source", OLD."source_url", OLD."starter_digest", OLD."starter_key", OLD."taken_on", OLD."unverified"); RETURN NULL;',
                    hash="6df8b9660255394de1046281868f509b69950658",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_10547",
                    table="entities_listsnapshot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="chip",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_chipevent" ("aliases", "china_variant", "data_centre", "die_area", "die_area_quality", "family_id", "form", "id", "is_family", "link_bandwidth", "memory", "memory_bandwidth", "name", "note", "performance_density", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "released", "slug", "source", "source_url", "starter_digest", "starter_key", "tpp", "tpp_precision", "unverified", "vendor") VALUES (NEW."aliases", NEW."china_variant", NEW."data_centre", NEW."die_area", NEW."die_area_quality", NEW."family_id", NEW."form", NEW."id", NEW."is_family", NEW."link_bandwidth", NEW."memory", NEW."memory_bandwidth", NEW."name", NEW."note", NEW."performance_density", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quality", NEW."released", NEW."slug", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."tpp", NEW."tpp_precision", NEW."unverified", NEW."vendor"); RETURN NULL;',
                    hash="a54d5f58c8b7c225320570eb451d845f170acd96",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_54d18",
                    table="entities_chip",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="chip",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "entities_chipevent" ("aliases", "china_variant", "data_centre", "die_area", "die_area_quality", "family_id", "form", "id", "is_family", "link_bandwidth", "memory", "memory_bandwidth", "name", "note", "performance_density", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "released", "slug", "source", "source_url", "starter_digest", "starter_key", "tpp", "tpp_precision", "unverified", "vendor") VALUES (NEW."aliases", NEW."china_variant", NEW."data_centre", NEW."die_area", NEW."die_area_quality", NEW."family_id", NEW."form", NEW."id", NEW."is_family", NEW."link_bandwidth", NEW."memory", NEW."memory_bandwidth", NEW."name", NEW."note", NEW."performance_density", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quality", NEW."released", NEW."slug", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."tpp", NEW."tpp_precision", NEW."unverified", NEW."vendor"); RETURN NULL;',
                    hash="d3362e98538794313b79bcfcb9581c8cfa87c4dd",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2cec6",
                    table="entities_chip",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="chip",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_chipevent" ("aliases", "china_variant", "data_centre", "die_area", "die_area_quality", "family_id", "form", "id", "is_family", "link_bandwidth", "memory", "memory_bandwidth", "name", "note", "performance_density", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "released", "slug", "source", "source_url", "starter_digest", "starter_key", "tpp", "tpp_precision", "unverified", "vendor") VALUES (OLD."aliases", OLD."china_variant", OLD."data_centre", OLD."die_area", OLD."die_area_quality", OLD."family_id", OLD."form", OLD."id", OLD."is_family", OLD."link_bandwidth", OLD."memory", OLD."memory_bandwidth", OLD."name", OLD."note", OLD."performance_density", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quality", OLD."released", OLD."slug", OLD."source", OLD."source_url", OLD."starter_digest", OLD."starter_key", OLD."tpp", OLD."tpp_precision", OLD."unverified", OLD."vendor"); RETURN NULL;',
                    hash="7be3511f1bbf4e68f386b1ef9e00619d07e26798",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ae229",
                    table="entities_chip",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cloudoffer",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_cloudofferevent" ("chip_id", "chip_text", "currency", "gpus", "hours", "id", "incident_key", "observed_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "provider_id", "quality", "region", "source", "source_url", "starter_digest", "starter_key", "terms", "unverified") VALUES (NEW."chip_id", NEW."chip_text", NEW."currency", NEW."gpus", NEW."hours", NEW."id", NEW."incident_key", NEW."observed_on", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."price", NEW."provider_id", NEW."quality", NEW."region", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."terms", NEW."unverified"); RETURN NULL;',
                    hash="3af69327e979e1cdd0639a402709f8d6c806b84a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_4e6dc",
                    table="entities_cloudoffer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cloudoffer",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "entities_cloudofferevent" ("chip_id", "chip_text", "currency", "gpus", "hours", "id", "incident_key", "observed_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "provider_id", "quality", "region", "source", "source_url", "starter_digest", "starter_key", "terms", "unverified") VALUES (NEW."chip_id", NEW."chip_text", NEW."currency", NEW."gpus", NEW."hours", NEW."id", NEW."incident_key", NEW."observed_on", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."price", NEW."provider_id", NEW."quality", NEW."region", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."terms", NEW."unverified"); RETURN NULL;',
                    hash="00c0c148f411b866ffa1738e6583dbfaa36e2aae",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_53e29",
                    table="entities_cloudoffer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cloudoffer",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_cloudofferevent" ("chip_id", "chip_text", "currency", "gpus", "hours", "id", "incident_key", "observed_on", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "price", "provider_id", "quality", "region", "source", "source_url", "starter_digest", "starter_key", "terms", "unverified") VALUES (OLD."chip_id", OLD."chip_text", OLD."currency", OLD."gpus", OLD."hours", OLD."id", OLD."incident_key", OLD."observed_on", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."price", OLD."provider_id", OLD."quality", OLD."region", OLD."source", OLD."source_url", OLD."starter_digest", OLD."starter_key", OLD."terms", OLD."unverified"); RETURN NULL;',
                    hash="980e356e76031b5fc1b3dae8e502cfb302821a6a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_61152",
                    table="entities_cloudoffer",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="entity",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_entityevent" ("country", "created_at", "described_as", "described_lang", "headquarters", "id", "is_identified", "kind", "merged_into_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "quality", "source", "source_url", "starter_digest", "starter_key", "unverified") VALUES (NEW."country", NEW."created_at", NEW."described_as", NEW."described_lang", NEW."headquarters", NEW."id", NEW."is_identified", NEW."kind", NEW."merged_into_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."quality", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."unverified"); RETURN NULL;',
                    hash="78ec1d628c1d103504375a3cdacdc7e0b235d9d4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_10f03",
                    table="entities_entity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="entity",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "entities_entityevent" ("country", "created_at", "described_as", "described_lang", "headquarters", "id", "is_identified", "kind", "merged_into_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "quality", "source", "source_url", "starter_digest", "starter_key", "unverified") VALUES (NEW."country", NEW."created_at", NEW."described_as", NEW."described_lang", NEW."headquarters", NEW."id", NEW."is_identified", NEW."kind", NEW."merged_into_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."quality", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."unverified"); RETURN NULL;',
                    hash="857c759cac8e76ad5b24aaa91e4ba6a3c7bae794",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_1c1de",
                    table="entities_entity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="entity",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_entityevent" ("country", "created_at", "described_as", "described_lang", "headquarters", "id", "is_identified", "kind", "merged_into_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "quality", "source", "source_url", "starter_digest", "starter_key", "unverified") VALUES (OLD."country", OLD."created_at", OLD."described_as", OLD."described_lang", OLD."headquarters", OLD."id", OLD."is_identified", OLD."kind", OLD."merged_into_id", OLD."name", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."quality", OLD."source", OLD."source_url", OLD."starter_digest", OLD."starter_key", OLD."unverified"); RETURN NULL;',
                    hash="2d1dd0edd4e932e551d49fcc91d479fde0418e81",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ab189",
                    table="entities_entity",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cloudprovider",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_cloudproviderevent" ("asks_of_customers", "entity_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "regions", "seat", "source", "source_url", "starter_digest", "starter_key", "type", "unverified") VALUES (NEW."asks_of_customers", NEW."entity_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quality", NEW."regions", NEW."seat", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."type", NEW."unverified"); RETURN NULL;',
                    hash="9c943fd60d491e42a611e4092d6b3b2ae0225d5e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5cbc2",
                    table="entities_cloudprovider",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cloudprovider",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "entities_cloudproviderevent" ("asks_of_customers", "entity_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "regions", "seat", "source", "source_url", "starter_digest", "starter_key", "type", "unverified") VALUES (NEW."asks_of_customers", NEW."entity_id", NEW."id", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quality", NEW."regions", NEW."seat", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."type", NEW."unverified"); RETURN NULL;',
                    hash="becaa23050a734fb6aff232c2541e8fbc0fd2f5d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2fe4c",
                    table="entities_cloudprovider",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cloudprovider",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_cloudproviderevent" ("asks_of_customers", "entity_id", "id", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "regions", "seat", "source", "source_url", "starter_digest", "starter_key", "type", "unverified") VALUES (OLD."asks_of_customers", OLD."entity_id", OLD."id", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quality", OLD."regions", OLD."seat", OLD."source", OLD."source_url", OLD."starter_digest", OLD."starter_key", OLD."type", OLD."unverified"); RETURN NULL;',
                    hash="dffe5b11df0ad0684f39195cfbccf883ddc9c09f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_7421e",
                    table="entities_cloudprovider",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="identifier",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_identifierevent" ("entity_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "scheme", "source", "source_url", "starter_digest", "starter_key", "unverified", "value") VALUES (NEW."entity_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quality", NEW."scheme", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."unverified", NEW."value"); RETURN NULL;',
                    hash="acc95d06806b8c9ef486a1d874b2bab80b58edd5",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cf4f6",
                    table="entities_identifier",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="identifier",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "entities_identifierevent" ("entity_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "scheme", "source", "source_url", "starter_digest", "starter_key", "unverified", "value") VALUES (NEW."entity_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quality", NEW."scheme", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."unverified", NEW."value"); RETURN NULL;',
                    hash="a1ffa2b21b5122eb9bedcd8f2c3b5d144ce9a8ec",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_50a73",
                    table="entities_identifier",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="identifier",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_identifierevent" ("entity_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "scheme", "source", "source_url", "starter_digest", "starter_key", "unverified", "value") VALUES (OLD."entity_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quality", OLD."scheme", OLD."source", OLD."source_url", OLD."starter_digest", OLD."starter_key", OLD."unverified", OLD."value"); RETURN NULL;',
                    hash="254a006456941d69c48c4a5ed946bee7a94190cb",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bca38",
                    table="entities_identifier",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="listing",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_listingevent" ("addresses", "aliases", "citation", "control_list", "countries", "delisted_on", "entity_id", "first_seen", "id", "kind", "last_seen", "licence_policy", "licence_requirement", "listed_basis", "listed_on", "matched_by", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "scope_text", "snapshot_id", "source", "source_url", "starter_digest", "starter_key", "unverified") VALUES (NEW."addresses", NEW."aliases", NEW."citation", NEW."control_list", NEW."countries", NEW."delisted_on", NEW."entity_id", NEW."first_seen", NEW."id", NEW."kind", NEW."last_seen", NEW."licence_policy", NEW."licence_requirement", NEW."listed_basis", NEW."listed_on", NEW."matched_by", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quality", NEW."scope_text", NEW."snapshot_id", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."unverified"); RETURN NULL;',
                    hash="1a2d9e0ca114f823a7fd08b5cc72c80b79d0d896",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6105c",
                    table="entities_listing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="listing",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "entities_listingevent" ("addresses", "aliases", "citation", "control_list", "countries", "delisted_on", "entity_id", "first_seen", "id", "kind", "last_seen", "licence_policy", "licence_requirement", "listed_basis", "listed_on", "matched_by", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "scope_text", "snapshot_id", "source", "source_url", "starter_digest", "starter_key", "unverified") VALUES (NEW."addresses", NEW."aliases", NEW."citation", NEW."control_list", NEW."countries", NEW."delisted_on", NEW."entity_id", NEW."first_seen", NEW."id", NEW."kind", NEW."last_seen", NEW."licence_policy", NEW."licence_requirement", NEW."listed_basis", NEW."listed_on", NEW."matched_by", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quality", NEW."scope_text", NEW."snapshot_id", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."unverified"); RETURN NULL;',
                    hash="0ad127f2ecbf4c28e7fbd39c171f4fc0f0749e52",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2b77e",
                    table="entities_listing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="listing",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_listingevent" ("addresses", "aliases", "citation", "control_list", "countries", "delisted_on", "entity_id", "first_seen", "id", "kind", "last_seen", "licence_policy", "licence_requirement", "listed_basis", "listed_on", "matched_by", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "scope_text", "snapshot_id", "source", "source_url", "starter_digest", "starter_key", "unverified") VALUES (OLD."addresses", OLD."aliases", OLD."citation", OLD."control_list", OLD."countries", OLD."delisted_on", OLD."entity_id", OLD."first_seen", OLD."id", OLD."kind", OLD."last_seen", OLD."licence_policy", OLD."licence_requirement", OLD."listed_basis", OLD."listed_on", OLD."matched_by", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quality", OLD."scope_text", OLD."snapshot_id", OLD."source", OLD."source_url", OLD."starter_digest", OLD."starter_key", OLD."unverified"); RETURN NULL;',
                    hash="a8edba157f3e7229e3061eea80213335079025c2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d210d",
                    table="entities_listing",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="name",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_nameevent" ("entity_id", "id", "kind", "lang", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "script", "source", "source_url", "starter_digest", "starter_key", "text", "unverified") VALUES (NEW."entity_id", NEW."id", NEW."kind", NEW."lang", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quality", NEW."script", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."text", NEW."unverified"); RETURN NULL;',
                    hash="dbfe3837ac3f2cd349aab9f460d18a512e51d00c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c9436",
                    table="entities_name",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="name",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "entities_nameevent" ("entity_id", "id", "kind", "lang", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "script", "source", "source_url", "starter_digest", "starter_key", "text", "unverified") VALUES (NEW."entity_id", NEW."id", NEW."kind", NEW."lang", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quality", NEW."script", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."text", NEW."unverified"); RETURN NULL;',
                    hash="6cf621d609468040bc4ebb0d40da265ddf56c95a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_389e7",
                    table="entities_name",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="name",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_nameevent" ("entity_id", "id", "kind", "lang", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "script", "source", "source_url", "starter_digest", "starter_key", "text", "unverified") VALUES (OLD."entity_id", OLD."id", OLD."kind", OLD."lang", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quality", OLD."script", OLD."source", OLD."source_url", OLD."starter_digest", OLD."starter_key", OLD."text", OLD."unverified"); RETURN NULL;',
                    hash="fc6258321d5a6fb97dcdc26285a5dfaded7fc129",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fdb96",
                    table="entities_name",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ownership",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_ownershipevent" ("as_written", "asset_id", "direct", "from_day", "id", "note", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "quality", "relation", "share_high", "share_low", "source", "source_url", "starter_digest", "starter_key", "to_day", "unverified") VALUES (NEW."as_written", NEW."asset_id", NEW."direct", NEW."from_day", NEW."id", NEW."note", NEW."owner_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."precision", NEW."quality", NEW."relation", NEW."share_high", NEW."share_low", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."to_day", NEW."unverified"); RETURN NULL;',
                    hash="0419aae103c2608fcf03632d67bded7e6706a468",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c070c",
                    table="entities_ownership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ownership",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "entities_ownershipevent" ("as_written", "asset_id", "direct", "from_day", "id", "note", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "quality", "relation", "share_high", "share_low", "source", "source_url", "starter_digest", "starter_key", "to_day", "unverified") VALUES (NEW."as_written", NEW."asset_id", NEW."direct", NEW."from_day", NEW."id", NEW."note", NEW."owner_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."precision", NEW."quality", NEW."relation", NEW."share_high", NEW."share_low", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."to_day", NEW."unverified"); RETURN NULL;',
                    hash="cfa99b29315e54b5843455c879e5f15a295c4fdc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2998c",
                    table="entities_ownership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ownership",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "entities_ownershipevent" ("as_written", "asset_id", "direct", "from_day", "id", "note", "owner_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "quality", "relation", "share_high", "share_low", "source", "source_url", "starter_digest", "starter_key", "to_day", "unverified") VALUES (OLD."as_written", OLD."asset_id", OLD."direct", OLD."from_day", OLD."id", OLD."note", OLD."owner_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."precision", OLD."quality", OLD."relation", OLD."share_high", OLD."share_low", OLD."source", OLD."source_url", OLD."starter_digest", OLD."starter_key", OLD."to_day", OLD."unverified"); RETURN NULL;',
                    hash="5515e142812d055226c539956d82498c5b4f84b0",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_16992",
                    table="entities_ownership",
                    when="AFTER",
                ),
            ),
        ),
    ]
