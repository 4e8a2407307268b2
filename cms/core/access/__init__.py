"""Who may see and do what. Objects are reached through `visible_to` and `visible_or_404` only."""
