from django.urls import path

from search import api, views, views_loop

app_name = "search"
urlpatterns = [
    path("", views.results, name="results"),
    path("suggest", views.suggest, name="suggest"),
    path("api", api.api, name="api"),
    path("opensearch.xml", views.opensearch, name="opensearch"),
    path("click", views_loop.click, name="click"),
    path("recent", views_loop.recent, name="recent"),
    path("mine/", views_loop.own_list, name="own"),
    path("missing/", views_loop.missing, name="missing"),
    path("missing/<int:pk>/", views_loop.missed_one, name="missed"),
]
