"""Small documents made by the tests themselves, sound ones and hostile ones."""

from __future__ import annotations

import io
import zipfile
import zlib

from PIL import Image

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
A = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("text", "text"), ("table", "table"), ("style", "style"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"),
    )
)  # fmt: skip
ODF += ' xmlns:xlink="http://www.w3.org/1999/xlink"'


def png(width: int = 120, height: int = 80, colour: str = "#8a5a2b") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), colour).save(out, "PNG")
    return out.getvalue()


def zipped(parts: dict[str, bytes | str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, data in parts.items():
            package.writestr(name, data)
    return out.getvalue()


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(inner: str, style: str = "", extra: str = "") -> str:
    properties = (f'<w:pStyle w:val="{style}"/>' if style else "") + extra
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def item(text: str, depth: int = 0, number: int = 1) -> str:
    return paragraph(run(text), extra=f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{number}"/></w:numPr>')


STYLES = f"""<w:styles {W}>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Eigen"><w:name w:val="Onze kop"/><w:basedOn w:val="Kop2"/></w:style>
<w:style w:type="character" w:styleId="Vet"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
</w:styles>"""
NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl><w:lvl w:ilvl="1">
<w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"""


def docx(
    body: str, *, links: dict[str, str] | None = None, images: dict[str, bytes] | None = None, **parts: str
) -> bytes:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    relations = "".join(
        f'<Relationship Id="{key}" Type="{base}/hyperlink" Target="{target}" TargetMode="External"/>'
        for key, target in (links or {}).items()
    ) + "".join(f'<Relationship Id="{key}" Type="{base}/image" Target="media/{key}.png"/>' for key in (images or {}))
    package: dict[str, bytes | str] = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": f"<w:document {W} {R} {A}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": STYLES,
        "word/numbering.xml": NUMBERING,
        "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
    }
    package.update({f"word/media/{key}.png": data for key, data in (images or {}).items()})
    package.update({f"word/{name}.xml": xml for name, xml in parts.items()})
    return zipped(package)


def picture(key: str, alt: str) -> str:
    return (
        f'<w:r><w:drawing><wp:inline><wp:docPr descr="{alt}"/><a:blip r:embed="{key}"/></wp:inline></w:drawing></w:r>'
    )


def odt(body: str, styles: str = "", **parts: bytes | str) -> bytes:
    content = (
        f"<office:document-content {ODF}><office:automatic-styles>{styles}</office:automatic-styles>"
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content, **parts})


def pdf(pages: list[str], *, extra: dict[int, bytes] | None = None, resources: str = "", trailer: str = "") -> bytes:
    """A PDF from page contents. Fonts: /F1 Helvetica, /F2 Helvetica-Bold, /F3 Courier."""
    objects: dict[int, bytes] = {3: b"", 4: b"", 5: b""}
    for number, name in ((3, "Helvetica"), (4, "Helvetica-Bold"), (5, "Courier")):
        objects[number] = f"<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding/WinAnsiEncoding>>".encode()
    kids = []
    number = 100
    for content in pages:
        data = content.encode("cp1252")
        objects[number] = b"<</Length %d>>stream\n%s\nendstream" % (len(data), data)
        objects[number + 1] = (
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents {number} 0 R"
            f"/Resources<</Font<</F1 3 0 R/F2 4 0 R/F3 5 0 R>>{resources}>>>>"
        ).encode()
        kids.append(f"{number + 1} 0 R")
        number += 2
    objects[1] = b"<</Type/Catalog/Pages 2 0 R/Lang(nl-NL)>>"
    objects[2] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>".encode()
    objects.update(extra or {})
    return _assemble(objects, trailer)


def _assemble(objects: dict[int, bytes], trailer: str) -> bytes:
    out = io.BytesIO(b"%PDF-1.7\n")
    out.seek(0, 2)
    places = {}
    for number, body in sorted(objects.items()):
        places[number] = out.tell()
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, body))
    start = out.tell()
    out.write(b"xref\n0 1\n0000000000 65535 f \n")
    for number, place in sorted(places.items()):
        out.write(b"%d 1\n%010d 00000 n \n" % (number, place))
    out.write(f"trailer\n<</Root 1 0 R/Size {max(objects) + 1}{trailer}>>\nstartxref\n{start}\n%%EOF".encode())
    return out.getvalue()


def line(text: str, x: int, y: int, size: int = 11, font: str = "F1") -> str:
    escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
    return f"BT /{font} {size} Tf {x} {y} Td ({escaped}) Tj ET\n"


def pdf_bomb(size: int = 1_000_000_000) -> bytes:
    """A page of some kilobytes whose content unpacks to `size` bytes, twice packed."""
    packer = zlib.compressobj(9)
    chunk = b"0" * 1_000_000
    once = b"".join(packer.compress(chunk) for _ in range(size // len(chunk))) + packer.flush()
    twice = zlib.compress(once, 9)
    head = b"<</Length %d/Filter[/FlateDecode/FlateDecode]>>stream\n" % len(twice)
    return pdf([""], extra={100: head + twice + b"\nendstream"})


def docx_bomb(size: int = 160_000_000) -> bytes:
    """A small .docx whose text unpacks to `size` bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", "<Types/>")
        with package.open("word/document.xml", "w", force_zip64=True) as part:
            for _ in range(size // 1_000_000):
                part.write(b" " * 1_000_000)
    return out.getvalue()


def lying_docx() -> bytes:
    """A .docx that declares a small size for a part that is 200 MB."""
    data = bytearray(docx_bomb(200_000_000))
    true, lie = (200_000_000).to_bytes(4, "little"), (2_000).to_bytes(4, "little")
    return bytes(data).replace(true, lie)


BILLION_LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "lol">'
    + "".join(f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9))
    + f"]><w:document {W}><w:body><w:p><w:r><w:t>&j;</w:t></w:r></w:p></w:body></w:document>"
)
XXE = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>'
    f"<w:document {W}><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>"
)
DEEP = f"<w:document {W}><w:body>{'<w:p>' * 200_000}{'</w:p>' * 200_000}</w:body></w:document>"
