"""What an engine is tested for: each class is a part, and an engine's test class inherits those that it can pass."""

from __future__ import annotations

from pathlib import Path

import pytest

from agreement import SEEDS, definitions_per_seed, disagreements
from contact_details import wrong_contact_details
from demo import demo_failures
from engine import Engine
from kept_events import differing_members, differing_sequences
from loaders import ANYWHERE, CHOICES, loaded_disagreements
from memberships import EXPECTED, recorded_history
from plan_scenarios import ADDED, THRESHOLD
from plans import plans
from raw_texts import EXPECTED_READINGS, readings
from sample import EXPECTED_SAMPLE, sampled_ids


class FindsMembers:
    """Members of segments, against the evaluator and against MD5. `definitions` is their number for each seed."""

    definitions = 24

    @pytest.mark.parametrize("seed", SEEDS)
    def test_it_finds_the_members_that_the_evaluator_finds(self, engine: Engine, tmp_path: Path, seed: int) -> None:
        found = disagreements(engine, tmp_path / "project", seed, definitions_per_seed(self.definitions))
        assert not found, "\n".join(found)

    def test_a_sample_picks_the_same_people(self, engine: Engine, tmp_path: Path) -> None:
        assert sampled_ids(engine, tmp_path / "project") == EXPECTED_SAMPLE


class MergesProfiles:
    """Profiles that were merged into others, against the evaluator, which gets the shop with their ids rewritten."""

    def test_it_finds_the_members_of_merged_profiles(self, engine: Engine, tmp_path: Path) -> None:
        found = disagreements(engine, tmp_path / "project", 31, 40, is_merged=True)
        assert not found, "\n".join(found)


class ReadsText:
    """Raw tables of text."""

    def test_it_reads_text_and_keeps_what_it_cannot_read(self, engine: Engine, tmp_path: Path) -> None:
        found, rejects = readings(engine, tmp_path / "project")
        assert found == EXPECTED_READINGS[0]
        assert rejects == EXPECTED_READINGS[1]


class KeepsEvents:
    """Events that are judged once, whatever happens to the raw table between two runs."""

    def test_kept_events_are_as_if_judged_anew(self, engine: Engine, tmp_path: Path) -> None:
        found = differing_sequences(engine, tmp_path / "project")
        assert not found, "\n".join(found)

    def test_members_of_kept_events_are_those_of_a_full_refresh(self, engine: Engine, tmp_path: Path) -> None:
        found = differing_members(engine, tmp_path / "project")
        assert not found, "\n".join(found)


class ReadsLoaders:
    """Tables as loaders write them."""

    @pytest.mark.parametrize("choice", CHOICES)
    def test_it_finds_the_members_in_what_loaders_brought(self, engine: Engine, tmp_path: Path, choice: str) -> None:
        found = loaded_disagreements(engine, tmp_path / "project", CHOICES[choice])
        assert not found, "\n".join(found)


class ReadsTablesOfOnesOwn:
    """Tables that no vendor laid out."""

    def test_it_finds_the_members_in_tables_of_ones_own(self, engine: Engine, tmp_path: Path) -> None:
        found = loaded_disagreements(engine, tmp_path / "project", ANYWHERE)
        assert not found, "\n".join(found)


class RecordsHistory:
    """Memberships over time."""

    def test_it_records_the_history(self, engine: Engine, tmp_path: Path) -> None:
        assert recorded_history(engine, tmp_path / "project") == EXPECTED


class PlansChanges:
    """What a change of segments does, without building them."""

    def test_it_plans_changes(self, engine: Engine, tmp_path: Path) -> None:
        threshold, added = plans(engine, tmp_path / "project")
        assert threshold.splitlines() == THRESHOLD.splitlines()
        assert added.splitlines() == ADDED.splitlines()


class HashesContactDetails:
    """What destinations match by. `composes` tells whether the engine has Unicode's normal forms."""

    composes = True

    def test_it_hashes_what_vendors_hash(self, engine: Engine, tmp_path: Path) -> None:
        assert wrong_contact_details(engine, tmp_path / "project", self.composes) == {}


class BuildsTheDemo:
    """The demo with its predictions, and every data test."""

    def test_the_demo_passes_its_tests(self, engine: Engine, tmp_path: Path) -> None:
        failures = demo_failures(engine, tmp_path / "project")
        assert not failures, failures
