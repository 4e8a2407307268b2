"""News from the night, and two items that only the night team reads."""

from demo.content.news._item import item

TEAM = ("team Nachtzorg", "the Night care team")

NIGHTS = [
    item(
        "fewer-night-rounds",
        "minder-nachtrondes",
        category="night-care",
        image="scene-nightcup",
        alt=(
            "Een kop thee bij een leeslamp; buiten is het nacht.",
            "A cup of tea by a reading lamp; outside it is night.",
        ),
        author="carmen",
        on_behalf=TEAM,
        days_ago=2.5,
        contact="ilse",
        title=("Minder rondes, meer rust: de proef werkt", "Fewer rounds, more rest: the trial works"),
        intro=(
            "Bewoners op Lindenhof slapen een uur langer sinds we niet meer bij iedereen binnenlopen. Het Beukenhuis volgt.",
            "Residents of Lindenhof sleep an hour longer since we stopped looking in on everybody. Het Beukenhuis is next.",
        ),
        nl="""
        Vier keer per nacht ging bij iedereen de deur open. Niet omdat iemand dat vroeg, maar omdat het altijd zo ging. Drie
        maanden lang deed Nachtzorg het anders: kijken als er iets is, en bij wie dat nodig heeft.

        ## Wat we maten

        - Bewoners slapen gemiddeld 58 minuten langer aan één stuk.
        - Er vielen niet meer mensen dan in dezelfde maanden vorig jaar: zes tegen zeven.
        - De bel ging vaker, vooral tussen vijf en zes. Daar is nu iemand extra.

        > De eerste week liep ik op mijn tenen door mijn eigen onrust. > — Emma de Wit, verzorgende nachtzorg

        ## Niet voor iedereen

        Met elke bewoner en de familie is afgesproken wat goed is. Dertien mensen willen wel een ronde, omdat zij zich dan
        veilig voelen. Die krijgen ze. Sensoren gebruiken we alleen met toestemming, en ze maken geen beeld.

        ## En nu Het Beukenhuis

        Daar wonen mensen met dementie die ’s nachts vaak op zijn. Ilse en Shanice beginnen met één huiskamer. Na zes weken
        kijken ze met de families wat het bracht.
        """,
        en="""
        Four times a night every door was opened. Not because anybody asked, but because it had always been so. For three
        months Night care did it differently: look when there is a reason, and with those who need it.

        ## What we measured

        - Residents sleep 58 minutes longer on end, on average.
        - No more people fell than in the same months last year: six against seven.
        - The bell rang more often, mostly between five and six. There is somebody extra then.

        > The first week I tiptoed through my own worries. > — Emma de Wit, night care assistant

        ## Not for everybody

        With each resident and family we agreed what is right. Thirteen people do want a round, because it makes them feel
        safe. They get it. We only use sensors with consent, and they make no pictures.

        ## Now Het Beukenhuis

        People with dementia live there who are often up at night. Ilse and Shanice start with one living room. After six
        weeks they look at the results together with the families.
        """,
    ),
    item(
        "night-keys-and-codes",
        "nachtsleutels-en-codes",
        category="night-care",
        image="scene-nightround",
        alt=(
            "Een collega loopt ’s nachts stil door de gang; een lamp brandt op een tafeltje.",
            "A colleague walks quietly through the corridor at night; a lamp burns on a small table.",
        ),
        author="marit",
        on_behalf=TEAM,
        days_ago=5.2,
        audience="night-care",
        contact="marit",
        change_note=(
            "De sleutel van de linnenkamer hangt voortaan ook in het kastje, niet meer in de la.",
            "The key of the linen room now hangs in the cabinet too, no longer in the drawer.",
        ),
        title=("Alle nachtsleutels in één kastje", "All night keys in one cabinet"),
        intro=(
            "Geen gezoek meer om drie uur. Alle sleutels hangen achter de balie op de eerste, met een kleur per verdieping.",
            "No more searching at three o’clock. All keys hang behind the first-floor desk, one colour per floor.",
        ),
        nl="""
        Vorige maand zochten we samen ruim vier uur naar sleutels. Dat is een halve nacht. Wim heeft een kastje opgehangen
        waar alles in past. De code staat achter op je pas.

        ## Welke kleur is wat?

        - Groen: begane grond, tuin en berging.
        - Geel: eerste verdieping en linnenkamer.
        - Rood: medicijnkamer. Alleen voor de verpleegkundige van die nacht.

        ## Afspraak

        1. Pak een sleutel: hang jouw naamplaatje op het lege haakje.
        2. Hang hem terug vóór zeven uur: ook als je denkt dat de dagdienst hem zo nodig heeft.
        3. Kwijt: bel meteen de achterwacht, dan hoeven we geen sloten te vervangen.

        ! De code verandert op de eerste van elke maand. Deel hem niet in een appgroep.
        """,
        en="""
        Last month we spent more than four hours together looking for keys. That is half a night. Wim has put up a cabinet
        that holds everything. The code is on the back of your pass.

        ## Which colour is what?

        - Green: ground floor, garden and storage.
        - Yellow: first floor and linen room.
        - Red: medicine room. Only for that night’s nurse.

        ## What we agreed

        1. Take a key: hang your name tag on the empty hook.
        2. Put it back before seven: also if you think the day shift will need it soon.
        3. Lost: call the on-call line at once, and we need not change any locks.

        ! The code changes on the first of every month. Do not share it in a chat group.
        """,
    ),
    item(
        "breakfast-after-the-night",
        "ontbijt-na-de-nacht",
        category="night-care",
        image="scene-dawn",
        alt=(
            "De zon komt op achter Lindenhof; onder de linde staat een lege bank.",
            "The sun rises behind Lindenhof; under the lime tree stands an empty bench.",
        ),
        author="emma",
        days_ago=2.7,
        audience="night-care",
        contact="emma",
        title=(
            "Woensdag ontbijten we buiten, na de nacht",
            "On Wednesday we have breakfast outside, after the night",
        ),
        intro=(
            "De binnentuin is open, dus om 7:15 zitten wij aan de tafel die wij bedachten.",
            "The courtyard garden is open, so at 7:15 we sit at the table that we came up with.",
        ),
        nl="""
        Wie werkt, blijft even. Wie vrij is en wakker, komt langs. Ik regel brood en eieren. Kwame neemt de gemberthee mee
        waar we sinds januari over horen.

        ## Wie neemt wat mee?

        - Emma: brood, boter, eieren.
        - Kwame: gemberthee en iets pittigs.
        - Otto: zijn radio, met het volume op drie.
        - Nour en Shanice: fruit.

        Marit heeft met de dagdienst geregeld dat zij om zeven uur echt overnemen. We hoeven dus niet steeds op te staan. Amir
        zet de warmtelampen aan.

        Kun je er niet bij zijn? Zeg het hieronder, dan bewaren we een ei.
        """,
        en="""
        Who works, stays a while. Who is off and awake, drops by. I bring bread and eggs. Kwame brings the ginger tea that
        we have been hearing about since January.

        ## Who brings what?

        - Emma: bread, butter, eggs.
        - Kwame: ginger tea and something spicy.
        - Otto: his radio, at volume three.
        - Nour and Shanice: fruit.

        Marit arranged with the day shift that they really take over at seven. So we need not keep getting up. Amir
        switches the heat lamps on.

        Cannot make it? Say so below, and we will save you an egg.
        """,
    ),
]
