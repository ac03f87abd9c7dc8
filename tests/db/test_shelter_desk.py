"""Who may do what at the shelter, what each write tells, and the audit chain it leaves."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from builders import make_desk
from kdm_desk.core.access import Role
from kdm_desk.core.changes import Topic
from kdm_desk.core.errors import NotAllowed
from kdm_desk.features.shelter.model.placement import PlacementRequest
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.security import audit_check
from kdm_desk.security.desk import Desk
from shelter_people import a_discharge_reason, add_family, admit


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    desk = make_desk(tmp_path)
    yield desk
    desk.close()


@pytest.fixture
def service(desk: Desk) -> ShelterService:
    return ShelterService(desk)


def test_a_write_tells_the_pages_that_show_the_shelter(desk: Desk, service: ShelterService) -> None:
    told: list[frozenset[Topic]] = []
    desk.changes.listen(told.append)
    admit(service, add_family(desk, "Elif", "Örnek"))
    assert told[-1] == frozenset({Topic.SHELTER})


def test_roles_without_the_permission_are_refused(tmp_path: Path, desk: Desk) -> None:
    family = add_family(desk, "Elif", "Örnek")
    duty = ShelterService(make_desk(tmp_path, Role.DUTY_OFFICER))
    lawyer = ShelterService(make_desk(tmp_path, Role.LAWYER))
    with pytest.raises(NotAllowed):
        duty.decide_placement(PlacementRequest(family.woman, ground="x"))
    with pytest.raises(NotAllowed):
        duty.add_room("Yeni", "bedroom", 1)
    with pytest.raises(NotAllowed):
        lawyer.board()
    assert duty.board().capacity == 28


def test_every_write_leaves_a_whole_audit_chain(desk: Desk, service: ShelterService) -> None:
    family = add_family(desk, "Elif", "Örnek")
    stay = admit(service, family)
    service.discharge(stay, a_discharge_reason(service))
    with desk.keep() as tx:
        assert audit_check.verify(tx) == []
