"""Animals, food, places and travel: the picture of the thing that is meant, and none for another sense."""

from __future__ import annotations

import pytest

from .drafts import ideas


@pytest.mark.parametrize(
    ("said", "idea"),
    [
        ("Air travel is dear.", "plane"),
        ("We caught the bus to the lake.", "bus-passenger"),
        ("You can park here with a Blue Badge.", "disabled-parking"),
        ("The traffic was bad.", "traffic"),
        ("We had a walk in the park.", "park"),
        ("The tree fell on the shed.", "tree"),
        ("We met at the cafe.", "cafe"),
        ("He drank plenty of water.", "tap-water"),
        ("The kettle and the cooker are in the kitchen.", "kitchen"),
        ("The restaurant has a ramp.", "eat-out"),
        ("My faith is important to me.", "religion"),
        ("The pipe has a leak.", "damp"),
        ("There are wolves in the hills.", "wolf"),
        ("The referee is late.", "referee"),
        ("What do you do in your free time?", "free-time"),
    ],
)
def test_the_thing_that_is_meant(said: str, idea: str) -> None:
    assert ideas(said) == [idea]


@pytest.mark.parametrize(
    ("said", "idea"),
    [
        ("The landlord bears the cost of it.", "bear"),
        ("She was a guinea pig for the drug.", "pig"),
        ("The shop is closed on Boxing Day.", "boxing"),
        ("We need to check your blood sugar.", "sweets"),
        ("The egg donor is not named.", "egg"),
        ("He learns Polish, and wants to speak Polish.", "poland"),
        ("It is in the nature of the work.", "wildlife"),
        ("She is an expert in her field.", "countryside"),
        ("The environment in the classroom was noisy.", "environment"),
        ("The town is 200 feet above sea level.", "wave-rise"),
        ("The passengers and crew of the plane are safe.", "bus-passenger"),
        ("The traffic light system shows how we do.", "traffic"),
        ("He is lost, and takes a wrong turn left.", "turn-right"),
        ("Some cookies on this website are needed.", "biscuit"),
        ("She has faith in this plan.", "religion"),
        ("The report was leaked to the press.", "damp"),
    ],
)
def test_another_sense(said: str, idea: str) -> None:
    assert idea not in ideas(said)
