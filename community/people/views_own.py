"""What people change about themselves: profile, working days, absence."""

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from cms.plugins.access import require, visible_or_404
from cms.plugins.ratelimit import rate_limit
from cms.plugins.users import User

from . import selectors, services
from .forms import AbsenceForm, ProfileForm, WorkDaysForm
from .models import Profile


def _take_over(form: Form, problem: ValidationError) -> None:
    """Put what a service refused beside the field it is about."""
    if hasattr(problem, "error_dict"):
        for field, errors in problem.error_dict.items():
            form.add_error(field if field in form.fields else None, errors)
    else:
        form.add_error(None, problem)


@require_http_methods(["GET", "HEAD", "POST"])
@rate_limit("people.profile", "30/h")
def settings(request: HttpRequest) -> HttpResponse:
    profile = selectors.profile_of(request.user)
    form = ProfileForm(request.POST or None, instance=profile)
    if request.method == "POST" and form.is_valid():
        kept = visible_or_404(request.user, Profile, pk=profile.pk)
        try:
            services.profile_update(
                actor=request.user,
                profile=kept,
                values=form.profile_values(),
                expertise=form.cleaned_data["expertise"],
                interests=form.cleaned_data["interests"],
            )
        except ValidationError as problem:
            _take_over(form, problem)
        else:
            messages.success(request, _("Your profile is kept."))
            return redirect("people:person", username=request.user.username)
    return render(request, "people/settings.html", {"form": form, "section": "profile"})


@require_http_methods(["GET", "HEAD", "POST"])
@rate_limit("people.profile", "30/h")
def work_days(request: HttpRequest) -> HttpResponse:
    profile = selectors.profile_of(request.user)
    form = WorkDaysForm(request.POST or None, profile=profile)
    if request.method == "POST" and form.is_valid():
        services.work_days_set(actor=request.user, profile=profile, hours=form.hours())
        messages.success(request, _("Your working days are kept."))
        return redirect("people:person", username=request.user.username)
    return render(request, "people/work_days.html", {"form": form, "section": "days"})


def _profile_for_absence(request: HttpRequest, username: str) -> Profile:
    user = visible_or_404(request.user, User, username__iexact=username)
    profile = selectors.profile_of(user)
    require(request.user, "people.set_absence", profile)
    return profile


@require_http_methods(["GET", "HEAD", "POST"])
@rate_limit("people.profile", "30/h")
def absence(request: HttpRequest, username: str) -> HttpResponse:
    """Say that you, or somebody of your team, is away."""
    profile = _profile_for_absence(request, username)
    substitute = selectors.substitute_profile(request.user, profile)
    form = AbsenceForm(
        request.POST or None,
        initial={
            "absent_from": profile.absent_from or timezone.localdate(),
            "absent_until": profile.absent_until,
            "absent_note": profile.absent_note,
            "substitute": substitute.user.display_name if substitute else "",
        },
    )
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            services.absence_set(
                actor=request.user,
                profile=profile,
                first=given["absent_from"],
                last=given["absent_until"],
                substitute=given["substitute"],
                note=given["absent_note"],
            )
        except ValidationError as problem:
            _take_over(form, problem)
        else:
            messages.success(request, _("Colleagues can see who to ask instead."))
            return redirect("people:person", username=profile.user.username)
    context = {
        "form": form,
        "section": "away",
        "profile": profile,
        "person": profile.user,
        "is_me": profile.user_id == request.user.pk,
        "mates": selectors.team_mates(request.user, profile.user, limit=30),
    }
    return render(request, "people/absence.html", context)


@require_POST
def absence_end(request: HttpRequest, username: str) -> HttpResponse:
    profile = _profile_for_absence(request, username)
    services.absence_end(actor=request.user, profile=profile)
    messages.success(
        request,
        _("Welcome back. Your profile no longer says that you are away.")
        if profile.user_id == request.user.pk
        else _("The absence is removed."),
    )
    return redirect("people:person", username=profile.user.username)
