"""One's own secret link for feeds: make it, replace it, withdraw it."""

from django.conf import settings
from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from cms.core.feeds import feed_key_renew, feed_key_revoke, feed_url
from cms.core.http import ReaderRequest
from cms.core.models import FeedKey
from cms.core.points import FeedSource
from cms.core.ratelimit import rate_limit
from cms.core.registry import enabled

ONCE = "feed_secret"


@require_GET
def show(request: ReaderRequest) -> HttpResponse:
    """What there is to follow. The links themselves are shown once, right after they were made."""
    secret = request.session.pop(ONCE, "")
    base = settings.BASE_URL.rstrip("/")
    sources = enabled(FeedSource)
    links = [(source.label, base + feed_url(source, secret)) for source in sources] if secret else []
    context = {"links": links, "sources": sources, "key": FeedKey.objects.filter(user=request.user).first()}
    response = render(request, "accounts/feeds.html", context)
    response["Cache-Control"] = "private, no-store"
    return response


@require_POST
@rate_limit("accounts.feeds", "10/h")
def renew(request: ReaderRequest) -> HttpResponse:
    request.session[ONCE] = feed_key_renew(user=request.user)
    return HttpResponseRedirect(reverse("account_feeds"))


@require_POST
def revoke(request: ReaderRequest) -> HttpResponse:
    feed_key_revoke(user=request.user)
    messages.success(request, _("The links to your feeds work no longer."))
    return HttpResponseRedirect(reverse("account_feeds"))
