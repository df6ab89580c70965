"""Publishes versions with python-tuf, as our tool does with its own: the keys are thrown away.

    python3 python-tuf-publisher.py FOLDER ARCHIVE... < DESCRIPTIONS

DESCRIPTIONS is a JSON list: of each archive, in order, what is signed of it (`name`, `custom`). Writes one repository a day
(FOLDER/1, FOLDER/2…), each with one archive more; on each day but the first, the keys of the root and of targets are replaced.
"""

import json
import shutil
import sys
from datetime import datetime, timezone
from pathlib import Path

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp

folder, archives = Path(sys.argv[1]), sys.argv[2:]
expires = datetime(9999, 12, 31, 23, 59, 59, tzinfo=timezone.utc)
roles = {"root": 3, "targets": 1, "snapshot": 1, "timestamp": 1}
signers = {role: [CryptoSigner.generate_ed25519() for _ in range(count)] for role, count in roles.items()}
root = Metadata(Root(expires=expires))
for role, members in signers.items():
    for signer in members:
        root.signed.add_key(signer.public_key, role)
root.signed.roles["root"].threshold = 2
targets = Metadata(Targets(expires=expires))
snapshot, timestamp = Metadata(Snapshot(expires=expires)), Metadata(Timestamp(expires=expires))


def sign(document, *members):
    document.signatures.clear()
    for signer in members:
        document.sign(signer, append=True)


def replace(role):
    """Returns the signer that no longer counts."""
    former, fresh = signers[role][0], CryptoSigner.generate_ed25519()
    signers[role] = [*signers[role][1:], fresh]
    root.signed.revoke_key(former.public_key.keyid, role)
    root.signed.add_key(fresh.public_key, role)
    return former


def listed(document):
    data = document.to_bytes()
    return MetaFile(version=document.signed.version, length=len(data), hashes=TargetFile.from_data("", data).hashes)


for day, (archive, described) in enumerate(zip(archives, json.load(sys.stdin)), start=1):
    place = folder / str(day)
    if day > 1:
        shutil.copytree(folder / str(day - 1), place)
        for document in (root, targets, snapshot, timestamp):
            document.signed.version = day
    for below in ("metadata", "targets"):
        (place / below).mkdir(parents=True, exist_ok=True)
    former = [replace("root"), replace("targets")][:1] if day > 1 else []
    data = Path(archive).read_bytes()
    target = TargetFile.from_data(described["name"], data)
    target.unrecognized_fields["custom"] = described["custom"]
    targets.signed.targets[described["name"]] = target
    (place / "targets" / f"{target.hashes['sha256']}.{described['name']}").write_bytes(data)
    sign(root, *signers["root"], *former)
    sign(targets, *signers["targets"])
    snapshot.signed.meta["targets.json"] = listed(targets)
    sign(snapshot, *signers["snapshot"])
    timestamp.signed.snapshot_meta = listed(snapshot)
    sign(timestamp, *signers["timestamp"])
    for name, document in {
        f"{day}.root.json": root,
        "root.json": root,
        f"{day}.targets.json": targets,
        f"{day}.snapshot.json": snapshot,
        "timestamp.json": timestamp,
    }.items():
        (place / "metadata" / name).write_bytes(document.to_bytes())
