"""A forgotten password: ask for a link, choose a new one. The answer is the same whether an account exists or not."""

from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.tokens import default_token_generator
from django.contrib.auth.views import PasswordResetConfirmView
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse_lazy
from django.utils.decorators import method_decorator
from django.utils.translation import gettext as _
from django.views import View
from django.views.decorators.cache import never_cache

from cms.core.ratelimit import limited
from cms.core.tasks import enqueue_after_commit

from ..forms import ForgottenForm, NewPasswordForm
from ..mails import send_password_link


@method_decorator([login_not_required, never_cache], name="dispatch")
class ForgottenView(View):
    def get(self, request: HttpRequest) -> HttpResponse:
        return render(request, "accounts/forgotten.html", {"form": ForgottenForm()})

    def post(self, request: HttpRequest) -> HttpResponse:
        form = ForgottenForm(request.POST)
        if form.is_valid() and limited(request, "accounts.forgotten", "10/h", key="ip"):
            form.add_error(None, _("You asked for this often. Wait an hour, or ask the service desk."))
            return render(request, "accounts/forgotten.html", {"form": form}, status=429)
        if not form.is_valid():
            return render(request, "accounts/forgotten.html", {"form": form})
        enqueue_after_commit(send_password_link, form.cleaned_data["name"].strip())
        return redirect("password_sent")


@login_not_required
def sent(request: HttpRequest) -> HttpResponse:
    context = {
        "title": _("Look in your mail"),
        "text": _("If we know you, a mail with a link is on its way. The link works for three days."),
    }
    return render(request, "accounts/message.html", context)


@method_decorator([login_not_required, never_cache], name="dispatch")
class ChooseView(PasswordResetConfirmView):
    """The page behind the link in the mail."""

    form_class = NewPasswordForm
    template_name = "accounts/choose_password.html"
    token_generator = default_token_generator
    success_url = reverse_lazy("password_chosen")

    def get_user(self, uidb64: str):
        user = super().get_user(uidb64)
        return user if user is not None and user.is_active else None


@login_not_required
def chosen(request: HttpRequest) -> HttpResponse:
    context = {
        "title": _("Your new password is set"),
        "text": _("You can sign in with it now."),
        "link_url": reverse_lazy("sign_in"),
        "link_text": _("Sign in"),
    }
    return render(request, "accounts/message.html", context)
