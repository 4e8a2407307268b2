#!/bin/sh
# Imports real documents that no one of this project wrote: manuals from Debian packages, and Word and LibreOffice files
# made of some of them. Needs apt-get; with pandoc and LibreOffice there it also makes .docx and .odt.
#
#   scripts/import_real_documents.sh SECTION [FOLDER] [OPTIONS OF import_documents]
#
# SECTION is the address of the page that gets the pages, FOLDER where the packages go (default: /tmp/stamtafel-import).
# Use a database of your own for this: DATABASE_URL=sqlite:////tmp/stamtafel-import/db.sqlite3
set -eu
[ $# -ge 1 ] || { sed -n '2,9s/^# \{0,1\}//p' "$0"; exit 1; }
section=$1; shift
work=${1:-/tmp/stamtafel-import}; [ $# -eq 0 ] || shift
here=$(cd "$(dirname "$0")/.." && pwd)
python=${PYTHON:-$here/.venv/bin/python}
mkdir -p "$work/packages" "$work/documents"

fetch() {  # package, folder inside it, name of the copy
    copy="$work/documents/$3"
    [ ! -d "$copy" ] || return 0
    (cd "$work/packages" && ls "$1"_*.deb >/dev/null 2>&1 || (cd "$work/packages" && apt-get download "$1"))
    rm -rf "$work/packages/$1" && dpkg-deb -x "$work/packages/$1"_*.deb "$work/packages/$1"
    cp -rL "$work/packages/$1/$2" "$copy" 2>/dev/null || cp -r "$work/packages/$1/$2" "$copy"
    find "$copy" -name '*.pdf.gz' -exec gunzip -f {} +
}
fetch debian-faq-nl usr/share/doc/debian/FAQ debian-faq-nl
fetch debian-handbook usr/share/doc/debian-handbook/html/nl-NL debian-handbook-nl
fetch gimp-help-nl usr/share/gimp/2.0/help/nl gimp-help-nl
fetch libreoffice-help-nl usr/share/libreoffice/help libreoffice-help-nl
fetch installation-guide-amd64 usr/share/doc/installation-guide-amd64/nl installation-guide-nl

office="$work/documents/office"
if [ ! -d "$office" ] && command -v pandoc >/dev/null; then
    mkdir -p "$office/pandoc-docx" "$office/pandoc-odt"
    for source in "$work"/documents/debian-faq-nl/nl/*.nl.html; do
        name=$(basename "$source" .html)
        for format in docx odt; do
            (cd "$(dirname "$source")" && pandoc "$source" -o "$office/pandoc-$format/$name.$format")
        done
    done
    if command -v soffice >/dev/null; then
        for format in docx odt pdf; do
            soffice --headless --convert-to "$format" --outdir "$office/libreoffice-$format" \
                "$office"/pandoc-odt/*.odt >/dev/null 2>&1 || true
        done
    fi
fi

for name in ${ONLY:-debian-faq-nl debian-handbook-nl gimp-help-nl libreoffice-help-nl installation-guide-nl office}; do
    [ -n "$(ls -A "$work/documents/$name" 2>/dev/null)" ] || continue
    echo "== $name"
    "$python" "$here/manage.py" import_documents "$work/documents/$name" --to "$section" --publish "$@" || [ $? -eq 2 ]
done
