"""Updates from a TUF repository with the client of python-tuf, over HTTP on loopback.

    python3 python-tuf-client.py REPOSITORY ROOT STATE

ROOT is the root that is trusted where STATE, a folder, has none yet. Prints the version of the root and the archives that
were downloaded and verified, as JSON; ends with an error where the client refuses.
"""

import json
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from tuf.api.metadata import Metadata
from tuf.ngclient import Updater

repository, trusted, state = map(Path, sys.argv[1:4])


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(repository)))
threading.Thread(target=server.serve_forever, daemon=True).start()
address = f"http://127.0.0.1:{server.server_port}"
metadata, downloads = state / "metadata", state / "targets"
for folder in (metadata, downloads):
    folder.mkdir(parents=True, exist_ok=True)

updater = Updater(
    str(metadata),
    f"{address}/metadata/",
    str(downloads),
    f"{address}/targets/",
    bootstrap=None if (metadata / "root.json").exists() else trusted.read_bytes(),
)
updater.refresh()
names = sorted(Metadata.from_file(str(metadata / "targets.json")).signed.targets)
for name in names:
    updater.download_target(updater.get_targetinfo(name))
print(json.dumps({"root": Metadata.from_file(str(metadata / "root.json")).signed.version, "targets": names}))
