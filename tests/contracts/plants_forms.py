"""Forms, and what colleagues sent in: for the sender and the handlers only."""

from __future__ import annotations

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.contracts.plants import Ground, Planted, plant


@plant
def forms_with_answers(ground: Ground, planted: Planted) -> None:
    """A form for one team, and one that everybody may fill in: what is sent in is for its sender and the handlers."""
    from pages.models import FormField, FormPage
    from pages.services.forms import form_submit, submission_update

    for audience in (ground.team.token, "everyone"):
        closed = audience != "everyone"
        page = ground.tree.nl.forms.add_child(
            instance=FormPage(
                title=planted.word("formulier") if closed else "Idee",
                slug=planted.word("vraag") if closed else "idee",
                intro=planted.word("toelichting") if closed else "Vertel het ons.",
                audience=audience,
                handlers=ground.team.token,
                locale=ground.tree.nl.home.locale,
            )
        )
        label = planted.word("veld") if closed else "Wat wil je zeggen?"
        FormField.objects.create(page=page, label=label, clean_name="said", field_type="singleline", sort_order=0)
        FormField.objects.create(page=page, label="Bijlage", clean_name="added", field_type="file", sort_order=1)
        upload = SimpleUploadedFile(f"{planted.word('bewijs')}.txt", planted.word("getuigenis").encode())
        sent = form_submit(user=ground.insider, page=page, answers={"said": planted.word("invulling"), "added": upload})
        submission_update(
            by=ground.insider,
            submission=sent,
            status="done",
            note=planted.word("notitie"),
            answer=planted.word("reactie"),
        )
        file = sent.files.get()
        planted.fill("pages.formpage", reference=sent.reference)
        planted.fill("pages.formpage:submission", pk=sent.pk)
        planted.fill("pages.formpage:file", pk=file.pk)
        planted.fill("media", path=file.file.name)
        planted.urls |= {f"/media/{file.file.name}", f"{page.get_url()}sent/{sent.reference}/"}
        if closed:
            planted.page(page)
