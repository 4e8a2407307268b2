from django.urls import path

from toptasks.views import answer, manage, result

app_name = "toptasks"
urlpatterns = [
    path("", manage.surveys, name="surveys"),
    path("new/", manage.edit, name="new"),
    path("<int:pk>/", answer.answer, name="answer"),
    path("<int:pk>/edit/", manage.edit, name="edit"),
    path("<int:pk>/list/", manage.compose, name="compose"),
    path("<int:pk>/do/", manage.act, name="act"),
    path("<int:pk>/result/", result.result, name="result"),
]
