"""Loading the engine starts no other program: compilers asked for libraries would take longer than all the rest."""

import subprocess
import sys

PROBE = """
import sys
asked = []
sys.addaudithook(lambda event, arguments: asked.append(arguments[0]) if event == "subprocess.Popen" else None)
from publish.press.engine import engine
assert callable(engine())
import ctypes.util
assert ctypes.util.find_library.__module__ == "ctypes.util"
print(asked)
"""


def test_loading_the_engine_starts_no_other_program() -> None:
    told = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True).stdout
    assert told.strip() == "[]"
