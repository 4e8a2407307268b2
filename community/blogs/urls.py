from django.urls import path

from . import views

app_name = "blogs"
urlpatterns = [
    *views.BlogViews.urlpatterns(),
    path("by/<str:username>/", views.author, name="author"),
    path("series/<int:pk>/", views.series, name="series"),
]
