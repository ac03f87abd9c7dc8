"""The English sentence of every error code; area by area, so that each file stays short."""

from collections.abc import Mapping

from kdm_desk.ui.sentences_desk import DESK
from kdm_desk.ui.sentences_vault import VAULT

SENTENCES: Mapping[str, str] = {**VAULT, **DESK}
