"""What the page asks: selects that every engine understands, with the project's macros where engines differ."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from segment_builder.dashboard.source import Row, Source
from segment_builder.errors import CommandError

SAMPLED_MEMBERS = 12

_SAMPLE = f"""
select segment, profile_id, member_since
from (
    select
        segment, profile_id, member_since,
        row_number() over (partition by segment order by member_since desc, profile_id) as place
    from {{{{ ref('segment_builder', 'segment_memberships') }}}}
) as ranked_members
where place <= {SAMPLED_MEMBERS}
"""


def segments(source: Source) -> list[Row]:
    """Every segment that the project has."""
    return source.rows(
        """
        select segment, description, members, share_of_profiles, definition_in_words, definition_version, evaluated_at
        from {{ ref('segment_builder', 'segments') }}
        order by segment
        """,
        "segments",
    )


def sizes(source: Source) -> list[Row]:
    """Every segment's size, day by day."""
    rows = source.rows(
        """
        select segment, run_day, members, entered, exited, profiles, outcome, definition_version, evaluated_at
        from {{ ref('segment_builder', 'segment_sizes') }}
        order by segment, run_day
        """,
        "segment_sizes",
    )
    return [row | {"run_day": _day(row["run_day"]), "evaluated_at": _instant(row["evaluated_at"])} for row in rows]


def changes(source: Source) -> list[Row]:
    """How many entered and exited on a day, by reason."""
    rows = source.rows(
        """
        select segment, cast(changed_at as date) as changed_on, change, reason, count(*) as profiles
        from {{ ref('segment_builder', 'segment_changes') }}
        group by segment, cast(changed_at as date), change, reason
        order by segment, changed_on, change, reason
        """,
        "segment_changes",
    )
    return [row | {"changed_on": _day(row["changed_on"])} for row in rows]


def definitions(source: Source) -> list[Row]:
    """Every version of every definition."""
    rows = source.rows(
        """
        select segment, definition_version, definition_in_words, min(recorded_at) as recorded_at
        from {{ ref('segment_builder', 'segment_definitions') }}
        group by segment, definition_version, definition_in_words
        order by segment, definition_version, recorded_at
        """,
        "segment_definitions",
    )
    return [row | {"recorded_at": _instant(row["recorded_at"])} for row in rows]


def sampled_members(source: Source) -> list[Row]:
    """The latest members of every segment, by id alone."""
    rows = source.rows(f"{_SAMPLE} order by segment, place", "segment_memberships")
    return [row | {"member_since": _instant(row["member_since"])} for row in rows]


def explanations(source: Source) -> list[Row]:
    """Why the sampled members are in, of the segments that are explained."""
    return source.rows(
        f"""
        select
            explained.segment, explained.profile_id, explained.position, explained.meaning, explained.is_true,
            case when explained.last_event_at is not null then explained.found end as found
        from {{{{ ref('segment_builder', 'segment_explanations') }}}} as explained
        inner join ({_SAMPLE}) as sampled
            on explained.segment = sampled.segment and explained.profile_id = sampled.profile_id
        order by explained.segment, explained.profile_id, explained.position
        """,
        "segment_explanations",
        "segment_memberships",
    )


def overlaps(source: Source) -> list[Row]:
    """Pairs of segments that share members, each pair once."""
    return source.rows(
        """
        select segment, other_segment, members, other_members, shared_members, jaccard
        from {{ ref('segment_builder', 'segment_overlaps') }}
        where shared_members > 0 and segment < other_segment
        order by jaccard desc, segment, other_segment
        """,
        "segment_overlaps",
    )


def values(source: Source) -> list[Row]:
    """What the members of each segment are worth."""
    return source.rows(
        """
        select
            memberships.segment,
            count(predictions.historic_clv) as buyers,
            count(predictions.predicted_clv) as predicted_buyers,
            sum(predictions.historic_clv) as historic_clv,
            sum(predictions.predicted_clv) as predicted_clv,
            avg(predictions.predicted_clv) as mean_predicted_clv,
            avg(predictions.churn_probability) as mean_churn_probability
        from {{ ref('segment_builder', 'segment_memberships') }} as memberships
        inner join {{ ref('segment_builder', 'profile_predictions') }} as predictions
            on memberships.profile_id = predictions.profile_id
        group by memberships.segment
        order by memberships.segment
        """,
        "segment_memberships",
        "profile_predictions",
    )


def forecast(source: Source) -> Row | None:
    """The revenue to be expected, with its band."""
    rows = source.rows(
        """
        select
            as_of, horizon_days, buyers, buyers_with_prediction, historic_revenue, expected_revenue,
            expected_revenue_low, expected_revenue_high, band_basis, expected_orders, expected_returning_customers,
            refund_share, revenue_target, expected_new_customers, expected_revenue_of_new_customers
        from {{ ref('segment_builder', 'clv_forecast') }}
        """,
        "clv_forecast",
    )
    return rows[0] if rows else None


def revenue(source: Source) -> list[Row]:
    """What was ordered on each day, less what was taken back."""
    rows = source.rows(
        """
        select day as ordered_on, sum(orders) as orders, sum(ordered_value - refunded_value) as revenue
        from {{ ref('segment_builder', 'order_days') }}
        where taken_back_on is null
        group by day
        order by ordered_on
        """,
        "order_days",
    )
    return [row | {"ordered_on": _day(row["ordered_on"])} for row in rows]


def clv_scale(source: Source) -> Row | None:
    """How widely predicted values are spread."""
    rows = source.rows(
        """
        select
            count(predicted_clv) as customers,
            max(predicted_clv) as highest,
            avg(predicted_clv) as mean,
            avg(predicted_clv * predicted_clv) as mean_square
        from {{ ref('segment_builder', 'profile_predictions') }}
        """,
        "profile_predictions",
    )
    return rows[0] if rows and rows[0]["customers"] else None


def clv_bars(source: Source, width: float, bars: int) -> list[Row]:
    """How many customers have a predicted value within each step of `width`; the last bar has no upper end."""
    return source.rows(
        f"""
        select bar, count(*) as customers
        from (
            select
                case
                    when predicted_clv >= {width * bars!r} then {bars}
                    else cast(floor(predicted_clv / {width!r}) as integer)
                end as bar
            from {{{{ ref('segment_builder', 'profile_predictions') }}}}
            where predicted_clv is not null
        ) as bars
        group by bar
        order by bar
        """,
        "profile_predictions",
    )


def churn_bars(source: Source) -> list[Row]:
    """How many customers have a churn probability within each tenth."""
    return source.rows(
        """
        select tenth, count(*) as customers, sum(predicted_clv) as predicted_clv
        from (
            select
                predicted_clv,
                case when churn_probability >= 1 then 9 else cast(floor(churn_probability * 10) as integer) end as tenth
            from {{ ref('segment_builder', 'profile_predictions') }}
            where churn_probability is not null
        ) as tenths
        group by tenth
        order by tenth
        """,
        "profile_predictions",
    )


def next_orders(source: Source) -> list[Row]:
    """How many customers are expected to order again by each day, and how many of them are overdue."""
    rows = source.rows(
        """
        select
            cast(expected_date_of_next_purchase as date) as expected_on,
            count(*) as customers,
            sum(case when is_overdue then 1 else 0 end) as overdue,
            sum(average_order_value) as order_value
        from {{ ref('segment_builder', 'profile_predictions') }}
        where expected_date_of_next_purchase is not null
        group by cast(expected_date_of_next_purchase as date)
        order by expected_on
        """,
        "profile_predictions",
    )
    return [row | {"expected_on": _day(row["expected_on"])} for row in rows]


def tier_stays(source: Source, families: Mapping[str, Sequence[str]], instants: Sequence[str]) -> list[Row]:
    """How many profiles went through the same tiers of a family: `tier_0` at the first instant, and so on."""
    whens = " ".join(
        f"when segment in ({{{{ segment_builder.string_literals({json.dumps(list(tiers))}) }}}}) then {number}"
        for number, tiers in enumerate(families.values())
    )
    literals = [f"{{{{ segment_builder.timestamp_literal({json.dumps(instant)}) }}}}" for instant in instants]
    tiers = ", ".join(
        f"max(case when valid_from <= {literal} and (valid_to is null or valid_to > {literal}) then segment end)"
        f" as tier_{number}"
        for number, literal in enumerate(literals)
    )
    names = ", ".join(f"tier_{number}" for number in range(len(literals)))
    return source.rows(
        f"""
        select family, {names}, count(*) as profiles
        from (
            select family, profile_id, {tiers}
            from (
                select profile_id, segment, valid_from, valid_to, case {whens} end as family
                from {{{{ ref('segment_builder', 'segment_membership_history') }}}}
            ) as stays
            where family is not null
            group by family, profile_id
        ) as paths
        group by family, {names}
        order by family, {names}
        """,
        "segment_membership_history",
    )


def metrics(source: Source) -> list[Row]:
    """When each metric's latest event was."""
    rows = source.rows(
        """
        select metric, count(*) as events, max(occurred_at) as latest_at
        from {{ ref('segment_builder', 'int_events') }}
        group by metric
        order by latest_at desc, metric
        """,
        "int_events",
    )
    return [row | {"latest_at": _instant(row["latest_at"])} for row in rows]


def input_tables(source: Source) -> list[Row]:
    """What came in, raw table by raw table."""
    return source.rows(
        """
        select raw_table, rows_in, rows_rejected, reject_share
        from {{ ref('segment_builder', 'input_gate') }}
        order by raw_table
        """,
        "input_gate",
    )


def rejects(source: Source) -> list[Row]:
    """Why raw rows were left out, or values unread."""
    return source.rows(
        """
        select raw_table, reason, is_left_out, count(*) as raw_rows
        from {{ ref('segment_builder', 'stg_raw__rejects') }}
        group by raw_table, reason, is_left_out
        order by count(*) desc, raw_table, reason
        """,
        "stg_raw__rejects",
    )


def findings(source: Source) -> list[Row]:
    """What the definitions ask for and the data do not know."""
    return source.rows(
        """
        select segment, severity, path, finding
        from {{ ref('segment_builder', 'definition_findings') }}
        order by severity, segment, path, finding
        """,
        "definition_findings",
    )


def prediction_status(source: Source) -> Row | None:
    """Whether there are predictions, and if not, why."""
    rows = source.rows(
        """
        select
            has_predictions, reason, customers, history_days, fitted_at, forecast_error, backtest_days, backtest_ratio
        from {{ ref('segment_builder', 'prediction_status') }}
        """,
        "prediction_status",
    )
    return rows[0] | {"fitted_at": _instant(rows[0]["fitted_at"])} if rows else None


def backtests(source: Source) -> list[Row]:
    """How predictions of past days came out, the latest first."""
    rows = source.rows(
        """
        select
            rule, as_of, horizon_days, customers, orders_ratio, value_ratio, auc, brier, orders_covered, value_covered,
            calibration, tested_at
        from {{ ref('segment_builder', 'prediction_backtest') }}
        order by tested_at desc, as_of desc, horizon_days desc, rule
        """,
        "prediction_backtest",
    )
    return [row | {"as_of": _day(row["as_of"]), "tested_at": _instant(row["tested_at"])} for row in rows]


def must_have_segments(found: Sequence[Row]) -> None:
    """Refuse to make pages of nothing."""
    if not found:
        raise CommandError("There is no segment yet: write one, and build.")


def _day(value: object) -> str:
    return str(value)[:10]


def _instant(value: object) -> str | None:
    return None if value is None else str(value)[:16].replace("T", " ")
