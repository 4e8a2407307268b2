"""Who knows about what, and who is away: from the plugin that gives `Expertise`; nobody while there is none."""

from cms.core.experts import absences_of, experts_on, known_topics

__all__ = ["absences_of", "experts_on", "known_topics"]
