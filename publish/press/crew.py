"""The crew: processes that set galleys, started early and warmed up, and what they have set before.

Anything with the interface of `concurrent.futures.Executor` can set galleys. By default it is processes of this machine,
forked from a server that has WeasyPrint loaded, which costs that import once however many hands there are.
"""

import multiprocessing
import os
import pickle
import shutil
import signal
import tempfile
from collections.abc import Callable, Iterable
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from itertools import count
from multiprocessing import resource_tracker
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from typing import Any, Self, TypeVar

from publish.errors import PressError
from publish.kept import Kept
from publish.press.engine import engine
from publish.press.jobs import Job, Set, from_value, to_value
from publish.press.measuring import Ink, ink_key, ink_of, measure_and_keep
from publish.press.tray import Tray, Urgency

SOCKET_PATH = 103
"""Bytes the path of a socket may take: 107 on Linux (unix(7)), 103 on macOS."""
SOCKET_NAME = len("/pymp-12345678/listener-12345678")
"""Bytes that `multiprocessing` adds to the temporary folder for one."""
T = TypeVar("T")
W = TypeVar("W")
Progress = Callable[[str], None]
"""Told the name of each galley as it comes in."""
Waiting = Callable[[], dict[str, Set]]
"""Waits for what was begun."""


class Alone(Executor):
    """Sets everything in this process, one job after another: for `--jobs 1`, debuggers and tests."""

    def submit(self, fn: Callable[..., T], /, *args: object, **kwargs: object) -> Future[T]:
        """Do the work at once."""
        done: Future[T] = Future()
        done.set_result(fn(*args, **kwargs))
        return done


def executor(jobs: int) -> Executor:
    """So many hands with WeasyPrint loaded."""
    if jobs == 1:
        return Alone()
    context = multiprocessing.get_context("forkserver" if _can_serve() else "spawn")
    if context.get_start_method() == "forkserver":
        context.set_forkserver_preload(["publish.press.warm"])
    return Processes(jobs, context)


def _can_serve() -> bool:
    """Whether a server can fork hands here: it listens on a socket in the temporary folder, whose path must not be long."""
    room = SOCKET_PATH - len(os.fsencode(tempfile.gettempdir()))
    return "forkserver" in multiprocessing.get_all_start_methods() and room >= SOCKET_NAME


class Processes(ProcessPoolExecutor):
    """Processes of this machine. What they write beside their results goes with them."""

    def __init__(self, jobs: int, context: BaseContext) -> None:
        """Start the first at once: it starts the server, which takes as long as loading WeasyPrint does."""
        # WeasyPrint copies fonts into temporary folders that it removes when it ends, and processes of a pool are ended.
        self._scratch = TemporaryDirectory(prefix="publish-", ignore_cleanup_errors=True)
        self._orders = count()
        _ctrl_c(heard=False)
        super().__init__(jobs, mp_context=context, initializer=_settle, initargs=(self._scratch.name,))
        self.submit(int)

    def submit(self, fn: Callable[..., T], /, *args: object, **kwargs: object) -> Future[T]:
        """Hand over a slip that says where the work lies.

        A whole section would not fit into the pipe, and Python before 3.11.4 waits for ever when a process is lost while one is
        being pushed through (python/cpython#94777).
        """
        slip = Path(self._scratch.name) / f"{next(self._orders)}.job"
        slip.write_bytes(pickle.dumps((fn, args, kwargs)))
        return super().submit(_carry_out, slip)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes, and their temporary files."""
        super().shutdown(wait, cancel_futures=cancel_futures)
        self._scratch.cleanup()


def _carry_out(slip: Path) -> Any:
    """Run in another process: the work that a slip of our own making names."""
    fn, args, kwargs = pickle.loads(slip.read_bytes())  # noqa: S301 - written by our master into a folder only it can enter
    return fn(*args, **kwargs)


def _settle(scratch: str) -> None:
    """The first thing a process does: keep its temporary files where they are cleared away, and see that it ends in time."""
    tempfile.tempdir = scratch
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C ends it without a word: its master has the say
    _ctrl_c(heard=True)
    master = multiprocessing.parent_process()
    if master:
        Thread(target=_leave_with, args=(master, scratch), daemon=True).start()


def _leave_with(master: BaseProcess, scratch: str) -> None:
    """Do not outlive the process that hired us, which may be killed: the pool alone would wait for work for ever."""
    master.join()
    shutil.rmtree(scratch, ignore_errors=True)
    os._exit(1)  # from a thread; nothing is half done, since what is kept is written whole or not at all


def _ctrl_c(*, heard: bool) -> None:
    """Whether this thread, and all it starts, hears Ctrl-C: the server of the crew would die of it with a traceback."""
    if hasattr(signal, "pthread_sigmask"):
        resource_tracker.ensure_running()  # which would undo what we do here, were it started later
        signal.pthread_sigmask(signal.SIG_UNBLOCK if heard else signal.SIG_BLOCK, {signal.SIGINT})


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
        self._hired().shutdown(wait=False, cancel_futures=True)
        self._tray.close()
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
