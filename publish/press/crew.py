"""The crew: processes that set galleys, started early and warmed up, and what they have set before.

Anything with the interface of `concurrent.futures.Executor` can set galleys; by default it is processes of this machine.
"""

from collections.abc import Callable, Iterable
from concurrent.futures import BrokenExecutor, Executor
from pathlib import Path
from typing import Self, TypeVar

from publish.errors import PressError
from publish.kept import Kept
from publish.press.engine import engine
from publish.press.jobs import Job, Set, from_value, to_value
from publish.press.measuring import Ink, ink_key, ink_of, measure_and_keep
from publish.press.tray import Tray, Urgency

T = TypeVar("T")
W = TypeVar("W")
Progress = Callable[[str], None]
"""Told the name of each galley as it comes in."""
Waiting = Callable[[], dict[str, Set]]
"""Waits for what was begun."""


class Crew:
    """Sets jobs, or finds them set already. Hands are hired when the crew is entered, while the manuscript is still read."""

    def __init__(self, hire: Callable[[], Executor], store: Path, progress: Progress = lambda _: None, hands: int = 1) -> None:
        """Have `hire` find so many hands; what they set is kept in `store`."""
        self._hire = hire
        self._kept = Kept(store)
        self._progress = progress
        # One more than there are hands: so the next work lies ready for whoever has done. One alone works by itself.
        self._tray = Tray(hands if hands == 1 else hands + 1)
        self._hired: Callable[[], Executor]
        self._begun: dict[str, Callable[[], Set]] = {}
        self._measured: dict[str, Callable[[], Ink]] = {}

    def __enter__(self) -> Self:
        """Begin hiring; the first job waits until it is done."""
        self._hired = self._tray.put(self._hire, Urgency.NOW)
        return self

    def __exit__(self, *failure: object) -> None:
        """Let the hands go, and what is kept shrink to its cap."""
        try:
            hands = self._hired()
        finally:
            self._tray.close()
        hands.shutdown(wait=False, cancel_futures=True)
        self._kept.trim()

    def begin(self, jobs: Iterable[Job], urgency: Urgency = Urgency.NOW) -> Waiting:
        """Begin every job that is not begun already, the longest first; call the result to wait for all of them, by name.

        So no hand stands idle at the end while another is still at a long one.
        """
        asked = tuple(jobs)
        begun = {job.name: self._once(job, urgency) for job in sorted(asked, key=lambda job: len(job.xhtml), reverse=True)}
        names = [job.name for job in asked]
        return lambda: {name: begun[name]() for name in names}

    def measure(self, made: Iterable[Set]) -> None:
        """Begin to measure the ink of what is set, where that is not begun already."""
        for one in made:
            key = ink_key(one)
            if key not in self._measured:
                self._measured[key] = self._begin_measuring(one, key)

    def ink(self, made: Set) -> Ink:
        """Wait for the ink of what is set."""
        self.measure([made])
        return self._measured[ink_key(made)]()

    def lend(self, name: str, work: Callable[[], T]) -> Callable[[], T]:
        """Have a hand do other work, which is told by a name; call the result to wait for it."""
        begun = self._tray.put(lambda: self._hired().submit(work).result(), Urgency.MEANWHILE)
        return lambda: _came_in(name, begun)

    def _once(self, job: Job, urgency: Urgency) -> Callable[[], Set]:
        key = job.key
        if key not in self._begun:
            self._begun[key] = self._begin(job, key, urgency)
        return self._begun[key]

    def _begin(self, job: Job, key: str, urgency: Urgency) -> Callable[[], Set]:
        """Begin a job; call the result to wait for it."""
        kept = self._kept.get(key)
        if kept is not None:
            self._progress(job.name)
            value, pdf = kept
            return lambda: from_value(job.name, value, pdf)
        begun = self._hand_over(_set_and_keep, job, key, urgency)
        return lambda: self._set(job.name, begun)

    def _begin_measuring(self, made: Set, key: str) -> Callable[[], Ink]:
        """Begin to measure ink; call the result to wait for it."""
        kept = self._kept.get(key)
        if kept is not None:
            return lambda: ink_of(kept[0])
        begun = self._hand_over(measure_and_keep, made, key, Urgency.MEANWHILE)
        return lambda: _came_in(made.galley.key, begun)

    def _hand_over(self, work: Callable[[W, str, Path], T], what: W, key: str, urgency: Urgency) -> Callable[[], T]:
        """Lay work down for the hands, once they are hired."""
        return self._tray.put(lambda: self._hired().submit(work, what, key, self._kept.folder).result(), urgency)

    def _set(self, name: str, begun: Callable[[], Set]) -> Set:
        made = _came_in(name, begun)
        self._progress(name)
        return made


def _came_in(name: str, begun: Callable[[], T]) -> T:
    """Wait for work that was handed over."""
    try:
        return begun()
    except BrokenExecutor as error:
        raise PressError(f"{name}: the process that set it was ended, perhaps for want of memory. Try --jobs 1.") from error


def _set_and_keep(job: Job, key: str, store: Path) -> Set:
    """Run in another process: set a job and keep the result there, so that an interrupted build loses nothing."""
    made = engine()(job)
    Kept(store).put(key, to_value(made), made.galley.pdf)
    return made
