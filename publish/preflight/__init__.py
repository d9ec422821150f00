"""The last room: finished files are read as a printer, a retailer or a proof-reader would, and trusted in nothing."""
