"""The sample articles through the real line."""

import tomllib
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

import ingest
from config.line import run_line
from ingest.actions.store import from_file, known_outlet, store_article
from ingest.queue import nudge

FOLDER = Path(ingest.__file__).parent / "samples"


class Command(BaseCommand):
    help = "Stores our own sample articles and sends them down the line. Safe to repeat."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--wait", action="store_true", help="run the line here instead of nudging a worker"
        )

    def handle(self, *args: Any, wait: bool, **options: Any) -> None:
        described = tomllib.loads((FOLDER / "samples.toml").read_text(encoding="utf-8"))
        for sample in described["sample"]:
            store_article(
                from_file(FOLDER / sample["file"], url=sample["url"]),
                outlet=known_outlet(sample["outlet"]),
                title=sample["title"],
                lang=sample["lang"],
                published=sample["published"],
                is_sample=True,
                now=timezone.now(),
            )
        self.stdout.write(f"{len(described['sample'])} sample articles stored.")
        if wait:
            run_line()
        else:
            nudge("ingest.group")
