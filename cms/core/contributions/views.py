"""Generic views: list, detail, compose, edit, delete with undo. A plugin gives model, form and templates."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, ClassVar

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.forms import BaseForm
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cms.core.access.visibility import visible_or_404, visible_to
from cms.core.http import ReaderRequest
from cms.core.languages import language_here
from cms.core.models.contributions import Contribution, ContributionQuerySet
from cms.core.pagination import keyset_page
from cms.core.ratelimit import rate_limit

from .forms import ContributionForm
from .sent import DOUBLE_CLICK, digest_of, sent_before, sent_now
from .services import contribution_delete, contribution_restore, contribution_save


def add_errors(form: BaseForm, problem: ValidationError) -> None:
    """Put what a service found wrong beside the fields of the form it is about, the rest above them."""
    if not hasattr(problem, "error_dict"):
        form.add_error(None, problem)
        return
    for name, errors in problem.error_dict.items():
        form.add_error(name if name in form.fields else None, errors)


class ContributionViews:
    """The pages of one kind of contribution. Subclass, fill in the class attributes, and use `urlpatterns()`.

    namespace   the plugin's label; URL names are list, detail, compose, edit, delete, undo
    templates   `<namespace>/<model>_list.html` and so on, falling back to `contributions/….html` of the shell
    """

    model: ClassVar[type[Contribution]]
    form: ClassVar[type[ContributionForm]]
    namespace: ClassVar[str]
    page_size: ClassVar[int] = 20
    post_rate: ClassVar[str] = "10/m"

    def rows(self) -> ContributionQuerySet:
        return self.model._default_manager.all()  # type: ignore[return-value]

    def template(self, page: str) -> Sequence[str]:
        return [f"{self.namespace}/{self.model._meta.model_name}_{page}.html", f"contributions/{page}.html"]

    def render(self, request: ReaderRequest, page: str, context: dict[str, Any], status: int = 200) -> HttpResponse:
        names = {
            "namespace": self.namespace,
            "kind": self.model._meta.verbose_name,
            "kinds": self.model._meta.verbose_name_plural,
        }
        return TemplateResponse(request, self.template(page), {**names, **context}, status=status)

    def url(self, name: str, *args: Any) -> str:
        return reverse(f"{self.namespace}:{name}", args=args)

    def list(self, request: ReaderRequest) -> HttpResponse:
        rows = visible_to(request.user, self.rows().published().for_listing())
        page = keyset_page(rows, order=("-published_at", "-pk"), after=request.GET.get("after"), size=self.page_size)
        return self.render(request, "list", {"page": page})

    def detail(self, request: ReaderRequest, pk: int) -> HttpResponse:
        contribution = visible_or_404(request.user, self.rows().for_listing(), pk=pk)
        return self.render(
            request, "detail", {"contribution": contribution, "own": contribution.author == request.user}
        )

    def shown(self, request: ReaderRequest, pk: int) -> HttpResponse:
        """Its page; for who deleted it a moment ago one that brings it back."""
        try:
            return self.detail(request, pk)
        except Http404:
            gone = self.rows().deleted_by(request.user).filter(pk=pk).first()
            if gone is None:
                raise
            return self.render(request, "deleted", {"contribution": gone}, status=410)

    def compose(self, request: ReaderRequest) -> HttpResponse:
        return self._write(request, self.model(language=language_here()))

    def edit(self, request: ReaderRequest, pk: int) -> HttpResponse:
        contribution = visible_or_404(request.user, self.model, pk=pk)
        if not contribution.is_written_by(request.user):
            raise PermissionDenied(_("This was written by somebody else."))
        return self._write(request, contribution)

    def _write(self, request: ReaderRequest, contribution: Contribution) -> HttpResponse:
        """The form; with `back` among what was sent, the form again as it was. What is new is made once (see `sent`)."""
        sent = (request.POST, request.FILES) if request.method == "POST" else (None, None)
        form = self.form(*sent, instance=contribution, user=request.user)
        if request.method != "POST" or "back" in request.POST:
            return self.render(request, "compose", {"form": form, "contribution": contribution})
        if form.is_valid():
            first = self.before_saving(request, form)
            if first is not None:
                return first
            before = contribution.published_at
            try:
                made = self._saved_once(request, form)
                if said := self.said_after(made, first=before is None and made.published_at is not None):
                    messages.success(request, said)
                return redirect(self.url("detail", made.pk))
            except ValidationError as problem:
                add_errors(form, problem)
        form.ask_for_files_again()
        return self.render(request, "compose", {"form": form, "contribution": contribution}, status=422)

    @transaction.atomic
    def _saved_once(self, request: ReaderRequest, form: ContributionForm) -> Contribution:
        if form.instance.pk:
            return self.save(request, form)
        digest = digest_of(request)
        made = sent_before(user=request.user, digest=digest)
        if made is None:
            made = self.save(request, form)
            sent_now(user=request.user, digest=digest, made=made)
        return made

    def said_after(self, made: Contribution, *, first: bool) -> str:
        """One sentence for who pressed the button; `first`: colleagues can read it since."""
        if made.state == Contribution.State.HIDDEN:
            return _("Saved. It stays hidden until a moderator brings it back.")
        if made.state == Contribution.State.DRAFT:
            return _("Kept as a draft.")
        return _("Shared. Your colleagues can read it now.") if first else _("Saved.")

    def before_saving(self, request: ReaderRequest, form: ContributionForm) -> HttpResponse | None:
        """A page that stands between a valid form and its saving, and sends the form once more; None: save it. None by default."""
        return None

    def save(self, request: ReaderRequest, form: ContributionForm) -> Contribution:
        """Write what a valid form says, within a transaction; a plugin with a service of its own calls that instead."""
        topics = form.cleaned_data.get("topics")
        return contribution_save(
            contribution=form.instance, user=request.user, topics=topics, publish="draft" not in request.POST
        )

    def delete(self, request: ReaderRequest, pk: int) -> HttpResponse:
        since = timezone.now() - DOUBLE_CLICK
        twice = self.rows().deleted_by(request.user).filter(pk=pk, deleted_at__gt=since).first()
        if twice is not None:
            return redirect(self.url(self.after_deleting(twice)))
        contribution = visible_or_404(request.user, self.model, pk=pk)
        contribution_delete(contribution=contribution, user=request.user)
        messages.success(
            request,
            _("“%(title)s” is gone.") % {"title": contribution.title or _("Without a title")},
            extra_tags=f"undo:{self.url('undo', pk)}",
        )
        return redirect(self.url(self.after_deleting(contribution)))

    def after_deleting(self, contribution: Contribution) -> str:
        """The URL name of the page somebody is led to."""
        return "list"

    def undo(self, request: ReaderRequest, pk: int) -> HttpResponse:
        contribution = self.model._default_manager.filter(pk=pk, author_id=request.user.pk).first()
        if contribution is None:
            raise Http404
        contribution_restore(contribution=contribution, user=request.user)
        return redirect(self.url("detail", pk))

    @classmethod
    def urlpatterns(cls) -> Sequence[URLPattern]:
        views = cls()
        limit = rate_limit(f"{cls.namespace}.write", cls.post_rate)
        return [
            path("", views.list, name="list"),
            path("new/", limit(views.compose), name="compose"),
            path("<int:pk>/", views.shown, name="detail"),
            path("<int:pk>/edit/", limit(views.edit), name="edit"),
            path("<int:pk>/delete/", require_POST(views.delete), name="delete"),
            path("<int:pk>/undo/", require_POST(views.undo), name="undo"),
        ]
