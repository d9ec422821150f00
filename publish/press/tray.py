"""What waits for a hand: the most urgent first, and of what is as urgent, what was begun first.

The pages of a book hang on one another: its index is set, and set again where that moved a leaf, while heads, folios and ink
only have to be there in the end. Were all of it handed over as it comes, the index would stand behind them.
"""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from enum import IntEnum
from itertools import count
from queue import PriorityQueue
from threading import Semaphore
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
        """Have `takers` threads see one piece of work through each, and one more give it out."""
        self._takers = ThreadPoolExecutor(takers)
        self._clerk = ThreadPoolExecutor(1)
        self._free = Semaphore(takers)
        self._waiting = PriorityQueue[tuple[Urgency, int, Future[Future[Any]], Callable[[], Any]]]()
        self._numbers = count()

    def put(self, work: Callable[[], T], urgency: Urgency) -> Callable[[], T]:
        """Lay work down; call the result to wait for what it comes to, or for what it raises."""
        taken = Future[Future[T]]()
        self._waiting.put((urgency, next(self._numbers), taken, work))
        self._clerk.submit(self._give_out)
        return lambda: taken.result().result()

    def close(self) -> None:
        """Leave what nobody has taken."""
        self._clerk.shutdown(wait=False, cancel_futures=True)
        self._takers.shutdown(wait=False, cancel_futures=True)

    def _give_out(self) -> None:
        """Give the most urgent work to whoever is free first: as often as work was put, so that none is left."""
        self._free.acquire()
        _, _, taken, work = self._waiting.get()
        try:
            begun = self._takers.submit(work)
        except RuntimeError as error:  # they have gone home: the next must not wait for one of them
            self._free.release()
            taken.set_exception(error)
        else:
            begun.add_done_callback(lambda _: self._free.release())
            taken.set_result(begun)
