"""What a command takes from the machine it runs on: the clock, the cores, and the folder for what is kept."""

import os
from datetime import UTC, datetime
from pathlib import Path

from platformdirs import user_cache_path

from publish.errors import UsageError


def cores() -> int:
    """How many processes can work at once on this machine."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1


def store() -> Path:
    """The cache folder: PUBLISH_CACHE, else the machine's usual place."""
    return Path(os.environ.get("PUBLISH_CACHE") or user_cache_path("publish", appauthor=False)).absolute()


def now() -> str:
    """UTC now, or the date SOURCE_DATE_EPOCH asks for (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        moment = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    except (ValueError, OverflowError, OSError) as error:
        message = f"SOURCE_DATE_EPOCH is {epoch!r}. Give it whole seconds since 1970, or leave it unset."
        raise UsageError(message) from error
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
