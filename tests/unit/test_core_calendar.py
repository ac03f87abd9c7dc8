"""Holidays of Türkiye and the names of days."""

from datetime import date

import pytest

from kdm_desk.core.holidays_tr import Holiday, holidays_of
from kdm_desk.core.names_of_days import day_name, month_name, show_long_date


def test_a_year_has_its_holidays_in_turkish() -> None:
    days = {holiday.day: holiday for holiday in holidays_of(2026)}
    assert days[date(2026, 4, 23)].name == "Ulusal Egemenlik ve Çocuk Bayramı"
    assert days[date(2026, 3, 20)] == Holiday(date(2026, 3, 20), "Ramazan Bayramı", False)
    assert days[date(2026, 5, 30)] == Holiday(date(2026, 5, 30), "Kurban Bayramı", False)


def test_eves_and_the_28th_of_october_are_working_mornings() -> None:
    halves = [holiday for holiday in holidays_of(2026) if holiday.half_day]
    assert halves == [
        Holiday(date(2026, 3, 19), "Ramazan Bayramı arifesi", True),
        Holiday(date(2026, 5, 26), "Kurban Bayramı arifesi", True),
        Holiday(date(2026, 10, 28), "Cumhuriyet Bayramı arifesi", True),
    ]


def test_a_whole_holiday_stands_where_an_eve_falls_on_it() -> None:
    same_day = [holiday for holiday in holidays_of(2029) if holiday.day == date(2029, 4, 23)]
    assert same_day == [Holiday(date(2029, 4, 23), "Ulusal Egemenlik ve Çocuk Bayramı", False)]


@pytest.mark.parametrize("year", range(2008, 2041))
def test_every_year_is_in_order_and_clean(year: int) -> None:
    found = holidays_of(year)
    assert [holiday.day for holiday in found] == sorted({holiday.day for holiday in found})
    assert all(holiday.day.year == year for holiday in found)
    assert any(holiday.half_day for holiday in found)
    assert all("saat" not in holiday.name for holiday in found)


def test_days_and_months_have_names_in_both_languages() -> None:
    monday = date(2026, 3, 2)
    assert (day_name(monday), day_name(monday, "en")) == ("Pazartesi", "Monday")
    assert [month_name(month) for month in (1, 8, 12)] == ["Ocak", "Ağustos", "Aralık"]
    assert month_name(8, "en") == "August"


def test_a_long_date_reads_as_each_language_writes_it() -> None:
    assert show_long_date(date(2026, 3, 2)) == "2 Mart 2026 Pazartesi"
    assert show_long_date(date(2026, 3, 2), "en") == "Monday 2 March 2026"
