"""XHTML -> galleys -> bound files. The only room that knows WeasyPrint, EbookLib, pikepdf and HarfBuzz."""
