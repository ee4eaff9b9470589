"""What an article costs when 2,000 are stored, and when 200,000 are.

    python benchmarks/growth.py [FEW MANY]

Pages are made up and taken through the line as in benchmarks/line.py. In between the tables are
filled with copies of what the line stored: each has days, addresses and runs of words of its own
and the names, figures and places of its original, so that keys grow as common as they do. Times
are CPU of this process and of the database's, an article.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from benchmarks import made_up
from benchmarks.line import embedded, extracting, line, page, show, write

BASE = 500
NEXT = 200
DAY = "current_date - mod(copy * 37, 700)"


def main(few: int, many: int) -> None:
    """Print the cost of an article at both sizes, and their ratio."""
    embedded(lambda home, postmaster: run(few, many, home, postmaster))


def run(few: int, many: int, home: Path, postmaster: int) -> None:
    """Fill, measure, fill, measure."""
    from ingest.models import Feed

    known = made_up.names(2000)
    folder = home / "pages"
    folder.mkdir()
    Feed.objects.create(name="Made up", kind="folder", location=str(folder))
    write(folder, [page(known, number) for number in range(BASE)], 0)
    line(postmaster)
    before, spent = BASE, []
    for size in (few, many):
        fill(size)
        pages = [page(known, number) for number in range(before, before + NEXT)]
        write(folder, pages, before)
        alone = extracting(pages, folder)
        stages = line(postmaster)
        show(size, alone, stages, NEXT)
        spent.append(stages)
        before += NEXT
    whole = [sum(map(sum, stages.values())) for stages in spent]
    group = [sum(stages["ingest.group"]) for stages in spent]
    print(
        f"{many:,} stored against {few:,}: the line {whole[1] / whole[0]:.2f} times, grouping "
        f"{group[1] / group[0]:.2f} times"
    )


def fill(size: int) -> None:
    """Copy the first BASE articles with all that hangs on them until so many are stored."""
    import pgtrigger
    from django.db import connection

    from ingest.models import Article, ArticleVersion, FeedItem, Story, StoryMember

    stored = Article.objects.count()
    first, last = stored // BASE, size // BASE - 1
    moved = {"id": "id", "article_id": "article_id", "version_id": "version_id"}
    moved |= {"story_id": "story_id", "root_id": "root_id"}
    own = {
        Article: {"url": "url || '#' || copy", "published": DAY},
        ArticleVersion: {},
        Story: {},
        StoryMember: {},
        FeedItem: {"key": "md5(key || copy)"},
    }
    with connection.cursor() as cursor, pgtrigger.ignore():
        cursor.execute("SET synchronous_commit = off")
        for model, words in own.items():
            table = model._meta.db_table
            given = (one.column for one in model._meta.concrete_fields)
            columns = [column for column in given if column != "public_id"]
            values = [
                words.get(name) or (f"{name} + copy * 1000000" if name in moved else name)
                for name in (f'"{column}"' if column == "end" else column for column in columns)
            ]
            names = ", ".join(f'"{column}"' for column in columns)
            cursor.execute(
                f"INSERT INTO {table} ({names}) SELECT {', '.join(values)} FROM {table}"
                f" CROSS JOIN generate_series({first}, {last}) AS copy WHERE id <= {BASE}"
            )
        copy_keys(cursor, first, last)
    settle([model._meta.db_table for model in own])


def settle(tables: list[str]) -> None:
    """Let the database finish with what was written, so that no article pays for the filling."""
    from django.db import connection

    with connection.cursor() as cursor:
        for table in (*tables, "ingest_reportkey"):
            cursor.execute(f"VACUUM ANALYZE {table}")


def copy_keys(cursor, first: int, last: int) -> None:
    """The keys of the copies: runs of words are their own, all else is as common as it was."""
    from ingest.models import ArticleVersion
    from ingest.reading.candidates import number_of
    from ingest.reading.fingerprint import Fingerprint

    prints = ArticleVersion.objects.filter(pk__lte=BASE).values_list("fingerprint", flat=True)
    runs = {
        number_of(key)
        for print_ in prints
        for key in Fingerprint.from_json(print_).rare_keys
        if key.startswith(("run:", "at:"))
    }
    cursor.execute(
        f"""
        INSERT INTO ingest_reportkey (key, day, version_id)
        SELECT CASE WHEN key = ANY(%s) THEN hashint8extended(key, copy) ELSE key END,
               {DAY}, version_id + copy * 1000000
        FROM ingest_reportkey CROSS JOIN generate_series(%s, %s) AS copy
        WHERE version_id <= {BASE}
        """,
        [sorted(runs), first, last],
    )


if __name__ == "__main__":
    sizes = [int(number) for number in sys.argv[1:]] or [2_000, 200_000]
    main(*sizes)
