"""A real nginx with the configuration that the build ships, as deploy/README.md says to use it."""

import os
import re
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parent.parent
UNPACKED = ROOT / ".venv" / "debian"
"""Where set-up.sh unpacks nginx."""
AROUND = """\
{user}
daemon off;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 64; }}
http {{
    include {debian}/etc/nginx/mime.types;
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    {server}
}}
"""


def example(root: Path, rules: Path, port: int) -> str:
    """The server of deploy/README.md with another port and other folders."""
    text = (ROOT / "deploy" / "README.md").read_text(encoding="utf-8")
    server: str = re.findall(r"```nginx\n(.*?)```", text, re.DOTALL)[0]
    for said, here in (
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("root /var/www/smorgasbordet;", f"root {root};"),
        ("include /etc/nginx/smorgasbordet.conf;", f"include {rules};"),
    ):
        assert said in server
        server = server.replace(said, here)
    return server


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def nginx(root: Path, rules: Path, folder: Path) -> Iterator[str]:
    """The files below `root`, served with some rules; nginx writes what it must into `folder`. Gives the address."""
    port = free_port()
    user = "user root;" if os.geteuid() == 0 else ""
    settings = AROUND.format(user=user, folder=folder, debian=UNPACKED, server=example(root, rules, port))
    (folder / "nginx.conf").write_text(settings, encoding="utf-8")
    command = [
        str(UNPACKED / "usr/sbin/nginx"),
        "-p",
        str(folder),
        "-c",
        str(folder / "nginx.conf"),
        "-e",
        str(folder / "error.log"),
    ]
    subprocess.run([*command, "-t"], check=True, capture_output=True)
    with subprocess.Popen(command) as server:
        try:
            wait_for(port, server)
            yield f"http://127.0.0.1:{port}/"
        finally:
            server.terminate()


def wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    """Wait until a server listens at a port."""
    while server.poll() is None:
        with socket.socket() as asking:
            if asking.connect_ex(("127.0.0.1", port)) == 0:
                return
