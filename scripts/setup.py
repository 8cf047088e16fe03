"""Set up everything `make start` and `make test` need, touching nothing outside this folder.

Runs under any Python 3.8+ and needs only the standard library and pip. It

1. finds a Python 3.10 that really runs (Rasa 3.6 needs one older than 3.11),
2. puts a pinned uv into `.tools/` unless a working one is on PATH,
3. makes `.venv/` and installs the committed lock file into it, hashes checked, bytecode compiled,
4. fetches spaCy's small German model from its release page where that can be reached.

Every step leaves a stamp keyed by what it was made from, so a second run costs milliseconds.

Usage: python3 scripts/setup.py [--dev]
"""

from __future__ import annotations

import glob
import hashlib
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from typing import Iterator, List, Optional

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
VENV = ROOT / ".venv"
UV_VERSION = "0.13.9"
PYTHON_VERSION = (3, 10)
SPACY_MODEL = "de_core_news_sm-3.4.0"
SPACY_MODEL_URL = (
    f"https://github.com/explosion/spacy-models/releases/download/{SPACY_MODEL}/{SPACY_MODEL}-py3-none-any.whl"
)
NO_PYTHON = (
    "Familienlotse needs Python 3.10, because Rasa 3.6 does not run on newer versions. None was found on "
    "PATH or in pyenv's versions folder, and uv could not download one. Please install it, for example with "
    "'pyenv install 3.10', 'sudo apt install python3.10 python3.10-venv' or 'brew install python@3.10', and "
    "run the same command again."
)


def say(text: str) -> None:
    """Print one plain line of progress."""
    print(f"setup: {text}", flush=True)


def stop(text: str) -> None:
    """End with one paragraph that says what to do."""
    sys.exit(f"setup: {text}")


def quiet(command: List[str], timeout: Optional[float] = None, **env: str) -> subprocess.CompletedProcess[str]:
    """Run a command without showing its output; a missing program or a time-out is a failure, not an error."""
    try:
        return subprocess.run(
            command, capture_output=True, text=True, timeout=timeout, env={**os.environ, **env}, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return subprocess.CompletedProcess(command, 127, "", str(error))


def python_candidates() -> Iterator[str]:
    """Yield interpreters that may be a Python 3.10, cheapest to check first."""
    yield sys.executable
    for folder in os.environ.get("PATH", "").split(os.pathsep):
        for name in ("python3.10", "python3.10.exe"):
            if folder and os.access(os.path.join(folder, name), os.X_OK):
                yield os.path.join(folder, name)
    for root in (os.environ.get("PYENV_ROOT"), os.path.expanduser("~/.pyenv")):
        if root:
            yield from sorted(glob.glob(os.path.join(root, "versions", "3.10*", "bin", "python3.10")), reverse=True)
    yield from sorted(glob.glob(str(TOOLS / "python" / "*3.10*" / "bin" / "python3.10")))


def is_wanted_python(path: str) -> bool:
    """Tell whether it really starts: pyenv leaves shims on PATH that only end with exit code 127."""
    check = quiet([path, "-c", "import sys; print(*sys.version_info[:2])"], timeout=20)
    return check.returncode == 0 and check.stdout.split() == [str(part) for part in PYTHON_VERSION]


def find_python(uv: str) -> str:
    """Return a Python 3.10, downloaded by uv into `.tools/` if the machine has none."""
    for candidate in python_candidates():
        if is_wanted_python(candidate):
            return candidate
    say("no Python 3.10 on this machine, asking uv to download one")
    quiet([uv, "python", "install", "3.10", "--no-bin"], timeout=300, UV_PYTHON_INSTALL_DIR=str(TOOLS / "python"))
    for candidate in python_candidates():
        if is_wanted_python(candidate):
            return candidate
    stop(NO_PYTHON)
    raise AssertionError("unreachable")


def find_uv() -> str:
    """Return a working uv: our own pinned one, else one on PATH, else install the pinned one into `.tools/`."""
    own = TOOLS / "bin" / ("uv.exe" if os.name == "nt" else "uv")
    for candidate in (str(own), shutil.which("uv")):
        if candidate and quiet([candidate, "--version"], timeout=20).returncode == 0:
            return candidate
    say(f"installing uv {UV_VERSION} into .tools/")
    command = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--upgrade"]
    done = quiet([*command, "--target", str(TOOLS), f"uv=={UV_VERSION}"], timeout=300)
    if done.returncode != 0 or not own.exists():
        stop(f"could not install uv with pip. Is the network there? pip said: {done.stderr.strip()[-600:]}")
    return str(own)


def fingerprint(*parts: bytes) -> str:
    """Return a short hash of what a step was made from."""
    return hashlib.sha256(b"\0".join(parts)).hexdigest()[:20]


def is_installed(stamp: Path, lock: Path) -> bool:
    return stamp.is_file() and stamp.read_text().strip() == fingerprint(lock.read_bytes())


def install(lock: Path, stamp: Path) -> None:
    """Make `.venv/` hold exactly what the lock file names."""
    uv = find_uv()
    python = VENV / "bin" / "python"
    if not python.exists() or not is_wanted_python(str(python)):
        interpreter = find_python(uv)
        say(f"making .venv with {interpreter}")
        made = quiet([uv, "venv", "--quiet", "--clear", "--python", interpreter, str(VENV)], timeout=120)
        if made.returncode != 0:
            stop(f"could not make .venv: {made.stderr.strip()[-600:]}")
    count = sum(1 for line in lock.read_text().splitlines() if "==" in line and not line.startswith(" "))
    say(f"installing up to {count} packages from {lock.name} (hashes checked; about a minute when nothing is cached)")
    begin = time.monotonic()
    done = subprocess.run(
        [uv, "pip", "sync", "--quiet", "--python", str(python), "--require-hashes", "--compile-bytecode", str(lock)],
        env={**os.environ, "UV_LINK_MODE": os.environ.get("UV_LINK_MODE", "copy"), "UV_NO_PROGRESS": "1"},
        check=False,
    )
    if done.returncode != 0:
        stop("the packages could not be installed; uv's message above says why. Nothing else was changed.")
    # Our own three packages are used in place: one line in a .pth file instead of an editable build.
    site = next((VENV / "lib").glob("python3.10/site-packages"))
    (site / "familienlotse.pth").write_text(f"{ROOT}\n")
    say(f"packages installed in {time.monotonic() - begin:.0f} s")
    fetch_spacy_model(uv, python)
    stamp.write_text(fingerprint(lock.read_bytes()))


def fetch_spacy_model(uv: str, python: Path) -> None:
    """Install spaCy's own small German model; without it the assistant uses its stand-in and says so."""
    if os.environ.get("LOTSE_SPACY_MODEL") == "stand-in":
        return
    # The wheel is on GitHub only. A package of that name on a package index is NOT spaCy's.
    done = quiet(
        [uv, "pip", "install", "--quiet", "--python", str(python), "--no-deps", "--no-index", SPACY_MODEL_URL],
        timeout=60,
        UV_HTTP_TIMEOUT="15",
        UV_HTTP_RETRIES="0",
    )
    if done.returncode == 0:
        say(f"spaCy model {SPACY_MODEL} installed")
    else:
        say(f"{SPACY_MODEL} cannot be reached from here; the stand-in (spaCy 'de' with lookup lemmas) is used")


def main() -> None:
    dev = "--dev" in sys.argv[1:]
    lock = ROOT / ("requirements-dev.lock" if dev else "requirements.lock")
    stamps = {name: VENV / f".{name}.stamp" for name in ("runtime", "dev")}
    # The developers' lock holds all of the runtime's at the same versions, so it serves `make start` too.
    if is_installed(stamps["dev"], ROOT / "requirements-dev.lock"):
        return
    if not dev and is_installed(stamps["runtime"], lock):
        return
    install(lock, stamps["dev" if dev else "runtime"])


if __name__ == "__main__":
    main()
