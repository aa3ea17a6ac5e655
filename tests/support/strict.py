"""A strict reader for each language that a report is written in. Each raises Complaint, or gives what it has read."""
import csv, ctypes, email, email.policy, io, json, re, unicodedata
import xml.etree.ElementTree as ElementTree

import jsonschema

import markup

# Shown as nothing or turning the order round: what no report holds, whatever a server says.
INVISIBLE = re.compile("[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb"
                       "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]")


class Complaint(Exception):
    pass


def insist(holds, *words):
    if not holds: raise Complaint(*words)


def text(data, also="\n\t"):
    """UTF-8 without control characters but those of `also`, and without what nobody sees."""
    try: words = data.decode()
    except UnicodeDecodeError as problem: raise Complaint(f"not UTF-8: {problem}")
    controls = [c for c in words if unicodedata.category(c) == "Cc" and c not in also]
    insist(not controls, "control characters", controls[:5], words[:2000])
    hidden = INVISIBLE.findall(words)
    insist(not hidden, "invisible characters", [hex(ord(c)) for c in hidden[:5]])
    return words


def json_of(data):
    def refuse(word): raise Complaint("not JSON:", word)
    def once(pairs):
        insist(len(dict(pairs)) == len(pairs), "a key appears twice", pairs)
        return dict(pairs)
    try: value = json.loads(text(data), parse_constant=refuse, object_pairs_hook=once)
    except json.JSONDecodeError as problem: raise Complaint(problem)
    json.dumps(value, ensure_ascii=False).encode()  # no half of a pair of UTF-16
    return value


# What of SARIF 2.1.0 (OASIS) this program writes: its schema, cut down to these members.
WORDS = {"type": "string", "minLength": 1}
SARIF = {
    "type": "object", "additionalProperties": False, "required": ["version", "runs"],
    "properties": {"$schema": {"type": "string", "format": "uri"}, "version": {"const": "2.1.0"}, "runs": {"type": "array", "items": {
        "type": "object", "additionalProperties": False, "required": ["tool"],
        "properties": {"tool": {"type": "object", "required": ["driver"], "properties": {"driver": {"type": "object", "required": ["name"], "properties": {"name": WORDS}}}},
                       "results": {"type": "array", "items": {
            "type": "object", "additionalProperties": False, "required": ["message"],
            "properties": {"ruleId": WORDS, "level": {"enum": ["none", "note", "warning", "error"]},
                           "message": {"type": "object", "additionalProperties": False, "required": ["text"], "properties": {"text": WORDS}},
                           "locations": {"type": "array", "items": {"type": "object", "properties": {"physicalLocation": {
                "type": "object", "required": ["artifactLocation"],
                "properties": {"artifactLocation": {"type": "object", "properties": {"uri": {"type": "string", "pattern": r"^([A-Za-z0-9._~/-]|%[0-9A-F]{2})+$"}}},
                               "region": {"type": "object", "properties": {"startLine": {"type": "integer", "minimum": 1}, "startColumn": {"type": "integer", "minimum": 1}}}}}}}}}}}}}},
    }}


def sarif(data):
    value = json_of(data)
    try: jsonschema.validate(value, SARIF)
    except jsonschema.ValidationError as problem: raise Complaint(problem.message, list(problem.path))
    return value["runs"][0]["results"]


def code_climate(data):
    issues = json_of(data)
    for issue in issues:
        insist(issue["type"] == "issue" and issue["severity"] in ("info", "minor", "major", "critical", "blocker"), issue)
        insist(issue["location"]["lines"]["begin"] > 0 and re.fullmatch("[0-9a-f]{16}", issue["fingerprint"]), issue)
    return issues


def junit(data):
    text(data)
    try: root = ElementTree.fromstring(data)
    except ElementTree.ParseError as problem: raise Complaint(problem)
    insist({element.tag for element in root.iter()} <= {"testsuites", "testsuite", "testcase", "failure", "skipped"}, [element.tag for element in root.iter()])
    return root.findall(".//testcase")


def csv_rows(data):
    rows = list(csv.reader(io.StringIO(text(data, "\r\n\t"), newline=""), strict=True))
    insist(len({len(row) for row in rows}) == 1, "rows of different length", rows)
    formulas = [cell for row in rows for cell in row if re.match(r"[=+\-@\t\r\n＝＋－＠]", cell)]
    insist(not formulas, "formulas", formulas)
    return rows[1:]


def tags_of(page, allowed):
    """The text of a page whose elements are `allowed`: {tag: its attributes}."""
    tree, faults = markup.strictly(page)
    insist(not faults, *faults)
    for element in list(tree)[1:]:
        insist(element.tag in allowed and set(element.attributes) <= set(allowed[element.tag].split()), "an element that the words made", element.tag, element.attributes)
    return tree.text()


def html_page(data):
    return tags_of(text(data), {"html": "lang", "head": "", "meta": "charset name content", "title": "", "style": "", "body": "", "main": "", "h1": "", "h2": "", "p": "",
                                "table": "", "caption": "", "thead": "", "tbody": "", "tr": "", "th": "scope", "td": ""})


def markdown(data):
    """With all that GitHub adds to CommonMark."""
    words = text(data)
    cmark, extensions = ctypes.CDLL("libcmark-gfm.so"), ctypes.CDLL("libcmark-gfm-extensions.so")
    for name, result in (("cmark_parser_new", ctypes.c_void_p), ("cmark_find_syntax_extension", ctypes.c_void_p), ("cmark_parser_finish", ctypes.c_void_p),
                         ("cmark_render_html", ctypes.c_char_p), ("cmark_parser_get_syntax_extensions", ctypes.c_void_p)):
        getattr(cmark, name).restype = result
    extensions.cmark_gfm_core_extensions_ensure_registered()
    unsafe = 1 << 17
    parser = ctypes.c_void_p(cmark.cmark_parser_new(unsafe))
    for name in (b"table", b"autolink", b"strikethrough", b"tasklist"):
        cmark.cmark_parser_attach_syntax_extension(parser, ctypes.c_void_p(cmark.cmark_find_syntax_extension(name)))
    raw = words.encode()
    cmark.cmark_parser_feed(parser, raw, ctypes.c_size_t(len(raw)))
    document = ctypes.c_void_p(cmark.cmark_parser_finish(parser))
    page = cmark.cmark_render_html(document, unsafe, ctypes.c_void_p(cmark.cmark_parser_get_syntax_extensions(parser))).decode()
    code = re.findall("<code>(.*?)</code>", page, re.S)
    insist(all(set(one) == {"@"} for one in code), "code that the words made", code)
    return tags_of(page, {"h1": "", "h2": "", "p": "", "table": "", "thead": "", "tbody": "", "tr": "", "th": "", "td": "", "code": ""})


def message(data):
    """RFC 5322: its head has no other lines than ours, its lines are short, its text is whole."""
    lines = data.split(b"\r\n")
    insist(all(len(line) <= 998 and b"\n" not in line and b"\r" not in line for line in lines), "lines")
    read = email.message_from_bytes(data, policy=email.policy.default.clone(raise_on_defect=True))
    insist(set(read.keys()) <= {"To", "From", "Subject", "X-Unsent", "MIME-Version", "Content-Type", "Content-Transfer-Encoding"}, read.keys())
    insist(len(read.keys()) == len(set(read.keys())), read.keys())
    insist(not read.defects, read.defects)
    return text(read.get_content().encode(), "\r\n\t")


def annotations(data):
    """Workflow commands of GitHub, one a line: (level, properties, message)."""
    commands = []
    for line in text(data).splitlines():
        found = re.fullmatch(r"::(error|warning|notice) ([^:]*)::(.*)", line)
        insist(found, "no workflow command", line)
        properties = dict(one.split("=", 1) for one in found[2].split(","))
        insist(list(properties) == ["file", "line", "col", "title"], "properties", line)
        insist(not re.search(r"%(?!25|0A|0D|3A|2C)", found[2] + found[3]), "an escape of nobody", line)
        commands.append((found[1], properties, found[3]))
    return commands


def lines(data):
    """What somebody reads at a terminal."""
    return text(data).splitlines()
