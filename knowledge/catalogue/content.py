"""What a municipality's content file may hold, checked field by field with messages for its editors."""

from __future__ import annotations

from datetime import date
from typing import Any, Optional, Union

from pydantic import BaseModel, Extra, Field, root_validator, validator

from knowledge.catalogue.freshness import earliest_day
from knowledge.catalogue.hours import parse_opening_hours
from knowledge.catalogue.phone import parse_phone
from knowledge.catalogue.vocabulary import CATEGORIES, MAX_AGE, MIN_AGE, MUNICIPALITY_KINDS, Status


class Strict(BaseModel):
    """Unknown fields are mistakes: a mistyped field must not vanish in silence."""

    class Config:
        extra = Extra.forbid
        anystr_strip_whitespace = True


class Source(Strict):
    """Where a fact comes from and of when it is."""

    url: str = Field(..., min_length=4)
    seen: Optional[str] = None

    @validator("seen", pre=True)
    def check_seen(cls, value: Any) -> Optional[str]:
        if value is None:
            return None
        earliest_day(str(value))
        return str(value)


class Verification(Strict):
    """Who looked, and when."""

    on: date
    by: str = Field(..., min_length=2)


class Age(Strict):
    """Months, pregnancy negative, both ends inclusive; an open end is left out."""

    from_: Optional[int] = Field(default=None, alias="from", ge=MIN_AGE, le=MAX_AGE)
    to: Optional[int] = Field(default=None, ge=MIN_AGE, le=MAX_AGE)

    @root_validator(skip_on_failure=True)
    def check_order(cls, values: dict[str, Any]) -> dict[str, Any]:
        low, high = values.get("from_"), values.get("to")
        if low is not None and high is not None and low > high:
            raise ValueError(f"das Alter beginnt mit {low} und endet mit {high} Monaten")
        return values


class Address(Strict):
    """Where it is; every part may be unknown."""

    street: Optional[str] = None
    postcode: Optional[str] = Field(default=None, regex=r"^\d{5}$")
    city: Optional[str] = None
    district: Optional[str] = None
    latitude: Optional[float] = Field(default=None, ge=47, le=56)
    longitude: Optional[float] = Field(default=None, ge=5, le=16)


class Validity(Strict):
    """First and last day of an offer that is limited in time."""

    from_: Optional[date] = Field(default=None, alias="from")
    to: Optional[date] = None

    @root_validator(skip_on_failure=True)
    def check_order(cls, values: dict[str, Any]) -> dict[str, Any]:
        first, last = values.get("from_"), values.get("to")
        if first is not None and last is not None and first > last:
            raise ValueError(f"der letzte Tag {last} liegt vor dem ersten {first}")
        return values


class OfferContent(Strict):
    """One offer as it stands in a content file."""

    id: str = Field(..., regex=r"^[a-z0-9-]{3,120}$")
    name: str = Field(..., min_length=3, max_length=300)
    provider: str = Field(..., min_length=2, max_length=300)
    category: str
    topics: list[str] = []
    summary: str = Field(..., min_length=10, max_length=600)
    age: Age = Age()
    target_group: Optional[str] = None
    professionals_only: bool = False
    eligibility: Optional[str] = None
    access: Optional[str] = None
    cost: Optional[str] = None
    free: Optional[bool] = None
    languages: list[str] = []
    languages_text: Optional[str] = None
    accessibility: Optional[str] = None
    hours: Optional[str] = None
    opening_hours: Optional[str] = None
    address: Address = Address()
    phone: Optional[str] = None
    email: Optional[str] = Field(default=None, regex=r"^[^@\s]+@[^@\s]+\.[a-z]{2,}$")
    website: Optional[str] = Field(default=None, regex=r"^https?://\S+$")
    legal_basis: Optional[str] = None
    referral_note: Optional[str] = None
    source: Source
    verified: Optional[Verification] = None
    status: Status = Status.ACTIVE
    status_note: Optional[str] = None
    valid: Validity = Validity()
    covers: list[str] = []
    """Bodies of `everywhere.yml` that this offer is, here; they are not added a second time."""

    @validator("category")
    def check_category(cls, value: str) -> str:
        if value not in CATEGORIES:
            raise ValueError(f"„{value}“ ist keine Angebotsart; möglich sind: {', '.join(CATEGORIES)}")
        return value

    @validator("phone", pre=True)
    def check_phone(cls, value: Any) -> Optional[str]:
        return None if value is None else parse_phone(str(value))

    @validator("opening_hours")
    def check_hours(cls, value: Optional[str]) -> Optional[str]:
        return None if value is None else parse_opening_hours(value)

    @validator("languages", each_item=True)
    def check_language(cls, value: str) -> str:
        if len(value) not in (2, 3) or not value.isalpha() or not value.islower():
            raise ValueError(f"„{value}“ ist kein Sprachkürzel wie tr, ar, uk")
        return value


class KitaSystem(Strict):
    """How parents register for a Kita place."""

    name: Optional[str] = None
    url: Optional[str] = Field(default=None, regex=r"^https?://\S+$")


class MunicipalityContent(Strict):
    """The facts of one municipality."""

    ags: str = Field(..., regex=r"^\d{2}(\d{3}(\d{3})?)?$")
    name: str = Field(..., min_length=2)
    kind: str
    phase: Optional[int] = None
    regierungsbezirk: Optional[str] = None
    within: Optional[str] = None
    website: Optional[str] = Field(default=None, regex=r"^https?://\S+$")
    family_portal: Optional[str] = Field(default=None, regex=r"^https?://\S+$")
    kita_system: KitaSystem = KitaSystem()
    notes: Optional[str] = None
    sources: list[str] = Field(..., min_items=1)

    @validator("kind")
    def check_kind(cls, value: str) -> str:
        if value not in MUNICIPALITY_KINDS:
            raise ValueError(f"„{value}“ ist keine Art; möglich sind: {', '.join(MUNICIPALITY_KINDS)}")
        return value


class MunicipalityFile(Strict):
    """One file of `knowledge/content/municipalities/`."""

    municipality: MunicipalityContent
    offers: list[OfferContent] = []


class StatutoryBody(Strict):
    """A body that exists in every municipality by law; `{name}` and `{of}` stand for the municipality."""

    key: str = Field(..., regex=r"^[a-z_]+$")
    name: str
    provider: str
    category: str
    topics: list[str] = []
    summary: str
    age: Age = Age()
    access: str
    cost: Optional[str] = None
    free: Optional[bool] = None
    legal_basis: Optional[str] = None
    referral_note: Optional[str] = None
    source: Source
    per_town: bool = False
    """Towns with a Jugendamt of their own get one of their own."""

    check_category = validator("category", allow_reuse=True)(OfferContent.check_category.__func__)  # type: ignore[attr-defined]


class EverywhereFile(Strict):
    """`knowledge/content/everywhere.yml`."""

    bodies: list[StatutoryBody]


GERMAN_MESSAGES: dict[str, str] = {
    "value_error.missing": "fehlt",
    "value_error.extra": "dieses Feld gibt es nicht",
    "value_error.any_str.min_length": "ist zu kurz (mindestens {limit_value} Zeichen)",
    "value_error.any_str.max_length": "ist zu lang (höchstens {limit_value} Zeichen)",
    "value_error.list.min_items": "braucht mindestens {limit_value} Eintrag",
    "value_error.str.regex": "hat nicht die erwartete Form",
    "value_error.number.not_ge": "muss mindestens {limit_value} sein",
    "value_error.number.not_le": "darf höchstens {limit_value} sein",
    "value_error.date": "ist kein Datum wie 2026-03-01",
    "type_error.enum": "ist keiner der möglichen Werte",
    "type_error.none.not_allowed": "darf nicht leer sein",
    "type_error.integer": "muss eine ganze Zahl sein",
    "type_error.float": "muss eine Zahl sein",
    "type_error.bool": "muss true oder false sein",
    "type_error.list": "muss eine Liste sein",
    "type_error.dict": "muss eigene Unterfelder haben",
    "type_error.str": "muss Text sein",
}


def say_in_german(error: dict[str, Any]) -> str:
    """Return one pydantic error as a German half-sentence."""
    kind: str = error["type"]
    if kind == "value_error":
        return str(error["msg"])
    context: dict[str, Union[str, int]] = error.get("ctx", {})
    return GERMAN_MESSAGES.get(kind, str(error["msg"])).format(**context)
