"""HTTP in, one service or selector, a template out. The same addresses answer htmx with a part, others with a page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from cms.plugins.access import require
from cms.plugins.ratelimit import limited, rate_limit

from . import services
from .audience import audience_of
from .entries import entry_for
from .forms import CommentForm
from .models import Comment
from .reactions import reaction_set, tallies_for
from .selectors import Conversation, conversation_for, other_conversations, thread_for
from .targets import comment_or_404, comment_url, kind_of, target_or_404, url_of_target

if TYPE_CHECKING:
    from django.http import HttpRequest

POST_RATE = "20/m"


def number(text: str | None) -> int | None:
    """A row number from an address, or None for anything else."""
    return int(text) if text and text.isdecimal() and len(text) < 10 else None


def conversation_context(request: HttpRequest, target: Any, **more: Any) -> dict[str, Any]:
    """What the conversation's templates need; used by the slot under a page and by the views here."""
    page: Conversation = conversation_for(
        request.user,
        target,
        order=request.GET.get("order", ""),
        after=number(request.GET.get("after")),
        focus=more.pop("focus", None) or number(request.GET.get("comment")),
    )
    action = reverse("comments:conversation", args=[page.kind, target.pk])
    return {
        "conversation": page,
        "target": target,
        "target_url": url_of_target(target, request),
        "audience": audience_of(target) if page.is_open else None,
        "action": action,
        "form": CommentForm(),
        "autosave": f"comment-{page.kind}-{target.pk}",
        "others": other_conversations(request.user, target, request),
        **more,
    }


@require_http_methods(["GET", "POST"])
def conversation(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """GET: the conversation alone, or the next part of it. POST: a new comment."""
    target = target_or_404(request.user, kind, pk)
    if request.method == "POST":
        return _post(request, target)
    context = conversation_context(request, target)
    if request.htmx:
        part = "_threads" if "after" in request.GET else "_conversation"
        return render(request, f"comments/{part}.html", context)
    return render(request, "comments/conversation.html", context)


def _post(request: HttpRequest, target: Any, parent: Comment | None = None) -> HttpResponse:
    """Write a comment or reply. Whatever goes wrong, the words come back in the form."""
    form = CommentForm(request.POST)
    form.is_valid()
    status = 422
    try:
        if limited(request, "comments.post", POST_RATE):
            status = 429
            raise ValidationError(_("That is a lot at once. Wait a minute and post it then: your words stay here."))
        comment = services.comment_post(
            author=request.user, target=target, text=form.data.get("text", ""), reply_to=parent
        )
    except ValidationError as problem:
        form.add_error("text", problem)
        return _composer_again(request, target, parent, form, status)
    if not request.htmx:
        return HttpResponseRedirect(comment_url(target, comment.pk) or reverse("comments:comment", args=[comment.pk]))
    if parent is None:
        context = conversation_context(request, target, focus=comment.pk, posted=comment)
        return _seen(render(request, "comments/_conversation.html", context), comment)
    return _seen(_thread_part(request, target, comment, posted=comment), comment)


def _seen(response: HttpResponse, comment: Comment) -> HttpResponse:
    """The focus goes to what was just posted, with these words for who does not see it (static/js/comments.js)."""
    told = {"at": comment.anchor, "text": _("Your comment is posted.")}
    response["HX-Trigger-After-Settle"] = json.dumps({"st:posted": told})
    return response


def _composer_again(
    request: HttpRequest, target: Any, parent: Comment | None, form: CommentForm, status: int
) -> HttpResponse:
    context = _composer_context(request, target, parent, form)
    if request.htmx:  # the page swaps in a 422, and keeps the browser's copy of the words
        response = render(request, "comments/_composer.html", context, status=422)
        response["HX-Retarget"] = f"#{context['composer_id']}"
        response["HX-Reswap"] = "outerHTML"
        return response
    return render(request, "comments/compose.html", context, status=status)


def _composer_context(request: HttpRequest, target: Any, parent: Comment | None, form: CommentForm) -> dict[str, Any]:
    kind = kind_of(target)
    if parent is None:
        action, name = reverse("comments:conversation", args=[kind, target.pk]), f"comment-{kind}-{target.pk}"
    else:
        action, name = reverse("comments:reply", args=[parent.pk]), f"reply-{parent.pk}"
    return {
        "target": target,
        "target_url": url_of_target(target, request),
        "parent": entry_for(request.user, parent, target) if parent else None,
        "form": form,
        "action": action,
        "autosave": name,
        "composer_id": f"composer-{parent.pk}" if parent else "composer",
        "audience": audience_of(target),
    }


def _thread_part(request: HttpRequest, target: Any, comment: Comment, **more: Any) -> HttpResponse:
    thread = thread_for(request.user, target, comment.thread_id)
    if thread is None:
        return HttpResponse("")
    for entry in thread.entries:
        entry.highlighted = entry.comment.pk == comment.pk
    count = Comment.objects.on(comment.target_type_id, comment.target_id).readable().count()
    context = {"thread": thread, "target": target, "count": count, "action": _conversation_url(target), **more}
    return render(request, "comments/_thread_changed.html", context)


def _conversation_url(target: Any) -> str:
    return reverse("comments:conversation", args=[kind_of(target), target.pk])


@require_GET
def thread(request: HttpRequest, kind: str, pk: int, thread_id: int) -> HttpResponse:
    """One thread; `after` shows the rest of a very long one."""
    target = target_or_404(request.user, kind, pk)
    found = thread_for(request.user, target, thread_id, after=number(request.GET.get("after")) or 0)
    if found is None:
        raise Http404
    context = {"thread": found, "target": target, "target_url": url_of_target(target, request)}
    context["action"] = _conversation_url(target)
    part = "comments/_rest_of_thread.html" if request.htmx else "comments/thread.html"
    return render(request, part, context)


@require_GET
def comment(request: HttpRequest, pk: int) -> HttpResponse:
    """One comment: its place on the page, or (htmx) the comment itself, which is how an edit is cancelled."""
    row, target = comment_or_404(request.user, pk)
    if request.htmx:
        return _comment_part(request, row, target)
    url = comment_url(target, row.pk)
    return HttpResponseRedirect(url or f"{_conversation_url(target)}?comment={row.pk}#{row.anchor}")


def _one_comment(request: HttpRequest, row: Comment, target: Any, **more: Any) -> dict[str, Any]:
    entry = entry_for(request.user, row, target)
    return {"entry": entry, "target": target, "target_url": url_of_target(target, request), **more}


def _comment_part(request: HttpRequest, row: Comment, target: Any, **more: Any) -> HttpResponse:
    return render(request, "comments/_comment.html", _one_comment(request, row, target, **more))


def _done(request: HttpRequest, row: Comment, target: Any, message: str = "") -> HttpResponse:
    """After a change: the comment anew for htmx, its place on the page for everybody else."""
    if request.htmx:
        return _comment_part(request, row, target, status_message=message)
    if message:
        messages.success(request, message)
    return HttpResponseRedirect(comment_url(target, row.pk) or _conversation_url(target))


@require_http_methods(["GET", "POST"])
def reply(request: HttpRequest, pk: int) -> HttpResponse:
    parent, target = comment_or_404(request.user, pk)
    require(request.user, "comments.post", target)
    require(request.user, "comments.reply", parent)
    if request.method == "POST":
        return _post(request, target, parent)
    to = request.GET.get("to", "")
    form = CommentForm(initial={"text": f"@{to} " if to else ""})
    context = _composer_context(request, target, parent, form)
    return render(request, "comments/_composer.html" if request.htmx else "comments/compose.html", context)


@require_http_methods(["GET", "POST"])
@rate_limit("comments.edit", "30/m")
def edit(request: HttpRequest, pk: int) -> HttpResponse:
    row, target = comment_or_404(request.user, pk)
    require(request.user, "comments.edit", row)
    form = CommentForm(request.POST if request.method == "POST" else None, initial={"text": row.comment})
    status = 200
    if request.method == "POST":
        form.is_valid()
        try:
            services.comment_edit(editor=request.user, comment=row, text=form.data.get("text", ""))
            return _done(request, row, target)
        except ValidationError as problem:
            form.add_error("text", problem)
            status = 422
    context = _one_comment(request, row, target, form=form)
    template = "comments/_edit.html" if request.htmx else "comments/edit.html"
    return render(request, template, context, status=status)


@require_POST
def delete(request: HttpRequest, pk: int) -> HttpResponse:
    row, target = comment_or_404(request.user, pk)
    services.comment_delete(actor=request.user, comment=row)
    return _done(request, row, target)


@require_POST
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    row, target = comment_or_404(request.user, pk)
    services.comment_restore(actor=request.user, comment=row)
    return _done(request, row, target)


@require_POST
@rate_limit("comments.react", "120/m")
def react(request: HttpRequest, pk: int) -> HttpResponse:
    """Give or take back a reaction on a comment. `on=0` takes it back."""
    row, target = comment_or_404(request.user, pk)
    _set_reaction(request, row)
    return _done(request, row, target)


def _set_reaction(request: HttpRequest, thing: Any) -> None:
    kind, _sep, state = request.POST.get("reaction", "").partition(":")
    try:
        reaction_set(user=request.user, target=thing, kind=kind, on=state != "off")
    except ValidationError as problem:
        raise Http404 from problem


@require_POST
@rate_limit("comments.react", "120/m")
def react_to_target(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    """Give or take back a reaction on the page or contribution itself."""
    target = target_or_404(request.user, kind, pk)
    _set_reaction(request, target)
    if request.htmx:
        tallies = tallies_for(request.user, type(target), [target.pk])[target.pk]
        return render(request, "comments/_reactions.html", {"target": target, "kind": kind, "tallies": tallies})
    return HttpResponseRedirect(f"{url_of_target(target)}#reactions")


@require_POST
def mute(request: HttpRequest, kind: str, pk: int) -> HttpResponse:
    target = target_or_404(request.user, kind, pk)
    muted = request.POST.get("muted") == "1"
    services.conversation_mute(user=request.user, target=target, muted=muted)
    if request.htmx:
        return render(request, "comments/_mute.html", {"target": target, "kind": kind, "muted": muted})
    return HttpResponseRedirect(f"{url_of_target(target) or _conversation_url(target)}#comments")
