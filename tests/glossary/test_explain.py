"""A text that explains its own hard word is not asked to explain it again."""

from __future__ import annotations

import pytest

from easyread.glossary import Term, is_explained

HUB = Term(term="advice hub", pos="noun", explanation="The advice hub gives advice.", short=("AH",))


@pytest.mark.parametrize(
    ("following", "before"),
    [
        ("Advice hub means a place to ask.", ""),
        ("advice hub is a place to ask.", "An "),
        ("advice hub is something that helps people.", "An "),
        ("advice hub, which is a place to ask, is new.", "We have an "),
        ("advice hubs. Advice hubs are places to ask.", "We run 2 "),
        ("advice hub. This means a place to ask.", "We run an "),
        ("advice hub. It is a place to ask.", "We run an "),
        ("advice hub (AH) is when you come to ask.", "The "),
        ("advice hub. You can come in.", "You can ask us things. This is called an "),
        ("AH. AH stands for Advice Hub.", "Come to the "),
        ("advice hub. Advice hubs are services that people can ask.", "We run an "),
        ("advice hub means: a place to ask.", "This is what "),
        ("advice hub and a charter. A charter is a promise. An advice hub is a place.", "We run an "),
        ("advice hub. A charter and advice hub mean that we help.", "We run an "),
        ("advice hub. Our new advice hub is a place to ask.", "We run an "),
        ("advice hub. A charter says what we do. The advice hub gives advice.", "We run an "),
    ],
)
def test_explained(following: str, before: str) -> None:
    assert is_explained(HUB, following, before=before)


@pytest.mark.parametrize(
    ("following", "before"),
    [
        ("advice hub is important. Come in.", "The "),
        ("advice hub is a nice man.", "The boss of the "),
        ("advice hub is something that the council is proud of.", "The "),
        ("advice hub. We like it. This means a place to ask.", "We run an "),
        ("advice hub. They are happy.", "People came to the "),
        ("advice hub", ""),
        ("advice hub. Advice hubs are good. Advice hubs are open.", "We run an "),
        ("advice hub. Staff of the advice hub are people we like.", "We run an "),
        ("advice hub. A. B. C. D. An advice hub is a place.", "We run an "),
    ],
)
def test_not_explained(following: str, before: str) -> None:
    assert not is_explained(HUB, following, before=before)
