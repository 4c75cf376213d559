# ruff: noqa: E501  One word a line.
"""Calls of the words, and the node of the grammar that each gives."""

ONCE = {"type": "numeric", "operator": "greater-than-or-equal", "value": 1}
ALL_TIME = {"type": "date", "operator": "alltime"}


def filter_(kind: str, operator: str, value: object = ..., **members: object) -> dict:
    given = {} if value is ... else {"value": value}
    return {"type": kind, "operator": operator, **given, **members}


def number(operator: str, value: float) -> dict:
    return filter_("numeric", operator, value)


# Words for filters, and the filter that they give.
FILTERS = {
    "equals('x')": filter_("string", "equals", "x"),
    "equals(none)": filter_("string", "equals", None),
    "not_equals('x', missing='match')": filter_("string", "not-equals", "x", missing="match"),
    "contains('x')": filter_("string", "contains", "x"),
    "not_contains('x')": filter_("string", "not-contains", "x"),
    "starts_with('x')": filter_("string", "starts-with", "x"),
    "not_starts_with('x')": filter_("string", "not-starts-with", "x"),
    "ends_with('x')": filter_("string", "ends-with", "x"),
    "not_ends_with('x')": filter_("string", "not-ends-with", "x"),
    "matches('^x$')": filter_("string", "regex", "^x$"),
    "not_matches('^x$')": filter_("string", "nregex", "^x$"),
    "one_of('x', 'y')": filter_("string", "in", ["x", "y"]),
    "none_of_these('x', 'y', missing='match')": filter_("string", "not-in", ["x", "y"], missing="match"),
    "phone_country_in('NL', 'BE')": filter_("string", "phone-country-code-in", ["NL", "BE"]),
    "phone_country_not_in('NL')": filter_("string", "phone-country-code-not-in", ["NL"]),
    "exactly(1)": number("equals", 1),
    "zero_times()": number("equals", 0),
    "not_exactly(1)": number("not-equals", 1),
    "more_than(1.5)": number("greater-than", 1.5),
    "at_least(1)": number("greater-than-or-equal", 1),
    "less_than(1)": number("less-than", 1),
    "at_most(1)": number("less-than-or-equal", 1),
    "between_numbers(1, 5)": filter_("numeric", "between", start=1, end=5),
    "is_true()": filter_("boolean", "equals", True),
    "is_false(missing='match')": filter_("boolean", "equals", False, missing="match"),
    "list_contains('x')": filter_("list", "contains", "x"),
    "list_not_contains(5)": filter_("list", "not-contains", 5),
    "contains_any('x', 'y')": filter_("list", "contains-any", ["x", "y"]),
    "contains_all('x', 'y')": filter_("list", "contains-all", ["x", "y"]),
    "not_contains_any('x')": filter_("list", "not-contains-any", ["x"]),
    "not_contains_all('x')": filter_("list", "not-contains-all", ["x"]),
    "contains_substring('x')": filter_("list", "contains-substring", "x"),
    "not_contains_substring('x')": filter_("list", "not-contains-substring", "x"),
    "length_exactly(0)": filter_("list", "length-equals", 0),
    "length_more_than(1)": filter_("list", "length-greater-than", 1),
    "length_at_least(1)": filter_("list", "length-greater-than-or-equal", 1),
    "length_less_than(1)": filter_("list", "length-less-than", 1),
    "length_at_most(1)": filter_("list", "length-less-than-or-equal", 1),
    "equals('x', ignore_case=true)": filter_("string", "equals", "x", ignore_case=True),
    "starts_with('x', 'match', true)": filter_("string", "starts-with", "x", missing="match", ignore_case=True),
    "one_of('x', 'y', ignore_case=true)": filter_("string", "in", ["x", "y"], ignore_case=True),
    "list_contains('x', ignore_case=true)": filter_("list", "contains", "x", ignore_case=True),
    "contains_any('x', ignore_case=true, missing='match')": filter_(
        "list", "contains-any", ["x"], ignore_case=True, missing="match"
    ),
    "contains_substring('x', ignore_case=true)": filter_("list", "contains-substring", "x", ignore_case=True),
    "compared_with('last_name', 'equals', 'string', ignore_case=true)": filter_(
        "string", "equals", property="last_name", ignore_case=True
    ),
    "matches('(?i)^x$')": filter_("string", "regex", "(?i)^x$"),
    "version_equals('1.10')": filter_("version", "equals", "1.10"),
    "version_not_equals('1.10', missing='match')": filter_("version", "not-equals", "1.10", missing="match"),
    "version_more_than('1.10')": filter_("version", "greater-than", "1.10"),
    "version_at_least('1.10')": filter_("version", "greater-than-or-equal", "1.10"),
    "version_less_than('1.10')": filter_("version", "less-than", "1.10"),
    "version_at_most('1.10')": filter_("version", "less-than-or-equal", "1.10"),
    "any_item({'Brand': equals('x'), 'Price': [more_than(5), is_set()]})": filter_(
        "items",
        "any",
        where=[
            {"property": "Brand", "filter": filter_("string", "equals", "x")},
            {"property": "Price", "filter": number("greater-than", 5)},
            {"property": "Price", "filter": filter_("existence", "is-set")},
        ],
    ),
    "no_item({'Gift': is_true()})": filter_(
        "items", "none", where=[{"property": "Gift", "filter": filter_("boolean", "equals", True)}]
    ),
    "is_set()": filter_("existence", "is-set"),
    "not_set()": filter_("existence", "not-set"),
    "compared_with('last_name', 'not-equals', 'string')": filter_("string", "not-equals", property="last_name"),
    "over_all_time()": ALL_TIME,
    "in_the_last(30, 'day')": filter_("date", "in-the-last", quantity=30, unit="day"),
    "in_the_next(2, 'week')": filter_("date", "in-the-next", quantity=2, unit="week"),
    "at_least_ago(4, 'month')": filter_("date", "at-least", quantity=4, unit="month"),
    "between_ago(30, 60, 'day')": filter_("date", "between", start=30, end=60, unit="day"),
    "before('2026-01-31')": filter_("date", "before", date="2026-01-31T00:00:00+00:00"),
    "after('2026-01-31T12:00:00Z')": filter_("date", "after", date="2026-01-31T12:00:00Z"),
    "between_dates('2025-11-28', '2025-12-01')": filter_(
        "date", "between-static", start="2025-11-28T00:00:00+00:00", end="2025-12-01T00:00:00+00:00"
    ),
    "calendar('weeks', -2, true)": filter_("date", "calendar", unit="week", offset=-2, to_date=True),
    "calendar('quarter', 1, missing='match')": filter_("date", "calendar", unit="quarter", offset=1, missing="match"),
    "today()": filter_("date", "calendar", unit="day", offset=0),
    "yesterday()": filter_("date", "calendar", unit="day", offset=-1),
    "this_week()": filter_("date", "calendar", unit="week", offset=0),
    "last_week()": filter_("date", "calendar", unit="week", offset=-1),
    "this_month()": filter_("date", "calendar", unit="month", offset=0),
    "last_month(to_date=true)": filter_("date", "calendar", unit="month", offset=-1, to_date=True),
    "this_quarter()": filter_("date", "calendar", unit="quarter", offset=0),
    "last_quarter()": filter_("date", "calendar", unit="quarter", offset=-1),
    "this_year()": filter_("date", "calendar", unit="year", offset=0),
    "last_year(true)": filter_("date", "calendar", unit="year", offset=-1, to_date=True),
    "same_period_last_year('month')": filter_("date", "calendar", unit="month", offset=-12),
    "same_period_last_year('quarters', true)": filter_("date", "calendar", unit="quarter", offset=-4, to_date=True),
    "same_period_last_year('year')": filter_("date", "calendar", unit="year", offset=-1),
    "holiday('christmas', 2)": filter_("date", "holiday", holiday="christmas", years_ago=2),
    "holiday_last_year('christmas')": filter_("date", "holiday", holiday="christmas", years_ago=1),
    "anniversary_today()": filter_("date", "anniversary"),
    "anniversary_this_month()": filter_("date", "anniversary-month"),
    "in_calendar_month(12)": filter_("date", "calendar-month", 12),
    "after_event(7, 'days', first('Placed Order'))": filter_(
        "date",
        "after-event",
        quantity=7,
        unit="day",
        anchor={"metric_id": "Placed Order", "occurrence": "first", "metric_filters": []},
    ),
    "before_event(24, 'hour', 'created_at')": filter_(
        "date", "before-event", quantity=24, unit="hour", anchor={"property": "created_at"}
    ),
    "anniversary_in_the_last(7, 'day')": filter_("date", "anniversary-last", quantity=7, unit="day"),
    "anniversary_in_the_next(7, 'day', missing='match')": filter_(
        "date", "anniversary-next", quantity=7, unit="day", missing="match"
    ),
}


def metric(
    measurement: str = "count", comparison: dict = ONCE, frame: dict = ALL_TIME, where: tuple = (), **more: object
) -> dict:
    return {
        "type": "profile-metric", "metric_id": "Placed Order", "measurement": measurement, "measurement_filter": comparison,
        "timeframe_filter": frame, "metric_filters": [{"property": name, "filter": one} for name, one in where], **more,
    }  # fmt: skip


def consent(channel: str, can_receive: bool, subscription: str, filters: list | None = None) -> dict:
    status = {"subscription": subscription, "filters": filters}
    return {
        "type": "profile-marketing-consent",
        "consent": {"channel": channel, "can_receive_marketing": can_receive, "consent_status": status},
    }


def distance(operator: str) -> dict:
    return {
        "type": "profile-postal-code-distance", "country_code": "USA", "postal_code": "02110", "unit": "miles",
        "filter": number(operator, 50),
    }  # fmt: skip


def affinity(measurement: str, filter_: dict) -> dict:
    return {
        "type": "profile-predictive-analytics", "dimension": "channel_affinity", "measurement": measurement,
        "predicted_channel": "email", "filter": filter_,
    }  # fmt: skip


LAST_DAYS = FILTERS["in_the_last(30, 'day')"]
SHORTS, GIFT = FILTERS["contains_any('x', 'y')"], FILTERS["is_true()"]
STATUS_DATE = {"field": "status_date", "filter": LAST_DAYS}

# Words for conditions and nodes, and the definition that they give.
CONDITIONS = {
    "did('Placed Order')": metric(),
    "did('Placed Order', at_least(3))": metric(comparison=number("greater-than-or-equal", 3)),
    "did('Placed Order', in_the_last(30, 'day'), exactly(2))": metric(comparison=number("equals", 2), frame=LAST_DAYS),
    "did('Placed Order', where={'Items': contains_any('x', 'y'), 'Gift': [is_true(), is_set()]})": metric(
        where=(("Items", SHORTS), ("Gift", GIFT), ("Gift", FILTERS["is_set()"]))
    ),
    "did('Placed Order', sum_of(at_least(250)))": metric("sum", number("greater-than-or-equal", 250)),
    "did('Placed Order', sum_of(less_than(3), 'Quantity'))": metric("sum", number("less-than", 3), measurement_property="Quantity"),
    "did('Placed Order', average_of(more_than(5)))": metric("average", number("greater-than", 5)),
    "did('Placed Order', minimum_of(more_than(5)))": metric("minimum", number("greater-than", 5)),
    "did('Placed Order', maximum_of(more_than(5)))": metric("maximum", number("greater-than", 5)),
    "did('Placed Order', different_values_of('Brand', at_least(2)))": metric(
        "unique", number("greater-than-or-equal", 2), measurement_property="Brand"
    ),
    "did('Placed Order', on_days(at_least(2)), in_the_last(30, 'day'))": metric(
        "days", number("greater-than-or-equal", 2), LAST_DAYS
    ),
    "did('Placed Order', gap_of(more_than(5)))": metric("gap", number("greater-than", 5)),
    "did('Placed Order', sum_of(more_than(5)), less=[event('Refunded Order', where={'Gift': is_true()})])": metric(
        "sum", number("greater-than", 5),
        less=[{"metric_id": "Refunded Order", "metric_filters": [{"property": "Gift", "filter": GIFT}]}],
    ),
    "did('Placed Order', at_least(1), less=event('Refunded Order'), per='Brand')": metric(
        comparison=ONCE, less=[{"metric_id": "Refunded Order", "metric_filters": []}], per="Brand"
    ),
    "did('Placed Order', at_least(1), in_any_days=7)": metric(in_any_days=7),
    "first('Placed Order', in_the_last(30, 'day'), where={'Gift': is_true()}, has={'Items': contains_any('x', 'y')})": {
        "type": "profile-metric", "metric_id": "Placed Order", "occurrence": "first", "timeframe_filter": LAST_DAYS,
        "metric_filters": [{"property": "Gift", "filter": GIFT}], "then_filters": [{"property": "Items", "filter": SHORTS}],
    },
    "latest('Placed Order', then=in_the_last(30, 'day'))": {
        "type": "profile-metric", "metric_id": "Placed Order", "occurrence": "latest", "timeframe_filter": None,
        "metric_filters": [], "then_filters": [], "then_timeframe_filter": LAST_DAYS,
    },
    "went_through(step('A'), step('B'), same='CheckoutId')": {
        "type": "profile-metric-funnel", "timeframe_filter": None, "completion_window_seconds": None, "same": "CheckoutId",
        "steps": [{"metric_exists": True, "metric_id": name, "metric_filters": []} for name in "AB"],
    },
    "top(10, by=measure('Placed Order', 'sum', in_the_last(30, 'day'), 'Quantity', where={'Gift': is_true()}))": {
        "type": "profile-rank", "top": 10,
        "by": {
            "metric_id": "Placed Order", "measurement": "sum", "measurement_property": "Quantity", "timeframe_filter": LAST_DAYS,
            "metric_filters": [{"property": "Gift", "filter": GIFT}],
        },
    },
    "bottom(0.5, by='historic_clv')": {"type": "profile-rank", "bottom": 0.5, "by": {"dimension": "historic_clv"}},
    "above_mean(by='historic_clv')": {"type": "profile-rank", "mean": "above", "by": {"dimension": "historic_clv"}},
    "below_mean(by='historic_clv')": {"type": "profile-rank", "mean": "below", "by": {"dimension": "historic_clv"}},
    "did('Placed Order', in_weeks(at_least(2)), in_the_last(30, 'day'))": metric(
        "weeks", number("greater-than-or-equal", 2), LAST_DAYS
    ),
    "did('Placed Order', in_months(at_least(2)), in_the_last(30, 'day'))": metric(
        "months", number("greater-than-or-equal", 2), LAST_DAYS
    ),
    "did_not('Placed Order', in_the_last(30, 'day'))": metric(comparison=number("equals", 0), frame=LAST_DAYS),
    "went_through(step('A'), no_step('B', where={'Gift': is_true()}), when=in_the_last(30, 'day'), within='DAYS_3')": {
        "type": "profile-metric-funnel",
        "timeframe_filter": LAST_DAYS,
        "completion_window_seconds": "DAYS_3",
        "steps": [
            {"metric_exists": True, "metric_id": "A", "metric_filters": []},
            {"metric_exists": False, "metric_id": "B", "metric_filters": [{"property": "Gift", "filter": GIFT}]},
        ],
    },
    "property('email', is_set())": {"type": "profile-property", "property": "email", "filter": FILTERS["is_set()"]},
    "custom_property('Plan', equals('x'))": {"type": "profile-property", "property": "properties['Plan']", "filter": FILTERS["equals('x')"]},
    "location('country', equals('x'))": {"type": "profile-property", "property": "location['country']", "filter": FILTERS["equals('x')"]},
    "on_list('News', 'VIP')": {"type": "profile-group-membership", "is_member": True, "group_ids": ["News", "VIP"]},
    "on_list('News', joined=in_the_last(30, 'day'))": {
        "type": "profile-group-membership", "is_member": True, "group_ids": ["News"], "timeframe_filter": LAST_DAYS,
    },
    "not_on_list('News')": {"type": "profile-group-membership", "is_member": False, "group_ids": ["News"]},
    "can_receive('email')": consent("email", True, "any"),
    "can_receive('email', 'subscribed', [consent_field('status_date', in_the_last(30, 'day')), consent_method('sftp')])": consent(
        "email", True, "subscribed", [STATUS_DATE, {"field": "method", "method": "sftp"}]
    ),
    "can_receive('email', 'subscribed', [consent_method('form', one_of('x', 'y'))])": consent(
        "email", True, "subscribed", [{"field": "method", "method": "form", "filter": filter_("string", "in", ["x", "y"])}]
    ),
    "cannot_receive('sms', 'unsubscribed')": consent("sms", False, "unsubscribed"),
    "whatsapp_permission('whatsapp_marketing', 'implicitly_reachable')": {
        "type": "profile-permissions", "channel": "whatsapp_marketing", "permission": {"reachable_status": "implicitly_reachable", "filters": None},
    },
    "whatsapp_permission('whatsapp_marketing', 'explicitly_reachable', [subscribe_method('api')])": {
        "type": "profile-permissions", "channel": "whatsapp_marketing",
        "permission": {"reachable_status": "explicitly_reachable", "filters": [{"field": "subscribe_method", "method": "api"}]},
    },
    "in_region('european_union')": {"type": "profile-region", "in_region": True, "region": "european_union"},
    "not_in_region('united_states')": {"type": "profile-region", "in_region": False, "region": "united_states"},
    "within_distance(50, 'miles', '02110', 'USA')": distance("less-than"),
    "beyond_distance(50, 'miles', '02110', 'USA')": distance("greater-than"),
    "predicted('churn_probability', at_least(1))": {
        "type": "profile-predictive-analytics", "dimension": "churn_probability", "filter": number("greater-than-or-equal", 1),
    },
    "channel_priority('email', 1)": affinity("priority", number("equals", 1)),
    "channel_rank('email', equals('high'))": affinity("rank", filter_("string", "equals", "high")),
    "has_custom_object('OT1', 'REL1')": {
        "type": "profile-has-custom-object", "object_type_id": "OT1", "object_type_relationship_id": "REL1", "filter": ONCE, "filters": [],
    },
    "has_custom_object('OT1', 'REL1', exactly(0), where={12: between_numbers(1, 5)})": {
        "type": "profile-has-custom-object", "object_type_id": "OT1", "object_type_relationship_id": "REL1", "filter": number("equals", 0),
        "filters": [{"property_id": 12, "filter": FILTERS["between_numbers(1, 5)"]}],
    },
    "in_segment('vip')": {"type": "profile-segment-membership", "is_member": True, "segment": "vip"},
    "not_in_segment('vip')": {"type": "profile-segment-membership", "is_member": False, "segment": "vip"},
    "sampled(10)": {"type": "profile-sample", "percentage": 10, "salt": ""},
    "sampled(10, salt='x')": {"type": "profile-sample", "percentage": 10, "salt": "x"},
    "all_of(sampled(1), any_of(sampled(2), none_of(sampled(3))))": {
        "all": [
            {"type": "profile-sample", "percentage": 1, "salt": ""},
            {"any": [{"type": "profile-sample", "percentage": 2, "salt": ""}, {"none": [{"type": "profile-sample", "percentage": 3, "salt": ""}]}]},
        ]
    },
}  # fmt: skip
