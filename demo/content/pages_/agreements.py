"""What we agreed with each other: house rules, privacy and accessibility."""

from demo.content._markup import bodies, both

AGREEMENTS = [
    {
        "slug": "house-rules",
        "slug_nl": "huisregels",
        "image": None,
        "alt": None,
        "footer": True,
        "title": both("Huisregels", "House rules"),
        "intro": both(
            "Zeven afspraken voor een tafel waar iedereen durft te praten. Gemaakt met de OR.",
            "Seven agreements for a table where everybody dares to speak. Made together with the works council.",
        ),
        "body": bodies(
            """
            Aan een stamtafel zeg je wat je vindt en luister je naar wie naast je zit. Zo doen we het hier ook.

            1. Schrijf zoals je praat: gewoon, kort en vriendelijk. Fouten mogen.
            2. Over bewoners alleen met respect: geen naam of foto zonder toestemming, en nooit iets over hun gezondheid.
            3. Kritiek is welkom: over het werk, niet over de persoon. Zeg ook wat wel zou helpen.
            4. Stel je vraag: er bestaat geen domme vraag om drie uur ’s nachts.
            5. Zeg dank je: dat kost tien seconden en gaat dagen mee.
            6. Let op wie meeleest: boven elke knop staat wie het kan zien.
            7. Klopt er iets niet: kies ‘Melden’. Hanna kijkt binnen een werkdag en belt je terug.

            ## Wat halen we weg?

            Namen zonder toestemming, medische gegevens, scheldwoorden en reclame. Wie iets schreef dat we weghalen, hoort
            altijd waarom. Ben je het er niet mee eens? Dan kijkt de vertrouwenspersoon mee.

            ! Staat er iets over een bewoner dat er niet hoort? Meld het meteen en bel 2252. Elke minuut telt dan.

            """,
            """
            At a regulars’ table you say what you think, and you listen to the person beside you. That is how we do it
            here.

            1. Write as you speak: plain, short and kind. Mistakes are fine.
            2. About residents only with respect: no name or picture without consent, and never a word about their health.
            3. Criticism is welcome: about the work, not about the person. Also say what would help.
            4. Ask your question: there are no stupid questions at three in the morning.
            5. Say thank you: it takes ten seconds and lasts for days.
            6. Mind who reads along: above every button it says who can see it.
            7. Something not right: choose ‘Report’. Hanna looks within a working day and calls you back.

            ## What do we take down?

            Names without consent, medical details, abuse and advertising. Whoever wrote something that we take down always
            hears why. Do you disagree? Then the confidential adviser has a look as well.

            ! Does something about a resident not belong here? Report it at once and call 2252. Every minute counts.
            """,
        ),
    },
    {
        "slug": "privacy",
        "slug_nl": "privacy",
        "image": None,
        "alt": None,
        "footer": True,
        "title": both("Privacy", "Privacy"),
        "intro": both(
            "Wat het intranet van je weet, wie dat ziet en hoe je het laat verwijderen.",
            "What the intranet knows about you, who sees it and how you have it removed.",
        ),
        "body": bodies(
            """
            We bewaren zo weinig mogelijk. Je werkgegevens komen uit het personeelssysteem. Wat je zelf toevoegt, zoals
            een foto of wat je weet, haal je ook zelf weer weg.

            ## Wat collega’s zien

            - Je naam, je functie, je team, je locatie en je werknummer.
            - Wat je deelt, voor de mensen die erboven staan.
            - Dat je er niet bent, en wie je vervangt. Nooit waarom.

            ## Wat niemand ziet

            Wat je zoekt, welke pagina’s je leest en hoe laat je inlogt. Cijfers tonen we alleen over groepen van vijf
            mensen of meer. Dat is afgesproken met de OR. Bij protocollen die je moet bevestigen, ziet je leidinggevende
            alleen óf je dat deed.

            ## Wat je kunt vragen

            Je kunt alles inzien wat er over je bewaard wordt, het laten verbeteren en het laten wissen. Je reacties
            blijven dan staan zonder je naam. Vraag het aan Ruben Mendes, functionaris gegevensbescherming, 2252.

            ! Een foto van een bewoner zonder toestemming is een datalek, ook in een besloten groep.

            """,
            """
            We keep as little as possible. Your work details come from the personnel system. What you add yourself, such
            as a picture or what you know about, you can remove yourself too.

            ## What colleagues see

            - Your name, your job, your team, your location and your work number.
            - What you share, for the people named above it.
            - That you are away, and who stands in. Never why.

            ## What nobody sees

            What you search for, which pages you read and at what time you sign in. We only show figures about groups of
            five people or more. That is agreed with the works council. For protocols that you must confirm, your
            manager only sees whether you did.

            ## What you can ask for

            You can see everything that is kept about you, have it corrected and have it erased. Your comments then stay
            without your name. Ask Ruben Mendes, data protection officer, 2252.

            ! A picture of a resident without consent is a data leak, also in a closed group.
            """,
        ),
    },
    {
        "slug": "accessibility",
        "slug_nl": "toegankelijkheid",
        "image": None,
        "alt": None,
        "footer": True,
        "title": both("Toegankelijkheid", "Accessibility"),
        "intro": both(
            "Iedereen moet hier kunnen lezen en meepraten. Lukt dat jou niet, dan is dat onze fout.",
            "Everybody should be able to read and take part here. If you cannot, the fault is ours.",
        ),
        "body": bodies(
            """
            We volgen de regels van WCAG 2.2, niveau AA. Dat controleren we bij elke nieuwe versie, ook met mensen die
            een schermlezer gebruiken of slecht zien.

            ## Wat je kunt instellen

            - Licht of donker, of laat het je telefoon bepalen.
            - Nederlands of Engels.
            - Grotere letters: met de knoppen van je browser. Alles schuift mee.
            - Minder beweging: zet dat aan op je telefoon, dan staat hier ook alles stil.

            ## Zonder muis

            Je kunt alles met het toetsenbord. De eerste keer Tab brengt je naar de link ‘Naar de inhoud’. Waar je bent,
            zie je aan een dikke rand.

            ## Wat nog niet goed is

            Van oudere filmpjes hebben er vier nog geen ondertitels. Bo maakt er elke week één. Sommige oude pdf’s lezen
            niet goed voor. Vraag Carmen om een gewone pagina, dan maakt zij die binnen drie dagen.

            Loop je ergens tegenaan? Vertel het Hanna, 2221. Een foto van je scherm helpt, maar hoeft niet.

            """,
            """
            We follow WCAG 2.2, level AA. We check this with every new version, also with people who use a screen reader
            or have poor sight.

            ## What you can set

            - Light or dark, or let your phone decide.
            - Dutch or English.
            - Larger letters: with the buttons of your browser. Everything moves along.
            - Less movement: switch it on in your phone, and everything stands still here too.

            ## Without a mouse

            You can do everything with the keyboard. The first Tab takes you to the link ‘Skip to content’. A thick edge
            shows where you are.

            ## What is not good yet

            Of the older films, four have no subtitles yet. Bo makes one every week. Some old PDFs do not read aloud
            well. Ask Carmen for an ordinary page, and she makes it within three days.

            Do you run into something? Tell Hanna, 2221. A picture of your screen helps, but is not needed.
            """,
        ),
    },
]
