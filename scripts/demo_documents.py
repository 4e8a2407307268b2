"""Make the documents that hang on the demo's protocols: posters and cards as PDF, a form as .docx, a list as .xlsx.

    python scripts/demo_documents.py

The results are committed: nobody needs this script to run the intranet. It needs Chromium for the PDF files and the
packages python-docx and openpyxl for the others. The texts come from the protocols, so that a poster says the same.
"""

from __future__ import annotations

import base64
import html
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from demo.content.protocols import DOCUMENTS, PROTOCOLS  # noqa: E402

MEDIA = ROOT / "demo" / "media"
TARGET = MEDIA / "documents"
FONTS = ROOT / "static" / "vendor" / "fonts"
BY_SLUG = {protocol["slug"]: protocol for protocol in PROTOCOLS}
WORDS = {document["file"]: document["word"] for document in DOCUMENTS}

LEAF = (
    '<svg viewBox="-34 -90 68 110" width="34"><path d="M0 0C-7-9-21-6-28-17C-38-36-21-60 0-82C21-60 38-36 28-17C21-6 7-9 0 0Z"'
    ' fill="#0d5b56"/><path d="M0 12L0-62M0-14L-15-30M0-14L15-30" fill="none" stroke="#fffdf6" stroke-width="4"/></svg>'
)

STYLE = """
@font-face { font-family: Figtree; src: url(FIGTREE) format("woff2"); font-weight: 300 900; }
@font-face { font-family: "Young Serif"; src: url(SERIF) format("woff2"); }
@page { size: PAPER; margin: 0; }
* { box-sizing: border-box; margin: 0; }
html { -webkit-print-color-adjust: exact; }
body { font: 400 13.5pt/1.45 Figtree; font-variant-numeric: lining-nums; color: #16231e; background: GROUND; padding: 15mm 16mm; height: 100vh; display: flex; flex-direction: column; }
header { display: flex; align-items: center; gap: 10px; font: 400 15pt "Young Serif"; }
header span { margin-left: auto; font: 500 10.5pt Figtree; color: #46544e; }
h1 { font: 400 40pt/1.05 "Young Serif"; letter-spacing: -.02em; margin: 9mm 0 3mm; }
.intro { font-size: 16pt; color: #46544e; max-width: 150mm; margin-bottom: 7mm; }
.top { display: grid; grid-template-columns: 1fr 74mm; gap: 8mm; align-items: center; margin-bottom: 5mm; }
.top svg { width: 100%; height: auto; border-radius: 16px; display: block; }
ol { list-style: none; padding: 0; counter-reset: s; flex: 1; display: flex; flex-direction: column; justify-content: space-evenly; }
li { counter-increment: s; display: grid; grid-template-columns: 14mm 1fr; gap: 6mm; padding: 3mm 0; border-top: 1px solid #d3cdb6; }
li::before { content: counter(s); font: 400 20pt/14mm "Young Serif"; font-variant-numeric: lining-nums; width: 14mm; height: 14mm; border-radius: 50%; background: #0d5b56; color: #fffdf6; text-align: center; }
li b { display: block; font-size: 15.5pt; font-weight: 650; line-height: 1.25; }
.warn { display: table; background: #f9e9bf; color: #774d00; font-weight: 600; border-radius: 8px; padding: 1.5mm 3mm; margin-top: 2mm; font-size: 12.5pt; }
footer { margin-top: 6mm; padding-top: 4mm; border-top: 2px solid #0d5b56; display: flex; font-size: 10.5pt; color: #46544e; gap: 8mm; }
footer b { color: #16231e; } footer span:last-child { margin-left: auto; }
p + p { margin-top: 3mm; } h2 { font: 400 20pt "Young Serif"; margin: 7mm 0 2mm; }
.small li b { font-size: 13pt; } .small li { padding: 2mm 0; } .small { font-size: 12pt; } .small h1 { font-size: 34pt; }
.map { width: 100%; height: 84mm; display: block; margin: 2mm 0 4mm; } .plan li { padding: 1mm 0; } .plan h1 { margin-top: 5mm; } .plan .intro { margin-bottom: 3mm; }
"""


def data_url(path: Path) -> str:
    return "data:font/woff2;base64," + base64.b64encode(path.read_bytes()).decode()


def scene(name: str) -> str:
    return re.sub(r' width="800" height="500"', "", (MEDIA / "scenes" / f"{name}.svg").read_text(encoding="utf-8"))


def steps_html(slug: str, language: str) -> str:
    rows = ""
    for block in BY_SLUG[slug]["body"][language]:
        for step in block[1] if block[0] == "steps" else ():
            warning = f'<span class="warn">{html.escape(step[2])}</span>' if len(step) == 3 else ""
            rows += f"<li><div><b>{html.escape(step[0])}</b>{html.escape(step[1])} {warning}</div></li>"
    return f"<ol>{rows}</ol>"


def page(file: str, inner: str, *, slug: str, language: str, ground: str = "#f7f5ec", css: str = "") -> str:
    """A whole HTML page with De Linde's letterhead and a foot that names the document."""
    protocol = BY_SLUG[slug]
    style = STYLE.replace("GROUND", ground).replace("PAPER", "A4")
    style = style.replace("FIGTREE", data_url(FONTS / "figtree-latin.woff2")).replace(
        "SERIF", data_url(FONTS / "young-serif-latin.woff2")
    )
    says = {"nl": ("versie", "Bestelwoord bij de drukkerij"), "en": ("version", "Print shop word")}[language]
    title = next(document["title"] for document in DOCUMENTS if document["file"] == file)
    return (
        f'<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{html.escape(title)}</title><style>{style}</style>'
        f'<body class="{css}"><header>{LEAF} De Linde<span>{protocol["number"]}, {says[0]} {protocol["version"]}</span></header>'
        f"{inner}<footer><span><b>{html.escape(title)}</b></span><span>{says[1]}: {WORDS[file]}</span></footer></body></html>"
    )


def poster(file: str, slug: str, language: str, ground: str = "#f7f5ec", css: str = "") -> str:
    protocol = BY_SLUG[slug]
    inner = (
        f'<div class="top"><div><h1>{html.escape(protocol["title"][language])}</h1>'
        f'<p class="intro">{html.escape(protocol["when"][language])}</p></div>{scene(protocol["image"])}</div>'
    )
    return page(file, inner + steps_html(slug, language), slug=slug, language=language, ground=ground, css=css)


def room(x: int, y: int, w: int, h: int, name: str, fill: str = "#fffefa") -> str:
    return (
        f'<rect x="{x}" y="{y}" width="{w}" height="{h}" fill="{fill}" stroke="#16231e" stroke-width="2.5"/>'
        f'<text x="{x + w / 2}" y="{y + h / 2 + 5}" text-anchor="middle" font-size="14" font-family="Figtree">{name}</text>'
    )


def floor_plan() -> str:
    """The ground floor of Lindenhof, as a drawing: invented."""
    rooms = [room(20 + i * 90, 20, 90, 80, f"Kamer {i + 1}") for i in range(6)] + [
        room(20 + i * 90, 170, 90, 80, f"Kamer {i + 7}") for i in range(4)
    ]
    rooms += [
        room(380, 170, 180, 80, "Huiskamer", "#e8edca"),
        room(560, 20, 120, 80, "Teampost", "#deebe3"),
        room(560, 170, 120, 80, "Keuken", "#fbe7cd"),
        room(20, 100, 660, 70, "", "#f3efe0"),
        '<path d="M350 100V170" stroke="#a22e1d" stroke-width="8"/><text x="362" y="164" font-size="12" fill="#a22e1d" font-family="Figtree">dubbele deuren</text>',
        '<path d="M330 135H60M370 135H650" stroke="#27683c" stroke-width="6" fill="none" marker-end="url(#arrow)"/>',
        '<rect x="0" y="112" width="24" height="46" fill="#27683c"/><rect x="676" y="112" width="24" height="46" fill="#27683c"/>',
        '<circle cx="590" cy="118" r="9" fill="#a22e1d"/><circle cx="120" cy="118" r="9" fill="#a22e1d"/>',
        '<circle cx="60" cy="330" r="44" fill="#7fa962"/><text x="60" y="335" text-anchor="middle" font-size="13" font-family="Figtree">De linde</text>',
        '<text x="120" y="326" font-size="15" font-family="Figtree">Verzamelplaats: het groene bord bij de linde</text>',
        '<circle cx="128" cy="352" r="8" fill="#a22e1d"/><text x="144" y="357" font-size="14" font-family="Figtree">brandblusser en rode knop</text>',
        '<rect x="330" y="344" width="22" height="16" fill="#27683c"/><text x="360" y="357" font-size="14" font-family="Figtree">nooduitgang</text>',
    ]
    arrow = '<defs><marker id="arrow" viewBox="0 0 10 10" refX="6" refY="5" markerWidth="4" markerHeight="4" orient="auto"><path d="M0 0L10 5L0 10Z" fill="#27683c"/></marker></defs>'
    return f'<svg class="map" viewBox="-4 0 712 380">{arrow}{"".join(rooms)}</svg>'


def evacuation(file: str) -> str:
    inner = (
        '<h1>Ontruimingsplan Lindenhof</h1><p class="intro">Begane grond. Bel 2112. Eerst opzij, achter de dubbele deuren, '
        "dan pas naar buiten.</p>" + floor_plan() + steps_html("evacuation", "nl")
    )
    return page(file, inner, slug="evacuation", language="nl", css="small plan")


LEAFLET = {
    "nl": (
        "Bent u niet tevreden? Zeg het ons.",
        "U woont bij ons of u komt hier elke week. Dan mag u verwachten dat we luisteren.",
        (
            (
                "Praat met iemand die u kent",
                "De verzorgende, de gastvrouw of de teamleider. Vaak is het dan snel opgelost.",
            ),
            ("Bel of mail Loes Kamp, Kwaliteit", "Zij belt u binnen twee werkdagen terug."),
            ("Vraag de klachtenfunctionaris", "Die werkt niet voor De Linde, kiest geen partij en kost u niets."),
            ("Komt u er niet uit?", "Dan kunt u naar de geschillencommissie. Wij helpen u met de brief."),
        ),
        "Wat wij beloven: u merkt er in de zorg niets van dat u een klacht hebt.",
    ),
    "en": (
        "Not satisfied? Please tell us.",
        "You live with us, or you visit every week. Then you may expect us to listen.",
        (
            (
                "Talk to somebody you know",
                "The care assistant, the host or the team leader. Often it is solved quickly.",
            ),
            ("Call or mail Loes Kamp, Quality", "She calls you back within two working days."),
            ("Ask for the complaints officer", "Who does not work for De Linde, takes no side and costs you nothing."),
            ("Still no solution?", "Then you can go to the disputes committee. We help you with the letter."),
        ),
        "What we promise: you will not notice in your care that you complained.",
    ),
}


def leaflet(file: str, language: str) -> str:
    title, intro, rows, promise = LEAFLET[language]
    items = "".join(f"<li><div><b>{html.escape(head)}</b>{html.escape(text)}</div></li>" for head, text in rows)
    inner = (
        f'<div class="top"><div><h1>{title}</h1></div>{scene("scene-conversation")}</div><p class="intro">{intro}</p>'
        f"<ol>{items}</ol><p><b>{promise}</b></p>"
    )
    return page(file, inner, slug="complaint", language=language, ground="#fffefa")


def print_pdf(file: str, text: str) -> None:
    chromium = shutil.which("chromium") or shutil.which("chromium-browser")
    if chromium is None:
        sys.exit("Chromium is missing.")
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / "page.html"
        source.write_text(text, encoding="utf-8")
        subprocess.run(
            [chromium, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
             "--disable-background-networking", f"--user-data-dir={folder}/profile", "--no-pdf-header-footer",
             f"--print-to-pdf={TARGET / file}", source.as_uri()],
            check=True, capture_output=True, timeout=120,
        )  # fmt: skip


def wound_form(file: str) -> None:
    from docx import Document
    from docx.shared import Pt, RGBColor

    document = Document()
    document.core_properties.title = "Overdrachtsformulier wond"
    document.core_properties.author = "De Linde"
    document.styles["Normal"].font.name = "Calibri"
    document.styles["Normal"].font.size = Pt(11)
    heading = document.add_heading("Overdrachtsformulier wond", level=1)
    heading.runs[0].font.color.rgb = RGBColor(0x0D, 0x5B, 0x56)
    document.add_paragraph(
        "Bij protocol ZV-006. Vul alles in en voeg het toe aan het dossier. Vragen? Bel Gijs van Dam, 2204."
    )
    table = document.add_table(rows=0, cols=2, style="Table Grid")
    for label, hint in (
        ("Cliënt en geboortedatum", ""), ("Plaats van de wond", "bijvoorbeeld linkerhiel, buitenkant"),
        ("Lengte, breedte, diepte in mm", ""), ("Kleur", "rood / geel / zwart, in procenten"),
        ("Vocht en geur", "geen / weinig / veel"), ("Huid rondom", "gaaf / rood / week / warm"),
        ("Pijn, cijfer 0 tot 10", "bij rust en bij verzorgen"), ("Verband vandaag", ""), ("Foto in het dossier", "ja / nee"),
        ("Volgende controle", "datum en naam"),
    ):  # fmt: skip
        cells = table.add_row().cells
        cells[0].paragraphs[0].add_run(label).bold = True
        cells[1].text = hint
    document.add_heading("Dit geef ik door", level=2)
    document.add_paragraph("Wat gaat beter, wat gaat slechter, en waar let jij morgen op?")
    document.add_paragraph(f"Code van dit formulier in het archief: {WORDS[file]}.")
    document.save(str(TARGET / file))


def fridge_list(file: str) -> None:
    from openpyxl import Workbook
    from openpyxl.styles import Alignment, Font, PatternFill

    book = Workbook()
    sheet = book.active
    sheet.title = "Temperatuur"
    sheet.append(["Temperatuurlijst koelkast / Fridge temperature list"])
    sheet.append(["Protocol KE-002. Goed: 2 tot 7 graden. / Good: 2 to 7 degrees. Bel / call Daan, 2381."])
    sheet.append([])
    sheet.append(["Dag / Day", "08:00 °C", "Paraaf", "20:00 °C", "Paraaf", "Wat deed je? / What did you do?"])
    for day in range(1, 32):
        sheet.append([day, *((4, "DM", 5, "GM", "") if day < 4 else (None, None, None, None, None))])
    sheet.append([])
    sheet.append([f"Archief: {WORDS[file]}"])
    sheet["A1"].font = Font(size=16, bold=True, color="0D5B56")
    for cell in sheet[4]:
        cell.font = Font(bold=True, color="FFFDF6")
        cell.fill = PatternFill("solid", fgColor="0D5B56")
        cell.alignment = Alignment(wrap_text=True, vertical="center")
    for column, width in zip("ABCDEF", (12, 11, 9, 11, 9, 46), strict=True):
        sheet.column_dimensions[column].width = width
    sheet.freeze_panes = "A5"
    book.save(TARGET / file)


def main() -> None:
    TARGET.mkdir(exist_ok=True)
    pages = {
        "poster-handhygiene.pdf": poster("poster-handhygiene.pdf", "hand-hygiene", "nl"),
        "poster-hand-hygiene.pdf": poster("poster-hand-hygiene.pdf", "hand-hygiene", "en"),
        "kaart-norovirus.pdf": poster("kaart-norovirus.pdf", "norovirus", "nl", "#f9e9bf", "small"),
        "norovirus-card.pdf": poster("norovirus-card.pdf", "norovirus", "en", "#f9e9bf", "small"),
        "lijst-dubbele-controle.pdf": poster(
            "lijst-dubbele-controle.pdf", "medication-double-check", "nl", "#deebe3", "small"
        ),
        "double-check-list.pdf": poster("double-check-list.pdf", "medication-double-check", "en", "#deebe3", "small"),
        "ontruimingsplan-lindenhof.pdf": evacuation("ontruimingsplan-lindenhof.pdf"),
        "hitteplan-op-een-blad.pdf": poster("hitteplan-op-een-blad.pdf", "heat-plan", "nl", "#fbe7cd", "small"),
        "heat-plan-on-a-page.pdf": poster("heat-plan-on-a-page.pdf", "heat-plan", "en", "#fbe7cd", "small"),
        "klachtenfolder.pdf": leaflet("klachtenfolder.pdf", "nl"),
        "complaints-leaflet.pdf": leaflet("complaints-leaflet.pdf", "en"),
    }
    for file, text in pages.items():
        print_pdf(file, text)
    wound_form("overdracht-wond.docx")
    fridge_list("temperatuurlijst-koelkast.xlsx")
    print(f"{len(pages) + 2} documents made")


if __name__ == "__main__":
    main()
