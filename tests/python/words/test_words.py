# ruff: noqa: E501  One mistake a line.
"""What an author writes is never dropped: it is understood, or refused in words."""

import re

import pytest

from build_words import PAGE, documented, examples, page, signatures
from dbt_project import ROOT, ScratchProject
from written import Told, Written

DID = "did('Placed Order'"

# What is refused -> the path, and texts that the author is told.
REFUSED = {
    DID + ", were={'Items': is_set()})": ("definition", "did(…, were=…)", "nearest: where"),
    DID + ", filters={'Items': is_set()})": ("definition", "did(…, filters=…)", "did(metric, measures, …, where, less, per, in_any_days)"),
    DID + ", timeframe=in_the_last(30, 'day'))": ("definition", "did(…, timeframe=…)", "have no name"),
    DID + ", when=in_the_last(30, 'day'))": ("definition", "did(…, when=…)", "have no name"),
    DID + ", count=at_least(3))": ("definition", "did(…, count=…)", "have no name"),
    "all_of(sampled(1), went_through(step('A'), whn=in_the_last(30, 'day')))": (
        "all[1]", "went_through(…, whn=…)", "nearest: when",
    ),
    "did('A', after_event(7, 'day', first('B', in_the_last(1, 'day'))))": (
        "timeframe_filter.anchor", "after_event(…, first('B', …)) with a timeframe", "over all time",
    ),
    DID + ", les=[event('B')])": ("definition", "did(…, les=…)", "nearest: less"),
    "did_not('A', per='Brand')": ("definition", "did_not(…, per=…)"),
    "first('A', hs={'Gift': is_set()})": ("definition", "first(…, hs=…)", "nearest: has"),
    "latest('A', has={'Gift': undefined_variable})": ("then_filters[0].filter", "undefined_variable"),
    "latest('A', then=undefined_variable)": ("then_timeframe_filter", "undefined_variable"),
    "top(10, by=undefined_variable)": ("by", "undefined_variable"),
    "top(10, by='historic_clv', amog='vip')": ("definition", "top(…, amog=…)", "nearest: among"),
    "went_through(step('A'), sam='Id')": ("definition", "went_through(…, sam=…)", "nearest: same"),
    "on_list('News', join=in_the_last(30, 'day'))": ("definition", "on_list(…, join=…)", "nearest: joined"),
    "custom_property('Plan', equals('x', mising='match'))": ("filter", "equals(…, mising=…)", "nearest: missing"),
    "can_receive('email', 'subscribed', [consent_field('status_date', filtr=is_set())])": (
        "consent.consent_status.filters[0]", "consent_field(…, filtr=…)", "nearest: filter",
    ),
    DID + ", where={'Items': undefined_variable})": ("metric_filters[0].filter", "undefined_variable, which is not defined"),
    DID + ", where={'Items': [is_set(), undefined_variable]})": ("metric_filters[1].filter", "undefined_variable"),
    DID + ", where={'Items': contains_any('a', undefined_variable)})": (
        "metric_filters[0].filter.value[1]", "undefined_variable",
    ),
    DID + ", undefined_variable)": ("definition", "undefined_variable"),
    DID + ", where=undefined_variable)": ("metric_filters[0]", "undefined_variable"),
    "on_list('News', joined=undefined_variable)": ("timeframe_filter", "undefined_variable"),
    "can_receive('email', filters=undefined_variable)": ("consent.consent_status.filters", "undefined_variable"),
    "can_receive('email', 'subscribed', [consent_method('form', undefined_variable)])": (
        "consent.consent_status.filters[0].filter", "undefined_variable",
    ),
    "went_through(step('A'), when=undefined_variable)": ("timeframe_filter", "undefined_variable"),
    "has_custom_object('a', 'b', undefined_variable)": ("filter", "undefined_variable"),
    "custom_property(undefined_variable, is_set())": ("property", "undefined_variable"),
    "custom_property('Plan', equals('x', missing=undefined_variable))": ("filter.missing", "undefined_variable"),
    "undefined_variable": ("definition", "undefined_variable"),
    DID + ", where={'Items': none})": ("metric_filters[0].filter", "where={\"Items\": null}", "is_set()"),
    DID + ", where={'Items': {}})": ("metric_filters[0].filter", "where={\"Items\": {…}}"),
    DID + ", where={'Items': []})": ("metric_filters[0].filter", "where={\"Items\": […]}"),
    "did_not('Placed Order', at_least(3))": (
        "definition", "did_not('Placed Order', at_least(3))", "write did('Placed Order', less_than(3))",
    ),
    "did_not('Placed Order', more_than(3))": ("definition", "write did('Placed Order', at_most(3))"),
    "did_not('Placed Order', exactly(3))": ("definition", "write did('Placed Order', not_exactly(3))"),
    "did_not('Placed Order', zero_times())": ("definition", "by itself, did_not('Placed Order')"),
    **{
        f"did_not('Placed Order', {measured})": ("definition", f"write none_of(did('Placed Order', {measured}))")
        for measured in (
            "sum_of(at_least(250))", "average_of(more_than(5), 'Price')", "minimum_of(less_than(5))",
            "maximum_of(at_most(5))", "different_values_of(at_least(2), 'Brand')", "on_days(exactly(2))",
        )
    },
    DID + ", at_least(3), at_most(5))": ("definition", "all_of(did('Placed Order', at_least(3)), did('Placed Order', at_most(5)))"),
    DID + ", sum_of(at_least(250)), at_least(3))": ("definition", "one comparison or measurement"),
    DID + ", in_the_last(30, 'day'), after('2026-01-01'))": ("definition", "with 2 timeframes", "between_dates"),
    "did_not('Placed Order', in_the_last(30, 'day'), after('2026-01-01'))": ("definition", "with 2 timeframes"),
    DID + ", is_set())": ("definition", "did('Placed Order', {…})", "at_least(3)"),
    DID + ", 3)": ("definition", "did('Placed Order', 3)", "at_least(3)"),
    DID + ", where=['Items'])": ("metric_filters[0]", "did(…, where=[…])", "{'Items': contains_any('Shorts')}"),
    DID + ", where=set(['Items']))": ("metric_filters[0]", "did(…, where=…)"),
    DID + ", where='Items')": ("metric_filters[0]", 'did(…, where="Items")'),
    DID + ", where=equals)": ("metric_filters[0]", "equals without its brackets", "equals(…)"),
    "did(at_least)": ("metric_id", "at_least without its brackets"),
    "all_of(did('A'), did)": ("all[1]", "did without its brackets"),
    "step('A', where=3)": ("metric_filters[0]", "step(…, where=3)"),
    "has_custom_object('a', 'b', where=[3])": ("filters[0]", "has_custom_object(…, where=[…])"),
    "custom_property('Plan', equals(set(['x'])))": ("filter.value", "a set"),
    "custom_property('Plan', equals())": ("filter.value", "nothing"),
    "all_of(3, did('A'))": ("all[0]", "3", "condition_groups"),
    "custom_property('Plan', 3)": ("filter", "3", "a filter on a profile property"),
    DID + ", same_period_last_year('week'))": ("definition", 'same_period_last_year("week")', "month, quarter, year"),
    DID + ", last_month(todate=true))": ("definition", "last_month(…, todate=…)", "nearest: to_date"),
    DID + ", this_month(to_date=true))": ("definition", "this_month(…, to_date=…)", "this_month(missing)"),
    "in_the_last(30)": ("unit", "nothing"),
    "equals('x', 'match', true, 'y')": (
        "definition", "equals() with 1 argument too many", "equals(text, missing, ignore_case)",
    ),
    "at_least(3, number=4)": ("definition", "number twice"),
    "one_of('a', texts=['b'])": ("definition", "texts twice"),
    "property('region', equals('x'))": ("definition", "property('region', …)", "nearest: location('region', …)"),
    "dit('Placed Order')": ("definition", "a call of what is not defined"),
    DID + ", greater_than(3))": ("definition", "a call of what is not defined"),
    "custom_property('Plan', one_of())": ("filter", "one_of() without texts"),
}  # fmt: skip

# Two ways of writing one thing.
ACCEPTED = {
    DID + ", in_the_last(30, 'days'))": DID + ", in_the_last(30, 'day'))",
    DID + ", between_ago(1, 2, 'weeks'))": DID + ", between_ago(1, 2, 'week'))",
    DID + ", in_the_last(quantity=30, unit='day'))": DID + ", in_the_last(30, 'day'))",
    "did(metric='Placed Order')": DID + ")",
    "did(metric='Placed Order', measures=[at_least(3), in_the_last(1, 'day')])": DID + ", at_least(3), in_the_last(1, 'day'))",
    DID + ", where=none)": DID + ")",
    "within_distance(50, 'mile', '02110', 'USA')": "within_distance(50, 'miles', '02110', 'USA')",
    "within_distance(distance=50, unit='km', postal_code='02110', country_code='USA')": (
        "within_distance(50, 'kilometers', '02110', 'USA')"
    ),
    "custom_property('Plan', one_of(['a', 'b']))": "custom_property('Plan', one_of('a', 'b'))",
    "custom_property('Plan', one_of(texts=['a', 'b'], missing='match'))": "custom_property('Plan', one_of('a', 'b', missing='match'))",
    "custom_property(name='Plan', filter=none_of_these(('a', 'b')))": "custom_property('Plan', none_of_these('a', 'b'))",
    "property('phone_number', phone_country_in(['NL', 'BE']))": "property('phone_number', phone_country_in('NL', 'BE'))",
    DID + ", where={'Items': contains_all(['a', 'b'])})": DID + ", where={'Items': contains_all('a', 'b')})",
    "all_of([sampled(1), any_of([sampled(2), none_of([sampled(3)])])])": (
        "all_of(sampled(1), any_of(sampled(2), none_of(sampled(3))))"
    ),
    "all_of(conditions=[sampled(1), sampled(2)])": "all_of(sampled(1), sampled(2))",
    "on_list(['a', 'b'], joined=in_the_last(1, 'day'))": "on_list('a', 'b', joined=in_the_last(1, 'day'))",
    "not_on_list(lists=['a', 'b'])": "not_on_list('a', 'b')",
    "went_through([step('A'), no_step('B')])": "went_through(step('A'), no_step('B'))",
    "can_receive('email', 'subscribed', consent_method('api'))": "can_receive('email', 'subscribed', [consent_method('api')])",
    **{
        DID + f", {spelt})": DID + f", {word}(at_least(2), 'Price'))"
        for word in ("sum_of", "average_of", "minimum_of", "maximum_of", "different_values_of")
        for spelt in (
            f"{word}('Price', at_least(2))", f"{word}(comparison=at_least(2), property='Price')",
            f"{word}('Price', comparison=at_least(2))", f"{word}(at_least(2), property='Price')",
        )
    },
}  # fmt: skip

# Code that is refused -> what its author is told.
REFUSED_CODE = {
    "{{ segment(did('A') and did('B')) }}": ("did('A') and did(…)", "all_of(…, …)"),
    "{{ segment(did('A') or did('B')) }}": ("did('A') or did(…)", "any_of(…, …)"),
    "{{ segment(not did('A')) }}": ("not did(…)", "none_of(…) or did_not(…)"),
    "{{ segment(sb.did('A', sb.at_least(3)) and sb.did('B')) }}{% set sb = segment_builder %}": ("and sb.did(…)", "all_of"),
    "{{ segment(all_of(not segment_builder.did('A'), did('B'))) }}": ("not segment_builder.did(…)", "none_of"),
    "{{ segment((did('A')) and did('B')) }}": ("(did('A')) and did(…)", "all_of"),
    "{{ segment(all_of(in_region('x'), did('A', where={'a': {'b': 1}}) or none)) }}": ("or none", "any_of"),
    "{{ segment(did('A', where={'B': at_least(1) and at_most(3)})) }}": ("at_least(1) and at_most(…)", "a list […]"),
    "{% set a = did('A') %}{% set b = did('B') %}{{ segment(a and b) }}": ("a and b", "all_of"),
    "{%- set a = did('A') or did('B') -%}{{ segment(a) }}": ("did('A') or did(…)", "any_of"),
    "{{ segment(did('A' ~ no_such_name)) }}": ("no_such_name, which is not defined", "nearest: None"),
    "{{ segment(all_of(dit('A'), did('B'))) }}": ("dit, which is not defined", "nearest: did"),
    "{{ segment(did('A', greater_than(3))) }}": ("greater_than, which is not defined", "nearest: more_than"),
    "{% set sb = segment_builder %}{{ sb.segment(sb.dit('A')) }}": ("dit, which is not defined", "nearest: did"),
    "{{ segment(did('A', at_least(3 if many else few))) }}{% set many = true %}": ("few, which is not defined", "exists"),
    "{% if no_such_switch %}{{ segment(did('A')) }}{% endif %}": ("no_such_switch, which is not defined", "exists"),
}

RIGHT_CODE = [
    "{{ segment(did('A', at_least(3 if 1 > 0 and 2 > 1 else 2))) }}",
    "{{ segment(did('A') if var('x', 1) and not var('y', 2) else did('B')) }}",
    "{% set strict = var('strict', true) %}{{ segment(strict and did('A') or did('B')) }}",
    "{% set given = var('given', none) %}{{ segment(did('A', given or at_least(3))) }}",
    "{{ segment(did('A and B', where={'x': equals('not did(1) or did(2) and dit()')})) }}",
    "{# did('A') and dit('B') #}{{ segment(did('A')) }}",
    "-- did('A') and dit('B')\n{{ segment(did('A')) }} -- or not",
    "{% set definition %}{\"all\": [\"did('A') and dit('B')\", \"it's\"]}{% endset %}{{ segment(fromjson(definition)) }}",
    "{% raw %}{{ did('A') and dit('B') }}{% endraw %}{{ segment(did('A')) }}",
    "{% for name in ['A', 'B'] if name is not none %}{{ segment(did(name)) }}{{ loop.index }}{% endfor %}",
    "{% set parts = [] %}{% do parts.append(did('A')) %}{{ segment(all_of(parts)) }}",
    "{% macro loyal(times=3) %}{{ return(did('A', at_least(times))) }}{% endmacro %}{{ segment(loyal()) }}",
    "{% if perhaps is defined and perhaps %}{{ segment(did(perhaps)) }}{% endif %}",
    "{{ segment(did(other | default('A'))) }}",
    "{{ segment(did('A', where={'x': equals('a' | upper | trim), 'y': {'type': 'existence', 'operator': 'is-set'}})) }}",
    "{% set ns = namespace(x=1) %}{% set ns.x = 2 %}{{ segment(did('A', at_least(ns.x))) }}",
    "{% set a, b = 'A', 'B' %}{{ segment(any_of(did(a), did(b), did(model.name), did(modules.datetime.date))) }}",
    "{%- set a = did('A') if var('x', false) else none -%}{{ segment(a or did('B')) }}",
    "{% set body %}{{ ref('x') }}{% endset %}{{ config(materialized='table', meta={'a': 1e3}) }}{{ segment(did(body)) }}",
]


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Written:
    return Written(ScratchProject(tmp_path_factory.mktemp("written") / "segment_builder", links=["macros"]))


@pytest.fixture(scope="module")
def refused(written: Written) -> dict[str, Told]:
    return dict(zip(REFUSED, written.definitions(list(REFUSED)), strict=True))


@pytest.mark.parametrize("expression", REFUSED)
def test_what_cannot_be_meant_is_refused(expression: str, refused: dict[str, Told]):
    path, *texts = REFUSED[expression]
    told = refused[expression]

    assert any(line.startswith(f"{path}: ") for line in told.words.splitlines()), told.words
    for text in texts:
        assert text in told.words


def test_one_thing_is_meant_by_both_spellings(written: Written):
    told = written.definitions([*ACCEPTED, *ACCEPTED.values()])

    for expression, one, other in zip(ACCEPTED, told, told[len(ACCEPTED) :], strict=False):
        assert (one.words, other.words) == ("", ""), expression
        assert one.tree == other.tree, expression


def test_code_shows_what_the_words_cannot(written: Written):
    told = written.codes(list(REFUSED_CODE))

    for (code, texts), one in zip(REFUSED_CODE.items(), told, strict=True):
        assert len(one.problems) == 1, (code, one.words)
        for text in texts:
            assert text in one.words, code


def test_right_code_is_left_alone(written: Written):
    told = written.codes(RIGHT_CODE)

    assert {code: one.words for code, one in zip(RIGHT_CODE, told, strict=True) if one.problems} == {}


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ("{{ segment(all_of(did('A'), dit('B'))) }}", "code: found dit, which is not defined"),
        ("{{ segment(did('A') and did('B')) }}", "code: found did('A') and did(…)"),
        ("{% set sb = segment_builder %}{{ sb.segment(sb.did('A', sb.at_leest(3))) }}", "found at_leest, which is not defined"),
        ("{{ preview(did('A', were={'x': is_set()})) }}", "found did(…, were=…)"),
        ("{{ segment(did('A'), did('B')) }}", "segment() with 2 definitions"),
    ],
)  # fmt: skip
def test_dbt_stops_while_it_parses(code: str, text: str, written: Written):
    file = written.project.write("models/broken.sql", code)
    try:
        run = written.project.run("parse")
    finally:
        file.unlink()

    assert not run.success
    assert "Segment 'broken' has 1 problem in its definition" in run.error
    assert text in run.error


def test_the_page_is_up_to_date():
    assert PAGE.read_text(encoding="utf-8") == page(), "run scripts/build_words.py"
    assert "docs/words.md" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_each_example_has_its_word():
    for word, example in examples().items():
        assert re.search(rf"\b{word}\(", example), word


def test_the_table_of_words_is_that_of_the_macros(written: Written):
    [table] = written._told(["segment_builder.words()"])
    shown = {}
    for word, call in signatures().items():
        arguments = re.sub(r"=('\w*'|\w+)", "", call.removeprefix(word)[1:-1])
        shown[word] = arguments.replace("…", "*")

    assert table == shown
    assert set(table) == set(documented())
