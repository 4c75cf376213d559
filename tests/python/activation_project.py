"""A shop whose segments go everywhere, over raw rows that a test writes. One per process, as its kin of memberships."""

import os
from datetime import datetime

from dbt_project import ROOT, DbtRun
from membership_project import SEGMENTS, MembershipProject, empty_project

DESTINATIONS = ("google", "klaviyo", "linkedin", "mailchimp", "meta", "microsoft", "pinterest", "tiktok")
EVERYWHERE = {name: ["everyone"] for name in DESTINATIONS}
MADE = (
    "stg_raw__rejects",
    "input_gate",
    "int_profiles",
    "base_raw__events",
    "int_events",
    "int_contacts",
    f"path:{SEGMENTS}",
    "path:models/marts/activation/audiences",
)
AS_OF = datetime(2026, 1, 10, 6)


def activation_project() -> MembershipProject:
    """An empty project, with all that is exported."""
    project = empty_project()
    for path in (
        "models/marts/activation/clv_export.sql",
        "models/marts/activation/_clv__models.yml",
        "models/predictions/order_history.sql",
        "models/predictions/order_days.sql",
    ):
        if not (project.folder / path).exists():
            (project.folder / path).parent.mkdir(parents=True, exist_ok=True)
            os.symlink(ROOT / path, project.folder / path)
    project.segment("everyone", "sampled(100)")
    return project


def send(project: MembershipProject, **settings: object) -> DbtRun:
    """Build the segments and what is sent of them."""
    settings = {"destinations": EVERYWHERE, "maximum_reject_share": 1, **settings}
    return project.at(settings.pop("as_of", AS_OF), "run", "-s", *MADE, **settings)
