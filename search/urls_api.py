from django.urls import path

from search import api

urlpatterns = [path("", api.api_plain, name="api_search")]
