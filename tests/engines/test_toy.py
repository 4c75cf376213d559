"""What it takes to add an engine: its file of JSON, and the families whose default does not hold there.

So the defaults, which no other engine here runs all of, are executed, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from agreement import SEEDS, definitions_per_seed, disagreements
from dbt_project import ScratchProject
from offline import compile_models
from test_duckdb import DuckDB
from toy import JSON_FILE, NAME, OTHER_FILE, add_toy, toy_adapter
