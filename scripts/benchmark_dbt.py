"""Measure what dbt itself costs: `dbt parse` and `dbt build` of many segments against as many trivial models.

Of the parsed, the demo's segments come first, random definitions from the differential test's generator fill up the
number. Both projects are the same but for the bodies of these models. They are parsed in turns, each time by a process
of its own and from scratch; the ratio of the median times tells how much slower dbt is for an author of segments. Then
the segments are parsed again with nothing changed, and for another instant, as a scheduler does day by day.

The built are the demo's and the benchmark's, over the demo's few profiles, each with the tests `unique` and `not_null`;
the trivial models are tables with the same tests, without contract, comments and recording. What a day's run takes,
parsing and the hooks of the run included, is nearly all dbt.
"""

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROOT = Path(__file__).parents[1]
SEGMENTS = Path("models") / "marts" / "segments"
TABLES = Path("models") / "marts" / "tables"
TESTED = """
  - name: {name}
    columns:
      - name: profile_id
        data_tests: [unique, not_null]
"""
TRIVIAL = "select profile_id from {{ ref('segment_builder', 'int_profiles') }}\n"

sys.path[:0] = [str(ROOT), *(str(ROOT / "tests" / folder) for folder in ("", "python"))]

from benchmark_definitions import segments as benchmark_segments  # noqa: E402
from dbt_project import ScratchProject  # noqa: E402
from evaluator.generate import DefinitionMaker, Options, nasty_shop, random_as_of  # noqa: E402
from evaluator.members import Evaluator  # noqa: E402


def random_segments(number: int, seed: int) -> dict[str, str]:
    """Models whose definitions are as an export writes them, the tolerated spellings among them."""
    rng = random.Random(seed)
    as_of = random_as_of(rng)
    maker = DefinitionMaker(rng, Evaluator(nasty_shop(seed, 20, as_of), as_of), Options(selective=False))
    models = {}
    for index in range(number):
        definition = (
            json.dumps(maker.make()).replace("{{", r"\u007b{").replace("{%", r"\u007b%").replace("{#", r"\u007b#")
        )
        models[f"random_{index:04}"] = (
            "{% set definition %}\n" + definition + "\n{% endset %}\n{{ segment(fromjson(definition)) }}\n"
        )
    return models


def make_project(folder: Path, models: dict[str, str]) -> ScratchProject:
    """The project with other segments."""
    project = ScratchProject(folder, links=("macros", "models", "seeds", "tests/generic"))
    for file in (project.folder / SEGMENTS).rglob("*.*"):
        file.unlink()
    for name, body in models.items():
        project.write(str(SEGMENTS / f"{name}.sql"), body)
    return project


def make_tested_project(folder: Path, models: dict[str, str]) -> ScratchProject:
    """The project with these segments and as many trivial tables, all of them tested and built once."""
    project = make_project(folder, models)
    for name in models:
        project.write(str(TABLES / f"{name}_table.sql"), TRIVIAL)
    for place, names in ((SEGMENTS, models), (TABLES, [f"{name}_table" for name in models])):
        project.write(str(place / "tests.yml"), "models:" + "".join(TESTED.format(name=name) for name in names))
    run_time(project, "build", "--exclude", "resource_type:unit_test")
    return project


def run_time(project: ScratchProject, *command: str, as_of: str = "2026-08-01") -> float:
    """Seconds of one whole process of dbt."""
    command = (str(Path(sys.executable).with_name("dbt")), "--quiet", *command)
    environment = os.environ | {
        "SEGMENT_BUILDER_AS_OF": as_of,
        "SEGMENT_BUILDER_DATABASE": str(project.database),
    }
    start = time.perf_counter()
    subprocess.run(command, cwd=project.folder, env=environment, check=True)
    return time.perf_counter() - start


def report(done: str, number: int, times: dict[str, list[float]]) -> None:
    """A line each, and the ratio of the first two."""
    for name, seconds in times.items():
        print(
            f"{number} {name} {done}: {median(seconds):.2f} s  ({', '.join(f'{one:.2f}' for one in sorted(seconds))})"
        )
    first, second, *_ = times.values()
    print(f"ratio: {median(first) / median(second):.2f}")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", type=int, default=300, help="number of segments (default: %(default)s)")
    parser.add_argument("--built", type=int, default=100, help="number of segments to build (default: %(default)s)")
    parser.add_argument("--runs", type=int, default=3, help="runs of each project (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random definitions (default: %(default)s)")
    parser.add_argument("--limit", type=float, help="exit with 1 if the ratio is higher")
    arguments = parser.parse_args()

    demo = {file.stem: file.read_text() for file in sorted((ROOT / SEGMENTS).rglob("*.sql"))}
    segments = demo | random_segments(max(0, arguments.models - len(demo)), arguments.seed)
    segments = dict(list(segments.items())[: arguments.models])
    filling = benchmark_segments(1, max(0, arguments.built - len(demo)))
    tested_segments = demo | {name: segment.in_words() for name, segment in filling.items()}

    with tempfile.TemporaryDirectory() as folder:
        projects = {
            "segments": make_project(Path(folder, "segments"), segments),
            "trivial models": make_project(Path(folder, "trivial"), dict.fromkeys(segments, TRIVIAL)),
        }
        times: dict[str, list[float]] = {name: [] for name in projects}
        for _ in range(arguments.runs):
            for name, project in projects.items():
                times[name].append(run_time(project, "parse", "--no-partial-parse"))
        for run in range(arguments.runs):
            again = run_time(projects["segments"], "parse", as_of=f"2026-08-{run + 2:02}")
            times.setdefault("segments on another day", []).append(again)
            again = run_time(projects["segments"], "parse", as_of=f"2026-08-{run + 2:02}")
            times.setdefault("segments, nothing changed", []).append(again)
        built: dict[str, list[float]] = {"segments": [], "trivial tables": []}
        tested = make_tested_project(Path(folder, "tested"), tested_segments)
        for run in range(arguments.runs):
            for name, place in zip(built, (SEGMENTS, TABLES), strict=True):
                command = ("build", "--select", f"path:{place}")
                built[name].append(run_time(tested, *command, as_of=f"2026-08-{run + 2:02}"))

    report("parsed", len(segments), times)
    report("built and tested", len(tested_segments), built)
    ratio = median(times["segments"]) / median(times["trivial models"])
    if arguments.limit and ratio > arguments.limit:
        sys.exit(f"The ratio is above {arguments.limit}.")


if __name__ == "__main__":
    main()
