"""What a document of a plan may need beside the plan: values that the edge looks up once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time
from typing import Final, Literal, TypeAlias

from lbp_cli.model.catalogue import Catalogue
from lbp_cli.model.plan import Plan
from lbp_cli.model.value import dataclass
from lbp_cli.render.document import Picture

Paper: TypeAlias = Literal["a4", "letter"]
PAPERS: Final[tuple[Paper, ...]] = ("a4", "letter")


@dataclass(frozen=True, slots=True)
class Practice:
    """Who hands the plan over. Every field is plain text and may be empty.

    `logo_text` stands where a logo would; `contact` holds lines such as telephone and address.
    """

    name: str = ""
    logo_text: str = ""
    contact: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Typesetting:
    """What a PDF is made with: the text of its template (UTF-8), and the folder of its fonts."""

    template: bytes
    fonts: str


@dataclass(frozen=True, slots=True)
class Edition:
    """One plan as one client gets it.

    `width` is read by the terminal form only; `client_name` by documents for the client only;
    `screen_days` is for how many days the safety answers hold (CL-05). `pictures` holds the
    written picture (JSON text) of exercises by id; an exercise without one is shown without.
    `picture_files` are pictures that lie beside the document, for Markdown.
    Of a calendar: `alarm_minutes` is how long before an entry it rings (None = never), `session_at`
    the time of day of the sessions, `full_notes` whether entries tell exercises and doses.
    `typesetting` is needed by the PDF only. `assessed_on` is the day of the safety answers.
    """

    plan: Plan
    catalogue: Catalogue
    width: int = 100
    client_name: str | None = None
    screen_days: int = 28
    pictures: Mapping[str, str] | None = None
    practice: Practice = Practice()
    paper: Paper = "a4"
    animated: bool = False
    alarm_minutes: int | None = None
    picture_files: Mapping[str, Picture] | None = None
    session_at: time = time(18)
    full_notes: bool = False
    assessed_on: str | None = None
    typesetting: Typesetting | None = None
