"""Makes `.venv` from nothing but Python: run by the Makefile, before anything is installed.

Only the standard library is used here. Arguments: which requirements come on top of the product's
own (`embedded`, `dev`), and `browser` for the Chromium that tests drive.
"""

import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "installed.json"
OLDEST = (3, 11)
NEWER_PYTHONS = ("python3.14", "python3.13", "python3.12", "python3.11")
BROWSERS = ("chromium", "chromium-browser", "google-chrome-stable", "google-chrome")


def main(wanted: list[str]) -> None:
    if sys.version_info < OLDEST:
        start_again_with_newer_python()
    requirements = [ROOT / "requirements.txt"]
    requirements += [ROOT / f"requirements-{name}.txt" for name in wanted if name != "browser"]
    needed = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in requirements}
    installed = stamp()
    if not needed.items() <= installed.items():
        make_environment()
        install(requirements)
        STAMP.write_text(json.dumps(installed | needed, indent=1))
    if "browser" in wanted:
        ensure_browser()


def start_again_with_newer_python() -> None:
    for name in NEWER_PYTHONS:
        found = shutil.which(name)
        if found:
            os.execv(found, [found, "-I", *sys.argv])
    sys.exit(
        f"ChipTrail needs Python 3.11 or later; {sys.executable} is {sys.version.split()[0]}. "
        "Install a newer one, or name it: make run PYTHON=/path/to/python3.12"
    )


def stamp() -> dict[str, str]:
    """Digests of the requirements that .venv holds; empty when it has to be made."""
    try:
        subprocess.run([PYTHON, "-c", ""], check=True, capture_output=True)
        return dict(json.loads(STAMP.read_text()))
    except (OSError, ValueError, subprocess.CalledProcessError):
        return {}


def make_environment() -> None:
    if PYTHON.exists() and run([PYTHON, "-m", "pip", "--version"], quiet=True):
        return
    say("Virtual environment ...")
    command = [sys.executable, "-m", "venv", "--clear", VENV]
    if run(command, quiet=True):
        return
    # Debian keeps a part of the standard library in a package of its own.
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if not (apt_install("python3-venv") and run(command, quiet=True)):
        sys.exit(f"Python cannot make virtual environments here: apt-get install -y {package}")


def install(requirements: list[Path]) -> None:
    """Pinned by hash, wheels only: by uv, or by pip where uv cannot reach the packages."""
    began = time.monotonic()
    say(f"Packages ({', '.join(file.name for file in requirements)}) ...")
    files = [text for file in requirements for text in ("-r", str(file))]
    only = ["--require-hashes", "--only-binary", ":all:"]
    uv = VENV / "bin" / "uv"
    if not (uv.exists() or install_uv()) or not run(
        [uv, "pip", "install", "--quiet", "--python", PYTHON, "--compile-bytecode", *only, *files],
        UV_PYTHON_DOWNLOADS="never",
    ):
        say("uv could not install the packages; trying pip ...")
        if not run([PYTHON, "-m", "pip", "install", "--quiet", *only, *files]):
            sys.exit("The packages could not be installed; what pip said stands above.")
    say(f"Packages: done in {time.monotonic() - began:.1f} s")


def install_uv() -> bool:
    """By pip, with the version and digests that requirements-dev.txt pins."""
    lock = (ROOT / "requirements-dev.txt").read_text()
    pinned = re.search(r"^uv==.*(?:\n +--hash=.*)+", lock, re.MULTILINE)
    if pinned is None:
        return False
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as file:
        file.write(pinned[0].rstrip(" \\") + "\n")
        file.flush()
        return run(
            [PYTHON, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", file.name],
            quiet=True,
        )


def ensure_browser() -> None:
    """$CHROMIUM, one on the PATH, the system's package, or Playwright's own download."""
    if os.environ.get("CHROMIUM") or any(map(shutil.which, BROWSERS)):
        return
    say("Chromium for the tests ...")
    if apt_install("chromium") and shutil.which("chromium"):
        return
    if run([PYTHON, "-m", "playwright", "install", "chromium"]):
        return
    sys.exit(
        "The tests drive a real browser and none was found. Install Chromium (for example: "
        "apt-get install chromium), or set CHROMIUM to the path of one."
    )


def apt_install(package: str) -> bool:
    """Where we may; False elsewhere."""
    apt = shutil.which("apt-get")
    if apt is None or os.geteuid() != 0:
        return False
    say(f"apt-get install {package} ...")
    command = [apt, "install", "-y", "-q", "--no-install-recommends", package]
    if run(command, quiet=True, DEBIAN_FRONTEND="noninteractive"):
        return True
    run([apt, "update", "-q"], quiet=True)
    return run(command, quiet=True, DEBIAN_FRONTEND="noninteractive")


def run(command: Sequence[object], *, quiet: bool = False, **variables: str) -> bool:
    """Whether the program ran and was content."""
    output = subprocess.DEVNULL if quiet else None
    try:
        ran = subprocess.run(
            [str(word) for word in command],
            env=os.environ | variables,
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
        )
    except OSError:
        return False
    return ran.returncode == 0


def say(line: str) -> None:
    print(f"set-up    | {line}", flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
