"""Search in the Wagtail admin: what editors set, the inbox of missed searches, the reports, the preview."""
