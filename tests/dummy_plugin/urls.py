from cms.plugins.contributions import ContributionForm, ContributionViews

from .models import Note

app_name = "dummy"


class NoteForm(ContributionForm):
    class Meta(ContributionForm.Meta):
        model = Note


class NoteViews(ContributionViews):
    model, form, namespace = Note, NoteForm, "dummy"


urlpatterns = NoteViews.urlpatterns()
