"""The engine for a search server: Elasticsearch 8 and 9, OpenSearch 2 and 3."""

from search.engines.elastic.engine import ElasticEngine

__all__ = ["ElasticEngine"]
