"""The sample articles through the real line."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from config.line import run_line
from ingest.actions.store import from_file, known_outlet, store_article
from ingest.queue import nudge
from ingest.samples import samples


class Command(BaseCommand):
    help = "Stores our own sample articles and sends them down the line. Safe to repeat."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--wait", action="store_true", help="run the line here instead of nudging a worker"
        )

    def handle(self, *args: Any, wait: bool, **options: Any) -> None:
        articles = samples()
        for sample in articles:
            store_article(
                from_file(sample.path, url=sample.url),
                outlet=known_outlet(sample.outlet),
                title=sample.title,
                lang=sample.lang,
                published=sample.published,
                is_sample=True,
                now=timezone.now(),
            )
        self.stdout.write(f"{len(articles)} sample articles stored.")
        if wait:
            run_line()
        else:
            nudge("ingest.group")
