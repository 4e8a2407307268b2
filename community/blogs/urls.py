from django.urls import path

from . import views

app_name = "blogs"
urlpatterns = [
    *views.BlogViews.urlpatterns(),
    path("by/<str:username>/", views.author, name="author"),
    path("from/<str:kind>/<int:pk>/", views.from_thread, name="from_thread"),
    path("series/<int:pk>/", views.series, name="series"),
]
