"""A draft can be read by the login that writes it and by nobody else, whatever else they can open."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from backup_builders import NEW_PASSPHRASE, Filled, filled_vault, restored
from builders import PASSPHRASE, add_login, cheap_tools, unlock_vault
from kdm_desk.app.bootstrap import OpenVault, hold, open_vault, open_with_sheet
from kdm_desk.core.access import Role
from kdm_desk.features.admin.service import AdminService
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.service.unfinished import UnfinishedService
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.security.kept_forms import KeptForms, Typed
from kdm_desk.security.primitives import SIGNATURE_BYTES, seal_to
from kdm_desk.storage.connection import open_connection

Offer = tuple[list[tuple[str, Mapping[str, object]]], dict[str, Any] | None, Typed | None]
WORDS = ("Zümrütkız", "başvuru konusu", "Ayşe Saklıkız", "kapıda bekliyor")
TITLE, SUBJECT, DIALOG, NOTE = WORDS
PAGE: dict[str, object] = {"answers": {"given_names": TITLE, "child": {"age": 4}}, "person_id": None}
LETTER = {"subject": SUBJECT, "included": ["name"]}
WOMAN = "person-of-the-letter"
CALL = Typed("people.contact:" + WOMAN, DIALOG, {"note": NOTE, "channel": ["phone"]}, person_id=WOMAN)


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[Filled]:
    with filled_vault(tmp_path / "vault", people=1) as filled:
        add_login(filled.opened.desk, "meslektas", Role.MANAGER)
        yield filled


def write(opened: OpenVault) -> str:
    """An application, a letter and a dialog half typed; the id of the first."""
    KeptForms(opened.desk).keep(f"dialog:{opened.unlocked.actor.user_id}", CALL)
    ReferralService(opened.desk).keep_draft(WOMAN, LETTER)
    return IntakeService(opened.desk).save_draft(PAGE, TITLE)


def offered(opened: OpenVault) -> Offer:
    """What the desk offers to go on with: applications by title and content, the letter, the dialog."""
    found = KeptForms(opened.desk).find(CALL.about)
    listed = [(draft.title, draft.content) for draft in IntakeService(opened.desk).list_drafts()]
    return listed, ReferralService(opened.desk).kept_draft(WOMAN), found.typed if found else None


HERS: Offer = ([(TITLE, PAGE)], LETTER, CALL)
NOTHING: Offer = ([], None, None)


def change_desk(vault: Filled, login_name: str) -> None:
    """Lock, and unlock for another login."""
    vault.opened.close()
    vault.opened = unlock_vault(vault.folder, cheap_tools(vault.clock), login_name)


def enter(folder: Path, vault: Filled, login_name: str, passphrase: str) -> OpenVault:
    tools = cheap_tools(vault.clock)
    return open_vault(tools, folder, login_name, passphrase, hold(tools, folder))


def take_over(opened: OpenVault) -> None:
    """What a colleague's own program could do with the database key: put her id on every draft."""
    me = opened.unlocked.actor.user_id
    opened.desk.connection.execute("UPDATE draft SET id = replace(id, user_id, ?), user_id = ?", (me, me))


def test_a_draft_is_there_again_after_the_lock(vault: Filled) -> None:
    write(vault.opened)
    assert offered(vault.opened) == HERS
    change_desk(vault, "yonetici")
    assert offered(vault.opened) == HERS


def test_a_dialog_about_somebody_who_is_no_longer_there_is_not_offered_on_today(vault: Filled) -> None:
    write(vault.opened)
    assert UnfinishedService(vault.opened.desk).list_all() == []


def test_a_draft_nobody_went_on_with_for_a_month_is_gone_whatever_it_was(vault: Filled) -> None:
    write(vault.opened)
    KeptForms(vault.opened.desk).keep("dialog:nobody's", replace(CALL, person_id=""))
    today = UnfinishedService(vault.opened.desk)
    assert [one.title for one in today.list_all()] == [DIALOG]
    vault.clock.advance(timedelta(days=31))
    assert today.list_all() == []
    assert offered(vault.opened) == NOTHING
    assert vault.opened.desk.connection.execute("SELECT count(*) FROM draft").fetchone()[0] == 0


def test_the_database_key_alone_shows_no_word_of_a_draft(vault: Filled) -> None:
    write(vault.opened)
    change_desk(vault, "meslektas")
    connection = open_connection(vault.opened.desk.path, vault.opened.unlocked.database_key, read_only=True)
    rows = [tuple(row) for row in connection.execute("SELECT * FROM draft")]
    connection.close()
    assert len(rows) == 3
    seen = b"\n".join(
        value if isinstance(value, bytes) else str(value).encode() for row in rows for value in row
    )
    words = [
        *WORDS,
        *(json.dumps(word)[1:-1] for word in WORDS),
        "answers",
        "given_names",
        "subject",
        "title",
        "people.contact",
    ]
    assert [value for value in rows if WOMAN in str(value) and value[2] == "dialog"] == []
    assert [word for word in words if word.encode() in seen] == []


def test_another_login_opens_no_draft_even_with_her_own_id_on_it(vault: Filled) -> None:
    write(vault.opened)
    change_desk(vault, "meslektas")
    assert offered(vault.opened) == NOTHING
    take_over(vault.opened)
    assert offered(vault.opened) == NOTHING


def test_a_draft_put_under_another_id_is_not_offered(vault: Filled) -> None:
    first, second = write(vault.opened), write(vault.opened)
    vault.opened.desk.connection.execute(
        "UPDATE draft SET content = (SELECT content FROM draft WHERE id = ?) WHERE id = ?", (first, second)
    )
    assert [draft.id for draft in IntakeService(vault.opened.desk).list_drafts()] == [first]


def test_a_draft_that_a_colleague_planted_is_not_offered(vault: Filled) -> None:
    draft_id = write(vault.opened)
    author = vault.opened.unlocked.user
    change_desk(vault, "meslektas")
    forged = b"draft\0" + draft_id.encode() + b'\0{"title": "", "page": {}}'
    planted = seal_to(author.box_public_key, bytes(SIGNATURE_BYTES) + forged)
    vault.opened.desk.connection.execute("UPDATE draft SET content = ? WHERE id = ?", (planted, draft_id))
    change_desk(vault, "yonetici")
    assert offered(vault.opened) == ([], LETTER, CALL)


def test_an_altered_draft_is_not_offered_and_stops_nothing(vault: Filled) -> None:
    write(vault.opened)
    vault.opened.desk.connection.execute("UPDATE draft SET content = substr(content, 2)")
    assert offered(vault.opened) == NOTHING
    vault.opened.desk.connection.execute("UPDATE draft SET content = x'00'")
    assert offered(vault.opened) == NOTHING


def test_after_recovery_the_old_draft_is_not_offered_and_new_ones_are_kept(vault: Filled) -> None:
    draft_id = write(vault.opened)
    vault.opened.close()
    tools = cheap_tools(vault.clock)
    lock = hold(tools, vault.folder)
    vault.opened = open_with_sheet(tools, vault.folder, "yonetici", vault.sheet, NEW_PASSPHRASE, lock)
    assert offered(vault.opened) == NOTHING
    IntakeService(vault.opened.desk).discard_draft(draft_id)
    write(vault.opened)
    assert offered(vault.opened) == HERS
    assert not AdminService(vault.opened.desk).check().findings


def test_in_a_restored_vault_a_kept_login_goes_on_and_the_drafts_of_others_harm_nobody(
    vault: Filled, tmp_path: Path
) -> None:
    write(vault.opened)
    change_desk(vault, "meslektas")
    write(vault.opened)
    backup = vault.service.back_up_to(tmp_path / "one.age").path
    new = tmp_path / "new"
    restored(backup, new, vault.sheet, vault.clock, manager="yonetici", keep_users=("meslektas",))
    kept = enter(new, vault, "meslektas", PASSPHRASE)
    assert offered(kept) == HERS
    assert kept.desk.connection.execute("SELECT count(*) FROM draft").fetchone()[0] == 6
    kept.close()
    manager = enter(new, vault, "yonetici", NEW_PASSPHRASE)
    assert offered(manager) == NOTHING
    assert not AdminService(manager.desk).check().findings
    manager.close()
