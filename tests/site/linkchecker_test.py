"""linkchecker_test.py SITE: Debian's linkchecker follows every internal link of the site, as a web server gives it."""
import sys
import web

with web.serving(sys.argv[1]) as address:
    web.linkchecker(address, at_least=400)
