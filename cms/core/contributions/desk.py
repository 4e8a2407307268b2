"""The writing desk: views of contributions that take time. Drafts save themselves, and two tabs do not overwrite each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar, Unpack, cast
from uuid import UUID

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.http import HttpResponse, JsonResponse
from django.urls import URLPattern, path
from django.utils import timezone
from django.utils.formats import time_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cms.core.access.visibility import visible_or_404, visible_to
from cms.core.http import ReaderRequest
from cms.core.languages import language_here
from cms.core.models.contributions import Contribution
from cms.core.models.writing import WrittenContribution
from cms.core.ratelimit import rate_limit
from cms.core.text import clean_rich

from .forms import ContributionForm, WritingForm
from .pictures import picture_add
from .views import ContributionViews, add_errors
from .writing import ChangedMeanwhile, Storing, contribution_write


class WritingViews(ContributionViews):
    """ContributionViews with a desk. The model is a WrittenContribution, the form a WritingForm.

    More URL names: desk (what the reader is writing), autosave and autosave_new (JSON), preview and preview_new (the text as
    it would look, stored nowhere), pictures (takes a picture for the text, JSON).
    Buttons of the form: `draft` keeps a draft, `schedule` lets it appear at `publish_at`, anything else shares it at once.
    """

    model: ClassVar[type[WrittenContribution]]  # type: ignore[misc]
    form: ClassVar[type[WritingForm]]  # type: ignore[misc]
    save_rate: ClassVar[str] = "60/m"

    def desk(self, request: ReaderRequest) -> HttpResponse:
        """What this person is writing, alone or with others: drafts, what waits for its moment, and what a moderator hid."""
        unshared = self.rows().exclude(state=WrittenContribution.State.PUBLISHED)
        rows = visible_to(request.user, unshared.for_listing())
        own = [row for row in rows.order_by("-updated_at")[:100] if row.is_written_by(request.user)]
        return self.render(request, "desk", {"drafts": own, "deleted": self.rows().deleted_by(request.user)[:20]})

    def compose(self, request: ReaderRequest) -> HttpResponse:
        begun = self._begun(request) if request.method == "POST" else None
        return self._write(request, begun or self.model(language=language_here()))

    def said_after(self, made: Contribution, *, first: bool) -> str:
        if isinstance(made, WrittenContribution) and made.is_scheduled:
            return _("Planned. It appears by itself.")
        return super().said_after(made, first=first)

    def after_deleting(self, contribution: Contribution) -> str:
        return "desk" if contribution.state == Contribution.State.DRAFT else "list"

    def _begun(self, request: ReaderRequest) -> WrittenContribution | None:
        """The draft that this page made already, when an answer was lost or a button was pressed twice. One that was deleted
        since is another one: its key is free again."""
        try:
            key = UUID(request.POST.get("draft_key", ""))
        except ValueError:
            return None
        made = self.model._default_manager.filter(draft_key=key, author_id=request.user.pk)
        made.filter(deleted_at__isnull=False).update(draft_key=None)
        return made.first()  # type: ignore[return-value]

    def save(self, request: ReaderRequest, form: ContributionForm) -> WrittenContribution:
        desk = cast(WritingForm, form)
        desk.lay_aside()
        try:
            return self.write(request, desk, **self._how(request, desk))
        except ChangedMeanwhile:
            desk.renewed()
            raise

    def write(self, request: ReaderRequest, form: WritingForm, **how: Unpack[Storing]) -> WrittenContribution:
        """Store it; `how` is for `contribution_write`. A plugin with a service of its own calls that instead."""
        return contribution_write(contribution=form.instance, user=request.user, **how)

    def _how(self, request: ReaderRequest, form: WritingForm) -> Storing:
        draft, words = form.instance, form.cleaned_data
        version = words["version"] if draft.pk else None
        if draft.pk and draft.draft_key and not version and draft.published_at is None:
            version = draft.version  # the page that made this draft saves it for the first time since
        if not draft.pk:
            draft.draft_key = words["draft_key"]
        plans = {"schedule": words.get("publish_at"), "autosave": draft.publish_at}
        return {
            "topics": words.get("topics"),
            "version": version,
            "publish": not {"draft", "schedule"} & set(request.POST),
            "moment": next((moment for name, moment in plans.items() if name in request.POST), None),
            "planned": "schedule" in request.POST,
        }

    def autosave(self, request: ReaderRequest, pk: int | None = None) -> JsonResponse:
        """Store the form as it stands, as a draft: {saved, version, waits, missing, edit, autosave, pictures, preview} or {error},
        also when two tabs meet (409). `waits` is a sentence about what counts only with a button, `missing` one about what is
        not kept."""
        draft = self._theirs(request, pk) if pk else self._begun(request) or self.model(language=language_here())
        if draft.published_at is not None:
            return JsonResponse({"error": _("Colleagues can read this already. Save it yourself.")}, status=409)
        data = request.POST.copy()
        data.update({"draft": "1", "autosave": "1"})
        request.POST = data  # type: ignore[assignment]
        form = self.form(data, request.FILES, instance=draft, user=request.user)
        if not form.is_valid():
            return JsonResponse({"error": _first(form)}, status=422)
        try:
            with transaction.atomic():
                saved = self.save(request, form)
        except ChangedMeanwhile as problem:
            return JsonResponse({"error": problem.messages[0], "changed": True}, status=409)
        except (ValidationError, IntegrityError) as problem:
            add_errors(form, problem) if isinstance(problem, ValidationError) else None
            return JsonResponse({"error": _first(form)}, status=422)
        return JsonResponse({**self.saved(saved), "waits": form.waits(), "missing": " ".join(form.missing)})

    def saved(self, draft: WrittenContribution) -> dict[str, Any]:
        """What the page hears of a draft that saved itself."""
        addresses = {name: self.url(name, draft.pk) for name in ("edit", "autosave", "pictures", "preview")}
        return {
            "saved": time_format(timezone.localtime(draft.updated_at), "G:i"),
            "version": draft.version,
            **addresses,
        }

    def preview(self, request: ReaderRequest, pk: int | None = None) -> HttpResponse:
        """The page as it would look with what the form says now. Nothing is stored."""
        draft = self._theirs(request, pk) if pk else self.model(language=language_here())
        form = self.form(request.POST, request.FILES, instance=draft, user=request.user)
        form.is_valid()
        draft.author = draft.author or request.user
        draft.body = clean_rich(draft.body)
        shown = {"contribution": draft, "preview": True, "own": False, "topics": form.cleaned_data.get("topics") or ()}
        return self.render(request, "detail", {**shown, **self.preview_context(request, form)})

    def preview_context(self, request: ReaderRequest, form: WritingForm) -> dict[str, Any]:
        """What the plugin's detail template needs besides `contribution`, `topics` and `preview`."""
        return {}

    def pictures(self, request: ReaderRequest, pk: int) -> JsonResponse:
        """Take a picture (`file`, `alt`) for this text: {src, small, width, height, alt} or {error}."""
        return picture_taken(request, self._theirs(request, pk))

    def _theirs(self, request: ReaderRequest, pk: int) -> WrittenContribution:
        draft = visible_or_404(request.user, self.model, pk=pk)
        if not draft.is_written_by(request.user):
            raise PermissionDenied(_("This was written by somebody else."))
        return draft

    @classmethod
    def urlpatterns(cls) -> Sequence[URLPattern]:
        views = cls()
        often = rate_limit(f"{cls.namespace}.autosave", cls.save_rate, json=True)
        shown = rate_limit(f"{cls.namespace}.preview", cls.save_rate)
        return [
            *super().urlpatterns(),
            path("writing/", views.desk, name="desk"),
            path("new/autosave/", require_POST(often(views.autosave)), name="autosave_new"),
            path("new/preview/", require_POST(shown(views.preview)), name="preview_new"),
            path("<int:pk>/autosave/", require_POST(often(views.autosave)), name="autosave"),
            path("<int:pk>/preview/", require_POST(shown(views.preview)), name="preview"),
            path("<int:pk>/pictures/", require_POST(often(views.pictures)), name="pictures"),
        ]


def picture_taken(request: ReaderRequest, text: Contribution) -> JsonResponse:
    """Take the picture `file`, with the words `alt`, for a text this person writes: {src, small, width, height, alt}, or {error}."""
    upload = request.FILES.get("file")
    if upload is None:
        return JsonResponse({"error": _("Choose a picture first.")}, status=422)
    try:
        row = picture_add(contribution=text, user=request.user, upload=upload, alt=request.POST.get("alt", ""))
    except ValidationError as problem:
        return JsonResponse({"error": problem.messages[0]}, status=422)
    answer = {"src": row.file.url, "small": row.small.url, "width": row.width, "height": row.height, "alt": row.alt}
    return JsonResponse(answer, status=201)


def _first(form: WritingForm) -> str:
    """The first thing that is wrong, as one sentence."""
    found = [str(error) for errors in form.errors.values() for error in errors]
    return found[0] if found else _("This could not be saved now. Try again.")
