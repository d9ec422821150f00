"""Reading a screen edition back as assistive tools do: its structure with poppler, its links with pikepdf."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pikepdf

WORD = re.compile(r'<word xMin="(\S+)" yMin="(\S+)" xMax="(\S+)" yMax="(\S+)">(.*?)</word>')


@dataclass(frozen=True, slots=True, kw_only=True)
class Click:
    """A link: the label of its page, what it says of itself, the words under it, and where it leads."""

    page: str
    says: str
    words: str
    leads: str
    height: float


def structure(pdf: Path) -> str:
    """The structure as an outline of types and text; the runs of an element are joined."""
    told = subprocess.run(["pdfinfo", "-struct-text", pdf], capture_output=True, check=True, text=True).stdout
    lines: list[str] = []
    for row in told.replace("\u00a0", " ").splitlines():
        depth, text = (len(row) - len(row.lstrip())) // 2, row.strip()
        if text.startswith('"'):
            before = lines[-1] if lines else ""
            joins = before.strip().startswith('"') and before.startswith("  " * depth + '"')
            lines[-1 if joins else len(lines) :] = [f"{before[:-1]}{text[1:]}" if joins else "  " * depth + text]
        elif text and not text.startswith("Object "):
            lines.append("  " * depth + re.sub(r" \((?:block|inline)\)$|:$", "", text))
    return "\n".join(lines)


def clicks(pdf: Path) -> Iterator[Click]:
    """Every link of a file, page by page."""
    words = places(pdf)
    with pikepdf.open(pdf) as file:
        numbers = {page.obj.objgen: index for index, page in enumerate(file.pages)}
        for index, page in enumerate(file.pages):
            top = float(page.mediabox[3])
            for link in page.get("/Annots", []):
                left, bottom, right, above = (float(side) for side in link.Rect)
                middle = top - (bottom + above) / 2
                under = [text for text, (x, y, end, low) in words[index] if x < right and end > left and y < middle < low]
                inside = "/Dest" in link
                yield Click(
                    page=page.label, says=str(link.Contents), words=" ".join(under),
                    leads=file.pages[numbers[link.Dest[0].objgen]].label if inside else str(link.A.URI),
                    height=float(link.Dest[3]) if inside else 0.0,
                )  # fmt: skip


def places(pdf: Path) -> list[list[tuple[str, tuple[float, ...]]]]:
    """Every word of every page with its box: left, top, right and bottom in points."""
    told = subprocess.run(["pdftotext", "-bbox", pdf, "-"], capture_output=True, check=True, text=True).stdout
    pages = told.split("<page ")[1:]
    return [[(word[4], tuple(float(side) for side in word[:4])) for word in WORD.findall(page)] for page in pages]
