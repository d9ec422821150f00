"""Work that waits for a hand."""

import subprocess
import sys
from collections.abc import Callable
from threading import Event

import pytest

from publish.press.tray import Tray, Urgency


def test_the_most_urgent_is_taken_first_and_of_what_is_as_urgent_what_came_first() -> None:
    tray, go = Tray(1), Event()
    done: list[str] = []

    def work(name: str) -> Callable[[], str]:
        return lambda: done.append(name) or name

    first = tray.put(lambda: go.wait(9), Urgency.MEANWHILE)
    later = tray.put(work("folios"), Urgency.MEANWHILE)
    waiting = [
        tray.put(work(name), urgency)
        for name, urgency in [("guess", Urgency.FORESEEN), ("index", Urgency.NOW), ("contents", Urgency.NOW)]
    ]
    go.set()
    assert [one() for one in waiting] == ["guess", "index", "contents"]
    assert first()
    assert later() == "folios"
    assert done == ["index", "contents", "guess", "folios"]
    tray.close()


def test_what_fails_is_told_to_whoever_waits_and_the_next_work_is_done() -> None:
    tray = Tray(1)
    failed = tray.put(lambda: 1 // 0, Urgency.NOW)
    assert tray.put(lambda: 5, Urgency.NOW)() == 5
    with pytest.raises(ZeroDivisionError):
        failed()
    tray.close()


def test_what_nobody_has_taken_is_left() -> None:
    tray, go = Tray(1), Event()
    taken: list[int] = []
    begun = tray.put(lambda: go.wait(9), Urgency.NOW)
    tray.put(lambda: taken.append(1), Urgency.NOW)
    tray.close()
    go.set()
    assert begun()
    assert not taken


ABANDONED = """
import time
from publish.press.tray import Tray, Urgency

tray = Tray(2)
for _ in range(12):
    tray.put(lambda: time.sleep(0.5), Urgency.NOW)
"""


def test_a_tray_that_nobody_closes_keeps_no_program_from_its_end() -> None:
    subprocess.run([sys.executable, "-c", ABANDONED], check=True, timeout=60)
