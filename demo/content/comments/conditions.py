"""Pay, rosters, bicycles and dogs: where colleagues ask on."""

from demo.content.comments._talk import talk

CONDITIONS = [
    *talk(
        "news:pay-rise-collective-agreement",
        """
wouter 0.5 h8 | Eindelijk. Wanneer zien we het op de rekening?
  anneke 0.8 t14 | Op de eerstvolgende strook, @wouter. De betaling is op de 24e, zoals altijd.
lotte 1.1 | Geldt de hogere reiskostenvergoeding ook als ik op mijn eigen brommer kom?
  priya 1.4 t6 | Ja, @lotte. Auto, brommer, fiets, alles. Alleen de fiets van de zaak niet, want die betalen we al.
fatima 2.2 h22 | Die betaalde pauze in de nacht heeft de OR drie jaar lang op tafel gelegd. Dank aan iedereen die zijn verhaal deed.
  emma 2.9 h15 | Dank jou, @fatima. Dit scheelt ons elke nacht een halfuur.
  marit 3.3 t5 | Ik zoek uit hoe we het registreren en zet het morgen in het nachtboek.
otto 3.6 h11 | 2,5 procent. De boodschappen gingen vorig jaar met vijf omhoog. Ik zeg het maar.
  gijs 4 h7 | Eens. Blij ermee, maar het is geen feest.
  ellen 4.8 t9 | Dat begrijp ik. Wij konden dit niet kleiner of groter maken, het is een landelijke afspraak. Kom je donderdag? Ik reken graag met je uit wat je overhoudt.
ana 5.2 | I read it twice in Dutch and once in English. Do I understand: also for part time, same percent?
  priya 5.5 t4 | Yes @ana, the same percent for everybody. Come by on Thursday if you want to see your own numbers.
sem 6 | Krijg ik dit ook als leerling?
  mirjam 6.6 t5 | Ja, @sem. Leerlingen vallen onder dezelfde cao, met een eigen tabel. Ik stuur hem je.
zeynep 7.7 h3 | Telt een oproep in de wijk ook als drie uur? Ik ben er vorige maand twee keer voor één wond uitgeweest.
  petra 8.4 t6 | Ja, vanaf nu wel, @zeynep. En schrijf die twee op, dan kijk ik wat er nog kan.
hennie 10 h9 | Ik heb mijn strook al sinds 2009 in een map. Er komt een mooi blaadje bij.
jip 12 t3 | Voor de vragen die ik nu al aan de telefoon krijg: je rooster verandert niet, alleen het geld.
bukola 20 h6 | Bij ons op De Kastanje hangt een uitdraai naast de koffie, met de vier punten in gewone taal. Kopieer gerust.
  corrie 22 i4 | Gedaan. Met een tekening van een portemonnee erbij.
""",
    ),
    *talk(
        "news:company-bicycle",
        """
mats 1 h3 | Is a cargo bike allowed if I use it for the garden too? Wood, soil, sometimes a colleague.
  priya 2 h6 t2 | Wood and soil yes, @mats. The colleague at your own risk.
gijs 3.5 | Kan ik instappen als ik al een lease via mijn partner heb?
  priya 4 t5 | Ja, dat staat er los van. Alleen bij De Linde mag je er maar één hebben.
sanne 6 h9 | Doen. Ik rijd elke dag 23 kilometer en mijn oude fiets rammelt zo hard dat cliënten me horen aankomen.
  piet 7.2 h12 | Dat vonden ze juist fijn, @sanne.
leyla 20 i6 | Wordt er ook gedacht aan een fietspomp bij elke ingang? Op Het Beukenhuis staat er geen.
  gerard 23 t8 | Goed punt, er was al een idee met 38 stemmen. Ze zijn besteld. Ik zet het bij ‘Jij zei, wij deden’.
femke 30 h2 | Voor wie twijfelt: ik rijd er sinds vorig jaar een. Ik sta nu elke dag in de regen en toch ben ik blij.
""",
    ),
    *talk(
        "news:new-roster-program",
        """
roos 1 h7 | Ik blijf erbij: twee tikken. Het vloeken wordt minder na woensdag.
otto 2 h4 | En wie geen telefoon heeft?
  jip 2.5 t6 | Die krijgt een uitdraai en een scherm op de afdeling, @otto. Ik leg hem elke vrijdag in je vakje.
  otto 3 h9 | In mijn vakje ligt nog de uitdraai van 2019.
lotte 5 | Ik krijg bij het inloggen steeds ‘onbekend nummer’. Doe ik iets fout?
  niels 5.6 t4 | Ik denk dat je oude nummer nog in het systeem staat, @lotte. Bel me even op 2300, dan kijken we samen mee. Ik ben hier net, dus we leren het allebei.
  lotte 7 h6 | Het was een 6 die een 9 moest zijn. Opgelost in twee minuten. Held.
shanice 9 i8 | Kunnen we in de app ook zien wie er de nacht ervóór werkte? Dan weet ik wie ik kan bellen over een bewoner.
  jip 11 t7 | Goed idee, @shanice. De leverancier kan het aanzetten. Ik vraag het voor groep 2.
jeroen 14 t5 | Groep 1 gaat maandag over. Controleer vóór vrijdag je uren, dan hoeft Jip in het weekend niet te rekenen.
fatima 26 h5 | Namens de OR: de app mag ’s nachts geen meldingen sturen. Dat staat standaard uit. Zie je toch iets, zeg het.
petra 40 t3 | Voor de wijk is het een maand later. De routes zaten er nog niet goed in, en dan liever laat dan dubbel.
ana 60 h4 | The app is in English too. Settings, then language. I found it by accident.
  mirjam 62 t9 | Goud waard, @ana. Ik zet het in de welkomstmap.
""",
    ),
    *talk(
        "news:dogs-at-work",
        """
bo 1 h11 | Mijn teckel leest dit met gemengde gevoelens.
wouter 2 h6 | Wie is er bang voor een teckel?
  ria 2.4 h3 t8 | Ik. Als kind gebeten. Niet om te lachen, al lach ik meestal mee.
  wouter 3 h9 | Sorry @ria. Daar dacht ik niet aan.
tarik 5 t4 | Let ook op losse lijnen op de gang. We hadden vorig jaar één val door een hond die heel lief lag te slapen.
marek 7 | In the server room nothing with fur, please. I have seen what dust does.
  kevin 8 h5 | Ook niet jouw trui, @marek?
piet 24 h2 | Jammer van de auto’s, maar ik snap het. De cliënten vragen elke week naar mijn hond.
  joke 26 i6 | Kom een keer met hem kennismaken bij Saar, @piet. Misschien is hij geschikt als bezoekhond.
""",
    ),
]
