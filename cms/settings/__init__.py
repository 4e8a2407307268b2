"""Settings: `dev` (default), `test`, `production`, all on top of `base`. Nothing here needs an environment variable except production."""
