"""Keys of integrators: shown once, never stored, and their conversations kept apart."""

from __future__ import annotations

import os
import stat

import pytest
from typer.testing import CliRunner

from bot.channels.keys import FILE, KeyNameError, Keys
from bot.cli import app


def bearer(secret: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {secret}"}


def ask(served, sender, headers=None, **more):
    return served.ask("POST", "/webhooks/rest/webhook", {"sender": sender, "message": "Hallo", **more}, headers)


def test_a_key_is_found_and_not_stored(tmp_path):
    keys = Keys(tmp_path)
    secret = keys.add("Portal Neuss")
    assert secret.startswith("lotse_") and len(secret) == 49
    assert keys.find(secret).name == "Portal Neuss"
    stored = (tmp_path / FILE).read_text()
    assert secret not in stored and secret.removeprefix("lotse_") not in stored
    assert stat.S_IMODE(os.stat(tmp_path / FILE).st_mode) == 0o600


def test_wrong_keys_are_not_found(tmp_path):
    keys = Keys(tmp_path)
    assert keys.find("lotse_x") is None
    secret = keys.add("a")
    for wrong in ("", "lotse_", secret[:-1], secret + "x", secret.upper(), "x" * 5000, "\ud800"):
        assert keys.find(wrong) is None


def test_equal_names_and_strange_ones_are_refused(tmp_path):
    keys = Keys(tmp_path)
    keys.add("a")
    for name in ("a", "", " ", "x" * 65, "a\nb", "../x", "-"):
        with pytest.raises(KeyNameError):
            keys.add(name)
    assert [key.name for key in keys.all()] == ["a"]


def test_a_running_server_sees_new_and_removed_keys(tmp_path):
    running, other = Keys(tmp_path), Keys(tmp_path)
    assert running.all() == []
    secret = other.add("a")
    assert running.find(secret) is not None
    assert other.remove("a")
    assert running.find(secret) is None
    assert not other.remove("a")


def test_a_key_added_again_is_another_integrator(tmp_path):
    keys = Keys(tmp_path)
    before = keys.find(keys.add("a")).id
    keys.remove("a")
    assert keys.find(keys.add("a")).id != before


def test_the_command_line(tmp_path, monkeypatch):
    monkeypatch.setenv("LOTSE_HOME", str(tmp_path))
    run = CliRunner(mix_stderr=False).invoke
    secret = run(app, ["keys", "add", "neuss.de"]).stdout.strip()
    assert Keys(tmp_path).find(secret).name == "neuss.de"
    listed = run(app, ["keys", "list"]).stdout
    assert "neuss.de" in listed and secret not in listed
    assert run(app, ["keys", "add", "neuss.de"]).exit_code == 1
    assert run(app, ["keys", "remove", "neuss.de"]).exit_code == 0
    assert run(app, ["keys", "remove", "neuss.de"]).exit_code == 1
    assert run(app, ["keys", "list"]).stdout == ""


def test_with_a_key_rest_is_open_from_everywhere(serve, tmp_path):
    served = serve(host="0.0.0.0")
    headers = {"Host": "lotse.example", **bearer(Keys(tmp_path).add("a"))}
    answer = ask(served, "s", headers)
    assert answer.status == 200
    assert {entry["recipient_id"] for entry in answer.json} == {"s"}
    assert ask(served, "s", {"Host": "lotse.example"}).status == 403


def test_a_wrong_key_is_refused_also_where_none_is_needed(served):
    for headers in (bearer("lotse_falsch"), {"Authorization": "Basic x"}, {"Authorization": ""}):
        assert ask(served, "s", headers).status == 401
    assert served.agent.heard == []
    assert ask(served, "s").status == 200


def test_a_key_in_a_page_of_another_origin_does_not_help(served, tmp_path):
    headers = {"Origin": "https://evil.example", **bearer(Keys(tmp_path).add("a"))}
    assert ask(served, "s", headers).status == 403


def test_nobody_can_join_the_conversation_of_another(served, tmp_path):
    keys = Keys(tmp_path)
    first, second = bearer(keys.add("a")), bearer(keys.add("b"))
    web = served.open()
    served.web_ask("messages", web, {"id": "1", "message": "Hallo"})
    inside = served.agent.heard[0].sender_id
    for headers in (first, second, None):
        ask(served, "s", headers)
        ask(served, "s", headers)
        ask(served, inside, headers)
    senders = [heard.sender_id for heard in served.agent.heard]
    assert senders[1] == senders[2] and senders[4] == senders[5] and senders[7] == senders[8]
    assert len(set(senders)) == 7, "one of the web, and two of each asker"


def test_each_key_has_a_limit_of_its_own(serve, tmp_path):
    served = serve(rest_key_limit="2/minute")
    keys = Keys(tmp_path)
    first, second = bearer(keys.add("a")), bearer(keys.add("b"))
    assert [ask(served, "s", first).status for _ in range(3)] == [200, 200, 429]
    assert int(ask(served, "s", first).headers["retry-after"]) >= 1
    assert ask(served, "s", second).status == 200
    assert [ask(served, "s").status for _ in range(5)] == [200] * 5


def test_an_integrator_can_name_the_municipality(served):
    ask(served, "s", municipality="kreis-recklinghausen")
    assert served.agent.heard[0].metadata["municipality"] == "05562"
