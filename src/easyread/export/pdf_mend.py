"""Mends what WeasyPrint 70 leaves open in a tagged PDF: page numbers become artifacts, links say where to.

WeasyPrint tags the words of page margins as if a reader needed them, but leaves them out of the tag tree;
and it tags the page number behind a contents line as a link of its own. Both are page furniture (rule D23).
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import pikepdf

_FOOTER = {"/Type": "/Pagination", "/Subtype": "/Footer"}
_MARK = re.compile(rb"/\w+\s+<<\s*/MCID\s+(\d+)\s*>>\s+BDC\b")  # words in a PDF are written as hex numbers


def mend(pdf: bytes, headings: Mapping[str, str]) -> bytes:
    """The PDF with its furniture set aside. `headings` says what each anchor ("s3") of a link leads to."""
    import pikepdf

    with pikepdf.open(io.BytesIO(pdf)) as document:
        root = document.Root.StructTreeRoot
        _drop_links_in_links(document)
        read = {element.objgen for element in walk(root)}
        owners = _owners(root)
        for page in document.pages:
            array = owners[int(page.obj.StructParents)]
            furniture = {mcid for mcid, element in enumerate(array) if element.objgen not in read}
            if furniture:
                page.Contents = document.make_stream(as_artifacts(page, furniture))
            for mcid in furniture:
                array[mcid] = None
            _name_links(page, headings)
        _settle_fonts(document)
        out = io.BytesIO()
        document.save(out, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def walk(element: Any) -> Iterator[Any]:
    """The elements of a tag tree in reading order, the root first."""
    yield element
    for kid in kids(element):
        if _is_element(kid):
            yield from walk(kid)


def kids(element: Any) -> list[Any]:
    """What is directly inside a tag: tags, numbers of marked content, references."""
    import pikepdf

    inside = element.get("/K")
    if inside is None:
        return []
    return list(inside) if isinstance(inside, pikepdf.Array) else [inside]


def _is_element(kid: Any) -> bool:
    import pikepdf

    return isinstance(kid, pikepdf.Dictionary) and "/S" in kid


def _drop_links_in_links(document: pikepdf.Pdf) -> None:
    """Takes links inside links out, tag and annotation. They are the page numbers of the contents."""
    import pikepdf

    root = document.Root.StructTreeRoot
    gone: set[int] = set()
    for element in list(walk(root)):
        parent = element.get("/P")
        if element.get("/S") == "/Link" and parent.get("/S") == "/Link":
            parent.K = pikepdf.Array([kid for kid in kids(parent) if not _same(kid, element)])
            gone |= {int(kid.Obj.StructParent) for kid in kids(element) if _is_reference(kid)}
    for page in document.pages:
        links = page.obj.get("/Annots", pikepdf.Array())
        kept = [link for link in links if int(link.get("/StructParent", -1)) not in gone]
        if len(kept) < len(links):
            page.obj.Annots = pikepdf.Array(kept)
    numbered = {key: value for key, value in _owners(root).items() if key not in gone}
    root.ParentTree.Nums = pikepdf.Array([part for pair in numbered.items() for part in pair])


def _is_reference(kid: Any) -> bool:
    import pikepdf

    return isinstance(kid, pikepdf.Dictionary) and kid.get("/Type") == "/OBJR"


def _same(kid: Any, element: Any) -> bool:
    return _is_element(kid) and bool(kid.objgen == element.objgen)


def _owners(root: Any) -> dict[int, Any]:
    """For each page's number in the parent tree: the tags that own its marked content."""
    numbers = list(root.ParentTree.Nums)
    return {int(key): value for key, value in zip(numbers[::2], numbers[1::2], strict=True)}


def as_artifacts(page: pikepdf.Page, furniture: set[int]) -> bytes:
    """The page's content, with the marks of `furniture` turned into artifacts.

    Where a mark is not written as WeasyPrint 70 does it, the content is read step by step: that takes longer,
    the more a page draws.
    """
    content, found = _marksas_artifacts(_content(page), furniture)
    return content if found == furniture else _step_by_step(page, furniture)


def _content(page: pikepdf.Page) -> bytes:
    import pikepdf

    streams: Any = page.obj.Contents
    parts = list(streams) if isinstance(streams, pikepdf.Array) else [streams]
    return b"\n".join(part.read_bytes() for part in parts)


def _marksas_artifacts(content: bytes, furniture: set[int]) -> tuple[bytes, set[int]]:
    """The content with its marks changed, and which were found."""
    entries = b" ".join(f"/{key.lstrip('/')} {value}".encode() for key, value in _FOOTER.items())
    found: set[int] = set()

    def artifact(mark: re.Match[bytes]) -> bytes:
        if int(mark[1]) not in furniture:
            return mark[0]
        found.add(int(mark[1]))
        return b"/Artifact << " + entries + b" >> BDC"

    return _MARK.sub(artifact, content), found


def _step_by_step(page: pikepdf.Page, furniture: set[int]) -> bytes:
    import pikepdf

    artifact = pikepdf.Dictionary({key: pikepdf.Name(value) for key, value in _FOOTER.items()})
    instructions: list[Any] = []
    for step in pikepdf.parse_content_stream(page):
        operands: Any = step.operands
        if str(step.operator) == "BDC" and int(operands[1].get("/MCID", -1)) in furniture:
            operands = [pikepdf.Name.Artifact, artifact]
        instructions.append((operands, step.operator))
    return pikepdf.unparse_content_stream(instructions)


def _name_links(page: pikepdf.Page, headings: Mapping[str, str]) -> None:
    """Gives each link inside the document the words that it leads to, not its anchor."""
    import pikepdf

    for annotation in page.obj.get("/Annots", []):
        heading = headings.get(str(annotation.get("/Contents", "")))
        if heading:
            annotation.Contents = pikepdf.String(heading)


def _settle_fonts(document: pikepdf.Pdf) -> None:
    """Takes the time of making out of each typeface: the same booklet gives the same bytes."""
    import pikepdf
    from fontTools.ttLib import TTFont

    for each in document.objects:
        if not (isinstance(each, pikepdf.Dictionary) and each.get("/Type") == "/FontDescriptor"):
            continue
        stream = each.get("/FontFile2")
        if stream is None:
            continue
        font = TTFont(io.BytesIO(stream.read_bytes()), recalcTimestamp=False, recalcBBoxes=False)
        font["head"].modified = font["head"].created
        settled = io.BytesIO()
        font.save(settled, reorderTables=None)
        stream.write(settled.getvalue())
        stream.Length1 = len(settled.getvalue())
