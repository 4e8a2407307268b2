"""Files of a page: put there, fetched and taken away."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponseBase
from django.shortcuts import redirect
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from cms.plugins.access import require, visible_or_404
from cms.plugins.contributions import add_errors
from cms.plugins.files import sendfile
from cms.plugins.ratelimit import rate_limit

from . import services
from .forms import FileForm
from .models import PageFile
from .views import show_page
from .views_pages import page_or_404


@require_POST
@rate_limit("expertise.files", "20/m")
def add(request: Any, pk: int) -> HttpResponseBase:
    page = page_or_404(request, pk)
    require(request.user, "expertise.edit", page)
    form = FileForm(request.POST, request.FILES)
    if form.is_valid():
        words = form.cleaned_data
        try:
            services.file_add(page=page, user=request.user, upload=words["file"], title=words["title"])
            return redirect(f"{page.get_absolute_url()}#files")
        except ValidationError as problem:
            add_errors(form, problem)
    return show_page(request, page, status=422, file_form=form)


def fetch(request: Any, pk: int) -> HttpResponseBase:
    """The file, under the name it came with."""
    row = visible_or_404(request.user, PageFile, pk=pk)
    answer = sendfile(request, row.file.path, mimetype=row.content_type)
    is_shown = row.content_type in ("application/pdf", "text/plain") or row.content_type.startswith("image/")
    answer["Content-Disposition"] = content_disposition_header(not is_shown, row.name)
    return answer


@require_POST
def delete(request: Any, pk: int) -> HttpResponseBase:
    row = visible_or_404(request.user, PageFile.objects.select_related("page"), pk=pk)
    services.file_delete(row=row, user=request.user)
    messages.success(request, _("“%(title)s” is gone.") % {"title": row.title})
    return redirect(row.page)
