"""Pages that help somebody on: newcomers, help from Lin, and what was done with what colleagues said."""

from demo.content._markup import bodies, both

GUIDES = [
    {
        "slug": "welcome",
        "slug_nl": "welkom",
        "image": "scene-dawn",
        "alt": both(
            "De zon komt op achter Lindenhof; onder de linde staat een lege bank.",
            "The sun rises behind Lindenhof; under the lime tree stands an empty bench.",
        ),
        "footer": False,
        "title": both("Welkom aan tafel", "Welcome to the table"),
        "intro": both(
            "Je eerste weken bij De Linde, stap voor stap. Niemand verwacht dat je alles onthoudt.",
            "Your first weeks at De Linde, step by step. Nobody expects you to remember everything.",
        ),
        "body": bodies(
            """
            We zijn blij dat je er bent. De eerste dagen krijg je veel namen, sleutels en wachtwoorden. Daarom staat
            hier rustig op een rij wat eerst komt en wat kan wachten.

            ## Je eerste week

            1. Haal je pas en je sleutel op: bij de receptie van je locatie. Neem je identiteitsbewijs mee.
            2. Log in en kies je taal: je vindt die keuze bij Ik. Zet er meteen een foto of je naam in letters bij.
            3. Loop een dienst mee: je maatje staat in je welkomstmail. Je hoeft die dag nog niets zelf te doen.
            4. Lees twee protocollen: Handhygiëne en Brand. Meer hoeft deze week niet.
            5. Zeg hallo: plaats een berichtje, of schuif aan bij de koffie van dinsdag om 10:15.

            ## Binnen een maand

            - Je hebt een gesprek met je leidinggevende over hoe het gaat.
            - Je doet de tiltraining met Amir. Ook als je al jaren tilt.
            - Je loopt een ochtend mee met een ander team. De keuken is de favoriet.
            - Je krijgt een kaartje van Hanna met de vraag wat er beter kan.

            ## Oefen je nog met Nederlands?

            Zeg het gerust. Mirjam regelt les op het werk en een taalmaatje. Schrijf op het intranet in het Engels als
            dat makkelijker is, dan antwoorden we in het Nederlands dat jij kunt lezen.

            > Stel elke vraag twee keer. De eerste keer leer jij iets, de tweede keer wij. > — Hanna Bakker, host

            """,
            """
            We are glad you are here. In the first days you get many names, keys and passwords. So here is, at your own
            pace, what comes first and what can wait.

            ## Your first week

            1. Collect your pass and your key: at the reception of your location. Bring your identity card.
            2. Sign in and choose your language: you find it under Me. Add a picture, or keep your initials.
            3. Join a shift: your buddy is named in your welcome mail. You do not have to do anything yourself yet.
            4. Read two protocols: Hand hygiene and Fire. This week that is enough.
            5. Say hello: post a few words, or join the coffee on Tuesday at 10:15.

            ## Within a month

            - You talk with your manager about how it is going.
            - You do the lifting training with Amir. Also if you have been lifting for years.
            - You spend a morning with another team. The kitchen is the favourite.
            - You get a card from Hanna asking what could be better.

            ## Are you still practising Dutch?

            Just say so. Mirjam arranges lessons at work and a language buddy. Write in English on the intranet if that
            is easier, and we answer in Dutch that you can read.

            > Ask every question twice. The first time you learn something, the second time we do. > — Hanna Bakker, host
            """,
        ),
    },
    {
        "slug": "help-from-lin",
        "slug_nl": "hulp-bij-lin",
        "image": None,
        "alt": None,
        "footer": True,
        "title": both("Hulp bij Lin", "Help with Lin"),
        "intro": both(
            "Ik ben Lin, de stamtafel van De Linde. Dit kan ik voor je doen, en hier houdt het op.",
            "I am Lin, the regulars’ table of De Linde. This is what I can do for you, and where it ends.",
        ),
        "body": bodies(
            """
            Lin is geen mens en ook geen slimme machine die voor je denkt. Lin is de naam van ons intranet. Achter Lin
            zitten Hanna, Carmen en alle collega’s die iets delen.

            ## Zoeken

            - Typ wat je wilt doen, in je eigen woorden. Bijvoorbeeld: ziek melden, noro, sleutel.
            - Een tikfout is niet erg. Engels mag ook.
            - Je ziet alleen wat voor jou bedoeld is.

            ## Iets delen

            Onder elk bericht kun je reageren. Typ een apenstaartje en een naam, dan krijgt die collega een seintje.
            Heb je je vergist? Je kunt je reactie meteen terughalen en later aanpassen.

            ## Op je telefoon

            Open het intranet in je browser en kies ‘Zet op beginscherm’. Dan staat Lin tussen je apps. Je hoeft niets
            te installeren en het kost weinig data.

            ## Kom je er niet uit?

            Bel Hanna op 2221 of loop langs bij Amir of Truus: zij zijn ambassadeur en laten het graag zien. Inloggen
            lukt niet? Bel de servicedesk, 2300. Er neemt altijd iemand op.

            """,
            """
            Lin is not a human being, and not a clever machine that thinks for you either. Lin is the name of our
            intranet. Behind Lin are Hanna, Carmen and all colleagues who share something.

            ## Searching

            - Type what you want to do, in your own words. For example: report sick, noro, key.
            - A typing error does not matter. Dutch and English both work.
            - You only see what is meant for you.

            ## Sharing something

            You can comment under every message. Type an at sign and a name, and that colleague is told. Made a mistake?
            You can take your comment back at once and change it later.

            ## On your phone

            Open the intranet in your browser and choose ‘Add to home screen’. Then Lin stands among your apps. There is
            nothing to install and it uses little data.

            ## Stuck?

            Call Hanna on 2221 or drop in on Amir or Truus: they are ambassadors and gladly show you. Cannot sign in?
            Call the service desk, 2300. Somebody always answers.
            """,
        ),
    },
    {
        "slug": "you-said-we-did",
        "slug_nl": "jij-zei-wij-deden",
        "image": "scene-letterbox",
        "alt": both(
            "Een brievenbus aan een bakstenen muur met een brief die er half uitsteekt.",
            "A letterbox on a brick wall with a letter sticking halfway out.",
        ),
        "footer": True,
        "title": both("Jij zei, wij deden", "You said, we did"),
        "intro": both(
            "Wat collega’s vroegen, en wat ervan kwam. Ook als het antwoord nee was.",
            "What colleagues asked for, and what came of it. Also when the answer was no.",
        ),
        "body": bodies(
            """
            Elke maand zetten we hier de vragen en ideeën die het vaakst langskwamen. Bij elk staat wat we deden, en wie
            je kunt bellen als je er meer over wilt weten.

            ## ‘Ik kan ’s nachts nergens warm eten’

            Gedaan. In de koelkast bij de nachtbalie staat nu soep van de dag. Er is een pan, een kookplaat en een
            lijstje om te zeggen wat er op is. Met dank aan Daan.

            ## ‘De rolstoelen staan overal behalve bij de lift’

            Gedaan. Er staan er nu altijd drie bij de lift van Lindenhof. Amir telt ze op maandag.

            ## ‘Elke ochtend zoeken we op parkeerkaart en vinden niets’

            Bijna klaar. Gerard schrijft de pagina. Tot die tijd: bel de receptie, 2200.

            ## ‘Kan de teamvergadering ook online?’

            Ja, bij zes teams. Twee teams blijven samen aan tafel omdat ze dat zelf liever willen.

            ## ‘Gratis fruit voor alle diensten’

            Nee, niet elke dag. Het kost evenveel als een halve baan. Wel staat er op maandag en donderdag een kist
            appels in elke teamkamer, van de boomgaard aan de dijk.

            """,
            """
            Every month we list here the questions and ideas that came up most. With each you read what we did, and who
            to call if you want to know more.

            ## ‘At night there is nowhere to eat something warm’

            Done. In the fridge by the night desk there is now soup of the day. There is a pan, a hob and a list to say
            what has run out. With thanks to Daan.

            ## ‘The wheelchairs are everywhere except by the lift’

            Done. There are now always three by the lift at Lindenhof. Amir counts them on Mondays.

            ## ‘Every morning we search for parking permit and find nothing’

            Nearly done. Gerard is writing the page. Until then: call reception, 2200.

            ## ‘Can the team meeting be online too?’

            Yes, in six teams. Two teams stay together at the table because they prefer that themselves.

            ## ‘Free fruit for every shift’

            No, not every day. It costs as much as half a job. But on Monday and Thursday there is a crate of apples in
            every team room, from the orchard on the dike.
            """,
        ),
    },
]
