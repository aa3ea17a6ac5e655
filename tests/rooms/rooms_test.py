"""Holds the rooms of generator/ to the table in generator/ARCHITECTURE.md.

    rooms_test.py GENERATOR

The table's rows are `| room | may include |`: names of rooms, of a wing for all rooms in it, or "–" for none. Neither rooms nor
files include one another in a circle. Besides, effects have their rooms: only disk/ touches files, only cli/ and main.cpp read the clock and the environment, only cli/output and the progress print, only web/ knows the network
and processes.
"""
import pathlib, re, sys

sys.setrecursionlimit(10_000)

generator = pathlib.Path(sys.argv[1])

effects = [  # what, the rooms that may, headers, words of the code
    ("touches files", {"disk", "web"}, r"fstream|filesystem|boost/filesystem.*|fcntl\.h|unistd\.h|dirent\.h|sys/(stat|file|mman)\.h",
     r"std::(i|o)?fstream|\bfopen\(|::open(at)?\("),
    ("prints", {"cli"}, r"iostream|print", r"fmt::print|std::(cout|cerr|clog)\b|\b(f|v)?printf\(|\b(f?puts|putchar)\("),
    ("reads the clock, the environment or ends the program", {"cli"}, "",
     r"\bgetenv\(|\bstd::time\(|\b(system|steady|high_resolution)_clock::now|\b(std::)?(quick_)?exit\(|\babort\("),
    ("knows the network, databases or processes", {"web"}, r"curl/.*|sqlite3\.h|sys/(socket|wait)\.h|netinet/.*|spawn\.h|netdb\.h", r"\bfork\(|\bexecv?p?e?\(|\bpopen\(|\bsystem\("),
]


# Called with a string of std, argument-dependent look-up takes std::quoted instead, if the library's header happens to bring <iomanip>.
taken_by_std = r"\bquoted\((const )?std::string"


printers = {"cli/output.cpp", "cli/progress.cpp"}  # whatever else has something to say goes through the first


def read_table():
    architecture = generator / "ARCHITECTURE.md"
    rules, inside = {}, False
    for line in architecture.read_text().splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split("|")] if line.startswith("|") else []
        if not cells: inside = False
        elif "may include" in cells: inside, place = True, cells.index("may include")
        elif inside and not set(line) <= set("|-: "):
            rules[cells[0].strip("`/")] = set(re.findall(r"[a-z_/]+", cells[place]))
    if len(rules) < 8:
        sys.exit(f"{architecture} holds no table with a column \"may include\"")
    return rules


def code_of(text):
    """Without comments and texts, line by line."""
    text = re.sub(r'R"\((.|\n)*?\)"', lambda raw: '""' + "\n" * raw.group().count("\n"), text)
    text = re.sub(r"/\*(.|\n)*?\*/", lambda comment: "\n" * comment.group().count("\n"), text)
    return [re.sub(r"//.*", "", re.sub(r'"(\\.|[^"\\])*"', '""', line)) for line in text.splitlines()]


def room_of(folder, rules):
    """Of a folder below generator/: "links/url/url", a room of a wing; "model" of model/kinds, which is no room of its own."""
    if folder in (".", ""): return "cli"
    return folder if folder in rules or "/" not in folder else room_of(folder.rpartition("/")[0], rules)


def may_include(room, target, rules):
    return target == room or any(target == name or target.startswith(name + "/") for name in rules[room])


def included_by(path):
    """Headers of ours, with the number of the line."""
    for number, line in enumerate(path.read_text().splitlines(), 1):
        if found := re.match(r'\s*#\s*include\s*"([^"]+)"', line): yield number, found[1]


def circles(graph):
    """Groups of names that lead to one another (Tarjan)."""
    order, low, stack, found = {}, {}, [], []

    def visit(name):
        order[name] = low[name] = len(order)
        stack.append(name)
        for other in sorted(graph.get(name, ())):
            if other not in order: visit(other)
            if other in stack: low[name] = min(low[name], low[other])
        if low[name] == order[name]:
            at = stack.index(name)
            if len(stack) - at > 1: found.append(sorted(stack[at:]))
            del stack[at:]

    for name in sorted(graph):
        if name not in order: visit(name)
    return found


def circle_complaints(files):
    unit_of = lambda path: str(path.relative_to(generator).with_suffix(""))
    graph = {}
    for path in files:
        others = {header.rsplit(".", 1)[0] for _, header in included_by(path)}
        graph.setdefault(unit_of(path), set()).update(others - {unit_of(path)})
    for circle in circles(graph): yield "in a circle: " + ", ".join(circle)


def complaints(path, rules):
    room, text = room_of(str(path.relative_to(generator).parent), rules), path.read_text()
    if room not in rules:
        yield f"{path}: the table does not know the room {room}/"
        return
    for number, line in enumerate(text.splitlines(), 1):
        included = re.match(r'\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', line)
        if not included: continue
        own, header = included.groups()
        target = room_of(own.rpartition("/")[0], rules) if own else None
        if own and "/" not in own: yield f"{path}:{number}: write the include from generator/: \"{room}/{own}\""
        elif own and not may_include(room, target, rules):
            yield f"{path}:{number}: {room}/ may not include {target}/"
        for what, rooms, headers, _ in effects:
            if header and headers and room not in rooms and re.fullmatch(headers, header):
                yield f"{path}:{number}: <{header}>: only {' and '.join(sorted(rooms))} {what}"
    for number, line in enumerate(code_of(text), 1):
        if found := re.search(taken_by_std, line): yield f"{path}:{number}: {found.group()}: std has a function of that name: call it otherwise"
        for what, rooms, _, words in effects:
            allowed = room in rooms and (what != "prints" or str(path.relative_to(generator)) in printers)
            if not allowed and (found := re.search(words, line)):
                yield f"{path}:{number}: {found.group()}: only {' and '.join(sorted(rooms))} {what}"


def main():
    rules = read_table()
    files = sorted(path for path in generator.rglob("*") if path.suffix in (".cpp", ".hpp"))
    found = [complaint for path in files for complaint in complaints(path, rules)] + list(circle_complaints(files))
    print("\n".join(found) if found else f"{len(files)} files keep to the table")
    sys.exit(1 if found or not files else 0)


main()
