"""Words that say nothing about what is looked for. They are left out of a query that has other words."""

DUTCH = frozenset(
    "de het een en of van voor in op te met bij naar uit aan om over door tot als dan dat die dit deze er ik je jij u we "
    "wij ze zij hij hem haar mijn jouw jullie ons onze hun is ben bent was waren zijn wordt worden word werd heb hebt "
    "heeft hebben had kan kun kunt kunnen kon mag mogen moet moeten moest wil wilt willen zal zullen zou zouden ga gaat "
    "gaan doe doet doen niet geen wel ook nog maar al zo hoe wat waar wanneer wie welke welk waarom hoeveel iets iemand "
    "weet weten vind vinden krijg krijgt krijgen graag even hier daar mij me zich toch want via per nu".split()
)
ENGLISH = frozenset(
    "the a an and or of for in on to with at by from out about as than that this these those there i you he she it we "
    "they me him her us them my your his its our their is am are was were be been being do does did doing have has had "
    "can could may might must shall should will would not no yes how what where when who whom which why much many "
    "something someone anyone somebody know knows find get gets got need needs want wants help please if so into via "
    "up per".split()
)
STOPWORDS = DUTCH | ENGLISH
