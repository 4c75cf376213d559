"""The grammar as tables: which filters, operators, units and consent shapes may stand where."""

from __future__ import annotations

from dataclasses import dataclass

STATIC = ("before", "after")
STATIC_RANGE = ("between-static",)
RELATIVE = ("in-the-last", "in-the-next", "at-least")
RELATIVE_RANGE = ("between",)
RELATIVE_ANNIVERSARY = ("anniversary-last", "anniversary-next")
ANNIVERSARY = ("anniversary", "anniversary-month")
CALENDAR = ("calendar-month",)
ALLTIME = ("alltime",)
# Beyond the vendor's grammar, wherever a date filter may stand.
HOLIDAY = ("holiday",)
HOLIDAYS = ("black_friday_weekend", "christmas", "sinterklaas", "mothers_day", "fathers_day", "valentines_day")
OPERATORS_WITH_UNIT = RELATIVE + RELATIVE_RANGE + RELATIVE_ANNIVERSARY
ANY_DATE = STATIC + STATIC_RANGE + OPERATORS_WITH_UNIT + ANNIVERSARY + CALENDAR
DATE_OPERATORS = {
    "metric": STATIC + STATIC_RANGE + OPERATORS_WITH_UNIT + ALLTIME,
    "funnel": STATIC_RANGE + RELATIVE + RELATIVE_RANGE,
    "group": STATIC + STATIC_RANGE + RELATIVE + RELATIVE_RANGE,
    "property": ANY_DATE,
    "prediction": ANY_DATE,
    "consent": ANY_DATE,
    "custom-object": STATIC + STATIC_RANGE + OPERATORS_WITH_UNIT,
}

# fmt: off
NUMERIC = ("equals", "not-equals", "greater-than", "greater-than-or-equal", "less-than", "less-than-or-equal")
SCALAR_STRING = (
    "equals", "not-equals", "contains", "not-contains", "starts-with", "not-starts-with", "ends-with", "not-ends-with",
    "regex", "nregex",
)
LIST_SET = ("contains-any", "contains-all", "not-contains-any", "not-contains-all")
KINDS: dict[str, tuple[str, tuple[str, ...]]] = {
    "string": ("string", SCALAR_STRING),
    "string-in": ("string", ("in", "not-in")),
    "phone": ("string", ("phone-country-code-in", "phone-country-code-not-in")),
    "numeric": ("numeric", NUMERIC),
    "numeric-between": ("numeric", ("between",)),
    "boolean": ("boolean", ("equals",)),
    "list-contains": ("list", ("contains", "not-contains")),
    "list-set": ("list", LIST_SET),
    "list-length": ("list", tuple(f"length-{name}" for name in NUMERIC if name != "not-equals")),
    "list-substring": ("list", ("contains-substring", "not-contains-substring")),
    "existence": ("existence", ("is-set", "not-set")),
}
PLACES = {
    "event": ("string", "string-in", "numeric", "boolean", "list-set", "list-length", "list-substring", "existence"),
    "property": (
        "string", "string-in", "phone", "numeric", "boolean", "list-contains", "list-length", "existence", "date",
    ),
    "custom-object": (
        "string", "string-in", "numeric", "numeric-between", "boolean", "list-contains", "list-length", "existence",
        "date",
    ),
}
EXTRA_PLACES = {"property": ("list-set",)}
KINDS_WITH_MISSING = (
    "string", "string-in", "phone", "numeric", "numeric-between", "boolean", "list-contains", "list-set",
    "list-substring", "date",
)
KINDS_WITH_PROPERTY = ("string", "numeric", "boolean")
OPERATORS_WITHOUT_PROPERTY = ("regex", "nregex")
KINDS_WITH_NULL = ("string", "list-contains", "list-substring")

MEASUREMENTS = ("count", "sum")
EXTRA_MEASUREMENTS = ("average", "minimum", "maximum", "unique", "days")
MEASUREMENTS_OF_A_PROPERTY = ("sum", "average", "minimum", "maximum", "unique")
WINDOWS = ("HOURS_1", "DAYS_1", "DAYS_3", "DAYS_5", "WEEKS_1", "DAYS_30", "DAYS_90", "DAYS_180", "YEARS_1", None)
DIMENSIONS = (
    "average_days_between_orders", "average_order_value", "churn_probability", "historic_clv",
    "historic_number_of_orders", "predicted_clv", "predicted_number_of_orders", "total_clv",
)
RANKS = ("high", "medium", "low")
REGIONS = ("european_union", "united_states")
# fmt: on

NO_DETAIL, ANY_OF_DETAIL, DETAIL, SHOPIFY, CONSTANT_CONTACT = "none", "in", "equals", "shopify", "constant_contact"
SUPPRESSION_DATES = ("bounce_date", "manual_suppression_date", "invalid_email_date")


@dataclass(frozen=True)
class ConsentShape:
    """One allowed combination of channel, ability and subscription with its filters.

    fields: allowed filter fields; methods: method -> form of its filter; required: filters may not be absent.
    """

    channel: str
    can_receive: bool
    subscription: str
    fields: tuple[str, ...] = ()
    methods: tuple[tuple[str, str], ...] = ()
    required: bool = False


def _plain(*names: str) -> tuple[tuple[str, str], ...]:
    return tuple((name, NO_DETAIL) for name in names)


# fmt: off
_EMAIL_SUBSCRIBED = (
    ("form", ANY_OF_DETAIL), ("preference_page", DETAIL), ("api", ANY_OF_DETAIL), ("manual_import", ANY_OF_DETAIL),
    ("manual_add", ANY_OF_DETAIL), ("integration", SHOPIFY), *_plain("inbound_message", "back_in_stock", "sftp"),
)
_EMAIL_UNSUBSCRIBED = (
    ("api", ANY_OF_DETAIL), ("integration", CONSTANT_CONTACT),
    *_plain("inbound_message", "preference_page", "manual_remove", "spam_complaint", "mailbox_provider",
            "one_click_unsubscribe", "manual_import", "sftp", "data_warehouse_import", "profile_modification"),
)
_SMS_SUBSCRIBED = (
    ("form", ANY_OF_DETAIL), ("manual_import", ANY_OF_DETAIL), ("manual_add", ANY_OF_DETAIL), ("integration", SHOPIFY),
    *_plain("checkout", "inbound_message", "preference_page", "sftp"),
)
_SMS_UNSUBSCRIBED = _SMS_SUBSCRIBED + _plain(
    "manual_remove", "bulk_remove", "carrier_deactivation", "provided_landline", "message_blocked", "provided_no_age",
    "failed_age_gate",
)
# fmt: on
CONSENT_SHAPES = (
    ConsentShape("email", True, "any"),
    ConsentShape("email", True, "subscribed", ("is_double_opt_in", "status_date", "custom_source"), _EMAIL_SUBSCRIBED),
    ConsentShape("email", True, "never_subscribed"),
    ConsentShape("email", False, "any", SUPPRESSION_DATES),
    ConsentShape("email", False, "subscribed", SUPPRESSION_DATES, required=True),
    ConsentShape("email", False, "never_subscribed", SUPPRESSION_DATES, required=True),
    ConsentShape("email", False, "unsubscribed", SUPPRESSION_DATES),
    ConsentShape("email", False, "unsubscribed", ("status_date",), _EMAIL_UNSUBSCRIBED),
    ConsentShape("sms", True, "subscribed", ("status_date", "is_rcs_capable"), _SMS_SUBSCRIBED),
    ConsentShape("sms", False, "any"),
    ConsentShape("sms", False, "never_subscribed"),
    ConsentShape("sms", False, "unsubscribed", ("status_date",), _SMS_UNSUBSCRIBED),
    ConsentShape("push", True, "any", ("status_date",)),
    ConsentShape("push", False, "any"),
)
# The vendor's pages have it, its schema does not.
EXTRA_CONSENT_SHAPES = (ConsentShape("sms", True, "any", ("status_date", "is_rcs_capable"), _SMS_SUBSCRIBED),)
PERMISSION_CHANNELS = ("whatsapp_marketing", "whatsapp_transactional")
PERMISSION_STATUSES = {
    "explicitly_reachable": True,
    "explicitly_unreachable": True,
    "implicitly_reachable": False,
    "implicitly_unreachable": False,
    "implicitly_or_explicitly_reachable": False,
    "implicitly_or_explicitly_unreachable": False,
}
PERMISSION_METHODS = (
    ("form", ANY_OF_DETAIL),
    *_plain(
        "api", "checkout", "inbound_message", "manual_add", "manual_import", "preference_page", "sftp", "integration"
    ),
)
# The second extensions.
CALENDAR_WINDOW = ("calendar",)
NET_MEASUREMENTS = ("count", "sum")
KINDS_WITH_CASE = ("string", "string-in", "list-contains", "list-set", "list-substring")
BASE_UNITS = ("hour", "day", "week")
EXTRA_UNITS = ("month", "year")
