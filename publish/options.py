"""What several commands take, with the words that `--help` has for it."""

from pathlib import Path
from typing import Annotated

import typer

Collection = Annotated[Path, typer.Argument(help="Folder with collection.yaml and the interviews.", show_default=True)]
Debug = Annotated[bool, typer.Option("--debug", help="Show where in the program a failure arose.")]
AcceptAll = Annotated[bool, typer.Option("--accept-all", help="Accept everything as proposed.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the proposals as JSON, with an empty decision each.")]
Decisions = Annotated[str, typer.Option("--from", help="Apply the decisions in this JSON; - is standard input.")]
DecisionsOrFacts = Annotated[
    list[str] | None,
    typer.Option(
        "--from",
        metavar="FILE|imdb:FOLDER|wikidata:FILE",
        help="Apply the decisions in this JSON; or propose facts from a data base. May be repeated.",
    ),
]
