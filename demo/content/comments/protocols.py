"""Questions under the protocols: short, practical, and answered by those who own them."""

from demo.content.comments._talk import talk

PROTOCOLS = [
    *talk(
        "protocol:hand-hygiene",
        """
daan 5 | Geldt stap 1 ook in de keuken, voor een gladde ring?
  ed 6 t8 | Ja, @daan. Onder een gladde ring meet ik net zo veel als onder een met steentjes.
nour 20 h4 | Met de plaatjes boven de wastafel doe ik stap 5 nu vanzelf.
emma 30 | De flacons aan de bedden zijn ’s nachts vaak leeg. Wie vult ze bij?
  wim 33 t6 | De schoonmaak om vier uur, @emma. Is er een leeg, zet hem dan op de kar bij de lift. Dan staat er ’s ochtends een nieuwe.
""",
    ),
    *talk(
        "protocol:gloves-and-aprons",
        """
daan 40 | Mag ik een pleister dragen onder mijn handschoen?
  fatima 41 t11 | Ja, als hij blauw en waterdicht is. Wissel de handschoen elk uur. Is de wond rood of warm, kom dan even langs.
leyla 300 | Waar bestel ik handschoenen zonder latex? Mijn handen worden er rood van.
  rachid 302 t5 | Ze staan standaard op de lijst, @leyla, nitril, de blauwe doos. Ik zorg dat er alleen nog die komen.
""",
    ),
    *talk(
        "protocol:norovirus",
        """
sanne 60 | Bij een cliënt thuis is er één badkamer. Hoe doe ik dat met stap voor stap schoonmaken?
  ed 62 t6 | Begin bij de kraan en eindig bij de bril, met een verse doek per plek. Bel me de eerste keer, dan loop ik het met je door.
otto 200 h3 | Deze is korter dan de vorige. Dat is voor het eerst in mijn loopbaan.
""",
    ),
    *talk(
        "protocol:medication-double-check",
        """
kwame 24 | At night there is one nurse. Who does the second check?
  thijs 26 t9 | By phone, @kwame: call the nurse of De Kastanje and read the label aloud. We added the number at the bottom.
nour 50 h3 | Fijn dat er staat dat je mag zeggen dat je het niet zeker weet.
""",
    ),
    *talk(
        "protocol:scabies",
        """
hennie 100 | Hoe komt het wasgoed bij ons aan? Vorige keer zat het in een gewone zak.
  fatima 102 t8 | Dat mag niet meer gebeuren, @hennie. Gele zak, dicht, en drie dagen laten staan. Het staat nu vetgedrukt en ik heb het met het team besproken.
""",
    ),
]
