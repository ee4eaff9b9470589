#!/usr/bin/env python
"""Runs a command; starts the embedded database for it where none runs."""

import os
import signal
import sys
from pathlib import Path

from config.embedded.borrowed import database_for


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    # A polite end leaves through the same door as any other, so that the database is stopped.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(128 + signal.SIGTERM))
    with database_for(sys.argv[1:], base=Path(__file__).resolve().parent):
        from django.core.management import execute_from_command_line

        execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
