"""What a page may read while it is set: files of the collection, the styles and the fonts, and nothing else.

Style sheets come from designers and manuscripts from anyone: no address on the network is asked, and no file outside the
folders given is opened, whatever a link, a `..` or a symbolic link says.
"""

from pathlib import Path
from urllib.parse import urlsplit
from urllib.request import url2pathname

from weasyprint.urls import FatalURLFetchingError, URLFetcher, URLFetcherResponse

from publish.press.originals import fit_for_press
from publish.press.sheets import on_disk

NO_PICTURES = frozenset({".css", ".otf", ".svg", ".ttf", ".woff", ".woff2"})
VECTORS = frozenset({"image/svg+xml", "text/css"})


class InsideFetcher(URLFetcher):  # type: ignore[misc]
    """A fetcher of files below the folders given."""

    def __init__(self, roots: tuple[Path, ...], collection: Path) -> None:
        """Allow files below `roots`, which are resolved; what is addressed below COLLECTION lies in `collection`."""
        super().__init__(allowed_protocols=("file", "data"), allow_redirects=False)
        self._roots = roots
        self._collection = collection

    def fetch(self, url: str, headers: dict[str, str] | None = None) -> URLFetcherResponse:
        """Open a file, or stop the press."""
        if url.startswith("data:"):
            return self._fit(super().fetch(url, headers))
        parts = urlsplit(on_disk(url, self._collection))
        path = Path(url2pathname(parts.path)).resolve()
        if parts.scheme != "file" or not any(path.is_relative_to(root) for root in self._roots):
            raise FatalURLFetchingError(f"{url} lies outside the collection and the styles. Put the file into the collection.")
        return self._fit(URLFetcherResponse(path.as_uri(), path.read_bytes()))

    def _fit(self, response: URLFetcherResponse) -> URLFetcherResponse:
        """A picture as the engine draws it well; anything else as it is."""
        suffix = Path(urlsplit(response.url).path).suffix.lower()
        if suffix in NO_PICTURES or (response.url.startswith("data:") and response.content_type in VECTORS):
            return response
        data = response.read()
        fit = fit_for_press(data)
        # Under its own address the engine would read the original from the disk again.
        return URLFetcherResponse(response.url, data) if fit is None else URLFetcherResponse("picture:fit-for-press", fit)
