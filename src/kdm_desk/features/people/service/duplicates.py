"""Files that may already be hers, asked while an application is typed."""

from kdm_desk.core.access import Permission
from kdm_desk.features.people.model.duplicates import LikelyFile, Told, weigh
from kdm_desk.features.people.repository import finding, similar
from kdm_desk.security.desk import Desk

_SHOWN = 5


class DuplicateService:
    """Says who may be the same woman, and why. It decides nothing."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def likely(self, told: Told) -> list[LikelyFile]:
        """The likeliest files first, each with its reasons; at most five.

        A number that is not whole yet matches nobody; nothing typed ever raises.
        """
        with self._desk.read(Permission.VIEW_CLIENTS) as reader:
            certain = similar.candidates(reader, told)
            known = similar.known_of(reader, certain)
            weighed = {one: weigh(certain[one], told, known[one]) for one in certain if one in known}
            likely = sorted((one for one in weighed if weighed[one][0]), key=lambda one: -weighed[one][0])
            hits = finding.chosen(reader, likely[: 2 * _SHOWN])
            return [LikelyFile(hit, *weighed[hit.person_id]) for hit in hits][:_SHOWN]
