"""Under /<language>/community/people/."""

from django.urls import path

from . import views, views_own

app_name = "people"

urlpatterns = [
    path("", views.directory, name="directory"),
    path("person/<str:username>/", views.person, name="person"),
    path("person/<str:username>/away/", views_own.absence, name="absence"),
    path("person/<str:username>/back/", views_own.absence_end, name="absence_end"),
    path("team/<slug:slug>/", views.team, name="team"),
    path("me/", views_own.settings, name="settings"),
    path("me/days/", views_own.work_days, name="work_days"),
    path("mention/", views.mention, name="mention"),
]
