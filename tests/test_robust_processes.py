"""Ctrl-C, kill -9 and lost hands: one line, no process left behind, the last output whole, and the next build goes on."""

import hashlib
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import pytest

HEAD = "---\ninterviewee: Mark Romanek\ninterviewer: Ana Cole\npermission: own\n---\n\n"
WORDS = "It was a long answer, and the camera stood where the light was. " * 40
LONG = "**AC:** How?\n\n" + f"**MR:** {WORDS}\n\n{WORDS}\n\n**AC:** Why?\n\n" * 12
PATIENCE = 300
"""Seconds after which a build counts as hung, on a machine that other tests keep busy."""
Written = Callable[[dict[str, str]], Path]


@pytest.fixture
def folder(write_collection: Written) -> Path:
    talks = {f"{number}.md": HEAD + LONG.replace("long", f"long {number}") for number in range(8)}
    return write_collection({"collection.yaml": "title: T\n"} | talks)


def hear_ctrl_c() -> None:
    """Tests may run in the background, where shells have Ctrl-C ignored."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Run:
    """A build in a session of its own, on two hands."""

    def __init__(self, folder: Path, place: Path, temporary: Path | None = None) -> None:
        self.store, self.output = place / "cache", place / "output"
        # Not below pytest's folder: a server cannot listen there where the path is long, and hands would be hired otherwise.
        self.temporary = temporary or Path(tempfile.mkdtemp(prefix="t-", dir="/tmp"))
        environment = os.environ | {"PUBLISH_CACHE": str(self.store), "TMPDIR": str(self.temporary)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "publish", "build", folder, "-o", self.output, "--jobs", "2"],
            env=environment, start_new_session=True, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            preexec_fn=hear_ctrl_c,  # noqa: PLW1509 - no thread of ours runs here
        )  # fmt: skip

    def wait_for_galleys(self, count: int) -> None:
        end = time.monotonic() + PATIENCE
        while len(self.kept()) < count:
            assert time.monotonic() < end
            assert self.process.poll() is None, self.process.communicate()
            time.sleep(0.02)

    def kept(self) -> list[Path]:
        return [path for path in (self.store / "galleys").glob("*/*") if not path.name.startswith(".")]

    def end(self) -> tuple[int, str, str]:
        out, err = self.process.communicate(timeout=PATIENCE)
        return self.process.returncode, out, err

    def group(self) -> dict[int, str]:
        """Processes of the session, by id, that still run."""
        found = {}
        for stat in Path("/proc").glob("[0-9]*/stat"):
            try:
                name, _, rest = stat.read_text().partition(") ")
            except OSError:
                continue
            state, _, _, session = rest.split()[:4]
            if int(session) == self.process.pid and state != "Z":
                found[int(stat.parent.name)] = name
        return found

    def nobody_stays(self) -> bool:
        end = time.monotonic() + 15
        while self.group() and time.monotonic() < end:
            time.sleep(0.05)
        return not self.group()


def sums(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in folder.glob("*")}


pytestmark = [pytest.mark.slow, pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="reads /proc")]


@pytest.mark.parametrize("how", ["group", "master"])
def test_ctrl_c_is_one_line_and_130_and_leaves_nothing(how: str, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "t.epub").write_bytes(b"the last good one")
    good = sums(tmp_path / "output")
    run = Run(folder, tmp_path)
    run.wait_for_galleys(2)
    if how == "group":
        os.killpg(run.process.pid, signal.SIGINT)
    else:
        run.process.send_signal(signal.SIGINT)
    code, out, err = run.end()
    assert (code, out) == (130, "")
    assert err.strip() == "Stopped. The last good output is as it was."
    assert run.nobody_stays(), run.group()
    assert sums(tmp_path / "output") == good
    assert not list(run.temporary.iterdir())


def test_ctrl_c_at_any_moment(folder: Path, tmp_path: Path) -> None:
    for wait in 0.5, 0.8, 1.1:
        run = Run(folder, tmp_path)
        time.sleep(wait)
        os.killpg(run.process.pid, signal.SIGINT)
        code, _, err = run.end()
        assert code in {130, -signal.SIGINT}  # on a slow machine Python itself has not begun to listen: shells say 130 for both
        assert "Traceback" not in err
        assert len(err.strip().splitlines()) <= 1, err  # none before the front desk has opened
        assert run.nobody_stays(), run.group()


def test_after_kill_9_nobody_stays_and_the_next_build_goes_on(folder: Path, tmp_path: Path) -> None:
    run = Run(folder, tmp_path)
    run.wait_for_galleys(3)
    run.process.kill()
    assert run.end()[0] == -signal.SIGKILL
    assert run.nobody_stays(), run.group()
    assert not run.output.exists()
    before = {path: path.stat().st_ino for path in run.kept()}
    assert len(before) >= 3
    again = Run(folder, tmp_path)
    assert again.end()[0] == 0
    assert {path: path.stat().st_ino for path in before} == before  # none of them was made anew
    assert sorted(sums(again.output)) == ["report.json", "t-print.pdf", "t.epub"]


def test_a_hand_that_is_killed_is_told(folder: Path, tmp_path: Path) -> None:
    run = Run(folder, tmp_path)
    run.wait_for_galleys(2)
    hands = [pid for pid in run.group() if _parent(pid) != run.process.pid and pid != run.process.pid]
    os.kill(hands[0], signal.SIGKILL)
    code, out, err = run.end()
    assert (code, out) == (1, "")
    assert "the process that set it was ended, perhaps for want of memory. Try --jobs 1." in err
    assert len(err.strip().splitlines()) == 1
    assert run.nobody_stays(), run.group()
    assert not run.output.exists()


def _parent(pid: int) -> int:
    return int(Path(f"/proc/{pid}/stat").read_text().rpartition(") ")[2].split()[1])


def test_a_temporary_folder_with_a_long_name_is_as_good(write_collection: Written, tmp_path: Path) -> None:
    folder = write_collection({"collection.yaml": "title: T\n", "1.md": HEAD + LONG})
    long = tmp_path / ("a" * 60) / ("b" * 60)
    long.mkdir(parents=True)
    run = Run(folder, tmp_path, long)
    assert run.end()[0] == 0
    assert run.nobody_stays(), run.group()
    assert not list(long.iterdir())


LET_GO = """
import tempfile
from pathlib import Path
from publish.press.hands import executor

hands = executor(2)
(place,) = Path(tempfile.gettempdir()).glob("publish-*")
hands.submit(exec, f"import itertools, pathlib\\nfor n in itertools.count(): pathlib.Path('{place}', str(n)).touch()")
while not (place / "9").exists():
    pass
hands.shutdown(wait=False, cancel_futures=True)
"""


def test_hands_that_are_let_go_leave_their_work_and_nothing_behind() -> None:
    with tempfile.TemporaryDirectory(prefix="t-", dir="/tmp") as temporary:
        let_go = [sys.executable, "-c", LET_GO]
        said = subprocess.run(let_go, env=os.environ | {"TMPDIR": temporary}, check=True, timeout=PATIENCE, capture_output=True)
        assert (said.stdout, said.stderr) == (b"", b"")
        assert not list(Path(temporary).iterdir())
