"""The addresses of the conversation. None of the engine's own URLs is included: they check no access."""

from django.urls import path
from django.views.generic import RedirectView

from . import views

app_name = "comments"

urlpatterns = [
    path("on/<str:kind>/<int:pk>/", views.conversation, name="conversation"),
    path("on/<str:kind>/<int:pk>/react/", views.react_to_target, name="react_to_target"),
    path("on/<str:kind>/<int:pk>/mute/", views.mute, name="mute"),
    path("on/<str:kind>/<int:pk>/threads/<int:thread_id>/", views.thread, name="thread"),
    path("<int:pk>/", views.comment, name="comment"),
    path("<int:pk>/reply/", views.reply, name="reply"),
    path("<int:pk>/edit/", views.edit, name="edit"),
    path("<int:pk>/delete/", views.delete, name="delete"),
    path("<int:pk>/undo/", views.undo, name="undo"),
    path("<int:pk>/react/", views.react, name="react"),
    path("moderation/", RedirectView.as_view(pattern_name="reports:desk", permanent=True), name="desk_before"),
]
