"""Measure what parsing segments costs: `dbt parse` of many segments against as many trivial models.

The demo's segments come first, random definitions from the differential test's generator fill up the number. Both
projects are the same but for the bodies of these models. They are parsed in turns, each time by a process of its own
and from scratch; the ratio of the median times tells how much slower dbt is for an author of segments. Then the
segments are parsed again with nothing changed, and for another instant, as a scheduler does day by day.
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
TRIVIAL = "select profile_id from {{ ref('segment_builder', 'int_profiles') }}\n"

sys.path[:0] = [str(ROOT), *(str(ROOT / "tests" / folder) for folder in ("", "python"))]

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
    project = ScratchProject(folder, links=("macros", "models", "seeds"))
    for file in (project.folder / SEGMENTS).rglob("*.*"):
        file.unlink()
    for name, body in models.items():
        project.write(str(SEGMENTS / f"{name}.sql"), body)
    return project


def parse_time(project: ScratchProject, *options: str, as_of: str = "2026-08-01") -> float:
    """Seconds of one whole process."""
    command = [Path(sys.executable).with_name("dbt"), "--quiet", "parse", *options]
    environment = os.environ | {"SEGMENT_BUILDER_AS_OF": as_of}
    start = time.perf_counter()
    subprocess.run(command, cwd=project.folder, env=environment, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--models", type=int, default=300, help="number of segments (default: %(default)s)")
    parser.add_argument("--runs", type=int, default=3, help="runs of each project (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1, help="seed of the random definitions (default: %(default)s)")
    parser.add_argument("--limit", type=float, help="exit with 1 if the ratio is higher")
    arguments = parser.parse_args()

    demo = {file.stem: file.read_text() for file in sorted((ROOT / SEGMENTS).rglob("*.sql"))}
    segments = demo | random_segments(max(0, arguments.models - len(demo)), arguments.seed)
    segments = dict(list(segments.items())[: arguments.models])

    with tempfile.TemporaryDirectory() as folder:
        projects = {
            "segments": make_project(Path(folder, "segments"), segments),
            "trivial models": make_project(Path(folder, "trivial"), dict.fromkeys(segments, TRIVIAL)),
        }
        times: dict[str, list[float]] = {name: [] for name in projects}
        for _ in range(arguments.runs):
            for name, project in projects.items():
                times[name].append(parse_time(project, "--no-partial-parse"))
        for run in range(arguments.runs):
            again = parse_time(projects["segments"], as_of=f"2026-08-{run + 2:02}")
            times.setdefault("segments on another day", []).append(again)
            again = parse_time(projects["segments"], as_of=f"2026-08-{run + 2:02}")
            times.setdefault("segments, nothing changed", []).append(again)

    for name, seconds in times.items():
        print(
            f"{len(segments)} {name}: {median(seconds):.2f} s  ({', '.join(f'{one:.2f}' for one in sorted(seconds))})"
        )
    ratio = median(times["segments"]) / median(times["trivial models"])
    print(f"ratio: {ratio:.2f}")
    if arguments.limit and ratio > arguments.limit:
        sys.exit(f"The ratio is above {arguments.limit}.")


if __name__ == "__main__":
    main()
