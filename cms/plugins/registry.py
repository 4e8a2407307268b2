"""What is there and switched on."""

from cms.core.registry import enabled, is_enabled, model_is_on, point_label

__all__ = ["enabled", "is_enabled", "model_is_on", "point_label"]
