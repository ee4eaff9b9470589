import django.contrib.postgres.fields
import django.db.models.deletion
import pgtrigger.compiler
from django.conf import settings
from django.db import migrations, models

import accounts.public_ids
import accounts.triggers
import entities.models.list_file
import ingest.models.screening


class Migration(migrations.Migration):
    replaces = [
        ("ingest", "0001_initial"),
        ("ingest", "0002_feed_kinds"),
        ("ingest", "0003_feed_health"),
        ("ingest", "0004_item_key"),
        ("ingest", "0005_second_reader"),
        ("ingest", "0006_feed_rules"),
        ("ingest", "0007_regrouping"),
        ("ingest", "0008_host"),
        ("ingest", "0009_seal"),
        ("ingest", "0010_archive"),
        ("ingest", "0011_screening_job"),
        ("ingest", "0012_report_keys"),
        ("ingest", "0013_digest_items"),
    ]

    initial = True

    dependencies = [
        ("entities", "0001_initial"),
        ("pghistory", "0007_auto_20250421_0444"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.RunSQL(
            sql="CREATE SEQUENCE chiptrail_art_seq",
            reverse_sql="DROP SEQUENCE chiptrail_art_seq",
        ),
        migrations.RunSQL(
            sql="CREATE SEQUENCE chiptrail_sto_seq",
            reverse_sql="DROP SEQUENCE chiptrail_sto_seq",
        ),
        migrations.CreateModel(
            name="Host",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("origin", models.CharField(max_length=300, unique=True)),
                ("robots", models.TextField(blank=True, verbose_name="robots.txt")),
                (
                    "robots_at",
                    models.DateTimeField(
                        blank=True, null=True, verbose_name="robots.txt looked at"
                    ),
                ),
                ("next_turn_at", models.DateTimeField(blank=True, null=True)),
            ],
        ),
        migrations.CreateModel(
            name="ScreeningJob",
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
                    "key",
                    models.CharField(
                        default=ingest.models.screening.new_key, max_length=40, unique=True
                    ),
                ),
                (
                    "kind",
                    models.CharField(choices=[("names", "names"), ("text", "text")], max_length=5),
                ),
                ("asked_at", models.DateTimeField(verbose_name="asked")),
                ("threshold", models.FloatField(verbose_name="threshold")),
                ("questions", models.JSONField(default=list)),
                ("total", models.PositiveIntegerField(verbose_name="questions")),
                ("answered", models.PositiveIntegerField(default=0, verbose_name="answered")),
                ("answers", models.JSONField(blank=True, default=list)),
                ("receipt", models.JSONField(blank=True, null=True)),
                (
                    "asked_by",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_at", None)),
                        fields=["id"],
                        name="ingest_screening_unfinished",
                    ),
                    models.Index(fields=["asked_at"], name="ingest_screening_asked_at"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["names", "text"])),
                        name="ingest_screening_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("threshold__gte", 0), ("threshold__lte", 1)),
                        name="ingest_screening_threshold_is_a_share",
                    ),
                ],
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
                        choices=[
                            ("rss", "RSS or Atom"),
                            ("json_feed", "JSON Feed"),
                            ("sitemap", "Sitemap of news"),
                            ("gdelt", "GDELT article list"),
                            ("page", "Page that lists links"),
                            ("folder", "Folder of files"),
                            ("mailbox", "Folder of newsletters"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                (
                    "location",
                    models.CharField(max_length=1000, unique=True, verbose_name="URL or directory"),
                ),
                (
                    "selector",
                    models.CharField(
                        blank=True,
                        help_text="Only for a page that lists links; empty takes every link.",
                        max_length=300,
                        verbose_name="CSS selector of the links",
                    ),
                ),
                (
                    "include",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="words of which one must occur",
                    ),
                ),
                (
                    "exclude",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="words of which none may occur",
                    ),
                ),
                (
                    "langs",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="languages",
                    ),
                ),
                (
                    "outlets",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="only these outlets",
                    ),
                ),
                (
                    "not_outlets",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="never these outlets",
                    ),
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
                    "health",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("ok", "ok"),
                            ("not_modified", "not modified"),
                            ("empty", "valid but empty"),
                            ("moved", "moved"),
                            ("gone", "gone"),
                            ("slow", "slow"),
                            ("broken", "broken"),
                            ("too_large", "too large"),
                        ],
                        max_length=12,
                        verbose_name="health",
                    ),
                ),
                (
                    "health_since",
                    models.DateTimeField(blank=True, null=True, verbose_name="like this since"),
                ),
                (
                    "polls_in_health",
                    models.PositiveIntegerField(default=0, verbose_name="polls in a row like this"),
                ),
                (
                    "moved_to",
                    models.CharField(blank=True, max_length=2000, verbose_name="has moved to"),
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
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "rss",
                                    "json_feed",
                                    "sitemap",
                                    "gdelt",
                                    "page",
                                    "folder",
                                    "mailbox",
                                ],
                            )
                        ),
                        name="ingest_feed_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "health__in",
                                [
                                    "",
                                    "ok",
                                    "not_modified",
                                    "empty",
                                    "moved",
                                    "gone",
                                    "slow",
                                    "broken",
                                    "too_large",
                                ],
                            )
                        ),
                        name="ingest_feed_health_is_known",
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
            name="Capture",
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
                        choices=[("article", "article"), ("feed", "feed document")],
                        default="article",
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("url", models.CharField(blank=True, max_length=2000)),
                ("captured_at", models.DateTimeField()),
                ("content_type", models.CharField(blank=True, max_length=200)),
                ("size", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("payload_sha256", models.CharField(blank=True, max_length=64)),
                (
                    "record_id",
                    models.UUIDField(blank=True, null=True, unique=True, verbose_name="record"),
                ),
                ("record_sha256", models.CharField(blank=True, max_length=64)),
                ("expired_at", models.DateTimeField(blank=True, null=True, verbose_name="expired")),
                (
                    "body",
                    models.FileField(
                        max_length=200, storage=entities.models.list_file.archive, upload_to=""
                    ),
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
                (
                    "revisits",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="revisited_by",
                        to="ingest.capture",
                    ),
                ),
                (
                    "feed",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="+",
                        to="ingest.feed",
                    ),
                ),
            ],
            options={
                "ordering": ["-captured_at", "-pk"],
                "indexes": [
                    models.Index(fields=["sha256"], name="ingest_capture_digest"),
                    models.Index(
                        condition=models.Q(("expired_at", None), ("kind", "feed")),
                        fields=["feed", "-id"],
                        name="ingest_capture_of_a_feed",
                    ),
                    models.Index(
                        condition=models.Q(("expired_at", None), ("kind", "feed")),
                        fields=["captured_at"],
                        name="ingest_capture_to_expire",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["article", "feed"])),
                        name="ingest_capture_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("expired_at", None), ("kind", "feed"), _connector="OR"),
                        name="ingest_capture_of_an_article_never_expires",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("record_id", None), ("record_sha256", "")),
                            models.Q(("record_id__isnull", False), ("record_sha256__gt", "")),
                            _connector="OR",
                        ),
                        name="ingest_capture_record_has_a_digest",
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
                        choices=[
                            ("rss", "RSS or Atom"),
                            ("json_feed", "JSON Feed"),
                            ("sitemap", "Sitemap of news"),
                            ("gdelt", "GDELT article list"),
                            ("page", "Page that lists links"),
                            ("folder", "Folder of files"),
                            ("mailbox", "Folder of newsletters"),
                        ],
                        max_length=12,
                        verbose_name="kind",
                    ),
                ),
                ("location", models.CharField(max_length=1000, verbose_name="URL or directory")),
                (
                    "selector",
                    models.CharField(
                        blank=True,
                        help_text="Only for a page that lists links; empty takes every link.",
                        max_length=300,
                        verbose_name="CSS selector of the links",
                    ),
                ),
                (
                    "include",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="words of which one must occur",
                    ),
                ),
                (
                    "exclude",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="words of which none may occur",
                    ),
                ),
                (
                    "langs",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="languages",
                    ),
                ),
                (
                    "outlets",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="only these outlets",
                    ),
                ),
                (
                    "not_outlets",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=200),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="never these outlets",
                    ),
                ),
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
        migrations.CreateModel(
            name="Regrouping",
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
                        choices=[("split", "taken out"), ("join", "joined")], max_length=5
                    ),
                ),
                ("why", models.TextField(verbose_name="why")),
                (
                    "before",
                    models.JSONField(
                        default=dict, verbose_name="how it was, so that it can be undone"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
                (
                    "article",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="regroupings",
                        to="ingest.article",
                    ),
                ),
                (
                    "by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="regroupings",
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
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="received",
                        to="ingest.story",
                    ),
                ),
                (
                    "story",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="regroupings",
                        to="ingest.story",
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["split", "join"])),
                        name="ingest_regrouping_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("story", models.F("other")), _negated=True),
                        name="ingest_regrouping_is_of_two_stories",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("why__gt", "")), name="ingest_regrouping_says_why"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind", "join"), ("article__isnull", False), _connector="OR"
                        ),
                        name="ingest_regrouping_split_names_the_article",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("undone_at", None), ("undone_by", None)),
                            models.Q(("undone_at__isnull", False), ("undone_by__isnull", False)),
                            _connector="OR",
                        ),
                        name="ingest_regrouping_undone_has_who_and_when",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Seal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveBigIntegerField(unique=True, verbose_name="number")),
                (
                    "operator",
                    models.CharField(blank=True, max_length=150, verbose_name="captured by"),
                ),
                ("digest", models.CharField(max_length=64, unique=True, verbose_name="digest")),
                ("sealed_at", models.DateTimeField()),
                (
                    "capture",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="seal",
                        to="ingest.capture",
                    ),
                ),
            ],
            options={
                "ordering": ["number"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("number__gte", 1)), name="ingest_seal_counts_from_one"
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
                    )
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
            name="CaptureEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("article", "article"), ("feed", "feed document")],
                        default="article",
                        max_length=8,
                        verbose_name="kind",
                    ),
                ),
                ("url", models.CharField(blank=True, max_length=2000)),
                ("captured_at", models.DateTimeField()),
                ("content_type", models.CharField(blank=True, max_length=200)),
                ("size", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(max_length=64)),
                ("payload_sha256", models.CharField(blank=True, max_length=64)),
                ("record_id", models.UUIDField(blank=True, null=True, verbose_name="record")),
                ("record_sha256", models.CharField(blank=True, max_length=64)),
                ("expired_at", models.DateTimeField(blank=True, null=True, verbose_name="expired")),
                (
                    "body",
                    models.FileField(
                        max_length=200, storage=entities.models.list_file.archive, upload_to=""
                    ),
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
                (
                    "revisits",
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
                (
                    "feed",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="ingest.feed",
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
                ("key", models.CharField(max_length=64)),
                ("digest", models.CharField(blank=True, max_length=64)),
                ("url", models.CharField(blank=True, max_length=2000)),
                ("title", models.CharField(blank=True, max_length=1000)),
                ("summary", models.TextField(blank=True)),
                ("lang", models.CharField(blank=True, max_length=8, verbose_name="language")),
                (
                    "outlet",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="outlet, as the feed says"
                    ),
                ),
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
                    "capture",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="items",
                        to="ingest.capture",
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
                        fields=("feed", "key"), name="ingest_feeditem_is_kept_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="RegroupingEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[("split", "taken out"), ("join", "joined")], max_length=5
                    ),
                ),
                ("why", models.TextField(verbose_name="why")),
                (
                    "before",
                    models.JSONField(
                        default=dict, verbose_name="how it was, so that it can be undone"
                    ),
                ),
                ("at", models.DateTimeField()),
                ("undone_at", models.DateTimeField(blank=True, null=True)),
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
                        to="ingest.regrouping",
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
            name="ReportKey",
            fields=[
                (
                    "pk",
                    models.CompositePrimaryKey(
                        "key",
                        "day",
                        "version",
                        blank=True,
                        editable=False,
                        primary_key=True,
                        serialize=False,
                    ),
                ),
                ("key", models.BigIntegerField()),
                ("day", models.DateField()),
                (
                    "version",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="report_keys",
                        to="ingest.articleversion",
                    ),
                ),
            ],
            options={
                "ordering": ["key", "day", "version"],
            },
        ),
        migrations.CreateModel(
            name="SecondReading",
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
                ("model", models.CharField(blank=True, max_length=200, verbose_name="model")),
                ("refused", models.BooleanField(default=False, verbose_name="would not read it")),
                (
                    "dropped",
                    models.JSONField(blank=True, default=dict, verbose_name="dropped, by reason"),
                ),
                (
                    "version",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="second_reading",
                        to="ingest.articleversion",
                    ),
                ),
            ],
            options={
                "ordering": ["pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_at", None)),
                        fields=["id"],
                        name="ingest_second_unfinished",
                    )
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
                (
                    "heading",
                    models.CharField(blank=True, max_length=200, verbose_name="called there"),
                ),
                ("fingerprint", models.JSONField(blank=True, editable=False, null=True)),
                ("reason", models.TextField(verbose_name="why")),
                ("proposed_by", models.PositiveIntegerField(blank=True, editable=False, null=True)),
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
                        fields=("story", "version", "start"),
                        name="ingest_storymember_is_counted_once",
                        nulls_distinct=False,
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
            name="TimeStamp",
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
                ("authority", models.CharField(max_length=300, verbose_name="authority")),
                ("asked_at", models.DateTimeField()),
                ("response", models.BinaryField(blank=True, null=True)),
                ("stamped_at", models.DateTimeField(blank=True, null=True, verbose_name="stamped")),
                (
                    "seal",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="stamps",
                        to="ingest.seal",
                    ),
                ),
            ],
            options={
                "ordering": ["-pk"],
                "indexes": [
                    models.Index(
                        condition=models.Q(("done_at", None)),
                        fields=["id"],
                        name="ingest_timestamp_unfinished",
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(
                        fields=("seal", "authority"), name="ingest_timestamp_is_asked_for_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("done_at", None),
                            models.Q(("response__isnull", False), ("stamped_at__isnull", False)),
                            _connector="OR",
                        ),
                        name="ingest_timestamp_that_is_done_is_there",
                    ),
                ],
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
            name="FeedItemEvent",
            fields=[
                ("pgh_id", models.AutoField(primary_key=True, serialize=False)),
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("id", models.BigIntegerField()),
                ("guid", models.CharField(max_length=1000)),
                ("key", models.CharField(max_length=64)),
                ("digest", models.CharField(blank=True, max_length=64)),
                ("url", models.CharField(blank=True, max_length=2000)),
                ("title", models.CharField(blank=True, max_length=1000)),
                ("summary", models.TextField(blank=True)),
                ("lang", models.CharField(blank=True, max_length=8, verbose_name="language")),
                (
                    "outlet",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="outlet, as the feed says"
                    ),
                ),
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
            name="SecondProposal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("quote", models.TextField(verbose_name="quote")),
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
                ("pathway", models.CharField(blank=True, max_length=32)),
                ("user", models.CharField(blank=True, max_length=200, verbose_name="who uses")),
                (
                    "provider",
                    models.CharField(blank=True, max_length=200, verbose_name="who sells or hosts"),
                ),
                ("chip", models.CharField(blank=True, max_length=200, verbose_name="chip")),
                (
                    "speaker",
                    models.CharField(
                        blank=True, max_length=200, verbose_name="speaker, as written"
                    ),
                ),
                (
                    "reading",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="proposals",
                        to="ingest.secondreading",
                    ),
                ),
            ],
            options={
                "ordering": ["start", "pk"],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("start__lt", models.F("end"))),
                        name="ingest_secondproposal_span_is_half_open",
                    )
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
                (
                    "heading",
                    models.CharField(blank=True, max_length=200, verbose_name="called there"),
                ),
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
        accounts.triggers.AddTriggers(
            model_name="outlet",
            triggers=[
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="articleversion",
            triggers=[
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="claim",
            triggers=[
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="capture",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "ingest_captureevent" ("body", "captured_at", "captured_by_id", "content_type", "expired_at", "feed_id", "id", "kind", "payload_sha256", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "record_sha256", "revisits_id", "sha256", "size", "url") VALUES (NEW."body", NEW."captured_at", NEW."captured_by_id", NEW."content_type", NEW."expired_at", NEW."feed_id", NEW."id", NEW."kind", NEW."payload_sha256", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."record_id", NEW."record_sha256", NEW."revisits_id", NEW."sha256", NEW."size", NEW."url"); RETURN NULL;',
                        hash="9ee61bd4bcae699d739c864488bb6a4faa433bb4",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_ba4fa",
                        table="ingest_capture",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "ingest_captureevent" ("body", "captured_at", "captured_by_id", "content_type", "expired_at", "feed_id", "id", "kind", "payload_sha256", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "record_sha256", "revisits_id", "sha256", "size", "url") VALUES (NEW."body", NEW."captured_at", NEW."captured_by_id", NEW."content_type", NEW."expired_at", NEW."feed_id", NEW."id", NEW."kind", NEW."payload_sha256", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."record_id", NEW."record_sha256", NEW."revisits_id", NEW."sha256", NEW."size", NEW."url"); RETURN NULL;',
                        hash="12c705ce79088faa620e9b4dfe7f352084317935",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_46aba",
                        table="ingest_capture",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "ingest_captureevent" ("body", "captured_at", "captured_by_id", "content_type", "expired_at", "feed_id", "id", "kind", "payload_sha256", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "record_id", "record_sha256", "revisits_id", "sha256", "size", "url") VALUES (OLD."body", OLD."captured_at", OLD."captured_by_id", OLD."content_type", OLD."expired_at", OLD."feed_id", OLD."id", OLD."kind", OLD."payload_sha256", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."record_id", OLD."record_sha256", OLD."revisits_id", OLD."sha256", OLD."size", OLD."url"); RETURN NULL;',
                        hash="c9aff90a295b3b6e3f0f0908e075ca22070bfd14",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_47326",
                        table="ingest_capture",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="feeditem",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "ingest_feeditemevent" ("article_id", "capture_id", "digest", "feed_id", "guid", "id", "kept", "key", "lang", "outlet", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "seen_at", "summary", "title", "url", "why_not") VALUES (NEW."article_id", NEW."capture_id", NEW."digest", NEW."feed_id", NEW."guid", NEW."id", NEW."kept", NEW."key", NEW."lang", NEW."outlet", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."published", NEW."seen_at", NEW."summary", NEW."title", NEW."url", NEW."why_not"); RETURN NULL;',
                        hash="61bc874dce131b2c1e65a017f355ac280e26cf5f",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_5d57b",
                        table="ingest_feeditem",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."article_id" IS DISTINCT FROM (NEW."article_id") OR OLD."capture_id" IS DISTINCT FROM (NEW."capture_id") OR OLD."digest" IS DISTINCT FROM (NEW."digest") OR OLD."feed_id" IS DISTINCT FROM (NEW."feed_id") OR OLD."guid" IS DISTINCT FROM (NEW."guid") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kept" IS DISTINCT FROM (NEW."kept") OR OLD."key" IS DISTINCT FROM (NEW."key") OR OLD."lang" IS DISTINCT FROM (NEW."lang") OR OLD."outlet" IS DISTINCT FROM (NEW."outlet") OR OLD."published" IS DISTINCT FROM (NEW."published") OR OLD."seen_at" IS DISTINCT FROM (NEW."seen_at") OR OLD."summary" IS DISTINCT FROM (NEW."summary") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."url" IS DISTINCT FROM (NEW."url") OR OLD."why_not" IS DISTINCT FROM (NEW."why_not"))',
                        func='INSERT INTO "ingest_feeditemevent" ("article_id", "capture_id", "digest", "feed_id", "guid", "id", "kept", "key", "lang", "outlet", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "seen_at", "summary", "title", "url", "why_not") VALUES (NEW."article_id", NEW."capture_id", NEW."digest", NEW."feed_id", NEW."guid", NEW."id", NEW."kept", NEW."key", NEW."lang", NEW."outlet", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."published", NEW."seen_at", NEW."summary", NEW."title", NEW."url", NEW."why_not"); RETURN NULL;',
                        hash="1e1153af583e9a189f427f47dd531c2cc37d2a43",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_e866a",
                        table="ingest_feeditem",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "ingest_feeditemevent" ("article_id", "capture_id", "digest", "feed_id", "guid", "id", "kept", "key", "lang", "outlet", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "published", "seen_at", "summary", "title", "url", "why_not") VALUES (OLD."article_id", OLD."capture_id", OLD."digest", OLD."feed_id", OLD."guid", OLD."id", OLD."kept", OLD."key", OLD."lang", OLD."outlet", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."published", OLD."seen_at", OLD."summary", OLD."title", OLD."url", OLD."why_not"); RETURN NULL;',
                        hash="c2ce8f745a8329aaf23e69e41f43a322ee997936",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_bcbe3",
                        table="ingest_feeditem",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="feed",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "ingest_feedevent" ("enabled", "exclude", "id", "include", "kind", "langs", "location", "minutes_between", "name", "not_outlets", "outlet_id", "outlets", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selector") VALUES (NEW."enabled", NEW."exclude", NEW."id", NEW."include", NEW."kind", NEW."langs", NEW."location", NEW."minutes_between", NEW."name", NEW."not_outlets", NEW."outlet_id", NEW."outlets", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."selector"); RETURN NULL;',
                        hash="bb60d00c200fb892087b942a341fb4b744329bdd",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_028a6",
                        table="ingest_feed",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."enabled" IS DISTINCT FROM (NEW."enabled") OR OLD."exclude" IS DISTINCT FROM (NEW."exclude") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."include" IS DISTINCT FROM (NEW."include") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."langs" IS DISTINCT FROM (NEW."langs") OR OLD."location" IS DISTINCT FROM (NEW."location") OR OLD."minutes_between" IS DISTINCT FROM (NEW."minutes_between") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."not_outlets" IS DISTINCT FROM (NEW."not_outlets") OR OLD."outlet_id" IS DISTINCT FROM (NEW."outlet_id") OR OLD."outlets" IS DISTINCT FROM (NEW."outlets") OR OLD."selector" IS DISTINCT FROM (NEW."selector"))',
                        func='INSERT INTO "ingest_feedevent" ("enabled", "exclude", "id", "include", "kind", "langs", "location", "minutes_between", "name", "not_outlets", "outlet_id", "outlets", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selector") VALUES (NEW."enabled", NEW."exclude", NEW."id", NEW."include", NEW."kind", NEW."langs", NEW."location", NEW."minutes_between", NEW."name", NEW."not_outlets", NEW."outlet_id", NEW."outlets", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."selector"); RETURN NULL;',
                        hash="597b36029de7c0a613011167b6363f5e94a30b54",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_f29d7",
                        table="ingest_feed",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "ingest_feedevent" ("enabled", "exclude", "id", "include", "kind", "langs", "location", "minutes_between", "name", "not_outlets", "outlet_id", "outlets", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "selector") VALUES (OLD."enabled", OLD."exclude", OLD."id", OLD."include", OLD."kind", OLD."langs", OLD."location", OLD."minutes_between", OLD."name", OLD."not_outlets", OLD."outlet_id", OLD."outlets", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."selector"); RETURN NULL;',
                        hash="65294837af500a36472f02e84b1bc99193953cc5",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_611f1",
                        table="ingest_feed",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="article",
            triggers=[
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="story",
            triggers=[
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="regrouping",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "ingest_regroupingevent" ("article_id", "at", "before", "by_id", "id", "kind", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "story_id", "undone_at", "undone_by_id", "why") VALUES (NEW."article_id", NEW."at", NEW."before", NEW."by_id", NEW."id", NEW."kind", NEW."other_id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."story_id", NEW."undone_at", NEW."undone_by_id", NEW."why"); RETURN NULL;',
                        hash="9073ab40342be7ad8d625bebc82d6b3f71ba66e7",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_f7e00",
                        table="ingest_regrouping",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                        func='INSERT INTO "ingest_regroupingevent" ("article_id", "at", "before", "by_id", "id", "kind", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "story_id", "undone_at", "undone_by_id", "why") VALUES (NEW."article_id", NEW."at", NEW."before", NEW."by_id", NEW."id", NEW."kind", NEW."other_id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."story_id", NEW."undone_at", NEW."undone_by_id", NEW."why"); RETURN NULL;',
                        hash="be1a6ffb89e21e257e25c6c959bed546b21f43eb",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_42226",
                        table="ingest_regrouping",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "ingest_regroupingevent" ("article_id", "at", "before", "by_id", "id", "kind", "other_id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "story_id", "undone_at", "undone_by_id", "why") VALUES (OLD."article_id", OLD."at", OLD."before", OLD."by_id", OLD."id", OLD."kind", OLD."other_id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."story_id", OLD."undone_at", OLD."undone_by_id", OLD."why"); RETURN NULL;',
                        hash="c2276a436bea508a7e1fbe2c14c7e2f34b110392",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_c4cda",
                        table="ingest_regrouping",
                        when="AFTER",
                    ),
                ),
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="storylink",
            triggers=[
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
                pgtrigger.compiler.Trigger(
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
            ],
        ),
        accounts.triggers.AddTriggers(
            model_name="storymember",
            triggers=[
                pgtrigger.compiler.Trigger(
                    name="insert_insert",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "ingest_storymemberevent" ("by_id", "end", "heading", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "relation", "start", "story_id", "version_id") VALUES (NEW."by_id", NEW."end", NEW."heading", NEW."id", _pgh_attach_context(), NOW(), \'insert\', NEW."id", NEW."reason", NEW."relation", NEW."start", NEW."story_id", NEW."version_id"); RETURN NULL;',
                        hash="edbfa8eb7e6a66623714703c6e79bce4b3005bf9",
                        operation="INSERT",
                        pgid="pgtrigger_insert_insert_71d27",
                        table="ingest_storymember",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="update_update",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        condition='WHEN (OLD."by_id" IS DISTINCT FROM (NEW."by_id") OR OLD."end" IS DISTINCT FROM (NEW."end") OR OLD."heading" IS DISTINCT FROM (NEW."heading") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."relation" IS DISTINCT FROM (NEW."relation") OR OLD."start" IS DISTINCT FROM (NEW."start") OR OLD."story_id" IS DISTINCT FROM (NEW."story_id") OR OLD."version_id" IS DISTINCT FROM (NEW."version_id"))',
                        func='INSERT INTO "ingest_storymemberevent" ("by_id", "end", "heading", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "relation", "start", "story_id", "version_id") VALUES (NEW."by_id", NEW."end", NEW."heading", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."relation", NEW."start", NEW."story_id", NEW."version_id"); RETURN NULL;',
                        hash="74071710f60bbcac096b0ab3bea86972b8f65bac",
                        operation="UPDATE",
                        pgid="pgtrigger_update_update_a8789",
                        table="ingest_storymember",
                        when="AFTER",
                    ),
                ),
                pgtrigger.compiler.Trigger(
                    name="delete_delete",
                    sql=pgtrigger.compiler.UpsertTriggerSql(
                        func='INSERT INTO "ingest_storymemberevent" ("by_id", "end", "heading", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "relation", "start", "story_id", "version_id") VALUES (OLD."by_id", OLD."end", OLD."heading", OLD."id", _pgh_attach_context(), NOW(), \'delete\', OLD."id", OLD."reason", OLD."relation", OLD."start", OLD."story_id", OLD."version_id"); RETURN NULL;',
                        hash="ab919aefbf08c3b26482318f9217a6397799cf03",
                        operation="DELETE",
                        pgid="pgtrigger_delete_delete_698b4",
                        table="ingest_storymember",
                        when="AFTER",
                    ),
                ),
            ],
        ),
    ]
