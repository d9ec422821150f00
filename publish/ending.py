"""How a command ends: what is said at the last, and the exit code (publish/errors.py has the table).

Every way out passes here, faults of our own among them: an editor gets a sentence, and a traceback only with --debug.
"""

import traceback
from collections.abc import Callable
from typing import Self

from publish.errors import PublishError

STOPPED = 130
"""What shells expect after Ctrl-C."""
LEFT_ALONE = "Stopped. The last good output is as it was."
OUR_FAULT = 3


class Ending:
    """Stands around a command; `code` is the exit code once it has ended."""

    def __init__(self, *, say: Callable[[str], None], debug: bool) -> None:
        """Have messages said by `say`; with `debug` they are tracebacks."""
        self._say = say
        self._debug = debug
        self.code = 0

    def __enter__(self) -> Self:
        """Begin the command."""
        return self

    def __exit__(self, _kind: object, error: BaseException | None, _trace: object) -> bool:
        """Tell what ended it."""
        match error:
            case SystemExit():
                self.code = error.code if isinstance(error.code, int) else int(bool(error.code))
                if self.code == STOPPED:  # Typer's word for Ctrl-C
                    self._say(LEFT_ALONE)
            case KeyboardInterrupt():
                self.code = STOPPED
                self._say(LEFT_ALONE)
            case PublishError():
                self._tell(error, error.exit_code, str(error))
            case PermissionError():
                self._tell(error, PublishError.exit_code, f"{error.filename}: no permission. Check the file's rights.")
            case Exception():
                self._tell(error, OUR_FAULT, _our_fault(error))
            case _:
                return False
        return True

    def _tell(self, error: Exception, code: int, message: str) -> None:
        self.code = code
        self._say("".join(traceback.format_exception(error)) if self._debug else message)


def _our_fault(error: Exception) -> str:
    return (
        f"publish failed on something it should have handled: {type(error).__name__}: {error}\n"
        "That is our fault, not the manuscript's. Run the command again with --debug and send us what it prints."
    )
