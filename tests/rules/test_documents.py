"""The notebook runs, and the page names what there is."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from rules.checks import CHECKS
from rules.findings import PRESUMPTIONS
from rules.reform import READERS

DOCS = Path(__file__).parent.parent.parent / "docs"
PAGE = (DOCS / "rules.md").read_text("utf-8")


@pytest.mark.parametrize("folder", [DOCS, DOCS.parent], ids=["docs", "root"])
def test_the_notebook_runs_from_top_to_bottom(folder):
    cells = json.loads((DOCS / "rules.ipynb").read_text("utf-8"))["cells"]
    code = "\n".join("".join(cell["source"]) for cell in cells if cell["cell_type"] == "code")
    ran = subprocess.run([sys.executable, "-c", code], cwd=folder, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    assert "a service" in ran.stdout


def test_the_page_names_every_test_every_presumption_and_every_edit():
    assert [name for name in CHECKS if f"`{name}`" not in PAGE] == []
    assert [text for text in PRESUMPTIONS.values() if text not in PAGE] == []
    assert [name for name in READERS if f"`{name}`" not in PAGE] == []
