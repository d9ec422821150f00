"""Collection -> Book: order, folios, locators, contents, filmography, index. Pure: no file is read or written here."""
