"""Around the page: clicks, a person's own searches, and telling that something was not found."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from cms.plugins.access import visible_or_404
from cms.plugins.ratelimit import limited, rate_limit
from cms.plugins.site import language_here
from search.forms import MissedForm, SolveForm
from search.language.normalise import tidy
from search.loop import counting, missed, own
from search.loop.models import MissedSearch


@require_POST
def click(request: HttpRequest) -> HttpResponse:
    """A result was opened: the page sends a signed token and the place in the list, and goes nowhere. Always 204."""
    place = request.POST.get("place", "")
    if not limited(request, "search-click", "60/m") and place.isascii() and place.isdigit() and len(place) < 4:
        counting.clicked(request.POST.get("token", "")[:300], int(place))
    return HttpResponse(status=204)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def recent(request: HttpRequest) -> HttpResponse:
    """The reader's own searches as JSON. POST wipes them (all, or the one in ``q``), or switches them on and off."""
    user: Any = request.user
    if request.method == "POST":
        if "keep" in request.POST:
            own.choose(user, keep=request.POST["keep"] == "1")
        else:
            own.forget(user, tidy(request.POST.get("q", "")))
        if request.headers.get("Accept", "").startswith("application/json"):
            return JsonResponse([], safe=False)
        messages.success(request, _("Saved."))
        return HttpResponseRedirect(reverse("search:own"))
    return JsonResponse([{"label": text} for text in own.own_searches(user).queries], safe=False)


@require_safe
@never_cache
def own_list(request: HttpRequest) -> HttpResponse:
    """The part of the settings about one's own searches."""
    user: Any = request.user
    return render(request, "search/own.html", {"own": own.own_searches(user)})


@never_cache
@rate_limit("search-missing", "10/h")
@require_http_methods(["GET", "HEAD", "POST"])
def missing(request: HttpRequest) -> HttpResponse:
    """“I was looking for something else”: goes to the people who keep the content."""
    user: Any = request.user
    form = MissedForm(request.POST or None, initial={"text": tidy(request.GET.get("q", ""))[:200]})
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        missed.missed_tell(
            user=user, text=data["text"], language=language_here(), about=data["about"], tell_me=data["tell_me"]
        )
        return render(request, "search/told.html", {"tell_me": data["tell_me"], "query": data["text"]})
    status = 422 if request.method == "POST" else 200
    return render(request, "search/missing.html", {"form": form, "query": form["text"].value() or ""}, status=status)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def missed_one(request: HttpRequest, pk: int) -> HttpResponse:
    """One missed search: its answer for who asked, and the form for who takes care of it."""
    user: Any = request.user
    row = visible_or_404(user, MissedSearch, pk=pk)
    may_solve = row.owner_id == user.pk or missed.may_decide(user)
    initial = {
        "state": row.state if row.state != MissedSearch.State.NEW else MissedSearch.State.BUSY,
        "answer": row.answer, "answer_url": row.answer_url,
    }  # fmt: skip
    form = SolveForm(request.POST or None, initial=initial) if may_solve else None
    if request.method == "POST":
        if form is None:
            return HttpResponse(status=403)
        if form.is_valid():
            missed.missed_change(user=user, missed=row, owner=row.owner, **form.cleaned_data)
            messages.success(request, _("Saved. Who asked to be told hears it."))
            return HttpResponseRedirect(row.get_absolute_url())
    status = 422 if request.method == "POST" else 200
    followers = row.followers.count() if may_solve else 0
    return render(request, "search/missed.html", {"missed": row, "form": form, "followers": followers}, status=status)
