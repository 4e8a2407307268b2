"""What the news is about. `tone` is one of the tones of a chip."""

CATEGORIES = [
    {"slug": slug, "nl": nl, "en": en, "tone": tone}
    for slug, nl, en, tone in (
        ("lindenhof", "Lindenhof", "Lindenhof", "brand"),
        ("night-care", "Nachtzorg", "Night care", "info"),
        ("food", "Eten en drinken", "Food and drink", "accent"),
        ("conditions", "Voorwaarden", "Pay and conditions", "brand"),
        ("works-council", "Medezeggenschap", "Works council", "linden"),
        ("health", "Gezondheid", "Health", "success"),
        ("safety", "Veilig werken", "Working safely", "warning"),
        ("stories", "Verhalen", "Stories", "linden"),
        ("technology", "ICT", "IT", "info"),
        ("green", "Duurzaam", "Sustainable", "success"),
        ("colleagues", "Collega’s", "Colleagues", "accent"),
    )
]
