"""README under test: what it tells a stranger to type is what there is."""

import re
import shlex
from pathlib import Path

import pytest
from typer.main import get_command

from publish.cli import app, main

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
TYPED = sorted(set(re.findall(r"^(publish(?: .*?)?)(?:\s+#.*)?$|`(publish(?: [^`]*)?)`", README, re.MULTILINE)))
COMMANDS = [shlex.split(one or other)[1:] for one, other in TYPED]
SUBCOMMANDS = sorted(get_command(app).commands)
BUILD = ["--output", "--edition", "--design", "--for", "--cover", "--only", "--strict", "--draft", "--jobs", "--debug"]
"""The contract's options of `build` (section 4)."""


def test_the_first_two_blocks_are_one_command_each() -> None:
    first, second = BLOCKS[:2]
    for block in (first, second):
        assert block.count("\n") == 1
        assert ";" not in block
    assert first.rstrip().endswith("&& .venv/bin/publish")
    assert ".venv/bin/pytest" in second


def test_the_gate_runs_readmes_own_words() -> None:
    gate = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "README.md" in gate
    assert "block 1" in gate
    assert "block 2" in gate
    assert "pytest" not in gate


@pytest.mark.parametrize("words", COMMANDS, ids=" ".join)
def test_every_command_in_readme_is_one(words: list[str]) -> None:
    command = get_command(app)
    name, rest = ((words or ["build"])[0], words[1:])
    command.commands[name].make_context(name, rest)


@pytest.mark.parametrize("name", SUBCOMMANDS)
def test_every_command_explains_itself(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([name, "--help"]) == 0
    told = capsys.readouterr().out
    assert re.search(rf"Usage: .*{name}", told)
    assert all(parameter.help for parameter in get_command(app).commands[name].params if parameter.name != "help")


def test_build_has_the_contracts_options() -> None:
    options = {option for parameter in get_command(app).commands["build"].params for option in parameter.opts}
    assert set(BUILD) | {"-o"} <= options


def test_what_does_not_work_yet_is_not_in_the_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    told = capsys.readouterr().out
    assert not [word for word in ("preview", "--scheduler", "--impose", "--onix") if word in told]


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`(\w+\.py|\w+/|\.ci/run)`", README)) - {"output/"}))
def test_every_file_readme_names_is_there(path: str) -> None:
    assert (ROOT / path).exists() or list((ROOT / "publish").rglob(path.rstrip("/")))
