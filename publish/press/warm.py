"""Loaded once by the server that the crew is forked from: everything that setting a first page makes a process load."""

import gc
import warnings
from pathlib import Path

from publish.press.engine import engine
from publish.press.jobs import Job
from publish.press.sheets import Sheet

TEXT = '<p id="warm">Warming the <i>press</i> with a hyphenated paragraph.<span class="note" id="note">A note.</span></p>'
CSS = (
    "@page { size: 6in 9in } p { hyphens: auto; text-align: justify; font-variant-caps: small-caps } .note { float: footnote }"
)

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # a machine without system fonts: ours come with the design
    engine()(Job(name="warm", xhtml=TEXT, css=(Sheet(name="warm", text=CSS),), language="en", base=Path("/"), roots=()))
gc.collect()
gc.freeze()  # else every hand goes through all this again and again, in search of what nobody uses
