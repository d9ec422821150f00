"""Pictures for the EPUB: the originals' pixels in the formats every reader takes."""

import mimetypes
from pathlib import Path

from publish.press.epub_metadata import File


def epub_picture(path: Path, name: str, *, described: bool) -> File:
    """A picture of the collection as a file of the EPUB."""
    kind = mimetypes.types_map.get(path.suffix.lower(), "application/octet-stream")
    return File(name=name, media_type=kind, data=path.read_bytes(), described=described)
