"""Make what the browser tests need available where that is possible; otherwise say which of them will be skipped.

A Chromium: only on Debian-like machines, as root; everywhere else installing software is the user's business. Two npm
packages, each one file for the browser, into `.tools/web/`: axe-core looks for barriers, acorn reads old JavaScript.
"""

from __future__ import annotations

import base64
import hashlib
import os
import shutil
import subprocess
import tarfile
import tempfile
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome")
WEB_TOOLS = Path(__file__).resolve().parent.parent / ".tools" / "web"
PACKAGES = {
    # The version, the file in the package, and the package's integrity (sha512, base64) as npm publishes it.
    "axe-core": (
        "4.10.3",
        "axe.min.js",
        "Xm7bpRXnDSX2YE2YFfBk2FnF0ep6tmG7xPh8iHee8MIcrgq762Nkce856dYtJYLkuIoYZvGfTs/PbZhideTcEg==",
    ),
    "acorn": (
        "8.14.1",
        "dist/acorn.js",
        "OvQ/2pUDKmgfCg++xsTX1wGxfTaszcHVcTctW4UJB4hibJx2HXxxO5UmVgyjMa+ZDsiaf5wWLXYpRWMmBI0QHg==",
    ),
}


def main() -> None:
    install_chromium()
    for name in PACKAGES:
        fetch_package(name)


def fetch_package(name: str) -> None:
    """Fetch one pinned package with npm and keep its file, if the package is the one that is expected."""
    version, file, integrity = PACKAGES[name]
    target = WEB_TOOLS / f"{name}-{version}.js"
    if target.exists():
        return
    npm = shutil.which("npm")
    if npm is None:
        print(f"browser: npm is missing; the tests that need {name} will be skipped")
        return
    with tempfile.TemporaryDirectory() as folder:
        command = [npm, "pack", f"{name}@{version}", "--silent", "--ignore-scripts"]
        done = subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
        archive = Path(folder) / f"{name}-{version}.tgz"
        if done.returncode != 0 or not archive.exists():
            print(f"browser: {name} could not be fetched; the tests that need it will be skipped")
            return
        if base64.b64encode(hashlib.sha512(archive.read_bytes()).digest()).decode() != integrity:
            print(f"browser: {name} {version} is not what it should be and is not used")
            return
        with tarfile.open(archive) as packed:
            member = packed.extractfile(f"package/{file}")
            content = member.read() if member else b""
    WEB_TOOLS.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def install_chromium() -> None:
    if any(shutil.which(name) for name in NAMES):
        return
    is_root = hasattr(os, "geteuid") and os.geteuid() == 0
    if not is_root or shutil.which("apt-get") is None:
        print("browser: no Chromium found; the browser tests will be skipped")
        return
    print("browser: installing Debian's chromium for the browser tests", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"],
    ):
        done = subprocess.run(
            command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False
        )
        if done.returncode != 0:
            print("browser: it could not be installed; the browser tests will be skipped")
            return


if __name__ == "__main__":
    main()
