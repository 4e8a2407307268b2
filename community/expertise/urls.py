from django.urls import path

from . import views, views_files, views_pages, views_sections, views_suggestions

app_name = "expertise"
urlpatterns = [
    path("", views.index, name="list"),
    path("new/", views_pages.compose, name="compose"),
    path("suggestions/", views_suggestions.waiting, name="suggestions"),
    path("<int:pk>/", views.detail, name="detail"),
    path("<int:pk>/edit/", views_pages.edit, name="edit"),
    path("<int:pk>/share/", views_pages.share, name="share"),
    path("<int:pk>/take-back/", views_pages.take_back, name="take_back"),
    path("<int:pk>/review/", views_pages.review, name="review"),
    path("<int:pk>/follow/", views_pages.follow, name="follow"),
    path("<int:pk>/edition/", views_pages.edition, name="edition"),
    path("<int:pk>/sections/new/", views_sections.begin, name="section_new"),
    path("<int:pk>/sections/<int:twin_pk>/translate/", views_sections.translate, name="section_translate"),
    path("<int:pk>/files/new/", views_files.add, name="file_new"),
    path("file/<int:pk>/", views_files.fetch, name="file"),
    path("file/<int:pk>/delete/", views_files.delete, name="file_delete"),
    path("section/<int:pk>/edit/", views_sections.edit, name="section_edit"),
    path("section/<int:pk>/autosave/", views_sections.autosave, name="section_autosave"),
    path("section/<int:pk>/preview/", views_sections.preview, name="section_preview"),
    path("section/<int:pk>/pictures/", views_sections.pictures, name="section_pictures"),
    path("section/<int:pk>/move/", views_sections.move, name="section_move"),
    path("section/<int:pk>/take-away/", views_sections.take_away, name="section_take_away"),
    path("section/<int:pk>/history/", views_sections.history, name="section_history"),
    path("section/<int:pk>/suggest/", views_suggestions.make, name="suggest"),
    path("version/<int:pk>/put-back/", views_sections.put_back, name="put_back"),
    path("suggestion/<int:pk>/", views_suggestions.show, name="suggestion"),
    path("suggestion/<int:pk>/take-back/", views_suggestions.take_back, name="suggestion_take_back"),
]
