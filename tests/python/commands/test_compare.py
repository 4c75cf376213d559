"""`segment-builder compare`: a segment here beside the vendor's own members."""

import json
from datetime import datetime

import pytest

from dbt_project import ROOT
from evaluator.shop import Shop
from membership_project import MembershipProject, empty_project
from segment_builder.klaviyo.members import Member, UnreadableFile, read_members
from segment_builder.plan.attribution import Group, Leaf, decisive

AS_OF = datetime(2026, 3, 31, 12, 30)
VARS = f"{{raw_schema: raw, as_of: '{AS_OF}'}}"
LOYAL = "all_of(did('Placed Order', at_least(2)), none_of(did('Complained')))"
# Two orders make a member, and a complaint none.
ORDERS = {"ann": 2, "ben": 2, "cat": 1, "dan": 2, "eve": 1, "fay": 2}
COMPLAINTS = ("dan", "eve")


@pytest.fixture(scope="module")
def project() -> MembershipProject:
    project = empty_project()
    project.segment("loyal", LOYAL)
    project.describe("loyal", meta={"origin": {"system": "klaviyo", "id": "SegLoy", "name": "Loyal people"}})
    happened = [("Placed Order", name) for name, number in ORDERS.items() for _ in range(number)]
    happened += [("Complained", name) for name in COMPLAINTS]
    project.load(
        Shop(
            profiles=[
                *({"profile_id": name, "email": f"{name.title()}@Example.com "} for name in ORDERS),
                {"profile_id": "new", "email": "new@example.com", "created_at": datetime(2026, 4, 1)},
                {"profile_id": "two", "email": "same@example.com"},
                {"profile_id": "three", "email": "same@example.com"},
            ],
            events=[
                {"event_id": str(number), "profile_id": name, "metric": metric, "occurred_at": datetime(2026, 3, 1)}
                for number, (metric, name) in enumerate(happened)
            ],
        )
    )
    project.ran_at(AS_OF)
    return project


def test_an_export_with_e_mails(said, tmp_path):
    file = tmp_path / "whatever.csv"
    file.write_text(
        "Email,First Name\n"
        "ann@example.com,Ann\n CAT@example.com,\ndan@example.com,\neve@example.com,\n"
        "new@example.com,\nsame@example.com,\nstranger@example.com,\n"
    )

    code, text = said("compare", f"loyal={file}")

    assert (code, text) == (
        0,
        """\
loyal, as of 2026-03-31 12:30:00
  in both 1, only here 2, only there 4, unknown here 1; 85.7 % differ
  1 there have an e-mail that several profiles here have, and are left out
  3 of 6 by this condition alone: Complained, at least once, over all time
  3 of 6 by this condition alone: Placed Order, at least 2 times, over all time
  only here:
    2 by: each by itself: Placed Order, at least 2 times, over all time; Complained, at least once, over all time \
(ben, fay)
  only there:
    1 by: Complained, at least once, over all time (dan)
    1 by: Placed Order, at least 2 times, over all time (cat)
    1 by: Placed Order, at least 2 times, over all time together with Complained, at least once, over all time (eve)
    1 by: no profile yet, at the instant of the segment (new)
""",
    )
    assert text in (ROOT / "docs" / "import.md").read_text()


def test_answers_of_the_api_page_by_page(said, tmp_path):
    for number, names in enumerate((["ann", "ben"], ["fay", "dan"])):
        page = {
            "data": [{"type": "profile", "id": name, "attributes": {"email": None}} for name in names],
            "links": {"self": "https://a.klaviyo.com/api/segments/SegLoy/profiles?page%5Bcursor%5D=x"},
        }
        (tmp_path / f"page{number}.json").write_text(json.dumps(page))
    other = {
        "data": [{"type": "profile", "id": "ann"}],
        "links": {"self": "/api/segments/Other/relationships/profiles"},
    }
    (tmp_path / "other.json").write_text(json.dumps(other))

    code, text = said("compare", str(tmp_path), "--format", "json")
    found = json.loads(text)

    assert code == 0
    assert found["skipped"] == ["Other: 1 member there, and no segment here."]
    (loyal,) = found["segments"]
    told = ("segment", "there", "both", "only_here", "only_there", "unknown", "share")
    assert {name: loyal[name] for name in told} == {
        "segment": "loyal", "there": "SegLoy", "both": 3, "only_here": 0, "only_there": 1, "unknown": 0, "share": 0.25,
    }  # fmt: skip
    complained = "Complained, at least once, over all time"
    assert loyal["reasons"] == [
        {"side": "only there", "profiles": 1, "reason": complained, "alone": [complained], "examples": ["dan"]}
    ]


def test_a_loaders_table_and_the_exit_code(said, project, tmp_path):
    project.execute(
        "create or replace table raw.segment_person as "
        "select 'SegLoy' as segment_id, person_id, person_id = 'eve' as _fivetran_deleted "
        "from (select unnest(['ann', 'ben', 'fay', 'cat', 'eve']) as person_id) as people"
    )
    try:
        code, text = said("compare", "--table", "raw.segment_person", "--format", "markdown", "--fail-over", "25%")
        assert (code, text) == (
            0,
            """\
## Segments here and over there

| segment | in both | only here | only there | unknown here | differ |
|---|--:|--:|--:|--:|--:|
| `loyal` | 3 | 0 | 1 | 0 | 25.0 % |

<details><summary>loyal (SegLoy there), as of 2026-03-31 12:30:00</summary>

- in both 3, only here 0, only there 1, unknown here 0; 25.0 % differ
- 1 of 1 by this condition alone: Placed Order, at least 2 times, over all time
- only there:
- 1 by: Placed Order, at least 2 times, over all time (cat)

</details>
""",
        )
        file = tmp_path / "compared.md"
        code, text = said("compare", "--table", "raw.segment_person", "--output", str(file), "--fail-over", "20")
        assert (code, text) == (3, f"Wrote {file}\nMore than 20 % are in one alone: loyal\n")
        assert file.read_text().startswith("loyal (SegLoy there), as of")
    finally:
        project.execute("drop table raw.segment_person")


def test_a_segment_that_is_empty_over_there(said, tmp_path):
    (tmp_path / "page.json").write_text(json.dumps({"data": [], "links": {"self": "/api/segments/SegLoy/profiles"}}))
    (tmp_path / "loyal.csv").write_text("Email,First Name\n")

    for file in ("page.json", "loyal.csv"):
        code, text = said("compare", str(tmp_path / file))
        assert code == 0 and "in both 0, only here 3, only there 0, unknown here 0; 100.0 % differ" in text


def test_what_is_no_segment_here(said, tmp_path):
    file = tmp_path / "others.csv"
    file.write_text("Klaviyo ID\nann\n")

    code, text = said("compare", f"loyl={file}")
    assert code == 1 and "No segment is named 'loyl'. Is it 'loyal'?" in text
    code, text = said("compare", str(file))
    assert code == 1 and "None of what was given is a segment of the project:\nothers: 1 member there" in text
    code, text = said("compare")
    assert code == 2 and "Name a file, a folder or a --table" in text


@pytest.mark.parametrize(
    ("name", "text", "message"),
    [
        ("a.csv", "First Name\nAnn\n", "found the columns First Name; allowed: profile_id, Klaviyo ID"),
        ("a.csv", "Email,Klaviyo ID\n,\n", "a.csv, row 1: neither an id nor an e-mail says who this is"),
        ("a.json", '{"data": [{"type": "segment", "id": "x"}]}', "allowed: profiles as the API answers them"),
        ("a.json", "{", "a.json: line 1, column 2: this is no JSON"),
    ],
)
def test_what_cannot_be_read(name, text, message, tmp_path):
    file = tmp_path / name
    file.write_text(text)

    with pytest.raises(UnreadableFile) as raised:
        list(read_members(file))
    assert message in raised.value.message


def test_several_segments_in_one_file(tmp_path):
    file = tmp_path / "members.csv"
    file.write_text("\ufeffSegment ID,Klaviyo ID,Email\none,a,A@x.y\ntwo,b,\n", encoding="utf-8")

    assert [(told.segment, told.member) for told in read_members(file)] == [
        ("one", Member("a", "a@x.y")),
        ("two", Member("b", "")),
    ]


def test_what_decides():
    one, two, three = (Leaf(number, str(number), str(number)) for number in range(3))
    tree = Group("all", (one, Group("any", (two, three)), Group("none", (three,))))

    assert decisive(tree, [True, True, False]) == (frozenset({0}), frozenset({1}), frozenset({2}))
    assert decisive(tree, [False, True, False]) == (frozenset({0}),)
    # Without the third there has to be the second.
    assert decisive(tree, [True, False, True]) == (frozenset({1, 2}),)
    assert decisive(tree, [False, False, False]) == (frozenset({0, 1}),)
