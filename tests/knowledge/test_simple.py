"""Simple words: the checker's rules with good and bad German, and all content held against them."""

from __future__ import annotations

import re
import string

import pytest
from typer.testing import CliRunner

from actions.facts import AnswerFact, AnswerInitiative, answer_of
from actions.heard import Heard
from actions.memory import Memory
from actions.reply import Reply
from bot.cli import app
from knowledge.catalogue.vocabulary import CATEGORIES
from knowledge.faq.store import get_faq, get_simple_answers
from knowledge.settings import CONTENT
from knowledge.simple import check_simple, check_simple_content, count_words, numbers_in, split_sentences
from knowledge.texts import get_simple_categories, get_simple_texts, get_texts, say
from knowledge.yamlfile import read_yaml


def rules(text: str) -> set[str]:
    return {problem.rule for problem in check_simple(text)}


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


BAD = {
    "Satzlänge": [
        "Sie gehen am Montag mit Ihrem Kind und mit der Oma zum Amt.",
        "Das Amt schreibt Ihnen dann nach ein paar Tagen einen Brief mit der Antwort.",
    ],
    "Eine Aussage": [
        "Es geht um Kita, Schule, Geld.",
        "Wenn Sie wollen, dass es klappt, rufen Sie an.",
        "Rufen Sie an; es hilft.",
    ],
    "Konjunktiv": [
        "Das könnte passen.",
        "Sie sollten anrufen.",
        "Wir würden gern helfen.",
        "Das wäre gut.",
        "Hätten Sie Zeit?",
        "Dürfte ich fragen?",
        "Sie müssten warten.",
        "Das Amt sagt, er sei krank.",
        "Sie sagt, das gehe nicht.",
        "Die Mutter sagt, das Kind habe Angst.",
        "Er sagt, er könne kommen.",
        "Man gäbe Ihnen Geld.",
        "Sie sagen, die Kinder seien krank.",
    ],
    "Genitiv": [
        "Das ist der Name des Kindes.",
        "Wegen des Wetters ist zu.",
        "Das Heft meines Kindes ist weg.",
        "Die Adresse der Kita steht hier.",
        "Es geht um die Rechte aller Kinder.",
        "Das ist die Zahl der Kinder.",
        "Fragen Sie das Jugendamt Ihrer Stadt.",
        "Das ist das Jugendamt Ihres Kreises.",
        "Während der Schwangerschaft geht das.",
        "Innerhalb einer Woche kommt ein Brief.",
        "Am Ende dieses Jahres ist Schluss.",
        "Sie gehen zu Beratungsstellen freier Träger.",
        "Der Vater, dessen Kind krank ist, ruft an.",
        "Das ist Mamas Tasche.",
        "Sie kennt Deutschlands Kitas.",
        "Eltern kleiner Kinder bekommen Hilfe.",
        "Am Anfang eines neuen Jahres geht es los.",
        "Das ist der Wunsch einer Mutter.",
        "Mit Hilfe der Oma geht es.",
        "Bei Fragen der Kita rufen Sie an.",
        "Eltern der Kinder kommen.",
    ],
    "Langes Wort": ["Das ist eine Schwangerschaftsberatung.", "Fragen Sie die Beratungsstellen."],
    "Zahlwort": ["Das dauert zwei Wochen.", "Zwölf Kinder sind da.", "Sie kommt dreimal.", "Am dritten Tag geht es."],
    "Abkürzung": [
        "Das ist z. B. so.",
        "Das dauert ca. 3 Tage.",
        "Montag bzw. Dienstag.",
        "Fragen Sie die OGS.",
        "Nr. 5.",
    ],
    "Passiv": ["Der Antrag wird geprüft.", "Sie werden eingeladen.", "Das wurde 2020 beschlossen.", "Er wird beraten."],
    "Schweres Wort": [
        "Das Jugendamt ist zuständig.",
        "Das geht online.",
        "Sie haben einen Anspruch.",
        "Das Amt bewilligt das Geld.",
        "Die Maßnahmen helfen.",
    ],
    "Doppelte Verneinung": [
        "Das ist nicht unmöglich.",
        "Niemand bekommt nichts.",
        "Ohne Antrag geht es nicht.",
        "Kein Kind bekommt kein Geld.",
    ],
    "Klammer": ["Das kostet 5 Euro (im Monat).", "Das kostet [fast] nichts."],
    "Zeichen": ["Das sind 50 %.", "So steht es in § 3.", "Mütter & Väter kommen.", "Fragen Sie Caritas/Diakonie."],
}

GOOD = {
    "Satzlänge": ["Sie gehen am Montag mit Ihrem Kind zum Amt.", "Rufen Sie an: 0800 111 0 111 oder 116 123."],
    "Eine Aussage": [
        "Wenn Sie wollen, rufen Sie an.",
        "Das kostet 2,29 Euro, für jede Stunde.",
        "- Kita\n- Schule\n- Amt",
    ],
    "Konjunktiv": [
        "Sie können anrufen.",
        "Wir müssen warten.",
        "Sie sollen das wissen.",
        "Möchten Sie anrufen?",
        "Wollen Sie Hilfe?",
        "Ich habe das verstanden.",
        "Das weiß ich, weil ich die Zahl habe.",
        "Ich werde fragen.",
        "Seien Sie bitte pünktlich.",
        "Sie blieben noch 2 Jahre.",
        "Ihr seid dabei.",
        "Das ist seit 2012 so.",
    ],
    "Genitiv": [
        "Das Kind lernt in der Schule.",
        "Das Kind geht mit der Oma.",
        "In der Kita ist Platz.",
        "Wichtig: In der Kita ist Platz.",
        "Fragen der Vater und die Mutter?",
        "Sagen Sie der Kita Bescheid.",
        "Der Bund zahlt der Stadt Geld.",
        "Heute ist in Köln der Elternabend.",
        "Die Kita und der Hort helfen.",
        "Der Vater ruft an.",
        "Dann zahlt im Kreis der Vater.",
        "Am Montag hilft dem Kind der Arzt.",
        "Fragen Sie dieses Amt.",
        "Das gilt für dieses Haus.",
        "Jedes Kind bekommt Hilfe.",
        "Das gilt wegen Krankheit.",
        "Das ist die Adresse von der Kita.",
        "Hier gibt es eines davon.",
        "Das gilt in jeder Stadt.",
        "Der Mann, der anruft, ist nett.",
        "Fragen Sie Ihre Mutter.",
        "Sagen Sie das Ihrer Kita.",
        "Fragen Sie der Reihe nach.",
        "Das Kind wird immer größer.",
        "Während der Arzt spricht, hören Sie zu.",
        "Bochum und Kreis Düren machen mit.",
        "Sie gehen innerhalb von 3 Tagen hin.",
        "Was das heißt, wissen Sie.",
    ],
    "Langes Wort": [
        "Das ist eine Schwangerschafts-Beratung.",
        "Sie wohnt in Mönchengladbach.",
        "Das steht auf www.kommunale-praeventionsketten.de und familienportal.nrw.",
        "Das Elterntelefon hilft.",
        "Sie ist in der Schwangerschaft.",
    ],
    "Zahlwort": [
        "Das dauert 2 Wochen.",
        "Ein Kind kommt.",
        "Achten Sie auf Ihr Kind.",
        "Es heißt „Schule von acht bis eins“.",
    ],
    "Abkürzung": [
        "Das ist zum Beispiel so.",
        "Das ist die Offene Ganztags-Schule, kurz OGS.",
        "OGS heißt Offene Ganztags-Schule.",
        "Der LVR zahlt.",
        "Die U6 kommt bald.",
        "Jede Stadt hat ihre Art.",
    ],
    "Passiv": [
        "Das Amt prüft den Antrag.",
        "Ihr Kind wird 6 Jahre alt.",
        "Sie werden Geld bekommen.",
        "Es wird besser gehen.",
        "Das Kind wird gesund.",
        "Wann wird Ihr Baby geboren?",
    ],
    "Schweres Wort": ["Das Jugendamt hilft Ihnen.", "Das geht im Internet.", "Das heißt Präventions-Kette."],
    "Doppelte Verneinung": [
        "Das ist nicht gut.",
        "„Kein Abschluss ohne Anschluss“ hilft nicht nur der Schule.",
        "Das ist nicht unter 3.",
        "Niemand drängt Sie.",
    ],
    "Klammer": ["Das kostet 5 Euro im Monat.", "(Stand: März 2026. Zum Nachlesen: www.kinderstark.nrw)"],
    "Zeichen": ["Das sind 50 Prozent.", "Das gilt im Schuljahr 2025/26."],
}


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in BAD.items() for text in texts])
def test_what_is_not_simple_is_found(rule, text):
    assert rule in rules(text)


@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule, texts in GOOD.items() for text in texts])
def test_what_is_simple_passes(rule, text):
    assert rule not in rules(text)


def test_good_and_bad_examples_are_there_for_every_rule():
    from knowledge.simple import RULES

    assert set(BAD) == set(GOOD) == set(RULES)


def test_a_problem_names_line_sentence_and_what_to_do():
    (problem,) = check_simple("Das ist gut.\nDas könnte passen. Rufen Sie an.")
    assert (problem.line, problem.sentence, problem.rule) == (2, "Das könnte passen.", "Konjunktiv")
    assert "könnte" in str(problem) and "kann" in problem.hint and not problem.warning


def test_only_the_passive_is_a_warning():
    assert [problem.warning for problem in check_simple("Der Antrag wird geprüft.")] == [True]
    assert str(check_simple("Der Antrag wird geprüft.")[0]).startswith("Hinweis, Passiv")


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Das gilt am 1. August. Dann nicht.", ["Das gilt am 1. August.", "Dann nicht."]),
        ("Rufen Sie die 112 an. Jetzt.", ["Rufen Sie die 112 an.", "Jetzt."]),
        ("Rufen Sie 112. Ihr Baby braucht Hilfe.", ["Rufen Sie 112.", "Ihr Baby braucht Hilfe."]),
        ("Mein Sohn ist 4. Er spricht wenig.", ["Mein Sohn ist 4.", "Er spricht wenig."]),
        ("Vor dem 3. Geburtstag geht es.", ["Vor dem 3. Geburtstag geht es."]),
        ("Mal so:\n- Kita\n- Amt", ["Mal so:", "Kita", "Amt"]),
        ("Kommt er? Ja! Gut.", ["Kommt er?", "Ja!", "Gut."]),
        ("(Stand: 2025. Quelle: x.de)", []),
    ],
)
def test_sentences(text, sentences):
    assert [sentence for _, sentence in split_sentences(text)] == sentences


def test_words_are_counted_as_people_read_them():
    assert count_words("Rufen Sie die 0800 111 0550 an.") == 5
    assert count_words("Die Schwangerschafts-Beratung hilft.") == 3
    assert count_words("Ich suche in {place}.") == 4
    assert count_words("Sehen Sie auf www.kinderstark.nrw nach.") == 5


def test_numbers_are_read_in_digits_and_words():
    assert numbers_in("Am 31.12.2026 sind es 175.000 Euro oder 2,29 Euro in vier Jahren, zweimal, Klasse 2025/26.") == {
        "31", "12", "2026", "175000", "2,29", "4", "2", "2025", "26",
    }  # fmt: skip
    assert numbers_in("Achten Sie auf ein Kind.") == set()


def test_all_content_passes_without_a_single_problem():
    problems, count = check_simple_content()
    assert problems == []
    assert count == len(get_texts()) + len(CATEGORIES) + len(get_faq())


def test_a_mistake_in_a_file_is_named_with_its_line(tmp_path):
    (tmp_path / "faq_einfach").mkdir()
    (tmp_path / "einfach.yml").write_text("texts:\n  a: Ja.\n  b: |\n    Das könnte gehen.\ncategories: {}\n", "utf-8")
    (tmp_path / "faq_einfach" / "kita.yml").write_text("x: Gut.\ny: Das ist z. B. so.\n", "utf-8")
    problems, count = check_simple_content(tmp_path)
    assert count == 4
    assert [(problem.file, problem.line, problem.field) for problem in problems] == [
        ("einfach.yml", 3, "b"),
        ("faq_einfach/kita.yml", 2, "y"),
    ]


def test_nothing_calls_itself_leichte_sprache():
    said = [*get_simple_texts().values(), *get_simple_categories().values(), *get_simple_answers().values()]
    assert not [text for text in said if "leichte sprache" in text.lower()]


def test_every_text_has_a_simple_one_and_no_more():
    assert set(get_simple_texts()) == set(get_texts())
    assert set(get_simple_categories()) == set(CATEGORIES)


@pytest.mark.parametrize("key", list(get_simple_texts()))
def test_a_simple_text_says_the_same(key):
    normal, simple = get_texts()[key], get_simple_texts()[key]
    assert placeholders(simple) == placeholders(normal)
    assert numbers_in(simple) == numbers_in(normal)
    assert all(line.strip() for line in simple.splitlines()), "Rasa splits messages at blank lines"


@pytest.mark.parametrize("category", list(CATEGORIES))
def test_a_category_takes_one_or_two_sentences(category):
    assert 1 <= len(split_sentences(get_simple_categories()[category])) <= 2


def test_simple_texts_are_said_when_wanted():
    assert say("ask_need", simple=True, place="Neuss") == "Ich suche für Sie in Neuss. Was ist Ihre Frage?"
    assert say("ask_need", place="Neuss") != say("ask_need", simple=True, place="Neuss")


def test_every_answer_has_a_simple_one_in_the_file_of_the_same_name():
    for path in sorted((CONTENT / "faq").glob("*.yml")):
        entries, _ = read_yaml(path)
        simple, _ = read_yaml(CONTENT / "faq_einfach" / path.name)
        assert set(simple) == {entry["key"] for entry in entries}, path.name
    assert set(get_simple_answers()) == set(get_faq())


@pytest.mark.parametrize("key", list(get_faq()))
def test_a_simple_answer_adds_no_number_and_loses_no_amount_year_or_phone(key):
    entry, simple = get_faq()[key], numbers_in(get_simple_answers()[key])
    assert simple <= numbers_in(f"{entry.question} {entry.answer}")
    lost = numbers_in(entry.answer) - simple
    assert not [number for number in lost if float(number.replace(",", ".")) > 2]


@pytest.mark.parametrize("key", list(get_faq()))
def test_a_simple_answer_is_short_and_one_message(key):
    lines = get_simple_answers()[key].splitlines()
    assert all(line.strip() for line in lines), "Rasa splits messages at blank lines"
    sentences = split_sentences("\n".join(line for line in lines if not line.startswith("- ")))
    assert 1 <= len(sentences) <= (14 if key.startswith("krise_") else 10)


@pytest.mark.parametrize("key", [key for key in get_faq() if key.startswith("krise_")])
def test_emergency_numbers_stay(key):
    numbers = re.findall(r"\b(?:0800 [\d ]*\d|0228 \d+|116 \d{3}|11[02])\b", get_faq()[key].answer)
    assert all(number in get_simple_answers()[key] for number in numbers)


def test_the_simple_answer_is_given_only_when_wanted():
    entry = get_faq()["kita_schliesstage"]
    assert answer_of(entry, simple=False) == entry.answer
    assert answer_of(entry, simple=True) == get_simple_answers()[entry.key] != entry.answer
    unknown = entry.copy(update={"key": "neu"})
    assert answer_of(unknown, simple=True) == entry.answer


@pytest.mark.parametrize("simple", [True, False])
@pytest.mark.parametrize(("action", "key"), [(AnswerFact, "kita_schliesstage"), (AnswerInitiative, "initiative_ziel")])
def test_the_actions_answer_simply_if_that_was_asked_for(action, key, simple):
    reply = Reply(memory=Memory(simple=simple), intent="ask_fact", secret="geheim")
    action().answer(reply, Heard(fact=key), Memory(), context=None)
    assert reply.texts[0] == (get_simple_answers()[key] if simple else get_faq()[key].answer.strip())
    assert "Stand" in reply.texts[1]


def test_the_command_checks_the_content():
    result = CliRunner().invoke(app, ["simple", "check"])
    assert result.exit_code == 0
    assert "einfach genug: " in result.output


@pytest.mark.parametrize(("text", "code"), [("Das Amt hilft Ihnen.", 0), ("Das könnte passen.", 1)])
def test_the_command_checks_a_text(text, code):
    result = CliRunner().invoke(app, ["simple", "check", text])
    assert result.exit_code == code
    assert ("Zeile 1: Konjunktiv" in result.output) == bool(code)
