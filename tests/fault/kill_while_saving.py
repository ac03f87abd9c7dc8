"""Run as a program: kill a saving process at random moments and count what was acknowledged and lost.

`python kill_while_saving.py FOLDER ROUNDS SEED` prints one JSON line. One warm process forks the children, so that
200 rounds take seconds; each child opens the real file, saves real applications and says so only after the commit.
"""

import json
import os
import random
import select
import signal
import sys
from pathlib import Path

from builders import TestSigner, make_desk
from kdm_desk.features.admin.service import AdminService
from kdm_desk.features.intake.model import NewApplication
from kdm_desk.features.intake.service import IntakeService
from kdm_desk.features.people.model.persons import PersonDetails
from kdm_desk.security.desk import Desk

_LONGEST_S = 0.08
_FIRST_SAVE_S = 30
ID_BYTES = 36


def save_for_ever(folder: Path, told: int, signer: TestSigner) -> None:
    """Save one application after the other; each id goes down the pipe after its commit."""
    desk = make_desk(folder, signer=signer)
    service = IntakeService(desk)
    number = 0
    while True:
        number += 1
        applicant = PersonDetails(given_names=f"Şükran {number}", surname="Uydurma")
        person_id = service.register(NewApplication("in_person", applicant=applicant))
        os.write(told, person_id.encode())


def one_round(folder: Path, chance: random.Random, signer: TestSigner) -> list[str]:
    """Fork, let it save, kill -9 at a random moment; the ids it acknowledged."""
    heard, told = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(heard)
        try:
            save_for_ever(folder, told, signer)
        finally:
            os._exit(1)
    os.close(told)
    select.select([heard], [], [], _FIRST_SAVE_S)
    select.select([], [], [], chance.random() * _LONGEST_S)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(heard, "rb") as stream:
        text = stream.read().decode()
    return [text[at : at + ID_BYTES] for at in range(0, len(text) - ID_BYTES + 1, ID_BYTES)]


def stored(desk: Desk) -> set[str]:
    return {row[0] for row in desk.connection.execute("SELECT person_id FROM application")}


def main(folder: Path, rounds: int, seed: int) -> None:
    chance = random.Random(seed)
    signer = TestSigner()
    make_desk(folder, signer=signer).close()
    acknowledged: list[str] = []
    for _ in range(rounds):
        acknowledged += one_round(folder, chance, signer)
    desk = make_desk(folder, signer=signer)
    lost = set(acknowledged) - stored(desk)
    findings = list(AdminService(desk).check().findings)
    desk.close()
    sys.stdout.write(
        json.dumps({"acknowledged": len(acknowledged), "lost": len(lost), "findings": findings}) + "\n"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
