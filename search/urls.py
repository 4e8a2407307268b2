from django.urls import path

from search import views

app_name = "search"
urlpatterns = [
    path("", views.results, name="results"),
    path("suggest", views.suggest, name="suggest"),
    path("api", views.api, name="api"),
    path("opensearch.xml", views.opensearch, name="opensearch"),
]
