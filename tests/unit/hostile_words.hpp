// Words that somebody chose to do harm, a few for each language that the program writes.
#pragma once

#include <array>
#include <string>

inline const std::array<std::string, 25> hostile_words{
    "\x1b[31mred\x1b]0;title\x07",
    "c1 \xc2\x9b"
    "31m and \xc2\x85 a line",
    "bytes \xff\xfe\xc3( \xe2\x82 \xf0\x9f\x98",
    "too long \xc0\xaf, a surrogate \xed\xa0\x80, beyond \xf4\x90\x80\x80",
    "turned \xe2\x80\xaegnp.exe\xe2\x81\xa6",
    "zero\xe2\x80\x8bwidth\xef\xbb\xbf and tags \xf3\xa0\x81\xa1\xf3\xa0\x81\xbf",
    "noncharacters \xef\xbf\xbe \xef\xbf\xbf",
    std::string("nul \0 in it", 11),
    "lines\nof\r\nmany\rends\xe2\x80\xa8 and \x0b tabs\t",
    "<script>alert(1)</script> & &lt;b&gt; \"'>",
    "[a link](https://evil.example/) ![x](y) <https://evil.example/> [ref]: x",
    "*strong* _em_ `code` ~~gone~~ # not a heading | cell \\| $x$ [^1]",
    "https://evil.example/ www.evil.example someone@evil.example @@team, mailto:a@b.example WWW.evil.example",
    "# heading",
    "- list",
    "1) list",
    "=cmd|' /C calc'!A0",
    "+1+cmd",
    "@SUM(1)",
    "\xef\xbc\x9d"
    "1+1",
    "\",\"=1\",\"\r\n=2",
    "%0A::error::x, a:b",
    "\n::error file=x::y",
    "\\\";} server { $host {;} ' #",
    "END:VEVENT\nBEGIN:VALARM;X=1,2\\"};
