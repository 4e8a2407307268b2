"""News from the service desk."""

from demo.content.news._item import item

TECHNOLOGY = [
    item(
        "roster-down-thursday",
        "rooster-donderdag-uit",
        category="technology",
        image="scene-ict",
        alt=(
            "Een laptop met een videogesprek van de servicedesk; een koptelefoon op het bureau.",
            "A laptop with a video call of the service desk; a headset on the desk.",
        ),
        author="kevin",
        on_behalf=("ICT", "IT"),
        days_ago=2.9,
        contact="niels",
        title=(
            "Donderdagavond werkt het rooster een uur niet",
            "The roster is down for an hour on Thursday evening",
        ),
        intro=(
            "Tussen 22:00 en 23:00 zetten we een nieuwe server neer. Schrijf je dienst die avond even op.",
            "Between 22:00 and 23:00 we put in a new server. Write down your shift that evening.",
        ),
        nl="""
        Ja, dat is precies het uur waarin de avond overdraagt aan de nacht. Daar kregen we terecht drie telefoontjes over.
        Eerder kan niet, want dan draait de salarisrun. Later ook niet, want dan is de leverancier naar bed.

        ## Wat kun je wel?

        - Het zorgdossier en de zusteroproep blijven gewoon werken.
        - Op elke balie ligt vanaf acht uur een uitdraai van het rooster tot zaterdag.
        - Ruilen doe je die avond met pen en papier. Jip voert het vrijdag in.

        ## Blijft het langer uit?

        Dan bellen we alle balies vóór 23:15. Marek zit die nacht op Lindenhof, met een slaapzak. Breng hem gerust koffie.

        Heb je na vrijdag nog iets geks in je rooster? Bel 2300 of vul het formulier ‘Hulp van ICT’ in. Niels is nieuw en
        wil alles weten.
        """,
        en="""
        Yes, that is exactly the hour when the evening hands over to the night. We rightly got three phone calls about it.
        Earlier is impossible because of the payroll run. Later too, because the supplier is in bed by then.

        ## What can you do?

        - The care record and the nurse call keep working.
        - From eight o’clock every desk has a printout of the roster until Saturday.
        - That evening you swap with pen and paper. Jip enters it on Friday.

        ## Does it stay down longer?

        Then we call all desks before 23:15. Marek spends the night at Lindenhof, with a sleeping bag. Do bring him coffee.

        Is anything odd in your roster after Friday? Call 2300 or fill in the form ‘Help from IT’. Niels is new and wants to
        know everything.
        """,
    ),
    item(
        "parcel-message-is-fake",
        "pakketje-is-nep",
        category="technology",
        image="scene-talk-2",
        alt=(
            "Een man met zwart haar en een bril vertelt in zijn kantoor.",
            "A man with black hair and glasses talks in his office.",
        ),
        author="kevin",
        on_behalf=("ICT", "IT"),
        days_ago=38,
        contact="kevin",
        title=("Dat bericht over je pakketje is nep", "That message about your parcel is fake"),
        intro=(
            "Zeven collega’s klikten vorige week. Ik was er een van. Zo zie je het, en dit doe je als het al gebeurd is.",
            "Seven colleagues clicked last week. I was one of them. How to spot it, and what to do if it is too late.",
        ),
        nl="""
        Ik ben hoofd van ICT en ik wachtte op een lamp. Er kwam een sms: ‘Uw pakket kon niet worden bezorgd.’ Ik klikte, nog
        voor mijn hoofd aanstond. Schaam je dus niet. Meld het.

        ## Zo herken je het

        - Er zit haast in: binnen 24 uur, laatste kans.
        - Het adres klopt bijna, maar niet helemaal.
        - Ze vragen om je wachtwoord of om 1,99 euro.

        ## Heb je geklikt?

        1. Bel 2300: dag en nacht, ook als je twijfelt. Niemand wordt boos.
        2. Verander je wachtwoord: doe dat op een ander apparaat.
        3. Leg je telefoon aan de kant: niet uitzetten, niets wissen.

        Alle zeven belden binnen een uur. Daarom is er niets gebeurd. Dat is het echte nieuws.
        """,
        en="""
        I am head of IT and I was waiting for a lamp. A text came: ‘Your parcel could not be delivered.’ I clicked before my
        head was switched on. So do not be ashamed. Report it.

        ## How to spot it

        - It is in a hurry: within 24 hours, last chance.
        - The address is nearly right, but not quite.
        - They ask for your password, or for 1.99 euros.

        ## Did you click?

        1. Call 2300: day and night, also when in doubt. Nobody gets angry.
        2. Change your password: do it on another device.
        3. Put your phone aside: do not switch it off, delete nothing.

        All seven called within an hour. That is why nothing happened. And that is the real news.
        """,
    ),
]
