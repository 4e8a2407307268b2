"""What an engine is asked for the words that somebody typed."""

from search.language.glossary import Glossary, Synonyms
from search.query import STEM, Group, plan_for


def group_of(text: str, *terms: str, place: int = 0) -> Group:
    """What is asked for one word of a text, when these terms mean the same."""
    glossary = Glossary([Synonyms("test", terms)])
    return plan_for(text, tokens_of_reader=frozenset(), sources=(), glossary=glossary).groups[place]


def ways(group: Group) -> list[str]:
    return [" ".join(term.forms[0].text for term in way.terms) for way in group.ways]


def test_a_phrase_with_a_word_that_is_looked_for_anyway_is_not_asked():
    assert ways(group_of("leave", "leave", "annual leave", "verlof", "day off")) == ["leave", "verlof", "day off"]
    assert ways(group_of("verlof", "verlof", "leave", "leaves", "annual leave")) == ["verlof", "leave"]


def test_but_for_the_other_words_of_the_question_it_is():
    terms = ("hand hygiene", "handen wassen")
    assert ways(group_of("hand hygiene", *terms)) == ["hand", "handhygiene"]
    assert ways(group_of("hand hygiene", *terms, place=1)) == ["hygiene", "handhygiene", "hand was"]


def test_small_words_of_a_phrase_are_left_out_unless_they_carry_it():
    assert ways(group_of("beter", "beter", "weer aan het werk"))[1:] == ["weer werk"]
    assert ways(group_of("verlof", "verlof", "day off"))[1:] == ["day off"]


def test_another_word_is_found_in_all_its_forms_by_what_they_share():
    _typed, other = group_of("verlof", "verlof", "vakantiedagen").ways
    single = group_of("vakantiedag").ways[0]
    asked = {form.text for form in other.terms[0].forms if form.kind == STEM}
    assert asked & {form.text for form in single.terms[0].forms if form.kind == STEM}
