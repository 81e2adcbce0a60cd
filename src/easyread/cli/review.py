"""easyread review: the draft and its source side by side, on a page on this computer."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.argument("draft", type=click.Path(path_type=Path))
@click.option("--port", type=click.IntRange(1, 65535), help="The port. Default: the first free one.")
@click.option("--no-browser", is_flag=True, help="Do not open a browser. Only show the address.")
def review(draft: Path, port: int | None, no_browser: bool) -> None:
    """Open a page on this computer, with DRAFT beside its source.

    Each change goes into the draft file at once. The page is for this computer only.
    """
    from easyread.review.serve import check_ready, serve

    check_ready()
    from easyread.review.app import review_app
    from easyread.review.desk import Desk

    desk = Desk(path=draft, glossary_path=Path("glossary.toml"))
    desk.read()
    serve(
        lambda token, chosen: review_app(desk, token, chosen),
        port=port or 0,
        browser=not no_browser,
        tell=click.echo,
    )
