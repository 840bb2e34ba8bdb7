"""A folder served at 127.0.0.1, which remembers what was asked for."""

import functools
import http.server
import io
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

TYPES = {".json": "application/json", ".js": "text/javascript", ".html": "text/html; charset=utf-8"}


@dataclass
class Served:
    """Where a folder is served, with a slash at the end, and every path that was asked for, with the time."""

    address: str
    asked: list[tuple[float, str]] = field(default_factory=list)


@contextmanager
def serving(folder: Path, instead: Mapping[str, bytes] | None = None) -> Iterator[Served]:
    """Serve a folder. `instead` has what is served in place of some of its files, by path, such as "/a/b.json"."""
    replaced = dict(instead or {})

    class Handler(http.server.SimpleHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            served.asked.append((time.time(), path))
            super().do_GET()

        def send_head(self) -> io.BytesIO | BinaryIO | None:
            body = replaced.get(self.path.partition("?")[0])
            if body is None:
                return super().send_head()
            self.send_response(200)
            self.send_header("Content-Type", TYPES[Path(self.path).suffix])
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            return io.BytesIO(body)

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(folder)))
    server.daemon_threads = True
    served = Served(f"http://127.0.0.1:{server.server_port}/")
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
