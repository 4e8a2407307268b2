"""The kernel: users, audiences, activities, notifications, permissions, rich text, registry. It imports no feature."""
