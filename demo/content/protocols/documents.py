"""What is attached to protocols. The files lie in demo/media/documents; `scripts/demo_documents.py` makes them.

``word`` stands in that file and nowhere else in the demo, so that a search for it proves that files are searched.
"""

DOCUMENTS = [
    {"file": file, "title": title, "language": language, "protocol": protocol, "word": word}
    for file, title, language, protocol, word in (
        ("poster-handhygiene.pdf", "Poster voor boven de wastafel", "nl", "hand-hygiene", "waterlelie"),
        ("poster-hand-hygiene.pdf", "Poster for above the sink", "en", "hand-hygiene", "kingfisher"),
        ("kaart-norovirus.pdf", "Gele kaart voor op de deur", "nl", "norovirus", "kievitsbloem"),
        ("norovirus-card.pdf", "Yellow card for the door", "en", "norovirus", "buttercup"),
        ("lijst-dubbele-controle.pdf", "Zakkaart: de vijf punten", "nl", "medication-double-check", "pimpelmees"),
        ("double-check-list.pdf", "Pocket card: the five points", "en", "medication-double-check", "nuthatch"),
        ("ontruimingsplan-lindenhof.pdf", "Ontruimingsplan Lindenhof", "nl", "evacuation", "zwaluwnest"),
        ("hitteplan-op-een-blad.pdf", "Hitteplan op één blad", "nl", "heat-plan", "meloenkwartier"),
        ("heat-plan-on-a-page.pdf", "Heat plan on a page", "en", "heat-plan", "sunhatch"),
        ("klachtenfolder.pdf", "Folder voor cliënten en familie", "nl", "complaint", "luisterbankje"),
        ("complaints-leaflet.pdf", "Leaflet for clients and families", "en", "complaint", "hearthstone"),
        ("overdracht-wond.docx", "Overdrachtsformulier wond", "nl", "wound-care", "kamillepad"),
        (
            "temperatuurlijst-koelkast.xlsx",
            "Temperatuurlijst koelkast / Fridge list",
            "",
            "fridge-temperature",
            "ijsvogelrek",
        ),
    )
]
