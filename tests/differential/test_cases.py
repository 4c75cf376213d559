"""The evaluator against the hand-worked cases of `cases/cases.json`."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path

import pytest

from evaluator.members import members
from evaluator.shop import Shop
from evaluator.tiny import REFERENCE

BOOK = json.loads((Path(__file__).resolve().parent / "cases" / "cases.json").read_text(encoding="utf-8"))
SHOPS = {name: Shop.from_json(shop["tables"]) for name, shop in BOOK["shops"].items()}


@pytest.mark.parametrize("case", BOOK["cases"], ids=[case["name"] for case in BOOK["cases"]])
def test_case(case: dict) -> None:
    as_of = datetime.fromisoformat(case.get("as_of", BOOK["shops"][case["shop"]]["as_of"]))
    found = members(case["definition"], SHOPS[case["shop"]], as_of, case.get("segments"), reference=REFERENCE)
    assert sorted(found) == case["expected"]
