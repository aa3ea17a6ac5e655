#!/usr/bin/env python3
"""Writes the same deterministic pages as a tree for csa and as a tree for Hugo.

    corpus.py OUT PAGES        makes OUT/csa/content and OUT/hugo

Every page has about 4.6 KB of Markdown: front matter, six headings, lists, a table, an image, a quotation, ten links to other pages (three with
a fragment that exists there) and five to the web. The same number of pages gives the same bytes.
"""
import os, random, shutil, struct, sys, zlib

WORDS = """resident council officer police partner district borough county safety agreement plan action review board minute meeting priority indicator figure
report source paper period quarter annual survey victim witness service support advice evidence neighbourhood street centre school library online prevent
reduce protect respond record share listen visit call write agree approve publish before after during between every other local national public open
the a an and or of to in on for with from by that this their our is are was has will can must should more fewer most least when where who which
Zürich café naïve Gŵyl coördinate señor""".split()
HEADINGS = ["What this means", "Who does what", "How to report", "What happens next", "What the figures say", "What is planned", "Who agreed it",
            "Where to get help", "How we decide", "Your views", "Earlier work", "Dates", "Sources", "Words we use", "Costs", "Limits"]
SUBJECTS = ["Anti-social behaviour", "Burglary", "Hate crime", "Road safety", "Fire safety", "Domestic abuse", "Cybercrime", "Knife crime",
            "Fraud", "Vehicle crime", "Probation", "Victim support"]
HERE = os.path.dirname(os.path.abspath(__file__))


def slug(words):
    return words.lower().replace(" ", "-")


class Corpus:
    def __init__(self, pages):
        self.pages = pages
        self.sections = max(5, min(100, round(pages ** 0.5)))

    def section(self, page): return page % self.sections + 1
    def address(self, page): return f"/section-{self.section(page)}/page-{page // self.sections + 1}/"
    def title(self, page): return f"{SUBJECTS[page % len(SUBJECTS)]}: facts & figures no. {page + 1}"
    def headings(self, page): return random.Random(f"headings {page}").sample(HEADINGS, 6)

    def sentence(self, rng, least=8, most=18):
        words = [rng.choice(WORDS) for _ in range(rng.randint(least, most))]
        words[0] = words[0].capitalize()
        mark = rng.random()
        if mark < .12: words[3] = f"**{words[3]}**"
        elif mark < .20: words[-2] = f"*{words[-2]}*"
        elif mark < .24: words[-2] = f"`{words[-2]}`"
        return " ".join(words) + rng.choice("....?")

    def paragraph(self, rng, sentences): return " ".join(self.sentence(rng) for _ in range(sentences))

    def links(self, rng):
        inside = []
        for number in range(10):
            page = rng.randrange(self.pages)
            fragment = "#" + slug(rng.choice(self.headings(page))) if number % 3 == 1 else ""
            inside.append(f"[{self.title(page).split(':')[0].lower()} {page + 1}]({self.address(page)}{fragment})")
        return inside, [f"https://site-{rng.randint(2, 50)}.example/page/{rng.randrange(5000)}" for _ in range(5)]

    def body(self, page):
        rng = random.Random(f"body {page}")
        inside, web = self.links(rng)
        heads = self.headings(page)
        out = [f"{self.paragraph(rng, 3)} See also {inside[0]} and {inside[1]}.", f"## {heads[0]}", f"{self.paragraph(rng, 4)} Read [the law]({web[0]})."]
        out.append("\n".join(f"- {self.sentence(rng, 5, 9)} {inside[2 + n] if n < 2 else ''}".rstrip() for n in range(5)))
        out += [f"## {heads[1]}", f"{self.paragraph(rng, 4)} Compare {inside[4]}.", f"### {heads[2]}", f'{self.paragraph(rng, 3)} Also in [the register]({web[1]} "Register").']
        rows = ["| Case | Period | Number | Where |", "| :--- | :---: | ---: | --- |"]
        rows += [f"| {rng.choice(WORDS)} {rng.choice(WORDS)} | {rng.randint(1, 52)} weeks | {rng.randint(5, 900)}.00 | {inside[5] if n == 0 else '~~' + rng.choice(WORDS) + '~~'} |" for n in range(6)]
        out += ["\n".join(rows), f"![An office](/images/office-{page % 20}.png)", f"## {heads[3]}", f"{self.paragraph(rng, 4)} Next: {inside[6]}."]
        out.append("\n".join(f"{n + 1}. {self.sentence(rng, 6, 12)} {inside[7 + n] if n < 2 else ''}".rstrip() for n in range(4)))
        out += [f"> {self.paragraph(rng, 2)}", f"## {heads[4]}", f"{self.paragraph(rng, 3)} Forms: [A]({web[2]}), [B]({web[3]}) and <{web[4]}>.",
                f"## {heads[5]}", f"{self.paragraph(rng, 2)} See {inside[9]}."]
        return "\n\n".join(out) + "\n"

    def facts(self, page):
        rng = random.Random(f"facts {page}")
        return {"title": f'"{self.title(page)}"', "description": f'"{self.sentence(rng).replace("*", "").replace("`", "")}"',
                "date": f"20{rng.randint(20, 25)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}", "section": f"section-{self.section(page)}"}


def picture(seed):
    rng = random.Random(f"picture {seed}")
    rows = b"".join(b"\0" + bytes((x * rng.randint(1, 3) + y) & 255 for x in range(320)) for y in range(200))
    part = lambda kind, data: struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    return b"\x89PNG\r\n\x1a\n" + part(b"IHDR", struct.pack(">IIBBBBB", 320, 200, 8, 0, 0, 0, 0)) + part(b"IDAT", zlib.compress(rows)) + part(b"IEND", b"")


def put(path, data):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file: file.write(data if isinstance(data, bytes) else data.encode())


def source(facts, body): return "---\n" + "".join(f"{key}: {value}\n" for key, value in facts.items()) + "---\n\n" + body


def main():
    out, corpus = sys.argv[1], Corpus(int(sys.argv[2]))
    csa, hugo = f"{out}/csa/content", f"{out}/hugo/content"
    for page in range(corpus.pages):
        data = source(corpus.facts(page), corpus.body(page))
        for root in (csa, hugo): put(f"{root}{corpus.address(page).rstrip('/')}.md", data)
    for root, index in ((csa, "index.md"), (hugo, "_index.md")):
        for n in range(1, corpus.sections + 1):
            put(f"{root}/section-{n}/{index}", source({"title": f"Section {n}", "description": f"All of section {n}"}, "Pages of this section.\n"))
        put(f"{root}/{index}", source({"title": "Home", "description": "Front page"}, "Welcome.\n"))
    for n in range(20):
        put(f"{csa}/images/office-{n}.png", picture(n))
        put(f"{out}/hugo/static/images/office-{n}.png", picture(n))
    shutil.copy(f"{HERE}/site.yaml", f"{csa}/site.yaml")
    shutil.copytree(f"{HERE}/hugo", f"{out}/hugo", dirs_exist_ok=True)


main()
