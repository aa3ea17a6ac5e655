"""nu_test.py SITE NODE_MODULES: the Nu HTML checker reports no error on any page or drawing."""
import json, pathlib, sys
import web

site, modules = sys.argv[1:]
if sum(1 for _ in pathlib.Path(site).rglob("*.html")) < 100:
    web.fail("there are too few pages to be checked")
ended = web.run(["java", "-Xss4m", "-Xmx700m", "-jar", modules + "/vnu-jar/build/dist/vnu.jar", "--format", "json",
                 "--errors-only", "--also-check-svg", "--skip-non-html", site])
try:
    messages = json.loads(ended.stderr)["messages"]
except ValueError:
    web.fail("the checker gives no result:", ended.stdout[-2000:], ended.stderr[-4000:])
if messages:
    web.fail(f"{len(messages)} errors:",
             *(f"  {m['url'].split('/public/')[-1]}:{m.get('lastLine')}: {m['message']}" for m in messages[:40]))
if ended.returncode:
    web.fail(f"the checker ended with {ended.returncode}:", ended.stderr)
