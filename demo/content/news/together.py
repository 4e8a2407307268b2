"""The works council and the volunteers: having a say and lending a hand."""

from demo.content.news._item import item

TOGETHER = [
    item(
        "works-council-looks-for-two",
        "or-zoekt-twee-mensen",
        category="works-council",
        image="scene-council",
        alt=(
            "De ondernemingsraad overlegt aan een ronde tafel.",
            "The works council in a meeting at a round table.",
        ),
        author="fatima",
        on_behalf=("de ondernemingsraad", "the works council"),
        days_ago=6.1,
        contact="fatima",
        title=("De OR zoekt twee mensen uit de wijk", "The works council seeks two people from home care"),
        intro=(
            "Je krijgt er zes uur per maand voor. Kom donderdag meepraten in Het Beukenhuis.",
            "You get six hours a month for it. Come and join the talk on Thursday at Het Beukenhuis.",
        ),
        nl="""
        De OR telt elf leden en niemand van hen fietst een route. Dat merk je. Toen we over pauzes praatten, moest iemand ons
        vertellen dat je in de wijk nergens kunt zitten als het regent.

        ## Wat doet de OR?

        - We praten elke maand met de bestuurder. Over sommige dingen moeten we ja zeggen voordat ze doorgaan.
        - Dit jaar: het nieuwe rooster, de pauze in de nacht en cijfers over het intranet.
        - Wij zorgden ervoor dat niemand kan zien wat jij leest of zoekt.

        ## Wat vraagt het van je?

        Zes uur per maand, onder werktijd. Je krijgt een cursus en een maatje. Je hoeft geen wetboek te kennen. Je moet wel
        durven zeggen wat je collega’s alleen bij de koffie zeggen.

        > Mijn eerste vergadering zei ik niets. Mijn tweede hield ik een reorganisatie een maand tegen. > — Fatima El Idrissi

        Kijk eerst eens: donderdag om 19:30 is de ledenavond op Het Beukenhuis. Er is eten. Uit welk team je ook komt, je bent
        welkom.
        """,
        en="""
        The works council has eleven members and not one of them cycles a round. It shows. When we talked about breaks, somebody
        had to tell us that in home care there is nowhere to sit when it rains.

        ## What does the works council do?

        - We talk with the chief executive every month. To some things we must say yes before they go ahead.
        - This year: the new roster, the break at night and figures about the intranet.
        - We made sure that nobody can see what you read or search for.

        ## What does it ask of you?

        Six hours a month, during working time. You get a course and a buddy. You need not know the law. You do need to dare to
        say what your colleagues only say over coffee.

        > My first meeting I said nothing. My second I held up a reorganisation for a month. > — Fatima El Idrissi

        Have a look first: Thursday at 19:30 is the members’ evening at Het Beukenhuis. There is food. Whatever your team, you
        are welcome.
        """,
    ),
    item(
        "twelve-new-volunteers",
        "twaalf-nieuwe-vrijwilligers",
        category="colleagues",
        image="photo-dandelions",
        alt=("Paardenbloempluizen in laag zonlicht.", "Dandelion clocks in low sunlight."),
        author="truus",
        on_behalf=("Vrijwilligers", "Volunteers"),
        days_ago=101,
        contact="truus",
        title=("Twaalf nieuwe vrijwilligers, van 17 tot 81", "Twelve new volunteers, from 17 to 81"),
        intro=(
            "Ze komen voor één uur en blijven voor de mensen. Zo ontvang je ze goed op je afdeling.",
            "They come for one hour and stay for the people. How to receive them well on your ward.",
        ),
        nl="""
        De jongste is Milan van 17, die voor school dertig uur moest doen en nu op uur 64 zit. De oudste is mevrouw Terpstra
        van 81. Zij bezoekt mensen die jonger zijn dan zij, en vindt dat grappig.

        ## Wat vrijwilligers doen, en wat niet

        - Wel: wandelen, voorlezen, kaarten, helpen bij het eten als dat is afgesproken.
        - Niet: tillen, wassen, medicijnen geven of alleen op een groep staan.
        - Nooit: invallen omdat het rooster niet rond is. Bel dan Jeroen, niet Truus.

        ## Zo blijft iemand

        1. Zeg de eerste keer je naam: en vraag die van hen. Schrijf hem op het bord.
        2. Geef een klus met een begin en een eind: ‘help maar even’ is geen klus.
        3. Zeg dank je wel vóór iemand zijn jas pakt: daarna is het te laat.

        Van de vrijwilligers die in het eerste jaar stoppen, zegt twee derde dat niemand wist waarvoor ze kwamen. Dat kunnen
        we met één bord oplossen.
        """,
        en="""
        The youngest is Milan, 17, who had to do thirty hours for school and is now at hour 64. The oldest is Mrs Terpstra, 81.
        She visits people who are younger than she is, and finds that funny.

        ## What volunteers do, and what not

        - Yes: walking, reading aloud, playing cards, helping at meals if that is agreed.
        - No: lifting, washing, giving medicine or being alone with a group.
        - Never: stepping in because the roster has a gap. Then call Jeroen, not Truus.

        ## What makes somebody stay

        1. Say your name the first time: and ask theirs. Write it on the board.
        2. Give a task with a beginning and an end: ‘just help a bit’ is not a task.
        3. Say thank you before they fetch their coat: after that it is too late.

        Of the volunteers who stop in the first year, two thirds say that nobody knew what they came for. We can solve that with
        one board.
        """,
    ),
]
