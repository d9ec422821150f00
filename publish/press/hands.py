"""Hands: processes of this machine that do the work of the press, forked from a server that has WeasyPrint loaded.

That costs the import once however many hands there are. Ctrl-C is heard by their master alone, and when it goes, or lets them
go, they leave at once: what they keep is written whole or not at all.
"""

import atexit
import multiprocessing
import os
import pickle
import shutil
import signal
import tempfile
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from functools import partial
from itertools import count
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection
from multiprocessing.context import BaseContext
from pathlib import Path
from threading import Thread
from typing import TypeVar

from publish.errors import OutputError

SOCKET_PATH = 103
"""Bytes the path of a socket may take: 107 on Linux (unix(7)), 103 on macOS."""
SOCKET_NAME = len("/pymp-12345678/listener-12345678")
"""Bytes that `multiprocessing` adds to the temporary folder for one."""
T = TypeVar("T")


class Alone(Executor):
    """Does everything in this process, one job after another: for `--jobs 1`, debuggers and tests."""

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
    """Processes of this machine. What they write beside their results goes with this one."""

    def __init__(self, jobs: int, context: BaseContext) -> None:
        """Start them at once: the first starts the server, which takes as long as loading WeasyPrint does."""
        # WeasyPrint copies fonts into temporary folders that it removes when it ends, and hands do not end in good order.
        self._scratch = Path(tempfile.mkdtemp(prefix="publish-"))
        atexit.register(shutil.rmtree, self._scratch, ignore_errors=True)  # when all have left: until then they may write there
        self._orders = count()
        _deaf_to_ctrl_c()
        hired, self._hiring = context.Pipe(duplex=False)
        super().__init__(jobs, mp_context=context, initializer=_settle, initargs=(hired, self._scratch))
        # Not later, by whoever hands over work, who hears Ctrl-C. (Yet Python starts none while another has nothing to do.)
        for _ in range(jobs):
            self.submit(int)

    def submit(self, fn: Callable[..., T], /, *args: object, **kwargs: object) -> Future[T]:
        """Hand over a slip that says where the work lies, and where its result will.

        Neither would fit into a pipe, and Python waits for ever when a process is lost while one is being pushed through
        (python/cpython#94777).
        """
        slip = self._scratch / f"{next(self._orders)}.job"
        _write(slip, (fn, args, kwargs))
        brought: Future[T] = Future()
        super().submit(_carry_out, slip).add_done_callback(partial(_bring, brought, slip))
        return brought

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Let the hands go: at once, unless what they are at is waited for."""
        super().shutdown(wait, cancel_futures=cancel_futures)
        self._hiring.close()


def _bring(brought: Future[T], slip: Path, carried: Future[None]) -> None:
    """Tell whoever waits what came of the work."""
    if carried.cancelled():
        brought.cancel()
    elif error := carried.exception():
        brought.set_exception(error)
    else:
        try:
            written = slip.read_bytes()
            slip.unlink()
            result = pickle.loads(written)  # noqa: S301 - by a hand, into a folder only we can enter
        except (OSError, MemoryError) as error:  # a hand that leaves clears all away: then nobody waits any more
            brought.set_exception(error)
        else:
            brought.set_result(result)


def _carry_out(slip: Path) -> None:
    """Run in another process: do the work that a slip names, and write there what it comes to."""
    fn, args, kwargs = pickle.loads(slip.read_bytes())  # noqa: S301 - written by our master into a folder only it can enter
    _write(slip, fn(*args, **kwargs))


def _write(slip: Path, what: object) -> None:
    try:
        slip.write_bytes(pickle.dumps(what))
    except OSError as error:
        raise OutputError(f"{slip.parent}: cannot write ({error.strerror}). Set TMPDIR to another folder.") from error


def _settle(hired: Connection, scratch: Path) -> None:
    """The first thing a process does: keep its temporary files where they are cleared away, and see that it ends in time."""
    tempfile.tempdir = str(scratch)
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # its master has the say
    Thread(target=_leave_with, args=(hired, scratch), daemon=True).start()


def _leave_with(hired: Connection, scratch: Path) -> None:
    """Leave when let go, and when the process that hired us is killed: the pool alone would wait for work for ever."""
    hired.poll(None)  # nothing is ever said: until the other end is closed
    shutil.rmtree(scratch, ignore_errors=True)
    os._exit(1)  # from a thread; nothing is half done, since what is kept is written whole or not at all


def _deaf_to_ctrl_c() -> None:
    """Have this thread, and all it starts, not hear Ctrl-C: the server would die of it with a traceback."""
    if hasattr(signal, "pthread_sigmask"):
        resource_tracker.ensure_running()  # which would undo what we do here, were it started later
        signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
