"""What no program can check: the sheet that is printed with each report."""

from __future__ import annotations

ONLY_PEOPLE = (
    "People with learning disabilities read it, and told us what it says.",
    "At least 2 of them had not seen it before. They were paid or thanked.",
    "Someone who knows the topic checked that it is true.",
    "Nothing that readers need is missing, and all in it is needed.",
    "What matters most comes first.",
    "It talks to adults. It sounds kind when you hear it.",
    "Each picture shows what the words next to it say.",
    "The pictures are for adults, and show people like the readers.",
    "The people in photos said yes to it.",
    "Examples come from the lives of the readers.",
    "Questions in it can be answered in more ways than yes or no.",
    "It is sent out early, at the same time as the full paper.",
    "Someone can go through it together with the reader.",
    "Readers can get it in another form, such as large print or sound.",
)
