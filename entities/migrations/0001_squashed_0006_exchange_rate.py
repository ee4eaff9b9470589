import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import accounts.public_ids
import accounts.triggers
import entities.models.list_file


class Migration(migrations.Migration):
    replaces = [
        ("entities", "0001_initial"),
        ("entities", "0002_entity_usual_roles"),
        ("entities", "0003_party_judgement"),
        ("entities", "0004_reference_change"),
        ("entities", "0005_list_import"),
        ("entities", "0006_exchange_rate"),
    ]

    initial = True

    dependencies = [
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(
            sql="CREATE SEQUENCE chiptrail_ent_seq",
            reverse_sql="DROP SEQUENCE chiptrail_ent_seq",
        ),
        migrations.CreateModel(
            name="ListFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reader", models.CharField(max_length=20, verbose_name="kind of file")),
                ("origin", models.CharField(max_length=1000, verbose_name="where it came from")),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("size", models.PositiveBigIntegerField(verbose_name="bytes")),
                (
                    "body",
                    models.FileField(
                        max_length=200,
                        storage=entities.models.list_file.archive,
                        upload_to=entities.models.list_file.raw_path,
                    ),
                ),
                ("received_at", models.DateTimeField(verbose_name="received")),
                ("taken_on", models.DateField(verbose_name="as of")),
                (
                    "taken_basis",
                    models.CharField(blank=True, max_length=120, verbose_name="basis of that day"),
                ),
                (
                    "completeness",
                    models.CharField(
                        choices=[("complete", "complete"), ("partial", "partial")], max_length=8
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("held", "held: somebody has to look"),
                            ("applied", "applied"),
                            ("discarded", "discarded"),
                        ],
                        max_length=10,
                    ),
                ),
                ("entries", models.PositiveIntegerField(default=0, verbose_name="entries")),
                (
                    "counts",
                    models.JSONField(blank=True, default=dict, verbose_name="what it changed"),
                ),
                (
                    "remarks",
                    models.JSONField(blank=True, default=list, verbose_name="what was noticed"),
                ),
                (
                    "doubts",
                    models.JSONField(
                        blank=True, default=list, verbose_name="what speaks against it"
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("why", models.TextField(blank=True, verbose_name="why")),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-received_at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["held", "applied", "discarded"])),
                        name="entities_listfile_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("completeness__in", ["complete", "partial"])),
                        name="entities_listfile_says_if_complete",
                    ),
                ],
            },
        ),
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
                (
                    "usual_roles",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("chip_designer", "chip_designer"),
                                ("foundry", "foundry"),
                                ("server_maker", "server_maker"),
                                ("server_vendor", "server_vendor"),
                                ("distributor", "distributor"),
                                ("reseller", "reseller"),
                                ("broker", "broker"),
                                ("intermediary", "intermediary"),
                                ("freight_forwarder", "freight_forwarder"),
                                ("courier", "courier"),
                                ("transit", "transit"),
                                ("front_buyer", "front_buyer"),
                                ("shell_company", "shell_company"),
                                ("stated_end_user", "stated_end_user"),
                                ("unlisted_subsidiary", "unlisted_subsidiary"),
                                ("cloud_lessor", "cloud_lessor"),
                                ("us_cloud_provider", "us_cloud_provider"),
                                ("state_cluster", "state_cluster"),
                                ("operating_unit", "operating_unit"),
                                ("parent", "parent"),
                                ("investor", "investor"),
                                ("tenant", "tenant"),
                                ("end_user", "end_user"),
                                ("enabler", "enabler"),
                                ("regulator", "regulator"),
                                ("prosecutor", "prosecutor"),
                                ("accused", "accused"),
                                ("witness", "witness"),
                                ("expert", "expert"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="what it usually is in an incident, a hint for the reader",
                    ),
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
            name="ExchangeRate",
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
                ("currency", models.CharField(max_length=3, verbose_name="currency")),
                ("day", models.DateField(verbose_name="day")),
                (
                    "per_usd",
                    models.DecimalField(
                        decimal_places=6, max_digits=16, verbose_name="units for one US dollar"
                    ),
                ),
            ],
            options={
                "ordering": ["currency", "-day", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("currency", "day"),
                        name="entities_exchangerate_is_stated_once_a_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("per_usd__gt", 0)),
                        name="entities_exchangerate_is_positive",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("currency__regex", "^[A-Z]{3}$"),
                            models.Q(("currency", "USD"), _negated=True),
                        ),
                        name="entities_exchangerate_is_of_another_currency",
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
            name="ExchangeRateEvent",
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
                ("currency", models.CharField(max_length=3, verbose_name="currency")),
                ("day", models.DateField(verbose_name="day")),
                (
                    "per_usd",
                    models.DecimalField(
                        decimal_places=6, max_digits=16, verbose_name="units for one US dollar"
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
                        to="entities.exchangerate",
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
            name="ListFileEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("reader", models.CharField(max_length=20, verbose_name="kind of file")),
                ("origin", models.CharField(max_length=1000, verbose_name="where it came from")),
                ("sha256", models.CharField(max_length=64)),
                ("size", models.PositiveBigIntegerField(verbose_name="bytes")),
                (
                    "body",
                    models.FileField(
                        max_length=200,
                        storage=entities.models.list_file.archive,
                        upload_to=entities.models.list_file.raw_path,
                    ),
                ),
                ("received_at", models.DateTimeField(verbose_name="received")),
                ("taken_on", models.DateField(verbose_name="as of")),
                (
                    "taken_basis",
                    models.CharField(blank=True, max_length=120, verbose_name="basis of that day"),
                ),
                (
                    "completeness",
                    models.CharField(
                        choices=[("complete", "complete"), ("partial", "partial")], max_length=8
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("held", "held: somebody has to look"),
                            ("applied", "applied"),
                            ("discarded", "discarded"),
                        ],
                        max_length=10,
                    ),
                ),
                ("entries", models.PositiveIntegerField(default=0, verbose_name="entries")),
                (
                    "counts",
                    models.JSONField(blank=True, default=dict, verbose_name="what it changed"),
                ),
                (
                    "remarks",
                    models.JSONField(blank=True, default=list, verbose_name="what was noticed"),
                ),
                (
                    "doubts",
                    models.JSONField(
                        blank=True, default=list, verbose_name="what speaks against it"
                    ),
                ),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("why", models.TextField(blank=True, verbose_name="why")),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                        to="entities.listfile",
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
                (
                    "file",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="snapshots",
                        to="entities.listfile",
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
            name="PartyJudgement",
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
                            ("merge", "merged"),
                            ("resolve", "identified"),
                            ("split", "split"),
                        ],
                        max_length=8,
                    ),
                ),
                ("why", models.TextField(verbose_name="why")),
                ("moved", models.JSONField(default=dict, verbose_name="rows that moved")),
                ("made", models.JSONField(default=dict, verbose_name="rows that were made")),
                (
                    "removed",
                    models.JSONField(default=list, verbose_name="rows that were taken away"),
                ),
                ("at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="party_judgements",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="judgements_received",
                        to="entities.entity",
                    ),
                ),
                (
                    "party",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="judgements",
                        to="entities.entity",
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["merge", "resolve", "split"])),
                        name="entities_judgement_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("party", models.F("other")), _negated=True),
                        name="entities_judgement_is_of_two_parties",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("why__gt", "")), name="entities_judgement_says_why"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at", None), ("undone_by", None)),
                            models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="entities_judgement_undone_has_who_and_when",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(
                            ("undone_at", None), models.Q(("kind", "split"), _negated=True)
                        ),
                        fields=("party",),
                        name="entities_judgement_party_is_merged_once",
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
                (
                    "usual_roles",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("chip_designer", "chip_designer"),
                                ("foundry", "foundry"),
                                ("server_maker", "server_maker"),
                                ("server_vendor", "server_vendor"),
                                ("distributor", "distributor"),
                                ("reseller", "reseller"),
                                ("broker", "broker"),
                                ("intermediary", "intermediary"),
                                ("freight_forwarder", "freight_forwarder"),
                                ("courier", "courier"),
                                ("transit", "transit"),
                                ("front_buyer", "front_buyer"),
                                ("shell_company", "shell_company"),
                                ("stated_end_user", "stated_end_user"),
                                ("unlisted_subsidiary", "unlisted_subsidiary"),
                                ("cloud_lessor", "cloud_lessor"),
                                ("us_cloud_provider", "us_cloud_provider"),
                                ("state_cluster", "state_cluster"),
                                ("operating_unit", "operating_unit"),
                                ("parent", "parent"),
                                ("investor", "investor"),
                                ("tenant", "tenant"),
                                ("end_user", "end_user"),
                                ("enabler", "enabler"),
                                ("regulator", "regulator"),
                                ("prosecutor", "prosecutor"),
                                ("accused", "accused"),
                                ("witness", "witness"),
                                ("expert", "expert"),
                            ],
                            max_length=20,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="what it usually is in an incident, a hint for the reader",
                    ),
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
                ("citation", models.TextField(blank=True, verbose_name="citation")),
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
                ("listed_by", models.DateField(blank=True, null=True, verbose_name="stood by")),
                (
                    "absent_on",
                    models.DateField(blank=True, null=True, verbose_name="not in the snapshot of"),
                ),
                (
                    "source_id",
                    models.CharField(blank=True, max_length=80, verbose_name="id in the file"),
                ),
                (
                    "number",
                    models.CharField(blank=True, max_length=40, verbose_name="number on the list"),
                ),
                (
                    "party_type",
                    models.CharField(blank=True, max_length=40, verbose_name="type as printed"),
                ),
                (
                    "programs",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "identifiers",
                    models.JSONField(
                        blank=True, default=list, verbose_name="identifiers as printed"
                    ),
                ),
                ("remarks", models.TextField(blank=True, verbose_name="remarks as printed")),
                (
                    "printed_start",
                    models.CharField(blank=True, max_length=40, verbose_name="start as printed"),
                ),
                (
                    "printed_end",
                    models.CharField(blank=True, max_length=40, verbose_name="end as printed"),
                ),
                (
                    "date_note",
                    models.TextField(blank=True, verbose_name="what is unclear about the days"),
                ),
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
                "indexes": [
                    models.Index(fields=["control_list", "name"], name="entities_listing_by_name")
                ],
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
                    models.CheckConstraint(
                        condition=models.Q(
                            ("absent_on", None),
                            ("last_seen", None),
                            ("last_seen__lte", models.F("absent_on")),
                            _connector="OR",
                        ),
                        name="entities_listing_absent_after_seen",
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
                    "file",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="entities.listfile",
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
            name="PartyJudgementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("merge", "merged"),
                            ("resolve", "identified"),
                            ("split", "split"),
                        ],
                        max_length=8,
                    ),
                ),
                ("why", models.TextField(verbose_name="why")),
                ("moved", models.JSONField(default=dict, verbose_name="rows that moved")),
                ("made", models.JSONField(default=dict, verbose_name="rows that were made")),
                (
                    "removed",
                    models.JSONField(default=list, verbose_name="rows that were taken away"),
                ),
                ("at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="entities.entity",
                    ),
                ),
                (
                    "party",
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
                        to="entities.partyjudgement",
                    ),
                ),
                (
                    "undone_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
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
            name="ListChange",
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
                            ("added", "added"),
                            ("changed", "changed"),
                            ("removed", "removed"),
                            ("returned", "back on the list"),
                            ("recognised", "known before, now from the list itself"),
                        ],
                        max_length=10,
                    ),
                ),
                ("fields", models.JSONField(blank=True, default=dict)),
                (
                    "listing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="changes",
                        to="entities.listing",
                    ),
                ),
                (
                    "snapshot",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="changes",
                        to="entities.listsnapshot",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["added", "changed", "removed", "returned", "recognised"])
                        ),
                        name="entities_listchange_kind_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("snapshot", "listing"), name="entities_listchange_is_said_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "changed"), _negated=True),
                            models.Q(("fields", {}), _negated=True),
                            _connector="OR",
                        ),
                        name="entities_listchange_names_the_fields",
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
                ("citation", models.TextField(blank=True, verbose_name="citation")),
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
                ("listed_by", models.DateField(blank=True, null=True, verbose_name="stood by")),
                (
                    "absent_on",
                    models.DateField(blank=True, null=True, verbose_name="not in the snapshot of"),
                ),
                (
                    "source_id",
                    models.CharField(blank=True, max_length=80, verbose_name="id in the file"),
                ),
                (
                    "number",
                    models.CharField(blank=True, max_length=40, verbose_name="number on the list"),
                ),
                (
                    "party_type",
                    models.CharField(blank=True, max_length=40, verbose_name="type as printed"),
                ),
                (
                    "programs",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "identifiers",
                    models.JSONField(
                        blank=True, default=list, verbose_name="identifiers as printed"
                    ),
                ),
                ("remarks", models.TextField(blank=True, verbose_name="remarks as printed")),
                (
                    "printed_start",
                    models.CharField(blank=True, max_length=40, verbose_name="start as printed"),
                ),
                (
                    "printed_end",
                    models.CharField(blank=True, max_length=40, verbose_name="end as printed"),
                ),
                (
                    "date_note",
                    models.TextField(blank=True, verbose_name="what is unclear about the days"),
                ),
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ListingLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "proposed"),
                            ("accepted", "accepted"),
                            ("rejected", "rejected"),
                        ],
                        max_length=10,
                    ),
                ),
                ("score", models.DecimalField(decimal_places=4, max_digits=5)),
                ("reasons", models.JSONField(default=list, verbose_name="reasons")),
                ("rule", models.CharField(blank=True, max_length=120, verbose_name="made by rule")),
                ("proposed_at", models.DateTimeField()),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("why", models.TextField(blank=True, verbose_name="why")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "entity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="listing_links",
                        to="entities.entity",
                    ),
                ),
                (
                    "listing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links",
                        to="entities.listing",
                    ),
                ),
            ],
            options={
                "ordering": ["-score", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["proposed", "accepted", "rejected"])),
                        name="entities_listinglink_state_is_known",
                    ),
                    models.UniqueConstraint(
                        fields=("listing", "entity"), name="entities_listinglink_is_proposed_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "accepted"), _negated=True),
                            models.Q(("rule", ""), _negated=True),
                            ("decided_by__isnull", False),
                            _connector="OR",
                        ),
                        name="entities_listinglink_is_made_by_somebody",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "rejected"), _negated=True),
                            models.Q(("decided_by__isnull", False), ("why__gt", "")),
                            _connector="OR",
                        ),
                        name="entities_listinglink_rejection_says_why",
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
            name="ListingLinkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("proposed", "proposed"),
                            ("accepted", "accepted"),
                            ("rejected", "rejected"),
                        ],
                        max_length=10,
                    ),
                ),
                ("score", models.DecimalField(decimal_places=4, max_digits=5)),
                ("reasons", models.JSONField(default=list, verbose_name="reasons")),
                ("rule", models.CharField(blank=True, max_length=120, verbose_name="made by rule")),
                ("proposed_at", models.DateTimeField()),
                ("decided_at", models.DateTimeField(blank=True, null=True)),
                ("why", models.TextField(blank=True, verbose_name="why")),
                (
                    "decided_by",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                    "listing",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="entities.listing",
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
                        to="entities.listinglink",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        accounts.triggers.AddTriggers(
            model_name="exchangerate",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "entities_exchangerateevent" ("currency", "day", "id", "per_usd", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "source", "source_url", "starter_digest", "starter_key", "unverified") VALUES (NEW."currency", NEW."day", NEW."id", NEW."per_usd", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quality", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."unverified"); RETURN NULL;',
                        hash="ca459ebc1a3c056a093705f49e9ab0cb91d1b093",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_868d9",
                        table="entities_exchangerate",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "entities_exchangerateevent" ("currency", "day", "id", "per_usd", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "source", "source_url", "starter_digest", "starter_key", "unverified") VALUES (NEW."currency", NEW."day", NEW."id", NEW."per_usd", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quality", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."unverified"); RETURN NULL;',
                        hash="11f1f4078cf769728f475325352a9fd193cef5ba",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_30f83",
                        table="entities_exchangerate",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "entities_exchangerateevent" ("currency", "day", "id", "per_usd", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "source", "source_url", "starter_digest", "starter_key", "unverified") VALUES (OLD."currency", OLD."day", OLD."id", OLD."per_usd", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quality", OLD."source", OLD."source_url", OLD."starter_digest", OLD."starter_key", OLD."unverified"); RETURN NULL;',
                        hash="e2536891f65c09df92dcef4529448d72822fee1a",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_13112",
                        table="entities_exchangerate",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="chip",
            triggers=[
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="cloudoffer",
            triggers=[
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="entity",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "entities_entityevent" ("country", "created_at", "described_as", "described_lang", "headquarters", "id", "is_identified", "kind", "merged_into_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "quality", "source", "source_url", "starter_digest", "starter_key", "unverified", "usual_roles") VALUES (NEW."country", NEW."created_at", NEW."described_as", NEW."described_lang", NEW."headquarters", NEW."id", NEW."is_identified", NEW."kind", NEW."merged_into_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."quality", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."unverified", NEW."usual_roles"); RETURN NULL;',
                        hash="ab73a11579068892517e72b3ccd66993a3cf61b1",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_10f03",
                        table="entities_entity",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "entities_entityevent" ("country", "created_at", "described_as", "described_lang", "headquarters", "id", "is_identified", "kind", "merged_into_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "quality", "source", "source_url", "starter_digest", "starter_key", "unverified", "usual_roles") VALUES (NEW."country", NEW."created_at", NEW."described_as", NEW."described_lang", NEW."headquarters", NEW."id", NEW."is_identified", NEW."kind", NEW."merged_into_id", NEW."name", NEW."note", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."quality", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."unverified", NEW."usual_roles"); RETURN NULL;',
                        hash="456bbc5c4c3885eefc20cbd768934684da608988",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_1c1de",
                        table="entities_entity",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "entities_entityevent" ("country", "created_at", "described_as", "described_lang", "headquarters", "id", "is_identified", "kind", "merged_into_id", "name", "note", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "quality", "source", "source_url", "starter_digest", "starter_key", "unverified", "usual_roles") VALUES (OLD."country", OLD."created_at", OLD."described_as", OLD."described_lang", OLD."headquarters", OLD."id", OLD."is_identified", OLD."kind", OLD."merged_into_id", OLD."name", OLD."note", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."quality", OLD."source", OLD."source_url", OLD."starter_digest", OLD."starter_key", OLD."unverified", OLD."usual_roles"); RETURN NULL;',
                        hash="edc906e88072f03f710a93b87dcc4992e103528c",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_ab189",
                        table="entities_entity",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="cloudprovider",
            triggers=[
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="identifier",
            triggers=[
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="listfile",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "entities_listfileevent" ("body", "by_id", "completeness", "counts", "decided_at", "decided_by_id", "doubts", "entries", "id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader", "received_at", "remarks", "sha256", "size", "state", "taken_basis", "taken_on", "why") VALUES (NEW."body", NEW."by_id", NEW."completeness", NEW."counts", NEW."decided_at", NEW."decided_by_id", NEW."doubts", NEW."entries", NEW."id", NEW."origin", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reader", NEW."received_at", NEW."remarks", NEW."sha256", NEW."size", NEW."state", NEW."taken_basis", NEW."taken_on", NEW."why"); RETURN NULL;',
                        hash="a040d85a297a0f530fb9924d5f76caef117109ec",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_c28fd",
                        table="entities_listfile",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "entities_listfileevent" ("body", "by_id", "completeness", "counts", "decided_at", "decided_by_id", "doubts", "entries", "id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader", "received_at", "remarks", "sha256", "size", "state", "taken_basis", "taken_on", "why") VALUES (NEW."body", NEW."by_id", NEW."completeness", NEW."counts", NEW."decided_at", NEW."decided_by_id", NEW."doubts", NEW."entries", NEW."id", NEW."origin", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reader", NEW."received_at", NEW."remarks", NEW."sha256", NEW."size", NEW."state", NEW."taken_basis", NEW."taken_on", NEW."why"); RETURN NULL;',
                        hash="0f0bc5058b8bad4f6e91282afd4680e56c6551eb",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_5d3fe",
                        table="entities_listfile",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "entities_listfileevent" ("body", "by_id", "completeness", "counts", "decided_at", "decided_by_id", "doubts", "entries", "id", "origin", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader", "received_at", "remarks", "sha256", "size", "state", "taken_basis", "taken_on", "why") VALUES (OLD."body", OLD."by_id", OLD."completeness", OLD."counts", OLD."decided_at", OLD."decided_by_id", OLD."doubts", OLD."entries", OLD."id", OLD."origin", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reader", OLD."received_at", OLD."remarks", OLD."sha256", OLD."size", OLD."state", OLD."taken_basis", OLD."taken_on", OLD."why"); RETURN NULL;',
                        hash="8ee4bfce28116d97b6cb896f066d006e09292737",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_b62ef",
                        table="entities_listfile",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="listinglink",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "entities_listinglinkevent" ("decided_at", "decided_by_id", "entity_id", "id", "listing_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "reasons", "rule", "score", "state", "why") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."entity_id", NEW."id", NEW."listing_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."proposed_at", NEW."reasons", NEW."rule", NEW."score", NEW."state", NEW."why"); RETURN NULL;',
                        hash="90c8797d3f25de5f9e51df2ad40e3b462d17c916",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_31a23",
                        table="entities_listinglink",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "entities_listinglinkevent" ("decided_at", "decided_by_id", "entity_id", "id", "listing_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "reasons", "rule", "score", "state", "why") VALUES (NEW."decided_at", NEW."decided_by_id", NEW."entity_id", NEW."id", NEW."listing_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."proposed_at", NEW."reasons", NEW."rule", NEW."score", NEW."state", NEW."why"); RETURN NULL;',
                        hash="d30b3405b4e1f8fc1c3572a735c44ea3f6e8189a",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_45dc4",
                        table="entities_listinglink",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "entities_listinglinkevent" ("decided_at", "decided_by_id", "entity_id", "id", "listing_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "proposed_at", "reasons", "rule", "score", "state", "why") VALUES (OLD."decided_at", OLD."decided_by_id", OLD."entity_id", OLD."id", OLD."listing_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."proposed_at", OLD."reasons", OLD."rule", OLD."score", OLD."state", OLD."why"); RETURN NULL;',
                        hash="b98ab74f700b36c8268e998b697a3030244fea4a",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_3bba1",
                        table="entities_listinglink",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="listsnapshot",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "entities_listsnapshotevent" ("completeness", "control_list", "file_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "sha256", "source", "source_url", "starter_digest", "starter_key", "taken_on", "unverified") VALUES (NEW."completeness", NEW."control_list", NEW."file_id", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."quality", NEW."sha256", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."taken_on", NEW."unverified"); RETURN NULL;',
                        hash="31767ece1154f2ddc9be0b48d87c667c5ff2c5a4",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_e53df",
                        table="entities_listsnapshot",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "entities_listsnapshotevent" ("completeness", "control_list", "file_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "sha256", "source", "source_url", "starter_digest", "starter_key", "taken_on", "unverified") VALUES (NEW."completeness", NEW."control_list", NEW."file_id", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."quality", NEW."sha256", NEW."source", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."taken_on", NEW."unverified"); RETURN NULL;',
                        hash="0f3ca58e38a7e6727078062fbad0aa6fb47ef912",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_c03b8",
                        table="entities_listsnapshot",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "entities_listsnapshotevent" ("completeness", "control_list", "file_id", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "quality", "sha256", "source", "source_url", "starter_digest", "starter_key", "taken_on", "unverified") VALUES (OLD."completeness", OLD."control_list", OLD."file_id", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."quality", OLD."sha256", OLD."source", OLD."source_url", OLD."starter_digest", OLD."starter_key", OLD."taken_on", OLD."unverified"); RETURN NULL;',
                        hash="1648dee946361784792cf2cf3f7e04de94917a8a",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_10547",
                        table="entities_listsnapshot",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="listing",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "entities_listingevent" ("absent_on", "addresses", "aliases", "citation", "control_list", "countries", "date_note", "delisted_on", "entity_id", "first_seen", "id", "identifiers", "kind", "licence_policy", "licence_requirement", "listed_basis", "listed_by", "listed_on", "matched_by", "name", "number", "party_type", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_end", "printed_start", "programs", "quality", "remarks", "scope_text", "source", "source_id", "source_url", "starter_digest", "starter_key", "unverified") VALUES (NEW."absent_on", NEW."addresses", NEW."aliases", NEW."citation", NEW."control_list", NEW."countries", NEW."date_note", NEW."delisted_on", NEW."entity_id", NEW."first_seen", NEW."id", NEW."identifiers", NEW."kind", NEW."licence_policy", NEW."licence_requirement", NEW."listed_basis", NEW."listed_by", NEW."listed_on", NEW."matched_by", NEW."name", NEW."number", NEW."party_type", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."printed_end", NEW."printed_start", NEW."programs", NEW."quality", NEW."remarks", NEW."scope_text", NEW."source", NEW."source_id", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."unverified"); RETURN NULL;',
                        hash="c69079e24c8aba49234cb3db48389856c4aaa15d",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_6105c",
                        table="entities_listing",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."absent_on" IS DISTINCT FROM (NEW."absent_on") OR OLD."addresses" IS DISTINCT FROM (NEW."addresses") OR OLD."aliases" IS DISTINCT FROM (NEW."aliases") OR OLD."citation" IS DISTINCT FROM (NEW."citation") OR OLD."control_list" IS DISTINCT FROM (NEW."control_list") OR OLD."countries" IS DISTINCT FROM (NEW."countries") OR OLD."date_note" IS DISTINCT FROM (NEW."date_note") OR OLD."delisted_on" IS DISTINCT FROM (NEW."delisted_on") OR OLD."entity_id" IS DISTINCT FROM (NEW."entity_id") OR OLD."first_seen" IS DISTINCT FROM (NEW."first_seen") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."identifiers" IS DISTINCT FROM (NEW."identifiers") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."licence_policy" IS DISTINCT FROM (NEW."licence_policy") OR OLD."licence_requirement" IS DISTINCT FROM (NEW."licence_requirement") OR OLD."listed_basis" IS DISTINCT FROM (NEW."listed_basis") OR OLD."listed_by" IS DISTINCT FROM (NEW."listed_by") OR OLD."listed_on" IS DISTINCT FROM (NEW."listed_on") OR OLD."matched_by" IS DISTINCT FROM (NEW."matched_by") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."party_type" IS DISTINCT FROM (NEW."party_type") OR OLD."printed_end" IS DISTINCT FROM (NEW."printed_end") OR OLD."printed_start" IS DISTINCT FROM (NEW."printed_start") OR OLD."programs" IS DISTINCT FROM (NEW."programs") OR OLD."quality" IS DISTINCT FROM (NEW."quality") OR OLD."remarks" IS DISTINCT FROM (NEW."remarks") OR OLD."scope_text" IS DISTINCT FROM (NEW."scope_text") OR OLD."source" IS DISTINCT FROM (NEW."source") OR OLD."source_id" IS DISTINCT FROM (NEW."source_id") OR OLD."source_url" IS DISTINCT FROM (NEW."source_url") OR OLD."starter_digest" IS DISTINCT FROM (NEW."starter_digest") OR OLD."starter_key" IS DISTINCT FROM (NEW."starter_key") OR OLD."unverified" IS DISTINCT FROM (NEW."unverified"))',
                        func='INSERT INTO "entities_listingevent" ("absent_on", "addresses", "aliases", "citation", "control_list", "countries", "date_note", "delisted_on", "entity_id", "first_seen", "id", "identifiers", "kind", "licence_policy", "licence_requirement", "listed_basis", "listed_by", "listed_on", "matched_by", "name", "number", "party_type", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_end", "printed_start", "programs", "quality", "remarks", "scope_text", "source", "source_id", "source_url", "starter_digest", "starter_key", "unverified") VALUES (NEW."absent_on", NEW."addresses", NEW."aliases", NEW."citation", NEW."control_list", NEW."countries", NEW."date_note", NEW."delisted_on", NEW."entity_id", NEW."first_seen", NEW."id", NEW."identifiers", NEW."kind", NEW."licence_policy", NEW."licence_requirement", NEW."listed_basis", NEW."listed_by", NEW."listed_on", NEW."matched_by", NEW."name", NEW."number", NEW."party_type", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."printed_end", NEW."printed_start", NEW."programs", NEW."quality", NEW."remarks", NEW."scope_text", NEW."source", NEW."source_id", NEW."source_url", NEW."starter_digest", NEW."starter_key", NEW."unverified"); RETURN NULL;',
                        hash="21161bf6da209a3c0903d8d2417c123b0c17a02f",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_2b77e",
                        table="entities_listing",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "entities_listingevent" ("absent_on", "addresses", "aliases", "citation", "control_list", "countries", "date_note", "delisted_on", "entity_id", "first_seen", "id", "identifiers", "kind", "licence_policy", "licence_requirement", "listed_basis", "listed_by", "listed_on", "matched_by", "name", "number", "party_type", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "printed_end", "printed_start", "programs", "quality", "remarks", "scope_text", "source", "source_id", "source_url", "starter_digest", "starter_key", "unverified") VALUES (OLD."absent_on", OLD."addresses", OLD."aliases", OLD."citation", OLD."control_list", OLD."countries", OLD."date_note", OLD."delisted_on", OLD."entity_id", OLD."first_seen", OLD."id", OLD."identifiers", OLD."kind", OLD."licence_policy", OLD."licence_requirement", OLD."listed_basis", OLD."listed_by", OLD."listed_on", OLD."matched_by", OLD."name", OLD."number", OLD."party_type", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."printed_end", OLD."printed_start", OLD."programs", OLD."quality", OLD."remarks", OLD."scope_text", OLD."source", OLD."source_id", OLD."source_url", OLD."starter_digest", OLD."starter_key", OLD."unverified"); RETURN NULL;',
                        hash="2299575075a4f4798fb04a3794ac84cb30e3bd04",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_d210d",
                        table="entities_listing",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="name",
            triggers=[
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="ownership",
            triggers=[
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="partyjudgement",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "entities_partyjudgementevent" ("at", "by_id", "id", "kind", "made", "moved", "other_id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed", "undone_at", "undone_by_id", "why") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."kind", NEW."made", NEW."moved", NEW."other_id", NEW."party_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."removed", NEW."undone_at", NEW."undone_by_id", NEW."why"); RETURN NULL;',
                        hash="47c9a58449fb7d95702c6ac5b27767cb5dbdc362",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_57d94",
                        table="entities_partyjudgement",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "entities_partyjudgementevent" ("at", "by_id", "id", "kind", "made", "moved", "other_id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed", "undone_at", "undone_by_id", "why") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."kind", NEW."made", NEW."moved", NEW."other_id", NEW."party_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."removed", NEW."undone_at", NEW."undone_by_id", NEW."why"); RETURN NULL;',
                        hash="3b48fd93eac63d69bec56b184cd558c9fd23148d",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_33541",
                        table="entities_partyjudgement",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "entities_partyjudgementevent" ("at", "by_id", "id", "kind", "made", "moved", "other_id", "party_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "removed", "undone_at", "undone_by_id", "why") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."kind", OLD."made", OLD."moved", OLD."other_id", OLD."party_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."removed", OLD."undone_at", OLD."undone_by_id", OLD."why"); RETURN NULL;',
                        hash="23b6f4a0964fcc7ea1a7e939623c22ddcff41aac",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_54487",
                        table="entities_partyjudgement",
                        when="AFTER",
                    ),
                ),
            ],
        ),
    ]
