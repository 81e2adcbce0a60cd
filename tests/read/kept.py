"""Makes one post in each format with the programs that people use, reads it, and says what is kept.

Run: python tests/read/kept.py      It prints the table of docs/formats.md. test_kept.py holds us to it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from email.message import EmailMessage
from pathlib import Path

from easyread.model import Block, Bullets, Document, Figure, Heading, Paragraph, Quote, Table, Text
from easyread.read import read
from easyread.read.missing import strings

POST = """---
title: A day in the garden
---

We met at the pond in the spring. **Nobody was paid**, and [our plan](https://example.org/plan) is on the web.
Everyone who came had a job.[^1]

## What we did

We did three things:

- we mended the fence
- we painted the gate
- we cleared the path

Then we agreed what comes next:

1. ask for a bench
2. ask for a tap
3. ask again

> A garden that people can reach is a garden that people use.

## What it cost

| Thing | Cost | Who paid |
|-------|------|----------|
| Fence | £90  | the council |
| Paint | £12  | a shop in town |

![A gate with a sign that says welcome](gate.png)

The gate is open on Mondays. We hope that more people will come and see it in the summer.

[^1]: The jobs are on a list in the shed.
"""
WHAT = ("title", "headings", "list", "numbers", "table", "quotation", "bold", "link", "picture", "footnote")
YES, WORDS, NOTES, NO = "yes", "words", "notes", "no"


def kept(document: Document) -> dict[str, str]:
    """For each thing of the post: "yes", only its "words", in the "notes", or "no"."""
    blocks = document.blocks
    said = " ".join(strings((document.standfirst, *blocks))).casefold()
    noted = " ".join(note.text for note in document.notes).casefold()
    texts = [*([document.standfirst] if document.standfirst else []), *_texts(blocks)]
    marks = {(mark.kind, text.text[mark.start : mark.end]) for text in texts for mark in text.marks}
    links = [mark.target for text in texts for mark in text.marks if mark.kind == "link"]
    lists = [block for block in blocks if isinstance(block, Bullets)]
    rows = [[cell.text for cell in row] for block in blocks if isinstance(block, Table) for row in block.rows]
    heads = [block.text.text for block in blocks if isinstance(block, Heading)]
    things = ("we mended the fence", "we painted the gate", "we cleared the path")
    steps = ("ask for a bench", "ask for a tap", "ask again")
    quote = "A garden that people can reach"
    alt = "A gate with a sign that says welcome"
    whole = {
        "title": document.title == "A day in the garden",
        "headings": [head for head in heads if head.startswith("What ")] == ["What we did", "What it cost"],
        "list": any(tuple(item.text for item in block.items) == things for block in lists),
        "numbers": any(block.ordered and tuple(i.text for i in block.items) == steps for block in lists),
        "table": rows[-2:] == [["Fence", "£90", "the council"], ["Paint", "£12", "a shop in town"]],
        "quotation": any(isinstance(b, Quote) and b.text.text.startswith(quote) for b in blocks),
        "bold": ("bold", "Nobody was paid") in marks,
        "link": "https://example.org/plan" in links,
        "picture": any(isinstance(block, Figure) and block.alt == alt for block in blocks),
        "footnote": False,
    }
    words = {
        "title": "A day in the garden",
        "headings": "What it cost",
        "list": things[1],
        "numbers": steps[1],
        "table": "a shop in town",
        "quotation": quote,
        "bold": "Nobody was paid",
        "link": "https://example.org/plan",
        "picture": alt,
        "footnote": "The jobs are on a list in the shed",
    }
    return {what: YES if whole[what] else _less(words[what].casefold(), said, noted) for what in WHAT}


def _less(words: str, said: str, noted: str) -> str:
    return WORDS if words in said else NOTES if words in noted else NO


def _texts(blocks: Iterable[Block]) -> Iterator[Text]:
    for block in blocks:
        match block:
            case Heading() | Paragraph() | Quote():
                yield block.text
            case Bullets():
                yield from block.items
            case Table():
                yield from (cell for row in block.rows for cell in row)


def makers(folder: Path) -> dict[str, Callable[[], Path]]:
    """ "docx by pandoc" -> what makes that file in `folder`; only where the programs are there."""
    source = folder / "garden.md"
    source.write_text(POST, encoding="utf-8")
    picture = Path(__file__).with_name("files") / "gate.png"
    shutil.copy(picture, folder / "gate.png")
    found: dict[str, Callable[[], Path]] = {"md by hand": lambda: source}
    if shutil.which("pandoc"):
        for ending in ("docx", "odt", "rtf", "epub", "html", "txt", "md"):
            found[f"{ending} by pandoc"] = lambda ending=ending: _pandoc(source, ending)  # type: ignore[misc]
        found["eml by Python"] = lambda: _mail(_pandoc(source, "html"))
        found["eml by Python, words alone"] = lambda: _plain_mail(_pandoc(source, "txt"))
        found["pdf by WeasyPrint"] = lambda: _weasyprint(_pandoc(source, "html"))
        if shutil.which("chromium"):
            found["pdf by Chromium"] = lambda: _chromium(_pandoc(source, "html"), "pdf")
            found["html by Chromium"] = lambda: _chromium(_pandoc(source, "html"), "html")
            found["mht by Chromium"] = lambda: _saved_page(_pandoc(source, "html"))
        if shutil.which("soffice"):
            for ending in ("docx", "odt", "rtf", "epub", "html", "txt", "pdf"):
                found[f"{ending} by LibreOffice"] = lambda ending=ending: _office(  # type: ignore[misc]
                    _pandoc(source, "odt" if ending == "docx" else "docx"), ending
                )
    return found


def _pandoc(source: Path, ending: str) -> Path:
    target = source.parent / "pandoc" / f"garden.{ending}"
    target.parent.mkdir(exist_ok=True)
    kind = {"txt": "plain", "md": "gfm"}.get(ending, ending)
    _run(["pandoc", "-s", source.name, "-t", kind, "-o", str(target)], source.parent)
    return target


def _office(source: Path, ending: str) -> Path:
    out = source.parent.parent / "office"
    home = f"-env:UserInstallation=file://{source.parent.parent}/home"
    form = {"txt": "txt:Text (encoded):UTF8", "html": "html:HTML (StarWriter)"}.get(ending, ending)
    _run(["soffice", home, "--headless", "--convert-to", form, "--outdir", str(out), str(source)], out.parent)
    return out / f"{source.stem}.{ending}"


def _chromium(source: Path, ending: str) -> Path:
    target = source.parent.parent / "chromium" / f"garden.{ending}"
    target.parent.mkdir(exist_ok=True)
    wanted = "--dump-dom" if ending == "html" else f"--print-to-pdf={target}"
    page = source.as_uri()
    calm = ["--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
    told = _run(["chromium", *calm, wanted, page], source.parent)
    if ending == "html":
        target.write_bytes(told)
    return target


def _weasyprint(source: Path) -> Path:
    from weasyprint import HTML

    target = source.with_name("weasyprint.pdf")
    HTML(filename=str(source)).write_pdf(target, pdf_variant="pdf/ua-1")
    return target


def _mail(source: Path) -> Path:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = "A day in the garden", "rosa@example.org", "all@example.org"
    mail.set_content("Please look at this mail in colour.")
    mail.add_alternative(source.read_text(encoding="utf-8"), subtype="html")
    target = source.with_suffix(".eml")
    target.write_bytes(mail.as_bytes())
    return target


def _plain_mail(source: Path) -> Path:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = "A day in the garden", "rosa@example.org", "all@example.org"
    mail.set_content(source.read_text(encoding="utf-8"), cte="quoted-printable")
    target = source.with_name("words.eml")
    target.write_bytes(mail.as_bytes())
    return target


def _saved_page(source: Path) -> Path:
    """The page as "Save as: web page, one file" writes it."""
    from playwright.sync_api import sync_playwright

    target = source.parent.parent / "chromium" / "garden.mht"
    target.parent.mkdir(exist_ok=True)
    with sync_playwright() as running:
        browser = running.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(source.as_uri())
        told = page.context.new_cdp_session(page).send("Page.captureSnapshot", {"format": "mhtml"})
        browser.close()
    target.write_text(told["data"], encoding="utf-8", newline="")
    return target


def _run(command: list[str], folder: Path) -> bytes:
    done = subprocess.run(command, cwd=folder, check=True, capture_output=True, timeout=240)
    return done.stdout


def main() -> None:
    print(f"| File | {' | '.join(WHAT)} |")
    print(f"|---|{'---|' * len(WHAT)}")
    with tempfile.TemporaryDirectory() as name:
        for what, make in sorted(makers(Path(name)).items()):
            (document,) = read(make())[:1]
            print(f"| {what} | {' | '.join(kept(document).values())} |")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
