"""What people fill in."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any, cast

from django import forms
from django.db.models.functions import Lower
from django.http import QueryDict
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from cms.plugins.access import audience_members
from cms.plugins.contributions import ContributionForm
from cms.plugins.fields import BEGIN, MomentField, PlainForm
from cms.plugins.points import Material, PromoteTarget
from cms.plugins.registry import enabled
from cms.plugins.users import User

from .limits import MOST_TOPICS
from .models import MAX_LENGTH, Question
from .services import material_of

if TYPE_CHECKING:
    from .models import Route

REVIEW_AFTER = timedelta(days=365)


class QuestionForm(ContributionForm):
    """Ask. Place and time belong to a request or an offer; for a question they are left aside."""

    starts_at = MomentField(label=_("From"), required=False, without_time=BEGIN)
    ends_at = MomentField(label=_("Until"), required=False)

    class Meta(ContributionForm.Meta):
        model = Question
        fields = ("kind", "title", "typed", "place", "starts_at", "ends_at", "topics", "audience", "language")
        labels = {
            "title": _("Your question or offer, in one sentence"),
            "typed": _("What else should colleagues know?"),
        }
        help_texts = {
            "typed": _("A line that begins with - becomes a list. **Words** between two stars become bold."),
            "topics": _("They lead your question to the right people. Without them we look at your words."),
            "place": _("For example: Lindenhof, kitchen."),
        }
        widgets = {
            "kind": forms.RadioSelect,
            "typed": forms.Textarea(attrs={"rows": 5, "maxlength": MAX_LENGTH}),
            "topics": forms.CheckboxSelectMultiple,
            "title": forms.TextInput(attrs={"autocomplete": "off", "maxlength": 200}),
        }
        error_messages = {"title": {"required": _("Write your question in one sentence.")}}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["kind"].choices = Question.Kind.choices  # type: ignore[attr-defined]
        self.fields["topics"].required = False

    def clean_topics(self) -> Any:
        topics = self.cleaned_data["topics"]
        if len(topics) > MOST_TOPICS:
            raise forms.ValidationError(_("Choose at most %(count)d topics.") % {"count": MOST_TOPICS})
        return topics

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or self.cleaned_data
        if cleaned.get("kind") == Question.Kind.QUESTION:
            cleaned.update(place="", starts_at=None, ends_at=None)
            for name in ("place", "starts_at", "ends_at"):
                self.errors.pop(name, None)
            return cleaned
        if not cleaned.get("ends_at") and "ends_at" not in self.errors:
            self.add_error("ends_at", _("Say until when. Then it ends by itself."))
        starts, ends = cleaned.get("starts_at"), cleaned.get("ends_at")
        if starts and ends and starts >= ends:
            self.add_error("ends_at", _("It ends before it begins. Choose a later moment."))
        elif ends and ends <= timezone.now() and self.instance.published_at is None:
            self.add_error("ends_at", _("This moment is in the past."))
        return cleaned


class AnswerForm(PlainForm):
    typed = forms.CharField(
        label=_("Your answer"),
        widget=forms.Textarea(attrs={"rows": 3}),
        error_messages={"required": _("Write something first. One sentence is enough.")},
    )


class AnswerEditForm(AnswerForm):
    """`version` names the words that stood in it when it was opened."""

    version = forms.CharField(required=False, widget=forms.HiddenInput)

    def renewed(self, version: str) -> None:
        """After somebody heard that other words are stored now, keeping the change once more keeps theirs."""
        data = cast(QueryDict, self.data).copy()
        data["version"] = version
        self.data = data


class PassOnForm(PlainForm):
    """To whom: one of those who know about it, or somebody else by name."""

    to = forms.CharField(
        label=_("Who knows better?"),
        max_length=150,
        help_text=_("Choose from the list, or type the name of a colleague."),
        widget=forms.TextInput(attrs={"list": "questions-experts", "autocomplete": "off"}),
        error_messages={"required": _("Write the name of a colleague.")},
    )

    def __init__(self, *args: Any, route: Route, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.route = route

    def clean_to(self) -> User:
        """A colleague who may see the question, by name or user name; the same words for nobody and for somebody outside."""
        words = self.cleaned_data["to"].strip().lstrip("@").lower()
        inside = audience_members(self.route.question.audience)
        named = inside.annotate(name_=Lower("display_name"), account_=Lower("username"))
        found = list(named.filter(account_=words)[:1]) or list(named.filter(name_=words)[:2])
        if len(found) != 1:
            raise forms.ValidationError(_("We find no colleague of that name who may see this question."))
        return found[0]


class PromoteForm(PlainForm):
    """Make a page of the accepted answer: its title, its place, who keeps it, and when somebody looks at it again."""

    title = forms.CharField(label=_("Title of the page"), max_length=200)
    place = forms.ChoiceField(
        label=_("Where does it go?"), error_messages={"required": _("Choose where the page goes.")}
    )
    owner = forms.ModelChoiceField(
        label=_("Who keeps it right?"), queryset=User.objects.none(), empty_label=None,
        help_text=_("This is for a new page. One that is there already stays with those who keep it."),
    )  # fmt: skip
    review_on = forms.DateField(
        label=_("Look at it again before"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )

    def __init__(self, *args: Any, user: User, question: Question, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.places = places_for(user, question.language)
        self.fields["place"].choices = [("", _("Choose a place")), *self.places]  # type: ignore[attr-defined]
        answer = question.accepted
        ids = {user.pk, answer.author_id if answer else None, *(route.person_id for route in question.routes.all())}
        owners = audience_members(question.audience).filter(pk__in=ids - {None}).order_by("display_name")
        self.fields["owner"].queryset = owners  # type: ignore[attr-defined]
        self.initial.setdefault("title", question.title)
        if answer is not None:
            self.initial.setdefault("place", the_place_for(user, material_of(question, question.title)))
        self.initial.setdefault("owner", answer.author_id if answer else user.pk)
        self.initial.setdefault("review_on", timezone.localdate() + REVIEW_AFTER)


def the_place_for(user: User, material: Material) -> str:
    """The place that is about the same topic, when there is exactly one: of several the person chooses."""
    found = [f"{point.key}/{value}" for point in enabled(PromoteTarget) for value in point.fits(user, material)]
    return found[0] if len(found) == 1 else ""


def places_for(user: User, language: str) -> list[Any]:
    """Groups of places for a choice field, one a PromoteTarget; empty when this person may put it nowhere."""
    groups = []
    for point in enabled(PromoteTarget):
        places = [(f"{point.key}/{value}", label) for value, label in point.places(user, language)]
        if places:
            groups.append((str(point.label), places))
    return groups
