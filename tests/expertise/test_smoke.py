import pytest
from community.expertise import services
from community.expertise.models import *
pytestmark = pytest.mark.django_db
def test_smoke(site_tree, ed, emma, niels, client_of):
    from cms.plugins.users import Topic
    topic, _ = Topic.objects.get_or_create(slug="hand-hygiene", defaults={"name_nl":"Handen","name_en":"Hands"})
    page = services.page_begin(user=ed, title="Handhygiëne", language="nl", topic=topic)
    s = services.section_begin(page=page, user=ed, title="Intro", kind="intro")
    services.section_save(section=s, user=ed, title="Intro", body="<p>Alles over handen.</p>")
    p = services.section_begin(page=page, user=ed, title="Weten", kind="points")
    services.section_save(section=p, user=ed, title="Weten", body="<h2>Een</h2><p>a</p><h2>Twee</h2><p>b</p>")
    t = services.section_begin(page=page, user=ed, title="Wassen")
    services.section_save(section=t, user=ed, title="Wassen", body="<p>Dertig seconden.</p>")
    services.page_publish(page=page, user=ed)
    e = services.edition_begin(page=page, user=ed, language="en")
    print(e.state, e.keeper_rows.count(), [(x.title, x.number, x.is_live, x.locale_id) for x in e.sections.all()])
    c = client_of(emma)
    for u in ("/nl/community/expertise/", f"/nl/community/expertise/{page.pk}/", "/nl/community/expertise/new/", f"/nl/community/expertise/section/{t.pk}/suggest/", "/nl/community/expertise/suggestions/"):
        r = c.get(u); print(u, r.status_code); assert r.status_code == 200
    k = client_of(ed)
    for u in ("/nl/community/expertise/", f"/nl/community/expertise/{page.pk}/", f"/nl/community/expertise/{e.pk}/", f"/nl/community/expertise/{page.pk}/edit/", f"/nl/community/expertise/section/{t.pk}/edit/", f"/nl/community/expertise/section/{t.pk}/history/"):
        r = k.get(u); print(u, r.status_code); assert r.status_code == 200
