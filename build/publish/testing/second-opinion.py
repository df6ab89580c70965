"""Verifies a TUF repository with securesystemslib alone: every key, signature, threshold, length and hash.

    python3 second-opinion.py REPOSITORY

Prints the versions that it offers, as JSON; ends with an error where anything is not as the specification asks.
"""

import hashlib
import json
import sys
from pathlib import Path

from securesystemslib.formats import encode_canonical
from securesystemslib.signer import Key, Signature

repository = Path(sys.argv[1])


def canonical(value):
    return encode_canonical(value).encode()


def load(name):
    return json.loads((repository / "metadata" / name).read_bytes())


def require_signatures(root, role, document):
    """Counts the keys of a role whose signature is good; each counts once."""
    wanted = root["signed"]["roles"][role]
    signed = canonical(document["signed"])
    good = set()
    for signature in document["signatures"]:
        keyid = signature["keyid"]
        if keyid not in wanted["keyids"]:
            continue
        key = Key.from_dict(keyid, dict(root["signed"]["keys"][keyid]))
        key.verify_signature(Signature.from_dict(dict(signature)), signed)
        good.add(keyid)
    assert len(good) >= wanted["threshold"], f"{role}: {len(good)} of {wanted['threshold']} signatures"


def require_bytes(file, expected):
    data = file.read_bytes()
    assert len(data) == expected["length"], f"{file.name}: length"
    assert hashlib.sha256(data).hexdigest() == expected["hashes"]["sha256"], f"{file.name}: SHA-256"


def follow(parent, name):
    """Returns the metadata that another one lists, once its length, hash and version are right."""
    listed = parent["signed"]["meta"][name]
    file = f"{listed['version']}.{name}"
    require_bytes(repository / "metadata" / file, listed)
    document = load(file)
    assert document["signed"]["version"] == listed["version"], f"{file}: version"
    return document


root = load("1.root.json")
require_signatures(root, "root", root)
while (repository / "metadata" / f"{root['signed']['version'] + 1}.root.json").exists():
    following = load(f"{root['signed']['version'] + 1}.root.json")
    for judge in (root, following):
        require_signatures(judge, "root", following)
    root = following
assert root == load("root.json"), "root.json is not the newest root"
for keyid, key in root["signed"]["keys"].items():
    named = {field: key[field] for field in ("keytype", "scheme", "keyval")}
    assert hashlib.sha256(canonical(named)).hexdigest() == keyid, f"{keyid}: not the hash of its key"

timestamp = load("timestamp.json")
require_signatures(root, "timestamp", timestamp)
snapshot = follow(timestamp, "snapshot.json")
require_signatures(root, "snapshot", snapshot)
targets = follow(snapshot, "targets.json")
require_signatures(root, "targets", targets)
for name, target in targets["signed"]["targets"].items():
    require_bytes(repository / "targets" / f"{target['hashes']['sha256']}.{name}", target)

print(json.dumps({"root": root["signed"]["version"], "targets": sorted(targets["signed"]["targets"])}))
