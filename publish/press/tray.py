"""What waits for a hand: the most urgent first, and of what is as urgent, what was begun first.

The pages of a book hang on one another: its index is set, and set again where that moved a leaf, while heads, folios and ink
only have to be there in the end. Were all of it handed over as it comes, the index would stand behind them.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import IntEnum
from itertools import count
from queue import PriorityQueue
from typing import Any, TypeVar

T = TypeVar("T")


class Urgency(IntEnum):
    """How soon work is wanted."""

    NOW = 0
    """The book waits for it."""
    FORESEEN = 1
    """It will probably be asked for."""
    MEANWHILE = 2
    """It only has to be there in the end."""


class Tray:
    """Work that waits, and so many who take from it."""

    def __init__(self, takers: int) -> None:
        """Have `takers` threads see one piece of work through each."""
        self._takers = ThreadPoolExecutor(takers)
        self._waiting = PriorityQueue[tuple[Urgency, int, Future[Any], Callable[[], Any]]]()
        self._numbers = count()

    def put(self, work: Callable[[], T], urgency: Urgency) -> Future[T]:
        """Lay work down; gives what it will come to."""
        awaited = Future[T]()
        self._waiting.put((urgency, next(self._numbers), awaited, work))
        self._takers.submit(self._take)
        return awaited

    def close(self) -> None:
        """Leave what nobody has taken."""
        self._takers.shutdown(wait=False, cancel_futures=True)

    def _take(self) -> None:
        """See the most urgent work through: as often as work was put, so that none is left."""
        _, _, awaited, work = self._waiting.get()
        try:
            awaited.set_result(work())
        except BaseException as error:  # noqa: BLE001 - it is not ours: whoever waits for the work meets it there
            awaited.set_exception(error)
