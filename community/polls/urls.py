from .views import PollViews

app_name = "polls"

urlpatterns = PollViews.urlpatterns()
