"""The editable code lists, as pages show them and as answers are checked against them."""

from kdm_desk.core.errors import FieldError
from kdm_desk.features.people.model.persons import Choice, CodeLists
from kdm_desk.storage.transaction import Reader


def read_all(reader: Reader) -> CodeLists:
    """Every list in its order."""
    lists: dict[str, list[Choice]] = {}
    for row in reader.all("SELECT * FROM code ORDER BY list, position"):
        choice = Choice(row["code"], row["label_tr"], row["label_en"], bool(row["active"]))
        lists.setdefault(row["list"], []).append(choice)
    return CodeLists({name: tuple(entries) for name, entries in lists.items()})


def require(reader: Reader, name: str, code: str | None, field: str) -> None:
    """Raise FieldError "choice_unknown" for a code that the list does not have; None is no answer."""
    if code is None:
        return
    if reader.value("SELECT 1 FROM code WHERE list = ? AND code = ?", (name, code)) is None:
        raise FieldError("choice_unknown", field)
