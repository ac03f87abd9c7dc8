"""Printing goes through a pipe and leaves nothing of ours behind; a printer here is a program named `lp`."""

import os
import sys
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from kdm_desk.core.errors import MediumLost, UserError
from kdm_desk.documents.day_sheet import DaySheet, day_sheet_pdf
from kdm_desk.ui.printing import paint_pages, print_pdf, printers, save_pdf_copy

PDF = day_sheet_pdf(DaySheet("Çizelge", date(2026, 3, 2), (), datetime(2026, 3, 2, 8, 0)))
on_cups = pytest.mark.xfail(sys.platform == "win32", reason="Windows prints through Qt", strict=True)

LP = """#!/bin/sh
printf '%s\\n' "$@" > "$0.arguments"
cat > "$0.pages"
"""
LP_THAT_REFUSES = """#!/bin/sh
cat > /dev/null
echo "lp: The printer or class does not exist." >&2
exit 1
"""
LPSTAT = """#!/bin/sh
case "$1" in
  -e) printf 'Arka_oda\\nDanisma\\nMudur\\n' ;;
  -d) echo "system default destination: Danisma" ;;
esac
"""

Put = Callable[[str, str], Path]


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Put:
    """A folder of programs that comes first on the path; returns what puts one there."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")

    def put(name: str, text: str) -> Path:
        program = folder / name
        program.write_text(text)
        program.chmod(0o755)
        return program

    return put


@pytest.fixture
def no_programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))


def ink_of(page: pypdfium2.PdfPage) -> tuple[int, int, int, int]:
    """The box around everything printed on the page, in points."""
    picture = page.render(scale=1, grayscale=True).to_pil()
    box: tuple[int, int, int, int] = picture.point(lambda value: 255 if value < 160 else 0).getbbox()
    return box


@on_cups
def test_the_pages_reach_the_printer_unchanged_through_the_pipe(programs: Put) -> None:
    lp = programs("lp", LP)
    print_pdf(PDF, printer="Danisma", copies=2)
    assert Path(f"{lp}.pages").read_bytes() == PDF
    arguments = Path(f"{lp}.arguments").read_text().splitlines()
    assert arguments == ["-d", "Danisma", "-n", "2", "-t", "KDM", "-o", "media=A4"]


@on_cups
def test_without_a_name_the_usual_printer_is_used(programs: Put) -> None:
    lp = programs("lp", LP)
    print_pdf(PDF)
    assert "-d" not in Path(f"{lp}.arguments").read_text().splitlines()


@on_cups
def test_a_refusal_of_the_printer_is_told_in_its_own_words(programs: Put) -> None:
    programs("lp", LP_THAT_REFUSES)
    with pytest.raises(UserError) as failed:
        print_pdf(PDF, printer="Yok")
    assert failed.value.code == "printing_failed"
    assert failed.value.params == {"reason": "The printer or class does not exist."}


@on_cups
def test_a_machine_without_printing_says_so(no_programs: None) -> None:
    with pytest.raises(UserError) as failed:
        print_pdf(PDF)
    assert failed.value.code == "printer_missing"
    assert printers() == []


@on_cups
def test_the_usual_printer_is_listed_first(programs: Put) -> None:
    programs("lpstat", LPSTAT)
    assert printers() == ["Danisma", "Arka_oda", "Mudur"]


@on_cups
def test_a_print_server_that_does_not_answer_leaves_an_empty_list(programs: Put) -> None:
    programs("lpstat", "#!/bin/sh\necho 'lpstat: Bad file descriptor' >&2\nexit 1\n")
    assert printers() == []


@on_cups
def test_printing_leaves_no_file_in_the_temporary_folder(
    programs: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    programs("lp", LP)
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    print_pdf(PDF)
    assert list(temporary.iterdir()) == []


def test_pages_painted_by_qt_fill_the_paper_one_for_one(qapp: QApplication, tmp_path: Path) -> None:
    device = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "painted.pdf"))
    paint_pages(PDF, device)
    painted = pypdfium2.PdfDocument(tmp_path / "painted.pdf")
    assert len(painted) == 1
    assert painted[0].get_size() == pytest.approx((595, 842), abs=1)
    original = pypdfium2.PdfDocument(PDF)
    assert ink_of(painted[0]) == pytest.approx(ink_of(original[0]), abs=2)
    original.close()
    painted.close()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_device_that_cannot_begin_is_a_failed_print(qapp: QApplication, tmp_path: Path) -> None:
    device = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    device.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    device.setOutputFileName(str(tmp_path / "no" / "such" / "folder.pdf"))
    with pytest.raises(UserError) as failed:
        paint_pages(PDF, device)
    assert failed.value.code == "printing_failed"


def test_a_copy_is_whole_readable_by_its_owner_alone_and_leaves_nothing_beside(tmp_path: Path) -> None:
    path = tmp_path / "yazı.pdf"
    path.write_bytes(b"earlier")
    save_pdf_copy(PDF, path)
    assert path.read_bytes() == PDF
    assert list(tmp_path.iterdir()) == [path]
    if os.name == "posix":
        assert path.stat().st_mode & 0o077 == 0


def test_a_copy_into_a_folder_that_went_away_says_so(tmp_path: Path) -> None:
    with pytest.raises(MediumLost) as lost:
        save_pdf_copy(PDF, tmp_path / "stick" / "yazı.pdf")
    assert lost.value.code == "copy_not_saved"


def test_a_copy_that_cannot_take_its_name_leaves_no_part_behind(tmp_path: Path) -> None:
    taken = tmp_path / "yazı.pdf"
    (taken / "inside").mkdir(parents=True)
    with pytest.raises(MediumLost):
        save_pdf_copy(PDF, taken)
    assert list(tmp_path.iterdir()) == [taken]
