#!/usr/bin/env python3
"""Tính lại mọi số liệu của báo cáo từ phiếu gốc, không cần mạng, không cần phần mềm Trình Ký.

Đọc tệp xuất ra (GET /api/reports/…/export.json, hoặc `trinhky report export`), hay một thư mục
các tệp ấy. Chỉ dùng thư viện chuẩn của Python 3. Mỗi số liệu được tính theo công thức đã nêu,
bằng phân số, trên nội dung các phiếu chứ không trên các giá trị đã trích sẵn.

Mã thoát: 0 khớp hết; 1 có số liệu khác; 2 không đọc được.
"""

import argparse
import json
import sys
from fractions import Fraction
from pathlib import Path

AGREES, DIFFERS, UNREADABLE = 0, 1, 2
FORMAT = "trinh-ky/report-export@1"
COMPARES = {
    "=": lambda a, b: a == b,
    ">=": lambda a, b: a >= b,
    "<=": lambda a, b: a <= b,
    ">": lambda a, b: a > b,
    "<": lambda a, b: a < b,
}


class Unreadable(Exception):
    """Tệp không đúng dạng."""


# --- Số -----------------------------------------------------------------------------------------


def number(text):
    return None if text is None else Fraction(text)


def written(value, decimals):
    """Làm tròn nửa ra xa số 0, bỏ các số 0 cuối."""
    if value is None:
        return None
    scaled = abs(value) * 10**decimals
    whole = (scaled.numerator * 2 + scaled.denominator) // (2 * scaled.denominator)
    digits = str(whole).rjust(decimals + 1, "0")
    head, tail = (digits[:-decimals], digits[-decimals:]) if decimals else (digits, "")
    tail = tail.rstrip("0")
    sign = "-" if value < 0 and whole else ""
    return sign + head + ("." + tail if tail else "")


def quotient(top, bottom, factor):
    return None if bottom == 0 else top * factor / bottom


# --- Phiếu --------------------------------------------------------------------------------------


class Rows:
    """Mỗi dòng của mỗi phiếu: ai nói gì về việc nào."""

    def __init__(self, export):
        self.parents = {unit["id"]: unit["parentId"] for unit in export["units"]}
        self.rows = []
        for one in sorted(export["returns"], key=lambda entry: entry["returnId"]):
            content = one["content"]
            if content is None:
                raise Unreadable("thiếu nội dung phiếu của " + one["unitName"])
            self.add("return", one["returnId"], one, {"state": "accepted"})
            for row in content["targets"]:
                self.add("target", row["targetId"], one, row)
            for row in content["tasks"]:
                self.add("task", row["taskId"], one, row)

    def add(self, kind, subject, one, said):
        row = {"kind": kind, "subject": subject, "unit": one["unitId"], "said": said}
        self.rows.append({**row, "at": one["at"], "return": one["returnId"]})

    def taken(self, pick):
        """Các dòng mà công thức lấy, kèm điều được nói."""
        for row in self.rows:
            if row["kind"] != pick["of"] or pick["id"] not in (None, row["subject"]):
                continue
            if pick.get("unitId") not in (None, row["unit"]):
                continue
            part = pick["part"]
            said = "1" if part == "asked" else row["said"].get(part)
            yield row, None if said is None else str(said)

    def counted(self, spoken):
        """Đơn vị có bộ phận trực thuộc cũng báo cáo cùng việc thì không tính thêm lần nữa."""
        above = {(row["subject"], unit) for row, _ in spoken for unit in self.above(row["unit"])}
        return [(row, said) for row, said in spoken if (row["subject"], row["unit"]) not in above]

    def above(self, unit):
        found = []
        parent = self.parents.get(unit)
        while parent and parent != unit and parent not in found:
            found.append(parent)
            parent = self.parents.get(parent)
        return found

    def spoken(self, pick):
        return self.counted([(row, said) for row, said in self.taken(pick) if said is not None])

    def pairs(self, top, bottom):
        both = [
            (row, (number(over), number(under)))
            for (row, over), (_, under) in zip(self.taken(top), self.taken(bottom))
            if over is not None and under is not None
        ]
        return [pair for _, pair in self.counted(both)]


# --- Công thức ----------------------------------------------------------------------------------


def things(rows, pick):
    found = {}
    for row, said in rows.spoken(pick):
        found.setdefault(row["subject"] if pick["id"] is None else row["unit"], []).append(said)
    return found


def meets(said, condition):
    wanted = condition["value"]
    if not wanted.lstrip("-")[:1].isdigit():
        return said == wanted
    return COMPARES[condition["operator"]](number(said), number(wanted))


def divided(pairs, factor):
    if not pairs:
        return None
    return quotient(sum(top for top, _ in pairs), sum(bottom for _, bottom in pairs), factor)


def over_returns(formula, rows):
    kind = formula["kind"]
    if kind == "ratio":
        pairs = rows.pairs(formula["numerator"], formula["denominator"])
        return divided(pairs, int(formula["times"]))
    if kind == "weightedMean" and formula["weight"]:
        pairs = rows.pairs(formula["of"], formula["weight"])
        return divided([(value * weight, weight) for value, weight in pairs], 1)
    if kind == "count":
        return Fraction(len(things(rows, formula["of"])))
    if kind == "countWhere":
        every = things(rows, formula["of"]).values()
        return Fraction(sum(all(meets(one, formula["is"]) for one in said) for said in every))
    spoken = rows.spoken(formula["of"])
    if not spoken:
        return None
    if kind == "last":
        return number(max(spoken, key=lambda one: (one[0]["at"], one[0]["return"]))[1])
    total = sum(number(said) for _, said in spoken)
    return total / len(spoken) if kind == "weightedMean" else total


def over_figures(formula, figure, known):
    """Số tính từ số khác. Số của kỳ trước, năm trước lấy như báo cáo đã ký trước đó nêu."""
    kind = formula["kind"]
    if kind == "share":
        part, whole = known[formula["part"]], known[formula["whole"]]
        return None if part is None or whole is None else quotient(part, whole, 100)
    if kind == "percentOfTarget":
        value = known[formula["figure"]]
        return None if value is None else quotient(value, number(formula["target"]), 100)
    if kind == "countMet":
        return Fraction(sum(met(one, known) for one in formula["of"]))
    earlier = [one for one in figure["operands"] if one["documentId"] is not None]
    if kind == "sameLastYear":
        return number(earlier[0]["value"]) if earlier else None
    return cumulative(figure, known[formula["figure"]])


def met(one, known):
    value = known[one["figure"]]
    return value is not None and COMPARES[one["operator"]](value, number(one["value"]))


def cumulative(figure, now):
    operands = figure["operands"]
    if now is None or figure["absent"] == "cannotBeAddedUp":
        return None
    if all(one["numerator"] is not None and one["denominator"] is not None for one in operands):
        top = sum(number(one["numerator"]) for one in operands)
        bottom = sum(number(one["denominator"]) for one in operands)
        return quotient(top, bottom, 100 if figure["unit"] == "%" else 1)
    return now + sum(number(one["value"]) for one in operands if one["documentId"] is not None)


OVER_FIGURES = {"share", "percentOfTarget", "countMet", "sameLastYear", "cumulative"}


# --- Báo cáo ------------------------------------------------------------------------------------


def differences(export):
    rows, known, found = Rows(export), {}, []
    for figure in export["provenance"]["figures"]:
        formula = figure["formula"]
        if formula["kind"] in OVER_FIGURES:
            value = over_figures(formula, figure, known)
        else:
            value = over_returns(formula, rows)
        computed = written(value, figure["decimals"])
        known[figure["key"]] = number(computed)
        if computed != figure["value"]:
            found.append((figure["label"], figure["value"], computed))
    return found


def read(path):
    try:
        export = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise Unreadable(str(error)) from error
    if not isinstance(export, dict) or export.get("schema") != FORMAT:
        raise Unreadable("không phải tệp báo cáo xuất ra")
    return export


def main():
    parser = argparse.ArgumentParser(description="Tính lại số liệu của báo cáo từ phiếu gốc.")
    parser.add_argument("nguon", help="tệp export.json, hoặc thư mục các tệp ấy")
    source = Path(parser.parse_args().nguon)
    files = sorted(source.glob("*.json")) if source.is_dir() else [source]
    if not files:
        print(f"{source}: không có tệp báo cáo nào.")
        return UNREADABLE
    outcome = AGREES
    for path in files:
        try:
            export = read(path)
            found = differences(export)
        except (Unreadable, KeyError, TypeError, ValueError, ZeroDivisionError) as error:
            print(f"{path.name}: không đọc được ({error}).")
            return UNREADABLE
        for label, stated, computed in found:
            print(f"{path.name}: {label}: báo cáo ghi {stated}, tính lại được {computed}.")
        total = len(export["provenance"]["figures"])
        print(f"{path.name}: {total - len(found)}/{total} số liệu khớp.")
        outcome = DIFFERS if found else outcome
    return outcome


if __name__ == "__main__":
    sys.exit(main())
