"""Reference data of the evaluator: countries, their spellings, calling codes and postal code centroids."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

SEEDS = Path(__file__).resolve().parents[2] / "seeds" / "reference"
TRUE_WORDS = {"true", "1", "t", "yes"}
# Whole codes, without blanks and hyphens, and how many of their characters are the inward part.
INWARD = {
    "GB": ("[A-Z0-9]{2,4}[0-9][A-Z]{2}", 3),
    "CA": ("([A-Z][0-9]){3}", 3),
    "IE": ("[A-Z][0-9][0-9W][A-Z0-9]{4}", 4),
    "NL": ("[0-9]{4}[A-Z]{2}", 2),
    "PT": ("[0-9]{7}", 3),
}


@dataclass(frozen=True)
class Reference:
    """Look-up tables, all keyed by ISO 3166 alpha-2 code in upper case.

    spellings: lower-case spelling -> country code
    european_union: country codes of the members
    calling_codes: calling code (digits) -> country codes that share it
    alpha3: country code -> ISO 3166 alpha-3 code
    centroids: (country code, postal code) -> (latitude, longitude)
    has_own: whether the project has brought centroids along, which codes outside the United States are folded for
    """

    spellings: dict[str, str]
    european_union: frozenset[str]
    calling_codes: dict[str, frozenset[str]]
    alpha3: dict[str, str]
    centroids: dict[tuple[str, str], tuple[float, float]]
    has_own: bool = False

    def with_own(self, rows: Iterable[tuple[str, str, float, float]]) -> Reference:
        """With centroids of the project's own, which win over the shipped ones: country, code, latitude, longitude."""
        own = {}
        for spelling, code, latitude, longitude in rows:
            country = self.country_code(spelling)
            assert country is not None, spelling
            code = _with_zeros(code.strip(" "))[:5] if country == "US" else folded(code)
            own[country, code] = latitude, longitude
        return replace(self, centroids={**self.centroids, **own}, has_own=True)

    def country_code(self, text: str | None) -> str | None:
        """Country that a name, an ISO code or another spelling stands for."""
        return None if text is None else self.spellings.get(text.strip(" ").lower())

    def phone_countries(self, digits: str) -> frozenset[str]:
        """Countries of an international number, by its longest known calling code."""
        for length in range(len(digits), 0, -1):
            if digits[:length] in self.calling_codes:
                return self.calling_codes[digits[:length]]
        return frozenset()

    def centroid(self, country_code: str | None, postal_code: str | None) -> tuple[float, float] | None:
        """Latitude and longitude of a postal code; a code of the United States counts by its first five digits."""
        if country_code is None or postal_code is None:
            return None
        if country_code == "US" and postal_code[:5].isdecimal():
            postal_code = postal_code[:5]
        elif self.has_own:
            postal_code = folded(postal_code)
            pattern, inward = INWARD.get(country_code, ("", 0))
            if (country_code, postal_code) not in self.centroids and inward and re.fullmatch(pattern, postal_code):
                postal_code = postal_code[:-inward]
        return self.centroids.get((country_code, postal_code))

    def centroid_of_profile(self, country_code: str | None, postal_code: str | None) -> tuple[float, float] | None:
        """As `centroid`, of a profile's own code: without blanks around, and with the zeros that a number loses."""
        if postal_code is not None:
            postal_code = postal_code.strip(" ")
            if country_code == "US":
                postal_code = _with_zeros(postal_code)
        return self.centroid(country_code, postal_code)


def _with_zeros(postal_code: str) -> str:
    return postal_code.zfill(5) if re.fullmatch("[0-9]{3,4}", postal_code) else postal_code


def folded(postal_code: str) -> str:
    """As codes outside the United States are compared."""
    return re.sub("[ -]", "", postal_code).upper()


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as stream:
        return list(csv.DictReader(stream))


def _calling_codes(countries: list[dict[str, str]]) -> dict[str, frozenset[str]]:
    shared: dict[str, set[str]] = {}
    for row in countries:
        if row["calling_code"]:
            shared.setdefault(row["calling_code"], set()).add(row["country_code"])
    return {code: frozenset(members) for code, members in shared.items()}


def _spellings(countries: list[dict[str, str]], extra: list[dict[str, str]]) -> dict[str, str]:
    found = {row["spelling"].lower(): row["country_code"] for row in extra}
    for row in countries:
        for column in ("name", "country_code_alpha3", "country_code"):
            found[row[column].lower()] = row["country_code"]
    return found


@cache
def load_reference(folder: Path = SEEDS) -> Reference:
    """Read the three seed files of a folder."""
    countries = _rows(folder / "countries.csv")
    return Reference(
        spellings=_spellings(countries, _rows(folder / "country_spellings.csv")),
        european_union=frozenset(
            row["country_code"] for row in countries if row["is_european_union"].lower() in TRUE_WORDS
        ),
        calling_codes=_calling_codes(countries),
        alpha3={row["country_code"]: row["country_code_alpha3"] for row in countries},
        centroids={
            (row["country_code"], row["postal_code"]): (float(row["latitude"]), float(row["longitude"]))
            for row in _rows(folder / "postal_code_centroids.csv")
        },
    )
