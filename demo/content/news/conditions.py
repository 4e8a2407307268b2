"""Pay, leave, rosters and bicycles."""

from demo.content.news._item import item

CONDITIONS = [
    item(
        "pay-rise-collective-agreement",
        "cao-loonsverhoging",
        category="conditions",
        image="scene-letterbox",
        alt=(
            "Een brievenbus aan een bakstenen muur met een brief die er half uitsteekt.",
            "A letterbox on a brick wall with a letter sticking halfway out.",
        ),
        author="priya",
        on_behalf=("HR", "HR"),
        days_ago=3.2,
        contact="priya",
        title=("Op je volgende strook staat 2,5 procent meer", "Your next payslip shows 2.5 percent more"),
        intro=(
            """De nieuwe cao is rond. Dit verandert er voor je loon, je reiskosten en je pauze. Je hoeft zelf niets te
            doen.""",
            """The new collective agreement is settled. This is what changes for your pay, your travel costs and your
            break. You do not have to do anything.""",
        ),
        nl="""
        Na vijf maanden praten zijn de bonden en de werkgevers het eens. Wij zetten de drie punten op een rij waar de
        meeste collega’s naar vragen.

        ## Wat er verandert

        - Loon: 2,5 procent erbij, en over een half jaar nog eens 1,75 procent.
        - Reiskosten: 19 cent per kilometer wordt 23 cent, ook voor de fiets.
        - Pauze: kun je in de nacht niet weg van de afdeling, dan wordt je pauze betaald.
        - Oproep op je vrije dag: je krijgt minstens drie uur betaald, ook als je er een werkt.

        ## Wat gelijk blijft

        De werkweek, de eindejaarsuitkering en het aantal vakantie-uren. Over de zwaarte van functies praten de bonden
        door. Daar schrijven we over zodra er iets te zeggen is.

        ## Vragen over je eigen strook?

        Anneke Prins rekent het graag met je uit, op maandag, dinsdag en woensdag: 2262. Neem je laatste strook mee. Op
        donderdag zit Priya in de kantine van De Kastanje, van 13:30 tot 15:30.

        ! Werk je met een nulurencontract? Dan gelden andere regels voor de oproep. Bel eerst met HR.
        """,
        en="""
        After five months of talks the unions and the employers agree. Here are the points that most colleagues ask about.

        ## What changes

        - Pay: 2.5 percent more, and another 1.75 percent in half a year.
        - Travel: 19 cents a kilometre becomes 23 cents, by bicycle too.
        - Break: if you cannot leave the ward at night, your break is paid.
        - Called in on your day off: you are paid for at least three hours, even if you work one.

        ## What stays

        The working week, the end-of-year bonus and the number of holiday hours. The unions go on talking about job
        grades. We will write about that as soon as there is something to say.

        ## Questions about your own payslip?

        Anneke Prins gladly works it out with you on Monday, Tuesday and Wednesday: 2262. Bring your latest payslip. On
        Thursday Priya sits in the canteen of De Kastanje from 13:30 to 15:30.

        ! Do you have a zero-hours contract? Then other rules apply to being called in. Call HR first.
        """,
    ),
    item(
        "company-bicycle",
        "fiets-van-de-zaak-aanvragen",
        category="conditions",
        image="scene-bike",
        alt=("Een fiets met een volle mand tegen een muur.", "A bicycle with a full basket against a wall."),
        author="priya",
        on_behalf=("HR", "HR"),
        days_ago=1.4,
        contact="priya",
        title=("Vraag nu je fiets van de zaak aan", "Apply for your bicycle from work now"),
        intro=(
            "Met een paar euro per maand rijd je al op een nieuwe. Ook als je maar twee dagen werkt.",
            "For a few euros a month you ride a new one. Also if you only work two days.",
        ),
        nl="""
        Vorig jaar reden 31 collega’s op een fiets van de zaak. De meesten hadden het van een ander gehoord, want de
        regeling stond goed verstopt. Nu is het één formulier.

        ## Wat kost het?

        - Gewone fiets: ongeveer 9 euro netto per maand.
        - Elektrische fiets: ongeveer 24 euro netto per maand.
        - Bakfiets: ongeveer 38 euro netto per maand.

        Verzekering, onderhoud en pechhulp zitten erin. Na drie jaar kun je de fiets overnemen voor een klein bedrag.

        ## Zo regel je het

        1. Vul het formulier in: je kiest nog geen merk, alleen een soort.
        2. Bekijk wat het kost: Priya stuurt je binnen vijf werkdagen je eigen berekening.
        3. Zeg ja of nee: pas daarna ga je naar de winkel.

        Oplaadpunten hangen bij elke locatie in de stalling. Op De Es zijn het er nog maar twee. Gerard plaatst er dit
        kwartaal vier bij.
        """,
        en="""
        Last year 31 colleagues rode a bicycle from work. Most heard of it from somebody else, because the scheme was well
        hidden. Now it is one form.

        ## What does it cost?

        - Ordinary bicycle: about 9 euros net a month.
        - Electric bicycle: about 24 euros net a month.
        - Cargo bike: about 38 euros net a month.

        Insurance, maintenance and roadside help are included. After three years you can take over the bicycle for a small
        amount.

        ## How to arrange it

        1. Fill in the form: you do not choose a make yet, only a kind.
        2. Look at the cost: Priya sends you your own calculation within five working days.
        3. Say yes or no: only then do you go to the shop.

        There are charging points in the bicycle shed of every location. De Es has only two. Gerard adds four this
        quarter.
        """,
    ),
    item(
        "new-roster-program",
        "nieuw-roosterprogramma",
        category="conditions",
        image="photo-clock",
        alt=("Een grote grijze klok van dichtbij.", "A large grey clock seen from close by."),
        author="carmen",
        on_behalf=("HR en ICT", "HR and IT"),
        days_ago=7.2,
        pinned=True,
        contact="jip",
        change_note=(
            "Wijkzorg gaat een maand later over. De eerste groepen blijven zoals ze waren.",
            "Home care moves a month later. The first groups stay as they were.",
        ),
        title=("Zo stap je over op het nieuwe rooster", "How you move to the new roster"),
        intro=(
            "Je ziet je diensten straks op je telefoon en ruilen kan zonder briefje. Elk team krijgt een eigen week.",
            "Soon you see your shifts on your phone, and you can swap without a note. Every team gets its own week.",
        ),
        nl="""
        Het oude rooster stamt uit een tijd dat we nog faxten. Het nieuwe programma laat zien wie er werkt, wie er kan
        ruilen en hoeveel uur je nog te goed hebt. Drie teams proefden voor. Het viel mee, op het inloggen na.

        ## Wanneer is jouw team aan de beurt?

        - Groep 1: Keuken, Facilitair en Zorg Lindenhof.
        - Groep 2: Nachtzorg, Zorg De Kastanje en Activiteiten.
        - Groep 3: Zorg Het Beukenhuis en Behandeling.
        - Groep 4: Wijkzorg, een maand na de rest.

        ## Wat moet je doen?

        1. Kijk je uren na: klopt je saldo niet, meld het vóór je overstap bij Jip.
        2. Zet de app op je telefoon: of gebruik gewoon de browser op de afdeling.
        3. Oefen één ruil: met een collega naast je. Daarna is er geen papier meer om op terug te vallen.

        ## Wat vonden de proefteams?

        > De eerste dag vloekte ik. De vierde dag had ik mijn vrije zaterdag in twee tikken geruild. > — Roos Timmer

        Heb je geen telefoon of wil je dat niet? Dat hoeft ook niet. Op elke afdeling hangt een scherm en Jip print je
        rooster als je dat vraagt.

        ! In de week van je overstap kun je twee dagen niet ruilen. Regel dat dus eerder.
        """,
        en="""
        The old roster dates from the days of the fax. The new program shows who is working, who can swap and how many
        hours you are owed. Three teams tried it first. It was not so bad, apart from signing in.

        ## When is it your team’s turn?

        - Group 1: Kitchen, Facility and Lindenhof care.
        - Group 2: Night care, De Kastanje care and Activities.
        - Group 3: Het Beukenhuis care and Therapy.
        - Group 4: Home care, a month after the rest.

        ## What should you do?

        1. Check your hours: is your balance wrong, tell Jip before your team moves.
        2. Put the app on your phone: or just use the browser on the ward.
        3. Practise one swap: with a colleague beside you. After that there is no paper to fall back on.

        ## What did the first teams think?

        > The first day I swore. The fourth day I swapped my free Saturday in two taps. > — Roos Timmer

        No phone, or would you rather not? That is fine. There is a screen on every ward, and Jip prints your roster when
        you ask.

        ! In the week your team moves you cannot swap for two days. So arrange it earlier.
        """,
    ),
    item(
        "dogs-at-work",
        "hond-mee-naar-werk",
        category="conditions",
        image="photo-two-dogs",
        alt=(
            "Twee bruine honden kijken over een houten schutting.",
            "Two brown dogs look over a wooden fence.",
        ),
        author="gerard",
        on_behalf=("Facilitair", "Facility"),
        days_ago=33,
        contact="gerard",
        title=("Mag je hond mee naar je werk? Soms", "May your dog come to work? Sometimes"),
        intro=(
            "Negentien collega’s vroegen het. Het antwoord hangt af van waar je werkt en van de hond.",
            "Nineteen colleagues asked. The answer depends on where you work, and on the dog.",
        ),
        nl="""
        We hebben het uitgezocht met Ed, de OR en drie bewoners. Twee van hen wilden meteen een hond op schoot. De derde is
        er als kind een keer door gebeten. Zo kwamen we tot deze afspraken.

        ## Het mag

        - Op kantoor, als iedereen op de kamer het goed vindt.
        - In de tuin en bij de koffie, aan de lijn.
        - Bij dagbesteding De Es, na een kennismaking met Mats.

        ## Het mag niet

        - In een keuken, een linnenkamer of een medicijnkamer.
        - Op een afdeling waar iemand bang of allergisch is.
        - In de auto van Wijkzorg. Daar zitten ook cliënten in.

        De bezoekhonden van Joke vallen hier niet onder. Die hebben een diploma en een eigen protocol. Goudvissen mogen
        overal.
        """,
        en="""
        We looked into it with Ed, the works council and three residents. Two of them wanted a dog on their lap at once.
        The third was bitten as a child. That is how we came to these agreements.

        ## It is fine

        - In an office, if everybody in the room agrees.
        - In the garden and at coffee, on a lead.
        - At day care De Es, after meeting Mats.

        ## It is not

        - In a kitchen, a linen room or a medicine room.
        - On a ward where somebody is afraid or allergic.
        - In the Home care cars. Clients travel in them too.

        Joke’s visiting dogs are different. They have a diploma and a protocol of their own. Goldfish are welcome
        everywhere.
        """,
    ),
]
