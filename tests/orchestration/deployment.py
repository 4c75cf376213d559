"""One small project for all orchestrators, parsed once: what a test costs is the dbt processes that it starts."""

import shutil
import subprocess
import sys
from datetime import datetime
from pathlib import Path

from dbt_project import ROOT, ScratchProject
from evaluator.load import load_shop
from evaluator.shop import Shop

BIN = Path(sys.executable).parent
SEGMENTS = "models/marts/segments"


class Deployment(ScratchProject):
    """The project as an orchestrator finds it: with hooks, selectors and examples, two segments and two data tests."""

    def __init__(self, folder: Path):
        super().__init__(folder, links=("macros", "seeds", "models/staging", "models/intermediate", "models/history"))
        settings = (ROOT / "dbt_project.yml").read_text(encoding="utf-8")
        self.write("dbt_project.yml", settings + "\nvars:\n  raw_schema: raw\n")
        for name in ("selectors.yml", "examples"):
            (shutil.copytree if (ROOT / name).is_dir() else shutil.copy)(ROOT / name, folder / name)
        # Reference data and the tests of the models below the segments are tested elsewhere and take long.
        shutil.rmtree(folder / "seeds")
        for table in (ROOT / "seeds" / "reference").glob("*.csv"):
            self.write(f"seeds/{table.name}", "".join(table.read_text(encoding="utf-8").splitlines(keepends=True)[:2]))
        for file in (folder / "models").rglob("_*.yml"):
            if "sources" not in file.name:
                file.unlink()
        (folder / "segment_builder").symlink_to(ROOT / "segment_builder")
        (folder / ".venv").symlink_to(BIN.parent)

    def reset(self) -> None:
        """Two segments over a shop, and nothing built."""
        shutil.rmtree(self.folder / "models" / "marts", ignore_errors=True)
        shutil.rmtree(self.folder / "build")
        self.database.parent.mkdir()
        self.published.unlink(missing_ok=True)
        self.segment("buyers", "{{ segment(did('Placed Order')) }}")
        self.segment("everyone", "{{ segment(property('email', is_set())) }}")
        self.write(
            f"{SEGMENTS}/_segments.yml",
            "models: [{name: buyers, columns: [{name: profile_id, data_tests: [unique, not_null]}]}]",
        )
        load_shop(
            Shop(
                profiles=[{"profile_id": "ann", "email": "ann@example.com"}],
                events=[
                    {
                        "event_id": "1",
                        "profile_id": "ann",
                        "metric": "Placed Order",
                        "occurred_at": datetime(2026, 1, 1, 12),
                    }
                ],
            ),
            self.database,
            json_type=True,
        )

    @property
    def published(self) -> Path:
        return self.folder / "segment_builder.duckdb"

    def segment(self, name: str, sql: str) -> None:
        self.write(f"{SEGMENTS}/{name}.sql", sql)

    def parse(self) -> None:
        """Write the manifest, as a deployment does."""
        subprocess.run([BIN / "dbt", "parse", "--quiet"], cwd=self.folder, check=True)

    def runs(self, segment: str) -> list[str]:
        """The instants that are recorded of a segment."""
        rows = self.query(f"select as_of::varchar from counted_runs where segment = '{segment}' order by as_of")
        return [instant for (instant,) in rows]
