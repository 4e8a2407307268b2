"""Addresses below /community/vlogs/."""

from django.urls import path

from . import views, views_captions, views_upload

app_name = "vlogs"

urlpatterns = [
    *views.VlogViews.urlpatterns(),
    path("topics/<slug:slug>/", views.playlist, name="playlist"),
    path("<int:pk>/status/", views.status, name="status"),
    path("<int:pk>/retry/", views.retry, name="retry"),
    path("<int:pk>/captions/", views_captions.edit, name="captions"),
    path("<int:pk>/captions/<slug:language>.vtt", views_captions.track, name="track"),
    path("uploads/", views_upload.begin, name="uploads"),
    path("uploads/<uuid:upload_id>/", views_upload.one, name="upload"),
]
