"""The list at a terminal: proposals above, what is known of the one in hand below, the keys on the bottom line.

prompt_toolkit draws it, on any terminal that Python knows; what a key does is decided at the table (table.py).
"""

from collections.abc import Callable
from textwrap import wrap

from prompt_toolkit.application import Application
from prompt_toolkit.buffer import Buffer
from prompt_toolkit.filters import Condition
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.key_binding import KeyBindings, KeyPressEvent
from prompt_toolkit.layout import BufferControl, ConditionalContainer, FormattedTextControl, HSplit, Layout, VSplit, Window
from prompt_toolkit.layout.dimension import Dimension

from publish.review.listing import details, summary
from publish.review.proposal import Decision
from publish.review.table import Table

KEYS = "a accept  m merge  r rename  i ignore  u undo  ↑↓ move  A all the rest  s save and end  q end, save nothing"
FILM_KEYS = "1–9 accept with these facts  "
PLACES = 8
"""Places shown of the proposal in hand."""


class Screen:
    """The list on the terminal; `run` gives the decisions, nothing where the editor leaves without saving."""

    def __init__(self, table: Table) -> None:
        """Lay the screen out."""
        self._table = table
        self._asked = ""
        self._answer: Callable[[str], None] = table.rename
        self._typed = Buffer(multiline=False, accept_handler=self._answered)
        self._list = Window(FormattedTextControl(self._rows, focusable=True), wrap_lines=False)
        line = VSplit([Window(FormattedTextControl(lambda: self._asked), dont_extend_width=True), self._line()])
        films = any(proposal.matches for proposal in table.proposals)
        self.application: Application[tuple[Decision, ...]] = Application(
            layout=Layout(
                HSplit(
                    [
                        self._list,
                        Window(height=1, char="─"),
                        Window(FormattedTextControl(self._details), height=Dimension(preferred=12, max=14), wrap_lines=True),
                        ConditionalContainer(line, Condition(lambda: bool(self._asked))),
                        Window(FormattedTextControl(lambda: self._table.remark), height=1),
                        self._keys_told((FILM_KEYS if films else "") + KEYS),
                    ]
                ),
                focused_element=self._list,
            ),
            key_bindings=self._keys(),
            full_screen=True,
        )

    def run(self) -> tuple[Decision, ...]:
        """Show the list until the editor ends."""
        return self.application.run()

    def _keys_told(self, keys: str) -> Window:
        """The keys at the bottom, on as many lines as the terminal's width asks for."""

        def told() -> StyleAndTextTuples:
            return [("", "\n".join(key_lines(keys, self.application.output.get_size().columns)))]

        return Window(FormattedTextControl(told), dont_extend_height=True, style="reverse")

    def _line(self) -> Window:
        return Window(BufferControl(self._typed), height=1)

    def _rows(self) -> StyleAndTextTuples:
        """The list, the proposal in hand marked; its place is the cursor's, so that the window follows."""
        rows: StyleAndTextTuples = []
        for number, proposal in enumerate(self._table.proposals):
            here = number == self._table.at
            rows += [("[SetCursorPosition]", "")] if here else []
            row = f"{'>' if here else ' '} {self._table.sign(proposal):<24.24} {summary(proposal)}\n"
            rows.append(("reverse" if here else "", row))
        return rows

    def _details(self) -> str:
        hand = self._table.hand
        told = "\n".join(details(hand, PLACES))
        return f"{hand.name}\n{told}"

    def _ask(self, question: str, given: str, answer: Callable[[str], None]) -> None:
        self._asked, self._answer = question, answer
        self._typed.text = given
        self._typed.cursor_position = len(given)
        self.application.layout.focus(self._typed)

    def _answered(self, buffer: Buffer) -> bool:
        self._answer(buffer.text)
        self._leave_line()
        return False

    def _leave_line(self) -> None:
        self._asked = ""
        self.application.layout.focus(self._list)

    def _keys(self) -> KeyBindings:
        """What every key does while nothing is being typed."""
        table, keys = self._table, KeyBindings()
        on_list = Condition(lambda: not self._asked)
        plain: dict[str, Callable[[], None]] = {
            "a": table.accept,
            "A": table.accept_rest,
            "i": table.ignore,
            "u": table.undo,
            "up": lambda: table.move(-1),
            "down": lambda: table.move(1),
            "pageup": lambda: table.move(-10),
            "pagedown": lambda: table.move(10),
            "r": lambda: self._ask("Name: ", table.hand.name, table.rename),
            "m": lambda: self._ask(
                "Merge into (a number of those above, or a key): ", "1" * bool(table.hand.near), table.merge
            ),
        }
        plain |= {str(number): _facts(table, number) for number in range(1, 10)}
        for key, deed in plain.items():
            keys.add(key, filter=on_list)(_only(deed))
        keys.add("s", filter=on_list)(lambda event: event.app.exit(result=table.decisions))
        keys.add("q", filter=on_list)(lambda event: event.app.exit(result=()))
        keys.add("escape", filter=~on_list, eager=True)(lambda _: self._leave_line())
        keys.add("c-c")(lambda event: event.app.exit(exception=KeyboardInterrupt))
        return keys


def key_lines(keys: str, width: int) -> list[str]:
    """The keys in lines of a width, no key parted from what it does; two spaces stand between keys."""
    whole = keys.replace("  ", "\n").replace(" ", "\u00a0").replace("\n", "  ")
    return [line.replace("\u00a0", " ") for line in wrap(whole, width)]


def _only(deed: Callable[[], None]) -> Callable[[KeyPressEvent], None]:
    """A key that asks for nothing but its deed."""
    return lambda _: deed()


def _facts(table: Table, number: int) -> Callable[[], None]:
    return lambda: table.take_facts(number)
