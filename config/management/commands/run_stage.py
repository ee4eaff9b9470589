"""`manage.py run_stage ingest.read`: one stage of the line by hand."""

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand

from config.celery import STAGES
from config.line import run_stage


class Command(BaseCommand):
    help = "Run one stage here until it has nothing to do."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("stage", choices=STAGES)

    def handle(self, *args: Any, stage: str, **options: Any) -> None:
        run_stage(stage)
        self.stdout.write(f"{stage}: done.")
