"""Women nobody has ever met: names, ages, numbers, children, and what brought them to the desk."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from kdm_desk.app.demo import odds
from kdm_desk.app.demo.odds import demo_list
from kdm_desk.app.demo.rows import Values, at
from kdm_desk.app.demo.world import World
from kdm_desk.core.identity import invented_tckn, invented_ykn
from kdm_desk.core.numbers import HumanNumber, index_tokens
from kdm_desk.core.turkish import sort_key
from kdm_desk.features.people.model.persons import shown_name

_ALREADY_ADULT = 18
_CODE_WORDS = ("papatya", "zeytin", "pusula", "yakamoz", "nar çiçeği", "kırlangıç", "lavanta", "menekşe")
_RULES = (
    "Yalnız kendisi açarsa konuşun",
    "Sabah arayın (09.00–12.00)",
    "Kurum adını söylemeyin",
    "Mesaj bırakmayın",
    "Akşam aramayın",
    "Aramayın, kendisi arayacak",
)
# Telephone ranges that are given to nobody: mobiles from 059, landlines whose local number begins with 0.
_INVENTED_MOBILES = 100_000_000
_INVENTED_LANDLINES = 1_000_000


@dataclass(frozen=True)
class Wish:
    """A woman the demo needs: her age and her children as (age in years, sex)."""

    age: int
    children: tuple[tuple[float, str], ...] = ()
    danger: str = "yes"


@dataclass
class Child:
    id: str
    birth_date: date | None
    sex: str
    lives_with_her: bool

    def age(self, day: date) -> float:
        """Years; a child of unknown age counts as half grown."""
        return 8.0 if self.birth_date is None else (day - self.birth_date).days / 365.25


@dataclass
class Woman:
    """What the rest of the invention has to know of a woman."""

    id: str
    opened_at: datetime
    number: HumanNumber
    given_names: str
    surname: str
    birth_date: date | None
    known_as: str
    district: str
    requests: tuple[str, ...]
    violence: tuple[str, ...]
    phones: tuple[Values, ...]
    identity: tuple[str, str] | None
    children: list[Child] = field(default_factory=list)
    in_danger: bool = False
    placed_until: date = date.min
    entry: Values = field(default_factory=dict)
    """Her row of the search table; it goes onto the heap when her last contact is known."""
    was_booked: bool = False
    last_came: datetime = datetime.min
    perpetrator: str = ""

    @property
    def anonymous(self) -> bool:
        return bool(self.known_as)


class Invention:
    """Invents women one after another and puts their rows on the heap."""

    def __init__(self, world: World) -> None:
        self._world, self._rng, self._rows = world, world.rng, world.rows
        self._serial = 0

    def given_name(self, kind: str) -> str:
        names = demo_list("given_names")[kind]
        # Common names stand first in the lists.
        return str(names[int(len(names) * self._rng.random() ** 1.6)])

    def person(self, moment: datetime, given: str, surname: str, known_as: str, **told: object) -> str:
        """A row of the person table; its id."""
        person_id = self._rows.new_id(moment)
        self._rows.add(
            "person",
            id=person_id,
            given_names=given,
            surname=surname,
            known_as=known_as,
            sort_key=sort_key(f"{given} {surname}".strip() or known_as),
            created_at=at(moment),
            origin_site=self._world.site,
            **told,
        )
        return person_id

    def woman(
        self,
        moment: datetime,
        number: HumanNumber,
        channel: str,
        wish: Wish | None,
        again: Woman | None = None,
    ) -> Woman:
        """A woman who applies at that civil time, with her file, numbers and children.

        With `again` she is one who has a file already, and nobody noticed.
        """
        rng = self._rng
        self._serial += 1
        anonymous = wish is None and rng.random() < (0.14 if channel == "telephone" else 0.015)
        abroad = rng.random() < 0.08
        age = wish.age if wish else min(max(int(rng.gauss(34, 10.5)), 17), 83)
        birth_date = moment.date() - timedelta(days=int(age * 365.25) + rng.randrange(30, 330))
        given, surname = "", ""
        if not anonymous:
            given = self.given_name("women_from_abroad" if abroad else "women")
            surnames = demo_list("surnames")["surnames_from_abroad" if abroad else "surnames"]
            surname = rng.choice(surnames)
        if again and again.birth_date:
            given, surname, birth_date, anonymous = again.given_names, again.surname, again.birth_date, False
        known_as = ""
        if anonymous:
            known_as = "isim vermeyen arayan" if channel == "telephone" else "isim vermeyen başvurucu"
        knows_birthday = bool(wish or again) or (not anonymous and rng.random() < 0.72)
        district = odds.DISTRICT.pick(rng)
        details = self._life(birth_date, age, anonymous, abroad, district)
        details["birth_date"] = birth_date.isoformat() if knows_birthday else None
        details["birth_year"] = None if knows_birthday or anonymous else birth_date.year
        person_id = self.person(moment, given, surname, known_as, **details)
        requests = tuple(odds.REQUEST.some(rng, 3))
        woman = Woman(
            id=person_id,
            opened_at=moment,
            number=number,
            given_names=given,
            surname=surname,
            birth_date=birth_date if knows_birthday else None,
            known_as=known_as,
            district=district,
            requests=tuple(dict.fromkeys(("shelter", *requests[:1]))) if wish else requests,
            violence=tuple(odds.VIOLENCE.some(rng, 4)),
            phones=self._phones(person_id, moment, anonymous),
            identity=self._identity(person_id, abroad) if not anonymous else None,
            in_danger=(wish.danger if wish else odds.DANGER.pick(rng)) == "yes",
        )
        self._children(woman, age, anonymous, wish)
        self._file(woman, details)
        return woman

    def _life(self, birth_date: date, age: int, anonymous: bool, abroad: bool, district: str) -> Values:
        rng = self._rng
        # Every column is there for everybody, so that all rows go in with one statement.
        told: Values = dict.fromkeys(
            (
                "marital_status",
                "education",
                "employment",
                "income_band",
                "social_security",
                "nationality_status",
                "disability",
                "pregnant",
                "language",
            )
        )
        told |= {"sex": "female", "anonymous": int(anonymous), "interpreter_needed": 0, "birth_surname": ""}
        told |= {"neighbourhood": "", "address": "", "code_word": "", "contact_rule": ""}
        told |= {"province": None, "district": None, "age_band": None}
        if anonymous:
            told["age_band"] = rng.choice((None, "18_24", "25_34", "35_44", "45_54"))
            return told
        told["marital_status"] = odds.MARITAL.pick(rng) if age >= _ALREADY_ADULT else "single"
        told["education"] = odds.EDUCATION.pick(rng)
        told["employment"] = odds.EMPLOYMENT.pick(rng)
        told["income_band"] = odds.INCOME.pick(rng)
        told["social_security"] = odds.SOCIAL_SECURITY.pick(rng)
        told["nationality_status"] = odds.STATUS_ABROAD.pick(rng) if abroad else "citizen"
        told["disability"] = odds.DISABILITY.pick(rng)
        told["pregnant"] = "yes" if age < 44 and rng.random() < 0.05 else "no"
        told["language"] = odds.LANGUAGE_ABROAD.pick(rng) if abroad else self._mother_tongue()
        told["interpreter_needed"] = int(told["language"] != "turkish" and rng.random() < 0.6)
        told["district"] = district
        outside = district == "outside_izmir"
        told["province"] = odds.PROVINCE.pick(rng) if outside else "35"
        told["neighbourhood"] = "" if outside else rng.choice(demo_list("neighbourhoods")[district])
        if rng.random() < 0.25 and not outside:
            told["address"] = f"{rng.randrange(1000, 9999)} Sokak No: {rng.randrange(1, 90)}"
        told["code_word"] = rng.choice(_CODE_WORDS) if rng.random() < 0.07 else ""
        told["contact_rule"] = rng.choice(_RULES) if rng.random() < 0.3 else ""
        return told

    def _mother_tongue(self) -> str:
        chance = self._rng.random()
        return "turkish" if chance < 0.93 else "kurmanji" if chance < 0.99 else "sign"

    def _phones(self, person_id: str, moment: datetime, anonymous: bool) -> tuple[Values, ...]:
        rng = self._rng
        chance = rng.random()
        count = 0 if chance < (0.7 if anonymous else 0.05) else 2 if chance > 0.88 else 1
        phones = []
        for position in range(count):
            safe = odds.SAFE.pick(rng)
            landline = rng.random() < 0.06
            phone: Values = {
                "id": self._rows.new_id(moment),
                "person_id": person_id,
                "number": (
                    f"+902320{rng.randrange(_INVENTED_LANDLINES):06d}"
                    if landline
                    else f"+9059{rng.randrange(_INVENTED_MOBILES):08d}"
                ),
                "owner": "herself" if position == 0 else rng.choice(("mother", "sister", "friend", "work")),
                "safe": safe,
                "safe_hours": odds.SAFE_HOURS.pick(rng) if safe != "no" else "",
                "may_answer": odds.MAY_ANSWER.pick(rng),
                "message_allowed": int(safe == "yes" and rng.random() < 0.35),
                "sms_allowed": int(safe == "yes" and rng.random() < 0.3),
                "position": position,
            }
            self._rows.add("phone", **phone)
            phones.append(phone)
        return tuple(phones)

    def _identity(self, person_id: str, abroad: bool) -> tuple[str, str] | None:
        chance = self._rng.random()
        if chance > 0.55:
            return None
        kind = "ykn" if abroad else "tckn"
        value = (invented_ykn if abroad else invented_tckn)(self._serial)
        if not abroad and chance < 0.12:
            # As old paper files have them: a slip in the last digit, so that the checksum fails.
            value = value[:-1] + str((int(value[-1]) + 1) % 10)
        self._rows.add("identity", person_id=person_id, kind=kind, value=value)
        return kind, value

    def _children(self, woman: Woman, age: int, anonymous: bool, wish: Wish | None) -> None:
        rng = self._rng
        day = woman.opened_at.date()
        if wish:
            wanted = [(years, sex, True) for years, sex in wish.children]
        elif anonymous or age < 20:
            return
        else:
            oldest = min(age - 17, 26)
            wanted = [
                (oldest * rng.random() ** 1.3, rng.choice(("female", "male")), rng.random() < 0.86)
                for _ in range(odds.CHILDREN.pick(rng))
            ]
        for position, (years, sex, with_her) in enumerate(sorted(wanted, reverse=True)):
            birth = day - timedelta(days=int(years * 365.25) + 20)
            known = wish is not None or rng.random() < 0.87
            child_id = self.person(
                woman.opened_at,
                self.given_name("girls" if sex == "female" else "boys"),
                woman.surname,
                "",
                sex=sex,
                birth_date=birth.isoformat() if known else None,
                birth_year=None if known else birth.year,
            )
            self._rows.add(
                "kinship",
                person_id=woman.id,
                relative_id=child_id,
                kind="child",
                lives_with_her="yes" if with_her else "no",
                position=position,
            )
            woman.children.append(Child(child_id, birth if known else None, sex, with_her))

    def _file(self, woman: Woman, details: Values) -> None:
        rng, number, moment = self._rng, woman.number, woman.opened_at
        opened = at(moment)
        self._rows.add(
            "client_file",
            person_id=woman.id,
            site=number.site,
            year=number.year,
            value=number.value,
            opened_at=opened,
        )
        old_numbers = []
        if rng.random() < 0.04:
            old_numbers.append(f"{rng.randrange(1998, 2016)}/{rng.randrange(1, 900)}")
            self._rows.add("old_number", person_id=woman.id, value=old_numbers[0])
        former = ""
        if not woman.anonymous and rng.random() < 0.025:
            former = str(rng.choice(demo_list("surnames")["surnames"]))
            until = min(moment + timedelta(days=rng.randrange(5, 60)), self._world.now)
            self._rows.add(
                "former_name",
                id=self._rows.new_id(until),
                person_id=woman.id,
                given_names=woman.given_names,
                surname=former,
                known_as="",
                until=at(until),
                user_id=self._world.user_id,
            )
        words = index_tokens(
            names=[woman.given_names, woman.surname, woman.known_as, former],
            phones=[str(phone["number"]) for phone in woman.phones],
            identity_numbers=[woman.identity[1]] if woman.identity else [],
            numbers=[number],
            old_numbers=old_numbers,
        )
        woman.entry = {
            "id": self._serial,
            "person_id": woman.id,
            "name": shown_name(woman.given_names, woman.surname, woman.known_as),
            "file_no": number.show(),
            **{column: details[column] for column in ("birth_date", "birth_year", "district", "anonymous")},
            "life_in_danger": int(woman.in_danger),
            "words": " ".join(words),
            "sort_key": sort_key(shown_name(woman.given_names, woman.surname, woman.known_as)),
        }
