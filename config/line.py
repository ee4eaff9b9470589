"""The line by hand, in this process."""

from config.celery import LINE, app


def run_stage(name: str) -> None:
    """Run one stage here until it has nothing to do. Raises KeyError for an unknown name."""
    app.loader.import_default_modules()
    app.tasks[name].run()


def run_line() -> None:
    """Group, read and propose from what is stored, and assess incidents. Nothing is fetched."""
    for stage in (*LINE[LINE.index("ingest.group") :], "cases.assess"):
        run_stage(stage)
