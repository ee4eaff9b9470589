"""Static files that do not lie in the repository, and how all of them are kept."""

from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage, Storage
from whitenoise.storage import CompressedManifestStaticFilesStorage

PLOTLY = "vendor/plotly.min.js"


class StaticStorage(CompressedManifestStaticFilesStorage):
    """Names with a digest, so that browsers keep a file for good; module imports included."""

    support_js_module_import_aggregation = True


class PlotlyFinder(BaseFinder):
    """Finds `vendor/plotly.min.js` in the installed plotly package: the version is pinned there."""

    def find(self, path: str, find_all: bool = False) -> Any:  # one or a list, as Django asks
        found = str(plotly_directory() / "plotly.min.js") if path == PLOTLY else None
        return ([found] if found else []) if find_all else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Storage]]:
        storage = FileSystemStorage(location=plotly_directory())
        storage.prefix = "vendor"  # type: ignore[attr-defined]  # collectstatic reads it
        yield "plotly.min.js", storage


def plotly_directory() -> Path:
    """Where the wheel keeps the bundle. The package itself is not imported: that takes a second."""
    spec = find_spec("plotly")
    if spec is None or spec.origin is None:
        raise ModuleNotFoundError("The package plotly is not installed: run make run or make test.")
    return Path(spec.origin).parent / "package_data"
