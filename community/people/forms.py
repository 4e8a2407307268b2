"""What people fill in about themselves."""

from datetime import time

from django import forms
from django.contrib.auth import get_user_model
from django.utils.dates import WEEKDAYS
from django.utils.functional import lazy
from django.utils.translation import gettext_lazy as _

from cms.plugins.fields import PlainForm, PlainModelForm
from cms.plugins.users import Topic

from .models import Profile, WorkDay
from .services import MOST_TOPICS


class TopicsField(forms.ModelMultipleChoiceField):
    widget = forms.CheckboxSelectMultiple

    def __init__(self, **options):
        super().__init__(queryset=Topic.objects.all(), required=False, **options)

    def in_order(self) -> None:
        """By name in the reader's language; a form asks for it when it is made."""
        self.queryset = Topic.objects.by_name()

    def clean(self, value):
        topics = super().clean(value)
        if len(topics) > MOST_TOPICS:
            raise forms.ValidationError(_("Choose at most %(count)d topics.") % {"count": MOST_TOPICS})
        return topics


class ProfileForm(PlainModelForm):
    expertise = TopicsField(label=_("What do you know about?"), help_text=_("Colleagues find you by these topics."))
    interests = TopicsField(label=_("What do you want to read about?"))

    class Meta:
        model = Profile
        fields = ["phone", "mobile", "room", "languages", "ask_me_about", "works_on"]
        labels = {
            "phone": _("Phone at work"),
            "mobile": _("Mobile"),
            "room": _("Room"),
            "languages": _("Which languages do you speak?"),
            "ask_me_about": _("Ask me about"),
            "works_on": _("What are you working on?"),
        }
        help_texts = {
            "mobile": _("All colleagues can see this number. Leave it empty if you do not want that."),
            "ask_me_about": _("One line. For example: swapping shifts and the roster program."),
            "works_on": _("One thing on each line."),
        }
        widgets = {
            "phone": forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "off"}),
            "mobile": forms.TextInput(attrs={"inputmode": "tel", "autocomplete": "tel-national"}),
            "works_on": forms.Textarea(attrs={"rows": 4}),
        }

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.fields["expertise"].in_order()
        self.fields["interests"].in_order()
        if self.instance.pk and not self.is_bound:
            self.initial["expertise"] = self.instance.expertise.all()
            self.initial["interests"] = self.instance.interests.all()

    def profile_values(self) -> dict:
        return {name: self.cleaned_data[name] for name in self._meta.fields}


class WorkDaysForm(PlainForm):
    """Seven pairs of times; an empty pair is a day off."""

    def __init__(self, *args, profile: Profile, **kwargs):
        super().__init__(*args, **kwargs)
        shifts = {shift.weekday: shift for shift in profile.work_days.all()}
        clock = forms.TimeInput(attrs={"type": "time"}, format="%H:%M")
        for day in range(7):
            shift: WorkDay | None = shifts.get(day)
            day_name = _weekday(day)
            self.fields[f"begin_{day}"] = forms.TimeField(
                label=_("%(day)s from") % {"day": day_name},
                required=False,
                widget=clock,
                initial=shift and shift.starts,
            )
            self.fields[f"end_{day}"] = forms.TimeField(
                label=_("%(day)s until") % {"day": day_name}, required=False, widget=clock, initial=shift and shift.ends
            )

    def rows(self):
        """For the template: name of the day, field of the begin, field of the end."""
        return [(WEEKDAYS[day], self[f"begin_{day}"], self[f"end_{day}"]) for day in range(7)]

    def clean(self):
        cleaned = super().clean()
        for day in range(7):
            begin, end = cleaned.get(f"begin_{day}"), cleaned.get(f"end_{day}")
            if (
                (begin is None) != (end is None)
                and f"end_{day}" not in self.errors
                and f"begin_{day}" not in self.errors
            ):
                self.add_error(
                    f"end_{day}" if end is None else f"begin_{day}",
                    _("%(day)s: fill in both times, or neither.") % {"day": WEEKDAYS[day]},
                )
            elif begin is not None and begin == end:
                self.add_error(f"end_{day}", _("%(day)s begins and ends at the same time.") % {"day": WEEKDAYS[day]})
        return cleaned

    def hours(self) -> dict[int, tuple[time, time]]:
        data = self.cleaned_data
        return {day: (data[f"begin_{day}"], data[f"end_{day}"]) for day in range(7) if data.get(f"begin_{day}")}


class AbsenceForm(PlainForm):
    absent_from = forms.DateField(
        label=_("First day away"), widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d")
    )
    absent_until = forms.DateField(
        label=_("Last day away"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Leave it empty if you do not know yet."),
    )
    substitute = forms.CharField(
        label=_("Who can colleagues ask instead?"),
        required=False,
        max_length=150,
        help_text=_("Type a name and choose a colleague."),
        widget=forms.TextInput(attrs={"autocomplete": "off", "list": "people-mates"}),
    )
    absent_note = forms.CharField(
        label=_("What should colleagues know?"),
        required=False,
        max_length=200,
        help_text=_("All colleagues can read this. A reason is not needed."),
    )

    def clean_substitute(self):
        """A username, or the full name of exactly one active colleague."""
        text = self.cleaned_data["substitute"].strip().lstrip("@")
        if not text:
            return None
        people = get_user_model().objects.filter(is_active=True)
        found = list(people.filter(username__iexact=text)[:1]) or list(people.filter(display_name__iexact=text)[:2])
        if len(found) == 1:
            return found[0]
        if found:
            raise forms.ValidationError(_("There is more than one colleague with this name. Use the username."))
        raise forms.ValidationError(_("No colleague has this name. Check the spelling."))

    def clean(self):
        cleaned = super().clean()
        first, last = cleaned.get("absent_from"), cleaned.get("absent_until")
        if first and last and last < first:
            self.add_error("absent_until", _("The last day is before the first day."))
        return cleaned


def _weekday(day: int):
    return lazy(lambda: str(WEEKDAYS[day]).capitalize(), str)()
