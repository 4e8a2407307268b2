"""Signing in and out: what is told, what is kept, where it leads, and how guessing is slowed down."""

import pytest
from django.core import mail

from cms.accounts import attempts, demo_seats

pytestmark = pytest.mark.django_db
SIGN_IN = "/nl/sign-in/"
HERE = {"HTTP_ACCEPT_LANGUAGE": "nl"}


def sign_in(client, username, password="linde", url=SIGN_IN, **more):
    return client.post(url, {"username": username, "password": password, **more})


def test_open_to_everybody_and_leads_home_in_the_language_of_the_page(emma, client):
    assert client.get(SIGN_IN).status_code == 200
    answer = sign_in(client, "emma")
    assert (answer.status_code, answer.url) == (302, "/nl/")
    assert client.session["_auth_user_id"] == str(emma.pk)


@pytest.mark.parametrize("name", ["EMMA", "emma@delinde.example", "Emma@DeLinde.example", " emma "])
def test_username_or_mail_address_in_any_case(name, emma, client):
    assert sign_in(client, name).status_code == 302


def test_two_people_with_one_address_sign_in_by_username_only(make_user, client):
    make_user("a", email="zorg@delinde.example")
    make_user("b", email="zorg@delinde.example")
    assert sign_in(client, "zorg@delinde.example").status_code == 200
    assert sign_in(client, "b").status_code == 302


def test_unknown_wrong_and_inactive_get_one_answer_and_the_name_stays(emma, make_user, client):
    make_user("gone", is_active=False)
    pages = []
    for name, password in (("emma", "fout"), ("nobody", "linde"), ("gone", "linde")):
        answer = sign_in(client, name, password)
        assert answer.status_code == 200 and f'value="{name}"' in answer.content.decode()
        assert (
            password not in answer.content.decode().replace("linde.", "").replace("De Linde", "") or password == "linde"
        )
        pages.append(str(answer.context["form"].non_field_errors()))
    assert len(set(pages)) == 1 and "horen niet bij elkaar" in pages[0]
    assert "_auth_user_id" not in client.session


def test_an_empty_form_says_what_to_fill_in(client):
    page = sign_in(client, "", "").content.decode()
    assert "Vul je gebruikersnaam in." in page and "Vul je wachtwoord in." in page


@pytest.mark.parametrize("name", ["\x00", "a" * 300, "' OR 1=1 --", "😀", "@"])
def test_odd_names_are_answered_with_the_page(name, client):
    assert sign_in(client, name).status_code == 200


def test_after_eight_mistakes_one_waits_known_or_not(emma, client):
    for name in ("emma", "nobody"):
        for _time in range(attempts.MOST_PER_PERSON_AND_ADDRESS):
            assert sign_in(client, name, "fout").status_code == 200
        answer = sign_in(client, name)
        assert answer.status_code == 429 and "te vaak" in answer.content.decode()
    assert "_auth_user_id" not in client.session


def test_another_address_is_not_locked_out_and_another_person_is_not_either(emma, niels, client):
    for _time in range(attempts.MOST_PER_PERSON_AND_ADDRESS):
        sign_in(client, "emma", "fout")
    assert sign_in(client, "niels").status_code == 302
    client.logout()
    there = client.post(SIGN_IN, {"username": "emma", "password": "linde"}, REMOTE_ADDR="10.1.2.3")
    assert there.status_code == 302


def test_guessing_from_one_address_at_many_names_ends(client, monkeypatch):
    monkeypatch.setattr(attempts, "MOST_PER_ADDRESS", 5)
    for number in range(5):
        assert sign_in(client, f"name{number}", "fout").status_code == 200
    assert sign_in(client, "someone-else", "fout").status_code == 429


def test_a_right_password_clears_the_mistakes(emma, client):
    for _time in range(attempts.MOST_PER_PERSON_AND_ADDRESS - 1):
        sign_in(client, "emma", "fout")
    assert sign_in(client, "emma").status_code == 302
    client.logout()
    assert sign_in(client, "emma", "fout").status_code == 200
    assert sign_in(client, "emma").status_code == 302


@pytest.mark.parametrize(
    ("target", "leads_to"),
    [
        ("/en/community/people/", "/en/community/people/"),
        ("https://evil.example/", "/nl/"),
        ("//evil.example/", "/nl/"),
        ("javascript:alert(1)", "/nl/"),
        ("/nl/sign-in/?next=/nl/", "/nl/"),
        ("/nl/sign-out/", "/nl/"),
        ("\\\\evil.example", "/nl/"),
    ],
)
def test_next_stays_on_this_site(target, leads_to, emma, client):
    assert sign_in(client, "emma", next=target).url == leads_to


def test_a_page_that_asks_for_signing_in_comes_back_to_itself(emma, client):
    answer = client.get("/en/community/people/?q=a%26b")
    assert answer.status_code == 302 and "/sign-in/?next=" in answer.url
    page = client.get(answer.url)
    assert sign_in(client, "emma", next=page.context["next"]).url == "/en/community/people/?q=a%26b"


def test_somebody_signed_in_is_sent_on(emma, client_of):
    assert client_of(emma).get(f"{SIGN_IN}?next=/nl/settings/").url == "/nl/settings/"


def test_staying_signed_in_is_a_choice(emma, client):
    sign_in(client, "emma")
    assert client.session.get_expire_at_browser_close()
    client.logout()
    sign_in(client, "emma", remember="on")
    assert not client.session.get_expire_at_browser_close()


def test_the_session_key_is_new_after_signing_in(emma, client):
    client.get(SIGN_IN)
    session = client.session
    session["x"] = 1
    session.save()
    before = session.session_key
    sign_in(client, "emma")
    assert client.session.session_key != before


def test_the_first_sign_in_decides_the_language_and_later_ones_do_not(make_user, client):
    marek = make_user("marek", language="nl")
    assert sign_in(client, "marek", url="/en/sign-in/").url == "/en/"
    marek.refresh_from_db()
    assert marek.language == "en"
    client.logout()
    assert sign_in(client, "marek", url="/nl/sign-in/").url == "/en/"
    marek.refresh_from_db()
    assert marek.language == "en"


def test_signing_out_is_a_post(emma, client_of):
    client = client_of(emma)
    assert client.get("/nl/sign-out/").status_code == 200
    assert client.get("/nl/settings/").status_code == 200
    answer = client.post("/nl/sign-out/")
    assert answer.status_code == 302 and "signed_out" in answer.url
    assert client.get("/nl/settings/").status_code == 302
    assert "uitgelogd" in client.get(answer.url).content.decode()


@pytest.fixture
def demo_people(make_user):
    return {name: make_user(name) for name in demo_seats.SEATS}


def test_the_demo_shows_its_seven_seats_and_one_click_is_enough(demo_people, client):
    page = client.get(SIGN_IN).content.decode()
    assert page.count('name="username" value="') >= 7 and "Kies je plek" in page
    assert sign_in(client, "hanna").status_code == 302


def test_production_never_lists_accounts(demo_people, client, settings):
    settings.DEMO = False
    page = client.get(SIGN_IN).content.decode()
    assert "Kies je plek" not in page and "linde</b>" not in page and 'value="hanna"' not in page
    assert client.get("/nl/sign-in/seat/hanna/").status_code == 404


def test_without_the_demo_organisation_nobody_is_listed(demo_people, client):
    demo_people["ed"].delete()
    assert "Kies je plek" not in client.get(SIGN_IN).content.decode()


def test_a_real_organisation_with_such_names_is_not_listed(demo_people, client):
    hanna = demo_people["hanna"]
    hanna.email = "hanna@hospital.example.org"
    hanna.save()
    assert "Kies je plek" not in client.get(SIGN_IN).content.decode()


def test_faces_at_the_table_and_no_other_faces(demo_people, make_user, client):
    from django.core.files.base import ContentFile

    other = make_user("joke")
    for person in (demo_people["emma"], other):
        person.photo.save("face.png", ContentFile(b"\x89PNG"), save=True)
    assert client.get("/nl/sign-in/seat/emma/").status_code == 200
    for name in ("joke", "hanna", "nobody"):
        assert client.get(f"/nl/sign-in/seat/{name}/").status_code == 404


def test_a_forgotten_password(emma, client, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        answer = client.post("/nl/sign-in/forgotten/", {"name": "emma"})
    assert answer.status_code == 302
    (letter,) = mail.outbox
    assert letter.to == ["emma@delinde.example"] and "nieuw wachtwoord" in letter.subject
    link = next(line for line in letter.body.splitlines() if "/sign-in/new/" in line)
    path = "/" + link.split("/", 3)[3]
    form = client.get(path, follow=True)
    where = form.redirect_chain[-1][0]
    refused = client.post(where, {"new_password1": "kort", "new_password2": "kort"})
    assert refused.status_code == 200 and refused.context["form"].errors
    done = client.post(where, {"new_password1": "drie rode fietsen", "new_password2": "drie rode fietsen"})
    assert done.status_code == 302
    assert sign_in(client, "emma", "drie rode fietsen").status_code == 302
    client.logout()
    assert "werkt niet meer" in client.get(path, follow=True).content.decode()


def test_asking_for_a_link_tells_nothing(emma, make_user, client, django_capture_on_commit_callbacks):
    make_user("gone", is_active=False)
    answers = []
    with django_capture_on_commit_callbacks(execute=True):
        for name in ("emma", "nobody", "gone", "nobody@example.org"):
            answer = client.post("/nl/sign-in/forgotten/", {"name": name})
            answers.append((answer.status_code, answer.url))
    assert len(set(answers)) == 1 and len(mail.outbox) == 1


def test_asking_often_is_refused(client):
    codes = [client.post("/nl/sign-in/forgotten/", {"name": f"n{n}"}).status_code for n in range(12)]
    assert codes[:10] == [302] * 10 and codes[-1] == 429


@pytest.mark.django_db
def test_the_editors_room_says_why_it_is_closed_instead_of_going_round(hanna, carmen, client_of):
    for address in ("/cms/", "/cms/login/"):
        response = client_of(hanna).get(address, follow=True)
        assert response.status_code == 403, address
        assert len(response.redirect_chain) <= 2
    assert client_of(carmen).get("/cms/").status_code == 200
