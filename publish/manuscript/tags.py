"""The elements of HTML, by what we do with them."""

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = HEADINGS | {"p", "div", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr", "td", "th"}
INLINE = frozenset({"a", "abbr", "b", "br", "cite", "code", "em", "i", "img", "q", "small", "span", "strong", "sub", "sup"})
ALLOWED = BLOCKS | INLINE | {"hr"}
"""What raw HTML may hold."""

HTML = ALLOWED | frozenset(
    """address article aside audio base big body button canvas caption center col colgroup dd del details dfn dl dt
    embed fieldset figcaption figure font footer form head header html iframe input ins kbd label link main map mark
    math meta nav noscript object option param picture pre s samp script section select source strike style summary
    svg textarea tfoot time title track tt u var video wbr""".split()  # noqa: SIM905 - 60 lines are no easier to read
)
"""What an editor may mean as HTML; `<laughs>` and `<inaudible>` are words."""
