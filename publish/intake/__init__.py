"""Raw sources become interview files: the room for `publish import`.

Read (one module a kind of source) → recognise (what an interview is, which no library knows) → write (the manuscript, and
everything set aside). Nothing is lost: what does not enter the manuscript stands in its leftovers file, with the reason.
"""
