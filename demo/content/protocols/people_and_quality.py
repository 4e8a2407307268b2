"""Quality for clients, and working at De Linde."""

# Texts: one step a line, as a writer sets them.

from demo.content.protocols._protocol import protocol

PEOPLE_AND_QUALITY = [
    protocol(
        "KW-001",
        "reporting-an-incident",
        "incident-melden",
        "quality",
        "tarik",
        "loes",
        version="3.3",
        since=140,
        review=590,
        title=("Een incident melden (MIC)", "Reporting an incident"),
        for_whom=("Voor alle collega’s, stagiairs en vrijwilligers.", "For all colleagues, trainees and volunteers."),
        when=(
            "Als iets anders ging dan bedoeld, ook als het net goed afliep.",
            "When something went differently than intended, also when it just ended well.",
        ),
        why=(
            "We zoeken de oorzaak, niet de schuldige. Vorig jaar leverde dat 31 verbeteringen op.",
            "We look for the cause, not the culprit. Last year that led to 31 improvements.",
        ),
        nl="""
        1. Zorg eerst voor de cliënt: Bel zo nodig de arts.
        2. Vertel het aan de cliënt en de familie: Eerlijk en dezelfde dag. Zeg dat het je spijt.
        3. Vul het formulier in: Dat kost vijf minuten. Schrijf wat je zag, niet wat je denkt. || Zet geen namen van collega’s in het verhaal.
        4. Je krijgt binnen drie dagen antwoord: Van Tarik of van de aandachtsvelder in je team.
        5. Bespreek het in het team: Elke maand kiezen we er één uit.
        6. Kijk wat ermee is gedaan: Dat staat op Jij zei, wij deden.
        """,
        en="""
        1. First care for the client: Call the doctor if needed.
        2. Tell the client and the family: Honestly and on the same day. Say that you are sorry.
        3. Fill in the form: It takes five minutes. Write what you saw, not what you think. || Put no names of colleagues in the story.
        4. You get an answer within three days: From Tarik or from the contact in your team.
        5. Discuss it in the team: Every month we choose one.
        6. See what was done with it: It is on You said, we did.
        """,
    ),
    protocol(
        "KW-002",
        "complaint",
        "klacht",
        "quality",
        "loes",
        "femke",
        version="1.8",
        since=310,
        review=55,
        image="conversation",
        attachments=("klachtenfolder.pdf", "complaints-leaflet.pdf"),
        title=("Een klacht van een cliënt of familie", "A complaint from a client or family"),
        for_whom=("Voor iedereen die een klacht hoort.", "For everybody who hears a complaint."),
        when=(
            "Als iemand ontevreden is, ook als het klein lijkt.",
            "When somebody is not satisfied, also when it seems small.",
        ),
        why=(
            "De meeste klachten gaan over niet gehoord worden. Luisteren lost de helft op.",
            "Most complaints are about not being heard. Listening solves half of them.",
        ),
        nl="""
        1. Ga zitten en luister: Onderbreek niet. Herhaal wat je hoorde.
        2. Zeg dat je het vervelend vindt: Je hoeft niet te weten wie er gelijk heeft.
        3. Vraag wat iemand nu nodig heeft: Soms is dat een kop thee, soms een gesprek met de teamleider.
        4. Doe wat je zelf kunt: En spreek af wanneer je terugkomt. || Beloof niets waar je niet over gaat.
        5. Schrijf het kort op: In het dossier, met de afspraak.
        6. Vertel over de klachtenfunctionaris: Die is onafhankelijk. Geef de folder.
        """,
        en="""
        1. Sit down and listen: Do not interrupt. Repeat what you heard.
        2. Say that you are sorry it happened: You need not know who is right.
        3. Ask what they need now: Sometimes it is a cup of tea, sometimes a talk with the team leader.
        4. Do what you can yourself: And agree when you come back. || Promise nothing that is not yours to decide.
        5. Write it down briefly: In the record, with what you agreed.
        6. Tell them about the complaints officer: Who is independent. Give them the leaflet.
        """,
    ),
    protocol(
        "HR-001",
        "calling-in-sick",
        "ziek-melden",
        "hr",
        "priya",
        "elif",
        version="2.0",
        since=250,
        review=480,
        title=("Ziek melden en beter melden", "Calling in sick and recovering"),
        for_whom=("Voor iedereen in loondienst, ook leerlingen.", "For everybody on the payroll, students too."),
        when=(
            "Zo snel mogelijk, en voor een vroege dienst voor 6 uur.",
            "As soon as possible, for an early shift before 6:00.",
        ),
        why=(
            "Dan kan je team op tijd iemand vinden, en kun jij rustig beter worden.",
            "Then your team can find somebody in time, and you can get well in peace.",
        ),
        nl="""
        1. Bel je leidinggevende of de dienst: Een appje telt niet. Van 22 tot 7 uur bel je 2207.
        2. Vertel wat je wel en niet kunt: Wat je hebt hoef je niet te zeggen. || Je leidinggevende mag er niet naar vragen.
        3. Vul het formulier Ziek melden in: Of vraag of de dienst het doet.
        4. Geef je werk door: Afspraken, cliënten, sleutels.
        5. Spreek af wanneer je weer belt: Meestal na drie dagen.
        6. Meld je beter: Ook als dat in het weekend is.
        """,
        en="""
        1. Call your manager or the shift: A text does not count. From 22:00 to 7:00 you call 2207.
        2. Say what you can and cannot do: You need not say what you have. || Your manager may not ask.
        3. Fill in the form Report sick: Or ask the shift to do it.
        4. Pass on your work: Appointments, clients, keys.
        5. Agree when you call again: Mostly after three days.
        6. Report that you are better: At the weekend too.
        """,
    ),
    protocol(
        "HR-002",
        "return-to-work",
        "re-integratie",
        "hr",
        "elif",
        "priya",
        version="1.4",
        since=380,
        review=350,
        title=("Terug aan het werk na ziekte", "Back to work after illness"),
        for_whom=(
            "Voor wie langer dan vier weken ziek is, en de leidinggevende.",
            "For anybody ill for over four weeks, and their manager.",
        ),
        when=(
            "Vanaf week vier. In week zes spreek je de bedrijfsarts.",
            "From week four. In week six you see the company doctor.",
        ),
        why=(
            "Wie contact houdt, komt makkelijker terug. De wet vraagt het ook.",
            "Keeping in touch makes coming back easier. The law asks for it as well.",
        ),
        nl="""
        1. Houd elke week contact: Kort mag, bij de koffie mag ook.
        2. Praat met Elif: De bedrijfsarts zegt wat je kunt, niet wat je hebt.
        3. Maak samen een plan voor week acht: Met uren, taken en een datum om opnieuw te kijken.
        4. Begin klein: Twee uur iets anders doen is ook werken. || Sta de eerste weken niet alleen op het rooster.
        5. Kijk elke zes weken terug: Pas het plan aan. Minder mag ook.
        6. Vraag hulp als het niet loopt: Priya of de vertrouwenspersoon denkt mee.
        """,
        en="""
        1. Stay in touch every week: Short is fine, over coffee is fine too.
        2. Talk to Elif: The company doctor says what you can do, not what you have.
        3. Make a plan together by week eight: With hours, tasks and a date to look again.
        4. Start small: Two hours of something else is work too. || In the first weeks you are not counted in the roster.
        5. Look back every six weeks: Change the plan. Less is allowed.
        6. Ask for help when it is stuck: Priya or the confidential adviser thinks along.
        """,
    ),
    protocol(
        "HR-003",
        "first-day",
        "eerste-werkdag",
        "hr",
        "mirjam",
        "truus",
        version="2.5",
        since=28,
        review=337,
        image="welcome",
        title=("De eerste werkdag", "The first working day"),
        for_whom=(
            "Voor leidinggevenden en buddy’s van een nieuwe collega.",
            "For managers and buddies of a new colleague.",
        ),
        when=("Vanaf twee weken voor de eerste dag.", "From two weeks before the first day."),
        why=(
            "Wie zich de eerste dag welkom voelt, werkt hier na een jaar nog.",
            "Who feels welcome on the first day still works here after a year.",
        ),
        change=("De buddy krijgt nu vier uur vrij in het rooster.", "The buddy now gets four hours in the roster."),
        nl="""
        1. Bestel account, telefoon en kleding: Twee weken vooraf, met het formulier ICT-hulp.
        2. Kies een buddy: Iemand die de eerste week dezelfde diensten heeft.
        3. Stuur een kaartje: Met tijd, plek, wie er staat en waar de fiets kan.
        4. Sta er om half negen: Met koffie en de badge. || Laat niemand de eerste dag meteen alleen meedraaien.
        5. Loop samen een rondje: Kleedkamer, BHV-kast, verzamelplaats bij de linde, de keuken.
        6. Lees samen twee protocollen: Handhygiëne en Brand.
        7. Bel aan het eind van de week: Wat viel mee, wat viel tegen, wat mis je nog?
        """,
        en="""
        1. Order account, phone and clothes: Two weeks ahead, with the form IT help.
        2. Choose a buddy: Somebody with the same shifts in the first week.
        3. Send a card: With time, place, who will be there and where the bicycle goes.
        4. Be there at half past eight: With coffee and the badge. || Let nobody work alone on the first day.
        5. Walk round together: Changing room, response cupboard, assembly point at the linden tree, kitchen.
        6. Read two protocols together: Hand hygiene and Fire.
        7. Call at the end of the week: What was good, what was hard, what is still missing?
        """,
    ),
    protocol(
        "HR-004",
        "swapping-shifts",
        "diensten-ruilen",
        "hr",
        "jip",
        "jeroen",
        version="1.1",
        since=115,
        review=250,
        image="roster",
        title=("Diensten ruilen", "Swapping shifts"),
        for_whom=("Voor iedereen die in het rooster staat.", "For everybody in the roster."),
        when=(
            "Tot 24 uur voor de dienst. Daarna bel je de teamleider.",
            "Until 24 hours before the shift. After that you call the team leader.",
        ),
        why=(
            "Ruilen houdt het werk leefbaar. Met drie regels blijft het eerlijk.",
            "Swapping keeps work liveable. Three rules keep it fair.",
        ),
        nl="""
        1. Zoek iemand met dezelfde aftekeningen: Een nachtdienst met medicatie ruil je met iemand die dat mag.
        2. Let op de rust: Elf uur tussen twee diensten, en na drie nachten 46 uur vrij. || Het rooster weigert een ruil die daar tegenin gaat. Bel dan Jip.
        3. Zet de ruil in het rooster: Jullie tikken allebei op Akkoord.
        4. Wacht op het groene vinkje: Zonder vinkje geldt het oude rooster.
        5. Geen ruil gevonden? Vraag het op tijd: De teamleider denkt mee, maar hoeft het niet op te lossen.
        """,
        en="""
        1. Find somebody with the same sign-offs: A night shift with medication goes to somebody who may give it.
        2. Mind the rest: Eleven hours between two shifts, and 46 hours off after three nights. || The roster refuses a swap against these rules. Then call Jip.
        3. Put the swap in the roster: You both tap Agree.
        4. Wait for the green tick: Without a tick the old roster holds.
        5. No swap found? Ask in time: The team leader thinks along, but need not solve it.
        """,
    ),
]
