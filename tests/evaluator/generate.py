"""The generators' public names: random shops, random definitions, random instants, and their coverage."""

from __future__ import annotations

import random
from datetime import datetime

from evaluator.coverage_cells import Coverage
from evaluator.generate_definition import DefinitionMaker, Options, random_definition
from evaluator.generate_shop import nasty_shop
from evaluator.vocabulary import AS_OF_INSTANTS

__all__ = [
    "AS_OF_INSTANTS",
    "Coverage",
    "DefinitionMaker",
    "Options",
    "nasty_shop",
    "random_as_of",
    "random_definition",
]


def random_as_of(rng: random.Random) -> datetime:
    """An instant of evaluation: mid-day, midnight, a leap day, a month's last day, New Year."""
    return rng.choice(AS_OF_INSTANTS)
