#!/usr/bin/env python
"""Command line of Stamtafel. Without DJANGO_SETTINGS_MODULE it runs with the development settings."""

import os
import sys

if __name__ == "__main__":
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "cms.settings.dev")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)
