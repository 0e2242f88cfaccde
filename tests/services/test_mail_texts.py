# SPDX-License-Identifier: MPL-2.0
import pytest

from hpdesk.domain.errors import UserError
from hpdesk.domain.mail_filling import FIELDS, unknown_fields
from hpdesk.services import mail_texts
from hpdesk.services.desk import Desk

VALUES = {name: name.upper() for name in FIELDS}


def test_every_shipped_text_is_whole_and_knows_its_fields(desk: Desk) -> None:
    texts = mail_texts.list_texts(desk)
    assert [t.key for t in texts] == [
        "invitation",
        "agenda_all",
        "agenda_guests",
        "agenda_public",
        "supplement",
        "papers_reminder",
        "tasks_reminder",
        "minutes_chair",
        "minutes_all",
        "minutes_extract",
    ]
    for text in texts:
        assert not text.own
        assert unknown_fields(text.subject, text.body) == ()
        subject, body = text.filled(VALUES)
        assert "{" not in subject + body
        assert "mangler]" not in subject + body
        assert "\n" not in subject
        assert body.endswith("Venlig hilsen\nAFSENDER\n")


def test_the_minutes_say_until_when_one_may_object(desk: Desk) -> None:
    body = mail_texts.get_text(desk, "minutes_all").filled({**VALUES, "frist": "fredag"})[1]
    assert "indsigelser mod referatet, skal jeg have dem senest fredag." in body


def test_a_changed_text_is_kept_and_can_be_undone_and_reset(desk: Desk) -> None:
    shipped = mail_texts.get_text(desk, "agenda_all")
    mail_texts.set_text(desk, "agenda_all", "Dagsorden\n{dato}", "Kære alle {}\r\n\r\n{punkter}")
    changed = mail_texts.get_text(desk, "agenda_all")
    assert (changed.subject, changed.body) == ("Dagsorden {dato}", "Kære alle {}\n\n{punkter}\n")
    assert changed.own
    assert desk.undo() == "Mailtekst ændret"
    assert mail_texts.get_text(desk, "agenda_all") == shipped
    desk.redo()
    mail_texts.set_text(desk, "minutes_all", "Referat", "Hermed referatet")
    mail_texts.reset_text(desk, "agenda_all")
    assert mail_texts.get_text(desk, "agenda_all") == shipped
    assert [t.key for t in mail_texts.list_texts(desk) if t.own] == ["minutes_all"]


def test_a_text_written_back_as_it_ships_is_not_the_plans_own(desk: Desk) -> None:
    shipped = mail_texts.get_text(desk, "supplement")
    mail_texts.set_text(desk, "supplement", "Nyt", "Nyt")
    mail_texts.set_text(desk, "supplement", shipped.subject, shipped.body.rstrip())
    assert mail_texts.get_text(desk, "supplement") == shipped


def test_unknown_fields_are_refused_by_name_and_nothing_is_changed(desk: Desk) -> None:
    with pytest.raises(UserError, match=r"kender »\{nvan\}« og »\{stde\}«") as caught:
        mail_texts.set_text(desk, "agenda_all", "{nvan}", "{stde} {dato}")
    assert "\n" not in str(caught.value)
    assert not mail_texts.get_text(desk, "agenda_all").own


@pytest.mark.parametrize(("subject", "body"), [("", "Tekst"), ("Emne", " \n")])
def test_an_empty_mail_is_refused(desk: Desk, subject: str, body: str) -> None:
    with pytest.raises(UserError, match="tom"):
        mail_texts.set_text(desk, "agenda_all", subject, body)


def test_a_text_nobody_ships_is_a_bug(desk: Desk) -> None:
    with pytest.raises(KeyError):
        mail_texts.set_text(desk, "nyhedsbrev", "Emne", "Tekst")


def test_a_filled_mail_is_kept_with_its_fields(desk: Desk) -> None:
    values = {"organ": "Bestyrelsen", "dato": "1.\u00a0maj", "tid": "kl. 9", "plan": "Planen"}
    shipped = mail_texts.get_text(desk, "supplement")
    subject, body = shipped.filled(values)
    mail_texts.keep_as_text(desk, "supplement", subject, f"Hej. Planen er god.\n{body}", values)
    kept = mail_texts.get_text(desk, "supplement")
    assert kept.subject == shipped.subject
    assert kept.body == f"Hej. Planen er god.\n{shipped.body}"  # no field the text never had
