"""Names, values and window sizes that the shop generator and the definition generator share."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

from evaluator.reference import Reference

AS_OF_INSTANTS = (
    datetime(2026, 3, 17, 13, 45, 12, 345678),
    datetime(2026, 6, 1, 0, 0, 0),
    datetime(2024, 2, 29, 9, 30, 0),
    datetime(2025, 3, 31, 23, 59, 59, 999999),
    datetime(2026, 1, 1, 0, 0, 0, 1),
    datetime(2025, 12, 31, 12, 0, 0),
    datetime(2027, 3, 1, 7, 0, 0),
)
MICROSECOND = timedelta(microseconds=1)
UNITS = ("hour", "day", "week")
CALENDAR_UNITS = ("month", "year")
QUANTITIES = {
    "hour": (0, 1, 5, 24, 36, 72, 200, 1000),
    "day": (0, 1, 2, 3, 7, 10, 30, 45, 60, 90, 180, 365, 400),
    "week": (0, 1, 2, 4, 8, 13, 26, 52),
    "month": (0, 1, 2, 3, 6, 11, 12, 13),
    "year": (0, 1, 2, 3),
}
# So many units reach past the calendar on either side.
FAR_QUANTITIES = {
    "hour": (87_600_000, 10**12),
    "day": (3_650_000, 10**15),
    "week": (521_429, 10**9),
    "month": (108_000, 10**7),
    "year": (9000, 12_000, 10**20),
}
FIRST_AND_LAST_DAYS = (datetime(1, 1, 1), datetime(9999, 12, 31), datetime(9999, 12, 31, 18, 30))

METRICS = {
    "Placed Order": "M1order",
    "Viewed Product": "M2view",
    "Opened Email": "M3open",
    "Started Checkout": None,
    'Clicked "it\'s" {{x}}': "M5'quote",
}
LISTS = {"L1news": "Newsletter", "L2vip": "VIP's", "L3past": 'Past 100% "club"', "L4": "L1news list"}
OBJECT_TYPES = ("OT1", "OT2")
RELATIONSHIPS = ("REL1", "REL2")
OBJECT_PROPERTIES = {12: "number", 13: "text", 14: "boolean", 15: "list", 16: "date", 17: "mixed"}

# fmt: off
PROFILE_PROPERTIES = {
    "Favorite Color": "text", "Notes": "text", "it's": "text", 'say "hi"': "text", "back\\slash": "text",
    "Age": "number", "Points.Total": "number", "$balance": "number",
    "VIP": "boolean", "Accepts/Marketing~x": "boolean",
    "Tags": "list", "{{ curly }}": "list", "Sizes[0]": "list",
    "Birthday": "date", "Renewal -- date": "date",
    "Mixed": "mixed", "emoji 🙂": "mixed", "%like_": "mixed", "ключ": "mixed", "e\u0301 ']": "text",
    "Cart": "objects", "App": "version", "Born": "birthday",
}
EVENT_PROPERTIES = {
    "Brand": "text", "Campaign's \"Name\"": "text", "$flow": "text",
    "Price": "number", "Item Count": "number", "a.b/c~d": "number",
    "Apple Privacy Open": "boolean",
    "Items": "list", "Collections": "list",
    "Anything {% raw %}": "mixed",
    "Lines": "objects", "Build": "version",
}
EVENT_PATHS = ("Lines[].Sku", "Lines[].Price", "Lines[].On Sale", "Lines[].Tags", "Items[].Sku", "Brand[].Sku")
PROFILE_PATHS = ("Cart[].Sku", "Cart[].Price", "Cart[].Tags", "Tags[].Sku")
VERSIONS = ("1.10", "1.9", "1", "1.0", "1.0.0.0", "0.9.12", "2.0.1", "10", "1.9.0.1", "01.9", "999999999.1")
BAD_VERSIONS = ("1.", ".1", "1.2.3.4.5", "v1.2", "1.2-beta", "1234567890", "", "1,2", " 1.2", "١.٢")
BIRTHDAYS = ("--03-15", "03-15", "0000-03-15", "--02-29", "02-29", "0000-02-29", "12-31", "--01-01", "03-17", "03-18")
BAD_BIRTHDAYS = ("-03-15", "--3-15", "03/15", "--02-30", "0000-13-01", "---03-15", "03-15 ", "0000-03-15T00:00:00Z")

COMMON_TEXTS = ("Blue", "blue", "Red", "Shorts", "Summer Shorts", "3", "")
ODD_TEXTS = (
    "BLUE ", " Blue", "ß", "ẞ", "İstanbul", "istanbul", "é", "e\u0301", "🙂", "👩‍👩‍👧 family", "שלום", "مرحبا",
    "O'Brien", "''", 'say "hi"', "back\\slash", "\\", "100%", "a_b", "%", "_", "{{ x }}", "{% raw %}", "{# note",
    "-- drop", "/* open",
    "*/", ";", "line\nbreak", "tab\tstop", "\r\n", "null", "NULL", "true", "a,b", "[1]", '{"a": 1}', "$1", "?",
    ":name", "^Blue$",
    "\u200b", "\ufeffbom", "Z" * 300 + "Blue", "x" * 2000, "\U0001f1f3\U0001f1f1", "\u00a0", "10", "9", "\x7f",
)
NUL_TEXT = "a\0b"
NUMBER_TEXTS = (
    "7", "1e3", " 7", "7 ", "٣", "NaN", "0x10", "1,000", "1e400", "-0", "+5", "1.50", "1.", ".5", "Infinity", "-inf",
    "1_000", "1E2", "007", "5e-1", "１２", "12abc", "", "-3.25", "--1", "1e", "2.0",
)
NUMBERS = (
    0, 1, 2, 3, 5, 7, 7.0, 10, 12.5, 18, 21, 30, 42, 64.99, 100, -1, -3.25, 0.1, 0.30000000000000004, 1000.0, 1e-7,
)
RAW_NUMBERS = ("1E3", "1.50", "5e-1", "0.10", "1e22", "-0.0", "12345678901234567890", "9007199254740993")
BOOLEAN_WORDS = (
    "true", "TRUE", "True", "t", "T", "yes", "Yes", "y", "Y", "1", "false", "FALSE", "f", "no", "NO", "n", "0",
)
BOOLEAN_NOISE = ("on", "off", " true", "1.0", "01", "", "ja", "2", "truе", 2, -1, 0.5)
PHONE_PREFIXES = ("+1", "+31", "+49", "+44", "+7", "+353", "+800")
BAD_PHONES = ("0612345678", "+0612345678", "+31 6 1234", "31612345678", "+", "+1", "+1234567890123456", "", "＋3161234")
COUNTRY_TEXTS = (
    "United States", "US", "usa", "USA", "united states", "NL", "nld", "Netherlands", "NEDERLAND", "Germany", "DE",
    "United Kingdom", "GB", "uk", "Canada", "CA", "France", "Ireland", "Japan", "Atlantis", " US", "", "n/a",
    "Germany ", "  nld  ",
)
BROKEN_JSON = (
    "", " ", "null", "[]", "[1, 2]", '"text"', "5", "true", "{", '{"Age": }', "{'Age': 1}", "not json", '{"Age": 1} x',
    '{"Age": 01}', '{"Age": 1', "[{\"Age\": 1}]", '{Age: 1}', '"{\\"Age\\": 7}"', '{"Age": tru}',
)
EXOTIC_JSON = (
    '{"Age": NaN}', '{"Age": Infinity}', '{"Age": 7,}', '{"Age": 7 /* seven */}', '{"Age": +7}', '{"Age": .5}',
    '{"Age": "tab\there"}', "{\"Age\": 7}\x0b",
)
STATUSES = (
    "subscribed", "SUBSCRIBED", "Subscribed", "unsubscribed", "UNSUBSCRIBED", "never_subscribed", "NEVER_SUBSCRIBED",
    " Subscribed ", "unsubscribed  ", "opted_out", "subscribe", "", " ", "pending", "\tsubscribed", None,
)
REASONS = (
    "hard_bounce", "HARD_BOUNCE", "user_suppressed", "User_Suppressed", "invalid_email", "spam_complaint",
    "UNSUBSCRIBE", " hard_bounce", "Invalid_Email ", "complaint", "hard bounce", "", None,
)
CHANNELS = ("email", "sms", "push", "whatsapp_marketing", "whatsapp_transactional")
UNKNOWN_CHANNELS = ("e-mail", "text", "", " ", "email\n", None)
METHOD_DETAILS = ("XyZ123", "a1b2", "me@example.com", "https://example.com/prefs?x='1'", "shopify", "constant_contact")
CUSTOM_SOURCES = ("POS", "Pop-up 'A'", "")
GENDERS = ("likely_female", "likely_male", "uncertain")
AFFINITY_CHANNELS = ("email", "sms", "push", "whatsapp")

# fmt: on


def chance(rng: random.Random, probability: float) -> bool:
    """True with the given probability."""
    return rng.random() < probability


def known_postal_codes(reference: Reference) -> list[tuple[str, str]]:
    """A few postal codes, spread over the reference data; the same ones every time."""
    codes = sorted(reference.centroids)
    return codes[:: max(1, len(codes) // 9)]
