"""Whole conversations on all three platforms with the real assistant."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from aiohttp import web

from bot.asking import free_port
from bot.supervisor import Supervisor
from knowledge.settings import read_settings
from tests.faults.business import settings_for
from tests.faults.lines import Messenger, Telegram, WhatsApp
from tests.platforms import facebook as fb
from tests.platforms import telegram as tg
from tests.platforms import whatsapp as wa


class GraphOfBoth(fb.Facebook):
    """Meta's one address for Messenger and WhatsApp."""

    whatsapp: wa.WhatsApp

    def routes(self):
        number = rf"/{{version:v\d+\.\d+}}/{{number:{wa.NUMBER_ID}}}/messages"
        return [web.post(number, self.whatsapp._messages), *super().routes()]


@pytest.fixture
def real(trained_model, sqlite_catalogue, tmp_path, monkeypatch):
    """The real assistant with all three messengers on; model and catalogue are those of the session."""
    GraphOfBoth.whatsapp = wa.WhatsApp(patience=5.0)
    with GraphOfBoth.whatsapp as two, GraphOfBoth(patience=5.0) as one, tg.Telegram(patience=5.0) as three:
        lines = [Messenger(one), WhatsApp(two), Telegram(three)]
        for entry in lines:
            for name, value in settings_for(entry).items():
                monkeypatch.setenv(name, value)
        monkeypatch.setenv("LOTSE_GRAPH_URL", one.url)
        monkeypatch.setenv("LOTSE_MESSENGERS", "facebook,whatsapp,telegram")
        monkeypatch.setenv("LOTSE_WEB_CHAT_URL", "https://chat.example.org/")
        monkeypatch.setenv("LOTSE_DATABASE_URL", str(sqlite_catalogue.url))
        settings = replace(read_settings(), home=tmp_path, port=free_port(), action_port=free_port(), host="127.0.0.1")
        supervisor = Supervisor(settings, trained_model, print)
        supervisor.start()
        for entry in lines:
            entry.platform.webhook = f"http://127.0.0.1:{settings.port}/webhooks/{entry.name}/webhook"
        yield lines
        supervisor.stop()


def test_whole_conversations_with_the_real_assistant(real):
    """A family asks, taps and says stop; another is in danger; nothing that is sent breaks a platform's limit."""
    family = {line.name: line.person() for line in real}
    danger = {line.name: line.person() for line in real}
    for line in real:
        question = line.says(family[line.name], "Hallo, mein Sohn ist 4 und spricht kaum, wir wohnen in Neuss")
        line.deliver(question)
        line.deliver(question)
        line.deliver(line.says(danger[line.name], "ich will nicht mehr leben"))
    for line in real:
        person, words = family[line.name], lambda who, line=line: "\n".join(line.platform.texts(who))
        assert line.platform.wait_for(lambda: "Frühförder" in words(person), 30), line.name  # noqa: B023
        line.platform.settle(0.5)
        assert line.platform.texts(person)[0].startswith("Kurz vorweg"), line.name
        assert words(person).count("Kurz vorweg") == 1, line.name
        buttons = [button for seen in line.platform.seen if seen.person == person for button in seen.buttons]
        reach = words(person) + "".join(button.payload for button in buttons)
        assert re.search(r"https?://|02131|\+492131", reach), "a way to reach an offer"
        assert "112" in line.platform.texts(danger[line.name])[0], "the crisis text comes before the notice"
        more = next(button for button in buttons if "1" in button.title)
        count = len(line.platform.texts(person))
        line.deliver(line.taps(person, more))
        assert line.platform.wait_for(lambda: len(line.platform.texts(person)) > count, 20), line.name  # noqa: B023
        line.platform.settle(0.5)
        count = len(line.platform.texts(person))
        line.deliver(line.says(person, "/stop"))
        assert line.platform.wait_for(lambda: len(line.platform.texts(person)) > count, 20), line.name  # noqa: B023
        line.platform.settle(0.5)
        assert re.search("vergessen|gelöscht", "\n".join(line.platform.texts(person)[count:])), line.name
        count = len(line.platform.texts(person))
        line.deliver(line.says(person, "und was gibt es noch"))
        assert line.platform.wait_for(lambda: len(line.platform.texts(person)) > count, 20), line.name  # noqa: B023
        line.platform.settle(0.5)
        assert "Neuss" not in "\n".join(line.platform.texts(person)[count:]), "forgotten"
        assert not line.rejected(), line.name
