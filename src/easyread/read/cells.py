"""What stands in a cell or another small place: all words as one Text, and the pictures beside them."""

from __future__ import annotations

from collections.abc import Iterable

from easyread.model import Block, Bullets, Figure, Heading, Paragraph, Quote, Table, Text
from easyread.read.spans import joined


def together(blocks: Iterable[Block]) -> tuple[Text, list[Block]]:
    """The words of all blocks in their order, and the pictures, which have no place among words."""
    texts: list[Text] = []
    figures: list[Block] = []
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                texts.append(block.text)
            case Quote():
                texts += [block.text, Text(text=block.who)]
            case Bullets():
                texts += block.items
            case Table():
                texts += [cell for row in block.rows for cell in row]
            case Figure():
                figures.append(block)
    return joined(texts), figures
