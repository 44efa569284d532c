#!/usr/bin/env bash
# docx2python 3.5.0: a document whose root declares only the namespaces that it uses cannot be read. It asks
# for the prefix "r" on every run, to look for a link's number, though no run has one: KeyError: 'r'.
# Word always declares the prefix; documents that programs write need not. python-docx 1.2.0 reads it.
# Seen: without r: KeyError 'r'; with r: read; python-docx reads both
set -euo pipefail

tempat=$(mktemp -d)
trap 'rm -rf "$tempat"' EXIT
cd "$tempat"
python3 -m venv lingkungan
lingkungan/bin/pip install --quiet --disable-pip-version-check docx2python==3.5.0 python-docx==1.2.0 2>/dev/null

cat >coba.py <<'PY'
import zipfile

from docx import Document
from docx2python import docx2python

WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def write(name, declared):
    body = "<w:p><w:r><w:t>target</w:t></w:r></w:p><w:sectPr/>"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" '
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{WORD}"{declared}><w:body>{body}</w:body></w:document>',
    }
    with zipfile.ZipFile(name, "w") as package:
        for part, text in parts.items():
            package.writestr(part, text)


def read(name):
    try:
        with docx2python(name) as document:
            return "read" if "target" in document.text else "empty"
    except KeyError as error:
        return f"KeyError {error}"


write("without.docx", "")
write("with.docx", f' xmlns:r="{OFFICE}"')
print("docx2python without r:", read("without.docx"))
print("docx2python with r:", read("with.docx"))
print("python-docx:", *(Document(name).paragraphs[0].text for name in ("without.docx", "with.docx")))
PY

hasil=$(lingkungan/bin/python coba.py)
echo "$hasil"
[ "$hasil" = "docx2python without r: KeyError 'r'
docx2python with r: read
python-docx: target target" ] || { echo "docx2python behaves otherwise now" >&2; exit 1; }
