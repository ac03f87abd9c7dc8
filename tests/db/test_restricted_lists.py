"""The list of a restricted file is believed only where the record tells of it."""

from pathlib import Path

import pytest

from kdm_desk.core.errors import Damaged
from kdm_desk.features.people.model.persons import Direction
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.restricted.service import RestrictedService
from kdm_desk.security.desk import Desk
from restricted_people import AYSIL, GOKCE, MANAGER, REASON, login, make_house, plant, restrict, user_id


@pytest.fixture
def house(tmp_path: Path) -> Path:
    make_house(tmp_path)
    return tmp_path


@pytest.mark.parametrize("how", ["her own first list", "an old list put back"])
def test_a_list_that_the_record_does_not_tell_of_is_damage_and_nothing_is_written_under_it(
    house: Path, how: str
) -> None:
    """A colleague's own program puts a list and content under a key of hers in place of those that are valid."""
    with login(house, MANAGER) as desk:
        planted = plant(desk)
        restrict(desk, planted.person_id, AYSIL, GOKCE)
    with login(house, GOKCE) as desk:
        kept = _restricted_rows(desk)
    with login(house, AYSIL) as desk:
        RestrictedService(desk).withdraw(planted.person_id, user_id(desk, GOKCE))
    with login(house, GOKCE) as desk:
        if how == "an old list put back":
            _put_rows_back(desk, kept)
        else:
            _begin_a_list_of_her_own(desk, planted.person_id)
    for member in (AYSIL, MANAGER):
        with login(house, member) as desk, pytest.raises(Damaged, match="restricted_file_damaged"):
            PeopleService(desk).record_contact(
                planted.person_id, "telephone", Direction.INCOMING, "spoke", "Sır"
            )


def _restricted_rows(desk: Desk) -> tuple[bytes, str]:
    row = desk.connection.execute("SELECT sealed, sealing FROM restricted_file").fetchone()
    return bytes(row["sealed"]), row["sealing"]


def _put_rows_back(desk: Desk, kept: tuple[bytes, str]) -> None:
    with desk.keep() as tx:
        tx.execute("DELETE FROM restricted_charter WHERE version > 1")
        tx.execute("UPDATE restricted_file SET sealed = ?, sealing = ?", kept)


def _begin_a_list_of_her_own(desk: Desk, person_id: str) -> None:
    with desk.keep() as tx:
        for table in ("restricted_person", "restricted_charter", "restricted_file"):
            tx.execute(f"DELETE FROM {table}")
        members = [row.user_id for row in desk.unlocked.statement.active_users()]
        desk.restricted.begin(tx, person_id, REASON, members)
        desk.restricted._seal(tx, desk.restricted.required(person_id))
