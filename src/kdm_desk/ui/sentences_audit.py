"""Sentences about the record of who did what: what was done to it, and which row is the first bad one."""

from collections.abc import Mapping

from kdm_desk.ui.i18n import QT_TRANSLATE_NOOP

AUDIT: Mapping[str, str] = {
    "audit_altered": QT_TRANSLATE_NOOP(
        "Messages",
        "Row {row} of the record was changed after it was written. The rows before it are whole. "
        "Please tell the manager and keep the newest backup.",
    ),
    "audit_row_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "Row {row} of the record was taken out. The rows before it are whole. "
        "Please tell the manager and keep the newest backup.",
    ),
    "audit_number_skipped": QT_TRANSLATE_NOOP(
        "Messages",
        "The record skips number {row}, though its chain goes on: a row was given another number. "
        "Please tell the manager.",
    ),
    "audit_row_moved": QT_TRANSLATE_NOOP(
        "Messages",
        "Row {row} of the record was written at another place: rows were put into another order. "
        "The rows before it are whole. Please tell the manager.",
    ),
    "audit_row_unlinked": QT_TRANSLATE_NOOP(
        "Messages",
        "Row {row} of the record does not follow from the row before it, which was written anew. "
        "Please tell the manager and keep the newest backup.",
    ),
    "audit_signature_wrong": QT_TRANSLATE_NOOP(
        "Messages",
        "Row {row} of the record says that {who} wrote it, but her signature does not fit: the row was "
        "written anew by somebody else. Please tell the manager.",
    ),
    "audit_signed_by_other": QT_TRANSLATE_NOOP(
        "Messages",
        "Row {row} of the record says that {who} wrote it, but it carries the signature of {signer}. "
        "Please tell the manager.",
    ),
    "audit_subject_added": QT_TRANSLATE_NOOP(
        "Messages",
        "A person was added to row {row} of the record after it was written. Please tell the manager.",
    ),
    "audit_subject_removed": QT_TRANSLATE_NOOP(
        "Messages",
        "A person was taken off row {row} of the record after it was written. Please tell the manager.",
    ),
    "audit_subjects_altered": QT_TRANSLATE_NOOP(
        "Messages",
        "The persons named in row {row} of the record are not those it was written with. Please tell the manager.",
    ),
    "audit_signer_unknown": QT_TRANSLATE_NOOP(
        "Messages",
        "The list of signing keys holds a key of {who} that no manager signed. Please tell the manager.",
    ),
    "audit_signer_missing": QT_TRANSLATE_NOOP(
        "Messages",
        "The key of {who}, who wrote row {row} of the record, was taken off the list of signing keys. "
        "Please tell the manager.",
    ),
    "audit_after_removal": QT_TRANSLATE_NOOP(
        "Messages",
        "Row {row} of the record is signed by {who}, whose login had ended before. Please tell the manager.",
    ),
    "audit_rolled_back": QT_TRANSLATE_NOOP(
        "Messages",
        "The record ends at row {last}, but row {row} was known before: this is an older copy of the vault, or "
        "its last rows were taken off. What was entered since then is missing here. Please tell the manager.",
    ),
    "audit_other_history": QT_TRANSLATE_NOOP(
        "Messages",
        "Row {row} of the record is not the one known before: the record was written anew, or this is another "
        "copy of the vault that went its own way. Please tell the manager.",
    ),
    "audit_chain": QT_TRANSLATE_NOOP(
        "Messages", "The record of who did what could not be read to its end. Please restore the last backup."
    ),
    "cipher_integrity": QT_TRANSLATE_NOOP(
        "Messages", "Pages of the data file are not as they were written. Please restore the last backup."
    ),
    "integrity": QT_TRANSLATE_NOOP(
        "Messages", "The data file is damaged inside. Please restore the last backup."
    ),
    "foreign_keys": QT_TRANSLATE_NOOP(
        "Messages", "Some entries point to others that are not there. Please tell the IT person."
    ),
    "number_gap": QT_TRANSLATE_NOOP(
        "Messages", "A number is missing in a series of file or letter numbers. Please tell the manager."
    ),
    "head_not_understood": QT_TRANSLATE_NOOP(
        "Messages",
        "This is not a row number and at least sixteen letters of its code. Nothing was changed. "
        "Please copy both from the sheet once more.",
    ),
    "period_turned_round": QT_TRANSLATE_NOOP(
        "Messages", "The first day lies behind the last. Nothing was lost. Please exchange the two days."
    ),
}
