"""Sentences about bringing an earlier register in."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

REGISTER: Mapping[str, str] = {
    "register_missing": QT_TRANSLATE_NOOP(
        "Messages", "The file {path} cannot be found. Nothing was changed. Please choose it again."
    ),
    "register_not_opened": QT_TRANSLATE_NOOP(
        "Messages",
        "The file {path} cannot be opened. Nothing was changed. Please close it in other programs and choose "
        "it again.",
    ),
    "register_unreadable": QT_TRANSLATE_NOOP(
        "Messages",
        "This file cannot be read as a table. Nothing was changed. Please save the register as XLSX or CSV "
        "without a password and choose it again.",
    ),
    "register_too_large": QT_TRANSLATE_NOOP(
        "Messages",
        "The file is larger than {mebibytes} MB. Nothing was changed. Please bring it in in several parts.",
    ),
    "register_too_many_rows": QT_TRANSLATE_NOOP(
        "Messages",
        "The file has more than {rows} rows. Nothing was changed. Please bring it in in several parts.",
    ),
    "register_empty": QT_TRANSLATE_NOOP(
        "Messages", "There are no rows in this file. Nothing was changed. Please choose another file."
    ),
    "register_no_name_column": QT_TRANSLATE_NOOP(
        "Messages",
        "No column was said to hold the name. Nothing was changed. Please choose the column with the names.",
    ),
    "register_channel_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "No channel of the list is called that. Please write one of the list's names, or leave the cell empty: "
        "then the usual channel is taken.",
    ),
    "register_file_exists": QT_TRANSLATE_NOOP(
        "Messages", "She seems to have a file already. The row was left out, as was asked for."
    ),
    "register_several_files": QT_TRANSLATE_NOOP(
        "Messages", "More than one file fits. Please decide by hand which one is hers."
    ),
    "import_unknown": QT_TRANSLATE_NOOP(
        "Messages", "This import is not in the vault. Nothing was changed. Please load the page again."
    ),
    "import_undone_already": QT_TRANSLATE_NOOP(
        "Messages", "This import was taken back already. Nothing was changed."
    ),
    "import_in_use": QT_TRANSLATE_NOOP(
        "Messages",
        "In {files} of the files that came in, something was written since. Nothing was changed. "
        "Such an import cannot be taken back as a whole any more.",
    ),
}
