"""What EPUBCheck's messages mean to an editor, and what to do: by code, else by the part of the book the code is about.

Codes are those of EPUBCheck 5.3; the words are ours.
"""

FAULT = "In a book made here this is our fault: build it anew, and tell us. Else send these lines to whoever made the file."

MEANINGS = {
    "RSC-001": ("A file that is needed is not in the book.", "Export the book again."),
    "RSC-002": (
        "The book does not say where its package is (META-INF/container.xml).",
        "Export it again; the file was packed by hand.",
    ),
    "RSC-003": (
        "The book does not say where its package is (META-INF/container.xml).",
        "Export it again; the file was packed by hand.",
    ),
    "RSC-004": ("A file is under a lock, and was not read.", "Ask for a copy without protection."),
    "RSC-005": ("A document breaks the rules of its language.", FAULT),
    "RSC-006": ("Something is fetched from the internet that must lie in the book.", "Put the file into the book."),
    "RSC-007": ("A link or picture leads to a file that is not in the book.", "Mend the address, or add the file."),
    "RSC-008": ("A file is used, but not listed in the package.", FAULT),
    "RSC-010": ("A link leads to a file of a kind readers cannot open.", "Take the link out."),
    "RSC-011": ("A link leads to a document that is not in the reading order.", FAULT),
    "RSC-012": ("A link leads to a place that does not exist.", "Mend the link: the id behind # is not in that document."),
    "RSC-015": ("A drawing uses another without saying which part.", FAULT),
    "RSC-016": (
        "A document cannot be read at all.",
        "Mend its XML at this line: a tag is not closed, or a sign is not allowed.",
    ),
    "RSC-017": ("A document is odd in a way that some readers will not take.", FAULT),
    "RSC-020": ("An address is not one.", "Write it anew, without spaces: https://…"),
    "RSC-025": ("A document breaks the rules of its language where EPUB lets it pass.", FAULT),
    "RSC-026": ("An address leads out of the book's own folder.", "Use addresses inside the book."),
    "RSC-027": ("A document is in UTF-16.", "Save it as UTF-8."),
    "RSC-028": ("A document is not in UTF-8.", "Save it as UTF-8."),
    "RSC-029": ("A link holds its data in itself.", "Put the data into a file of the book."),
    "RSC-030": ("An address leads to a file on somebody's own machine.", "Put the file into the book."),
    "RSC-031": ("An address begins with http.", "Write https."),
    "RSC-032": (
        "A file is of a kind that not every reader knows, and nothing stands in for it.",
        "Save pictures as JPEG or PNG.",
    ),
    "RSC-033": ("An address inside the book has a question mark.", "Take what follows the ? out."),
    "OPF-001": ("The package does not say which version of EPUB it is.", FAULT),
    "OPF-002": ("The package document is not in the book.", "Export the book again."),
    "OPF-003": ("A file is in the book, but not in its manifest.", "Take it out, or list it."),
    "OPF-014": ("The package does not say that a document has scripts, drawings or formulas.", FAULT),
    "OPF-015": ("The package says of a document what is not true of it.", FAULT),
    "OPF-027": ("The package uses a property nobody has defined.", "Correct its spelling, or take it out."),
    "OPF-028": ("The package uses a prefix it has not declared.", FAULT),
    "OPF-029": (
        "A file is not of the kind the package says.",
        "Give the file its true suffix: pictures are sniffed, not believed.",
    ),
    "OPF-030": ("The book has no identifier by the name it gives.", FAULT),
    "OPF-033": ("Nothing of the book is in its reading order.", FAULT),
    "OPF-034": ("A document stands twice in the reading order.", FAULT),
    "OPF-035": ("A document is declared as HTML and not as XHTML.", FAULT),
    "OPF-043": ("Something in the reading order is no document.", FAULT),
    "OPF-049": ("The reading order names something that is not in the manifest.", FAULT),
    "OPF-053": ("A date is not written as readers expect it.", "Write 2026, 2026-03 or 2026-03-01."),
    "OPF-054": ("A date is none.", "Write 2026, 2026-03 or 2026-03-01."),
    "OPF-055": ("A part of the metadata is empty.", "Fill it in, or take it out."),
    "OPF-060": ("Two files have the same name, capitals aside.", "Give each its own name."),
    "OPF-072": ("A part of the metadata is empty.", "Fill it in, or take it out."),
    "OPF-074": ("A file is listed twice in the manifest.", FAULT),
    "OPF-085": ("The identifier says it is a UUID and is none.", FAULT),
    "OPF-086": ("A property is out of date.", FAULT),
    "OPF-088": ("A kind of structure (epub:type) nobody has defined.", "Correct its spelling, or take it out."),
    "OPF-092": ("A language is given by a code that is none.", "Use codes such as en, en-GB, fr, pt-BR, zh-Hant."),
    "OPF-096": ("A document outside the reading order is led to by no link.", FAULT),
    "NAV-003": ("Pages are marked in the text, and not listed in the navigation.", "Add a page-list."),
    "NAV-010": ("The contents lead out of the book.", "Let them lead to its own documents."),
    "NAV-011": (
        "The contents are not in the order of the book.",
        "Put contents, landmarks and pages into the order of the text.",
    ),
    "NCX-001": ("The old contents (NCX) name another identifier than the package.", FAULT),
    "NCX-006": ("A line of the old contents (NCX) is empty.", "Give the chapter a title."),
    "HTM-003": ("A document reaches for another file by an external entity.", "Take the <!ENTITY …> declaration out."),
    "HTM-004": ("A document begins with the DOCTYPE of another age.", "Begin it with <!DOCTYPE html>."),
    "HTM-011": (
        "A document uses an entity that XML does not know, such as &nbsp;.",
        "Write the sign itself, or its number: &#160;.",
    ),
    "HTM-025": ("A link has an unknown beginning.", "Begin it with https: or mailto:."),
    "HTM-058": ("A document is in UTF-16.", "Save it as UTF-8."),
    "CSS-001": (
        "A style sheet turns the direction of writing, which the documents must say themselves.",
        "Take the property out.",
    ),
    "CSS-003": ("A style sheet is in UTF-16.", "Save it as UTF-8."),
    "CSS-006": ("A style sheet fixes something to the screen.", "Take position: fixed out; readers turn pages."),
    "CSS-007": (
        "A font is declared as something readers do not know.",
        "Declare it as font/otf, font/ttf, font/woff or font/woff2.",
    ),
    "CSS-008": ("A style sheet cannot be read at this place.", "Mend it: a brace or semicolon is missing."),
    "MED-003": ("A picture is of a kind that not every reader knows.", "Save it as JPEG or PNG."),
    "MED-004": ("A picture is damaged.", "Export it anew."),
    "PKG-003": ("The file is damaged at its beginning.", "Fetch it again, or export it anew."),
    "PKG-004": ("The file is damaged at its beginning.", "Fetch it again, or export it anew."),
    "PKG-005": ("The first file, mimetype, carries more than its name.", "Pack it with zip -X."),
    "PKG-006": ("The first file in the book is not `mimetype`.", "Pack it first: zip -X0 book.epub mimetype."),
    "PKG-007": (
        "The file `mimetype` does not say application/epub+zip, or is compressed.",
        "Pack it first: zip -X0 book.epub mimetype.",
    ),
    "PKG-008": ("The file cannot be read.", "Fetch it again, or export it anew."),
    "PKG-009": ("The name of a file holds signs that not every machine takes.", "Use letters, figures and hyphens."),
    "PKG-010": ("The name of a file holds a space.", "Use hyphens."),
    "PKG-012": ("The name of a file holds other letters than a to z.", "Use a to z, figures and hyphens."),
    "PKG-021": ("A picture is damaged.", "Export it anew."),
    "PKG-022": ("The suffix of a picture is not that of its kind.", "Rename it: a JPEG ends in .jpg, a PNG in .png."),
    "PKG-025": ("A part of the book lies in META-INF, where only signatures and keys belong.", FAULT),
    "PKG-026": ("A file is obfuscated that is no font.", FAULT),
    "PKG-027": ("The book cannot be unpacked; its file names are not in UTF-8.", "Export it again."),
}
"""Code → what it means, and what to do."""
PARTS = {
    "ACC": "Readers who listen will miss something.",
    "CSS": "A style sheet is at fault.",
    "HTM": "A document is at fault.",
    "MED": "A picture, sound or film is at fault.",
    "NAV": "The contents are at fault.",
    "NCX": "The old contents (NCX) are at fault.",
    "OPF": "The package document is at fault.",
    "PKG": "The way the file is packed is at fault.",
    "RSC": "Something the book uses is at fault.",
}
"""First letters of a code → what is at fault."""
HARMFUL = frozenset({"RSC-025", "CSS-007"})
"""Usages that EPUBCheck only mentions, and that do harm: broken drawings, fonts that are not loaded."""


def meaning(code: str) -> tuple[str, str]:
    """What a code means in plain words, and what to do about it."""
    plain = code.rstrip("abcdefghijklmnopqrstuvwxyz")
    return MEANINGS.get(plain) or (PARTS.get(code[:3], "EPUBCheck finds fault with it."), FAULT)
