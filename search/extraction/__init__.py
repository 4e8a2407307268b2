"""The text of files. Files are hostile until proven otherwise: they are read in a process of their own, with limits."""
