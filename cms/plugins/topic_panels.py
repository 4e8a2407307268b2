"""What other plugins have about a topic."""

from cms.core.topic_panels import FilledPanel, panels_on

__all__ = ["FilledPanel", "panels_on"]
