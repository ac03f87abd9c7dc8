"""The endings a user can meet, apart from success: each has a code that the screens translate."""


class UserError(Exception):
    """Something a person can mend. Nothing was written; `params` fill the translated sentence.

    `params` may be shown on the screen but never reach a log: they can hold names.
    """

    def __init__(self, code: str, **params: object) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


class FieldError(UserError):
    """A value that one named form field must mend."""

    def __init__(self, code: str, field: str, **params: object) -> None:
        super().__init__(code, field=field, **params)
        self.field = field


class RuleBroken(UserError):
    """The database refused what is physically impossible; `code` is the rule's name in the schema."""


class NotAllowed(UserError):
    """The login's role does not carry the permission."""


class WrongKey(UserError):
    """A passphrase, recovery sheet or key that does not open this vault or backup."""


class Damaged(UserError):
    """A vault or backup whose bytes are not what was written."""


class NewerVersion(UserError):
    """Written by a newer program; opening it could lose what this one does not know."""


class InUse(UserError):
    """Another running program holds this vault."""


class MediumLost(UserError):
    """No space, or the disk or stick went away, while writing; live data is untouched."""


class Cancelled(Exception):
    """The user stopped long work; nothing half-done remains."""
