"""One line a question."""

Words = tuple[str, str]


def field(
    nl: str,
    en: str,
    kind: str = "singleline",
    *,
    help: Words = ("", ""),
    required: bool = True,
    choices: tuple[Words, ...] = (),
    minimum: str = "",
    days: str = "",
) -> dict:
    """A form field; every pair is (Dutch, English)."""
    return {
        "label": {"nl": nl, "en": en},
        "help": {"nl": help[0], "en": help[1]},
        "type": kind,
        "required": required,
        "minimum": minimum or None,
        "days": days,
        "choices": {"nl": [c[0] for c in choices], "en": [c[1] for c in choices]},
    }


LOCATION_CHOICES = tuple((name, name) for name in ("Lindenhof", "De Kastanje", "Het Beukenhuis", "Wilgenoord", "De Es"))
