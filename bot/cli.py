"""The command line, `lotse …`. Imports what is slow only where it is used."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Callable, NoReturn, Optional

import typer

from knowledge.settings import ROOT, read_settings
from knowledge.yamlfile import ContentError

app = typer.Typer(add_completion=False, no_args_is_help=True, help="Familienlotse: find the right offer for a family.")
catalogue = typer.Typer(no_args_is_help=True, help="The catalogue of offers.")
app.add_typer(catalogue, name="catalogue")
keys = typer.Typer(no_args_is_help=True, help="The keys of those who use REST.")
app.add_typer(keys, name="keys")


def say(text: str) -> None:
    """Print one plain line at once."""
    typer.echo(f"lotse: {text}")


def say_aside(text: str) -> None:
    """Print a line beside the result, which may be piped on."""
    typer.echo(f"lotse: {text}", err=True)


def fail(text: str) -> NoReturn:
    """Print why and end with an error."""
    typer.echo(f"lotse: {text}", err=True)
    raise typer.Exit(1)


@app.callback()
def check_settings() -> None:
    """Familienlotse: find the right offer for a family."""
    try:
        read_settings()
    except ValueError as error:
        fail(str(error))


def load_content(force: bool = False, tell: Callable[[str], None] = say) -> None:
    """Bring the database to the content files, or end with what is wrong in them."""
    from sqlalchemy.exc import SQLAlchemyError

    from knowledge.catalogue.database import connect, hide_password
    from knowledge.catalogue.load import load_catalogue

    try:
        result = load_catalogue(connect(read_settings().catalogue_url), force=force)
    except ContentError as error:
        for problem in error.problems:
            typer.echo(str(problem), err=True)
        fail(f"{len(error.problems)} Fehler in den Inhalten, nichts wurde geladen")
    except SQLAlchemyError as error:
        url = hide_password(read_settings().catalogue_url)
        fail(f"the catalogue's database cannot be used: {type(error).__name__} ({url})")
    state = "loaded" if result.changed else "unchanged"
    tell(f"catalogue {state}: {result.offers} offers, {result.municipalities} municipalities")


def train_model(force: bool = False, tell: Callable[[str], None] = say) -> Path:
    """Train if needed and return the model, or end with why not."""
    from bot.training import TrainingFailed
    from bot.training import train as run_training

    try:
        model, seconds = run_training(tell, force)
    except TrainingFailed as error:
        fail(str(error))
    tell(f"model {model.name} " + (f"trained in {seconds:.0f} s" if seconds else "is up to date"))
    return model


@app.command()
def start() -> None:
    """Load the catalogue, train if needed, and run the assistant until Ctrl-C."""
    from bot.supervisor import PortTaken, StartFailed, Supervisor

    begin = time.monotonic()
    settings = read_settings()
    # In a process of its own: what watches the other two for days should not keep the database's libraries.
    loading = subprocess.run([sys.executable, "-m", "bot.cli", "catalogue", "load"], cwd=ROOT, check=False)
    if loading.returncode != 0:
        raise typer.Exit(loading.returncode)
    supervisor = Supervisor(settings, train_model(), say)

    def end(_signal: int, _frame: object) -> None:
        raise KeyboardInterrupt

    # SIGINT too: a shell that starts us in the background has it ignored otherwise.
    signal.signal(signal.SIGTERM, end)
    signal.signal(signal.SIGINT, end)
    try:
        supervisor.start()
        shown = "localhost" if settings.host in ("127.0.0.1", "0.0.0.0", "::1", "::") else settings.host
        say(f"ready after {time.monotonic() - begin:.0f} s: http://{shown}:{settings.port} (Ctrl-C ends it)")
        supervisor.watch()
    except (PortTaken, StartFailed) as error:
        fail(str(error))
    except KeyboardInterrupt:
        say("stopping")
    finally:
        supervisor.stop()


@app.command()
def train(force: bool = typer.Option(False, help="Train even if nothing changed.")) -> None:
    """Train the model if its sources changed."""
    train_model(force)


@app.command()
def ask(
    text: str = typer.Argument(..., help="What a parent would write."),
    as_json: bool = typer.Option(False, "--json", help="Print the answer contract's payload."),
) -> None:
    """Ask one question: the running assistant if there is one, else one started for it."""
    from bot.asking import ask_once

    messages = ask_once(text, read_settings(), say_aside)
    if as_json:
        payloads = [message["custom"] for message in messages if "custom" in message]
        typer.echo(json.dumps(payloads[0], ensure_ascii=False, indent=2))
        return
    for message in messages:
        if "text" in message:
            typer.echo(message["text"] + "\n")


@app.command()
def doctor() -> None:
    """Say what is installed, what runs and what is wrong."""
    from bot.doctor import examine

    findings = examine(read_settings())
    for finding in findings:
        typer.echo(f"{'ok  ' if finding.fine else 'WARN'} {finding.name}: {finding.text}")
    if not all(finding.fine for finding in findings):
        raise typer.Exit(1)


@catalogue.command("load")
def catalogue_load(force: bool = typer.Option(False, help="Load even if nothing changed.")) -> None:
    """Load the content files into the database."""
    load_content(force)


@catalogue.command("check")
def catalogue_check() -> None:
    """Check the content files; names file, line and field of every mistake."""
    from knowledge.checking import check_content

    problems, summary = check_content()
    for problem in problems:
        typer.echo(str(problem), err=True)
    if problems:
        fail(f"{len(problems)} Fehler in den Inhalten")
    say(summary)


@catalogue.command("stats")
def catalogue_stats() -> None:
    """Count the offers by municipality, category and state."""
    from knowledge.catalogue.database import connect
    from knowledge.catalogue.stats import describe

    load_content()
    for line in describe(connect(read_settings().catalogue_url)):
        typer.echo(line)


@keys.command("add")
def keys_add(name: str = typer.Argument(..., help="Who uses it, such as a town's portal.")) -> None:
    """Make a key and print it, this once."""
    from bot.channels.keys import KeyNameError, Keys

    try:
        secret = Keys(read_settings().home).add(name)
    except KeyNameError as error:
        fail(str(error))
    say_aside("this key is shown only now, keep it safe:")
    typer.echo(secret)


@keys.command("list")
def keys_list() -> None:
    """Name the keys and the day each was made."""
    from bot.channels.keys import Keys

    for key in Keys(read_settings().home).all():
        typer.echo(f"{key.added}  {key.name}")


@keys.command("remove")
def keys_remove(name: str = typer.Argument(..., help="As `lotse keys list` shows it.")) -> None:
    """Remove a key; a running assistant refuses it from the next request on."""
    from bot.channels.keys import Keys

    if not Keys(read_settings().home).remove(name):
        fail(f"there is no key named {name}")
    say(f"key {name} removed")


@app.command()
def feedback() -> None:
    """Print how often answers helped, as CSV: day, AGS, category, kind of answer, helpful, count."""
    import csv

    from knowledge.catalogue.database import connect
    from knowledge.feedback import FEEDBACK, list_feedback

    rows = csv.DictWriter(sys.stdout, [column.name for column in FEEDBACK.columns], lineterminator="\n")
    rows.writeheader()
    rows.writerows(list_feedback(connect(read_settings().catalogue_url)))


simple = typer.Typer(no_args_is_help=True, help="The texts in simple words.")
app.add_typer(simple, name="simple")


@simple.command("check")
def simple_check(text: Optional[str] = typer.Argument(None, help="A text to check instead of the content.")) -> None:
    """Check the texts in simple words: short sentences, no genitive, no heavy words and so on."""
    from knowledge.simple import check_simple, check_simple_content

    if text is not None:
        lines, count = [f"Zeile {problem.line}: {problem}" for problem in check_simple(text)], 1
    else:
        try:
            problems, count = check_simple_content()
        except ContentError as error:
            fail(str(error))
        lines = [str(problem) for problem in problems]
    for line in lines:
        typer.echo(line, err=True)
    if lines:
        fail(f"{len(lines)} {'Stelle ist' if len(lines) == 1 else 'Stellen sind'} noch nicht einfach")
    say(f"einfach genug: {count} {'Text' if count == 1 else 'Texte'}")


if __name__ == "__main__":
    app()
