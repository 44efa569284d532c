#!/usr/bin/env bash
# Characters that Word keeps as elements of their own and not as letters of a run: "≥" from Insert > Symbol
# (w:sym) and the hyphen that does not break (w:noBreakHyphen).
# python-docx 1.2.0 leaves out the symbol, so the bound "≥5" reads as the number 5; docx2txt 0.9 leaves out
# both, so "12-34" reads as 1234 as well. mammoth 1.13.0 keeps both.
# Seen: python-docx '5' '12-34'; docx2txt '5' '1234'; mammoth '≥5' '12‑34'
set -euo pipefail

tempat=$(mktemp -d)
trap 'rm -rf "$tempat"' EXIT
cd "$tempat"
python3 -m venv lingkungan
lingkungan/bin/pip install --quiet --disable-pip-version-check python-docx==1.2.0 docx2txt==0.9 mammoth==1.13.0 2>/dev/null

cat >coba.py <<'PY'
import mammoth
import docx2txt
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

document = Document()
bound = document.add_paragraph().add_run()
bound._r.append(parse_xml(f'<w:sym {nsdecls("w")} w:font="Symbol" w:char="F0B3"/>'))
bound.add_text("5")
span = document.add_paragraph().add_run("12")
span._r.append(parse_xml(f'<w:noBreakHyphen {nsdecls("w")}/>'))
span.add_text("34")
document.save("coba.docx")

with open("coba.docx", "rb") as file:
    shown = mammoth.extract_raw_text(file).value.split()
print("python-docx", *map(repr, (one.text for one in Document("coba.docx").paragraphs)))
print("docx2txt", *map(repr, docx2txt.process("coba.docx").split()))
print("mammoth", *map(repr, shown))
PY

hasil=$(PYTHONIOENCODING=utf-8 lingkungan/bin/python coba.py)
echo "$hasil"
[ "$hasil" = "python-docx '5' '12-34'
docx2txt '5' '1234'
mammoth '≥5' '12‑34'" ] || { echo "one of them behaves otherwise now" >&2; exit 1; }
