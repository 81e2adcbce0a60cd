"""Feeds and exports of blogs: each post is a Document; comments, drafts and settings are not posts."""

from __future__ import annotations

import pytest

from easyread.errors import InputError
from easyread.model import Bullets, Document, Figure, Heading, Paragraph
from easyread.read import read_bytes
from easyread.read.missing import strings

BODY = "We met in the hall and talked about the wall."

RSS = f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Panel News</title><link>https://panel.example.org</link>
<item><title>The wall &amp; the gate</title><dc:creator>Nia Boyd</dc:creator>
<pubDate>Tue, 14 Mar 2017 18:00:00 +0000</pubDate>
<description>Short.</description>
<content:encoded><![CDATA[<h2>What we did</h2>
<p>{BODY}</p><script>run()</script>
<ul><li>one</li><li>two</li></ul>]]></content:encoded></item>
<item><title>Second post</title><description>&lt;p&gt;{BODY}&lt;/p&gt;</description></item>
</channel></rss>"""

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Panel News</title>
<entry><title type="html">The &lt;b&gt;wall&lt;/b&gt;</title><author><name>Nia Boyd</name></author>
<published>2017-03-14T18:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>{BODY}</p><ol><li>one</li><li>two</li></ol></div>
</content></entry>
<entry><title>Plain</title><content type="text">{BODY} 1 &lt; 2</content></entry></feed>"""

WXR = f"""<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"
 xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/" xmlns:wp="http://wordpress.org/export/1.2/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Panel News</title>
<item><title>The wall</title><dc:creator>nia77</dc:creator><content:encoded><![CDATA[{BODY}

[caption id="x" width="9"]<a href="b.jpg"><img src="s.jpg" alt="A red wall" /></a> Our wall[/caption]

It cost nothing.
Nobody minded.

[gallery ids="1,2"]

<strong>Next time</strong>

<ul>
<li>one</li>
<li>two</li>
</ul>]]></content:encoded><excerpt:encoded><![CDATA[]]></excerpt:encoded>
<wp:post_date>2019-06-02 10:00:00</wp:post_date><wp:status>publish</wp:status>
<wp:post_type>post</wp:post_type>
<wp:comment><wp:comment_content>First!</wp:comment_content></wp:comment></item>
<item><title>Not ready</title><content:encoded>{BODY}</content:encoded><wp:status>draft</wp:status>
<wp:post_type>post</wp:post_type></item>
<item><title>photo</title><content:encoded></content:encoded><wp:status>inherit</wp:status>
<wp:post_type>attachment</wp:post_type></item></channel></rss>"""

BLOGGER = f"""<feed xmlns="http://www.w3.org/2005/Atom" xmlns:app="http://purl.org/atom/app#">
<title>Panel News</title>
<entry><category scheme="s" term="http://schemas.google.com/blogger/2008/kind#template"/>
<title>Template</title>
<content>body {{ color: red }}</content></entry>
<entry><category scheme="s" term="http://schemas.google.com/blogger/2008/kind#post"/>
<title>The wall</title>
<published>2012-01-09T10:00:00.000Z</published>
<content type="html">{BODY}&lt;br /&gt;&lt;br /&gt;And again.</content>
<author><name>Nia Boyd</name></author></entry>
<entry><category scheme="s" term="http://schemas.google.com/blogger/2008/kind#comment"/>
<title>hi</title>
<content type="html">Lovely</content></entry>
<entry><category scheme="s" term="http://schemas.google.com/blogger/2008/kind#post"/>
<title>Unready</title>
<content type="html">x</content><app:control><app:draft>yes</app:draft></app:control></entry></feed>"""


def posts(source: str, name: str = "feed.xml") -> tuple[Document, ...]:
    return read_bytes(source.encode(), name)


def test_each_item_of_rss_is_a_post_with_its_whole_text() -> None:
    first, second = posts(RSS, "feed.rss")
    assert (first.title, first.author, first.date) == ("The wall & the gate", "Nia Boyd", "14 March 2017")
    assert [type(block) for block in first.blocks] == [Heading, Paragraph, Bullets]
    assert {first.series, second.series} == {"Panel News"}
    assert strings(second.blocks[0])[0] == BODY


def test_lines_are_those_of_the_file() -> None:
    first, _ = posts(RSS)
    lines = RSS.split("\n")
    assert [BODY in lines[block.origin.line - 1] for block in first.blocks] == [False, True, False]


def test_atom_with_its_kinds_of_content() -> None:
    first, second = posts(ATOM, "feed.atom")
    assert (first.title, first.author, first.date) == ("The wall", "Nia Boyd", "14 March 2017")
    assert [type(block) for block in first.blocks] == [Paragraph, Bullets]
    assert strings(second.blocks)[0] == f"{BODY} 1 < 2"


def test_an_export_of_wordpress() -> None:
    (post,) = posts(WXR)
    assert (post.title, post.date) == ("The wall", "2 June 2019")
    assert [type(block) for block in post.blocks] == [
        Paragraph,
        Figure,
        Paragraph,
        Paragraph,
        Heading,
        Bullets,
    ]
    figure = post.blocks[1]
    assert isinstance(figure, Figure)
    assert figure.alt == "A red wall"
    assert figure.caption is not None
    assert figure.caption.text == "Our wall"
    noted = "\n".join(f"{note.message} {note.text}" for note in post.notes)
    for what in ("gallery", "nia77", "drafts: 1", "comments: 1", "pictures, menus and other parts: 1"):
        assert what in noted


def test_an_export_of_blogger() -> None:
    (post,) = posts(BLOGGER)
    assert (post.title, post.author, post.date) == ("The wall", "Nia Boyd", "9 January 2012")
    assert [strings(block)[0] for block in post.blocks] == [BODY, "And again."]
    noted = "\n".join(note.message for note in post.notes)
    for what in ("settings: 1", "comments: 1", "drafts: 1"):
        assert what in noted


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("<html><body>Hello", "damaged"),
        ("<opml/>", "no feed"),
        ("<rss><channel><title>Empty</title></channel></rss>", "no posts"),
        ('<!DOCTYPE rss [<!ENTITY a "b">]><rss/>', "own codes"),
    ],
)
def test_what_is_no_feed(source: str, what: str) -> None:
    with pytest.raises(InputError, match=what) as caught:
        posts(source)
    assert caught.value.hint
