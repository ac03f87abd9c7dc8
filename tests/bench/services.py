"""The desk's services against the clock: searching, saving, booking, letters, unlocking."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from functools import partial
from pathlib import Path
from random import Random

from bench.timing import each_timed, p50, p99, timed
from bench.vaults import PlainDesk, unlock
from kdm_desk.app.tools import Tools
from kdm_desk.core.access import Permission
from kdm_desk.core.clock import parse_local
from kdm_desk.core.numbers import HumanNumber, NumberKind, match_expression, query_tokens
from kdm_desk.core.phones import show_phone
from kdm_desk.core.turkish import fold
from kdm_desk.features.consent.model import FIELDS, VALID_DAYS, NewConsent
from kdm_desk.features.consent.service import ConsentService
from kdm_desk.features.intake.model import Certainty, NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.model.persons import Answer, Child, PersonDetails, Phone, Sex
from kdm_desk.features.people.repository.finding import FROM_THE_NEWEST, SEARCH_SQL
from kdm_desk.features.people.service.people import PeopleService
from kdm_desk.features.referrals.model.letters import LetterDraft
from kdm_desk.features.referrals.service import ReferralService
from kdm_desk.features.schedule.model.appointments import BookingRequest
from kdm_desk.features.schedule.service import ScheduleService
from kdm_desk.security.desk import Desk

_SEARCHES = 3_000
_SAVES = 500
_BOOKINGS = 500
_LETTERS = 40
_UNLOCKS = 15
_RESULTS = 20
_MOST_LETTERS_TYPED = 12
_HOURS = (9, 10, 11, 13, 14, 15, 16)

Figures = dict[str, float]


def queries(desk: Desk, rng: Random, count: int) -> list[str]:
    """What somebody might type: one to three parts of a name, a phone, a file or an identity number, in any order,
    each cut off after one to twelve letters, with Turkish letters or without."""
    with desk.read(Permission.VIEW_CLIENTS) as reader:
        last = reader.value("SELECT max(id) FROM search_entry")
        return [_query(desk, rng, reader, rng.randint(1, last)) for _ in range(count)]


def _query(desk: Desk, rng: Random, reader: object, entry: int) -> str:
    row = desk.connection.execute(
        "SELECT p.given_names, p.surname, p.known_as, f.site, f.year, f.value, "
        "(SELECT number FROM phone WHERE person_id = p.id LIMIT 1) AS phone, "
        "(SELECT value FROM identity WHERE person_id = p.id LIMIT 1) AS identity "
        "FROM search_entry e JOIN person p ON p.id = e.person_id JOIN client_file f ON f.person_id = p.id "
        "WHERE e.id >= ? LIMIT 1",
        (entry,),
    ).fetchone()
    parts = f"{row['given_names']} {row['surname']} {row['known_as']}".split()
    if rng.random() < 0.15:
        parts.append(HumanNumber(NumberKind.FILE, row["site"], row["year"], row["value"]).show())
    if row["phone"] and rng.random() < 0.15:
        parts.append(show_phone(row["phone"]).replace(" ", ""))
    if row["identity"] and rng.random() < 0.15:
        parts.append(row["identity"])
    chosen = rng.sample(parts, min(len(parts), rng.randint(1, 3)))
    typed = " ".join(part[: rng.randint(1, _MOST_LETTERS_TYPED)] for part in chosen)
    return fold(typed) if rng.random() < 0.5 else typed


def searching(desk: Desk, plain: PlainDesk, rng: Random) -> Figures:
    """The service for every query; then the identical statement on both files by turns."""
    typed = queries(desk, rng, _SEARCHES)
    people = PeopleService(desk)
    for text in typed[:50]:
        people.search(text, _RESULTS)
    samples = each_timed([_ask(people, text) for text in typed])
    slowest = sorted(zip(samples, typed, strict=True))[-1]
    own, bare = _same_statement(desk, plain, typed)
    return {
        "search_p50_ms": p50(samples),
        "search_p99_ms": p99(samples),
        "search_max_ms": slowest[0],
        "search_ratio_plain": p50(own) / p50(bare),
        "search_statement_p50_ms": p50(own),
        "search_plain_p50_ms": p50(bare),
        "search_plain_p99_ms": p99(bare),
        "searches": len(samples),
    }


def _ask(people: PeopleService, text: str) -> Callable[[], object]:
    return lambda: people.search(text, _RESULTS)


def _same_statement(desk: Desk, plain: Desk, typed: list[str]) -> tuple[list[float], list[float]]:
    found: tuple[list[float], list[float]] = ([], [])
    for text in typed:
        tokens = query_tokens(text)
        if not tokens:
            continue
        parameters = {"match": match_expression(tokens), "before": FROM_THE_NEWEST, "limit": _RESULTS}
        for one, samples in zip((desk, plain), found, strict=True):
            with one.read(Permission.VIEW_CLIENTS) as reader:
                samples.append(timed(partial(reader.all, SEARCH_SQL, parameters))[1])
    return found


def _applications(desk: Desk, rng: Random, count: int) -> Iterator[NewApplication]:
    with desk.read(Permission.VIEW_CLIENTS) as reader:
        names = reader.all("SELECT given_names, surname FROM person WHERE given_names <> '' LIMIT 5000")
    for _ in range(count):
        given, surname = rng.choice(names)["given_names"], rng.choice(names)["surname"]
        yield NewApplication(
            channel="in_person",
            applicant=PersonDetails(
                given_names=given,
                surname=surname,
                sex=Sex.FEMALE,
                birth_date=date(1990, 5, 17),
                marital_status="married",
                district="konak",
                province="35",
                nationality_status="citizen",
                language="turkish",
            ),
            phones=(Phone(f"+9059{rng.randrange(10**8):08d}", "herself", Answer.YES),),
            children=(
                Child("Deniz", surname, Sex.FEMALE, date(2016, 3, 2)),
                Child("Can", surname, Sex.MALE, date(2019, 9, 9)),
            ),
            heard_from="friend",
            violence={"psychological": Certainty.EXPERIENCED, "economic": Certainty.EXPERIENCED},
            account="Haklarını öğrenmek istiyor.",
            requests=("legal", "psychological"),
            privacy_notice="spoken",
        )


def saving(desk: Desk, plain: PlainDesk, seed: int) -> Figures:
    """A walk-in with two children, registered again and again without a pause, on both files."""
    own, bare = (
        each_timed(_register(one, application) for application in _applications(one, Random(seed), _SAVES))
        for one in (desk, plain)
    )
    return {
        "save_intake_p50_ms": p50(own),
        "save_intake_p99_ms": p99(own),
        "save_intake_max_ms": max(own),
        "save_intake_plain_p99_ms": p99(bare),
    }


def _register(desk: Desk, application: NewApplication) -> Callable[[], object]:
    return lambda: IntakeService(desk).register(application)


def booking(desk: Desk, plain: PlainDesk, seed: int) -> Figures:
    """Free times after the last appointment there is, half of them with a place in the playroom, on both files."""
    own, bare = (
        each_timed(_book(one, request) for request in _requests(one, Random(seed))) for one in (desk, plain)
    )
    return {
        "book_p50_ms": p50(own),
        "book_p99_ms": p99(own),
        "book_max_ms": max(own),
        "book_plain_p99_ms": p99(bare),
    }


def _book(desk: Desk, request: BookingRequest) -> Callable[[], object]:
    return lambda: ScheduleService(desk).book(request)


def _requests(desk: Desk, rng: Random) -> list[BookingRequest]:
    service = ScheduleService(desk)
    counsellors, rooms = service.counsellors(), service.rooms()
    with desk.read(Permission.VIEW_CLIENTS) as reader:
        last = reader.value("SELECT max(id) FROM search_entry")
        last_booked = parse_local(reader.value("SELECT max(starts_at) FROM appointment")).date()
        women = [
            row["person_id"]
            for row in reader.all(
                "SELECT person_id FROM search_entry WHERE id > ? LIMIT ?", (last - 4 * _BOOKINGS, _BOOKINGS)
            )
        ]
    begin = last_booked + timedelta(days=1)
    requests = []
    taken: set[tuple[date, int, str]] = set()
    for number in range(_BOOKINGS):
        day, hour = begin + timedelta(days=rng.randrange(600)), rng.choice(_HOURS)
        who, room = rng.choice(counsellors).id, rng.choice(rooms).id
        slots = {(day, hour, who), (day, hour, room), (day, hour, "playroom")}
        if slots & taken:
            continue
        taken |= slots
        starts_at = datetime(day.year, day.month, day.day, hour)
        woman = women[number % len(women)]
        children = tuple(child.id for child in service.children_of(woman)[:3]) if number % 2 else ()
        requests.append(
            BookingRequest(woman, "legal", who, room, starts_at, starts_at + timedelta(minutes=45), children)
        )
    return requests


def letters(desk: Desk, rng: Random) -> Figures:
    """A letter from its draft to the pages: number, register entry and PDF; and the preview while typing."""
    service, consents = ReferralService(desk), ConsentService(desk)
    institutions = service.institutions()
    with desk.read(Permission.VIEW_CLIENTS) as reader:
        women = reader.all(
            "SELECT e.person_id FROM search_entry e JOIN person p ON p.id = e.person_id "
            "WHERE p.anonymous = 0 ORDER BY e.id DESC LIMIT 400"
        )
    drafts = [
        service.draft_letter(_agreeing(consents, rng.choice(women)["person_id"], one.id), one.id)
        for one in rng.choices(institutions, k=_LETTERS)
    ]
    service.preview(drafts[0])
    previews = each_timed([_preview(service, draft) for draft in drafts])
    whole = each_timed([_issue(service, draft) for draft in drafts])
    return {
        "letter_ms": p50(whole),
        "letter_p99_ms": p99(whole),
        "letter_preview_p50_ms": p50(previews),
    }


def _preview(service: ReferralService, draft: LetterDraft) -> Callable[[], object]:
    return lambda: service.preview(draft)


def _agreeing(consents: ConsentService, person_id: str, institution_id: str) -> str:
    """A woman who has agreed to all that a letter can carry; her id."""
    expiry = consents.usual_expiry()
    given_on = expiry - timedelta(days=VALID_DAYS)
    consents.give(person_id, NewConsent("other", "written", FIELDS, given_on, expiry, institution_id))
    return person_id


def _issue(service: ReferralService, draft: LetterDraft) -> Callable[[], object]:
    return lambda: service.pdf(service.issue(draft))


def unlocking(folder: Path, tools: Tools) -> Figures:
    """From the passphrase to the open desk, with a key derivation that costs next to nothing."""
    samples = []
    for _ in range(_UNLOCKS):
        opened, milliseconds = timed(lambda: unlock(folder, tools))
        samples.append(milliseconds)
        opened.close()
    return {"unlock_ms_without_kdf": p50(samples), "unlock_max_ms": max(samples)}


def weeks_with_work(desk: Desk, rng: Random, count: int) -> list[tuple[str, date]]:
    """A counsellor and a day, drawn from the appointments there are."""
    rows = desk.connection.execute("SELECT staff_id, starts_at FROM appointment").fetchall()
    return [
        (row["staff_id"], parse_local(row["starts_at"]).date())
        for row in (rng.choice(rows) for _ in range(count))
    ]
