import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import accounts.public_ids


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("accounts", "__first__"),
        ("entities", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
    ]

    operations = [
        accounts.public_ids.create_sequence("ART"),
        accounts.public_ids.create_sequence("STO"),
        migrations.CreateModel(
            name="Capture",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("url", models.CharField(blank=True, max_length=2000)),
                ("captured_at", models.DateTimeField()),
                ("content_type", models.CharField(blank=True, max_length=200)),
                ("size", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                (
                    "body",
                    models.FileField(max_length=200),
                ),
                (
                    "captured_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-captured_at", "-pk"],
            },
        ),
        migrations.CreateModel(
            name="CaptureEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("url", models.CharField(blank=True, max_length=2000)),
                ("captured_at", models.DateTimeField()),
                ("content_type", models.CharField(blank=True, max_length=200)),
                ("size", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                (
                    "body",
                    models.FileField(max_length=200),
                ),
                (
                    "captured_by",
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
                        to="ingest.capture",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Outlet",
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
                ("name", models.CharField(max_length=200, unique=True, verbose_name="name")),
                (
                    "reliability",
                    models.CharField(
                        choices=[
                            ("A", "A completely reliable"),
                            ("B", "B usually reliable"),
                            ("C", "C fairly reliable"),
                            ("D", "D not usually reliable"),
                            ("E", "E unreliable"),
                            ("F", "F cannot be judged"),
                        ],
                        default="F",
                        max_length=1,
                        verbose_name="reliability",
                    ),
                ),
                ("aliases", models.JSONField(blank=True, default=list, verbose_name="other names")),
                ("host", models.CharField(blank=True, max_length=200, verbose_name="host")),
                ("country", models.CharField(blank=True, max_length=2, verbose_name="country")),
                ("lang", models.CharField(blank=True, max_length=8, verbose_name="language")),
            ],
            options={
                "ordering": ["name", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("reliability__in", ["A", "B", "C", "D", "E", "F"])),
                        name="ingest_outlet_reliability_is_a_to_f",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("country__regex", "^([A-Z]{2})?$")),
                        name="ingest_outlet_country_is_iso",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Article",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="attempts")),
                ("retry_at", models.DateTimeField(blank=True, null=True, verbose_name="next try")),
                ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="done")),
                ("failure", models.TextField(blank=True, verbose_name="what went wrong")),
                ("parked_at", models.DateTimeField(blank=True, null=True, verbose_name="parked")),
                (
                    "public_id",
                    accounts.public_ids.PublicIdField(
                        editable=False, max_length=20, prefix="ART", unique=True
                    ),
                ),
                ("url", models.CharField(max_length=2000, verbose_name="address")),
                ("title", models.CharField(max_length=1000, verbose_name="title")),
                ("lang", models.CharField(blank=True, max_length=8, verbose_name="language")),
                ("published", models.DateField(blank=True, null=True, verbose_name="published")),
                (
                    "published_basis",
                    models.CharField(blank=True, max_length=80, verbose_name="basis of that date"),
                ),
                ("byline", models.TextField(blank=True, verbose_name="byline")),
                (
                    "translator",
                    models.CharField(blank=True, max_length=200, verbose_name="translator"),
                ),
                (
                    "is_sample",
                    models.BooleanField(default=False, verbose_name="sample, our own retelling"),
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
                        default="clear",
                        max_length=12,
                    ),
                ),
                ("stored_at", models.DateTimeField()),
                (
                    "outlet",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="articles",
                        to="ingest.outlet",
                    ),
                ),
            ],
            options={
                "ordering": ["-published", "-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_at", None)),
                        fields=["id"],
                        name="ingest_article_unfinished",
                    ),
                    models.Index(fields=["published"], name="ingest_article_published"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("url",), name="ingest_article_is_stored_once"),
                    models.CheckConstraint(
                        condition=models.Q(("url__gt", "")), name="ingest_article_has_an_address"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tlp__in", ["clear", "green", "amber", "amber_strict", "red"])
                        ),
                        name="ingest_article_tlp_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Feed",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[("rss", "RSS or Atom"), ("folder", "Folder of files")],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "location",
                    models.CharField(max_length=1000, unique=True, verbose_name="URL or directory"),
                ),
                ("enabled", models.BooleanField(default=True, verbose_name="enabled")),
                (
                    "minutes_between",
                    models.PositiveIntegerField(default=30, verbose_name="minutes between polls"),
                ),
                (
                    "next_due_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="next poll"),
                ),
                (
                    "polled_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="last poll"),
                ),
                (
                    "succeeded_at",
                    models.DateTimeField(blank=True, null=True, verbose_name="last success"),
                ),
                (
                    "failures",
                    models.PositiveIntegerField(default=0, verbose_name="failures in a row"),
                ),
                ("failure", models.TextField(blank=True, verbose_name="what went wrong")),
                ("etag", models.CharField(blank=True, max_length=300)),
                ("modified", models.CharField(blank=True, max_length=100)),
                (
                    "outlet",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="feeds",
                        to="ingest.outlet",
                    ),
                ),
            ],
            options={
                "ordering": ["name", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["rss", "folder"])),
                        name="ingest_feed_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("minutes_between__gte", 1)),
                        name="ingest_feed_waits_a_minute",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OutletEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("starter_key", models.CharField(blank=True, max_length=120, null=True)),
                ("starter_digest", models.CharField(blank=True, max_length=64)),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "reliability",
                    models.CharField(
                        choices=[
                            ("A", "A completely reliable"),
                            ("B", "B usually reliable"),
                            ("C", "C fairly reliable"),
                            ("D", "D not usually reliable"),
                            ("E", "E unreliable"),
                            ("F", "F cannot be judged"),
                        ],
                        default="F",
                        max_length=1,
                        verbose_name="reliability",
                    ),
                ),
                ("aliases", models.JSONField(blank=True, default=list, verbose_name="other names")),
                ("host", models.CharField(blank=True, max_length=200, verbose_name="host")),
                ("country", models.CharField(blank=True, max_length=2, verbose_name="country")),
                ("lang", models.CharField(blank=True, max_length=8, verbose_name="language")),
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
                        to="ingest.outlet",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Story",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="attempts")),
                ("retry_at", models.DateTimeField(blank=True, null=True, verbose_name="next try")),
                ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="done")),
                ("failure", models.TextField(blank=True, verbose_name="what went wrong")),
                ("parked_at", models.DateTimeField(blank=True, null=True, verbose_name="parked")),
                (
                    "public_id",
                    accounts.public_ids.PublicIdField(
                        editable=False, max_length=20, prefix="STO", unique=True
                    ),
                ),
                ("title", models.CharField(max_length=1000, verbose_name="title")),
                (
                    "attributed_to",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="rests on a report of"
                    ),
                ),
                (
                    "first_published",
                    models.DateField(blank=True, null=True, verbose_name="first published"),
                ),
                ("changed_at", models.DateTimeField(blank=True, null=True)),
                (
                    "root",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="root_of",
                        to="ingest.article",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "stories",
                "ordering": ["-first_published", "-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_at", None)),
                        fields=["id"],
                        name="ingest_story_unfinished",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="StoryEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "public_id",
                    accounts.public_ids.PublicIdField(editable=False, max_length=20, prefix="STO"),
                ),
                ("title", models.CharField(max_length=1000, verbose_name="title")),
                (
                    "attributed_to",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="rests on a report of"
                    ),
                ),
                (
                    "first_published",
                    models.DateField(blank=True, null=True, verbose_name="first published"),
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
                        to="ingest.story",
                    ),
                ),
                (
                    "root",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="ingest.article",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="StoryLink",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reason", models.TextField(verbose_name="why")),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="linked_from",
                        to="ingest.story",
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="links",
                        to="ingest.story",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("story", "other"), name="ingest_storylink_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("story", models.F("other")), _negated=True),
                        name="ingest_storylink_is_to_another",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StoryLinkEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("reason", models.TextField(verbose_name="why")),
                (
                    "other",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="ingest.story",
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
                        to="ingest.storylink",
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
            name="ArticleVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="attempts")),
                ("retry_at", models.DateTimeField(blank=True, null=True, verbose_name="next try")),
                ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="done")),
                ("failure", models.TextField(blank=True, verbose_name="what went wrong")),
                ("parked_at", models.DateTimeField(blank=True, null=True, verbose_name="parked")),
                ("number", models.PositiveIntegerField(default=1, verbose_name="version")),
                ("title", models.CharField(max_length=1000, verbose_name="title")),
                ("text", models.TextField(verbose_name="text")),
                ("digest", models.CharField(max_length=64)),
                ("stored_at", models.DateTimeField()),
                (
                    "reader_version",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="read by"),
                ),
                ("relevant", models.BooleanField(blank=True, null=True, verbose_name="relevant")),
                ("relevance_reasons", models.JSONField(blank=True, default=list)),
                ("fingerprint", models.JSONField(blank=True, default=dict)),
                (
                    "rare_keys",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=120),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                (
                    "article",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="versions",
                        to="ingest.article",
                    ),
                ),
                (
                    "capture",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="versions",
                        to="ingest.capture",
                    ),
                ),
            ],
            options={
                "ordering": ["article", "-number"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_at", None)),
                        fields=["id"],
                        name="ingest_version_unfinished",
                    ),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["rare_keys"], name="ingest_version_rare_keys"
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("article", "number"), name="ingest_version_number_is_unique"
                    ),
                    models.UniqueConstraint(
                        fields=("article", "digest"), name="ingest_version_text_is_kept_once"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StoryMember",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "relation",
                    models.CharField(
                        choices=[
                            ("root", "first seen"),
                            ("copy", "copy"),
                            ("translation", "translation"),
                            ("pick_up", "report about it"),
                        ],
                        max_length=12,
                    ),
                ),
                ("start", models.PositiveIntegerField(blank=True, null=True)),
                ("end", models.PositiveIntegerField(blank=True, null=True)),
                ("reason", models.TextField(verbose_name="why")),
                (
                    "by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="members",
                        to="ingest.story",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="stories",
                        to="ingest.articleversion",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("story", "version"), name="ingest_storymember_is_counted_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("relation__in", ["root", "copy", "translation", "pick_up"])
                        ),
                        name="ingest_storymember_relation_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("end", None), ("start", None)),
                            ("start__lt", models.F("end")),
                            _connector="OR",
                        ),
                        name="ingest_storymember_span_is_half_open",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="StoryMemberEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "relation",
                    models.CharField(
                        choices=[
                            ("root", "first seen"),
                            ("copy", "copy"),
                            ("translation", "translation"),
                            ("pick_up", "report about it"),
                        ],
                        max_length=12,
                    ),
                ),
                ("start", models.PositiveIntegerField(blank=True, null=True)),
                ("end", models.PositiveIntegerField(blank=True, null=True)),
                ("reason", models.TextField(verbose_name="why")),
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
                        to="ingest.storymember",
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
                (
                    "version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="ingest.articleversion",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ArticleVersionEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("number", models.PositiveIntegerField(default=1, verbose_name="version")),
                ("title", models.CharField(max_length=1000, verbose_name="title")),
                ("digest", models.CharField(max_length=64)),
                ("stored_at", models.DateTimeField()),
                (
                    "reader_version",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="read by"),
                ),
                ("relevant", models.BooleanField(blank=True, null=True, verbose_name="relevant")),
                ("relevance_reasons", models.JSONField(blank=True, default=list)),
                (
                    "article",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="ingest.article",
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
                        to="ingest.articleversion",
                    ),
                ),
                (
                    "capture",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="ingest.capture",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Claim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reader_version", models.PositiveIntegerField()),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("quote", models.TextField(verbose_name="quote")),
                ("lang", models.CharField(max_length=8)),
                ("translation", models.TextField(blank=True, verbose_name="translation")),
                (
                    "translated_by",
                    models.CharField(blank=True, max_length=120, verbose_name="translated by"),
                ),
                (
                    "kind",
                    models.CharField(
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
                (
                    "speaker",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="speaker, as written"
                    ),
                ),
                ("speaker_start", models.PositiveIntegerField(blank=True, null=True)),
                ("speaker_end", models.PositiveIntegerField(blank=True, null=True)),
                ("speaker_count", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("speaker_party", models.CharField(blank=True, max_length=300)),
                ("hedge", models.CharField(blank=True, max_length=120)),
                ("negated", models.BooleanField(default=False)),
                ("planned", models.BooleanField(default=False)),
                (
                    "pathways",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=32),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                ("parties", models.JSONField(blank=True, default=list)),
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
                        default="clear",
                        max_length=12,
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="claims",
                        to="ingest.articleversion",
                    ),
                ),
            ],
            options={
                "ordering": ["start", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("version", "reader_version", "start", "end", "kind"),
                        name="ingest_claim_is_kept_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("start__lt", models.F("end"))),
                        name="ingest_claim_span_is_half_open",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "access",
                                    "price",
                                    "quantity",
                                    "denial",
                                    "no_comment",
                                    "general_statement",
                                    "legal_opinion",
                                    "official",
                                    "context",
                                ],
                            )
                        ),
                        name="ingest_claim_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("stance__in", ["asserts", "denies", "concedes", "neither"])
                        ),
                        name="ingest_claim_stance_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("tlp__in", ["clear", "green", "amber", "amber_strict", "red"])
                        ),
                        name="ingest_claim_tlp_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ClaimEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("reader_version", models.PositiveIntegerField()),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("quote", models.TextField(verbose_name="quote")),
                ("lang", models.CharField(max_length=8)),
                ("translation", models.TextField(blank=True, verbose_name="translation")),
                (
                    "translated_by",
                    models.CharField(blank=True, max_length=120, verbose_name="translated by"),
                ),
                (
                    "kind",
                    models.CharField(
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
                (
                    "speaker",
                    models.CharField(
                        blank=True, max_length=300, verbose_name="speaker, as written"
                    ),
                ),
                ("speaker_start", models.PositiveIntegerField(blank=True, null=True)),
                ("speaker_end", models.PositiveIntegerField(blank=True, null=True)),
                ("speaker_count", models.PositiveSmallIntegerField(blank=True, null=True)),
                ("speaker_party", models.CharField(blank=True, max_length=300)),
                ("hedge", models.CharField(blank=True, max_length=120)),
                ("negated", models.BooleanField(default=False)),
                ("planned", models.BooleanField(default=False)),
                (
                    "pathways",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=32),
                        blank=True,
                        default=list,
                        size=None,
                    ),
                ),
                ("parties", models.JSONField(blank=True, default=list)),
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
                        default="clear",
                        max_length=12,
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
                        to="ingest.claim",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="ingest.articleversion",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="FeedItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("attempts", models.PositiveSmallIntegerField(default=0, verbose_name="attempts")),
                ("retry_at", models.DateTimeField(blank=True, null=True, verbose_name="next try")),
                ("done_at", models.DateTimeField(blank=True, null=True, verbose_name="done")),
                ("failure", models.TextField(blank=True, verbose_name="what went wrong")),
                ("parked_at", models.DateTimeField(blank=True, null=True, verbose_name="parked")),
                ("guid", models.CharField(max_length=1000)),
                ("url", models.CharField(blank=True, max_length=2000)),
                ("title", models.CharField(blank=True, max_length=1000)),
                ("published", models.DateTimeField(blank=True, null=True)),
                ("kept", models.BooleanField(default=True, verbose_name="kept")),
                ("why_not", models.CharField(blank=True, max_length=300, verbose_name="why not")),
                ("seen_at", models.DateTimeField()),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="items",
                        to="ingest.article",
                    ),
                ),
                (
                    "feed",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="items",
                        to="ingest.feed",
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_at", None)),
                        fields=["id"],
                        name="ingest_feeditem_unfinished",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("feed", "guid"), name="ingest_feeditem_is_kept_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="FeedItemEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("guid", models.CharField(max_length=1000)),
                ("url", models.CharField(blank=True, max_length=2000)),
                ("title", models.CharField(blank=True, max_length=1000)),
                ("published", models.DateTimeField(blank=True, null=True)),
                ("kept", models.BooleanField(default=True, verbose_name="kept")),
                ("why_not", models.CharField(blank=True, max_length=300, verbose_name="why not")),
                ("seen_at", models.DateTimeField()),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="ingest.article",
                    ),
                ),
                (
                    "feed",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="ingest.feed",
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
                        to="ingest.feeditem",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Mention",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reader_version", models.PositiveIntegerField()),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("text", models.CharField(max_length=500)),
                ("kind", models.CharField(max_length=8)),
                ("label", models.CharField(max_length=300)),
                (
                    "chip",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="mentions",
                        to="entities.chip",
                    ),
                ),
                (
                    "entity",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="mentions",
                        to="entities.entity",
                    ),
                ),
                (
                    "version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="mentions",
                        to="ingest.articleversion",
                    ),
                ),
            ],
            options={
                "ordering": ["start", "pk"],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("version", "reader_version", "start", "end", "kind"),
                        name="ingest_mention_is_kept_once",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("start__lt", models.F("end"))),
                        name="ingest_mention_span_is_half_open",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="FeedEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=200, verbose_name="name")),
                (
                    "kind",
                    models.CharField(
                        choices=[("rss", "RSS or Atom"), ("folder", "Folder of files")],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("location", models.CharField(max_length=1000, verbose_name="URL or directory")),
                ("enabled", models.BooleanField(default=True, verbose_name="enabled")),
                (
                    "minutes_between",
                    models.PositiveIntegerField(default=30, verbose_name="minutes between polls"),
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
                        to="ingest.feed",
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
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ArticleEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "public_id",
                    accounts.public_ids.PublicIdField(editable=False, max_length=20, prefix="ART"),
                ),
                ("url", models.CharField(max_length=2000, verbose_name="address")),
                ("title", models.CharField(max_length=1000, verbose_name="title")),
                ("lang", models.CharField(blank=True, max_length=8, verbose_name="language")),
                ("published", models.DateField(blank=True, null=True, verbose_name="published")),
                (
                    "published_basis",
                    models.CharField(blank=True, max_length=80, verbose_name="basis of that date"),
                ),
                ("byline", models.TextField(blank=True, verbose_name="byline")),
                (
                    "translator",
                    models.CharField(blank=True, max_length=200, verbose_name="translator"),
                ),
                (
                    "is_sample",
                    models.BooleanField(default=False, verbose_name="sample, our own retelling"),
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
                        default="clear",
                        max_length=12,
                    ),
                ),
                ("stored_at", models.DateTimeField()),
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
                        to="ingest.article",
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
            ],
            options={
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outlet",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_outletevent" ("aliases", "country", "host", "id", "lang", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reliability", "starter_digest", "starter_key") VALUES (NEW."aliases", NEW."country", NEW."host", NEW."id", NEW."lang", NEW."name", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reliability", NEW."starter_digest", NEW."starter_key"); RETURN NULL;',
                    hash="1e5d35cc1b491d57de7cda2d78075cda7996a0e5",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_db49c",
                    table="ingest_outlet",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outlet",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "ingest_outletevent" ("aliases", "country", "host", "id", "lang", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reliability", "starter_digest", "starter_key") VALUES (NEW."aliases", NEW."country", NEW."host", NEW."id", NEW."lang", NEW."name", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reliability", NEW."starter_digest", NEW."starter_key"); RETURN NULL;',
                    hash="bd93672fb5517d6b5a280fbc2bc47b2cf71c2fac",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8018e",
                    table="ingest_outlet",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="outlet",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_outletevent" ("aliases", "country", "host", "id", "lang", "name", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reliability", "starter_digest", "starter_key") VALUES (OLD."aliases", OLD."country", OLD."host", OLD."id", OLD."lang", OLD."name", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reliability", OLD."starter_digest", OLD."starter_key"); RETURN NULL;',
                    hash="2e1fb61246a531f3444145c7019726ff05b940c4",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2fa4d",
                    table="ingest_outlet",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capture",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_captureevent" ("body", "captured_at", "captured_by_id", "content_type", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "url") VALUES (NEW."body", NEW."captured_at", NEW."captured_by_id", NEW."content_type", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."sha256", NEW."size", NEW."url"); RETURN NULL;',
                    hash="b5811b8a5f1adccba94f9c557b69564bc7f1609e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ba4fa",
                    table="ingest_capture",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capture",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "ingest_captureevent" ("body", "captured_at", "captured_by_id", "content_type", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "url") VALUES (NEW."body", NEW."captured_at", NEW."captured_by_id", NEW."content_type", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."sha256", NEW."size", NEW."url"); RETURN NULL;',
                    hash="7f3dd190c7b3b0b9e9726bb0958eb87d6ee406a7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_46aba",
                    table="ingest_capture",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="capture",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_captureevent" ("body", "captured_at", "captured_by_id", "content_type", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sha256", "size", "url") VALUES (OLD."body", OLD."captured_at", OLD."captured_by_id", OLD."content_type", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."sha256", OLD."size", OLD."url"); RETURN NULL;',
                    hash="0e830193d370136b3433506b292c1c80b4642255",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_47326",
                    table="ingest_capture",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="articleversion",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_articleversionevent" ("article_id", "capture_id", "digest", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader_version", "relevance_reasons", "relevant", "stored_at", "title") VALUES (NEW."article_id", NEW."capture_id", NEW."digest", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reader_version", NEW."relevance_reasons", NEW."relevant", NEW."stored_at", NEW."title"); RETURN NULL;',
                    hash="05e7f597e94c8b2f23eb99a980397150ecfa9827",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_f6102",
                    table="ingest_articleversion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="articleversion",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."article_id" IS DISTINCT FROM (NEW."article_id") OR OLD."capture_id" IS DISTINCT FROM (NEW."capture_id") OR OLD."digest" IS DISTINCT FROM (NEW."digest") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."reader_version" IS DISTINCT FROM (NEW."reader_version") OR OLD."relevance_reasons" IS DISTINCT FROM (NEW."relevance_reasons") OR OLD."relevant" IS DISTINCT FROM (NEW."relevant") OR OLD."stored_at" IS DISTINCT FROM (NEW."stored_at") OR OLD."title" IS DISTINCT FROM (NEW."title"))',
                    func='INSERT INTO "ingest_articleversionevent" ("article_id", "capture_id", "digest", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader_version", "relevance_reasons", "relevant", "stored_at", "title") VALUES (NEW."article_id", NEW."capture_id", NEW."digest", NEW."id", NEW."number", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reader_version", NEW."relevance_reasons", NEW."relevant", NEW."stored_at", NEW."title"); RETURN NULL;',
                    hash="f340fbde809949ca575526014371ae2125c09742",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_41e58",
                    table="ingest_articleversion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="articleversion",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_articleversionevent" ("article_id", "capture_id", "digest", "id", "number", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reader_version", "relevance_reasons", "relevant", "stored_at", "title") VALUES (OLD."article_id", OLD."capture_id", OLD."digest", OLD."id", OLD."number", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reader_version", OLD."relevance_reasons", OLD."relevant", OLD."stored_at", OLD."title"); RETURN NULL;',
                    hash="cdeecb338118a88bd59443d41b57e464168d071a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2d481",
                    table="ingest_articleversion",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_claimevent" ("end", "hedge", "id", "kind", "lang", "negated", "parties", "pathways", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "quote", "reader_version", "speaker", "speaker_count", "speaker_end", "speaker_kind", "speaker_party", "speaker_start", "stance", "start", "tlp", "translated_by", "translation", "version_id") VALUES (NEW."end", NEW."hedge", NEW."id", NEW."kind", NEW."lang", NEW."negated", NEW."parties", NEW."pathways", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."planned", NEW."quote", NEW."reader_version", NEW."speaker", NEW."speaker_count", NEW."speaker_end", NEW."speaker_kind", NEW."speaker_party", NEW."speaker_start", NEW."stance", NEW."start", NEW."tlp", NEW."translated_by", NEW."translation", NEW."version_id"); RETURN NULL;',
                    hash="3697cf4c9da56be474266e0783a7610369b50135",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_e74c3",
                    table="ingest_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "ingest_claimevent" ("end", "hedge", "id", "kind", "lang", "negated", "parties", "pathways", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "quote", "reader_version", "speaker", "speaker_count", "speaker_end", "speaker_kind", "speaker_party", "speaker_start", "stance", "start", "tlp", "translated_by", "translation", "version_id") VALUES (NEW."end", NEW."hedge", NEW."id", NEW."kind", NEW."lang", NEW."negated", NEW."parties", NEW."pathways", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."planned", NEW."quote", NEW."reader_version", NEW."speaker", NEW."speaker_count", NEW."speaker_end", NEW."speaker_kind", NEW."speaker_party", NEW."speaker_start", NEW."stance", NEW."start", NEW."tlp", NEW."translated_by", NEW."translation", NEW."version_id"); RETURN NULL;',
                    hash="dd50fcfa4e9d3ae84c1870c598dbe571064e07d3",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bbcf3",
                    table="ingest_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="claim",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_claimevent" ("end", "hedge", "id", "kind", "lang", "negated", "parties", "pathways", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "planned", "quote", "reader_version", "speaker", "speaker_count", "speaker_end", "speaker_kind", "speaker_party", "speaker_start", "stance", "start", "tlp", "translated_by", "translation", "version_id") VALUES (OLD."end", OLD."hedge", OLD."id", OLD."kind", OLD."lang", OLD."negated", OLD."parties", OLD."pathways", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."planned", OLD."quote", OLD."reader_version", OLD."speaker", OLD."speaker_count", OLD."speaker_end", OLD."speaker_kind", OLD."speaker_party", OLD."speaker_start", OLD."stance", OLD."start", OLD."tlp", OLD."translated_by", OLD."translation", OLD."version_id"); RETURN NULL;',
                    hash="1cced54e2fbcf2a5e26ebcf70c226e381357a669",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d9907",
                    table="ingest_claim",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="feeditem",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_feeditemevent" ("article_id", "feed_id", "guid", "id", "kept", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "seen_at", "title", "url", "why_not") VALUES (NEW."article_id", NEW."feed_id", NEW."guid", NEW."id", NEW."kept", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published", NEW."seen_at", NEW."title", NEW."url", NEW."why_not"); RETURN NULL;',
                    hash="160257144e1635795be4cfe6102b27523fc188bd",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5d57b",
                    table="ingest_feeditem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="feeditem",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."article_id" IS DISTINCT FROM (NEW."article_id") OR OLD."feed_id" IS DISTINCT FROM (NEW."feed_id") OR OLD."guid" IS DISTINCT FROM (NEW."guid") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kept" IS DISTINCT FROM (NEW."kept") OR OLD."published" IS DISTINCT FROM (NEW."published") OR OLD."seen_at" IS DISTINCT FROM (NEW."seen_at") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."url" IS DISTINCT FROM (NEW."url") OR OLD."why_not" IS DISTINCT FROM (NEW."why_not"))',
                    func='INSERT INTO "ingest_feeditemevent" ("article_id", "feed_id", "guid", "id", "kept", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "seen_at", "title", "url", "why_not") VALUES (NEW."article_id", NEW."feed_id", NEW."guid", NEW."id", NEW."kept", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published", NEW."seen_at", NEW."title", NEW."url", NEW."why_not"); RETURN NULL;',
                    hash="ca5d81b7da5e9170fa4751d9d1c166bfffe69043",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e866a",
                    table="ingest_feeditem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="feeditem",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_feeditemevent" ("article_id", "feed_id", "guid", "id", "kept", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "seen_at", "title", "url", "why_not") VALUES (OLD."article_id", OLD."feed_id", OLD."guid", OLD."id", OLD."kept", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published", OLD."seen_at", OLD."title", OLD."url", OLD."why_not"); RETURN NULL;',
                    hash="33766cf159b06ad7c25000b7fd97b4062d6d475c",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bcbe3",
                    table="ingest_feeditem",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="feed",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_feedevent" ("enabled", "id", "kind", "location", "minutes_between", "name", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."enabled", NEW."id", NEW."kind", NEW."location", NEW."minutes_between", NEW."name", NEW."outlet_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="d2aa664a78fde6b3b615a98e8b73f09d78ee91d7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_028a6",
                    table="ingest_feed",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="feed",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."enabled" IS DISTINCT FROM (NEW."enabled") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."location" IS DISTINCT FROM (NEW."location") OR OLD."minutes_between" IS DISTINCT FROM (NEW."minutes_between") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."outlet_id" IS DISTINCT FROM (NEW."outlet_id"))',
                    func='INSERT INTO "ingest_feedevent" ("enabled", "id", "kind", "location", "minutes_between", "name", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."enabled", NEW."id", NEW."kind", NEW."location", NEW."minutes_between", NEW."name", NEW."outlet_id", _pgh_attach_context(), NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="0e2e362bfba849771805049bb4cb45677dd162d7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_f29d7",
                    table="ingest_feed",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="feed",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_feedevent" ("enabled", "id", "kind", "location", "minutes_between", "name", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."enabled", OLD."id", OLD."kind", OLD."location", OLD."minutes_between", OLD."name", OLD."outlet_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="d7b9553d40cc4523517df16ac82000b327443d0e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_611f1",
                    table="ingest_feed",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_articleevent" ("byline", "id", "is_sample", "lang", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published", "published_basis", "stored_at", "title", "tlp", "translator", "url") VALUES (NEW."byline", NEW."id", NEW."is_sample", NEW."lang", NEW."outlet_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."published", NEW."published_basis", NEW."stored_at", NEW."title", NEW."tlp", NEW."translator", NEW."url"); RETURN NULL;',
                    hash="36ca41a9e984ae07e7850c2597ed0438e6a32fde",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_45ebd",
                    table="ingest_article",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."byline" IS DISTINCT FROM (NEW."byline") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_sample" IS DISTINCT FROM (NEW."is_sample") OR OLD."lang" IS DISTINCT FROM (NEW."lang") OR OLD."outlet_id" IS DISTINCT FROM (NEW."outlet_id") OR OLD."public_id" IS DISTINCT FROM (NEW."public_id") OR OLD."published" IS DISTINCT FROM (NEW."published") OR OLD."published_basis" IS DISTINCT FROM (NEW."published_basis") OR OLD."stored_at" IS DISTINCT FROM (NEW."stored_at") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."tlp" IS DISTINCT FROM (NEW."tlp") OR OLD."translator" IS DISTINCT FROM (NEW."translator") OR OLD."url" IS DISTINCT FROM (NEW."url"))',
                    func='INSERT INTO "ingest_articleevent" ("byline", "id", "is_sample", "lang", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published", "published_basis", "stored_at", "title", "tlp", "translator", "url") VALUES (NEW."byline", NEW."id", NEW."is_sample", NEW."lang", NEW."outlet_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."published", NEW."published_basis", NEW."stored_at", NEW."title", NEW."tlp", NEW."translator", NEW."url"); RETURN NULL;',
                    hash="297946acd255a812ec0bf2399dad095c83a3094e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_beecc",
                    table="ingest_article",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="article",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_articleevent" ("byline", "id", "is_sample", "lang", "outlet_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "published", "published_basis", "stored_at", "title", "tlp", "translator", "url") VALUES (OLD."byline", OLD."id", OLD."is_sample", OLD."lang", OLD."outlet_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."published", OLD."published_basis", OLD."stored_at", OLD."title", OLD."tlp", OLD."translator", OLD."url"); RETURN NULL;',
                    hash="b2d3a3eb1c0278beae0ac8907143ffd7fc6cf839",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8551b",
                    table="ingest_article",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="story",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_storyevent" ("attributed_to", "first_published", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "root_id", "title") VALUES (NEW."attributed_to", NEW."first_published", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."public_id", NEW."root_id", NEW."title"); RETURN NULL;',
                    hash="2434d7d948777b7b0a98a8cbc76e312b47d316d6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3ac2a",
                    table="ingest_story",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="story",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."attributed_to" IS DISTINCT FROM (NEW."attributed_to") OR OLD."first_published" IS DISTINCT FROM (NEW."first_published") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."public_id" IS DISTINCT FROM (NEW."public_id") OR OLD."root_id" IS DISTINCT FROM (NEW."root_id") OR OLD."title" IS DISTINCT FROM (NEW."title"))',
                    func='INSERT INTO "ingest_storyevent" ("attributed_to", "first_published", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "root_id", "title") VALUES (NEW."attributed_to", NEW."first_published", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."public_id", NEW."root_id", NEW."title"); RETURN NULL;',
                    hash="949b4808858bf8040195b366a43c055ff363f29f",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_99950",
                    table="ingest_story",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="story",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_storyevent" ("attributed_to", "first_published", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "public_id", "root_id", "title") VALUES (OLD."attributed_to", OLD."first_published", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."public_id", OLD."root_id", OLD."title"); RETURN NULL;',
                    hash="698093cf3bccf5e1fa07b5801cb2ebf0b45155c3",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f388c",
                    table="ingest_story",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="storylink",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_storylinkevent" ("id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "story_id") VALUES (NEW."id", NEW."other_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."story_id"); RETURN NULL;',
                    hash="24c628da7d700b124572b37a683b8792c7248f51",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_ef581",
                    table="ingest_storylink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="storylink",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "ingest_storylinkevent" ("id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "story_id") VALUES (NEW."id", NEW."other_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."story_id"); RETURN NULL;',
                    hash="43261fcaa19f6d049acd3a78eecaa7a83778edcc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_2b375",
                    table="ingest_storylink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="storylink",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_storylinkevent" ("id", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "story_id") VALUES (OLD."id", OLD."other_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."story_id"); RETURN NULL;',
                    hash="a4abca2a46992f361d11c8463efc4dd1e14fb490",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6d7ea",
                    table="ingest_storylink",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="storymember",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_storymemberevent" ("by_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "relation", "start", "story_id", "version_id") VALUES (NEW."by_id", NEW."end", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."relation", NEW."start", NEW."story_id", NEW."version_id"); RETURN NULL;',
                    hash="1b026fe8b1228eab7c4e6797d0b42e8ca5fbb4f3",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_71d27",
                    table="ingest_storymember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="storymember",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "ingest_storymemberevent" ("by_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "relation", "start", "story_id", "version_id") VALUES (NEW."by_id", NEW."end", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."relation", NEW."start", NEW."story_id", NEW."version_id"); RETURN NULL;',
                    hash="47c11ac48d39fd625c7ea0701e89844cd952f7af",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a8789",
                    table="ingest_storymember",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="storymember",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "ingest_storymemberevent" ("by_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "relation", "start", "story_id", "version_id") VALUES (OLD."by_id", OLD."end", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."relation", OLD."start", OLD."story_id", OLD."version_id"); RETURN NULL;',
                    hash="79adfffac1b7a8024422cd2c635d945a0c2f8e03",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_698b4",
                    table="ingest_storymember",
                    when="AFTER",
                ),
            ),
        ),
    ]
