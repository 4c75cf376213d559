"""Contact details leave only of whom a channel may reach: random consents, judged by an account of its own."""

import random
from datetime import datetime, timedelta

import pytest

from activation_project import AS_OF, DESTINATIONS, activation_project, send
from activation_vectors import sha256
from evaluator.shop import Shop
from membership_project import MembershipProject

STATUSES = ["subscribed"] * 6 + [
    "unsubscribed",
    "never_subscribed",
    "SUBSCRIBED",
    "yes",
    "opted-in",
    "pending",
    "",
    None,
]
CHANNELS = ["email"] * 4 + ["sms"] * 4 + ["push", "EMAIL", "fax", ""]
SUPPRESSED_CHANNELS = ["email", "email", "sms", "Email", "fax", None]
REASONS = ["hard_bounce", "user_suppressed", "what?", None]
PLAIN = ("klaviyo", "mailchimp")


def instant(dice: random.Random) -> datetime | None:
    return dice.choice([None, AS_OF + timedelta(days=dice.randint(-9, 3), hours=dice.randint(0, 2))])


def random_shop(seed: int, profiles: int = 200) -> Shop:
    """Everybody has an address and a phone, some of them somebody else's, and any number of consents."""
    dice = random.Random(seed)
    shop = Shop()
    for number in range(profiles):
        owner = dice.randrange(number) if number and dice.random() < 0.1 else number
        shop.profiles.append({
            "profile_id": f"p{number}", "email": f"secret.{owner}@example.com", "phone_number": f"+4420718{owner:05}",
            "first_name": f"Firstname{number}", "last_name": f"Lastname{number}", "address1": f"{number} Secret Street",
            "city": f"Hamlet{number}", "zip": f"Z{number}X", "country": "United Kingdom",
        })  # fmt: skip
        for _ in range(dice.choice([0, 1, 2, 2, 3])):
            shop.consents.append({
                "profile_id": f"p{number}", "channel": dice.choice(CHANNELS), "status": dice.choice(STATUSES),
                "status_at": instant(dice),
            })  # fmt: skip
        if dice.random() < 0.2:
            shop.suppressions.append({
                "profile_id": f"p{number}", "channel": dice.choice(SUPPRESSED_CHANNELS), "reason": dice.choice(REASONS),
                "suppressed_at": instant(dice),
            })  # fmt: skip
    dice.shuffle(shop.consents)
    return shop


def word(text: str | None) -> str:
    return (text or "").strip().lower()


class Rule:
    """Who may be reached by which channel, from the raw rows."""

    def __init__(self, shop: Shop):
        self.shop = shop
        self.own = {
            (row["profile_id"], channel): self._own(row["profile_id"], channel)
            for row in shop.profiles
            for channel in ("email", "sms")
        }

    def _own(self, profile: str, channel: str) -> str:
        suppressed = {
            word(row["channel"]) if word(row["channel"]) in ("sms", "push") else "email"
            for row in self.shop.suppressions if row["profile_id"] == profile
        }  # fmt: skip
        if channel in suppressed:
            return "no"
        rows = [row for row in self.shop.consents if row["profile_id"] == profile and word(row["channel"]) == channel]
        if not rows:
            return "nothing said"
        latest = max(row["status_at"] or datetime.min for row in rows)
        statuses = {
            "never_subscribed" if row["status"] is None else word(row["status"])
            for row in rows if (row["status_at"] or datetime.min) == latest
        }  # fmt: skip
        if statuses == {"subscribed"}:
            return "yes" if latest <= AS_OF else "no"
        return "nothing said" if statuses <= {"never_subscribed", "subscribed"} else "no"

    def says(self, profile: dict, channel: str) -> str:
        contact = {"email": "email", "sms": "phone_number"}[channel]
        sharers = [other["profile_id"] for other in self.shop.profiles if other[contact] == profile[contact]]
        if any(self.own[other, channel] == "no" for other in sharers):
            return "no"
        return self.own[profile["profile_id"], channel]

    def contacts(self, channel: str, answers: tuple[str, ...]) -> set[str]:
        """The addresses, or phones, of whom the channel may reach."""
        contact = {"email": "email", "sms": "phone_number"}[channel]
        return {row[contact] for row in self.shop.profiles if self.says(row, channel) in answers}


@pytest.fixture(scope="module")
def project() -> MembershipProject:
    return activation_project()


def contacts_sent(project: MembershipProject, destination: str) -> dict[str, set[str]]:
    columns = {row[0] for row in project.query(f"select column_name from (describe {destination}_audience)")}
    found = {}
    for channel, column in (("email", "email"), ("sms", "phone")):
        rows = (
            project.query(f"select {column} from {destination}_audience where {column} is not null")
            if column in columns
            else []
        )
        found[channel] = {row[0] for row in rows}
    return found


def expected(destination: str, channel: str, contacts: set[str]) -> set[str]:
    if destination in PLAIN:
        return contacts
    return {sha256(contact[1:] if destination == "meta" and channel == "sms" else contact) for contact in contacts}


@pytest.mark.parametrize("rule, answers", [("subscribed", ("yes",)), ("never_subscribed", ("yes", "nothing said"))])
@pytest.mark.parametrize("seed", [1])
def test_nobody_leaks(project, seed: int, rule: str, answers: tuple[str, ...]):
    shop = random_shop(seed)
    project.load(shop)
    run = send(project, **{f"{name}_consent": rule for name in DESTINATIONS})
    assert run.success, run.error

    judge = Rule(shop)
    for destination in DESTINATIONS:
        sent = contacts_sent(project, destination)
        assert sent["email"] == expected(destination, "email", judge.contacts("email", answers)), destination
        if destination in ("google", "klaviyo", "meta", "tiktok"):
            assert sent["sms"] == expected(destination, "sms", judge.contacts("sms", answers)), destination
    assert judge.contacts("email", ("no",)) and judge.contacts("sms", ("no",))


def test_everybody_is_sent_or_left_out_for_a_reason(project):
    left_out = dict(project.query("select destination, count(*) from audience_left_out group by 1"))

    for destination in DESTINATIONS:
        ((sent,),) = project.query(f"select count(distinct profile_id) from {destination}_audience")
        assert sent + left_out[destination] == 200
    reasons = {row[0] for row in project.query("select distinct reason from audience_left_out")}
    assert {"email: suppressed", "email: unsubscribed", "email: refused by another profile"} <= reasons


def test_what_is_no_file_holds_no_contact(project):
    shop = random_shop(1)
    secrets = {
        str(value) for row in shop.profiles for name, value in row.items() if name not in ("profile_id", "country")
    }
    secrets |= {sha256(row["email"]) for row in shop.profiles}
    project.load(shop)
    assert send(project).success
    run = project.at(
        AS_OF,
        "run",
        "-s",
        "order_days",
        "order_history",
        "clv_export",
        destinations=dict.fromkeys(DESTINATIONS, ["everyone"]),
    )
    assert run.success, run.error
    marts = {node.name: node for node in run_nodes(project) if node.original_file_path.startswith("models/marts/")}

    built = [
        row[0] for row in project.query("select table_name from information_schema.tables where table_schema = 'main'")
    ]
    assert {"clv_export", "audience_people", "segment_memberships", "meta_audience"} <= set(built) & set(marts)
    for name in set(built) & set(marts):
        for column, *_ in project.query(f"describe {name}"):
            values = {str(row[0]) for row in project.query(f'select distinct "{column}" from {name}')}
            held = any(secret in values for secret in secrets) or any(value.startswith("secret.") for value in values)
            marked = bool(
                marts[name].columns.get(column) and marts[name].columns[column].config.meta.get("contains_pii")
            )
            assert marked or not held, f"{name}.{column}"
            assert not marked or name.removesuffix("_audience") in DESTINATIONS, f"{name}.{column}"


def run_nodes(project: MembershipProject) -> list:
    run = project.at(AS_OF, "parse", destinations=dict.fromkeys(DESTINATIONS, ["everyone"]))
    assert run.success, run.error
    return list(run.result.nodes.values())


def test_no_description_holds_a_contact(project):
    secrets = [row["email"] for row in random_shop(1).profiles]
    comments = project.query(
        "select comment from duckdb_tables() union all select comment from duckdb_views()"
        " union all select comment from duckdb_columns()"
    )

    assert not [comment for (comment,) in comments if comment and any(secret in comment for secret in secrets)]


def test_a_widened_rule_is_told(project):
    run = send(project, destinations={"meta": ["everyone"]}, meta_consent="off")

    assert run.success, run.error
    assert any(
        "Meta gets contact details of everybody, of those who unsubscribed or are suppressed, too (var meta_consent: off)"  # noqa: E501
        in text
        for text in run.warnings
    )
    assert not send(project, destinations={"meta": ["everyone"]}).warnings


def test_an_unknown_segment_is_refused_before_anything_is_built(project):
    run = send(project, destinations={"meta": ["everione"]})

    assert not run.success
    message = 'The var destinations gives meta "everione", which is no segment. Did you mean "everyone"?'
    assert message in f"{run.error} {run.outcome.exception}"


@pytest.mark.parametrize(
    "settings, message",
    [
        (
            {"destinations": {"metta": ["vip"]}},
            'The var destinations names "metta", which is no destination; there are: google, klaviyo, linkedin,'
            ' mailchimp, meta, microsoft, pinterest, tiktok. Did you mean "meta"?',
        ),
        ({"destinations": {"meta": "vip"}}, 'gives meta "vip"; it takes a list of segments, such as [vip].'),
        ({"destinations": {"meta": ["vip", "vip"]}}, 'gives meta the segment "vip" twice.'),
        ({"destinations": {"meta": [7]}}, "gives meta the segment 7; a segment is named by text."),
        ({"destinations": ["meta"]}, 'The var destinations is ["meta"]; it takes segments by destination, such as'),
        (
            {"destinations": {"meta": ["vip"]}, "meta_consent": "never-subscribed"},
            'The var meta_consent is "never-subscribed"; it takes subscribed, never_subscribed or off. Did you mean'
            ' "never_subscribed"?',
        ),
        (
            {"destinations": {"meta": ["vip"]}, "meta_consent": False},
            "The var meta_consent is false. If everybody's contact details are to go there, whatever they said, write"
            " 'off', in quotes.",
        ),
    ],
)
def test_what_is_not_understood_is_refused_while_parsing(scratch_project, settings: dict, message: str):
    scratch_project.write(
        "models/sent.sql",
        "select '{{ segment_builder.destinations() and segment_builder.consent_rule('meta') }}' as rule",
    )

    run = scratch_project.run("parse", vars=settings)

    assert not run.success
    assert message in f"{run.error} {run.outcome.exception}"
