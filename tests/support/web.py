"""What the tests of the finished site share: running programs, and serving a folder with nginx on loopback."""
import contextlib, os, socket, subprocess, sys, tempfile, time


def fail(*lines):
    sys.exit("\n".join(str(line) for line in lines))


def run(command, seconds=800, env=None, **more):
    """The ended process; its output is text."""
    try:
        return subprocess.run(command, timeout=seconds, text=True, capture_output=True, env={**os.environ, **(env or {})}, **more)
    except subprocess.TimeoutExpired as late:
        fail(f"no end after {seconds} seconds: {' '.join(map(str, command))}", late.stdout or "", late.stderr or "")


def must(command, **more):
    """Standard output of a program that has to end well."""
    ended = run(command, **more)
    if ended.returncode:
        fail(f"exit {ended.returncode}: {' '.join(map(str, command))}", ended.stdout[-4000:], ended.stderr[-4000:])
    return ended.stdout


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def answers(port):
    with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
        return True
    return False


def nginx(folder, port, inside):
    """nginx in the foreground; `inside` is what its server block says."""
    settings = os.path.join(folder, "nginx.conf")
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    with open(settings, "w") as file:
        file.write(f"""include /etc/nginx/modules-enabled/*.conf; daemon off; pid {folder}/pid; {'user root;' if os.geteuid() == 0 else ''} error_log {folder}/errors;
            events {{}}
            http {{ include /etc/nginx/mime.types; access_log off; {temporary} server {{ listen 127.0.0.1:{port}; {inside} }} }}""")
    return subprocess.Popen(["nginx", "-e", folder + "/errors", "-c", settings], stdin=subprocess.DEVNULL)


def listens(server, port):
    """False if it ended, as when another program took the port first."""
    until = time.monotonic() + 20
    while time.monotonic() < until and server.poll() is None:
        if answers(port) and server.poll() is None:
            return True
        time.sleep(0.05)
    if server.poll() is None:
        server.kill()
    server.wait()
    return False


@contextlib.contextmanager
def started(start, *arguments):
    """The port of a server that `start(folder for its files, *arguments before the port)` begins; it writes its errors to `errors` there."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        for _ in range(5):
            port = free_port()
            server = start(folder, *arguments, port)
            if listens(server, port):
                break
        else:
            with open(folder + "/errors") as errors:
                fail("a server does not start:", errors.read())
        try:
            yield port
        finally:
            server.terminate()
            server.wait(timeout=600)


@contextlib.contextmanager
def serving(site, path="/", inside=None):
    """The address under which nginx serves the folder, plainly or as `inside` of its server block says."""
    site = os.path.abspath(site)
    inside = inside or f"absolute_redirect off; location {path} {{ alias {site}/; error_page 404 {path}404.html; }}"
    with started(lambda folder, port: nginx(folder, port, inside)) as port:
        yield f"http://127.0.0.1:{port}{path}"


# linkchecker spares a host: a random part of half a second between two requests. Our own server needs none of that.
unsparing = "import random, runpy; random.uniform = lambda low, high: low; runpy.run_path('/usr/bin/linkchecker', run_name='__main__')"


def linkchecker(address, at_least):
    """Asks every internal link, without its fragment, as fast as the server answers; leaves other sites alone."""
    with tempfile.TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)  # it gives up being root before it reads its settings
        with open(folder + "/settings", "w") as file:
            file.write("[checking]\nmaxrequestspersecond=1000\nthreads=4\n")
        os.chmod(folder + "/settings", 0o644)
        ended = run(["/usr/bin/python3", "-c", unsparing, "--config", folder + "/settings", "--no-status", address], env={"HOME": folder})
    last = next((line for line in ended.stdout.splitlines() if line.startswith("That's it")), "no summary")
    links = int(last.split()[2]) if last.startswith("That's it") else 0
    if ended.returncode or links < at_least:
        fail("linkchecker found errors, or too few links to be true:", ended.stdout[-6000:], ended.stderr[-2000:])
    print(last)
