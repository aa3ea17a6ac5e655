"""What a test program expects. What does not hold is told at once, so that nothing that happens later can hide it; a program that
expected nothing fails, as one does whose loops ran over nothing."""
import sys

held, wrong = [], []


def expect(what, holds, *shown):
    """`what` is a sentence that is true if `holds` is; `shown` helps whoever has to find out why it is not."""
    (held if holds else wrong).append(what)
    if not holds:
        print(f"not so: {what}", *shown, sep="\n  ", flush=True)


def none(troubles, about=""):
    """For tests under pytest: fails with all of the troubles."""
    found = [str(trouble) for trouble in troubles]
    if found:
        raise AssertionError("\n".join([about] * bool(about) + found[:60] + ["…"] * (len(found) > 60)))


def finish(words=""):
    """Ends the program, which says how many of its expectations held."""
    print(f"{words}: {len(held)} hold, {len(wrong)} do not".removeprefix(": ") if held or wrong else "nothing was expected", flush=True)
    sys.exit(1 if wrong or not held else 0)
