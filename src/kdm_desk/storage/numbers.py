"""Human numbers, gapless: each is a row, used or void, taken inside the transaction that uses it."""

from kdm_desk.storage.transaction import Transaction


def allocate(tx: Transaction, kind: str, year: int) -> int:
    """The next number of `kind` ('file' or 'letter') of this site in `year`; it becomes a row at once."""
    last = tx.value(
        "SELECT max(value) FROM number WHERE kind = ? AND site = ? AND year = ?", (kind, tx.site, year)
    )
    value = int(last or 0) + 1
    tx.insert("number", kind=kind, site=tx.site, year=year, value=value, state="used", allocated_at=tx.now)
    return value


def void_up_to(tx: Transaction, kind: str, year: int, last: int, reason: str) -> int:
    """Void every number not yet taken up to `last`, so that none given out on paper is used twice; how many."""
    taken = int(
        tx.value(
            "SELECT max(value) FROM number WHERE kind = ? AND site = ? AND year = ?", (kind, tx.site, year)
        )
        or 0
    )
    tx.execute_many(
        "INSERT INTO number (kind, site, year, value, state, reason, allocated_at) "
        "VALUES (?, ?, ?, ?, 'void', ?, ?)",
        [(kind, tx.site, year, value, reason, tx.now) for value in range(taken + 1, last + 1)],
    )
    return max(0, last - taken)
