"""A web server on loopback that does everything a server can do wrong, each at a path of its own.

Every handler gets the request and the writer, and writes bytes as they go over the wire.
"""
import asyncio, collections, gzip, socket, ssl, struct, time, zlib
from email.utils import formatdate

SORRY = "<title>Sorry</title><p>We looked everywhere for that page but it is not here any more, please try the search of our council."
BINS = "<title>Bins</title><h2 id=when>When</h2><p>We empty the bins on Monday and on no other day of the week."


class Server:
    """Listens on any free port of `address`; `requests` are those it got, `connections` their count, `failures` what it did not mean to do."""

    def __init__(self, address, tls=None, port=0):
        self.address, self.tls, self.port = address, tls, port
        self.requests, self.connections, self.seen, self.failures = [], 0, collections.Counter(), []
        self.on_request = lambda: None
        self.sent_in_vain = 0  # bytes behind the answers to HEAD

    async def start(self):
        listening = await asyncio.start_server(self.serve, self.address, self.port, ssl=self.tls, backlog=500)
        self.port = listening.sockets[0].getsockname()[1]
        return self

    @property
    def root(self):
        host = f"[{self.address}]" if ":" in self.address else self.address
        return f"http{'s' if self.tls else ''}://{host}:{self.port}"

    async def serve(self, reader, writer):
        self.connections += 1
        try:
            while await self.answer(reader, writer): pass
        except (ConnectionError, asyncio.IncompleteReadError, ssl.SSLError, asyncio.LimitOverrunError, asyncio.CancelledError):  # the last: the test is over
            pass
        except Exception as failure:  # else asyncio would write it down and go on, and the checker would be blamed or praised for it
            self.failures.append(repr(failure))
        finally:
            writer.close()

    async def answer(self, reader, writer):
        head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1")
        method, path = head.split(" ")[:2]
        self.requests.append((method, path, head))
        self.seen[method, path] += 1
        self.on_request()
        first = path.split("/")[1].split("?")[0].replace("-", "_")
        missing = "/csa-" in path and first not in ("soft", "sale")  # the page that cannot exist
        handler = None if missing else getattr(self, "do_" + first, None)
        return await handler(method, path, writer) if handler else await reply(writer, method, 404, "<p>no such page")

    # Pages that are fine.
    async def do_ok(self, method, path, writer): return await reply(writer, method, 200, BINS)
    async def do_pdf(self, method, path, writer): return await reply(writer, method, 200, "%PDF", ["Content-Type: application/pdf"])
    async def do_gzip(self, method, path, writer):
        return await reply(writer, method, 200, gzip.compress(BINS.encode()), ["Content-Encoding: gzip"])
    async def do_http10(self, method, path, writer):
        writer.write(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + (BINS.encode() if method == "GET" else b""))

    # Asked otherwise than browsers ask, some answer that there is nothing.
    async def do_for_browsers(self, method, path, writer):
        head = next(head for _, asked, head in reversed(self.requests) if asked == path).lower()
        return await reply(writer, method, 200 if "accept: text/html" in head and "accept-language:" in head else 406, BINS)
    # Codings and encodings.
    async def do_coded(self, method, path, writer):
        """/coded/WHAT"""
        packed = gzip.compress(BINS.encode())
        coding, body = {"members": ("gzip", packed + gzip.compress(b"<p id=more>")), "junk": ("gzip", packed + bytes(64)), "utf-8": ("utf-8", BINS),
                        "twice": ("gzip, gzip", gzip.compress(packed))}.get(path.split("/")[2], (None, ""))
        if not coding: return await reply(writer, method, 404, "")
        return await reply(writer, method, 200, body, [f"Content-Encoding: {coding}", "Content-Type: text/html"])
    async def do_latin1(self, method, path, writer):
        return await reply(writer, method, 200, "<p id=caf\xe9>".encode("latin-1"), ["Content-Type: Text/HTML; Charset=ISO-8859-1"])

    async def do_app(self, method, path, writer):
        return await reply(writer, method, 200, "<title>App</title><div id=root></div><script src=/app.js></script>")

    # Servers that answer HEAD wrongly.
    async def do_head_hangs(self, method, path, writer):
        if method == "HEAD": await asyncio.sleep(60)
        return await reply(writer, method, 200, BINS)
    async def do_head_405(self, method, path, writer): return await reply(writer, method, 405 if method == "HEAD" else 200, BINS)
    async def do_head_404(self, method, path, writer): return await reply(writer, method, 404 if method == "HEAD" else 200, BINS)
    async def do_head_closes(self, method, path, writer): return method == "GET" and await reply(writer, method, 200, BINS)
    async def do_head_endless(self, method, path, writer):
        if method == "GET": return await reply(writer, method, 200, BINS)
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while True:
            writer.write(b"<p>and on it goes " * 1000)
            self.sent_in_vain += 18_000
            await writer.drain()
    async def do_head_body(self, method, path, writer): return await reply(writer, "GET", 200, BINS)

    # Statuses.
    async def do_status(self, method, path, writer): return await reply(writer, method, int(path.split("/")[2]), "<p>as asked")
    async def do_busy(self, method, path, writer):
        """/busy/WHAT: 429 once, with WHAT as Retry-After ("in2" is the date two seconds from now)."""
        after = path.split("/")[2]
        if self.seen[method, path] > 1: return await reply(writer, method, 200, BINS)
        if after.startswith("in"): after = formatdate(time.time() + int(after[2:]), usegmt=True)
        return await reply(writer, method, 429, "", [f"Retry-After: {after}"] if after != "none" else [])
    async def do_always_busy(self, method, path, writer): return await reply(writer, method, 429, "", ["Retry-After: 1"])
    async def do_challenge(self, method, path, writer):
        return await reply(writer, method, 403, "<title>Just a moment...</title>", ["Content-Type: text/html"])

    # Redirects.
    async def do_to(self, method, path, writer):
        """/to/STATUS/ADDRESS"""
        status, address = path.split("/", 3)[2:]
        return await reply(writer, method, int(status), "", [f"Location: {address}"])
    async def do_chain(self, method, path, writer):
        number = int(path.split("/")[2])
        return await reply(writer, method, 302 if number < 100 else 200, "", [f"Location: /chain/{number + 1}"])
    async def do_circle(self, method, path, writer):
        return await reply(writer, method, 302, "", [f"Location: /circle/{'b' if path.endswith('a') else 'a'}"])
    async def do_folded(self, method, path, writer): return await reply(writer, method, 301, "", ["Location:\r\n\t/ok"])
    async def do_no_location(self, method, path, writer): return await reply(writer, method, 302, "")
    async def do_cookie(self, method, path, writer):
        if "seen=1" in self.requests[-1][2]: return await reply(writer, method, 200, BINS)
        return await reply(writer, method, 302, "", ["Location: /cookie", "Set-Cookie: seen=1; Path=/"])
    async def do_members(self, method, path, writer): return await reply(writer, method, 302, "", ["Location: /login"])
    async def do_login(self, method, path, writer): return await reply(writer, method, 200, "<title>Sign in</title>")

    # A site that shows a page for everything, with 200.
    async def do_soft(self, method, path, writer):
        return await reply(writer, method, 200, BINS if path == "/soft/bins" else SORRY)
    async def do_sale(self, method, path, writer):
        return await reply(writer, method, 200, f"<title>{self.address}</title><p>This domain is for sale! Make an offer today.")

    # Attacks.
    async def do_slow(self, method, path, writer):
        for byte in b"HTTP/1.1 200 OK\r\nX-Slow: " + b"x" * 10_000:
            writer.write(bytes([byte]))
            await writer.drain()
            await asyncio.sleep(0.1)
    async def do_silent(self, method, path, writer): await asyncio.sleep(60)
    async def do_endless_headers(self, method, path, writer): await forever(writer, b"HTTP/1.1 200 OK\r\n", b"X-More: " + b"x" * 500 + b"\r\n")
    async def do_endless_header(self, method, path, writer): await forever(writer, b"HTTP/1.1 200 OK\r\nX-More: ", b"x" * 500)
    async def do_endless_hints(self, method, path, writer): await forever(writer, b"", b"HTTP/1.1 100 Continue\r\nX-More: " + b"x" * 500 + b"\r\n\r\n")
    async def do_endless_body(self, method, path, writer):
        await forever(writer, b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n", b"<p>and on it goes " * 1000, method == "GET")
    async def do_drip(self, method, path, writer):
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while method == "GET":
            writer.write(b"<p>")
            await writer.drain()
            await asyncio.sleep(0.1)
    async def do_bomb(self, method, path, writer):
        return await reply(writer, method, 200, BOMB, ["Content-Encoding: gzip", "Content-Type: text/html"])
    async def do_garbage(self, method, path, writer): writer.write(bytes(range(256)) * 10)
    async def do_no_http(self, method, path, writer): writer.write(b"<html>0.9 lives\n")
    async def do_empty(self, method, path, writer): return False
    async def do_too_short(self, method, path, writer):
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999\r\n\r\n" + (BINS.encode() if method == "GET" else b""))
    async def do_too_long(self, method, path, writer):
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 60\r\n\r\n" + (BINS.encode() if method == "GET" else b""))
    async def do_reset(self, method, path, writer):
        writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 99999\r\n\r\n")
        if method == "GET":
            writer.write(b"<p>half")
            await writer.drain()
            writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            writer.transport.abort()


def bomb():
    """200 MB that arrive as 200 kB."""
    packer = zlib.compressobj(9, wbits=31)
    return b"".join(packer.compress(b"<p>boom " * 125_000) for _ in range(200)) + packer.flush()


BOMB = bomb()


async def reply(writer, method, status, body, headers=()):
    data = body.encode() if isinstance(body, str) else body
    lines = [f"HTTP/1.1 {status} Whatever", f"Content-Length: {len(data)}", *headers]
    if not any(line.startswith("Content-Type") for line in headers): lines.append("Content-Type: text/html")
    writer.write("\r\n".join(lines).encode() + b"\r\n\r\n" + (data if method != "HEAD" else b""))
    await writer.drain()
    return True


async def forever(writer, beginning, more, go_on=True):
    writer.write(beginning)
    while go_on:
        writer.write(more)
        await writer.drain()
