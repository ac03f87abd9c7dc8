"""What a new vault begins with: code lists, rooms, beds, institutions. Fixed keys, the same on every machine."""

import json
from typing import Any

from kdm_desk.core.resources import resource
from kdm_desk.storage.transaction import Transaction

_NOT_CODE_LISTS = frozenset({"rooms", "institutions"})


def seed(tx: Transaction) -> None:
    """Fill the empty tables; the manager edits them afterwards."""
    _seed_codes(tx)
    _seed_rooms(tx)
    _seed_institutions(tx)


def _load(name: str) -> Any:
    return json.loads(resource(f"lists/{name}.json").read_text(encoding="utf-8"))


def _seed_codes(tx: Transaction) -> None:
    names = sorted(path.stem for path in resource("lists").glob("*.json"))
    for name in names:
        if name in _NOT_CODE_LISTS:
            continue
        tx.execute_many(
            "INSERT INTO code (list, code, label_tr, label_en, position) VALUES (?, ?, ?, ?, ?)",
            [
                (name, entry["code"], entry["tr"], entry["en"], place)
                for place, entry in enumerate(_load(name))
            ],
        )


def _seed_rooms(tx: Transaction) -> None:
    for position, room in enumerate(_load("rooms")):
        tx.insert(
            "room",
            id=room["key"],
            place=room["place"],
            kind=room["kind"],
            name=room["name"],
            floor=room["floor"],
            position=position,
        )
        if room["place"] == "centre":
            playroom = room["kind"] == "playroom"
            tx.insert(
                "resource",
                kind="playroom" if playroom else "room",
                id=room["key"],
                capacity=room["capacity"] if playroom else 1,
            )
        for place, bed in enumerate(room.get("beds", ())):
            tx.insert(
                "bed",
                id=bed["key"],
                room_id=room["key"],
                label=bed["label"],
                kind=bed["kind"],
                position=place,
            )


def _seed_institutions(tx: Transaction) -> None:
    for position, institution in enumerate(_load("institutions")):
        tx.insert(
            "institution",
            id=institution["key"],
            name=institution["name"],
            addressee=institution["addressee"],
            unit=institution.get("unit", ""),
            authority=institution["authority"],
            kind=institution["kind"],
            position=position,
        )
