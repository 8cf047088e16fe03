"""The fixed words of the catalogue: categories, fields, life stages, states. Keys are German where the law's are."""

from __future__ import annotations

from enum import Enum
from typing import Final


class Field(str, Enum):
    """Field of action (Handlungsfeld) of the prevention chain, in the order in which bundles show them."""

    HEALTH = "Gesundheit"
    EDUCATION = "Bildung"
    YOUTH_WELFARE = "Kinder- und Jugendhilfe"
    SOCIAL = "Soziales"


class Status(str, Enum):
    """Whether an offer is shown: only active ones are."""

    ACTIVE = "active"
    INACTIVE = "inactive"
    TEMPORARILY_CLOSED = "temporarily_closed"


class Freshness(str, Enum):
    """How far an entry can be trusted, see `knowledge.catalogue.freshness`."""

    VERIFIED = "verified"
    STALE = "stale"
    UNVERIFIED = "unverified"


CATEGORIES: Final[dict[str, tuple[str, Field]]] = {
    "kita": ("Kita und Kindergarten", Field.EDUCATION),
    "kindertagespflege": ("Kindertagespflege (Tagesmutter, Tagesvater)", Field.EDUCATION),
    "fruehe_hilfen": ("Frühe Hilfen", Field.HEALTH),
    "familienzentrum": ("Familienzentrum", Field.EDUCATION),
    "erziehungsberatung": ("Erziehungs- und Familienberatung", Field.YOUTH_WELFARE),
    "schwangerschaftsberatung": ("Schwangerschaftsberatung", Field.HEALTH),
    "gesundheit_kind": ("Kindergesundheit", Field.HEALTH),
    "fruehfoerderung": ("Frühförderung", Field.HEALTH),
    "schulberatung": ("Hilfe rund um die Schule", Field.EDUCATION),
    "jugendhilfe": ("Hilfen zur Erziehung", Field.YOUTH_WELFARE),
    "jugendberatung": ("Jugendberatung", Field.YOUTH_WELFARE),
    "sport_freizeit": ("Sport und Freizeit", Field.YOUTH_WELFARE),
    "finanzielle_hilfe": ("Geld und Unterstützung", Field.SOCIAL),
    "migration_sprache": ("Ankommen und Deutsch lernen", Field.SOCIAL),
    "notlage_krisenhilfe": ("Hilfe in einer Notlage", Field.SOCIAL),
    "hebamme": ("Hebammen", Field.HEALTH),
    "familienbildung": ("Kurse und Gruppen für Eltern", Field.EDUCATION),
    "jugendamt": ("Jugendamt", Field.YOUTH_WELFARE),
    "uebergang_beruf": ("Ausbildung und Beruf", Field.EDUCATION),
}
"""Category key -> (what people are shown, field)."""

AGES: Final[dict[str, tuple[int, int]]] = {
    "schwangerschaftsberatung": (-9, 35),
    "hebamme": (-9, 11),
    "fruehe_hilfen": (-9, 47),
    "kindertagespflege": (0, 71),
    "kita": (0, 83),
    "fruehfoerderung": (0, 83),
    "schulberatung": (60, 239),
    "jugendberatung": (120, 323),
    "uebergang_beruf": (156, 323),
}
"""Ages of the child in months, pregnancy negative, both bounds inclusive, outside which nobody is sent to a category
that was not asked for. Categories for every age are not named."""

CHAIN: Final = (
    "schwangerschaftsberatung",
    "hebamme",
    "fruehe_hilfen",
    "familienbildung",
    "familienzentrum",
    "kindertagespflege",
    "kita",
    "fruehfoerderung",
    "gesundheit_kind",
    "erziehungsberatung",
    "schulberatung",
    "sport_freizeit",
    "jugendberatung",
    "jugendhilfe",
    "uebergang_beruf",
    "finanzielle_hilfe",
    "migration_sprache",
    "jugendamt",
    "notlage_krisenhilfe",
)
"""Categories in the order of the prevention chain, from pregnancy to work; what serves every stage comes last."""

LIFE_STAGES: Final[dict[str, tuple[int, int]]] = {
    "Schwangerschaft": (-9, -1),
    "0–3": (0, 35),
    "3–6": (36, 71),
    "Grundschule": (72, 131),
    "weiterführende Schule": (132, 203),
    "Übergang in den Beruf": (192, 327),
}
"""Life stage (Lebensphase) -> inclusive age in months."""

MUNICIPALITY_KINDS: Final = ("kreisfreie Stadt", "kreisangehörige Stadt", "Kreis", "Land", "Bund")
GERMANY: Final = "00"
NORTH_RHINE_WESTPHALIA: Final = "05"
"""Official keys of what is not a municipality but serves every one: the whole country and the Land."""
MIN_AGE: Final = -9
MAX_AGE: Final = 327
"""Months: nine before birth up to the 27th year, where youth welfare ends (§ 7 SGB VIII)."""
