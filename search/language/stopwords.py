"""Words that say nothing about what is looked for. They are left out of a query that has other words."""

from search.language.wordlists import words

STOPWORDS = words("nl_stopwords.txt") | words("en_stopwords.txt")
