"""Views of the kernel: the shell's own pages and the doors to private files."""
