"""Base model and field types that every block of a profile uses."""

from __future__ import annotations

from typing import Annotated, Any, Final, Literal, TypeVar

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Discriminator,
    Field,
    WithJsonSchema,
)
from pydantic import Tag as UnionTag
from pydantic_core import PydanticCustomError

from lbp_cli.model.authored.profile_words import (
    FIRST_DAY,
    LAST_DAY,
    AnswerWord,
    calendar_day,
    day_of,
)

T = TypeVar("T")

_WORDS: Final = {True: "yes", False: "no"}
_FLAGS: Final = {"yes": True, "no": False}


class Block(BaseModel):
    """A part of a profile: strict types, no unknown keys, never changed after reading."""

    model_config = ConfigDict(strict=True, extra="forbid", frozen=True)


def question(source: str, text: str) -> Any:
    """A field for the answer to a question: the row it belongs to, and what it asks about."""
    return Field(default=None, description=text, json_schema_extra={"source": source})


def _word_of(value: Any) -> Any:
    return _WORDS[value] if isinstance(value, bool) else value


def _typed(value: Any) -> Any:
    """A shorthand is typed or left out; everything else would only look like an answer."""
    if value is True or value == "yes":
        return True
    advice = "write true, or leave it out and answer every question"
    raise _fault("E402", "a shorthand can only be true", advice)


def _flag_of(value: Any) -> Any:
    return _FLAGS.get(value, value) if isinstance(value, str) else value


def _calendar_day(value: str) -> str:
    if calendar_day(value) is None:
        message = f"'{value}' is not a date of the calendar"
        raise _fault("E206", message, "write year-month-day: 2026-11-22")
    if day_of(value) is None:
        message = f"'{value}' is not a date from {FIRST_DAY} to {LAST_DAY}"
        raise _fault("E205", message, "is the year right?")
    return value


def not_blank(value: str) -> str:
    """Refuse a text of nothing but spaces."""
    if not value.strip():
        raise _fault("E207", "the text is blank", "write something, or leave the key out")
    return value


def no_repeats(value: tuple[T, ...]) -> tuple[T, ...]:
    """Refuse a list in which something stands twice."""
    twice = [each for index, each in enumerate(value) if each in value[:index]]
    if twice:
        raise _fault("E207", f"'{twice[0]}' stands twice in the list", "keep one of the two")
    return value


def _fault(code: str, message: str, advice: str) -> PydanticCustomError:
    return PydanticCustomError(code, "{message}", {"message": message, "help": advice})


Answer = Annotated[AnswerWord, BeforeValidator(_word_of, json_schema_input_type=AnswerWord | bool)]
"""yes, no or unsure; `true` and `false` are accepted as synonyms."""

Flag = Annotated[
    bool, BeforeValidator(_flag_of, json_schema_input_type=bool | Literal["yes", "no"])
]
"""true or false; `yes` and `no` are accepted as synonyms."""

Shorthand = Annotated[
    Literal[True], BeforeValidator(_typed, json_schema_input_type=Literal[True, "yes"])
]
"""`true`: the questions of a block that are not written are answered no."""

Day = Annotated[
    str, AfterValidator(_calendar_day), WithJsonSchema({"type": "string", "format": "date"})
]
"""A date, year-month-day."""

Phrase = Annotated[str, Field(min_length=1, max_length=120), AfterValidator(not_blank)]
"""A short text of the client's own, at most 120 characters."""

Unique = Annotated[
    tuple[T, ...], AfterValidator(no_repeats), Field(json_schema_extra={"uniqueItems": True})
]
"""A list in which nothing stands twice."""

WORD_TAG: Final = "<word>"
OTHER_TAG: Final = "<detail>"


def _word_or_mapping(value: Any) -> str:
    return OTHER_TAG if isinstance(value, dict | BaseModel) else WORD_TAG


def _word_or_list(value: Any) -> str:
    return OTHER_TAG if isinstance(value, list | tuple) else WORD_TAG


WordOrMapping = Annotated[
    Annotated[Answer, UnionTag(WORD_TAG)] | Annotated[T, UnionTag(OTHER_TAG)],
    Discriminator(_word_or_mapping),
]
"""An answer as one word, or as a mapping with more detail."""

WordOrList = Annotated[
    Annotated[Answer, UnionTag(WORD_TAG)] | Annotated[T, UnionTag(OTHER_TAG)],
    Discriminator(_word_or_list),
]
"""An answer as one word, or as a list."""
