#!/usr/bin/env python3
"""Kiểm tra nhật ký xuất ra (nhat-ky.jsonl), không cần mạng, không cần phần mềm Trình Ký.

Chỉ dùng Python 3 và lệnh `openssl`. Mỗi dòng sự kiện mang một bằng chứng dẫn tới gốc của cây
băm (RFC 6962); dòng cuối là điểm kiểm tra đã ký Ed25519 (C2SP signed-note, tlog-checkpoint).

Mã thoát: 0 nguyên vẹn; 1 bị can thiệp; 2 không đủ để kết luận.
"""

import argparse
import base64
import binascii
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile

INTACT, TAMPERED, INCOMPLETE = 0, 1, 2
FORMAT = "trinhky-log/1"
SEARCH_LIMIT = 200
SPKI_PREFIX = bytes.fromhex("302a300506032b6570032100")


class Incomplete(Exception):
    """Thiếu thứ cần để kết luận."""


# --- Cây băm (RFC 6962 §2.1) -----------------------------------------------------------------


def leaf_hash(data):
    return hashlib.sha256(b"\x00" + data).digest()


def node_hash(left, right):
    return hashlib.sha256(b"\x01" + left + right).digest()


def proves(leaf, index, size, path, root):
    """Đi ngược đường dẫn từ lá lên gốc, theo RFC 9162 §2.1.3.2."""
    if not 0 <= index < size:
        return False
    position, last, value = index, size - 1, leaf
    for sibling in path:
        if last == 0:
            return False
        if position & 1 or position == last:
            value = node_hash(sibling, value)
            while position & 1 == 0 and position != 0:
                position, last = position >> 1, last >> 1
        else:
            value = node_hash(value, sibling)
        position, last = position >> 1, last >> 1
    return last == 0 and value == root


def tree_root(leaves):
    """Gốc của cây, tính bằng cách nối từng tầng; nút lẻ cuối tầng đi thẳng lên."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    level = leaves
    while len(level) > 1:
        pairs = [node_hash(level[i], level[i + 1]) for i in range(0, len(level) - 1, 2)]
        level = pairs + ([level[-1]] if len(level) % 2 else [])
    return level[0]


# --- Điểm kiểm tra đã ký ---------------------------------------------------------------------


def decode_base64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode() == text else None


def read_verifier_key(text):
    """Khóa dạng `tên+mã khóa+base64`; trả về (tên, mã khóa, 32 byte) hoặc None."""
    match = re.fullmatch(r"([^+\s]+)\+([0-9a-f]{8})\+(\S+)", text)
    if not match:
        return None
    name, key_id, data = match.group(1), match.group(2), decode_base64(match.group(3))
    if data is None or len(data) != 33 or data[0] != 1:
        return None
    expected = hashlib.sha256(name.encode() + b"\n" + data).digest()[:4]
    return (name, expected, data[1:]) if expected.hex() == key_id else None


def ed25519_verifies(public_key, message, signature):
    with tempfile.TemporaryDirectory() as folder:
        paths = {}
        contents = {"key": SPKI_PREFIX + public_key, "message": message, "signature": signature}
        for name, data in contents.items():
            paths[name] = os.path.join(folder, name)
            with open(paths[name], "wb") as file:
                file.write(data)
        command = ["openssl", "pkeyutl", "-verify", "-pubin", "-keyform", "DER"]
        command += ["-inkey", paths["key"], "-rawin", "-in", paths["message"]]
        command += ["-sigfile", paths["signature"]]
        try:
            return subprocess.run(command, capture_output=True, check=False).returncode == 0
        except FileNotFoundError:
            raise Incomplete("Không có lệnh openssl (cần OpenSSL 1.1.1 trở lên).")


def open_checkpoint(note, key):
    """Trả về (tên nhật ký, số sự kiện, gốc) nếu chữ ký của đúng khóa này là đúng."""
    name, key_id, public_key = key
    text, separator, signatures = note.rpartition("\n\n")
    if not separator or not signatures.endswith("\n"):
        return None
    text += "\n"
    ours = []
    for line in signatures[:-1].split("\n"):
        match = re.fullmatch(r"— (\S+) (\S+)", line)
        blob = decode_base64(match.group(2)) if match else None
        if blob is None:
            return None
        if match.group(1) == name and blob[:4] == key_id:
            ours.append(blob[4:])
    if not ours or not all(ed25519_verifies(public_key, text.encode(), one) for one in ours):
        return None
    lines = text[:-1].split("\n")
    if len(lines) < 3 or lines[0] != name or not re.fullmatch(r"0|[1-9][0-9]*", lines[1]):
        return None
    root = decode_base64(lines[2])
    return (lines[0], int(lines[1]), root) if root is not None and len(root) == 32 else None


# --- Đọc tệp ---------------------------------------------------------------------------------

FIELDS = {
    "header": {"type": str, "format": str, "origin": str, "size": int, "exportedAt": str},
    "event": {"type": str, "index": int, "canonical": str, "leafHash": str, "proof": list},
    "checkpoint": {"type": str, "note": str, "publicKey": str},
}


def is_hash(value):
    return isinstance(value, str) and re.fullmatch(r"[0-9a-f]{64}", value) is not None


def read_line(raw):
    """Một dòng đúng khuôn dạng và đúng cách viết duy nhất của nó, hoặc None."""
    try:
        value = json.loads(raw.decode("utf-8"))
        if json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode("utf-8") != raw:
            return None
    except (ValueError, RecursionError):
        return None
    fields = FIELDS.get(value.get("type")) if isinstance(value, dict) else None
    if fields is None or set(value) != set(fields):
        return None
    if any(type(value[name]) is not kind for name, kind in fields.items()):
        return None
    if value["type"] == "header" and (value["format"] != FORMAT or value["size"] < 0):
        return None
    if value["type"] == "event" and not (
        value["index"] >= 0 and is_hash(value["leafHash"]) and all(map(is_hash, value["proof"]))
    ):
        return None
    return value


class Event:
    """Một dòng sự kiện và chỗ thật của nó trong nhật ký đã ký (None: không có chỗ)."""

    def __init__(self, line, value):
        self.line = line
        self.index = value["index"]
        self.canonical = value["canonical"]
        self.leaf = leaf_hash(self.canonical.encode("utf-8"))
        self.stated = bytes.fromhex(value["leafHash"])
        self.proof = [bytes.fromhex(one) for one in value["proof"]]
        self.place = None

    @property
    def moved(self):
        return self.place != self.index


def read_file(path):
    """Trả về (phần đầu, các sự kiện, dòng chốt, các phát hiện)."""
    try:
        with open(path, "rb") as file:
            rows = file.read().split(b"\n")
    except OSError as error:
        raise Incomplete(f"Không đọc được tệp {path}: {error.strerror}.")
    if rows and rows[-1] == b"":
        rows.pop()
    header, events, closing, findings = None, [], None, []
    for line, raw in enumerate(rows, start=1):
        value = read_line(raw)
        kind = value["type"] if value else None
        if kind == "event":
            events.append(Event(line, value))
        elif kind == "header" and line == 1:
            header = value
        elif kind == "checkpoint" and line == len(rows):
            closing = (line, value)
        elif kind is None:
            findings.append((line, "bị thêm hoặc bị sửa, không đúng khuôn dạng."))
        else:
            findings.append((line, "bị thêm vào, không có trong nhật ký đã ký."))
    return header, events, closing, findings


# --- Đối chiếu từng dòng với điểm kiểm tra ---------------------------------------------------


def find_places(events, size, root):
    """Nội dung của mỗi dòng thật ra là sự kiện số mấy: như dòng ghi, hoặc chỗ mà bằng chứng chỉ."""
    shift = 0
    for position, event in enumerate(events):
        guesses = [event.index, position, event.index + shift, event.index - 1, event.index + 1]
        for guess in guesses:
            if proves(event.leaf, guess, size, event.proof, root):
                event.place = guess
                shift = guess - event.index
                break
    follow_stated_hashes(events, size, root)
    lost = [event for event in events if event.place is None]
    if len(lost) <= SEARCH_LIMIT:
        taken = {event.place for event in events}
        free = (index for index in range(size) if index not in taken)
        candidates = [index for index, _ in zip(free, range(SEARCH_LIMIT))]
        for event in lost:
            for index in candidates:
                if proves(event.leaf, index, size, event.proof, root):
                    event.place = index
                    break


def follow_stated_hashes(events, size, root):
    """Nội dung bị tách khỏi dòng của nó thuộc về chỗ mà dòng khác chứng minh đúng dấu băm ấy."""
    lost = [event for event in events if event.place is None]
    proven = {
        event.stated: event.index
        for event in lost
        if proves(event.stated, event.index, size, event.proof, root)
    }
    for event in lost:
        event.place = proven.get(event.leaf)


def judge(events, size, root):
    """Mọi dòng sai và mọi sự kiện thiếu: danh sách (dòng hoặc None, lời)."""
    find_places(events, size, root)
    findings = []
    genuine, claims = {}, {}
    for event in sorted(events, key=lambda one: one.moved):
        if event.place is None:
            continue
        if event.place in genuine:
            findings.append((event.line, "bị thêm vào, lặp lại một sự kiện đã có."))
        else:
            genuine[event.place] = event
    for event in events:
        if event.place is not None:
            continue
        if event.index >= size or event.index in genuine or event.index in claims:
            findings.append((event.line, "bị thêm vào, không có trong nhật ký đã ký."))
        else:
            claims[event.index] = event
    findings += altered(claims, genuine, size, root)
    findings += displaced(genuine)
    for index in range(size):
        if index not in genuine and index not in claims:
            findings.append((None, f"Thiếu sự kiện số {index}."))
    return findings


def altered(claims, genuine, size, root):
    every = {**genuine, **claims}
    only_proofs = len(every) == size and tree_root([every[i].leaf for i in range(size)]) == root
    suffix = "bằng chứng bị sửa (nội dung còn nguyên)." if only_proofs else "bị sửa."
    findings = [(one.line, f"sự kiện số {index} {suffix}") for index, one in claims.items()]
    for event in genuine.values():
        if event.stated != event.leaf and not event.moved:
            findings.append((event.line, f"sự kiện số {event.index} bị sửa (dấu băm ghi trong dòng)."))
    return findings


def displaced(genuine):
    as_filed = sorted(genuine.values(), key=lambda event: event.line)
    as_logged = sorted(genuine)
    return [
        (one.line, f"sai chỗ, đây là sự kiện số {one.place} (dòng ghi số {one.index}).")
        for one, place in zip(as_filed, as_logged)
        if one.moved or one.place != place
    ]


def contradictions(events):
    """Điều còn nói được khi không có điểm kiểm tra: nội dung không khớp dấu băm của chính dòng."""
    wrong = [event for event in events if event.leaf != event.stated]
    return [(event.line, f"sự kiện số {event.index} bị sửa.") for event in wrong]


# --- Khóa và tệp kèm theo --------------------------------------------------------------------


def trusted_key(argument):
    """Khóa tin cậy: chuỗi `tên+mã+base64`, hoặc tệp chứa chuỗi ấy."""
    text = argument
    if os.path.exists(argument):
        with open(argument, encoding="utf-8", errors="replace") as file:
            text = file.read()
    key = read_verifier_key(text.strip())
    if key is None:
        raise Incomplete("Khóa tin cậy (--khoa) không đúng dạng tên+mã+base64.")
    return key


def texts_in(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from texts_in(one)


def events_naming(path, events):
    """Các sự kiện mà trong dữ liệu có mã băm SHA-256 của tệp."""
    try:
        with open(path, "rb") as file:
            digest = hashlib.sha256(file.read()).hexdigest()
    except OSError as error:
        raise Incomplete(f"Không đọc được tệp {path}: {error.strerror}.")
    found = []
    for event in events:
        try:
            content = json.loads(event.canonical)
        except (ValueError, RecursionError):
            continue
        if any(text.lower() == digest for text in texts_in(content)):
            found.append(event.index)
    return digest, found


# --- Toàn bộ việc kiểm tra -------------------------------------------------------------------


def check(path, key_argument, files):
    """In các phát hiện; trả về mã thoát."""
    header, events, closing, findings = read_file(path)
    if closing is None:
        findings += contradictions(events)
        print_findings(findings)
        print("Tệp bị cụt: không có dòng chốt (điểm kiểm tra đã ký) ở cuối.")
        return TAMPERED if findings else INCOMPLETE

    line, value = closing
    in_file = read_verifier_key(value["publicKey"])
    key = trusted_key(key_argument) if key_argument else in_file
    checkpoint = None
    if in_file != key:
        findings.append((line, "khóa trong tệp không phải khóa tin cậy được cung cấp."))
    else:
        checkpoint = open_checkpoint(value["note"], key) if key else None
        if checkpoint is None:
            findings.append((line, "chữ ký của điểm kiểm tra không đúng."))
    if checkpoint is None:
        print_findings(findings + contradictions(events))
        return TAMPERED

    origin, size, root = checkpoint
    if header is None or (header["origin"], header["size"]) != (origin, size):
        findings.append((1, "phần đầu không khớp điểm kiểm tra đã ký."))
    findings += judge(events, size, root)
    print_findings(findings)
    file_is_missing = not files_are_recorded(files, events)
    if findings or file_is_missing:
        return TAMPERED
    print(f"Nguyên vẹn: {size} sự kiện của nhật ký {origin}, gốc {root.hex()}.")
    if not key_argument:
        print("Lưu ý: khóa lấy từ chính tệp; hãy đối chiếu với khóa đã công bố (--khoa).")
    return INTACT


def print_findings(findings):
    ordered = sorted(findings, key=lambda one: float("inf") if one[0] is None else one[0])
    texts = [text if line is None else f"Dòng {line}: {text}" for line, text in ordered]
    if texts:
        print(f"Sai đầu tiên: {texts[0]}")
        print(f"Tất cả {len(texts)} chỗ sai:")
        print("\n".join(f"  {text}" for text in texts))


def files_are_recorded(files, events):
    genuine = [event for event in events if not event.moved]
    all_found = True
    for path in files:
        digest, found = events_naming(path, genuine)
        if found:
            places = ", ".join(map(str, found))
            print(f"Tệp {path}: có trong nhật ký, ở sự kiện số {places} (SHA-256 {digest}).")
        else:
            print(f"Tệp {path}: KHÔNG có trong nhật ký (SHA-256 {digest}).")
            all_found = False
    return all_found


def main():
    parser = argparse.ArgumentParser(
        description="Kiểm tra nhật ký xuất ra: nêu từng dòng bị sửa, thiếu, thêm, đổi chỗ.",
        epilog="Mã thoát: 0 nguyên vẹn; 1 bị can thiệp; 2 không đủ để kết luận.",
    )
    parser.add_argument("nhat_ky", help="tệp nhat-ky.jsonl")
    parser.add_argument("--khoa", help="khóa công khai tin cậy: tên+mã+base64, hoặc tệp chứa nó")
    parser.add_argument(
        "--tep", action="append", default=[], help="tệp (PDF) phải có mã băm trong một sự kiện"
    )
    arguments = parser.parse_args()
    try:
        return check(arguments.nhat_ky, arguments.khoa, arguments.tep)
    except Incomplete as reason:
        print(f"Không đủ để kết luận: {reason}")
        return INCOMPLETE


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8")
    sys.exit(main())
