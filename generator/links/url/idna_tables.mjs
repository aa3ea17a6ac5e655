// Writes idna_tables.inc: what Unicode says of the characters of host names, from npm's package tr46 (UTS 46, RFC 5892, RFC 5893) and from the
// normalization of the Node that runs this:  node idna_tables.mjs FOLDER_OF_TR46 > idna_tables.inc
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import path from "node:path";

const require = createRequire(import.meta.url);
const folder = path.resolve(process.argv[2]);
const table = require(path.join(folder, "lib/mappingTable.json"));
const signs = require(path.join(folder, "lib/regexes.js"));
const version = JSON.parse(readFileSync(path.join(folder, "package.json"))).version;

const last = 0x10ffff, mapped = 1, valid = 2, deviation = 6, ignored = 7;
const char = code => String.fromCodePoint(code), hex = code => "0x" + code.toString(16);
const isSurrogate = code => code >= 0xd800 && code <= 0xdfff;

const status = new Uint8Array(last + 1), mapping = new Map();
for (const [range, what, to] of table) {
    const [from, end] = Array.isArray(range) ? range : [range, range];
    for (let code = from; code <= end; ++code) {
        status[code] = what;
        if (what === mapped) mapping.set(code, to);
    }
}

// Canonical combining classes, numbered in their order: a mark of a lower one goes before one of a higher.
const classOf = (() => {
    const marks = [];
    for (let code = 0x300; code <= last; ++code)
        if (!isSurrogate(code) && /\p{M}/u.test(char(code)) && char(code).normalize("NFD") === char(code)) marks.push(code);
    const before = (a, b) => a !== b && (char(b) + char(a)).normalize("NFD") === char(a) + char(b);
    const classes = [];
    for (const code of marks.filter(code => marks.some(other => before(code, other) || before(other, code)))) {
        const same = classes.find(group => !before(code, group[0]) && !before(group[0], code));
        if (same) same.push(code); else classes.push([code]);
    }
    classes.sort((a, b) => before(a[0], b[0]) ? -1 : 1);
    return new Map(classes.flatMap((group, number) => group.map(code => [code, number + 1])));
})();

const bits = code => {
    if (isSurrogate(code) || (status[code] !== valid && status[code] !== deviation)) return status[code] === ignored ? 2 : status[code] === mapped ? 3 : 0;
    const sign = char(code);
    const isL = signs.bidiS1LTR.test(sign), isR = signs.bidiS1RTL.test(sign) && !isL;
    const isEn = signs.bidiS4EN.test(sign), isAn = signs.bidiS4AN.test(sign);
    const isNsm = !isL && !isEn && signs.bidiS6.test("a" + sign) && !signs.bidiS6.test(sign);
    const bidi = isL ? 1 : isR ? 2 : isEn ? 3 : isAn ? 4 : isNsm ? 5 : signs.bidiS5.test(sign) || signs.bidiS2.test(sign) ? 6 : 0;
    const left = signs.validZWNJ.test(sign + "\u200c\u0628"), right = signs.validZWNJ.test("\u0628\u200c" + sign);
    const transparent = signs.validZWNJ.test("\u0628" + sign + "\u200c\u0628") && !left;
    const joins = transparent ? 4 : (left ? 1 : 0) | (right ? 2 : 0);
    return 1 | bidi << 2 | joins << 5 | (signs.combiningMarks.test(sign) ? 1 << 8 : 0) | (signs.combiningClassVirama.test(sign) ? 1 << 9 : 0) | (classOf.get(code) ?? 0) << 10;
};

const lines = [];
const list = (name, type, entries) => {
    lines.push(`constexpr std::array<${type}, ${entries.length}> ${name}{{`);
    for (let line = ""; entries.length || line;) {
        if (entries.length && line.length + entries[0].length < 150) line += entries.shift() + ",";
        else lines.push(line), line = "";
    }
    lines.push("}};");
};

const ranges = [];
for (let code = 0, before = -1; code <= last; ++code) {
    const now = bits(code);
    if (now !== before) ranges.push(`{${hex(code)},${now}}`);
    before = now;
}

const shifts = [], others = [], text = [];
const codes = [...mapping.keys()].sort((a, b) => a - b);
const single = code => [...(mapping.get(code) ?? "ab")].length === 1 ? mapping.get(code).codePointAt(0) - code : null;
for (let at = 0; at < codes.length;) {
    const first = codes[at], by = single(first);
    let end = at, step = 1;
    if (by !== null) {
        const runs = [1, 2].map(stride => {
            let code = first;
            while (mapping.has(code + stride) && single(code + stride) === by && (stride === 1 || !mapping.has(code + 1))) code += stride;
            return code;
        });
        step = runs[1] > runs[0] ? 2 : 1;
        const stop = runs[step - 1];
        while (codes[end + 1] <= stop) ++end;
        if (end - at >= 2) {
            shifts.push(`{${hex(first)},${hex(stop)},${step},${by}}`);
            at = end + 1;
            continue;
        }
    }
    const to = [...mapping.get(first)];
    others.push(`{${hex(first)},${text.length},${to.length}}`);
    text.push(...to);
    ++at;
}

const compositions = [];
for (let code = 0xc0; code <= last; ++code) {
    if (isSurrogate(code) || (code >= 0xac00 && code <= 0xd7a3) || char(code).normalize("NFC") !== char(code)) continue;
    const parts = [...char(code).normalize("NFD")];
    if (parts.length < 2) continue;
    const tail = parts.pop();
    compositions.push(`{${hex(code)},${hex(parts.join("").normalize("NFC").codePointAt(0))},${hex(tail.codePointAt(0))}}`);
}

lines.push(`// Made by idna_tables.mjs from tr46 ${version}, normalization of Unicode ${process.versions.unicode}.`);
list("traits", "Traits", ranges);
list("shifts", "Shift", shifts);
list("others", "Mapping", others);
list("other_text", "char32_t", text.map(one => hex(one.codePointAt(0))));
list("compositions", "Composition", compositions);
process.stdout.write(lines.join("\n") + "\n");
