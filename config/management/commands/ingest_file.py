"""One article from a file through the whole line."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from cases.models import Lead
from config.line import run_line
from ingest.actions.store import from_file, known_outlet, store_article
from ingest.extraction import ExtractionError
from ingest.models import Article, ArticleVersion


class Command(BaseCommand):
    help = "Takes one article (txt, html, pdf) from a file through the line, up to its leads."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path)
        parser.add_argument("--url", required=True, help="where the article was published")
        parser.add_argument("--outlet", required=True, help="who put it out")

    def handle(self, *args: Any, path: Path, url: str, outlet: str, **options: Any) -> None:
        if not url.startswith(("http://", "https://")):
            raise CommandError(f"“{url}” is no web address. Give one that begins with https://.")
        try:
            fetched = from_file(path, url=url)
        except OSError as error:
            raise CommandError(f"Could not read {path}: {error.strerror}.") from error
        except ExtractionError as error:
            raise CommandError(str(error)) from error
        now = timezone.now()
        version = store_article(fetched, outlet=known_outlet(outlet), now=now)
        run_line()
        self._report(version.article_id)

    def _report(self, article_id: int) -> None:
        article = Article.objects.get(pk=article_id)
        version = ArticleVersion.objects.filter(article=article).order_by("-number")[0]
        leads = Lead.objects.filter(story__members__version=version).best_first()
        self.stdout.write(
            f"{article.public_id} “{article.title}”, {article.lang}, published "
            f"{article.published or 'on an unknown day'}: {version.mentions.count()} mentions, "
            f"{version.claims.count()} claims, {leads.count()} leads."
        )
        for trouble in filter(None, (article.failure, version.failure)):
            self.stderr.write(f"Not finished, will be tried again: {trouble}")
        for lead in leads:
            self.stdout.write(f"  {lead.public_id} {lead.score:3} {lead.pathway}: {lead.title}")
