"""What detection proposes, and what the editor decides of it: `publish names` and `publish films`.

A proposal passes through the modules in this order: `proposing` gathers what nobody has decided yet, `near` says with what
it might be one. `screen` shows the list at a terminal and takes decisions (`table`), `listing` prints it, `papers` writes
and reads it as JSON. `applying` puts decisions into people.yaml and films.yaml; `reviewing` and `desk` are the straight line.
"""
