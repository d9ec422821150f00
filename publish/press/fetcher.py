"""What a page may read while it is set: files of the collection, the styles and the fonts, and nothing else.

Style sheets come from designers and manuscripts from anyone: no address on the network is asked, and no file outside the
folders given is opened, whatever a link, a `..` or a symbolic link says.
"""

from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse


class InsideFetcher(URLFetcher):  # type: ignore[misc]
    """A fetcher of files below the folders given."""

    def __init__(self, roots: tuple[Path, ...]) -> None:
        """Allow files below `roots`, which are resolved."""
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False)
        self._roots = roots

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Open a file, or stop the press."""
        if url.startswith("data:"):
            return super().fetch(url, headers)
        parts = urlsplit(url)
        path = Path(url2pathname(parts.path)).resolve()
        if parts.scheme != "file" or not any(path.is_relative_to(root) for root in self._roots):
            raise FatalURLFetchingError(f"{url} lies outside the collection and the styles. Put the file into the collection.")
        return URLFetcherResponse(url, path.read_bytes())
