"""Publishing inside the Wagtail admin: lists editors keep, choosing a colleague, the dashboard, reports."""
