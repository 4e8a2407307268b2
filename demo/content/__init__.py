"""What De Linde is made of, as plain data: no Django here, so that texts can be read and tested alone.

Each module is reached with ``DemoContext.content("people")`` and exports upper-case names:
``PEOPLE TEAMS LOCATIONS TOPICS``, ``NEWS CATEGORIES``, ``COMMENTS``, ``PROTOCOLS DEPARTMENTS``, ``FORMS``,
``PAGES TOP_TASKS``. Texts that readers see come as ``{"nl": …, "en": …}``; dates are relative to the day of seeding.
"""
