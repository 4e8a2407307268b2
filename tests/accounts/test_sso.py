"""Single sign-on against a real OpenID Connect provider on this machine; automatic sign-in and its refusals."""

import re
from urllib.parse import parse_qs, urlsplit

import httpx
import pytest
from allauth.socialaccount.models import SocialAccount
from django.contrib.auth import get_user_model

from cms.accounts import sso
from cms.accounts.middleware import TRIED

pytestmark = pytest.mark.django_db
HTML = {"HTTP_ACCEPT": "text/html", "HTTP_HOST": "localhost"}


@pytest.fixture(scope="module")
def provider():
    oidc_provider_mock = pytest.importorskip("oidc_provider_mock")
    with oidc_provider_mock.run_server_in_thread() as server:
        yield f"http://localhost:{server.server_port}"


@pytest.fixture
def with_sso(settings, provider):
    settings.OIDC_SERVER_URL = provider
    settings.OIDC_CLIENT_ID = "stamtafel"
    settings.OIDC_CLIENT_SECRET = "geheim"
    settings.OIDC_AUTOMATIC = True
    return provider


def claims(provider, sub, **fields):
    """What the organisation's directory says of somebody."""
    httpx.put(f"{provider}/users/{sub}", json=fields).raise_for_status()


def go_through(client, provider, sub, next_url="/nl/settings/"):
    """Click the button, sign in at the provider, come back. Returns the last answer of ours."""
    start = client.get(sso.login_url(next_url), **HTML)
    assert start.status_code == 302 and start.url.startswith(provider)
    assert "code_challenge_method=S256" in start.url
    there = httpx.post(start.url, data={"sub": sub, "action": "authorize"}, follow_redirects=False)
    back = urlsplit(there.headers["location"])
    return client.get(f"{back.path}?{back.query}", **HTML)


def test_the_first_sign_in_makes_an_account_with_the_name_of_the_organisation(with_sso, client):
    claims(
        with_sso,
        "s-1",
        name="Bea Smit",
        email="bea@delinde.example",
        preferred_username="bea@delinde.example",
        locale="en-GB",
    )
    answer = go_through(client, with_sso, "s-1")
    assert (answer.status_code, answer.url) == (302, "/nl/settings/")
    bea = get_user_model().objects.get(username="bea")
    assert (bea.display_name, bea.email, bea.language) == ("Bea Smit", "bea@delinde.example", "en")
    assert not bea.has_usable_password() and not bea.is_staff and not bea.is_superuser
    assert SocialAccount.objects.get(user=bea).uid == "s-1"
    assert client.get("/nl/settings/", **HTML).status_code == 200


def test_a_new_name_is_taken_over_at_the_next_sign_in(with_sso, client):
    claims(with_sso, "s-2", name="Cees Oud", email="cees@delinde.example", preferred_username="cees")
    go_through(client, with_sso, "s-2")
    client.logout()
    claims(with_sso, "s-2", name="Cees Nieuw", email="c.nieuw@delinde.example", preferred_username="cees")
    go_through(client, with_sso, "s-2")
    cees = get_user_model().objects.get(username="cees")
    assert (cees.display_name, cees.email) == ("Cees Nieuw", "c.nieuw@delinde.example")
    from community.people.models import Profile

    assert "nieuw" in Profile.objects.get(user=cees).name_text


def test_an_existing_account_is_joined_only_when_the_address_was_checked(with_sso, emma, niels, client):
    claims(with_sso, "s-3", name="Emma Indringer", email=emma.email, preferred_username="x3", email_verified=False)
    go_through(client, with_sso, "s-3")
    assert client.session.get("_auth_user_id") != str(emma.pk)
    client.logout()
    claims(with_sso, "s-4", name="Niels P.", email=niels.email, preferred_username="x4", email_verified=True)
    go_through(client, with_sso, "s-4")
    assert client.session["_auth_user_id"] == str(niels.pk)


def test_two_people_with_one_username_both_get_in(with_sso, emma, client):
    claims(with_sso, "s-5", name="Emma Tweede", email="emma2@delinde.example", preferred_username="emma")
    go_through(client, with_sso, "s-5")
    second = get_user_model().objects.get(email="emma2@delinde.example")
    assert second.username != "emma" and client.session["_auth_user_id"] == str(second.pk)


def test_a_switched_off_account_stays_out(with_sso, client):
    claims(with_sso, "s-6", name="Weg", email="weg@delinde.example", preferred_username="weg")
    go_through(client, with_sso, "s-6")
    client.logout()
    get_user_model().objects.filter(username="weg").update(is_active=False)
    answer = go_through(client, with_sso, "s-6")
    assert answer.url.endswith("/accounts/inactive/")
    assert client.get(answer.url, **HTML).status_code == 403
    assert "_auth_user_id" not in client.session


def test_next_does_not_lead_away(with_sso, client):
    claims(with_sso, "s-7", name="Weg", email="veilig@delinde.example", preferred_username="veilig")
    answer = go_through(client, with_sso, "s-7", next_url="https://evil.example/")
    assert answer.status_code == 302 and "evil" not in answer.url


def test_the_button_stands_on_the_sign_in_page_only_with_sso(with_sso, settings, client):
    assert "/accounts/oidc/work/login/" in client.get("/nl/sign-in/").content.decode()
    settings.OIDC_SERVER_URL = ""
    assert "/accounts/oidc/" not in client.get("/nl/sign-in/").content.decode()
    assert client.get("/accounts/oidc/work/login/").status_code == 404


def test_automatic_once_and_then_the_sign_in_page(with_sso, client):
    first = client.get("/nl/community/people/?q=a", **HTML)
    assert first.status_code == 302 and "auth_params=prompt%3Dnone" in first.url
    assert client.cookies[TRIED].value == "1" and client.cookies[TRIED]["httponly"]
    started = client.get(first.url, **HTML)
    assert "prompt=none" in started.url
    state = parse_qs(urlsplit(started.url).query)["state"][0]
    refused = client.get(f"/accounts/oidc/work/login/callback/?error=login_required&state={state}", **HTML)
    assert (refused.status_code, refused.url) == (302, "/nl/community/people/?q=a")
    second = client.get(refused.url, **HTML)
    assert second.status_code == 302 and re.search(r"/sign-in/\?next=", second.url)


@pytest.mark.parametrize(
    ("path", "headers"),
    [
        ("/nl/sign-in/", {}),
        ("/nl/sign-in/forgotten/", {}),
        ("/healthz", {}),
        ("/media/photos/x.webp", {}),
        ("/nl/settings/", {"HTTP_ACCEPT": "application/json"}),
        ("/nl/settings/", {"HTTP_HX_REQUEST": "true"}),
    ],
)
def test_what_is_no_page_view_is_left_alone(path, headers, with_sso, client):
    answer = client.get(path, **{**HTML, **headers})
    assert "prompt" not in answer.headers.get("Location", "")


def test_not_for_people_who_are_in_nor_for_a_post_nor_when_switched_off(with_sso, emma, client, client_of, settings):
    assert client_of(emma).get("/nl/settings/", **HTML).status_code == 200
    assert "prompt" not in client.post("/nl/settings/preferences/", **HTML).headers.get("Location", "")
    settings.OIDC_AUTOMATIC = False
    assert "prompt" not in client.get("/nl/settings/", **HTML).headers["Location"]


def test_after_signing_out_one_stays_out(with_sso, emma, client_of):
    client = client_of(emma)
    client.post("/nl/sign-out/", **HTML)
    assert client.cookies[TRIED].value == "1"
    assert "/sign-in/" in client.get("/nl/settings/", **HTML).headers["Location"]


def test_a_failing_provider_leads_back_with_a_sentence(with_sso, settings, client):
    start = client.get(sso.login_url("/nl/settings/"), **HTML)
    state = parse_qs(urlsplit(start.url).query)["state"][0]
    answer = client.get(f"/accounts/oidc/work/login/callback/?error=server_error&state={state}", **HTML)
    assert "sso=failed" in answer.url
    assert "lukte niet" in client.get(answer.url.replace("/en/", "/nl/"), **HTML).content.decode()


@pytest.mark.parametrize(
    "path", ["signup/", "login/", "social/signup/", "social/connections/", "password/reset/", "email/"]
)
def test_pages_of_the_library_are_not_there(path, client):
    answer = client.get(f"/accounts/{path}")
    assert answer.status_code in (302, 403, 404)
    if answer.status_code == 302 and "/sign-in/" not in answer.url:
        assert client.get(answer.url).status_code in (302, 404)


def test_a_made_up_callback_is_no_error_page(with_sso, client):
    answer = client.get("/accounts/oidc/work/login/callback/?code=x&state=y", **HTML)
    assert answer.status_code in (302, 401, 403)
