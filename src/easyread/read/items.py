"""Items of lists that come one by one, gathered to flat lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from easyread.model import Bullets, Note, Origin, Text
from easyread.read.spans import joined


@dataclass(slots=True)
class Items:
    """The items so far. `flush` gives them as one list, and begins again."""

    notes: list[Note]
    _found: list[tuple[Text, Origin, int, str]] = field(default_factory=list)
    _group: str = ""

    def add(self, text: Text, origin: Origin, *, level: int = 0, label: str = "") -> None:
        """One more item. `label` is its number as a reader sees it; "" for a bullet."""
        self._found.append((text, origin, level, label))

    def ends_at(self, group: str, level: int) -> bool:
        """Whether an item of the list `group` begins another list than the one so far."""
        other = bool(self._found) and level == 0 and self._group != group
        self._group = group if level == 0 or not self._found else self._group
        return other

    def flush(self) -> Iterator[Bullets]:
        """One flat list. Numbers that a flat list would change are kept as words."""
        found, self._found = self._found, []
        if not found:
            return
        labels = [label for _, _, _, label in found]
        ordered = labels == [str(place) for place in range(1, len(found) + 1)]
        texts = [
            joined([Text(text=f"{label}."), text]) if label and not ordered else text
            for text, _, _, label in found
        ]
        first, last = found[0][1], found[-1][1]
        origin = replace(first, end_line=last.end_line)
        yield Bullets(items=tuple(texts), origin=origin, ordered=ordered)
        if len({level for _, _, level, _ in found}) > 1:
            message = "A list inside a list was made into one list."
            self.notes.append(Note(code="flattened", message=message, text=texts[0].text, origin=first))
