"""A segment here beside the same one over there: who is in both, who in one alone, and by which condition.

Theirs come as files or rows, ours out of the tables as they are built. Whoever is in one alone is explained by the
definition here: of its conditions, the fewest that would have to be otherwise for the two to agree.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from segment_builder import project
from segment_builder.dbt import Dbt
from segment_builder.errors import CommandError, nearest
from segment_builder.klaviyo.members import Member, Told
from segment_builder.plan.attribution import Whole, decisive, decisive_in_words, read_tree

if TYPE_CHECKING:
    from dbt.contracts.graph.manifest import Manifest

HERE, THERE = "only here", "only there"
ASKED_AT_ONCE = 500
# More who differ are not explained one by one: what decides shows in the first of them.
EXPLAINED = 5000
EXAMPLES = 3
NOT_YET = "no profile yet, at the instant of the segment"
OUT_OF_DATE = "the table of the segment is out of date: dbt build"

MEMBERS = """
select
    cast(profile_id as {{ segment_builder.type_name('text') }}) as profile_id,
    {{ segment_builder.timestamp_as_text('evaluated_at') }} as evaluated_at
from {{ ref(SEGMENT) }}
"""
FOUND = """
select profile_id, {{ segment_builder.trimmed_word('email') }} as email
from {{ ref('segment_builder', 'int_profiles') }}
where profile_id in ({{ segment_builder.string_literals(IDS) }})
    or {{ segment_builder.trimmed_word('email') }} in ({{ segment_builder.string_literals(EMAILS) }})
"""
EXPLAINED_BY = "{{ segment_builder.explain(SEGMENT, *IDS) }}"


@dataclass
class Reason:
    """How many differ by the same conditions, on which side, and the first of them.

    `alone` are the conditions of which each would by itself make the two agree.
    """

    side: str
    profiles: int
    reason: str
    alone: list[str]
    examples: list[str]


@dataclass
class Compared:
    """One segment on both sides. `unknown` are members over there who are no profile here."""

    segment: str
    there: str
    as_of: str | None
    both: int = 0
    only_here: int = 0
    only_there: int = 0
    unknown: int = 0
    ambiguous: int = 0
    explained: int = 0
    reasons: list[Reason] = field(default_factory=list)

    @property
    def differ(self) -> int:
        """Who is in one alone."""
        return self.only_here + self.only_there

    @property
    def share(self) -> float:
        """The same, of all who are in either; who is no profile here is left out."""
        return self.differ / (self.both + self.differ) if self.differ else 0.0

    def by_condition(self) -> list[tuple[str, int]]:
        """How many a condition explains by itself, whatever the side, the most frequent first."""
        numbers: Counter[str] = Counter()
        for reason in self.reasons:
            for condition in reason.alone:
                numbers[condition] += reason.profiles
        return sorted(numbers.items(), key=lambda item: (-item[1], item[0]))


@dataclass
class Comparison:
    """All segments that were compared, and those over there that are none here."""

    segments: list[Compared]
    skipped: list[str]

    def over(self, threshold: float) -> list[str]:
        """The segments of which a larger share differs."""
        return [compared.segment for compared in self.segments if compared.share > threshold]

    def as_dict(self) -> dict[str, Any]:
        """For programs."""
        return {
            "segments": [{**asdict(compared), "share": compared.share} for compared in self.segments],
            "skipped": self.skipped,
        }


def run(dbt: Dbt, told: Iterable[Told]) -> Comparison:
    """Compare what was told of segments over there with the project's."""
    by_name: dict[str, dict[Member, None]] = defaultdict(dict)
    explicit = set()
    for one in told:
        members = by_name[one.segment]
        if one.member:
            members[one.member] = None
        explicit |= {one.segment} if one.is_named else set()
    if not by_name:
        raise CommandError("There is no member in what was given, nor a segment that has none.")
    manifest = dbt.manifest()
    names = _names(manifest)
    segments = project.segments(manifest)
    compared, skipped = [], []
    for there, members in sorted(by_name.items()):
        here = names.get(there.lower())
        if here:
            compared.append(_Segment(dbt, manifest, here, segments[here]).compared(there, list(members)))
        elif there in explicit:
            raise CommandError(f"No segment is named {there!r}.{nearest(there, segments)}")
        else:
            number = "1 member" if len(members) == 1 else f"{len(members):,} members"
            skipped.append(f"{there}: {number} there, and no segment here.{nearest(there, segments)}")
    if not compared:
        raise CommandError("\n".join(["None of what was given is a segment of the project:", *skipped]))
    return Comparison(compared, skipped)


def _names(manifest: Manifest) -> dict[str, str]:
    """What a segment may be called over there, its model's name, its id or its name -> the model."""
    names: dict[str, str] = {}
    for name, unique_id in project.segments(manifest).items():
        origin = manifest.nodes[unique_id].config.meta.get("origin") or {}
        for other in (origin.get("name"), origin.get("id"), name):
            if other:
                names[str(other).lower()] = name
    return names


class _Segment:
    def __init__(self, dbt: Dbt, manifest: Manifest, name: str, unique_id: str):
        self._dbt, self._manifest, self._name = dbt, manifest, name
        self._definition = manifest.nodes[unique_id].config.meta["segment"]["definition"]

    def compared(self, there: str, members: Sequence[Member]) -> Compared:
        rows = self._ask(MEMBERS, SEGMENT=self._name)
        ours = {row["profile_id"] for row in rows}
        compared = Compared(self._name, there, max((row["evaluated_at"] for row in rows), default=None))
        theirs = self._matched(members, ours, compared)
        here, elsewhere = sorted(ours - theirs), sorted(theirs - ours)
        compared.both, compared.only_here, compared.only_there = len(ours & theirs), len(here), len(elsewhere)
        for side, ids in ((HERE, here), (THERE, elsewhere)):
            compared.explained += len(ids[:EXPLAINED])
            compared.reasons += self._reasons(side, ids[:EXPLAINED])
        return compared

    def _matched(self, members: Sequence[Member], ours: set[str], compared: Compared) -> set[str]:
        """Our ids of their members: by their id where we have it, else by e-mail where one profile alone has that."""
        asked = [member for member in members if member.id not in ours]
        known, by_email = set(ours), defaultdict[str, set[str]](set)
        for part in _parts(asked):
            ids = [member.id for member in part if member.id] or [""]
            emails = [member.email for member in part if member.email] or [""]
            for row in self._ask(FOUND, IDS=ids, EMAILS=emails):
                known.add(row["profile_id"])
                if row["email"]:
                    by_email[row["email"]].add(row["profile_id"])
        theirs: set[str] = set()
        for member in members:
            found = {member.id} if member.id in known else by_email.get(member.email, set()) if member.email else set()
            if len(found) == 1:
                theirs |= found
            elif found:
                compared.ambiguous += 1
            else:
                compared.unknown += 1
        return theirs

    def _reasons(self, side: str, ids: Sequence[str]) -> list[Reason]:
        found: dict[tuple[str, tuple[str, ...]], list[str]] = defaultdict(list)
        for part in _parts(ids):
            explained = defaultdict(list)
            for row in self._ask(EXPLAINED_BY, SEGMENT=self._name, IDS=list(part)):
                explained[row["profile_id"]].append(row)
            for profile_id in part:
                found[self._reason(side, explained.get(profile_id, []))].append(profile_id)
        reasons = [
            Reason(side, len(ids), reason, list(alone), ids[:EXAMPLES]) for (reason, alone), ids in found.items()
        ]
        return sorted(reasons, key=lambda reason: (-reason.profiles, reason.reason))

    def _reason(self, side: str, rows: Sequence[Mapping[str, Any]]) -> tuple[str, tuple[str, ...]]:
        """Why a profile is in one alone, and the conditions that explain it by themselves."""
        if not rows:
            return NOT_YET, ()
        if bool(rows[0]["is_member"]) != (side == HERE):
            return OUT_OF_DATE, ()
        in_order = sorted(rows, key=lambda row: int(row["position"]))
        words = [row["meaning"] for row in in_order]
        choices = decisive(self._tree(words), [bool(row["is_true"]) for row in in_order])
        alone = dict.fromkeys(words[number] for choice in choices if len(choice) == 1 for number in choice)
        return decisive_in_words(choices, words), tuple(alone)

    def _tree(self, words: Sequence[str]) -> Whole:
        side = {"tree": self._definition, "numbers": range(1, len(words) + 1)}
        return read_tree(side, [{"words": text} for text in words])

    def _ask(self, query: str, **values: Any) -> list[dict[str, Any]]:
        given = re.sub(r"\b[A-Z]+\b", lambda name: json.dumps(values[name[0]], ensure_ascii=False), query)
        return self._dbt.rows(given, self._manifest)


def _parts(all: Sequence[Any]) -> Iterator[Sequence[Any]]:
    for start in range(0, len(all), ASKED_AT_ONCE):
        yield all[start : start + ASKED_AT_ONCE]
