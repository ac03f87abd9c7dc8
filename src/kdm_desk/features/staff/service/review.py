"""The periodic review of logins: what to look at, when it is due, and the row that says who was confirmed."""

from collections.abc import Mapping
from datetime import date

from kdm_desk.core.access import Compartment, Permission
from kdm_desk.core.changes import Topic
from kdm_desk.core.clock import today
from kdm_desk.core.errors import FieldError, UserError
from kdm_desk.core.ids import new_id
from kdm_desk.features.staff import repository
from kdm_desk.features.staff.model.colleagues import Standing
from kdm_desk.features.staff.model.review import (
    DEFAULT_MONTHS,
    FEWEST_MONTHS,
    MOST_MONTHS,
    Review,
    ReviewLine,
    Verdict,
    months_after,
)
from kdm_desk.features.staff.service.logins import granted, standing, waiting_by_login
from kdm_desk.security.desk import Desk
from kdm_desk.security.statement import UserRow
from kdm_desk.storage.lists import set_setting, setting
from kdm_desk.storage.transaction import Reader, Row

_MONTHS, _LAST = "staff_review_months", "staff_review_last"


class ReviewService:
    """For managers."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def review(self) -> Review:
        """Every login that was not removed, by name, with when it was last used and what it may open."""
        with self._desk.read(Permission.MANAGE_LOGINS) as reader:
            waiting = waiting_by_login(self._desk)
            people = repository.names(reader)
            lines = [
                self._line(reader, row, people.get(row.staff_id), waiting.get(row.user_id, frozenset()))
                for row in self._desk.unlocked.statement.users
                if standing(row, self._desk) is not Standing.REMOVED
            ]
            last, due, months = _dates(reader)
        return Review(tuple(sorted(lines, key=lambda line: line.sort_key)), last, due, months)

    def due_on(self) -> date:
        """When the next review is due: that many months after the last one, or after the vault was made."""
        with self._desk.read(Permission.MANAGE_LOGINS) as reader:
            return _dates(reader)[1]

    def set_months(self, months: int) -> None:
        """How many months may pass between two reviews; FieldError('review_months_out_of_range', 'months', …)."""
        if not FEWEST_MONTHS <= months <= MOST_MONTHS:
            raise FieldError("review_months_out_of_range", "months", fewest=FEWEST_MONTHS, most=MOST_MONTHS)
        with self._desk.change(Permission.MANAGE_LOGINS, "settings.staff_review") as tx:
            set_setting(tx, _MONTHS, months)
            tx.touch("setting", _MONTHS, fields=["months"])
            tx.changed(Topic.LOGINS)

    def record_print(self, sheet: str) -> None:
        """Enter that a sheet ("matrix" or "review") is taken out to print, before its pages are made."""
        with self._desk.change(Permission.MANAGE_LOGINS, "staff.print") as tx:
            tx.touch("sheet", sheet)

    def finish(self, verdicts: Mapping[str, Verdict]) -> None:
        """Write down, by user id, what was decided for every login; the changes themselves are made in the list.

        Raises UserError('review_unanswered', names=…) unless each login that was not removed has a verdict.
        """
        with self._desk.change(Permission.MANAGE_LOGINS, "staff.review") as tx:
            rows = [
                row
                for row in self._desk.unlocked.statement.users
                if standing(row, self._desk) is not Standing.REMOVED
            ]
            open_ones = [row.login_name for row in rows if row.user_id not in verdicts]
            if open_ones:
                raise UserError("review_unanswered", names=open_ones)
            set_setting(tx, _LAST, today(self._desk.clock).isoformat())
            tx.touch(
                "review", new_id(), fields=[f"{verdicts[row.user_id].value}:{row.user_id}" for row in rows]
            )
            tx.changed(Topic.LOGINS)

    def _line(
        self, reader: Reader, row: UserRow, person: Row | None, waiting: frozenset[Compartment]
    ) -> ReviewLine:
        logins = repository.past_logins(reader, row.user_id, 1)
        last = logins[0].at.date() if logins else None
        return ReviewLine(
            row.user_id,
            row.login_name,
            repository.full_name(person) if person else row.login_name,
            person["sort_key"] if person else row.login_name,
            row.role,
            standing(row, self._desk),
            row.end_date,
            last,
            None if last is None else (today(self._desk.clock) - last).days,
            granted(self._desk.unlocked.statement, row.user_id),
            waiting,
        )


def _dates(reader: Reader) -> tuple[date | None, date, int]:
    months = int(setting(reader, _MONTHS, DEFAULT_MONTHS))
    text = setting(reader, _LAST)
    last = date.fromisoformat(text) if text else None
    return last, months_after(last or repository.made_at(reader).date(), months), months
