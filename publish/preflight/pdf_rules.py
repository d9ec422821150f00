"""Every rule a PDF is read by: how grave it is to break it, why it stands, and what to do.

Codes are public. What exactly is wrong, the check that finds it says. Where a printer is named, its own source is added to the
reason: `group` names the group of its numbers in printers.toml.
"""

from dataclasses import dataclass

from publish.notices import ERROR, NOTE, WARNING, Severity

EXPORT = "Export the PDF anew from the program that made it."
PDFX = "Export it with that preset of your program, or build it here with `printer:` set."


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: how grave, why, the remedy, and the group of a printer's numbers it goes by."""

    severity: Severity
    why: str
    remedy: str
    group: str = ""


RULES = {
    # the file
    "unreadable-file": Rule(ERROR, "Neither can a printer read it.", EXPORT),
    "damaged-file": Rule(ERROR, "Each reader mends it in its own way, and prints something else.", EXPORT),
    "damaged-page": Rule(ERROR, "What stands behind the fault may be missing in print.", EXPORT),
    "locked": Rule(
        ERROR, "A printer cannot open, place or trap a locked file.", "Export it without password and restrictions.", "files"
    ),
    "too-much": Rule(ERROR, "No book is like that; such files are made to fill memory.", "Ask who sent it."),
    "check-stopped": Rule(ERROR, "", "What it found so far stands above. Divide the file, or check it on a larger machine."),
    "endless-pages": Rule(ERROR, "No book is like that.", "Ask who sent it."),
    "no-pages": Rule(ERROR, "There is nothing to print.", EXPORT),
    "file-too-large": Rule(
        ERROR, "The printer does not take it.", "Save the pictures at the resolution they are printed in.", "files"
    ),
    # boxes
    "no-page-size": Rule(ERROR, "ISO 32000-1, 14.11.2: every page has a MediaBox.", EXPORT),
    "boxes-not-nested": Rule(ERROR, "ISO 15930: the trim lies within the bleed, the bleed within the sheet.", EXPORT),
    "cropped-page": Rule(WARNING, "Viewers, and some printers, show and print the CropBox alone.", "Delete the CropBox."),
    "unequal-pages": Rule(
        ERROR, "All leaves of a book are cut alike.", "Give every page the same size, blank ones too.", "trims"
    ),
    "turned-page": Rule(WARNING, "Some workflows print the page as it lies, others as it is turned.", "Set the page upright."),
    "scaled-page": Rule(
        WARNING, "ISO 15930-7 wants none; some workflows print such a page at another size.", "Export it without /UserUnit."
    ),
    "trim-not-offered": Rule(
        ERROR, "The printer does not cut that size.", "Choose one of its trims: `trim:` in collection.yaml.", "trims"
    ),
    "page-size": Rule(
        ERROR, "The printer places the page by its size.", "Export it with exactly that bleed, or with none.", "bleed"
    ),
    "no-bleed": Rule(
        ERROR, "Cutting is never exact: a white line would show.", "Let it run on over the trim on that edge.", "bleed"
    ),
    "short-bleed": Rule(
        ERROR, "Cutting is never exact: a white line would show.", "Draw it out to the edge of the bleed.", "bleed"
    ),
    "marks": Rule(
        ERROR,
        "The printer sets its own marks, and refuses files with others.",
        "Export it without crop marks and colour bars.",
        "files",
    ),
    "marks-in-bleed": Rule(
        ERROR, "Marks that reach into the bleed can show after cutting.", "Set them off by at least the bleed."
    ),
    # covers
    "cover-size": Rule(
        ERROR, "The printer places the sheet by its size.", "Make the cover anew: `publish build --cover`.", "cover"
    ),
    "in-cover-margin": Rule(
        ERROR, "What stands too near to the trim may be cut, or folded over the edge.", "Move it in.", "cover"
    ),
    "on-fold": Rule(
        ERROR, "No fold is exact: letters would run over the edge of the spine.", "Set them smaller, or move them.", "cover"
    ),
    "cover-trim": Rule(ERROR, "Cover and pages are cut together.", "Make both for one trim: `publish build --cover`.", "trims"),
    "cover-pages": Rule(
        ERROR, "The spine is as wide as the pages are thick.", "Make the cover anew: `publish build --cover`.", "spine"
    ),
    "cover-spine": Rule(
        ERROR, "A spine of another width shows on front or back.", "Make the cover anew: `publish build --cover`.", "spine"
    ),
    "cover-printer": Rule(
        WARNING,
        "Each printer's paper, bleed and barcode differ.",
        "Make it for this one: `publish build --cover --for`.",
        "cover",
    ),
    "cover-not-compared": Rule(
        NOTE, "Each printer's paper is of another thickness.", "Compare it with the printer's template."
    ),
    # pages
    "odd-pages": Rule(ERROR, "A leaf has two sides.", "Add a blank page at the end.", "pages"),
    "page-multiple": Rule(ERROR, "The sheets are folded.", "Add blank pages at the end, or take some out.", "pages"),
    "signature": Rule(NOTE, "The last sheet is paid for whole.", "Fill it, or take the pages out, if you can.", "pages"),
    "too-few-pages": Rule(
        ERROR, "A thinner book cannot be bound.", "Ask the printer for saddle stitching, or add pages.", "pages"
    ),
    "too-many-pages": Rule(
        ERROR, "A thicker book cannot be bound.", "Choose another paper or trim, or make two volumes.", "pages"
    ),
    "last-page-printed": Rule(
        WARNING, "The printer puts its own mark there, or adds a leaf.", "Leave the last page blank.", "pages"
    ),
    "blank-pages": Rule(WARNING, "The printer takes them for a fault.", "Take the blank pages out.", "files"),
    "in-margin": Rule(
        ERROR, "What stands too near to the trim may be cut.", "Move it in, or let it run on over the trim.", "gutter"
    ),
    "in-gutter": Rule(ERROR, "What stands too near to the spine cannot be read.", "Move it away from the spine.", "gutter"),
    "page-labels": Rule(WARNING, "ISO 32000-1, 12.4.2: labels begin with the first page.", "Write the labels anew."),
    "folio-on-wrong-side": Rule(
        WARNING, "Odd folios stand on the right, in every book.", "Add or take out a blank page before it."
    ),
    # fonts and text
    "font-not-embedded": Rule(
        ERROR, "The printer would set the text in another font.", "Embed all fonts, the usual ones too.", "files"
    ),
    "small-type": Rule(WARNING, "Smaller type fills in.", "Set it larger.", "detail"),
    "black-text-in-colours": Rule(
        ERROR,
        "Text of several inks shows coloured edges, and prints light where a profile converts it.",
        "Set it in black alone: C0 M0 Y0 K100.",
        "files",
    ),
    "white-overprints": Rule(ERROR, "White that is set to overprint vanishes.", "Take the overprint off."),
    # colour
    "registration-colour": Rule(ERROR, "It prints solid on every plate and does not dry.", "Use black: C0 M0 Y0 K100.", "ink"),
    "rich-black-line": Rule(WARNING, "Fine lines of several inks show coloured edges.", "Draw them in black alone."),
    "too-much-ink": Rule(
        ERROR, "More ink does not dry, and sets off on the next sheet.", "Convert with the printer's profile.", "ink"
    ),
    "spot-colour": Rule(ERROR, "The printer has the four process colours.", "Convert it to process colours.", "ink"),
    "pale-tint": Rule(NOTE, "So pale a tint does not print.", "Make it darker, or white.", "detail"),
    "rgb-colour": Rule(WARNING, "What the inks will be is left to chance.", "Convert it to CMYK or grey.", "files"),
    # pictures and lines
    "low-resolution": Rule(
        ERROR, "It will look soft, or show its pixels.", "Place a larger picture, or print it smaller.", "detail"
    ),
    "low-resolution-line-art": Rule(
        WARNING, "Drawings of pure black show steps at their edges.", "Scan it anew, or use a grey picture.", "detail"
    ),
    "thin-line": Rule(WARNING, "It may break up or vanish.", "Draw it thicker.", "detail"),
    "transparency": Rule(
        ERROR, "The printer's own flattening may change colours and text.", "Flatten it: export as PDF/X-1a.", "files"
    ),
    # what is no print
    "annotations": Rule(
        ERROR, "Comments and links may print, or stop the press.", "Export it for print, without links and comments.", "files"
    ),
    "outline": Rule(WARNING, "The printer wants none.", "Export it without bookmarks.", "files"),
    "script": Rule(ERROR, "A page to print runs no programs.", "Export it without JavaScript and actions.", "files"),
    "attachments": Rule(WARNING, "A printer's workflow drops or refuses them.", "Export it without attached files."),
    "form-fields": Rule(ERROR, "Fields do not print as they show.", "Flatten the form.", "files"),
    "layers": Rule(WARNING, "Hidden layers may print, and shown ones may not.", "Flatten the layers."),
    # standards
    "not-pdfx": Rule(ERROR, "The printer takes only those.", PDFX, "files"),
    "pdfx": Rule(ERROR, "", PDFX),
}
"""By code."""
