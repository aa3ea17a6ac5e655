"""hardening_test.py PROGRAM: the program that is shipped was built with what Debian's hardening=+all asks for.

Read from the file itself, as checksec does; needs binutils, which every compiler brings.
"""
import re, subprocess, sys

from expectations import expect, finish

program = sys.argv[1]


def read(*command):
    return subprocess.run([*command, program], check=True, capture_output=True, text=True, timeout=600).stdout


header, segments, dynamic, symbols = (read("readelf", "--wide", option) for option in ("-h", "-l", "-d", "--dyn-syms"))
expect("loaded at an address that nobody can foresee (PIE)", "Type:                              DYN" in header and "PIE" in dynamic)
expect("tables of the linker cannot be written (full RELRO)", "GNU_RELRO" in segments and ("BIND_NOW" in dynamic or re.search(r"FLAGS_1.*\bNOW\b", dynamic)))
stack = re.search(r"GNU_STACK .*", segments)
expect("the stack cannot be executed", stack and "E" not in stack.group().split()[-2])
expect("nothing can be both written and executed", not re.search(r"LOAD .* RWE ", segments))
expect("no libraries from folders that others may write to", "RPATH" not in dynamic and "RUNPATH" not in dynamic)
expect("overwritten stacks are noticed (stack protector)", "__stack_chk_fail" in symbols)
expect("sizes are checked where memory is copied (_FORTIFY_SOURCE)", re.search(r"__(mem|str|read|recv|pread|sprintf|snprintf|vsnprintf|poll)\w*_chk", symbols))
if "X86-64" in header:
    code = subprocess.run(["objdump", "--disassemble=main", "--no-show-raw-insn", program], check=True, capture_output=True, text=True, timeout=600).stdout
    expect("calls end only where functions begin (control-flow protection)", re.search(r"<main>:\n\s*[0-9a-f]+:\s*endbr64", code))
finish("hardened")
