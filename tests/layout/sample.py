"""A draft made by hand for the tests of the layout and the exporters: our own words, and every hard case."""

from __future__ import annotations

from easyread.model import Draft, HardWord, Line, LineKind, Mark, Picture, Point, Section, Text

CREDIT = "easyread and OpenMoji, CC BY-SA 4.0, creativecommons.org/licenses/by-sa/4.0"


def picture(file: str, alt: str) -> Picture:
    return Picture(idea=alt, set_name="openmoji", file=file, alt=alt, credit=CREDIT)


def line(words: str, kind: LineKind = "say") -> Line:
    """A line; words between stars are a hard word: "This is a *carer*."."""
    marks: list[Mark] = []
    plain = ""
    for place, part in enumerate(words.split("*")):
        if place % 2:
            marks.append(Mark(kind="term", start=len(plain), end=len(plain) + len(part), target=part))
        plain += part
    return Line(text=Text(text=plain, marks=tuple(marks)), kind=kind, sources=("1.1",))


def point(*lines: str | Line, picture: Picture | None = None) -> Point:
    return Point(
        lines=tuple(line(said) if isinstance(said, str) else said for said in lines), picture=picture
    )


def item(words: str) -> Line:
    return line(words, "item")


PEOPLE = picture("1F465", "Two people side by side")
MEETING = picture("1F5E3", "A person speaks")
HOUSE = picture("1F3E0", "A house")
MONEY = picture("1F4B7", "A bank note with a pound sign")
BUS = picture("1F68C", "A bus")
DOCTOR = picture("1F3E5", "A hospital")
PHONE = picture("1F4DE", "A telephone")
CLOCK = picture("1F550", "A clock")
TICK = picture("2705", "A tick")
LETTER = picture("2709", "A letter")
BOOK = picture("1F4D6", "An open book")
TEA = picture("2615", "A hot drink")

SECTIONS = (
    Section(
        points=(
            point(
                "I work with a group of people in Oldham.",
                "The group is called Our Say & Co.",
                picture=PEOPLE,
            ),
            point(
                "We do *co-production*.",
                line("Co-production means people plan and decide together.", "explain"),
                picture=MEETING,
            ),
            point("This paper says how the group works.", picture=BOOK),
            point("It is not a long paper. You can read one part at a time."),
        ),
    ),
    Section(
        heading=line("What is a panel?", "heading"),
        points=(
            point(
                "A *panel* met 12 times in 2024.",
                line("A panel is a group of people who give advice.", "explain"),
                picture=PEOPLE,
            ),
            point(
                line("The panel talks about:", "lead-in"),
                item("homes"),
                item("money & benefits"),
                item("buses and trains"),
                item("health checks at the doctor’s"),
                picture=HOUSE,
            ),
            point("About 6 out of 10 people came to every meeting.", picture=TICK),
            point("People on the panel said: “We were listened to. It was <great>!”", picture=MEETING),
            point("Some people did not come.", "The bus was late, or it cost too much.", picture=BUS),
        ),
    ),
    Section(
        heading=line("Money", "heading"),
        points=(
            point("The council gave the group £4,500.", picture=MONEY),
            point("People get £20 for each meeting.", "They also get their bus fare back.", picture=BUS),
            point("You may not get the money if you get some benefits.", "Ask before you say yes."),
        ),
    ),
    Section(
        heading=line("How meetings work, and why they take the time that they take", "heading"),
        points=(
            point("A meeting lasts 2 hours.", "There is a break for tea in the middle.", picture=TEA),
            point(
                "Papers come in the post 7 days before.",
                "They are in Easy Read.",
                "You can ask for a phone call about the papers.",
                "Then someone from the group calls you and reads the paper with you.",
                "You can say what you think on the phone.",
                "You do not have to come to the meeting if you do not want to.",
                "The group still wants to hear what you think about the papers.",
                "Your words are read out at the meeting, with your name or without it.",
                picture=LETTER,
            ),
            point("The next meeting is on Friday 4 December 2026 from 2pm to 4:30pm.", picture=CLOCK),
            point(
                "You can bring a *carer*.",
                line("A carer is someone who helps you.", "explain"),
                picture=PEOPLE,
            ),
            point(
                line("A *deinstitutionalisation* plan is a hard thing to read.", "say"),
                line("Deinstitutionalisation means people move out of hospitals into homes.", "explain"),
                picture=DOCTOR,
            ),
        ),
    ),
    Section(
        heading=line("What went wrong", "heading"),
        points=(
            point("The first meetings were too long.", picture=CLOCK),
            point("People did not know what the words meant."),
            point("One person said:", line("“Nobody told me I could say no.”", "quote"), picture=MEETING),
        ),
    ),
    Section(
        heading=line("What you can do", "heading"),
        points=(
            point("You can join the panel if you live in Oldham.", picture=HOUSE),
            point("Phone Zoë Łukasz-O’Neill on 0161 496 0000.", picture=PHONE),
            point(
                line("You need to tell the group:", "lead-in"),
                item("your name"),
                item("how you like to get letters"),
                item("what help you need at a meeting, for example someone who signs"),
                picture=LETTER,
            ),
        ),
    ),
)

DRAFT = Draft(
    title=line("Working together in Oldham", "heading"),
    document_title="Nothing about us without us: co-production & its discontents in <Greater> Manchester",
    sections=SECTIONS,
    source="oldham.txt",
    author="Michael Turner",
    role="Involvement worker, Our Say & Co",
    byline="By Michael Turner, Involvement worker, Our Say & Co",
    date="8 July 2019",
    hard_words=(
        HardWord(term="panel", explanation="A panel is a group of people who give advice.", picture=PEOPLE),
        HardWord(
            term="co-production",
            explanation="Co-production means people plan and decide together.",
            example="For example, people with learning disabilities and the council write a plan.",
        ),
        HardWord(term="carer", explanation="A carer is someone who helps you."),
        HardWord(
            term="deinstitutionalisation",
            explanation="Deinstitutionalisation means people move out of hospitals into homes.",
        ),
    ),
    cover=PEOPLE,
)
PICTURES = (PEOPLE, MEETING, TEA)
