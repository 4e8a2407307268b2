"""What search costs with very many documents. See ``bench.search.__main__``."""
