"""Words for the people of the demo that are not written per person: what some work on, languages, and names for a crowd."""

WORKS_ON = {
    "ed": (
        "Een eierwekker bij elke wastafel, proef op Lindenhof",
        "Norovirus op de afdeling, de nieuwe versie van het protocol",
        "Oefenmiddag handen wassen voor nieuwe collega’s",
    ),
    "emma": ("Minder rondes, meer rust: de proef in de nacht", "Een inwerkboekje voor invallers in de nacht"),
    "hanna": ("Iedere week een nieuwe collega voorstellen", "Het spreekuur van Lin, dinsdag bij de koffie"),
    "carmen": ("De verhalenmiddag in het Beukenhuis", "Foto’s maken met toestemming: een uitleg op één pagina"),
    "amir": ("Lin uitleggen op De Kastanje, een half uur per team",),
    "niels": ("Iedereen een eigen inlog op de nieuwe tablets",),
}
LANGUAGES = {
    "ed": "Nederlands, Duits",
    "carmen": "Nederlands, Spaans, Engels",
    "amir": "Nederlands, Arabisch, Frans",
    "fatima": "Nederlands, Arabisch, Berbers",
    "marek": "Engels, Pools",
    "tarik": "Nederlands, Turks",
}

# (first names, family names) by where a family may come from; half of the crowd mixes them.
NAMES = (
    (  # Dutch
        "Anna Bram Cees Daan Eva Femke Geert Hans Inge Jan Joost Karin Lars Lotte Maaike Marieke Mees Nienke Olga Pieter "
        "Rens Roos Saskia Sem Sofie Stijn Tess Thijs Tineke Willem Wouter Yvonne",
        "de Vries|Jansen|van den Berg|Bakker|van Dijk|Visser|Smit|Meijer|de Boer|Mulder|de Groot|Bos|Vos|Peters|Hendriks|"
        "van Leeuwen|Dekker|Brouwer|de Wit|Dijkstra|Smits|de Graaf|van der Meer|van der Linden|Kok|Jacobs|de Haan|"
        "Vermeulen|van den Heuvel|van der Veen|van den Broek|Schouten",
    ),
    (  # Frisian
        "Aafke Anne Baukje Bouke Douwe Eelke Femma Fokke Froukje Gerben Gjalt Hedzer Hylke Jelle Jitske Klaas Marije Nynke "
        "Oane Popke Rinske Sietske Sytse Tjitske Wiebe Ypkje",
        "Hoekstra|Bouma|de Jong|Wiersma|Sikkema|Terpstra|Zijlstra|Postma|Veenstra|Hiemstra|Bijlsma|Wijnia|Kooistra|"
        "Feenstra|Rienstra|van der Wal|Elzinga|Boonstra|Nauta|Sinnema",
    ),
    (  # Surinamese
        "Ashwin Chantal Dewi Earl Glenn Humphrey Iris Jerrel Kavita Lloyd Manoj Natasha Orlando Priya Radjen Rishma Ruben "
        "Shanti Soraya Sunita Winston",
        "Ramdin|Sewnath|Pinas|Mangal|Bhagwandin|Kartosen|Wijngaarde|Baldew|Ramsaran|Tjon|Vianen|Cairo|Amatsoeki|Doelwijt|"
        "Gopal|Jhinkoe|Lachman|Nandoe|Soekhoe|Zschuschen",
    ),
    (  # Moroccan
        "Abdel Amina Anouar Bilal Chaima Driss Fatima Hajar Hassan Ikram Ilyas Jamila Karima Khalid Loubna Mehdi Mina "
        "Mustapha Nadia Naima Omar Rachid Salma Samir Siham Yasmina Younes Zineb",
        "El Amrani|Benali|Bouzid|El Idrissi|Haddad|Ouali|Aziz|El Fassi|Chakir|Bakkali|Amezian|Tahiri|Zerouali|Boukhari|"
        "El Khatib|Mansouri|Saidi|Lahlou|Berrada|Naciri",
    ),
    (  # Turkish
        "Ahmet Aylin Ayşe Burak Cem Deniz Elif Emine Emre Esra Fatma Gül Hakan Hatice Kemal Leyla Mehmet Murat Nuray "
        "Özlem Selin Sevda Tarık Tuğba Yusuf Zeynep",
        "Yılmaz|Kaya|Demir|Şahin|Çelik|Yıldız|Öztürk|Aydın|Arslan|Doğan|Kılıç|Aslan|Koç|Kurt|Özdemir|Şimşek|Polat|Korkmaz|"
        "Güneş|Acar",
    ),
    (  # Polish
        "Adam Agnieszka Aleksandra Andrzej Barbara Dorota Ewa Grzegorz Jakub Joanna Kasia Łukasz Magda Marek Mateusz "
        "Monika Paweł Piotr Renata Tomasz Wiktoria Zofia",
        "Nowak|Kowalska|Wiśniewski|Wójcik|Kamińska|Lewandowski|Zieliński|Szymańska|Woźniak|Dąbrowski|Kozłowska|Jankowski|"
        "Mazur|Krawczyk|Piotrowska|Grabowski|Pawlak|Michalska|Król|Wieczorek",
    ),
)

# (kind of team in Dutch, in English, jobs as "Dutch|English")
TEAM_KINDS = (
    (
        "Zorg",
        "Care",
        (
            "Verzorgende IG|Care worker",
            "Verpleegkundige|Nurse",
            "Helpende|Care assistant",
            "Leerling verzorgende|Trainee care worker",
        ),
    ),
    (
        "Wijkzorg",
        "Home care",
        ("Wijkverpleegkundige|District nurse", "Verzorgende IG|Care worker", "Planner wijkzorg|Home care planner"),
    ),
    (
        "Huiskamer",
        "Living room",
        ("Gastvrouw|Hostess", "Medewerker welzijn|Well-being worker", "Activiteitenbegeleider|Activity worker"),
    ),
    ("Keuken", "Kitchen", ("Kok|Cook", "Keukenmedewerker|Kitchen worker", "Voedingsassistent|Nutrition assistant")),
    ("Schoonmaak", "Cleaning", ("Medewerker schoonmaak|Cleaner", "Linnenmedewerker|Linen worker")),
    (
        "Behandeling",
        "Therapy",
        (
            "Fysiotherapeut|Physiotherapist",
            "Ergotherapeut|Occupational therapist",
            "Logopedist|Speech therapist",
            "Psycholoog|Psychologist",
        ),
    ),
    (
        "Kantoor",
        "Office",
        ("Adviseur|Adviser", "Medewerker administratie|Administrative officer", "Projectleider|Project leader"),
    ),
)
