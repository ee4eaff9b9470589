import django.contrib.postgres.fields
import django.db.models.constraints
import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import accounts.public_ids
import accounts.triggers


class Migration(migrations.Migration):
    replaces = [
        ("cases", "0001_initial"),
        ("cases", "0002_assessment"),
        ("cases", "0003_rule_settlement"),
        ("cases", "0004_assessment_checks"),
        ("cases", "0005_reform"),
    ]

    initial = True

    dependencies = [
        ("entities", "0001_initial"),
        ("ingest", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(
            sql="CREATE SEQUENCE chiptrail_inc_seq",
            reverse_sql="DROP SEQUENCE chiptrail_inc_seq",
        ),
        migrations.RunSQL(
            sql="CREATE SEQUENCE chiptrail_lead_seq",
            reverse_sql="DROP SEQUENCE chiptrail_lead_seq",
        ),
        migrations.RunSQL(
            sql="CREATE SEQUENCE chiptrail_rfm_seq",
            reverse_sql="DROP SEQUENCE chiptrail_rfm_seq",
        ),
        migrations.CreateModel(
            name="Incident",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
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
                    "public_id",
                    accounts.public_ids.PublicIdField(
                        editable=False, max_length=20, prefix="INC", unique=True
                    ),
                ),
                ("title", models.CharField(max_length=300, verbose_name="title")),
                ("summary", models.TextField(blank=True, verbose_name="summary")),
                (
                    "legal_stage",
                    models.CharField(
                        choices=[
                            ("reported", "reported"),
                            ("alleged", "alleged"),
                            ("charged", "charged"),
                            ("settled", "settled"),
                            ("found", "found"),
                            ("dismissed", "dismissed"),
                        ],
                        default="reported",
                        max_length=12,
                        verbose_name="legal stage",
                    ),
                ),
                ("legal_outcome", models.TextField(blank=True, verbose_name="outcome as reported")),
                (
                    "pathways",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("direct_purchase", "direct purchase"),
                                ("subsidiary_purchase", "subsidiary purchase"),
                                ("intermediary_reseller", "intermediary reseller"),
                                ("smuggling_transshipment", "smuggling transshipment"),
                                ("domestic_cloud_rental", "domestic cloud rental"),
                                ("offshore_cloud_rental", "offshore cloud rental"),
                                ("us_hyperscaler_region", "us hyperscaler region"),
                                ("shell_company", "shell company"),
                                ("stockpiling", "stockpiling"),
                                ("state_backed_cluster", "state backed cluster"),
                                ("foundry_diversion", "foundry diversion"),
                                ("data_couriering", "data couriering"),
                                ("gaming_chip_repurposing", "gaming chip repurposing"),
                            ],
                            max_length=32,
                        ),
                        size=None,
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(blank=True, null=True, verbose_name="reported on"),
                ),
                (
                    "reported_precision",
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
                    ),
                ),
                (
                    "reliability",
                    models.CharField(
                        choices=[
                            ("A", "completely reliable"),
                            ("B", "usually reliable"),
                            ("C", "fairly reliable"),
                            ("D", "not usually reliable"),
                            ("E", "unreliable"),
                            ("F", "cannot be judged"),
                        ],
                        default="F",
                        max_length=1,
                        verbose_name="source grade",
                    ),
                ),
                (
                    "credibility",
                    models.CharField(
                        choices=[
                            ("1", "confirmed by others"),
                            ("2", "probably true"),
                            ("3", "possibly true"),
                            ("4", "doubtful"),
                            ("5", "improbable"),
                            ("6", "cannot be judged"),
                        ],
                        default="6",
                        max_length=1,
                        verbose_name="information grade",
                    ),
                ),
                (
                    "review_state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("in_review", "in review"),
                            ("published", "published"),
                            ("retracted", "retracted"),
                        ],
                        default="draft",
                        max_length=12,
                        verbose_name="review state",
                    ),
                ),
                (
                    "tlp",
                    models.CharField(
                        choices=[
                            ("clear", "TLP:CLEAR"),
                            ("green", "TLP:GREEN"),
                            ("amber", "TLP:AMBER"),
                            ("amber_strict", "TLP:AMBER+STRICT"),
                            ("red", "TLP:RED"),
                        ],
                        default="amber",
                        max_length=12,
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                (
                    "is_starter",
                    models.BooleanField(
                        default=False, verbose_name="starter data, not reviewed by you"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
            ],
            options={
                "ordering": [
                    models.OrderBy(models.F("reported_on"), descending=True, nulls_last=True),
                    "-pk",
                ],
                "indexes": [
                    models.Index(
                        fields=["review_state", "-reported_on", "-id"], name="cases_incident_newest"
                    )
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("from_day", None),
                            ("to_day", None),
                            ("from_day__lt", models.F("to_day")),
                            _connector="OR",
                        ),
                        name="cases_incident_period_is_half_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "pathways__contained_by",
                                [
                                    "direct_purchase",
                                    "subsidiary_purchase",
                                    "intermediary_reseller",
                                    "smuggling_transshipment",
                                    "domestic_cloud_rental",
                                    "offshore_cloud_rental",
                                    "us_hyperscaler_region",
                                    "shell_company",
                                    "stockpiling",
                                    "state_backed_cluster",
                                    "foundry_diversion",
                                    "data_couriering",
                                    "gaming_chip_repurposing",
                                ],
                            ),
                            ("pathways__len__gte", 1),
                        ),
                        name="cases_incident_pathways_are_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "legal_stage__in",
                                ["reported", "alleged", "charged", "settled", "found", "dismissed"],
                            )
                        ),
                        name="cases_incident_legal_stage_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("review_state__in", ["draft", "in_review", "published", "retracted"])
                        ),
                        name="cases_incident_review_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("credibility__in", ["1", "2", "3", "4", "5", "6"]),
                            ("reliability__in", ["A", "B", "C", "D", "E", "F"]),
                        ),
                        name="cases_incident_grade_is_admiralty",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tlp__in", ["clear", "green", "amber", "amber_strict", "red"])
                        ),
                        name="cases_incident_tlp_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FactSet",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("digest", models.CharField(max_length=64, unique=True)),
                (
                    "pathway",
                    models.CharField(
                        choices=[
                            ("direct_purchase", "direct purchase"),
                            ("subsidiary_purchase", "subsidiary purchase"),
                            ("intermediary_reseller", "intermediary reseller"),
                            ("smuggling_transshipment", "smuggling transshipment"),
                            ("domestic_cloud_rental", "domestic cloud rental"),
                            ("offshore_cloud_rental", "offshore cloud rental"),
                            ("us_hyperscaler_region", "us hyperscaler region"),
                            ("shell_company", "shell company"),
                            ("stockpiling", "stockpiling"),
                            ("state_backed_cluster", "state backed cluster"),
                            ("foundry_diversion", "foundry diversion"),
                            ("data_couriering", "data couriering"),
                            ("gaming_chip_repurposing", "gaming chip repurposing"),
                        ],
                        max_length=32,
                    ),
                ),
                ("facts", models.JSONField(verbose_name="facts")),
            ],
            options={
                "ordering": ["pk"],
            },
        ),
        migrations.CreateModel(
            name="RuleSettlement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("regime", models.CharField(max_length=8)),
                ("rule", models.CharField(max_length=60, verbose_name="rule")),
                ("in_force", models.BooleanField(verbose_name="the rule stood")),
                ("from_day", models.DateField(verbose_name="from")),
                (
                    "to_day",
                    models.DateField(blank=True, null=True, verbose_name="until, not including"),
                ),
                ("source", models.CharField(max_length=500, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                ("why", models.TextField(blank=True, verbose_name="why")),
                ("at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                ("undone_why", models.TextField(blank=True, verbose_name="why it was undone")),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rule_settlements",
                        to=settings.AUTH_USER_MODEL,
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
                "ordering": ["pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("source__gt", "")), name="cases_settlement_has_a_source"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("to_day", None), ("from_day__lt", models.F("to_day")), _connector="OR"
                        ),
                        name="cases_settlement_is_half_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at", None), ("undone_by", None)),
                            models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="cases_settlement_undone_by_somebody",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SavedReform",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "public_id",
                    accounts.public_ids.PublicIdField(
                        editable=False, max_length=20, prefix="RFM", unique=True
                    ),
                ),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("text", models.TextField(verbose_name="edits")),
                ("regime", models.CharField(default="us", max_length=8)),
                (
                    "tlp",
                    models.CharField(
                        choices=[
                            ("clear", "TLP:CLEAR"),
                            ("green", "TLP:GREEN"),
                            ("amber", "TLP:AMBER"),
                            ("amber_strict", "TLP:AMBER+STRICT"),
                            ("red", "TLP:RED"),
                        ],
                        default="green",
                        max_length=12,
                        verbose_name="who may see it",
                    ),
                ),
                ("at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reforms",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("name__gt", "")), name="cases_reform_has_a_name"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text__gt", "")), name="cases_reform_has_edits"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tlp__in", ["clear", "green", "amber", "amber_strict", "red"])
                        ),
                        name="cases_reform_tlp_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField(verbose_name="what was wrong and what is right")),
                ("at", models.DateTimeField()),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="corrections",
                        to="cases.incident",
                    ),
                ),
            ],
            options={
                "ordering": ["-at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("text__gt", "")), name="cases_correction_says_something"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("since", models.DateField()),
                ("regime_version", models.CharField(max_length=16)),
                (
                    "text",
                    models.CharField(
                        choices=[
                            ("covered", "covered"),
                            ("not_covered", "not covered"),
                            ("conditional", "conditional"),
                            ("unknown", "unknown"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "enforcement",
                    models.CharField(
                        choices=[
                            ("enforced", "enforced"),
                            ("doubtful", "doubtful"),
                            ("not_enforced", "not enforced"),
                            ("suspended", "suspended"),
                            ("unknown", "unknown"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "confidence",
                    models.CharField(
                        choices=[
                            ("confirmed", "confirmed"),
                            ("probable", "probable"),
                            ("possible", "possible"),
                            ("doubtful", "doubtful"),
                            ("as_given", "as given"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "missing",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "reached_by",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                ("argument", models.JSONField()),
                (
                    "fact_set",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="decisions",
                        to="cases.factset",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("fact_set", "since", "regime_version"),
                        name="cases_decision_made_once",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Hop",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
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
                ("position", models.PositiveSmallIntegerField(verbose_name="position")),
                (
                    "from_role",
                    models.CharField(
                        choices=[
                            ("chip_designer", "chip designer"),
                            ("foundry", "foundry"),
                            ("server_maker", "server maker"),
                            ("server_vendor", "server vendor"),
                            ("distributor", "distributor"),
                            ("reseller", "reseller"),
                            ("broker", "broker"),
                            ("intermediary", "intermediary"),
                            ("freight_forwarder", "freight forwarder"),
                            ("courier", "courier"),
                            ("transit", "transit"),
                            ("front_buyer", "front buyer"),
                            ("shell_company", "shell company"),
                            ("stated_end_user", "stated end user"),
                            ("unlisted_subsidiary", "unlisted subsidiary"),
                            ("cloud_lessor", "cloud lessor"),
                            ("us_cloud_provider", "us cloud provider"),
                            ("state_cluster", "state cluster"),
                            ("operating_unit", "operating unit"),
                            ("parent", "parent"),
                            ("investor", "investor"),
                            ("tenant", "tenant"),
                            ("end_user", "end user"),
                            ("enabler", "enabler"),
                            ("regulator", "regulator"),
                            ("prosecutor", "prosecutor"),
                            ("accused", "accused"),
                            ("witness", "witness"),
                            ("expert", "expert"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "to_role",
                    models.CharField(
                        choices=[
                            ("chip_designer", "chip designer"),
                            ("foundry", "foundry"),
                            ("server_maker", "server maker"),
                            ("server_vendor", "server vendor"),
                            ("distributor", "distributor"),
                            ("reseller", "reseller"),
                            ("broker", "broker"),
                            ("intermediary", "intermediary"),
                            ("freight_forwarder", "freight forwarder"),
                            ("courier", "courier"),
                            ("transit", "transit"),
                            ("front_buyer", "front buyer"),
                            ("shell_company", "shell company"),
                            ("stated_end_user", "stated end user"),
                            ("unlisted_subsidiary", "unlisted subsidiary"),
                            ("cloud_lessor", "cloud lessor"),
                            ("us_cloud_provider", "us cloud provider"),
                            ("state_cluster", "state cluster"),
                            ("operating_unit", "operating unit"),
                            ("parent", "parent"),
                            ("investor", "investor"),
                            ("tenant", "tenant"),
                            ("end_user", "end user"),
                            ("enabler", "enabler"),
                            ("regulator", "regulator"),
                            ("prosecutor", "prosecutor"),
                            ("accused", "accused"),
                            ("witness", "witness"),
                            ("expert", "expert"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "relation",
                    models.CharField(
                        choices=[
                            ("makes", "makes"),
                            ("sells", "sells"),
                            ("resells", "resells"),
                            ("owns", "owns"),
                            ("rents_out", "rents out"),
                            ("hosts", "hosts"),
                            ("ships", "ships"),
                            ("hides", "hides"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "pathway",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("direct_purchase", "direct purchase"),
                            ("subsidiary_purchase", "subsidiary purchase"),
                            ("intermediary_reseller", "intermediary reseller"),
                            ("smuggling_transshipment", "smuggling transshipment"),
                            ("domestic_cloud_rental", "domestic cloud rental"),
                            ("offshore_cloud_rental", "offshore cloud rental"),
                            ("us_hyperscaler_region", "us hyperscaler region"),
                            ("shell_company", "shell company"),
                            ("stockpiling", "stockpiling"),
                            ("state_backed_cluster", "state backed cluster"),
                            ("foundry_diversion", "foundry diversion"),
                            ("data_couriering", "data couriering"),
                            ("gaming_chip_repurposing", "gaming chip repurposing"),
                        ],
                        max_length=32,
                    ),
                ),
                (
                    "documented",
                    models.BooleanField(default=False, verbose_name="documented or on record"),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True, max_length=2, verbose_name="where the chips stand or go"
                    ),
                ),
                (
                    "chip_text",
                    models.CharField(blank=True, max_length=200, verbose_name="chip as reported"),
                ),
                (
                    "quantity_low",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True),
                ),
                (
                    "quantity_best",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True),
                ),
                (
                    "quantity_high",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True),
                ),
                ("quantity_unit", models.CharField(blank=True, max_length=16)),
                ("quantity_basis", models.CharField(blank=True, max_length=200)),
                (
                    "quantity_state",
                    models.CharField(
                        choices=[
                            ("planned", "planned"),
                            ("ordered", "ordered"),
                            ("delivered", "delivered"),
                            ("seized", "seized"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=12,
                    ),
                ),
                (
                    "price_amount",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True),
                ),
                ("price_currency", models.CharField(blank=True, max_length=3)),
                ("price_per", models.CharField(blank=True, max_length=16)),
                ("price_chips", models.PositiveIntegerField(blank=True, null=True)),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "chip",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hops",
                        to="entities.chip",
                    ),
                ),
                (
                    "from_entity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hops_from",
                        to="entities.entity",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="hops",
                        to="cases.incident",
                    ),
                ),
                (
                    "to_entity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hops_to",
                        to="entities.entity",
                    ),
                ),
            ],
            options={
                "ordering": ["incident", "position"],
                "constraints": [
                    models.UniqueConstraint(
                        deferrable=django.db.models.constraints.Deferrable["DEFERRED"],
                        fields=("incident", "position"),
                        name="cases_hop_position_is_unique",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("from_day", None),
                            ("to_day", None),
                            ("from_day__lt", models.F("to_day")),
                            _connector="OR",
                        ),
                        name="cases_hop_period_is_half_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("country__regex", "^([A-Z]{2})?$")),
                        name="cases_hop_country_is_iso",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("quantity_low", None),
                            ("quantity_best", None),
                            ("quantity_low__lte", models.F("quantity_best")),
                            _connector="OR",
                        ),
                        name="cases_hop_low_is_not_above_best",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("quantity_best", None),
                            ("quantity_high", None),
                            ("quantity_best__lte", models.F("quantity_high")),
                            _connector="OR",
                        ),
                        name="cases_hop_best_is_not_above_high",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("quantity_low", None),
                            ("quantity_high", None),
                            ("quantity_low__lte", models.F("quantity_high")),
                            _connector="OR",
                        ),
                        name="cases_hop_low_is_not_above_high",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("quantity_low", None), ("quantity_low__gte", 0), _connector="OR"
                        ),
                        name="cases_hop_quantity_is_not_negative",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("from_entity", models.F("to_entity")), _negated=True),
                        name="cases_hop_joins_two_parties",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "pathway__in",
                                [
                                    "",
                                    "direct_purchase",
                                    "subsidiary_purchase",
                                    "intermediary_reseller",
                                    "smuggling_transshipment",
                                    "domestic_cloud_rental",
                                    "offshore_cloud_rental",
                                    "us_hyperscaler_region",
                                    "shell_company",
                                    "stockpiling",
                                    "state_backed_cluster",
                                    "foundry_diversion",
                                    "data_couriering",
                                    "gaming_chip_repurposing",
                                ],
                            )
                        ),
                        name="cases_hop_pathway_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "relation__in",
                                [
                                    "makes",
                                    "sells",
                                    "resells",
                                    "owns",
                                    "rents_out",
                                    "hosts",
                                    "ships",
                                    "hides",
                                ],
                            )
                        ),
                        name="cases_hop_relation_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "from_role__in",
                                [
                                    "chip_designer",
                                    "foundry",
                                    "server_maker",
                                    "server_vendor",
                                    "distributor",
                                    "reseller",
                                    "broker",
                                    "intermediary",
                                    "freight_forwarder",
                                    "courier",
                                    "transit",
                                    "front_buyer",
                                    "shell_company",
                                    "stated_end_user",
                                    "unlisted_subsidiary",
                                    "cloud_lessor",
                                    "us_cloud_provider",
                                    "state_cluster",
                                    "operating_unit",
                                    "parent",
                                    "investor",
                                    "tenant",
                                    "end_user",
                                    "enabler",
                                    "regulator",
                                    "prosecutor",
                                    "accused",
                                    "witness",
                                    "expert",
                                ],
                            ),
                            (
                                "to_role__in",
                                [
                                    "chip_designer",
                                    "foundry",
                                    "server_maker",
                                    "server_vendor",
                                    "distributor",
                                    "reseller",
                                    "broker",
                                    "intermediary",
                                    "freight_forwarder",
                                    "courier",
                                    "transit",
                                    "front_buyer",
                                    "shell_company",
                                    "stated_end_user",
                                    "unlisted_subsidiary",
                                    "cloud_lessor",
                                    "us_cloud_provider",
                                    "state_cluster",
                                    "operating_unit",
                                    "parent",
                                    "investor",
                                    "tenant",
                                    "end_user",
                                    "enabler",
                                    "regulator",
                                    "prosecutor",
                                    "accused",
                                    "witness",
                                    "expert",
                                ],
                            ),
                        ),
                        name="cases_hop_roles_are_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="IncidentEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                    "public_id",
                    accounts.public_ids.PublicIdField(editable=False, max_length=20, prefix="INC"),
                ),
                ("title", models.CharField(max_length=300, verbose_name="title")),
                ("summary", models.TextField(blank=True, verbose_name="summary")),
                (
                    "legal_stage",
                    models.CharField(
                        choices=[
                            ("reported", "reported"),
                            ("alleged", "alleged"),
                            ("charged", "charged"),
                            ("settled", "settled"),
                            ("found", "found"),
                            ("dismissed", "dismissed"),
                        ],
                        default="reported",
                        max_length=12,
                        verbose_name="legal stage",
                    ),
                ),
                ("legal_outcome", models.TextField(blank=True, verbose_name="outcome as reported")),
                (
                    "pathways",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("direct_purchase", "direct purchase"),
                                ("subsidiary_purchase", "subsidiary purchase"),
                                ("intermediary_reseller", "intermediary reseller"),
                                ("smuggling_transshipment", "smuggling transshipment"),
                                ("domestic_cloud_rental", "domestic cloud rental"),
                                ("offshore_cloud_rental", "offshore cloud rental"),
                                ("us_hyperscaler_region", "us hyperscaler region"),
                                ("shell_company", "shell company"),
                                ("stockpiling", "stockpiling"),
                                ("state_backed_cluster", "state backed cluster"),
                                ("foundry_diversion", "foundry diversion"),
                                ("data_couriering", "data couriering"),
                                ("gaming_chip_repurposing", "gaming chip repurposing"),
                            ],
                            max_length=32,
                        ),
                        size=None,
                    ),
                ),
                (
                    "reported_on",
                    models.DateField(blank=True, null=True, verbose_name="reported on"),
                ),
                (
                    "reported_precision",
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
                    ),
                ),
                (
                    "reliability",
                    models.CharField(
                        choices=[
                            ("A", "completely reliable"),
                            ("B", "usually reliable"),
                            ("C", "fairly reliable"),
                            ("D", "not usually reliable"),
                            ("E", "unreliable"),
                            ("F", "cannot be judged"),
                        ],
                        default="F",
                        max_length=1,
                        verbose_name="source grade",
                    ),
                ),
                (
                    "credibility",
                    models.CharField(
                        choices=[
                            ("1", "confirmed by others"),
                            ("2", "probably true"),
                            ("3", "possibly true"),
                            ("4", "doubtful"),
                            ("5", "improbable"),
                            ("6", "cannot be judged"),
                        ],
                        default="6",
                        max_length=1,
                        verbose_name="information grade",
                    ),
                ),
                (
                    "review_state",
                    models.CharField(
                        choices=[
                            ("draft", "draft"),
                            ("in_review", "in review"),
                            ("published", "published"),
                            ("retracted", "retracted"),
                        ],
                        default="draft",
                        max_length=12,
                        verbose_name="review state",
                    ),
                ),
                (
                    "tlp",
                    models.CharField(
                        choices=[
                            ("clear", "TLP:CLEAR"),
                            ("green", "TLP:GREEN"),
                            ("amber", "TLP:AMBER"),
                            ("amber_strict", "TLP:AMBER+STRICT"),
                            ("red", "TLP:RED"),
                        ],
                        default="amber",
                        max_length=12,
                    ),
                ),
                ("unverified", models.TextField(blank=True, verbose_name="not verified")),
                (
                    "is_starter",
                    models.BooleanField(
                        default=False, verbose_name="starter data, not reviewed by you"
                    ),
                ),
                ("created_at", models.DateTimeField(auto_now_add=True)),
                ("updated_at", models.DateTimeField(auto_now=True)),
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
                        to="cases.incident",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Lead",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
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
                    "public_id",
                    accounts.public_ids.PublicIdField(
                        editable=False, max_length=20, prefix="LEAD", unique=True
                    ),
                ),
                ("key", models.CharField(editable=False, max_length=64)),
                ("title", models.CharField(max_length=300, verbose_name="title")),
                (
                    "pathway",
                    models.CharField(
                        choices=[
                            ("direct_purchase", "direct purchase"),
                            ("subsidiary_purchase", "subsidiary purchase"),
                            ("intermediary_reseller", "intermediary reseller"),
                            ("smuggling_transshipment", "smuggling transshipment"),
                            ("domestic_cloud_rental", "domestic cloud rental"),
                            ("offshore_cloud_rental", "offshore cloud rental"),
                            ("us_hyperscaler_region", "us hyperscaler region"),
                            ("shell_company", "shell company"),
                            ("stockpiling", "stockpiling"),
                            ("state_backed_cluster", "state backed cluster"),
                            ("foundry_diversion", "foundry diversion"),
                            ("data_couriering", "data couriering"),
                            ("gaming_chip_repurposing", "gaming chip repurposing"),
                        ],
                        max_length=32,
                        verbose_name="pathway",
                    ),
                ),
                ("principal_label", models.CharField(blank=True, max_length=300)),
                ("principal_described", models.CharField(blank=True, max_length=300)),
                (
                    "principal_role",
                    models.CharField(
                        choices=[
                            ("chip_designer", "chip designer"),
                            ("foundry", "foundry"),
                            ("server_maker", "server maker"),
                            ("server_vendor", "server vendor"),
                            ("distributor", "distributor"),
                            ("reseller", "reseller"),
                            ("broker", "broker"),
                            ("intermediary", "intermediary"),
                            ("freight_forwarder", "freight forwarder"),
                            ("courier", "courier"),
                            ("transit", "transit"),
                            ("front_buyer", "front buyer"),
                            ("shell_company", "shell company"),
                            ("stated_end_user", "stated end user"),
                            ("unlisted_subsidiary", "unlisted subsidiary"),
                            ("cloud_lessor", "cloud lessor"),
                            ("us_cloud_provider", "us cloud provider"),
                            ("state_cluster", "state cluster"),
                            ("operating_unit", "operating unit"),
                            ("parent", "parent"),
                            ("investor", "investor"),
                            ("tenant", "tenant"),
                            ("end_user", "end user"),
                            ("enabler", "enabler"),
                            ("regulator", "regulator"),
                            ("prosecutor", "prosecutor"),
                            ("accused", "accused"),
                            ("witness", "witness"),
                            ("expert", "expert"),
                        ],
                        max_length=20,
                    ),
                ),
                ("principal_country", models.CharField(blank=True, max_length=2)),
                ("host_label", models.CharField(blank=True, max_length=300)),
                ("host_described", models.CharField(blank=True, max_length=300)),
                (
                    "host_role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("chip_designer", "chip designer"),
                            ("foundry", "foundry"),
                            ("server_maker", "server maker"),
                            ("server_vendor", "server vendor"),
                            ("distributor", "distributor"),
                            ("reseller", "reseller"),
                            ("broker", "broker"),
                            ("intermediary", "intermediary"),
                            ("freight_forwarder", "freight forwarder"),
                            ("courier", "courier"),
                            ("transit", "transit"),
                            ("front_buyer", "front buyer"),
                            ("shell_company", "shell company"),
                            ("stated_end_user", "stated end user"),
                            ("unlisted_subsidiary", "unlisted subsidiary"),
                            ("cloud_lessor", "cloud lessor"),
                            ("us_cloud_provider", "us cloud provider"),
                            ("state_cluster", "state cluster"),
                            ("operating_unit", "operating unit"),
                            ("parent", "parent"),
                            ("investor", "investor"),
                            ("tenant", "tenant"),
                            ("end_user", "end user"),
                            ("enabler", "enabler"),
                            ("regulator", "regulator"),
                            ("prosecutor", "prosecutor"),
                            ("accused", "accused"),
                            ("witness", "witness"),
                            ("expert", "expert"),
                        ],
                        max_length=20,
                    ),
                ),
                ("host_country", models.CharField(blank=True, max_length=2)),
                (
                    "chip_text",
                    models.CharField(blank=True, max_length=120, verbose_name="chip as written"),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True, max_length=2, verbose_name="where the chips stand or go"
                    ),
                ),
                (
                    "quantity_low",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True),
                ),
                (
                    "quantity_best",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True),
                ),
                (
                    "quantity_high",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True),
                ),
                ("quantity_unit", models.CharField(blank=True, max_length=16)),
                (
                    "quantity_state",
                    models.CharField(
                        choices=[
                            ("planned", "planned"),
                            ("ordered", "ordered"),
                            ("delivered", "delivered"),
                            ("seized", "seized"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=12,
                    ),
                ),
                (
                    "price_amount",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True),
                ),
                ("price_currency", models.CharField(blank=True, max_length=3)),
                ("price_per", models.CharField(blank=True, max_length=16)),
                ("price_chips", models.PositiveIntegerField(blank=True, null=True)),
                ("score", models.PositiveSmallIntegerField(verbose_name="score")),
                ("reasons", models.JSONField(default=list, verbose_name="reasons")),
                ("reader_version", models.PositiveIntegerField()),
                ("proposed_at", models.DateTimeField()),
                (
                    "new_evidence_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="new evidence"),
                ),
                (
                    "snoozed_until",
                    models.DateTimeField(blank=True, null=True, verbose_name="put off until"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "new"),
                            ("accepted", "accepted"),
                            ("rejected", "rejected"),
                            ("merged", "merged into an incident"),
                        ],
                        default="new",
                        max_length=10,
                    ),
                ),
                ("judged_at", models.DateTimeField(blank=True, null=True)),
                (
                    "chip",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="leads",
                        to="entities.chip",
                    ),
                ),
                (
                    "host",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="leads_as_host",
                        to="entities.entity",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="leads",
                        to="cases.incident",
                    ),
                ),
                (
                    "judged_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "principal",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="leads",
                        to="entities.entity",
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="leads",
                        to="ingest.story",
                    ),
                ),
            ],
            options={
                "ordering": ["-score", "pk"],
                "indexes": [
                    models.Index(fields=["state", "-score", "id"], name="cases_lead_queue")
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("key",), name="cases_lead_is_proposed_once"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("from_day", None),
                            ("to_day", None),
                            ("from_day__lt", models.F("to_day")),
                            _connector="OR",
                        ),
                        name="cases_lead_period_is_half_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("country__regex", "^([A-Z]{2})?$")),
                        name="cases_lead_country_is_iso",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("quantity_low", None),
                            ("quantity_best", None),
                            ("quantity_low__lte", models.F("quantity_best")),
                            _connector="OR",
                        ),
                        name="cases_lead_low_is_not_above_best",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("quantity_best", None),
                            ("quantity_high", None),
                            ("quantity_best__lte", models.F("quantity_high")),
                            _connector="OR",
                        ),
                        name="cases_lead_best_is_not_above_high",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("state__in", ["new", "accepted", "rejected", "merged"])
                        ),
                        name="cases_lead_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("score__range", (0, 100))),
                        name="cases_lead_score_is_0_to_100",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "pathway__in",
                                [
                                    "direct_purchase",
                                    "subsidiary_purchase",
                                    "intermediary_reseller",
                                    "smuggling_transshipment",
                                    "domestic_cloud_rental",
                                    "offshore_cloud_rental",
                                    "us_hyperscaler_region",
                                    "shell_company",
                                    "stockpiling",
                                    "state_backed_cluster",
                                    "foundry_diversion",
                                    "data_couriering",
                                    "gaming_chip_repurposing",
                                ],
                            )
                        ),
                        name="cases_lead_pathway_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("judged_at", None), ("judged_by", None), ("state", "new")),
                            models.Q(
                                models.Q(("state", "new"), _negated=True),
                                ("judged_at__isnull", False),
                                ("judged_by__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="cases_lead_judged_has_judge_and_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Overlap",
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
                        choices=[("part_of", "part of"), ("same_goods", "same goods")],
                        max_length=12,
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="why")),
                (
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="overlaps",
                        to="cases.incident",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="overlapped_by",
                        to="cases.incident",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("incident", "other"), name="cases_overlap_said_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("incident", models.F("other")), _negated=True),
                        name="cases_overlap_is_with_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["part_of", "same_goods"])),
                        name="cases_overlap_kind_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RightOfReply",
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
                            ("asked", "asked"),
                            ("answered", "answered"),
                            ("declined", "declined to answer"),
                        ],
                        default="asked",
                        max_length=10,
                    ),
                ),
                ("asked_on", models.DateField(verbose_name="asked on")),
                (
                    "answered_on",
                    models.DateField(blank=True, null=True, verbose_name="answered on"),
                ),
                ("answer", models.TextField(blank=True, verbose_name="answer, verbatim")),
                ("lang", models.CharField(blank=True, max_length=8)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "entity",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="replies",
                        to="entities.entity",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="replies",
                        to="cases.incident",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "rights of reply",
                "ordering": ["-asked_on", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("state__in", ["asked", "answered", "declined"])),
                        name="cases_reply_state_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answered_on", None),
                            ("answered_on__gte", models.F("asked_on")),
                            _connector="OR",
                        ),
                        name="cases_reply_comes_after_the_question",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("state", "answered"), _negated=True),
                            models.Q(("answer__gt", ""), ("answered_on__isnull", False)),
                            _connector="OR",
                        ),
                        name="cases_reply_answered_has_an_answer",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RuleSettlementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("regime", models.CharField(max_length=8)),
                ("rule", models.CharField(max_length=60, verbose_name="rule")),
                ("in_force", models.BooleanField(verbose_name="the rule stood")),
                ("from_day", models.DateField(verbose_name="from")),
                (
                    "to_day",
                    models.DateField(blank=True, null=True, verbose_name="until, not including"),
                ),
                ("source", models.CharField(max_length=500, verbose_name="source")),
                (
                    "source_url",
                    models.URLField(blank=True, max_length=1000, verbose_name="source address"),
                ),
                ("why", models.TextField(blank=True, verbose_name="why")),
                ("at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                ("undone_why", models.TextField(blank=True, verbose_name="why it was undone")),
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
                        to="cases.rulesettlement",
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
            name="SavedReformEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "public_id",
                    accounts.public_ids.PublicIdField(editable=False, max_length=20, prefix="RFM"),
                ),
                ("name", models.CharField(max_length=120, verbose_name="name")),
                ("text", models.TextField(verbose_name="edits")),
                ("regime", models.CharField(default="us", max_length=8)),
                (
                    "tlp",
                    models.CharField(
                        choices=[
                            ("clear", "TLP:CLEAR"),
                            ("green", "TLP:GREEN"),
                            ("amber", "TLP:AMBER"),
                            ("amber_strict", "TLP:AMBER+STRICT"),
                            ("red", "TLP:RED"),
                        ],
                        default="green",
                        max_length=12,
                        verbose_name="who may see it",
                    ),
                ),
                ("at", models.DateTimeField()),
                ("withdrawn_at", models.DateTimeField(blank=True, null=True)),
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
                        to="cases.savedreform",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Assessing",
            fields=[
                ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="attempts")),
                ("retry_at", models.DateTimeField(blank=True, null=True, verbose_name="next try")),
                ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="done")),
                ("failure", models.TextField(blank=True, verbose_name="what went wrong")),
                ("parked_at", models.DateTimeField(blank=True, null=True, verbose_name="parked")),
                (
                    "incident",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        primary_key=True,
                        related_name="assessing",
                        serialize=False,
                        to="cases.incident",
                    ),
                ),
                ("facts_number", models.PositiveBigIntegerField(default=1)),
                ("decided_number", models.PositiveBigIntegerField(default=0)),
                ("inputs_version", models.PositiveBigIntegerField(default=0)),
                ("regime_version", models.CharField(blank=True, max_length=16)),
            ],
            options={
                "verbose_name_plural": "assessing",
                "ordering": ["pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("decided_number__lt", models.F("facts_number"))),
                        fields=["incident"],
                        name="cases_assessing_new_facts",
                    ),
                    models.Index(fields=["inputs_version"], name="cases_assessing_inputs"),
                    models.Index(fields=["regime_version"], name="cases_assessing_regime"),
                ],
            },
        ),
        migrations.CreateModel(
            name="Assessment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("side", models.PositiveSmallIntegerField(default=0)),
                ("from_day", models.DateField()),
                ("to_day", models.DateField()),
                ("as_of", models.DateField()),
                ("day_basis", models.CharField(max_length=12)),
                (
                    "text",
                    models.CharField(
                        choices=[
                            ("covered", "covered"),
                            ("not_covered", "not covered"),
                            ("conditional", "conditional"),
                            ("unknown", "unknown"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "enforcement",
                    models.CharField(
                        choices=[
                            ("enforced", "enforced"),
                            ("doubtful", "doubtful"),
                            ("not_enforced", "not enforced"),
                            ("suspended", "suspended"),
                            ("unknown", "unknown"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "confidence",
                    models.CharField(
                        choices=[
                            ("confirmed", "confirmed"),
                            ("probable", "probable"),
                            ("possible", "possible"),
                            ("doubtful", "doubtful"),
                            ("as_given", "as given"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "missing",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "reached_by",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=60),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                ("speaks", models.BooleanField(default=False)),
                ("straddles", models.BooleanField(default=False)),
                ("is_current", models.BooleanField(default=True)),
                ("inputs_version", models.PositiveBigIntegerField()),
                ("regime_version", models.CharField(max_length=16)),
                ("decided_at", models.DateTimeField()),
                (
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assessments",
                        to="cases.incident",
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to="cases.decision",
                    ),
                ),
                (
                    "fact_set",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="assessments",
                        to="cases.factset",
                    ),
                ),
                (
                    "hop",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="assessments",
                        to="cases.hop",
                    ),
                ),
            ],
            options={
                "ordering": ["incident", "hop", "side", "-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("is_current", True), ("speaks", True)),
                        fields=["text", "enforcement"],
                        name="cases_assessment_verdicts",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("is_current", True)),
                        fields=("hop", "side"),
                        name="cases_assessment_is_one_a_side",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_current", True), ("speaks", True)),
                        fields=("incident",),
                        name="cases_assessment_one_speaks",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("from_day__lt", models.F("to_day"))),
                        name="cases_assessment_is_half_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("text__in", ["covered", "not_covered", "conditional", "unknown"])
                        ),
                        name="cases_assessment_text_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "enforcement__in",
                                ["enforced", "doubtful", "not_enforced", "suspended", "unknown"],
                            )
                        ),
                        name="cases_assessment_enforcement_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CorrectionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("text", models.TextField(verbose_name="what was wrong and what is right")),
                ("at", models.DateTimeField()),
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
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.incident",
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
                        to="cases.correction",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Evidence",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "starter_key",
                    models.CharField(blank=True, max_length=120, null=True, unique=True),
                ),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "support",
                    models.CharField(
                        choices=[
                            ("supports", "supports"),
                            ("denies", "denies"),
                            ("context", "context"),
                        ],
                        max_length=8,
                    ),
                ),
                ("statement", models.TextField(blank=True, verbose_name="statement")),
                ("is_quote", models.BooleanField(default=False, verbose_name="verbatim")),
                ("lang", models.CharField(blank=True, max_length=8)),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("access", "access"),
                            ("price", "price"),
                            ("quantity", "quantity"),
                            ("denial", "denial"),
                            ("no_comment", "no comment"),
                            ("general_statement", "general statement"),
                            ("legal_opinion", "legal opinion"),
                            ("official", "official"),
                            ("context", "context"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("asserts", "asserts"),
                            ("denies", "denies"),
                            ("concedes", "concedes"),
                            ("neither", "neither"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "speaker_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("court", "court"),
                            ("official", "official"),
                            ("document", "document"),
                            ("company", "company"),
                            ("named_person", "named person"),
                            ("expert", "expert"),
                            ("anonymous", "anonymous"),
                            ("seller", "seller"),
                            ("reporter", "reporter"),
                            ("unknown", "unknown"),
                        ],
                        max_length=16,
                    ),
                ),
                ("speaker", models.CharField(blank=True, max_length=300, verbose_name="speaker")),
                ("title", models.CharField(blank=True, max_length=500, verbose_name="title")),
                ("url", models.URLField(blank=True, max_length=1000, verbose_name="address")),
                (
                    "dated",
                    models.CharField(blank=True, max_length=40, verbose_name="dated, as given"),
                ),
                (
                    "seen_as",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("original", "original read"),
                            ("republication", "republication read"),
                            ("secondary_report", "report about it read"),
                            ("original_not_seen", "original not read"),
                            ("cited_not_read", "cited, not read"),
                        ],
                        max_length=20,
                        verbose_name="read as",
                    ),
                ),
                (
                    "reliability",
                    models.CharField(
                        choices=[
                            ("A", "completely reliable"),
                            ("B", "usually reliable"),
                            ("C", "fairly reliable"),
                            ("D", "not usually reliable"),
                            ("E", "unreliable"),
                            ("F", "cannot be judged"),
                        ],
                        default="F",
                        max_length=1,
                        verbose_name="source grade",
                    ),
                ),
                (
                    "credibility",
                    models.CharField(
                        choices=[
                            ("1", "confirmed by others"),
                            ("2", "probably true"),
                            ("3", "possibly true"),
                            ("4", "doubtful"),
                            ("5", "improbable"),
                            ("6", "cannot be judged"),
                        ],
                        default="6",
                        max_length=1,
                        verbose_name="information grade",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="ingest.claim",
                    ),
                ),
                (
                    "copy_of",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="copies",
                        to="cases.evidence",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="evidence",
                        to="cases.incident",
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="evidence",
                        to="ingest.outlet",
                    ),
                ),
                (
                    "speaker_entity",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="statements",
                        to="entities.entity",
                    ),
                ),
                (
                    "hop",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="evidence",
                        to="cases.hop",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "evidence",
                "ordering": ["incident", "position", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("incident", "claim"), name="cases_evidence_claim_hangs_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("support__in", ["supports", "denies", "context"])),
                        name="cases_evidence_support_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("credibility__in", ["1", "2", "3", "4", "5", "6"]),
                            ("reliability__in", ["A", "B", "C", "D", "E", "F"]),
                        ),
                        name="cases_evidence_grade_is_admiralty",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("claim", None), _negated=True),
                            ("statement__gt", ""),
                            models.Q(("outlet", None), _negated=True),
                            ("title__gt", ""),
                            _connector="OR",
                        ),
                        name="cases_evidence_says_something",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HopEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                ("position", models.PositiveSmallIntegerField(verbose_name="position")),
                (
                    "from_role",
                    models.CharField(
                        choices=[
                            ("chip_designer", "chip designer"),
                            ("foundry", "foundry"),
                            ("server_maker", "server maker"),
                            ("server_vendor", "server vendor"),
                            ("distributor", "distributor"),
                            ("reseller", "reseller"),
                            ("broker", "broker"),
                            ("intermediary", "intermediary"),
                            ("freight_forwarder", "freight forwarder"),
                            ("courier", "courier"),
                            ("transit", "transit"),
                            ("front_buyer", "front buyer"),
                            ("shell_company", "shell company"),
                            ("stated_end_user", "stated end user"),
                            ("unlisted_subsidiary", "unlisted subsidiary"),
                            ("cloud_lessor", "cloud lessor"),
                            ("us_cloud_provider", "us cloud provider"),
                            ("state_cluster", "state cluster"),
                            ("operating_unit", "operating unit"),
                            ("parent", "parent"),
                            ("investor", "investor"),
                            ("tenant", "tenant"),
                            ("end_user", "end user"),
                            ("enabler", "enabler"),
                            ("regulator", "regulator"),
                            ("prosecutor", "prosecutor"),
                            ("accused", "accused"),
                            ("witness", "witness"),
                            ("expert", "expert"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "to_role",
                    models.CharField(
                        choices=[
                            ("chip_designer", "chip designer"),
                            ("foundry", "foundry"),
                            ("server_maker", "server maker"),
                            ("server_vendor", "server vendor"),
                            ("distributor", "distributor"),
                            ("reseller", "reseller"),
                            ("broker", "broker"),
                            ("intermediary", "intermediary"),
                            ("freight_forwarder", "freight forwarder"),
                            ("courier", "courier"),
                            ("transit", "transit"),
                            ("front_buyer", "front buyer"),
                            ("shell_company", "shell company"),
                            ("stated_end_user", "stated end user"),
                            ("unlisted_subsidiary", "unlisted subsidiary"),
                            ("cloud_lessor", "cloud lessor"),
                            ("us_cloud_provider", "us cloud provider"),
                            ("state_cluster", "state cluster"),
                            ("operating_unit", "operating unit"),
                            ("parent", "parent"),
                            ("investor", "investor"),
                            ("tenant", "tenant"),
                            ("end_user", "end user"),
                            ("enabler", "enabler"),
                            ("regulator", "regulator"),
                            ("prosecutor", "prosecutor"),
                            ("accused", "accused"),
                            ("witness", "witness"),
                            ("expert", "expert"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "relation",
                    models.CharField(
                        choices=[
                            ("makes", "makes"),
                            ("sells", "sells"),
                            ("resells", "resells"),
                            ("owns", "owns"),
                            ("rents_out", "rents out"),
                            ("hosts", "hosts"),
                            ("ships", "ships"),
                            ("hides", "hides"),
                        ],
                        max_length=12,
                    ),
                ),
                (
                    "pathway",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("direct_purchase", "direct purchase"),
                            ("subsidiary_purchase", "subsidiary purchase"),
                            ("intermediary_reseller", "intermediary reseller"),
                            ("smuggling_transshipment", "smuggling transshipment"),
                            ("domestic_cloud_rental", "domestic cloud rental"),
                            ("offshore_cloud_rental", "offshore cloud rental"),
                            ("us_hyperscaler_region", "us hyperscaler region"),
                            ("shell_company", "shell company"),
                            ("stockpiling", "stockpiling"),
                            ("state_backed_cluster", "state backed cluster"),
                            ("foundry_diversion", "foundry diversion"),
                            ("data_couriering", "data couriering"),
                            ("gaming_chip_repurposing", "gaming chip repurposing"),
                        ],
                        max_length=32,
                    ),
                ),
                (
                    "documented",
                    models.BooleanField(default=False, verbose_name="documented or on record"),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True, max_length=2, verbose_name="where the chips stand or go"
                    ),
                ),
                (
                    "chip_text",
                    models.CharField(blank=True, max_length=200, verbose_name="chip as reported"),
                ),
                (
                    "quantity_low",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True),
                ),
                (
                    "quantity_best",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True),
                ),
                (
                    "quantity_high",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True),
                ),
                ("quantity_unit", models.CharField(blank=True, max_length=16)),
                ("quantity_basis", models.CharField(blank=True, max_length=200)),
                (
                    "quantity_state",
                    models.CharField(
                        choices=[
                            ("planned", "planned"),
                            ("ordered", "ordered"),
                            ("delivered", "delivered"),
                            ("seized", "seized"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=12,
                    ),
                ),
                (
                    "price_amount",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True),
                ),
                ("price_currency", models.CharField(blank=True, max_length=3)),
                ("price_per", models.CharField(blank=True, max_length=16)),
                ("price_chips", models.PositiveIntegerField(blank=True, null=True)),
                ("note", models.TextField(blank=True, verbose_name="note")),
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
                    "from_entity",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="entities.entity",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.incident",
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
                        to="cases.hop",
                    ),
                ),
                (
                    "to_entity",
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
            name="Judgement",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("accept", "accepted"),
                            ("reject", "rejected"),
                            ("merge", "merged"),
                        ],
                        max_length=8,
                    ),
                ),
                ("why", models.TextField(blank=True, verbose_name="why")),
                (
                    "made",
                    models.JSONField(
                        default=dict, verbose_name="what it made, so that it can be undone"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="judgements",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="judgements",
                        to="cases.incident",
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
                (
                    "lead",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="judgements",
                        to="cases.lead",
                    ),
                ),
            ],
            options={
                "ordering": ["-at", "-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("verdict__in", ["accept", "reject", "merge"])),
                        name="cases_judgement_verdict_is_known",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("undone_at", None)),
                        fields=("lead",),
                        name="cases_judgement_one_stands",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at", None), ("undone_by", None)),
                            models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="cases_judgement_undone_has_who_and_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("verdict", "reject"), _negated=True),
                            ("why__gt", ""),
                            _connector="OR",
                        ),
                        name="cases_judgement_rejection_says_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LeadClaim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "support",
                    models.CharField(
                        choices=[
                            ("supports", "supports"),
                            ("denies", "denies"),
                            ("context", "context"),
                        ],
                        max_length=8,
                    ),
                ),
                (
                    "claim",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lead_claims",
                        to="ingest.claim",
                    ),
                ),
                (
                    "lead",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="lead_claims",
                        to="cases.lead",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("lead", "claim"), name="cases_leadclaim_hangs_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("support__in", ["supports", "denies", "context"])),
                        name="cases_leadclaim_support_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="LeadEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
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
                    "public_id",
                    accounts.public_ids.PublicIdField(editable=False, max_length=20, prefix="LEAD"),
                ),
                ("key", models.CharField(editable=False, max_length=64)),
                ("title", models.CharField(max_length=300, verbose_name="title")),
                (
                    "pathway",
                    models.CharField(
                        choices=[
                            ("direct_purchase", "direct purchase"),
                            ("subsidiary_purchase", "subsidiary purchase"),
                            ("intermediary_reseller", "intermediary reseller"),
                            ("smuggling_transshipment", "smuggling transshipment"),
                            ("domestic_cloud_rental", "domestic cloud rental"),
                            ("offshore_cloud_rental", "offshore cloud rental"),
                            ("us_hyperscaler_region", "us hyperscaler region"),
                            ("shell_company", "shell company"),
                            ("stockpiling", "stockpiling"),
                            ("state_backed_cluster", "state backed cluster"),
                            ("foundry_diversion", "foundry diversion"),
                            ("data_couriering", "data couriering"),
                            ("gaming_chip_repurposing", "gaming chip repurposing"),
                        ],
                        max_length=32,
                        verbose_name="pathway",
                    ),
                ),
                ("principal_label", models.CharField(blank=True, max_length=300)),
                ("principal_described", models.CharField(blank=True, max_length=300)),
                (
                    "principal_role",
                    models.CharField(
                        choices=[
                            ("chip_designer", "chip designer"),
                            ("foundry", "foundry"),
                            ("server_maker", "server maker"),
                            ("server_vendor", "server vendor"),
                            ("distributor", "distributor"),
                            ("reseller", "reseller"),
                            ("broker", "broker"),
                            ("intermediary", "intermediary"),
                            ("freight_forwarder", "freight forwarder"),
                            ("courier", "courier"),
                            ("transit", "transit"),
                            ("front_buyer", "front buyer"),
                            ("shell_company", "shell company"),
                            ("stated_end_user", "stated end user"),
                            ("unlisted_subsidiary", "unlisted subsidiary"),
                            ("cloud_lessor", "cloud lessor"),
                            ("us_cloud_provider", "us cloud provider"),
                            ("state_cluster", "state cluster"),
                            ("operating_unit", "operating unit"),
                            ("parent", "parent"),
                            ("investor", "investor"),
                            ("tenant", "tenant"),
                            ("end_user", "end user"),
                            ("enabler", "enabler"),
                            ("regulator", "regulator"),
                            ("prosecutor", "prosecutor"),
                            ("accused", "accused"),
                            ("witness", "witness"),
                            ("expert", "expert"),
                        ],
                        max_length=20,
                    ),
                ),
                ("principal_country", models.CharField(blank=True, max_length=2)),
                ("host_label", models.CharField(blank=True, max_length=300)),
                ("host_described", models.CharField(blank=True, max_length=300)),
                (
                    "host_role",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("chip_designer", "chip designer"),
                            ("foundry", "foundry"),
                            ("server_maker", "server maker"),
                            ("server_vendor", "server vendor"),
                            ("distributor", "distributor"),
                            ("reseller", "reseller"),
                            ("broker", "broker"),
                            ("intermediary", "intermediary"),
                            ("freight_forwarder", "freight forwarder"),
                            ("courier", "courier"),
                            ("transit", "transit"),
                            ("front_buyer", "front buyer"),
                            ("shell_company", "shell company"),
                            ("stated_end_user", "stated end user"),
                            ("unlisted_subsidiary", "unlisted subsidiary"),
                            ("cloud_lessor", "cloud lessor"),
                            ("us_cloud_provider", "us cloud provider"),
                            ("state_cluster", "state cluster"),
                            ("operating_unit", "operating unit"),
                            ("parent", "parent"),
                            ("investor", "investor"),
                            ("tenant", "tenant"),
                            ("end_user", "end user"),
                            ("enabler", "enabler"),
                            ("regulator", "regulator"),
                            ("prosecutor", "prosecutor"),
                            ("accused", "accused"),
                            ("witness", "witness"),
                            ("expert", "expert"),
                        ],
                        max_length=20,
                    ),
                ),
                ("host_country", models.CharField(blank=True, max_length=2)),
                (
                    "chip_text",
                    models.CharField(blank=True, max_length=120, verbose_name="chip as written"),
                ),
                (
                    "country",
                    models.CharField(
                        blank=True, max_length=2, verbose_name="where the chips stand or go"
                    ),
                ),
                (
                    "quantity_low",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True),
                ),
                (
                    "quantity_best",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True),
                ),
                (
                    "quantity_high",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=14, null=True),
                ),
                ("quantity_unit", models.CharField(blank=True, max_length=16)),
                (
                    "quantity_state",
                    models.CharField(
                        choices=[
                            ("planned", "planned"),
                            ("ordered", "ordered"),
                            ("delivered", "delivered"),
                            ("seized", "seized"),
                            ("unknown", "unknown"),
                        ],
                        default="unknown",
                        max_length=12,
                    ),
                ),
                (
                    "price_amount",
                    models.DecimalField(blank=True, decimal_places=2, max_digits=18, null=True),
                ),
                ("price_currency", models.CharField(blank=True, max_length=3)),
                ("price_per", models.CharField(blank=True, max_length=16)),
                ("price_chips", models.PositiveIntegerField(blank=True, null=True)),
                ("score", models.PositiveSmallIntegerField(verbose_name="score")),
                ("reasons", models.JSONField(default=list, verbose_name="reasons")),
                ("reader_version", models.PositiveIntegerField()),
                ("proposed_at", models.DateTimeField()),
                (
                    "new_evidence_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="new evidence"),
                ),
                (
                    "snoozed_until",
                    models.DateTimeField(blank=True, null=True, verbose_name="put off until"),
                ),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("new", "new"),
                            ("accepted", "accepted"),
                            ("rejected", "rejected"),
                            ("merged", "merged into an incident"),
                        ],
                        default="new",
                        max_length=10,
                    ),
                ),
                ("judged_at", models.DateTimeField(blank=True, null=True)),
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
                    "host",
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
                    "incident",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.incident",
                    ),
                ),
                (
                    "judged_by",
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
                        to="cases.lead",
                    ),
                ),
                (
                    "principal",
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
                    "story",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="ingest.story",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LeadField",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=32)),
                ("value", models.CharField(max_length=500)),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                (
                    "lead",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="fields",
                        to="cases.lead",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to="ingest.articleversion"
                    ),
                ),
            ],
            options={
                "ordering": ["version", "start", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("lead", "name", "version", "start", "end"),
                        name="cases_leadfield_is_kept_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("start__lt", models.F("end"))),
                        name="cases_leadfield_span_is_half_open",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OverlapEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("part_of", "part of"), ("same_goods", "same goods")],
                        max_length=12,
                    ),
                ),
                ("reason", models.TextField(blank=True, verbose_name="why")),
                (
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.incident",
                    ),
                ),
                (
                    "other",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.incident",
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
                        to="cases.overlap",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RightOfReplyEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "state",
                    models.CharField(
                        choices=[
                            ("asked", "asked"),
                            ("answered", "answered"),
                            ("declined", "declined to answer"),
                        ],
                        default="asked",
                        max_length=10,
                    ),
                ),
                ("asked_on", models.DateField(verbose_name="asked on")),
                (
                    "answered_on",
                    models.DateField(blank=True, null=True, verbose_name="answered on"),
                ),
                ("answer", models.TextField(blank=True, verbose_name="answer, verbatim")),
                ("lang", models.CharField(blank=True, max_length=8)),
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
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.incident",
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
                        to="cases.rightofreply",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EvidenceEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starter_key", models.CharField(blank=True, max_length=120, null=True)),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("position", models.PositiveSmallIntegerField(default=0)),
                (
                    "support",
                    models.CharField(
                        choices=[
                            ("supports", "supports"),
                            ("denies", "denies"),
                            ("context", "context"),
                        ],
                        max_length=8,
                    ),
                ),
                ("statement", models.TextField(blank=True, verbose_name="statement")),
                ("is_quote", models.BooleanField(default=False, verbose_name="verbatim")),
                ("lang", models.CharField(blank=True, max_length=8)),
                (
                    "kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("access", "access"),
                            ("price", "price"),
                            ("quantity", "quantity"),
                            ("denial", "denial"),
                            ("no_comment", "no comment"),
                            ("general_statement", "general statement"),
                            ("legal_opinion", "legal opinion"),
                            ("official", "official"),
                            ("context", "context"),
                        ],
                        max_length=20,
                    ),
                ),
                (
                    "stance",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("asserts", "asserts"),
                            ("denies", "denies"),
                            ("concedes", "concedes"),
                            ("neither", "neither"),
                        ],
                        max_length=10,
                    ),
                ),
                (
                    "speaker_kind",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("court", "court"),
                            ("official", "official"),
                            ("document", "document"),
                            ("company", "company"),
                            ("named_person", "named person"),
                            ("expert", "expert"),
                            ("anonymous", "anonymous"),
                            ("seller", "seller"),
                            ("reporter", "reporter"),
                            ("unknown", "unknown"),
                        ],
                        max_length=16,
                    ),
                ),
                ("speaker", models.CharField(blank=True, max_length=300, verbose_name="speaker")),
                ("title", models.CharField(blank=True, max_length=500, verbose_name="title")),
                ("url", models.URLField(blank=True, max_length=1000, verbose_name="address")),
                (
                    "dated",
                    models.CharField(blank=True, max_length=40, verbose_name="dated, as given"),
                ),
                (
                    "seen_as",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("original", "original read"),
                            ("republication", "republication read"),
                            ("secondary_report", "report about it read"),
                            ("original_not_seen", "original not read"),
                            ("cited_not_read", "cited, not read"),
                        ],
                        max_length=20,
                        verbose_name="read as",
                    ),
                ),
                (
                    "reliability",
                    models.CharField(
                        choices=[
                            ("A", "completely reliable"),
                            ("B", "usually reliable"),
                            ("C", "fairly reliable"),
                            ("D", "not usually reliable"),
                            ("E", "unreliable"),
                            ("F", "cannot be judged"),
                        ],
                        default="F",
                        max_length=1,
                        verbose_name="source grade",
                    ),
                ),
                (
                    "credibility",
                    models.CharField(
                        choices=[
                            ("1", "confirmed by others"),
                            ("2", "probably true"),
                            ("3", "possibly true"),
                            ("4", "doubtful"),
                            ("5", "improbable"),
                            ("6", "cannot be judged"),
                        ],
                        default="6",
                        max_length=1,
                        verbose_name="information grade",
                    ),
                ),
                ("note", models.TextField(blank=True, verbose_name="note")),
                (
                    "claim",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="ingest.claim",
                    ),
                ),
                (
                    "copy_of",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.evidence",
                    ),
                ),
                (
                    "incident",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.incident",
                    ),
                ),
                (
                    "outlet",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="ingest.outlet",
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
                        to="cases.evidence",
                    ),
                ),
                (
                    "speaker_entity",
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
                    "hop",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.hop",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="JudgementEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "verdict",
                    models.CharField(
                        choices=[
                            ("accept", "accepted"),
                            ("reject", "rejected"),
                            ("merge", "merged"),
                        ],
                        max_length=8,
                    ),
                ),
                ("why", models.TextField(blank=True, verbose_name="why")),
                (
                    "made",
                    models.JSONField(
                        default=dict, verbose_name="what it made, so that it can be undone"
                    ),
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
                    "incident",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.incident",
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
                        to="cases.judgement",
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
                (
                    "lead",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="cases.lead",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        accounts.triggers.AddTriggers(
            model_name="incident",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_incidentevent" ("as_written", "created_at", "credibility", "from_day", "id", "is_starter", "legal_outcome", "legal_stage", "pathways", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "public_id", "reliability", "reported_on", "reported_precision", "review_state", "starter_digest", "starter_key", "summary", "title", "tlp", "to_day", "unverified", "updated_at") VALUES (NEW."as_written", NEW."created_at", NEW."credibility", NEW."from_day", NEW."id", NEW."is_starter", NEW."legal_outcome", NEW."legal_stage", NEW."pathways", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."precision", NEW."public_id", NEW."reliability", NEW."reported_on", NEW."reported_precision", NEW."review_state", NEW."starter_digest", NEW."starter_key", NEW."summary", NEW."title", NEW."tlp", NEW."to_day", NEW."unverified", NEW."updated_at"); RETURN NULL;',
                        hash="e95648bbcbd6b9ced7ff3aaca6570d2c303a975f",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_bc2b4",
                        table="cases_incident",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_incidentevent" ("as_written", "created_at", "credibility", "from_day", "id", "is_starter", "legal_outcome", "legal_stage", "pathways", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "public_id", "reliability", "reported_on", "reported_precision", "review_state", "starter_digest", "starter_key", "summary", "title", "tlp", "to_day", "unverified", "updated_at") VALUES (NEW."as_written", NEW."created_at", NEW."credibility", NEW."from_day", NEW."id", NEW."is_starter", NEW."legal_outcome", NEW."legal_stage", NEW."pathways", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."precision", NEW."public_id", NEW."reliability", NEW."reported_on", NEW."reported_precision", NEW."review_state", NEW."starter_digest", NEW."starter_key", NEW."summary", NEW."title", NEW."tlp", NEW."to_day", NEW."unverified", NEW."updated_at"); RETURN NULL;',
                        hash="e16801b5211748b2794aa6f1c9487efee7721d46",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_474bc",
                        table="cases_incident",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_incidentevent" ("as_written", "created_at", "credibility", "from_day", "id", "is_starter", "legal_outcome", "legal_stage", "pathways", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "public_id", "reliability", "reported_on", "reported_precision", "review_state", "starter_digest", "starter_key", "summary", "title", "tlp", "to_day", "unverified", "updated_at") VALUES (OLD."as_written", OLD."created_at", OLD."credibility", OLD."from_day", OLD."id", OLD."is_starter", OLD."legal_outcome", OLD."legal_stage", OLD."pathways", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."precision", OLD."public_id", OLD."reliability", OLD."reported_on", OLD."reported_precision", OLD."review_state", OLD."starter_digest", OLD."starter_key", OLD."summary", OLD."title", OLD."tlp", OLD."to_day", OLD."unverified", OLD."updated_at"); RETURN NULL;',
                        hash="73869010916bceeea8705c8bd44a45dc446b1808",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_eeb29",
                        table="cases_incident",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="assessing_opens",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="\nINSERT INTO cases_assessing (incident_id, facts_number, decided_number, inputs_version,\n                             regime_version, attempts, failure)\nSELECT id, 1, 0, 0, '', 0, '' FROM changed ON CONFLICT DO NOTHING; RETURN NULL;\n",
                        hash="949fec484017d038cc74ea90ece19ffc3ca43c9e",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_assessing_opens_2d773",
                        referencing="REFERENCING NEW TABLE AS changed ",
                        table="cases_incident",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="assessing_counts",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="\nUPDATE cases_assessing\nSET facts_number = facts_number + 1, attempts = 0, retry_at = NULL, parked_at = NULL, failure = ''\nWHERE incident_id IN (SELECT id FROM changed); RETURN NULL;\n",
                        hash="1caeec9aecefc6ac18078079ed461a3038c8a949",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_assessing_counts_a399c",
                        referencing="REFERENCING NEW TABLE AS changed ",
                        table="cases_incident",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="correction",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_correctionevent" ("at", "by_id", "id", "incident_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."incident_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."text"); RETURN NULL;',
                        hash="7badffd9f2584652d39122969ebf7649ba3be370",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_255b2",
                        table="cases_correction",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_correctionevent" ("at", "by_id", "id", "incident_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."incident_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."text"); RETURN NULL;',
                        hash="dd938e7f90b5d3133baee773e4463a4f71571f94",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_3f30b",
                        table="cases_correction",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_correctionevent" ("at", "by_id", "id", "incident_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "text") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."incident_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."text"); RETURN NULL;',
                        hash="0296c85e20e7670d1220b73915e41d7ceeecc4a7",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_6ec4a",
                        table="cases_correction",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="hop",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_hopevent" ("as_written", "chip_id", "chip_text", "country", "documented", "from_day", "from_entity_id", "from_role", "id", "incident_id", "note", "pathway", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "precision", "price_amount", "price_chips", "price_currency", "price_per", "quantity_basis", "quantity_best", "quantity_high", "quantity_low", "quantity_state", "quantity_unit", "relation", "to_day", "to_entity_id", "to_role") VALUES (NEW."as_written", NEW."chip_id", NEW."chip_text", NEW."country", NEW."documented", NEW."from_day", NEW."from_entity_id", NEW."from_role", NEW."id", NEW."incident_id", NEW."note", NEW."pathway", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."precision", NEW."price_amount", NEW."price_chips", NEW."price_currency", NEW."price_per", NEW."quantity_basis", NEW."quantity_best", NEW."quantity_high", NEW."quantity_low", NEW."quantity_state", NEW."quantity_unit", NEW."relation", NEW."to_day", NEW."to_entity_id", NEW."to_role"); RETURN NULL;',
                        hash="e5372f8d228dd57f01ac7e7419c09af8e018e821",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_8af41",
                        table="cases_hop",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_hopevent" ("as_written", "chip_id", "chip_text", "country", "documented", "from_day", "from_entity_id", "from_role", "id", "incident_id", "note", "pathway", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "precision", "price_amount", "price_chips", "price_currency", "price_per", "quantity_basis", "quantity_best", "quantity_high", "quantity_low", "quantity_state", "quantity_unit", "relation", "to_day", "to_entity_id", "to_role") VALUES (NEW."as_written", NEW."chip_id", NEW."chip_text", NEW."country", NEW."documented", NEW."from_day", NEW."from_entity_id", NEW."from_role", NEW."id", NEW."incident_id", NEW."note", NEW."pathway", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."precision", NEW."price_amount", NEW."price_chips", NEW."price_currency", NEW."price_per", NEW."quantity_basis", NEW."quantity_best", NEW."quantity_high", NEW."quantity_low", NEW."quantity_state", NEW."quantity_unit", NEW."relation", NEW."to_day", NEW."to_entity_id", NEW."to_role"); RETURN NULL;',
                        hash="5a5b2a5089a037fb5c3ba1d1a529f03ef12b33ed",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_1dcb9",
                        table="cases_hop",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_hopevent" ("as_written", "chip_id", "chip_text", "country", "documented", "from_day", "from_entity_id", "from_role", "id", "incident_id", "note", "pathway", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "precision", "price_amount", "price_chips", "price_currency", "price_per", "quantity_basis", "quantity_best", "quantity_high", "quantity_low", "quantity_state", "quantity_unit", "relation", "to_day", "to_entity_id", "to_role") VALUES (OLD."as_written", OLD."chip_id", OLD."chip_text", OLD."country", OLD."documented", OLD."from_day", OLD."from_entity_id", OLD."from_role", OLD."id", OLD."incident_id", OLD."note", OLD."pathway", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."precision", OLD."price_amount", OLD."price_chips", OLD."price_currency", OLD."price_per", OLD."quantity_basis", OLD."quantity_best", OLD."quantity_high", OLD."quantity_low", OLD."quantity_state", OLD."quantity_unit", OLD."relation", OLD."to_day", OLD."to_entity_id", OLD."to_role"); RETURN NULL;',
                        hash="85fcec02ff273e7db56096efedfcf003f2dc95fe",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_5d607",
                        table="cases_hop",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="assessing_counts_new",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="\nUPDATE cases_assessing\nSET facts_number = facts_number + 1, attempts = 0, retry_at = NULL, parked_at = NULL, failure = ''\nWHERE incident_id IN (SELECT incident_id FROM changed); RETURN NULL;\n",
                        hash="aee63a671147a3287a7e9bfd3343e957bfbe74bd",
                        level="STATEMENT",
                        operation="INSERT",
                        pgid="pgtrigger_assessing_counts_new_f1463",
                        referencing="REFERENCING NEW TABLE AS changed ",
                        table="cases_hop",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="assessing_counts_changed",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="\nUPDATE cases_assessing\nSET facts_number = facts_number + 1, attempts = 0, retry_at = NULL, parked_at = NULL, failure = ''\nWHERE incident_id IN (SELECT incident_id FROM changed); RETURN NULL;\n",
                        hash="f96d559a2bfeeadb7fbcb241e94ba09780738982",
                        level="STATEMENT",
                        operation="UPDATE",
                        pgid="pgtrigger_assessing_counts_changed_dfdfd",
                        referencing="REFERENCING NEW TABLE AS changed ",
                        table="cases_hop",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="assessing_counts_gone",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func="\nUPDATE cases_assessing\nSET facts_number = facts_number + 1, attempts = 0, retry_at = NULL, parked_at = NULL, failure = ''\nWHERE incident_id IN (SELECT incident_id FROM changed); RETURN NULL;\n",
                        hash="df668ff82358eaf0c0299a13f7a2db8028dca4a4",
                        level="STATEMENT",
                        operation="DELETE",
                        pgid="pgtrigger_assessing_counts_gone_322e6",
                        referencing="REFERENCING OLD TABLE AS changed ",
                        table="cases_hop",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="evidence",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_evidenceevent" ("claim_id", "copy_of_id", "credibility", "dated", "hop_id", "id", "incident_id", "is_quote", "kind", "lang", "note", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reliability", "seen_as", "speaker", "speaker_entity_id", "speaker_kind", "stance", "starter_digest", "starter_key", "statement", "support", "title", "url") VALUES (NEW."claim_id", NEW."copy_of_id", NEW."credibility", NEW."dated", NEW."hop_id", NEW."id", NEW."incident_id", NEW."is_quote", NEW."kind", NEW."lang", NEW."note", NEW."outlet_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."position", NEW."reliability", NEW."seen_as", NEW."speaker", NEW."speaker_entity_id", NEW."speaker_kind", NEW."stance", NEW."starter_digest", NEW."starter_key", NEW."statement", NEW."support", NEW."title", NEW."url"); RETURN NULL;',
                        hash="6ad22d56531ec066f0cbce08a4dc75489ec394fe",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_86f80",
                        table="cases_evidence",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_evidenceevent" ("claim_id", "copy_of_id", "credibility", "dated", "hop_id", "id", "incident_id", "is_quote", "kind", "lang", "note", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reliability", "seen_as", "speaker", "speaker_entity_id", "speaker_kind", "stance", "starter_digest", "starter_key", "statement", "support", "title", "url") VALUES (NEW."claim_id", NEW."copy_of_id", NEW."credibility", NEW."dated", NEW."hop_id", NEW."id", NEW."incident_id", NEW."is_quote", NEW."kind", NEW."lang", NEW."note", NEW."outlet_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."position", NEW."reliability", NEW."seen_as", NEW."speaker", NEW."speaker_entity_id", NEW."speaker_kind", NEW."stance", NEW."starter_digest", NEW."starter_key", NEW."statement", NEW."support", NEW."title", NEW."url"); RETURN NULL;',
                        hash="b6a733a618002cb26a48b00b6944b695d127ed42",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_78b20",
                        table="cases_evidence",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_evidenceevent" ("claim_id", "copy_of_id", "credibility", "dated", "hop_id", "id", "incident_id", "is_quote", "kind", "lang", "note", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "reliability", "seen_as", "speaker", "speaker_entity_id", "speaker_kind", "stance", "starter_digest", "starter_key", "statement", "support", "title", "url") VALUES (OLD."claim_id", OLD."copy_of_id", OLD."credibility", OLD."dated", OLD."hop_id", OLD."id", OLD."incident_id", OLD."is_quote", OLD."kind", OLD."lang", OLD."note", OLD."outlet_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."position", OLD."reliability", OLD."seen_as", OLD."speaker", OLD."speaker_entity_id", OLD."speaker_kind", OLD."stance", OLD."starter_digest", OLD."starter_key", OLD."statement", OLD."support", OLD."title", OLD."url"); RETURN NULL;',
                        hash="108fe02f792266265dd6cbbbac6b151bff6ea725",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_930c3",
                        table="cases_evidence",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="lead",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_leadevent" ("as_written", "chip_id", "chip_text", "country", "from_day", "host_country", "host_described", "host_id", "host_label", "host_role", "id", "incident_id", "judged_at", "judged_by_id", "key", "new_evidence_at", "pathway", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "price_amount", "price_chips", "price_currency", "price_per", "principal_country", "principal_described", "principal_id", "principal_label", "principal_role", "proposed_at", "public_id", "quantity_best", "quantity_high", "quantity_low", "quantity_state", "quantity_unit", "reader_version", "reasons", "score", "snoozed_until", "state", "story_id", "title", "to_day") VALUES (NEW."as_written", NEW."chip_id", NEW."chip_text", NEW."country", NEW."from_day", NEW."host_country", NEW."host_described", NEW."host_id", NEW."host_label", NEW."host_role", NEW."id", NEW."incident_id", NEW."judged_at", NEW."judged_by_id", NEW."key", NEW."new_evidence_at", NEW."pathway", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."precision", NEW."price_amount", NEW."price_chips", NEW."price_currency", NEW."price_per", NEW."principal_country", NEW."principal_described", NEW."principal_id", NEW."principal_label", NEW."principal_role", NEW."proposed_at", NEW."public_id", NEW."quantity_best", NEW."quantity_high", NEW."quantity_low", NEW."quantity_state", NEW."quantity_unit", NEW."reader_version", NEW."reasons", NEW."score", NEW."snoozed_until", NEW."state", NEW."story_id", NEW."title", NEW."to_day"); RETURN NULL;',
                        hash="d84de6444afd786f2ae973dcd707921b7b7ce697",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_bb91d",
                        table="cases_lead",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_leadevent" ("as_written", "chip_id", "chip_text", "country", "from_day", "host_country", "host_described", "host_id", "host_label", "host_role", "id", "incident_id", "judged_at", "judged_by_id", "key", "new_evidence_at", "pathway", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "price_amount", "price_chips", "price_currency", "price_per", "principal_country", "principal_described", "principal_id", "principal_label", "principal_role", "proposed_at", "public_id", "quantity_best", "quantity_high", "quantity_low", "quantity_state", "quantity_unit", "reader_version", "reasons", "score", "snoozed_until", "state", "story_id", "title", "to_day") VALUES (NEW."as_written", NEW."chip_id", NEW."chip_text", NEW."country", NEW."from_day", NEW."host_country", NEW."host_described", NEW."host_id", NEW."host_label", NEW."host_role", NEW."id", NEW."incident_id", NEW."judged_at", NEW."judged_by_id", NEW."key", NEW."new_evidence_at", NEW."pathway", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."precision", NEW."price_amount", NEW."price_chips", NEW."price_currency", NEW."price_per", NEW."principal_country", NEW."principal_described", NEW."principal_id", NEW."principal_label", NEW."principal_role", NEW."proposed_at", NEW."public_id", NEW."quantity_best", NEW."quantity_high", NEW."quantity_low", NEW."quantity_state", NEW."quantity_unit", NEW."reader_version", NEW."reasons", NEW."score", NEW."snoozed_until", NEW."state", NEW."story_id", NEW."title", NEW."to_day"); RETURN NULL;',
                        hash="0ffaddb34c705674196b50efb83cf281824c69e9",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_9d9aa",
                        table="cases_lead",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_leadevent" ("as_written", "chip_id", "chip_text", "country", "from_day", "host_country", "host_described", "host_id", "host_label", "host_role", "id", "incident_id", "judged_at", "judged_by_id", "key", "new_evidence_at", "pathway", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "precision", "price_amount", "price_chips", "price_currency", "price_per", "principal_country", "principal_described", "principal_id", "principal_label", "principal_role", "proposed_at", "public_id", "quantity_best", "quantity_high", "quantity_low", "quantity_state", "quantity_unit", "reader_version", "reasons", "score", "snoozed_until", "state", "story_id", "title", "to_day") VALUES (OLD."as_written", OLD."chip_id", OLD."chip_text", OLD."country", OLD."from_day", OLD."host_country", OLD."host_described", OLD."host_id", OLD."host_label", OLD."host_role", OLD."id", OLD."incident_id", OLD."judged_at", OLD."judged_by_id", OLD."key", OLD."new_evidence_at", OLD."pathway", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."precision", OLD."price_amount", OLD."price_chips", OLD."price_currency", OLD."price_per", OLD."principal_country", OLD."principal_described", OLD."principal_id", OLD."principal_label", OLD."principal_role", OLD."proposed_at", OLD."public_id", OLD."quantity_best", OLD."quantity_high", OLD."quantity_low", OLD."quantity_state", OLD."quantity_unit", OLD."reader_version", OLD."reasons", OLD."score", OLD."snoozed_until", OLD."state", OLD."story_id", OLD."title", OLD."to_day"); RETURN NULL;',
                        hash="c66e27e49d58798fdab671e7e02dd0c2a7cc5d98",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_ff0bb",
                        table="cases_lead",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="judgement",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_judgementevent" ("at", "by_id", "id", "incident_id", "lead_id", "made", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id", "verdict", "why") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."incident_id", NEW."lead_id", NEW."made", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."undone_at", NEW."undone_by_id", NEW."verdict", NEW."why"); RETURN NULL;',
                        hash="2b75a2c0397a75aa6132e67c981e674ed811b3d4",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_087ef",
                        table="cases_judgement",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_judgementevent" ("at", "by_id", "id", "incident_id", "lead_id", "made", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id", "verdict", "why") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."incident_id", NEW."lead_id", NEW."made", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."undone_at", NEW."undone_by_id", NEW."verdict", NEW."why"); RETURN NULL;',
                        hash="c3939bdf0c11be5d9600a6badda02a48fc829500",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_da867",
                        table="cases_judgement",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_judgementevent" ("at", "by_id", "id", "incident_id", "lead_id", "made", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "undone_at", "undone_by_id", "verdict", "why") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."incident_id", OLD."lead_id", OLD."made", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."undone_at", OLD."undone_by_id", OLD."verdict", OLD."why"); RETURN NULL;',
                        hash="7b68fba291b5f9da612c666a4a73444b2fb732a8",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_43ca8",
                        table="cases_judgement",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="overlap",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_overlapevent" ("id", "incident_id", "kind", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."id", NEW."incident_id", NEW."kind", NEW."other_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason"); RETURN NULL;',
                        hash="843337033b6400c3258842878ea16e6868b166d4",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_d5e5c",
                        table="cases_overlap",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_overlapevent" ("id", "incident_id", "kind", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."id", NEW."incident_id", NEW."kind", NEW."other_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason"); RETURN NULL;',
                        hash="24f95c4572c64aba20c2a5d85108de10fcb92b9f",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_02072",
                        table="cases_overlap",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_overlapevent" ("id", "incident_id", "kind", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (OLD."id", OLD."incident_id", OLD."kind", OLD."other_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason"); RETURN NULL;',
                        hash="0d67eb518125692a74ab9814138d21c5ec739edf",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_4021f",
                        table="cases_overlap",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="rightofreply",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_rightofreplyevent" ("answer", "answered_on", "asked_on", "by_id", "entity_id", "id", "incident_id", "lang", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") VALUES (NEW."answer", NEW."answered_on", NEW."asked_on", NEW."by_id", NEW."entity_id", NEW."id", NEW."incident_id", NEW."lang", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."state"); RETURN NULL;',
                        hash="da9ce96a23a19145877692925a98d873859d772a",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_eabeb",
                        table="cases_rightofreply",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_rightofreplyevent" ("answer", "answered_on", "asked_on", "by_id", "entity_id", "id", "incident_id", "lang", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") VALUES (NEW."answer", NEW."answered_on", NEW."asked_on", NEW."by_id", NEW."entity_id", NEW."id", NEW."incident_id", NEW."lang", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."state"); RETURN NULL;',
                        hash="86376d9c7fab695d42033bd62c96636708ae8d1a",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_a0263",
                        table="cases_rightofreply",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_rightofreplyevent" ("answer", "answered_on", "asked_on", "by_id", "entity_id", "id", "incident_id", "lang", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "state") VALUES (OLD."answer", OLD."answered_on", OLD."asked_on", OLD."by_id", OLD."entity_id", OLD."id", OLD."incident_id", OLD."lang", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."state"); RETURN NULL;',
                        hash="3aa976473fc1658eca22715adbed8dcc68debe34",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_e4061",
                        table="cases_rightofreply",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="rulesettlement",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_rulesettlementevent" ("at", "by_id", "from_day", "id", "in_force", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regime", "rule", "source", "source_url", "to_day", "undone_at", "undone_by_id", "undone_why", "why") VALUES (NEW."at", NEW."by_id", NEW."from_day", NEW."id", NEW."in_force", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."regime", NEW."rule", NEW."source", NEW."source_url", NEW."to_day", NEW."undone_at", NEW."undone_by_id", NEW."undone_why", NEW."why"); RETURN NULL;',
                        hash="835c0662f9919ed71fddd25134de10eb71b1b373",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_26ee5",
                        table="cases_rulesettlement",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_rulesettlementevent" ("at", "by_id", "from_day", "id", "in_force", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regime", "rule", "source", "source_url", "to_day", "undone_at", "undone_by_id", "undone_why", "why") VALUES (NEW."at", NEW."by_id", NEW."from_day", NEW."id", NEW."in_force", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."regime", NEW."rule", NEW."source", NEW."source_url", NEW."to_day", NEW."undone_at", NEW."undone_by_id", NEW."undone_why", NEW."why"); RETURN NULL;',
                        hash="2be6e0de10e3927b74aae18eae05c1bf53303ea2",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_bea45",
                        table="cases_rulesettlement",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_rulesettlementevent" ("at", "by_id", "from_day", "id", "in_force", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "regime", "rule", "source", "source_url", "to_day", "undone_at", "undone_by_id", "undone_why", "why") VALUES (OLD."at", OLD."by_id", OLD."from_day", OLD."id", OLD."in_force", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."regime", OLD."rule", OLD."source", OLD."source_url", OLD."to_day", OLD."undone_at", OLD."undone_by_id", OLD."undone_why", OLD."why"); RETURN NULL;',
                        hash="538d816885a72a396685558b9a74895be78339b5",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_a9c64",
                        table="cases_rulesettlement",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="savedreform",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_savedreformevent" ("at", "by_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "regime", "text", "tlp", "withdrawn_at") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."regime", NEW."text", NEW."tlp", NEW."withdrawn_at"); RETURN NULL;',
                        hash="f094581feabff362ee06e2ea56fd02827378d8bb",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_7fbd6",
                        table="cases_savedreform",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "cases_savedreformevent" ("at", "by_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "regime", "text", "tlp", "withdrawn_at") VALUES (NEW."at", NEW."by_id", NEW."id", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."regime", NEW."text", NEW."tlp", NEW."withdrawn_at"); RETURN NULL;',
                        hash="facefe0de2c4719dcfa73ba3b5714f36b2b2ae80",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_86802",
                        table="cases_savedreform",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "cases_savedreformevent" ("at", "by_id", "id", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "regime", "text", "tlp", "withdrawn_at") VALUES (OLD."at", OLD."by_id", OLD."id", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."regime", OLD."text", OLD."tlp", OLD."withdrawn_at"); RETURN NULL;',
                        hash="8f2ba25bc121bfa08320537c9485e7893d4d217f",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_6d5c2",
                        table="cases_savedreform",
                        when="AFTER",
                    ),
                ),
            ],
        ),
    ]
