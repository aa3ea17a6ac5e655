"""sub_path_test.py CSA THEME: a site whose address has a path works below that path."""
import os, sys, tempfile
import web

csa, theme = sys.argv[1:]
files = {
    "site.yaml": "title: Small site\naddress: https://host.example/csa/\n",
    "index.md": "# Home\n\n[Guides](guides/index.md), [the first](/guides/first/), [its end](guides/first.md#the-end)\n\n"
                "![A dot](dot.svg)\n",
    "dot.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><circle cx="1" cy="1" r="1"/></svg>\n',
    "guides/index.md": "---\ntitle: Guides\nmenu: 1\naliases: [/old-guides/]\n---\n\nBack [home](/).\n",
    "guides/first.md": "# First guide\n\nUp to [all guides](index.md).\n\n## The end\n\nOf it.\n",
}
with tempfile.TemporaryDirectory() as folder:
    out = folder + "/public"
    for path, words in files.items():
        os.makedirs(os.path.dirname(f"{folder}/content/{path}"), exist_ok=True)
        with open(f"{folder}/content/{path}", "w") as file:
            file.write(words)
    web.must([csa, "build", "--content", folder + "/content", "--theme", theme, "--out", out])
    with open(out + "/index.html") as file:
        if 'href="https://host.example/csa/"' not in file.read():
            web.fail("the home page does not name its canonical address https://host.example/csa/")
    with web.serving(out, "/csa/") as address:
        web.linkchecker(address, at_least=10)
