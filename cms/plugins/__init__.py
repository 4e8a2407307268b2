"""The public face of the house: everything a feature may use, ours or a third party's. No models of its own.

One module a subject; nothing else of the kernel is for plugins, and a linter holds that.
"""
