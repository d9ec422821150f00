"""The crew: what is begun first, what is begun once, and ink measured apart."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any

import pytest

from publish.book import Galley, PageInk
from publish.press.crew import Crew
from publish.press.hands import Alone
from publish.press.ink import measured
from publish.press.jobs import Job, Set
from publish.press.sheets import Sheet

CSS = (
    Sheet(
        name="page",
        text="@page { size: 200pt 300pt; margin: 20pt } body { margin: 0 } "
        "p { margin: 0; width: 50pt; height: 9pt; background: device-cmyk(0 0 0 1) }",
    ),
)


def job(name: str, text: str) -> Job:
    return Job(name=name, xhtml=f"<p>{text}</p>", css=CSS, language="en", base=Path("/"), roots=())


class Noting(Alone):
    """Sets nothing, and notes what it was asked to set."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def submit(self, fn: Callable[..., Any], /, *args: Any, **_: Any) -> Future[Any]:  # noqa: ARG002 - the interface
        self.asked.append(args[0].name)
        done: Future[Any] = Future()
        done.set_result(Set(galley=Galley(key=args[0].name, pdf=b"", pages=()), left={}))
        return done


def test_the_longest_is_begun_first_each_once_and_all_come_in_as_they_were_asked_for(tmp_path: Path) -> None:
    hands = Noting()
    jobs = [job("short", "A."), job("long", "A word. " * 9), job("middle", "A word.")]
    with Crew(lambda: hands, tmp_path) as crew:
        assert list(crew.begin(jobs)()) == ["short", "long", "middle"]
        assert list(crew.begin([*jobs, job("more", "B.")])()) == ["short", "long", "middle", "more"]
    assert hands.asked == ["long", "middle", "short", "more"]


def test_ink_is_measured_once_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with Crew(Alone, tmp_path) as crew:
        made = crew.begin([job("one", "")])()["one"]
        crew.measure([made])
        [ink] = crew.ink(made)
    assert (ink,) == measured(made.galley.pdf)
    assert ink.box == pytest.approx((20, 20, 70, 29), abs=1)
    monkeypatch.setattr("publish.press.ink.measured", None)
    with Crew(Alone, tmp_path) as crew:
        assert crew.ink(made) == (PageInk(box=ink.box, most=ink.most),)
        for path in tmp_path.glob("*/*"):
            path.write_bytes(b"damaged")
    monkeypatch.undo()
    with Crew(Alone, tmp_path) as crew:
        assert crew.ink(made) == (ink,)
