"""How much of a text goes on how many pages, and what the group wants of its pages."""

from __future__ import annotations

from dataclasses import replace

from easyread.glossary import load_glossary
from easyread.handout_toml import Handout, read_handout
from easyread.layout import lay_out
from easyread.model import Document, Draft, Note
from easyread.options import Options
from easyread.panel import never_pictures, panel_notes, read_marks
from easyread.pipeline.draft import Tell, all_pictures, make_draft
from easyread.pipeline.files import make_file, pages_of
from easyread.styles import Style

MAIN = 0.5  # the share that `keep = "main"` keeps: people who write Easy Read keep about half of a report
TRIES = 4  # how often a share is tried to fit a number of pages
ONE_PAGE = "one-page"  # the style of a summary
SHORTER = (0.75, 0.6, 0.5)  # of the words of a page of main points, where all are too many
HOLE_MM = 10.0  # more room at the left edge for holes or staples (rule L30 of the project's standards page)


def look_of(style: str, pages: int) -> str:
    """The style that is used: one page of the handout is a style of its own."""
    return ONE_PAGE if pages == 1 and style == "handout" else style


def set_up(style: Style, handout: Handout, *, linear: bool = False) -> Style:
    """The style with what the group wants of its pages: room for holes, a running heading."""
    hole = max(style.page.hole_mm, HOLE_MM) if handout.hole_punch else style.page.hole_mm
    return replace(
        style,
        page=replace(style.page, hole_mm=hole),
        numbered_lines=style.numbered_lines or handout.numbered_lines,
        running_heading=style.running_heading or handout.running_heading,
        linear=style.linear or linear,
    )


def draft_of(document: Document, options: Options, style: Style, tell: Tell) -> Draft:
    """The draft at the level asked for; with a number of pages, as much of the text as they hold."""
    glossary = load_glossary(options.glossary)
    handout = read_handout(options.handout) if options.handout else Handout()
    marks = read_marks(options.panel) if options.panel else ()
    never = never_pictures(marks) & all_pictures().keys()

    def kept(share: float) -> Draft:
        draft = make_draft(
            document, glossary, tell, level=options.level, keep=share, handout=handout, never=never
        )
        return replace(draft, notes=(*draft.notes, *panel_notes(draft, marks)))

    draft = kept(MAIN if options.keep == "main" else 1.0)
    if not options.pages or _printed_pages(draft, style, handout) <= options.pages:
        return draft
    low, high = 0.0, 1.0
    best: Draft | None = None
    for _ in range(TRIES):
        share = (low + high) / 2
        tell(f"keeping {100 * share:.0f} % of the sentences")
        shorter = kept(share)
        if _printed_pages(shorter, style, handout) <= options.pages:
            best, low = shorter, share
        else:
            high = share
    return best or _too_long(kept(0.0), options.pages)


def _printed_pages(draft: Draft, style: Style, handout: Handout) -> int:
    return pages_of(make_file(lay_out(draft, style, handout), style, "pdf")) or 0


def with_fewer_points(draft: Draft, style: Style, handout: Handout) -> Style:
    """The style with as many main points as one page holds: short ones, where the weightiest are long."""
    limits = style.limits
    for most in range(limits.main_points, 1, -1):
        for share in (1.0, *SHORTER):
            words = round(limits.main_points_words * share)
            fewer = replace(style, limits=replace(limits, main_points=most, main_points_words=words))
            rows = lay_out(draft, fewer, handout).sections[0].rows
            if len(rows) == most and _printed_pages(draft, fewer, handout) == 1:
                return fewer
    return replace(style, limits=replace(limits, main_points=1))


def _too_long(draft: Draft, pages: int) -> Draft:
    room = "1 page" if pages == 1 else f"{pages} pages"
    message = f"The sentences that must stay need more than {room}. No more was left out."
    return replace(draft, notes=(*draft.notes, Note(code="not-sure", message=message)))
