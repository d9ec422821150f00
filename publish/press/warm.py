"""Loaded once by the server that the crew is forked from: WeasyPrint with everything a first page makes it import."""

import warnings

import weasyprint

with warnings.catch_warnings():
    warnings.simplefilter("ignore")  # a machine without system fonts: ours come with the design
    weasyprint.HTML(string="<p lang=en>warming the <i>press</i>").write_pdf()
