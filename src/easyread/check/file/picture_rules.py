"""Rules on the pictures of a file and their alt text."""

from __future__ import annotations

from easyread.check.file.rule import ALL, LEAST_PICTURE_MM, LONGEST_ALT, FileRule

PICTURES: tuple[FileRule, ...] = (
    FileRule(
        id="no-picture-beside",
        code="P01",
        asks="Each idea has a picture beside it.",
        why="Many readers find their place by the picture.",
        source="Department of Health*; Patient Information Forum*",
        wrong="Some rows have no picture",
        cure="Look for a picture that shows what the words say. No picture is better than a wrong one.",
        level="info",
    ),
    FileRule(
        id="picture-side",
        code="P02",
        asks="Pictures stand left of their words.",
        why="Each row looks the same.",
        source="Department of Health*; Australian Government Style Manual*",
        wrong="Some pictures stand right of their words",
        cure="Put the picture first.",
    ),
    FileRule(
        id="small-picture",
        code="P04",
        asks="Pictures are big enough to see what they show.",
        why="Small pictures cannot be made out.",
        source="Department of Health*; our choice",
        wrong=f"Some pictures are lower than {LEAST_PICTURE_MM} mm",
        cure="Make them bigger.",
    ),
    FileRule(
        id="blurred-picture",
        code="P05",
        asks="Pictures are sharp when they are printed.",
        why="A blurred picture says nothing.",
        source="Patient Information Forum*",
        wrong="Some pictures will look blurred in print",
        cure="Use a picture with more dots, or make it smaller.",
    ),
    FileRule(
        id="stretched-picture",
        code="P18",
        asks="Pictures keep their shape.",
        why="Stretched faces and things look wrong.",
        source="our choice",
        wrong="Some pictures are stretched",
        cure="Set height and width back to the shape of the picture.",
    ),
    FileRule(
        id="alt-text",
        code="D06, P15",
        asks="Each picture has a text that says what it shows.",
        why="People who hear the paper need it.",
        source="WCAG 2.2, 1.1.1; DWP accessibility manual*",
        wrong="Some pictures have no alt text",
        cure="Say in a few words what the picture shows.",
        level="must-fix",
        kinds=ALL,
    ),
    FileRule(
        id="long-alt-text",
        code="D07",
        asks="The text for a picture is short.",
        why="Nobody can skip a part of it.",
        source="DWP accessibility manual*",
        wrong=f"Some alt texts have more than {LONGEST_ALT} letters",
        cure="Say only what the picture shows.",
        kinds=("docx", "html"),
    ),
)
