import django.db.models.deletion
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models

# As `ingest.reading.candidates.number_of` counts them.
KEYS_OF_STORED_VERSIONS = """
INSERT INTO ingest_reportkey (key, day, version_id)
SELECT ('x' || substr(md5(key), 1, 16))::bit(64)::bigint,
       coalesce(article.published, (version.stored_at AT TIME ZONE 'UTC')::date),
       version.id
FROM ingest_articleversion version
JOIN ingest_article article ON article.id = version.article_id
CROSS JOIN LATERAL unnest(version.rare_keys) AS key
ON CONFLICT DO NOTHING
"""


class Migration(migrations.Migration):
    dependencies = [
        ("ingest", "0011_screening_job"),
    ]

    operations = [
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
        pgtrigger.migrations.RemoveTrigger(
            model_name="storymember",
            name="update_update",
        ),
        migrations.RunSQL(KEYS_OF_STORED_VERSIONS, migrations.RunSQL.noop),
        migrations.RemoveIndex(
            model_name="articleversion",
            name="ingest_version_rare_keys",
        ),
        migrations.RemoveField(
            model_name="articleversion",
            name="rare_keys",
        ),
        migrations.AddField(
            model_name="storymember",
            name="proposed_by",
            field=models.PositiveIntegerField(blank=True, editable=False, null=True),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="storymember",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."by_id" IS DISTINCT FROM (NEW."by_id") OR OLD."end" IS DISTINCT FROM (NEW."end") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."reason" IS DISTINCT FROM (NEW."reason") OR OLD."relation" IS DISTINCT FROM (NEW."relation") OR OLD."start" IS DISTINCT FROM (NEW."start") OR OLD."story_id" IS DISTINCT FROM (NEW."story_id") OR OLD."version_id" IS DISTINCT FROM (NEW."version_id"))',
                    func='INSERT INTO "ingest_storymemberevent" ("by_id", "end", "id", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "relation", "start", "story_id", "version_id") VALUES (NEW."by_id", NEW."end", NEW."id", _pgh_attach_context(), NOW(), \'update\', NEW."id", NEW."reason", NEW."relation", NEW."start", NEW."story_id", NEW."version_id"); RETURN NULL;',
                    hash="20b1de654dbf2f4448b4f5163014e17968941ccd",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a8789",
                    table="ingest_storymember",
                    when="AFTER",
                ),
            ),
        ),
    ]
