"""The var `tiers`: what is no list of segments is told, and never taken for tiers that nobody is in."""

import json

import pytest

from dbt_project import compile_here


@pytest.mark.parametrize(
    ("tiers", "told"),
    [
        (["vip", "winbak"], 'The var tiers has "winbak", which is no segment. Did you mean "winback"?'),
        ("vip", 'The var tiers is "vip"; it takes a list of segments, such as [gold, silver].'),
        ([], "The var tiers is []; it takes a list of segments"),
    ],
)
def test_tiers_that_are_none(tiers, told):
    run = compile_here("--select", "tier_migration", "--vars", json.dumps({"tiers": tiers}))

    assert not run.success
    assert told in run.error


def test_tiers_that_are_some():
    run = compile_here("--select", "tier_migration", "--vars", json.dumps({"tiers": ["vip", "winback"]}))

    assert run.success, run.error
    assert "'winback'" in run.result.results[0].node.compiled_code
