"""The addresses of questions and answers."""

from django.urls import path
from django.views.generic import RedirectView

from . import views, views_answers, views_promote, views_routes

app_name = "questions"

urlpatterns = [
    *views.QuestionViews.urlpatterns(),
    path("similar/", views.similar, name="similar"),
    path("<int:pk>/answer/", views_answers.answer, name="answer"),
    path("<int:pk>/follow/", views_routes.follow, name="follow"),
    path("<int:pk>/ask-more/", views_routes.ask_more, name="ask_more"),
    path("<int:pk>/pass-on/", views_routes.pass_on, name="pass_on"),
    path("<int:pk>/decline/", views_routes.decline, name="decline"),
    path("<int:pk>/end/", views_routes.end, name="end"),
    path("<int:pk>/promote/", views_promote.promote, name="promote"),
    path("answers/<int:pk>/edit/", views_answers.edit, name="answer_edit"),
    path("answers/<int:pk>/delete/", views_answers.delete, name="answer_delete"),
    path("answers/<int:pk>/undo/", views_answers.undo, name="answer_undo"),
    path("answers/<int:pk>/helped/", views_answers.helped, name="helped"),
    path("answers/<int:pk>/accept/", views_answers.accept, name="accept"),
    path("reports/", RedirectView.as_view(pattern_name="reports:desk", permanent=True), name="desk_before"),
]
