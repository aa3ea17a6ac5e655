"""Asks servers that do everything wrong: what `csa check --external` says of each, how long it takes and how much memory it needs.

    web_test.py CSA
"""
import asyncio, json, os, pathlib, resource, socket, subprocess, sys, tempfile

from expectations import expect, finish
from certificates import Authority
from faulty_server import Server

csa = pathlib.Path(sys.argv[1]).resolve()
timeout_seconds = 3
most_memory_mb = 64

#        path, code; what comes after '#' is an id that the page must have
expected = [
    ("/ok", None), ("/ok#when", None), ("/ok#never", "fragment-missing"), ("/ok#top", None), ("/ok#:~:text=bins", None), ("/ok#/route", "fragment-unchecked"),
    ("/pdf#page=3", None), ("/gzip#when", None), ("/http10#when", None),
    ("/for-browsers", None), ("/coded/members#when", None), ("/coded/members#more", None), ("/coded/junk#when", None), ("/coded/utf-8#when", None),
    ("/coded/twice#when", None), ("/coded/twice#never", "fragment-missing"), ("/latin1#caf%C3%A9", None), ("/latin1#x", "fragment-missing"), ("/ok#gid=0", "fragment-unchecked"),
    ("/app#contact", "fragment-unchecked"), ("/folded", "moved"),
    ("/head-hangs", None), ("/head-405", None), ("/head-404", None), ("/head-closes", None), ("/head-body", None), ("/head-endless#when", None),
    ("/status/400", "refused-request"), ("/status/401", "login"), ("/status/403", "forbidden"), ("/status/404", "not-found"), ("/status/410", "gone"),
    ("/status/451", "forbidden"), ("/status/500", "server-error"), ("/status/503", "server-error"), ("/status/999", "forbidden"), ("/status/304", None),
    ("/busy/0", None), ("/busy/1", None), ("/busy/in1", None), ("/busy/none", None), ("/busy/soon", None), ("/busy/-1", None),
    ("/busy/999999", "too-many-requests"), ("/busy/in9999", "too-many-requests"), ("/always-busy", "too-many-requests"), ("/challenge", "challenge"),
    ("/to/301//ok", "moved"), ("/cookie", None), ("/circle/a", "redirect-loop"), ("/chain/0", "too-many-redirects"), ("/chain/95", "redirected"),
    ("/no-location", None), ("/to/302/ftp://127.0.0.1/", "bad-redirect"), ("/to/302/http://[", "bad-redirect"),
    ("/to/302//", "not-found"), ("/members", "login"),
    ("/to/302/http://169.254.169.254/latest/meta-data/", "private-address"), ("/to/301/http://[::1]/", "private-address"), ("/to/301/http://[::1]:81/", "port"),
    ("/to/302/http://10.1.2.3/", "private-address"), ("/to/302/http://0x7f000009/", "private-address"), ("/to/302/http://[::ffff:127.0.0.9]/", "private-address"),
    ("/to/302/http://other.localhost/", "private-address"),
    ("/soft/bins", None), ("/soft/gone", "soft-not-found"), ("/sale/of/name", "domain-for-sale"),
    ("/slow", "no-answer"), ("/silent", "no-answer"), ("/endless-headers", "too-much"), ("/endless-header", "too-much"), ("/endless-hints", "too-much"),
    ("/endless-body", None), ("/endless-body#x", None), ("/drip", None), ("/drip#x", None), ("/bomb", None), ("/bomb#x", None),
    ("/garbage", "not-http"), ("/no-http", "not-http"), ("/empty", "cut-off"), ("/too-short#when", None), ("/too-long#when", None), ("/reset#x", "cut-off"),
]


class Checker:
    """Runs `csa check` over a page with the given links."""

    def __init__(self, folder, environment):
        self.folder, self.environment = pathlib.Path(folder), {**os.environ, **environment}

    async def check(self, links, *options):
        tree = self.folder / "tree"
        tree.mkdir(exist_ok=True)
        (tree / "index.html").write_text("".join(f'<a href="{link}">x</a>\n' for link in links))
        running = await asyncio.create_subprocess_exec(
            csa, "check", tree, "--external", "--all", "--format", "json", "--timeout", str(timeout_seconds), "--pace", "0", *options,
            stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE, env=self.environment)
        out, err = await asyncio.wait_for(running.communicate(), 120)
        expect("csa finds something or nothing", running.returncode in (0, 1), running.returncode, err.decode())
        return {result["url"]: result for result in json.loads(out)["results"]}


def expect_codes(links, results):
    """`links`: code (or none) by address."""
    expect("a result for every link", results.keys() == links.keys(), *sorted(results.keys() ^ links.keys()))
    for link, code in links.items():
        result = results.get(link, {"code": "no result", "attempts": [], "message": ""})
        expect(f"{link}: {code}", result["code"] == code, result["code"], result["message"])
        for attempt in result["attempts"]:
            expect(f"{link}: given up in time", attempt["ms"] <= (timeout_seconds + 1) * 1000, attempt)


async def everything_wrong(checker):
    server = await Server("127.0.0.2").start()
    links = {server.root + path: code for path, code in expected}
    results = await checker.check(links, "--allow-host", "127.0.0.2")
    expect_codes(links, results)
    expect("the server was asked, by our name", server.requests and all("User-Agent: csa/" in head for *_, head in server.requests))
    expect("and never for a secret", not any("secret" in head for *_, head in server.requests))
    expect("what follows an answer to HEAD is left with the server", server.sent_in_vain < 32_000_000, server.sent_in_vain)
    expect("and did not fail by itself", not server.failures, *server.failures)


async def private_networks(checker):
    """Listeners at private addresses, on port 80 too where this user may, must never see a connection."""
    listeners = [await Server("127.0.0.9").start()]
    for address in ("127.0.0.9", "::1", "127.0.0.1"):
        try: listeners.append(await Server(address, port=80).start())
        except OSError as reason: print(f"no listener at {address} port 80: {reason}")
    links = {listeners[0].root + "/ok": "port", "http://127.0.0.9/": "private-address", "http://[::1]/": "private-address", "http://localhost/": "private-address",
             "http://user:secret@127.0.0.9/": "bad-address", "http://0177.0.0.011/": "private-address", "http://[::ffff:7f00:9]/": "private-address"}
    results = await checker.check(links)
    expect_codes(links, results)
    for listener in listeners: expect(f"{listener.root} was left alone", not listener.connections)


async def certificates(checker, authority):
    kinds = {
        "good": (None, dict(signer="middle", chain=["middle"])),
        "soon": ("certificate-ends-soon", dict(signer="middle", chain=["middle"], days=5)),
        "past": ("certificate-expired", dict(signer="middle", chain=["middle"], days=-1)),
        "part": ("certificate-incomplete", dict(signer="middle")),
        "alien": ("certificate-untrusted", dict(signer="stranger", chain=["stranger"])),
        "self": ("certificate-untrusted", dict(signer=None)),
        "other": ("certificate-of-other-host", dict(signer="middle", chain=["middle"])),
    }
    links, options = {}, []
    for kind, (code, how) in kinds.items():
        host = f"{kind}.localhost"
        server = await Server("127.0.0.1", authority.context(kind, "elsewhere.localhost" if kind == "other" else host, **how)).start()
        links[f"https://{host}:{server.port}/ok"] = code
        options += ["--allow-host", host]
    plain = await Server("127.0.0.1").start()
    deaf = await asyncio.start_server(lambda reader, writer: writer.write(b"not TLS at all\r\n\r\n"), "127.0.0.1", 0)
    links[f"https://plain.localhost:{deaf.sockets[0].getsockname()[1]}/"] = "tls-failed"
    links[f"https://good.localhost:{server.port}/x"] = "certificate-of-other-host"
    down = f"/to/301/{plain.root}/ok"
    links[next(link for link in links if "//good" in link).removesuffix("/ok") + down] = "leaves-https"
    results = await checker.check(links, *options, "--allow-host", "plain.localhost", "--allow-host", "127.0.0.1")
    expect_codes(links, results)


async def nobody_there(checker):
    closed = socket.socket()
    closed.bind(("127.0.0.3", 0))
    links = {"http://nothing.invalid/": "no-such-host", f"http://127.0.0.3:{closed.getsockname()[1]}/": "not-connected"}
    results = await checker.check(links, "--allow-host", "127.0.0.3")
    expect_codes(links, results)


async def http2(checker, authority):
    """nginx speaks HTTP/2 over TLS; its log says that the checker did."""
    folder = authority.folder / "nginx"
    folder.mkdir()
    authority.context("two", "two.localhost", signer="middle", chain=["middle"])
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    # nginx 1.25 has a directive of its own for what was a word of "listen"; whichever it knows
    for word, directive in (("", "http2 on;"), ("http2", "")):
        (folder / "conf").write_text(f"""daemon off; pid {folder}/pid; error_log {folder}/errors; events {{}}
            http {{ log_format asked '$server_protocol $request_method'; access_log {folder}/log asked; client_body_temp_path {folder}; proxy_temp_path {folder};
                   fastcgi_temp_path {folder}; uwsgi_temp_path {folder}; scgi_temp_path {folder};
                   server {{ listen 127.0.0.1:{port} ssl {word}; {directive} ssl_certificate {authority.folder}/two.chain; ssl_certificate_key {authority.folder}/two.key;
                             location /ok {{ return 200 ok; }} location / {{ return 404; }} }} }}""")
        if subprocess.run(["nginx", "-t", "-p", folder, "-c", folder / "conf"], capture_output=True).returncode == 0: break
    nginx = await asyncio.create_subprocess_exec("nginx", "-p", folder, "-c", folder / "conf")
    while nginx.returncode is None:
        try: (await asyncio.open_connection("127.0.0.1", port))[1].close()
        except ConnectionError: await asyncio.sleep(0.02)
        else: break
    expect("nginx is there", nginx.returncode is None, nginx.returncode)
    links = {f"https://two.localhost:{port}/ok": None, f"https://two.localhost:{port}/no": "not-found"}
    results = await checker.check(links, "--allow-host", "two.localhost")
    expect_codes(links, results)
    nginx.terminate()
    await nginx.wait()
    spoken = set((folder / "log").read_text().split("\n")) - {""}
    expect("nginx heard HTTP/2 alone", spoken == {"HTTP/2.0 GET"}, spoken)


async def main():
    with tempfile.TemporaryDirectory() as folder:
        authority = Authority(folder)
        checker = Checker(folder, {"SSL_CERT_FILE": str(authority.folder / "root.pem")})
        await everything_wrong(checker)
        await private_networks(checker)
        await certificates(checker, authority)
        await http2(checker, authority)
        await nobody_there(checker)


asyncio.run(main())
memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
expect(f"{most_memory_mb} MB are enough", memory <= most_memory_mb, memory)
finish(f"{len(expected)} behaviours told apart, at most {memory:.0f} MB")
