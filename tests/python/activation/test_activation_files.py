"""What stands in the files of destinations."""

import pytest

from activation_project import AS_OF, EVERYWHERE, activation_project, send
from activation_vectors import VECTORS, vector_shop
from membership_project import MembershipProject

HEADERS = {
    "google": "Email,Phone,First Name,Last Name,Country,Zip",
    "klaviyo": "Email,Phone Number,First Name,Last Name,Country,Email Marketing Consent,SMS Marketing Consent",
    "linkedin": "email,firstname,lastname,jobtitle,employeecompany,country,googleaid",
    "mailchimp": "Email Address,First Name,Last Name",
    "meta": "email,phone,fn,ln,zip,ct,st,country,gen,value",
    "microsoft": "Text",
    "pinterest": "",
    "tiktok": "Email_SHA256,Phone_SHA256",
}


@pytest.fixture(scope="module")
def project() -> MembershipProject:
    project = activation_project()
    project.load(vector_shop())
    run = send(project)
    assert run.success, run.error
    return project


@pytest.mark.parametrize("name", VECTORS)
def test_vector(project: MembershipProject, name: str):
    _, destination, column, expected = VECTORS[name]
    number = list(VECTORS).index(name)

    rows = project.query(f"select {column} from {destination}_audience where profile_id = 'v{number}'")
    assert {row[0] for row in rows} - {None} == {expected} - {None}


def test_headers(project: MembershipProject):
    run = project.at(AS_OF, "parse", destinations=EVERYWHERE)
    for destination, header in HEADERS.items():
        columns = run.result.nodes[f"model.segment_builder.{destination}_audience"].columns.values()
        named = [column for column in columns if "header" in column.config.meta]
        found = [row[0] for row in project.query(f"select column_name from (describe {destination}_audience)")]

        assert ",".join(column.config.meta["header"] for column in named) == header
        assert ["segment", "profile_id", *(column.name for column in named)] == found


def test_small_audiences_are_findings(project: MembershipProject):
    findings = dict(project.query("select destination, finding from audience_sizes"))

    assert findings["linkedin"] == f"LinkedIn needs 300, everyone has {len(VECTORS)} that may be sent"
    assert findings["klaviyo"] is None
