"""From documents to vectors in the store: only texts that the store does not hold yet are embedded."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np

from search.language.glossary import Glossary
from search.vectors.embedders import Embedder
from search.vectors.records import Array, hash_of
from search.vectors.retrieval import words_for
from search.vectors.texts import Texts
from search.vectors.writer import Writer

_BATCH = 16


@dataclass(frozen=True, slots=True)
class Wanted:
    """A document that should be in the store like this."""

    number: int
    texts: Texts
    audiences: frozenset[str]
    language: str

    @property
    def mark(self) -> bytes:
        """Names all its texts together."""
        return hash_of(self.texts.whole, *self.texts.passages)


def with_other_words(texts: Texts, names: Sequence[str], glossary: Glossary) -> Texts:
    """The whole also says what else its names (title, key words) are called."""
    also = words_for(names, glossary)
    return Texts(f"{texts.whole} ({also})", texts.passages) if also else texts


@dataclass(frozen=True, slots=True)
class Filled:
    """What one batch did: documents that are right now, and texts that had to be embedded for it."""

    documents: int
    texts: int


def fill(writer: Writer, embedder: Embedder, wanted: Iterable[Wanted]) -> Iterator[Filled]:
    """Bring documents into the store, batch by batch; gives what each did after its commit.

    Raises ``EmbedderUnavailable``; what was committed stays.
    """
    rest = iter(wanted)
    while batch := list(islice(rest, _BATCH)):
        yield Filled(len(batch), _fill(writer, embedder, batch))


def _fill(writer: Writer, embedder: Embedder, batch: list[Wanted]) -> int:
    latest = {one.number: one for one in batch}
    view = writer.store.view()
    marks = view.texts_of(list(latest)) if view else [b""] * len(latest)
    seen = view.audiences_of(list(latest)) if view else [frozenset()] * len(latest)
    news = 0
    for one, mark, audiences in zip(latest.values(), marks, seen, strict=True):
        if mark == one.mark:
            if audiences != one.audiences:
                writer.readdress(one.number, one.audiences)
            continue
        if not one.texts.whole:
            writer.remove(one.number)
            continue
        whole, taken = _vectors(writer, embedder, [one.texts.whole], whole=True)
        passages, more = _vectors(writer, embedder, one.texts.passages, whole=False)
        news += taken + more
        writer.put(
            one.number, text=one.mark, whole=whole[0], whole_hash=hash_of(one.texts.whole), passages=passages,
            hashes=[hash_of(text) for text in one.texts.passages], audiences=one.audiences, language=one.language,
        )  # fmt: skip
    writer.commit()
    return news


def _vectors(writer: Writer, embedder: Embedder, texts: Sequence[str], *, whole: bool) -> tuple[Array, int]:
    """The vectors of texts, from the store where it has them; and how many had to be made."""
    found = writer.vectors_of([hash_of(text) for text in texts], whole=whole)
    missing = [place for place, vector in enumerate(found) if vector is None]
    made = embedder.passages([texts[place] for place in missing])
    vectors = np.zeros((len(texts), embedder.dimensions), dtype=np.float32)
    for place, vector in enumerate(found):
        if vector is not None:
            vectors[place] = vector
    vectors[missing] = made
    return vectors, len(missing)
