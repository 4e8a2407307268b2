"""A real search server for tests: OpenSearch from Maven Central, started and stopped by the suite."""
