"""How fast the rules are: import, one assessment, a hundred thousand of them.

Run from the root of the checkout: python benchmarks/assess.py
"""

import statistics
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from rules.assess import assess, decide  # noqa: E402
from rules.loading import load_regime  # noqa: E402
from rules.reform import read_reform  # noqa: E402
from tests.rules.cases import cases, facts_of  # noqa: E402

IMPORTING = (
    "import time; begun = time.process_time()\n"
    "import rules.assess, rules.loading, rules.reform\n"
    "print(time.process_time() - begun)"
)
REFORM = """
name = "Cover remote access"
[[edits]]
edit = "cover_act"
rule = "US-2023-10-25"
act = "remote_access"
from = 2023-11-17
"""


def importing() -> float:
    """Seconds of CPU for importing the package in a fresh process, best of seven."""
    runs = [
        subprocess.run(
            [sys.executable, "-c", IMPORTING], cwd=ROOT, capture_output=True, text=True, check=True
        )
        for _ in range(7)
    ]
    return min(float(run.stdout) for run in runs)


def main() -> None:
    begun = time.process_time()
    regime = load_regime()
    loading = time.process_time() - begun
    rows = [(facts_of(row), row["day"]) for row in cases()]
    for facts, day in rows:
        assess(facts, day, regime)
    single = []
    for facts, day in rows:
        begun = time.process_time()
        assess(facts, day, regime)
        single.append(time.process_time() - begun)
    begun = time.process_time()
    count = 0
    while count < 100_000:
        for facts, day in rows:
            assess(facts, day, regime)
        count += len(rows)
    many = (time.process_time() - begun) * 100_000 / count
    begun = time.process_time()
    for facts, day in rows * 20:
        decide(facts, day, regime)
    verdicts = (time.process_time() - begun) * 100_000 / len(rows) / 20
    begun = time.process_time()
    reformed = read_reform(REFORM, regime).apply(regime)
    for facts, day in rows:
        assess(facts, day, reformed)
    reform = time.process_time() - begun
    print(f"import            {importing() * 1000:8.1f} ms")
    print(f"load the regime   {loading * 1000:8.1f} ms")
    print(f"one assessment    {statistics.median(single) * 1e6:8.0f} µs median")
    print(f"                  {max(single) * 1e6:8.0f} µs slowest of {len(rows)} worked cases")
    print(f"100,000           {many:8.1f} s")
    print(f"100,000 verdicts  {verdicts:8.1f} s")
    print(f"a reform, applied to all {len(rows)} worked cases {reform * 1000:8.1f} ms")


if __name__ == "__main__":
    main()
