"""What stops the press.

    PublishError                     exit code, and a message with file, line and remedy
    ├── UsageError          2        the command line asks for what cannot be
    ├── ManuscriptError     1        the collection or its text is at fault; carries every notice of severity error
    ├── PressError          1        text, styles, fonts or pictures that cannot be set
    │   └── PassageError    1        a passage of the text that cannot; the build names its line
    └── OutputError         1        the output folder or the disk refuses

Anything else that reaches the ending of a command (ending.py) is our own fault: exit code 3.
"""

from collections.abc import Sequence

from publish.notices import Notice


class PublishError(Exception):
    """The build cannot go on. `str()` is the message for the editor, `exit_code` what the shell gets."""

    exit_code = 1


class UsageError(PublishError):
    """The command line asks for something that does not exist."""

    exit_code = 2


class ManuscriptError(PublishError):
    """The collection is at fault: one line for every fault found, each with file, line and remedy."""

    def __init__(self, notices: Sequence[Notice]) -> None:
        self.notices = tuple(notices)
        super().__init__("\n".join(map(str, self.notices)))


class PressError(PublishError):
    """A section that cannot be set: a missing font, a picture that cannot be drawn, a style sheet that fails."""


class PassageError(PressError):
    """A passage that cannot be set. The press knows its id alone; whoever has the book says where it stands."""

    def __init__(self, passage: str, fault: str) -> None:
        self.passage = passage
        self.fault = fault
        super().__init__(passage, fault)  # what it is made of anew, in the process that waits for it

    def __str__(self) -> str:
        return f"{self.passage}: {self.fault}"


class OutputError(PublishError):
    """The output cannot be written; what was there before is untouched."""
