"""The editor's side: choosing audiences and people, the dashboard, the report, page types, previews."""

from datetime import timedelta

import pytest
from django.utils import timezone
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield
from wagtail.users.models import UserProfile

from cms.core.switches import plugin_switch
from pages.admin.desk import verbs_for
from pages.models import NewsPage, ProtocolPage
from pages.services import page_publish
from tests.factories import make_news, make_protocol

pytestmark = pytest.mark.django_db


def test_the_desk_starts_with_verbs_and_says_what_waits(site_tree, carmen, emma, client_of):
    plugin_switch(label="dummy", enabled=False)
    client = client_of(carmen)
    empty = client.get("/cms/").content.decode()
    assert "Er wacht niets op je" in empty and "st-desk__tile" not in empty
    draft = make_news(site_tree, "Half af", live=False)
    NewsPage.objects.get(pk=draft.pk).save_revision()
    make_protocol(site_tree, "Oud protocol", review_on=timezone.localdate() - timedelta(days=2))
    text = client.get("/cms/").content.decode()
    assert text.index("Schrijf een nieuwsbericht") < text.index("Wat op je wacht") < text.index("Half af")
    assert "concept om te publiceren" in text and "Oud protocol" in text and "formulier om te behandelen" not in text
    assert f"/cms/pages/add/pages/newspage/{site_tree.nl.news.pk}/" in text
    assert "pages_admin.css" in text and "Mediabestanden" not in text
    UserProfile.objects.update_or_create(user=carmen, defaults={"preferred_language": "en"})
    english = client_of(carmen).get("/cms/").content.decode()
    assert "Write a news item" in english and "draft to publish" in english
    assert client_of(emma).get("/cms/").status_code == 302


def test_the_verbs_follow_what_an_editor_may_do(site_tree, make_user):
    from django.contrib.auth.models import Permission
    from wagtail.models import GroupPagePermission

    writer = make_user("writer", "News writers")
    group = writer.groups.get()
    assert verbs_for(writer) == []
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    add = Permission.objects.get(codename="add_page", content_type__app_label="wagtailcore")
    GroupPagePermission.objects.create(group=group, page=site_tree.nl.news, permission=add)
    writer = type(writer).objects.get(pk=writer.pk)
    assert [str(verb.label) for verb in verbs_for(writer)] == ["Schrijf een nieuwsbericht"]


def test_a_reported_comment_waits_on_the_desk_until_it_is_judged(site_tree, carmen, emma, niels, client_of):
    from cms.plugins.reports import report_add, thing_keep
    from community.comments import services

    page = make_news(site_tree)
    comment = services.comment_post(author=emma, target=page, text="Nou nou")
    client = client_of(carmen)
    assert "reports-panel" not in client.get("/cms/").content.decode()
    report_add(reporter=niels, thing=comment)
    text = client.get("/cms/").content.decode()
    assert "reports-panel" in text and "Lees het en beslis" in text
    thing_keep(moderator=carmen, thing=comment)
    assert "reports-panel" not in client.get("/cms/").content.decode()


def test_the_admin_is_ours_to_its_corners(site_tree, carmen, client_of):
    """No outside site with a badge, no workflow under Wagtail's name, faces of colleagues, also where nobody did it."""
    from wagtail.models import GroupApprovalTask, PageLogEntry, Workflow

    page = make_news(site_tree, "Voorbeeld")
    client = client_of(carmen)
    text = client.get(f"/cms/pages/{page.pk}/edit/").content.decode()
    for words in ("whats-new-in-wagtail", "Moderators approval", "Titel tag", "Slug<"):
        assert words not in text
    assert "Stuur door ter goedkeuring" in text and "Laatste deel van het adres" in text
    assert not Workflow.objects.filter(name="Moderators approval").exists()
    assert GroupApprovalTask.objects.filter(groups__name="Editors").exists()
    PageLogEntry.objects.log_action(page, "wagtail.edit")  # by a task: nobody
    assert client.get("/cms/reports/site-history/").status_code == 200
    assert "Zoek in media" in client.get("/cms/media/").content.decode()


def test_an_editor_picks_an_audience_with_its_number_of_people(site_tree, carmen, team, client_of):
    answer = client_of(carmen).get(f"/cms/pages/add/pages/newspage/{site_tree.nl.news.pk}/")
    text = answer.content.decode()
    assert answer.status_code == 200 and "Nachtzorg (1 mensen)" in text


@pytest.mark.parametrize("words", ["Emma", "wit emma"])
def test_colleagues_are_chosen_by_name(site_tree, carmen, emma, niels, client_of, words):
    answer = client_of(carmen).get("/cms/person_chooser/results/", {"q": words})
    text = answer.content.decode()
    assert answer.status_code == 200 and "Emma de Wit" in text and "Niels Postma" not in text


def test_the_chooser_is_for_editors(site_tree, emma, client_of):
    assert client_of(emma).get("/cms/person_chooser/").status_code in (302, 403)


def test_the_report_names_owner_and_what_is_overdue(site_tree, carmen, ed, client_of):
    make_protocol(site_tree, "Te laat", slug="a", content_owner=ed, review_on=timezone.localdate() - timedelta(days=2))
    make_protocol(site_tree, "Op tijd", slug="b", review_on=timezone.localdate() + timedelta(days=300))
    client = client_of(carmen)
    everything = client.get("/cms/reports/owners/").content.decode()
    assert "Te laat" in everything and "Ed Vermeulen" in everything and "Op tijd" in everything
    overdue = client.get("/cms/reports/owners/results/?state=overdue").content.decode()
    assert "Te laat" in overdue and "Op tijd" not in overdue
    assert "Ed Vermeulen" in client.get("/cms/reports/owners/?export=csv").getvalue().decode()


def test_page_types_come_in_the_order_editors_think(site_tree, carmen, client_of):
    text = client_of(carmen).get(f"/cms/pages/{site_tree.nl.section.pk}/add_subpage/").content.decode()
    places = [
        text.index(f"/add/pages/{name}/") for name in ("formpage", "standardpage", "sectionpage", "newsindexpage")
    ]
    assert places == sorted(places)


@pytest.mark.parametrize("model", ["newspage", "protocolpage", "formpage", "standardpage"])
def test_every_editor_opens_in_dutch_and_english(site_tree, carmen, client_of, model):
    parents = {
        "newspage": site_tree.nl.news, "protocolpage": site_tree.nl.protocols, "formpage": site_tree.nl.forms,
        "standardpage": site_tree.nl.section,
    }  # fmt: skip
    answer = client_of(carmen).get(f"/cms/pages/add/pages/{model}/{parents[model].pk}/")
    assert answer.status_code == 200


def test_a_preview_looks_like_the_site(site_tree, carmen, client_of):
    page = make_news(site_tree, "Voorbeeld", live=False)
    page = NewsPage.objects.get(pk=page.pk)
    page.save_revision()
    answer = client_of(carmen).get(f"/cms/pages/{page.pk}/view_draft/")
    text = answer.content.decode()
    assert answer.status_code == 200 and "Voorbeeld" in text and "st-arthead" in text


def test_a_protocol_preview_works_for_a_draft(site_tree, carmen, client_of):
    page = ProtocolPage.objects.get(pk=make_protocol(site_tree, "Concept", live=False, needs_confirmation=True).pk)
    page.save_revision()
    assert client_of(carmen).get(f"/cms/pages/{page.pk}/view_draft/").status_code == 200


def test_editing_a_published_protocol_starts_with_material_change_off(site_tree, carmen, client_of):
    page = make_protocol(site_tree, version="1.0", live=False)
    page = page_publish(page=ProtocolPage.objects.get(pk=page.pk))
    page.version, page.material_change = "2.0", True
    page_publish(page=page)
    answer = client_of(carmen).get(f"/cms/pages/{page.pk}/edit/")
    assert answer.context["form"].initial["material_change"] is False


def test_the_same_version_cannot_be_material_twice(site_tree, carmen):
    page = page_publish(page=ProtocolPage.objects.get(pk=make_protocol(site_tree, version="1.0", live=False).pk))
    form_class = ProtocolPage.get_edit_handler().get_form_class()
    given = {"title": page.title, "slug": page.slug, "version": "1.0", "material_change": "on", "body": streamfield([])}
    form = form_class(nested_form_data(given | {"comments": inline_formset([])}), instance=page, for_user=carmen)
    form.is_valid()
    assert "version" in form.errors


def test_snippets_can_be_edited(site_tree, admin, client_of):
    for name in ("toptasks/toptask", "pages/newscategory", "pages/department"):
        assert client_of(admin).get(f"/cms/snippets/{name}/").status_code == 200


@pytest.mark.parametrize("colour", ["#0d5b56", "#ffee00", "#ffffff", "#000000", "#e5007d", "nonsense", "#12"])
def test_admin_colours_carry_white_words(colour):
    from pages.admin.colours import admin_colours

    rules = dict(rule.split(":") for rule in admin_colours(colour).split(";"))
    assert float(rules["--w-color-primary-lightness"].rstrip("%")) <= 45
    assert set(rules) >= {"--w-color-primary-hue", "--w-color-secondary-hue"}


def test_a_form_previews_as_form_and_as_end_page(site_tree, carmen, rf, client_of):
    from pages.models import FormPage

    page = FormPage(title="Tip", slug="tip", locale=site_tree.nl.forms.locale, thanks="We bellen je.")
    page = page_publish(page=site_tree.nl.forms.add_child(instance=page))
    request = rf.get("/", HTTP_COOKIE=f"sessionid={client_of(carmen).cookies['sessionid'].value}")
    request.user = carmen
    for mode, words in (("form", "Tip"), ("landing", "We bellen je.")):
        answer = page.make_preview_request(preview_mode=mode, original_request=request)
        assert answer.status_code == 200
        assert (
            words in answer.rendered_content
            if hasattr(answer, "rendered_content")
            else words in answer.content.decode()
        )


def test_an_editor_approves_what_waits_in_a_workflow(site_tree, carmen, niels, client_of):
    from wagtail.models import Workflow

    page = NewsPage.objects.get(pk=make_news(site_tree, "Wacht op jou", live=False).pk)
    page.save_revision(user=niels)
    workflow = Workflow.objects.get(name="Goedkeuring door de redactie")
    workflow.start(page, niels)
    text = client_of(carmen).get("/cms/").content.decode()
    assert "pagina om te beoordelen" in text and "Wacht op jou" in text
    page.current_workflow_task_state.approve(user=carmen)
    page.refresh_from_db()
    assert page.live


def test_the_status_panel_says_who_really_reads_a_page(site_tree, carmen, admin, team, client_of):
    from wagtail.models import PageViewRestriction

    def panel(reader, page):
        text = client_of(reader).get(f"/cms/pages/{page.pk}/edit/").content.decode()
        return text[text.index('data-testid="readers"') :].split("</section>")[0]

    for audience, says in (("everyone", "Iedereen"), (team.token, team.name)):
        page = make_news(site_tree, f"Voor {audience}", audience=audience)
        shown = panel(carmen, page)
        assert says in shown and "Lezers en eigenaar" in shown and "set-privacy" not in shown
        assert ("Voor ieder ander verborgen" in shown) == (audience != "everyone")
    assert "set-privacy" in panel(admin, page)
    page = NewsPage.objects.get(title="Voor everyone")
    page.audience = team.token
    page.save_revision()
    assert f"Na het publiceren: {team}" in panel(carmen, page)
    PageViewRestriction.objects.create(page=site_tree.nl.news, restriction_type=PageViewRestriction.PASSWORD)
    assert "Niemand" in panel(carmen, page) and "set-privacy" in panel(carmen, page)


def test_the_version_of_a_protocol_and_what_is_new_stand_above_its_steps(site_tree, carmen, client_of):
    page = make_protocol(site_tree, "Handen wassen")
    text = client_of(carmen).get(f"/cms/pages/{page.pk}/edit/").content.decode()
    above = [text.index(f'name="{name}"') for name in ("version", "change_note", "material_change")]
    assert max(above) < text.index('id="body"')


def test_what_readers_share_of_a_body_is_never_older_than_the_page_nor_newer(site_tree, carmen, emma, client_of):
    def said(words):
        return [("text", f"<p>{words}</p>"), ("heading", {"text": words.upper(), "level": "h2"})]

    def seen(client, address):
        return client.get(address).content.decode()

    page = NewsPage.objects.get(pk=make_news(site_tree, "Tuin", live=False).pk)
    page.body = said("de poort is open")
    page = page_publish(page=page)
    reader, address = client_of(emma), page.get_url()
    assert "de poort is open" in seen(reader, address)
    page.body = said("de poort is dicht")
    page.save_revision()
    draft = seen(client_of(carmen), f"/cms/pages/{page.pk}/view_draft/")
    assert "de poort is dicht" in draft and "DE POORT IS DICHT" in draft
    assert "de poort is open" in seen(reader, address), "a draft is nobody else's"
    page_publish(page=page)
    text = seen(reader, address)
    assert "DE POORT IS DICHT" in text and "open" not in text[text.index('data-testid="body"') :].split("</div>")[0]
