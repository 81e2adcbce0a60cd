"""easyread studio: drop a file or paste text, and get to the review page."""

from __future__ import annotations

from pathlib import Path

import click


@click.command()
@click.option("-o", "--out", type=click.Path(path_type=Path), default=Path("handouts"), show_default=True,
              help="Folder for the drafts.")  # fmt: skip
@click.option("--port", type=click.IntRange(1, 65535), help="The port. Default: the first free one.")
@click.option("--no-browser", is_flag=True, help="Do not open a browser. Only show the address.")
def studio(out: Path, port: int | None, no_browser: bool) -> None:
    """Open a page on this computer where you drop a file or paste its words."""
    from easyread.files import make_folder
    from easyread.review.serve import check_ready, serve

    check_ready()
    from easyread.review.studio import Studio, studio_app

    make_folder(out)
    desk = Studio(folder=out, glossary=Path("glossary.toml"))
    serve(
        lambda token, chosen: studio_app(desk, token, chosen),
        port=port or 0,
        browser=not no_browser,
        tell=click.echo,
    )
