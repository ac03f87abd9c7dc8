"""A report of a bug tells where, never what about."""

from pathlib import Path

from kdm_desk.app.crash_report import write_report


def fail_with_a_name() -> None:
    applicant = "Şükran Uydurma"
    raise ValueError(f"no file for {applicant}")


def test_a_report_holds_the_place_but_no_value(tmp_path: Path) -> None:
    try:
        fail_with_a_name()
    except ValueError as error:
        number = write_report(error, tmp_path)
    text = (tmp_path / f"{number}.txt").read_text(encoding="utf-8")
    assert "ValueError" in text
    assert "fail_with_a_name" in text
    assert "Şükran" not in text
    assert str(Path.home()) not in text


def test_only_the_newest_twenty_reports_are_kept(tmp_path: Path) -> None:
    for _ in range(25):
        write_report(RuntimeError("x"), tmp_path)
    assert len(list(tmp_path.iterdir())) == 20


def test_a_folder_that_cannot_be_written_still_gives_a_number(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert len(write_report(RuntimeError("x"), tmp_path / "file" / "below")) == 8
