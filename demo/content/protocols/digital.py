"""Privacy and IT."""

# Texts: one step a line, as a writer sets them.

from demo.content.protocols._protocol import protocol

DIGITAL = [
    protocol(
        "ICT-001",
        "phishing",
        "phishing",
        "it",
        "kevin",
        "niels",
        version="2.1",
        since=14,
        review=350,
        confirm=True,
        image="phishing",
        title=("Phishing: een mail die niet klopt", "Phishing: a mail that is not right"),
        for_whom=("Voor iedereen met een account van De Linde.", "For everybody with a De Linde account."),
        when=(
            "Als een mail, appje of telefoontje je haast geeft of om een code vraagt.",
            "When a mail, message or call hurries you or asks for a code.",
        ),
        why=(
            "Eén klik kan het zorgdossier een dag platleggen. Dat is bij een ander huis echt gebeurd.",
            "One click can stop the care record for a day. It really happened to another care group.",
        ),
        change=(
            "Er is nu een knop Verdachte mail in Outlook. Doorsturen hoeft niet meer.",
            "There is now a button Suspicious mail in Outlook. You no longer need to forward it.",
        ),
        nl="""
        1. Stop als je haast voelt: Vandaag nog, anders wordt je account gesloten. Dat is bijna altijd nep.
        2. Kijk naar de afzender: De naam kan kloppen en het adres niet. Tik op de naam om het adres te zien.
        3. Klik nergens op: Houd je vinger lang op de link, dan zie je waar hij heen gaat. || Een QR-code is ook een link.
        4. Geef nooit je code of wachtwoord: ICT vraagt er nooit om, ook niet aan de telefoon.
        5. Druk op Verdachte mail: Daarna verdwijnt de mail en krijgt ICT hem.
        6. Heb je toch geklikt, bel 2300: Dag en nacht. Je krijgt nooit een standje. Snel bellen redt de rest.
        """,
        en="""
        1. Stop when you feel hurried: Today, or your account will be closed. That is nearly always fake.
        2. Look at the sender: The name may be right and the address wrong. Tap the name to see the address.
        3. Click nothing: Hold your finger on the link for a while and you see where it goes. || A QR code is a link too.
        4. Never give your code or password: IT never asks for it, not on the phone either.
        5. Press Suspicious mail: The mail disappears and IT gets it.
        6. If you did click, call 2300: Day and night. You are never told off. A quick call saves the others.
        """,
    ),
    protocol(
        "ICT-002",
        "passwords",
        "wachtwoorden",
        "it",
        "niels",
        "marek",
        version="1.3",
        since=700,
        review=-33,
        title=("Wachtwoorden en inloggen", "Passwords and signing in"),
        for_whom=(
            "Voor iedereen die inlogt, ook op de gedeelde pc van de afdeling.",
            "For everybody who signs in, on the shared ward computer too.",
        ),
        when=(
            "Bij je eerste dag, en als je denkt dat iemand je wachtwoord kent.",
            "On your first day, and when you think that somebody knows your password.",
        ),
        why=(
            "Wat onder jouw naam gebeurt, staat op jouw naam.",
            "What happens under your name is recorded under your name.",
        ),
        nl="""
        1. Maak een zin van vier woorden: Bijvoorbeeld over je oma en haar fiets. Lang is beter dan moeilijk.
        2. Zet de app voor de tweede stap op je telefoon: Niels helpt je op dinsdag bij de koffie.
        3. Gebruik overal een ander wachtwoord: De wachtwoordkluis van De Linde onthoudt ze.
        4. Vergrendel als je opstaat: Windows-toets en L. || Log nooit voor een ander in, ook niet even.
        5. Vergeten? Kies Wachtwoord vergeten: Of kom langs met je pas. Wij sturen nooit een wachtwoord per mail.
        """,
        en="""
        1. Make a sentence of four words: For example about your gran and her bicycle. Long is better than difficult.
        2. Put the app for the second step on your phone: Niels helps you at coffee on Tuesdays.
        3. Use a different password everywhere: De Linde’s password safe remembers them.
        4. Lock when you get up: Windows key and L. || Never sign in for somebody else, not even for a moment.
        5. Forgotten? Choose Forgot password: Or come by with your badge. We never send a password by mail.
        """,
    ),
    protocol(
        "ICT-003",
        "lost-phone",
        "telefoon-kwijt",
        "it",
        "niels",
        "kevin",
        version="1.5",
        since=130,
        review=235,
        image="lostphone",
        title=("Telefoon of laptop kwijt", "Lost phone or laptop"),
        for_whom=(
            "Voor iedereen met een apparaat van het werk, of met werkmail op de eigen telefoon.",
            "For everybody with a work device, or with work mail on their own phone.",
        ),
        when=(
            "Meteen als je hem mist, ook als je denkt dat hij thuis ligt.",
            "As soon as you miss it, also when you think it is at home.",
        ),
        why=(
            "Binnen een uur kunnen we alles op afstand wissen. Daarna is het een datalek.",
            "Within an hour we can wipe everything from a distance. After that it is a data breach.",
        ),
        nl="""
        1. Bel 2300: Dag en nacht. Van buiten: 0300 55 23 00.
        2. Vertel wanneer je hem het laatst had: En of er een code op zat.
        3. Wij vergrendelen en zoeken: Je hoeft zelf niets te installeren. || Ga niet alleen naar een adres waar de telefoon ligt. Dat doet de politie.
        4. Verander je wachtwoord: Vanaf een ander apparaat, met de balie aan de telefoon.
        5. Doe aangifte bij diefstal: Online kan. Stuur het nummer naar Niels.
        6. Haal een leentoestel op: Bij elke receptie ligt er een, in de kluis.
        """,
        en="""
        1. Call 2300: Day and night. From outside: 0300 55 23 00.
        2. Say when you last had it: And if it had a code.
        3. We lock it and look for it: You need not install anything. || Do not go alone to an address where the phone is. The police do that.
        4. Change your password: From another device, with the desk on the phone.
        5. Report a theft to the police: You can do it online. Send the number to Niels.
        6. Fetch a phone on loan: There is one at every reception, in the safe.
        """,
    ),
    protocol(
        "ICT-004",
        "data-breach",
        "datalek",
        "it",
        "ruben",
        "femke",
        version="3.0",
        since=64,
        review=300,
        confirm=True,
        material=True,
        image="letterbox",
        title=("Datalek", "Data breach"),
        for_whom=(
            "Voor iedereen die iets ziet of weet over cliënten of collega’s.",
            "For everybody who sees or knows something about clients or colleagues.",
        ),
        when=(
            "Als gegevens bij de verkeerde terechtkomen: mail, brief, foto, gesprek in de lift.",
            "When data reach the wrong person: mail, letter, photo, a talk in the lift.",
        ),
        why=(
            "We hebben 72 uur om het te melden. Die tijd begint als jij het merkt.",
            "We have 72 hours to report it. That time starts when you notice.",
        ),
        change=(
            "Je belt nu eerst Ruben of Femke. Het formulier vul je daarna samen in.",
            "You now call Ruben or Femke first. Then you fill in the form together.",
        ),
        nl="""
        1. Probeer het te stoppen: Trek de mail terug, haal het papier van de printer, vraag de ontvanger te wissen.
        2. Bel Ruben, 2252, of Femke, 2251: Ook in het weekend. Een berichtje is niet genoeg.
        3. Bewaar wat je hebt: Verwijder geen mail en geen foto, maak een schermafdruk. || Zoek niet zelf uit wie het was. Dat doen we zorgvuldig, met hoor en wederhoor.
        4. Vul samen het formulier in: Wat, wie, wanneer, hoeveel mensen.
        5. Ruben beslist over melden: Aan de toezichthouder en aan de mensen om wie het gaat.
        6. We leren ervan: In het overzicht zonder namen kan iedereen lezen wat er gebeurde.
        """,
        en="""
        1. Try to stop it: Recall the mail, take the paper from the printer, ask the recipient to delete it.
        2. Call Ruben, 2252, or Femke, 2251: At weekends too. A text message is not enough.
        3. Keep what you have: Delete no mail and no photo, make a screenshot. || Do not find out who did it yourself. We do that with care, hearing everyone.
        4. Fill in the form together: What, who, when, how many people.
        5. Ruben decides about reporting: To the authority and to the people concerned.
        6. We learn from it: In the overview without names everybody can read what happened.
        """,
    ),
]
