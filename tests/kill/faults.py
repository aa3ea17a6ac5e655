"""Programs whose system calls fail, or kill them, by a seccomp filter: no library to preload, and the same as root and in containers."""
import ctypes, errno, platform, struct, subprocess

LOAD, EQUAL, GREATER, SET, RETURN = 0x20, 0x15, 0x25, 0x45, 0x06  # linux/filter.h
allow, kill, fail_with = 0x7FFF0000, 0x80000000, 0x00050000  # linux/seccomp.h
names = ("read", "pread64", "write", "close", "fsync", "fchmod", "openat", "linkat", "renameat", "renameat2", "mkdirat", "getdents64", "flock")
numbers = dict(zip(names, {"x86_64": (0, 17, 1, 3, 74, 91, 257, 265, 264, 316, 258, 217, 73),
                           "aarch64": (63, 67, 64, 57, 82, 52, 56, 37, 38, 276, 34, 61, 32)}[platform.machine()]))
libc = ctypes.CDLL(None, use_errno=True)


class Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_char_p)]


def fault(call, error=None, argument=0, above=None, flag=None):
    """Instructions by which the call fails with the error, or without one ends the process; only where the argument is above a value or has a flag."""
    action = kill if error is None else fail_with | error
    number, low_word = (LOAD, 0, 0, 0), (LOAD, 0, 0, 16 + 8 * argument)
    if above is None and flag is None:
        return [number, (EQUAL, 0, 1, numbers[call]), (RETURN, 0, 0, action)]
    condition = (GREATER, 0, 1, above) if flag is None else (SET, 0, 1, flag)
    return [number, (EQUAL, 0, 3, numbers[call]), low_word, condition, (RETURN, 0, 0, action)]


def install(faults):
    code = [line for one in faults for line in one] + [(RETURN, 0, 0, allow)]
    packed = b"".join(struct.pack("=HBBI", *line) for line in code)
    program = Program(len(code), packed)
    no_new_rights, set_filter, filter_mode = 38, 22, 2
    if libc.prctl(no_new_rights, 1, 0, 0, 0) or libc.prctl(set_filter, filter_mode, ctypes.byref(program), 0, 0):
        raise OSError(ctypes.get_errno(), "no seccomp filter can be set")


def run(command, faults=(), **more):
    return subprocess.run(command, preexec_fn=lambda: install(faults), capture_output=True, text=True, timeout=600, **more)


no_unnamed_files = fault("openat", errno.EOPNOTSUPP, argument=2, flag=0o20000000)  # O_TMPFILE without O_DIRECTORY
