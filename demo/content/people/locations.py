"""Five places, all invented, in the river country."""

# fmt: off  (a table: one entry, few lines)

LOCATIONS = [
    {"slug": "lindenhof", "name": "Lindenhof", "address": "Lindelaan 12", "city": "Rivierdam", "phone": "0300 55 22 00"},
    {"slug": "de-kastanje", "name": "De Kastanje", "address": "Kastanjeplein 3", "city": "Rivierdam", "phone": "0300 55 23 70"},
    {"slug": "het-beukenhuis", "name": "Het Beukenhuis", "address": "Beukenweg 41", "city": "Oudebroek", "phone": "0300 55 24 00"},
    {"slug": "wilgenoord", "name": "Wilgenoord", "address": "Wilgenkade 7", "city": "Veerhaven", "phone": "0300 55 25 00"},
    {"slug": "de-es", "name": "De Es", "address": "Esdoornstraat 88", "city": "Oudebroek", "phone": "0300 55 26 00"},
]
