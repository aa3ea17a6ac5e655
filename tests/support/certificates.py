"""Certificates for the test servers, made with openssl: a root that the checker is told to trust, and servers of every kind."""
import datetime, pathlib, ssl, subprocess


class Authority:
    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.root = self.sign("root", None, days=30, extensions="basicConstraints=critical,CA:true")
        self.middle = self.sign("middle", self.root, days=30, extensions="basicConstraints=critical,CA:true")
        self.stranger = self.sign("stranger", None, days=30, extensions="basicConstraints=critical,CA:true")

    def run(self, *words, given=None):
        subprocess.run(["openssl", *words], cwd=self.folder, input=given, check=True, capture_output=True, text=True)

    def sign(self, name, signer, days, extensions):
        """The name of a new certificate, by `signer` or by itself; `days` from now until it ends, which may be past."""
        self.run("req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-keyout", f"{name}.key", "-out", f"{name}.csr", "-subj", f"/CN={name}")
        (self.folder / f"{name}.ext").write_text(extensions + "\n")
        (self.folder / f"{name}.index").write_text("")
        today = datetime.datetime.now(datetime.timezone.utc)
        date = lambda offset: (today + datetime.timedelta(days=offset)).strftime("%Y%m%d%H%M%SZ")
        by = ["-selfsign", "-keyfile", f"{name}.key"] if signer is None else ["-cert", f"{signer}.pem", "-keyfile", f"{signer}.key"]
        (self.folder / f"{name}.conf").write_text(
            f"[ca]\ndefault_ca=c\n[c]\ndatabase={name}.index\nnew_certs_dir=.\nrand_serial=yes\ndefault_md=sha256\npolicy=p\n[p]\ncommonName=supplied\n")
        self.run("ca", "-batch", "-notext", "-config", f"{name}.conf", *by, "-in", f"{name}.csr", "-out", f"{name}.pem", "-extfile", f"{name}.ext",
                 "-startdate", date(-60), "-enddate", date(days))
        return name

    def context(self, name, host, signer, days=60, chain=()):
        """For a server whose certificate is for `host` and that sends `chain` with it."""
        self.sign(name, signer, days, f"subjectAltName=DNS:{host}")
        bundle = self.folder / f"{name}.chain"
        bundle.write_text("".join((self.folder / f"{part}.pem").read_text() for part in (name, *chain)))
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(bundle, self.folder / f"{name}.key")
        return context
