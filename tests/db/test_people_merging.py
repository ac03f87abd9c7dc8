"""Two files of one woman: read as one, found by both names and numbers, and set apart again as they were."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
import sqlcipher3
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import make_desk
from fakes import FixedClock
from kdm_desk.core.access import Permission, Role
from kdm_desk.core.errors import FieldError, NotAllowed, UserError
from kdm_desk.core.identity import IdentityKind, invented_tckn
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.needs.service.needs import NeedsService
from kdm_desk.features.people.model.merging import CHOICES, MergeWarning
from kdm_desk.features.people.model.persons import Answer, Child, Direction, Identity, PersonDetails, Phone
from kdm_desk.features.people.service.merging import MergeService
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.features.shelter.service import ShelterService
from kdm_desk.security.desk import Desk
from merging_stage import book, dump, found
from restricted_people import login, make_house, plant, restrict

OTHER = NewApplication(
    "telephone",
    applicant=PersonDetails(
        given_names="Zübeyde Nur",
        surname="Ökten",
        birth_year=1986,
        district="buca",
        education="university",
        code_word="menekşe",
    ),
    phones=(Phone("0555 999 88 77", "herself", Answer.NO), Phone("0232 445 56 67")),
    identity=Identity(IdentityKind.TCKN, invented_tckn(91)),
    old_number="DEFTER-12",
    children=(Child("Deniz", birth_year=2015),),
    requests=("legal",),
    account="İlk başvurusunda anlattı.",
)


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def desk(tmp_path: Path, clock: FixedClock) -> Iterator[Desk]:
    desk = make_desk(tmp_path, clock=clock)
    yield desk
    desk.close()


def index_is_whole(desk: Desk) -> None:
    desk.connection.execute("INSERT INTO search_index (search_index, rank) VALUES ('integrity-check', 1)")


def two_files(desk: Desk) -> tuple[str, str]:
    """A woman with a trace in every room, and an earlier file of hers."""
    other = IntakeService(desk).register(OTHER)
    return plant(desk).person_id, other


def test_a_merged_file_is_found_once_by_every_name_and_number_of_both(desk: Desk) -> None:
    kept, other = two_files(desk)
    number = PeopleService(desk).open_file(other).file_no
    MergeService(desk).merge(kept, other)
    for typed in ("zübeyde karaç", "zübeyde nur", "0232 445", "defter-12", invented_tckn(91), number, "zuzu"):
        assert found(desk, typed) == [kept], typed
    assert [hit.person_id for hit in PeopleService(desk).list_files("", 9)] == [kept]
    index_is_whole(desk)


def test_opening_either_opens_the_kept_file_with_the_rows_of_both(desk: Desk) -> None:
    kept, other = two_files(desk)
    book(desk, other, 11)
    needs = len(NeedsService(desk).needs_of(kept))
    MergeService(desk).merge(kept, other)
    file = PeopleService(desk).open_file(other)
    assert file.person.id == kept
    assert [merged.name for merged in file.merged] == ["Zübeyde Nur Ökten"]
    assert {child.given_names for child in file.children} == {"Tomris", "Deniz"}
    assert {phone.number for phone in file.safe_contact.phones} == {"+905559998877", "+902324455667"}
    assert len(file.identities) == 2
    assert set(file.old_numbers) == {"ESK-4711", "DEFTER-12"}
    assert len(IntakeService(desk).applications(other)) == 2
    assert len(ScheduleService(desk).of_person(kept)) == 2
    assert len(NeedsService(desk).needs_of(kept)) == needs + 1
    assert len(ShelterService(desk).placements_of(kept)) == 1
    assert len(ReferralService(desk).letters_of(kept)) == 1
    last = desk.connection.execute("SELECT max(sequence) FROM audit WHERE action = 'file.open'").fetchone()[0]
    subjects = desk.connection.execute("SELECT person_id FROM audit_subject WHERE sequence = ?", (last,))
    assert {kept, other} <= {row[0] for row in subjects}


def test_a_danger_told_in_one_file_is_shown_in_the_merged_one(desk: Desk) -> None:
    kept, other = two_files(desk)
    later = IntakeService(desk).register(
        NewApplication("telephone", applicant=PersonDetails(given_names="Zübeyde"))
    )
    MergeService(desk).merge(other, kept)
    MergeService(desk).merge(other, later)
    assert "life_in_danger" in PeopleService(desk).open_file(later).alerts


def test_what_is_written_of_a_merged_file_goes_to_the_kept_one(desk: Desk) -> None:
    kept, other = two_files(desk)
    MergeService(desk).merge(kept, other)
    people = PeopleService(desk)
    people.record_contact(other, "telephone", Direction.INCOMING, "spoke", "Sonradan aradı")
    people.set_numbers(other, [], ["YENİ-5"])
    assert IntakeService(desk).register(NewApplication("telephone"), other) == kept
    sql = "SELECT person_id FROM contact WHERE note = 'Sonradan aradı'"
    assert desk.connection.execute(sql).fetchone()[0] == kept
    assert found(desk, "yeni-5") == [kept]


def test_a_rule_changed_for_a_number_of_the_merged_file_is_the_rule_shown(desk: Desk) -> None:
    kept, other = two_files(desk)
    merges, people = MergeService(desk), PeopleService(desk)
    merges.merge(kept, other)
    phones = people.open_file(kept).safe_contact.phones
    safe = [phone for phone in phones if phone.number == "+905559998877"]
    changed = Phone("+902324455667", safe=Answer.NO, safe_hours="hiç")
    people.set_safe_contact(kept, [*safe, changed], "", "")
    assert changed in people.open_file(kept).safe_contact.phones
    people.set_safe_contact(kept, safe, "", "")
    assert people.open_file(kept).safe_contact.phones == tuple(safe)
    merges.undo(other)
    assert "+905559998877" not in {phone.number for phone in people.open_file(other).safe_contact.phones}


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=st.sets(st.sampled_from(CHOICES)), turned=st.booleans())
def test_merge_then_undo_is_identity(
    tmp_path_factory: pytest.TempPathFactory, chosen: set[str], turned: bool
) -> None:
    desk = make_desk(tmp_path_factory.mktemp("merge"))
    try:
        kept, other = two_files(desk)
        IntakeService(desk).register(
            NewApplication("telephone", applicant=PersonDetails(given_names="Başka Biri"))
        )
        if turned:
            kept, other = other, kept
        before = dump(desk)
        merges = MergeService(desk)
        merges.merge(kept, other, chosen)
        assert dump(desk) != before
        merges.undo(other)
        assert dump(desk) == before
        index_is_whole(desk)
    finally:
        desk.close()


def test_undoing_keeps_what_was_changed_since(desk: Desk) -> None:
    kept, other = two_files(desk)
    merges, people = MergeService(desk), PeopleService(desk)
    merges.merge(kept, other, ["name", "education", "district"])
    file = people.open_file(kept)
    assert (file.person.name, file.person.details.district) == ("Zübeyde Nur Ökten", "buca")
    people.name_person(kept, "Zübeyde", "Yenisoyad")
    merges.undo(other)
    details = people.open_file(kept).person.details
    assert (details.surname, details.education, details.district) == ("Yenisoyad", None, "konak")
    assert people.open_file(other).person.name == "Zübeyde Nur Ökten"


def test_comparing_says_what_differs_suggests_only_gaps_and_is_in_the_record(desk: Desk) -> None:
    kept, other = two_files(desk)
    seen = MergeService(desk).compare(kept, other)
    assert {"name", "birth", "district", "education", "code_word"} <= set(seen.differing)
    assert "education" in seen.suggested
    assert not seen.suggested & {"name", "birth", "district", "code_word"}
    row = desk.connection.execute("SELECT action, object_id FROM audit ORDER BY sequence DESC LIMIT 1")
    assert tuple(row.fetchone()) == ("file.compare", kept)


def test_both_booked_at_one_time_is_said_and_not_refused(desk: Desk) -> None:
    kept, other = two_files(desk)
    merges = MergeService(desk)
    book(desk, other, 15, 1)
    assert merges.compare(kept, other).warnings == ()
    book(desk, other, 14, 1)
    assert merges.compare(kept, other).warnings == (MergeWarning.BOOKED_TWICE,)
    schedule = ScheduleService(desk)
    assert not any(one.is_doubled for one in schedule.of_person(other))
    assert merges.merge(kept, other) == kept
    doubled = [one for one in schedule.of_person(kept) if one.is_doubled]
    assert {one.starts_at.hour for one in doubled} == {14}
    assert len(doubled) == 2
    schedule.cancel(doubled[0].id, "İki kez yazılmış")
    assert not any(one.is_doubled for one in schedule.of_person(kept))


def test_an_appointment_of_a_merged_file_can_still_be_moved(desk: Desk) -> None:
    kept, other = two_files(desk)
    appointment = book(desk, other, 16, 1)
    MergeService(desk).merge(kept, other)
    schedule = ScheduleService(desk)
    shown = next(one for one in schedule.of_person(kept) if one.id == appointment)
    assert shown.person.id == kept
    assert "Zübeyde Karaçalıoğlu" in shown.person.name


@pytest.mark.parametrize("code", ["merge_same_file", "merge_has_files", "merge_no_file", "person_not_found"])
def test_what_cannot_be_merged_is_refused_and_says_why(desk: Desk, code: str) -> None:
    kept, other = two_files(desk)
    third = IntakeService(desk).register(
        NewApplication("telephone", applicant=PersonDetails(given_names="Üçüncü"))
    )
    merges = MergeService(desk)
    merges.merge(kept, other)
    child = PeopleService(desk).open_file(kept).children[0].person_id
    pairs = {
        "merge_same_file": (other, kept),
        "merge_has_files": (third, kept),
        "merge_no_file": (kept, child),
        "person_not_found": (kept, "nobody"),
    }
    before = dump(desk)
    with pytest.raises(UserError, match=code):
        merges.merge(*pairs[code])
    assert dump(desk) == before


def test_a_file_merged_into_a_merged_one_is_read_with_the_kept_one(desk: Desk) -> None:
    kept, other = two_files(desk)
    third = IntakeService(desk).register(
        NewApplication("telephone", applicant=PersonDetails(given_names="Üçüncü"))
    )
    merges = MergeService(desk)
    merges.merge(kept, other)
    assert merges.merge(other, third) == kept
    assert found(desk, "üçüncü") == [kept]
    merges.undo(other)
    assert (found(desk, "üçüncü"), found(desk, "menekşe ökten")) == ([kept], [])
    assert found(desk, "zübeyde nur") == [other]


def test_an_unknown_choice_or_an_undone_merge_is_refused(desk: Desk) -> None:
    kept, other = two_files(desk)
    with pytest.raises(FieldError, match="choice_unknown"):
        MergeService(desk).merge(kept, other, ["sort_key"])
    with pytest.raises(UserError, match="not_merged"):
        MergeService(desk).undo(other)


def test_the_database_itself_refuses_chains_and_circles(desk: Desk) -> None:
    one, two, three = (
        IntakeService(desk).register(NewApplication("telephone", applicant=PersonDetails(given_names=name)))
        for name in ("Bir", "İki", "Üç")
    )
    merge = "UPDATE person SET merged_into = ? WHERE id = ?"
    desk.connection.execute(merge, (one, two))
    for into, who in ((two, three), (two, one), (three, one), (three, three)):
        with pytest.raises(sqlcipher3.IntegrityError):
            desk.connection.execute(merge, (into, who))


def test_only_those_who_may_merge_merge(tmp_path: Path) -> None:
    desk = make_desk(tmp_path)
    kept, other = two_files(desk)
    desk.close()
    lawyer = make_desk(tmp_path, Role.LAWYER)
    with pytest.raises(NotAllowed):
        MergeService(lawyer).merge(kept, other)
    assert found(lawyer, "zübeyde nur") == [other]
    lawyer.close()


def test_restricted_files_are_not_merged_and_a_merged_one_is_restricted_with_the_kept(tmp_path: Path) -> None:
    make_house(tmp_path)
    with login(tmp_path, "yonetici") as desk:
        kept, other = two_files(desk)
        third = IntakeService(desk).register(
            NewApplication("telephone", applicant=PersonDetails(given_names="Üçüncü"))
        )
        MergeService(desk).merge(kept, other)
        restrict(desk, kept, "aysil")
        with pytest.raises(UserError, match="merge_restricted"):
            MergeService(desk).merge(kept, third)
        with pytest.raises(UserError, match="merge_restricted"):
            MergeService(desk).undo(other)
        assert found(desk, "zübeyde nur") == [kept]
    with login(tmp_path, "gokce") as desk:
        assert found(desk, "zübeyde nur") == found(desk, "ökten") == []
        assert [hit.person_id for hit in PeopleService(desk).list_files("", 9)] == [third]
        with pytest.raises(NotAllowed, match="file_restricted"):
            MergeService(desk).compare(third, other)


def test_an_older_birth_is_shown_as_chosen_and_the_record_names_both(desk: Desk) -> None:
    kept, other = two_files(desk)
    MergeService(desk).merge(kept, other, ["birth"])
    details = PeopleService(desk).open_file(kept).person.details
    assert (details.birth_date, details.birth_year) == (None, 1986)
    row = desk.connection.execute("SELECT sequence, fields FROM audit WHERE action = 'file.merge'").fetchone()
    assert "birth_date" in row["fields"]
    assert date(1987, 11, 5).isoformat() not in row["fields"]
    with desk.read(Permission.VIEW_CLIENTS) as reader:
        rows = reader.all("SELECT person_id FROM audit_subject WHERE sequence = ?", (row["sequence"],))
    assert {kept, other} == {one["person_id"] for one in rows}
