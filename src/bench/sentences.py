"""Recomputes every figure and claim of the sentences of a run with pandas, from assignments.csv and the roles of the columns.

    python3 src/bench/sentences.py OUTPUT_FOLDER...

For each folder of results: how many figures and claims were recomputed, how many could not be, and each that differs by more than
rounding. A claim is false if a trait that is said to be above the others is not (or below), if "mostly" or "most" is said of half or
fewer, if a rule does not hold with its precision and recall, or if two segments have the same name. Ends with 1 if any differs. Needs pandas.
"""
import json
import operator
import re
import sys
from pathlib import Path

import pandas as pd



def table(folder, dialect, orders):
    """The table of results without blanks about the cells; words that the run took for missing values are missing, unless they are steps."""
    data = pd.read_csv(
        folder / "assignments.csv", sep=dialect["delimiter"], encoding="utf-8-sig", dtype=str, keep_default_na=False
    )
    words = ["", *(word.lower() for word in dialect["null_values"])]
    data = data.apply(lambda column: column.str.strip())
    kinds = levels(folder)
    return data.mask(
        data.apply(
            lambda column: column.str.lower().isin(words)
            & ~column.isin(orders.get(column.name, []))
            & ~column.isin(kinds.get(column.name, set()))
        )
    )


def levels(folder):
    """The words that the run took for kinds, such as NA for the province of Naples."""
    profiles = pd.read_csv(folder / "profiles.csv", sep=None, engine="python", encoding="utf-8-sig", dtype=str, keep_default_na=False)
    kinds = profiles[(profiles["kind"] == "category") & (profiles["level"] != "")]
    return kinds.groupby("column")["level"].agg(set).to_dict()


def understood(data, roles, orders):
    """The columns as they were read: a mark or blank is yes or no, and dates may be written as numbers."""
    for name, role in roles.items():
        if name not in data:
            continue
        known = data[name].dropna()
        if orders.get(name):
            data[name] = data[name].where(data[name].str.strip().isin(orders[name]))
        if role == "flag" and known.nunique() == 1:
            data[name] = data[name].fillna("")
        values = pd.to_numeric(known, errors="coerce")
        if role == "date" and len(known) and values.notna().all():
            middle = values.median()
            unit = "ms" if middle > 1e11 else "s" if middle > 1e8 else None
            if unit:
                dates = pd.to_datetime(values, unit=unit)
            elif middle > 1e7:
                dates = pd.to_datetime(known, format="%Y%m%d")
            else:
                # pandas has no dates after 2262
                dates = pd.Timestamp("1899-12-30") + pd.to_timedelta(values.where(values < 132_000), unit="D")
            data[name] = dates.dt.strftime("%Y-%m-%d %H:%M:%S").reindex(data.index)
        elif role == "date":
            for spanish, english in MONTHS.items():
                data[name] = data[name].str.replace(rf"(?i)\b{spanish}", english, regex=True)
    return data


def without_sentinels(data, summary):
    """Columns are described without values that seem to stand for a gap."""
    for sentinel in summary["understanding"]["sentinels"]:
        name = sentinel["column"]
        if name in data:
            data[name] = data[name].mask(pd.to_numeric(data[name], errors="coerce") == float(sentinel["value"]))
    return data


# Months that pandas does not read.
MONTHS = {"ene": "Jan", "abr": "Apr", "ago": "Aug", "dic": "Dec"}


# The decimal mark of the file that is looked at, and the names of its dates.
USUAL = ["."]
DATES = set()
# A year first, or a day above twelve that stands second.
MONTH_FIRST = r"\d{4}-|\d{1,2}[/.-](1[3-9]|2\d|3[01])[/.-]"
CLOCK = r"\d+:\d{2}(:\d{2}([.,]\d+)?)?"


def minutes(column):
    """Lengths of time such as 2:30:49; of two numbers the first are hours, unless the header or longer cells say otherwise."""
    parts = column.str.replace(",", ".", regex=False).str.split(":", expand=True).astype(float)
    if parts.shape[1] == 2:
        return parts[0] + parts[1] / 60 if re.search("mm:ss", str(column.name)) else parts[0] * 60 + parts[1]
    two = parts[2].isna()
    return (parts[0] + parts[1] / 60).where(two, parts[0] * 60 + parts[1] + parts[2] / 60)


def decimal_of(cells, usual):
    """The decimal mark that the cells of a column show, or the usual one of the file."""
    grouped = r"-?\d{1,3}([.,]\d{3})+"
    for mark, other in ((".", ","), (",", ".")):
        open_cells = cells.str.fullmatch(grouped) & ~cells.str.contains(other, regex=False)
        if (cells.str.contains(mark, regex=False) & ~open_cells & (cells.str.rfind(mark) > cells.str.rfind(other))).any():
            return mark
    return usual


def numbers(column):
    usual = USUAL[0]
    known = column.dropna().str.strip()
    if len(known) and known.str.fullmatch(CLOCK).all():
        return minutes(column)
    values = pd.to_numeric(column, errors="coerce")
    if column.name not in DATES and (values.notna().sum() < len(known) or usual == "," and known.str.contains(r"\.").any()):
        negative = column.str.contains(r"^\s*\(.*\)\s*$", na=False) | column.str.contains(r"^\W*[-\u2212]", na=False)
        bare = column.str.replace(r"[^\d.,]", "", regex=True).str.strip(".,")
        mark = decimal_of(bare.dropna(), usual)
        read = pd.to_numeric(bare.str.replace("," if mark == "." else ".", "", regex=False).str.replace(mark, ".", regex=False), errors="coerce")
        values = read.where(~negative, -read)
    if values.notna().sum() == 0:
        values = pd.to_datetime(column, errors="coerce", dayfirst=not known.str.match(MONTH_FIRST).any())
        values = pd.to_datetime(values, utc=True).dt.tz_localize(None)
        values = (values - pd.Timestamp("1970-01-01")) / pd.Timedelta(days=1)
    return values


def share(column, level):
    known = column.dropna()
    if level is None or level == "not given" and level not in set(known):
        return column.isna().mean()
    if level in set(known):
        return (known == level).mean() if len(known) else float("nan")
    return (pd.to_numeric(known, errors="coerce") == pd.to_numeric(level, errors="coerce")).mean()


def expected(figure, own, other, everyone):
    name, measure, level = figure["column"], figure["measure"], figure["level"]
    if measure == "size":
        return len(own)
    if measure == "share_of_customers":
        return len(own) / len(everyone)
    rows = {"segment": own, "other": other, "overall": everyone}
    who = next((key for key in rows if measure.startswith(key)), None)
    if measure == "ratio_of_means":
        return numbers(own[name]).mean() / numbers(everyone[name]).mean()
    if who is None or rows[who] is None:
        return None
    column = rows[who][name]
    if measure.endswith("_mean"):
        return numbers(column).mean()
    if measure.endswith("_median"):
        return numbers(column).median()
    if measure.endswith("_missing"):
        return column.isna().mean()
    if measure.endswith("_share"):
        return share(column, level)
    return None


def claims(segment, own, everyone, counted):
    """Each claim of the traits and the rule of a segment, and whether it holds; rules are of the values that counted, sentinels among them."""
    figures = {figure["id"]: figure for figure in segment["figures"]}
    for trait in segment["traits"]:
        measures = [figures[key]["measure"] for key in trait["figures"]]
        kind = next((kind for kind in ("median", "mean") if f"segment_{kind}" in measures), None)
        if kind:
            here, there = (getattr(numbers(rows[trait["column"]]), kind)() for rows in (own, everyone))
            yield trait["phrase"], (here - there) * trait["direction"] > 0
        for key in trait["figures"]:
            if figures[key]["measure"] == "segment_share" and re.match("most(ly)? ", trait["phrase"]):
                yield trait["phrase"], share(own[trait["column"]], figures[key]["level"]) > 0.5
    rule = segment.get("rule")
    conditions = [re.fullmatch(r'"?(.*?)"? (>=|<|<=|>) (-?[0-9.eE+-]+)', text) for text in rule["conditions"]] if rule else []
    if conditions and all(found and found[1] in counted for found in conditions):
        signs = {">=": operator.ge, "<": operator.lt, "<=": operator.le, ">": operator.gt}
        holds = pd.Series(True, index=counted.index)
        for found in conditions:
            holds &= signs[found[2]](numbers(counted[found[1]]), float(found[3]))
        ours = counted["__segment"] == str(segment["id"])
        both = (holds & ours).sum()
        yield "rule's precision and recall", (
            abs(both - rule["precision"] * holds.sum()) < 1e-6 and abs(both - rule["recall"] * ours.sum()) < 1e-6
        )


def check(folder):
    summary = json.loads((folder / "summary.json").read_text())
    DATES.clear()
    DATES.update(column["column"] for column in summary["understanding"]["columns"] if column["role"] == "date")
    USUAL[0] = summary["input"]["dialect"]["decimal"]
    roles = {column["column"]: column["role"] for column in summary["understanding"]["columns"]}
    orders = {column["column"]: column["order"] for column in summary["understanding"]["columns"] if column["role"] == "ordered"}
    counted = understood(table(folder, summary["input"]["dialect"], orders), roles, orders)
    ours = next(name for name in reversed(counted.columns) if re.fullmatch(r"segment( \(\d+\))?", name))
    counted = counted.assign(__segment=counted[ours])
    counted = counted[counted["__segment"].notna() & (counted["__segment"] != "0")]
    data = without_sentinels(counted.copy(), summary)
    same = skipped = held = 0
    wrong = []
    for segment in summary["segments"]:
        own = data[data["__segment"] == str(segment["id"])]
        nearest = (segment.get("nearest") or {}).get("id") or (segment.get("nearest") or {}).get("segment")
        other = data[data["__segment"] == str(nearest)] if nearest else None
        for figure in segment["figures"]:
            value = expected(figure, own, other, data)
            if value is None or value != value:
                skipped += 1
            elif abs(value - figure["value"]) <= 1e-9 * max(1, abs(value)):
                same += 1
            else:
                wrong.append(f"  segment {segment['id']}: {figure} but pandas says {value}")
        for said, holds in claims(segment, own, data, counted):
            held += holds
            if not holds:
                wrong.append(f"  segment {segment['id']}: {said} does not hold")
    names = [segment["name"] for segment in summary["segments"]]
    if len(set(names)) < len(names):
        wrong.append(f"  two segments have the same name: {names}")
    print(f"{folder}: {same} equal, {skipped} not recomputed, {held} claims hold, {len(wrong)} different")
    print("\n".join(wrong[:10]))
    return len(wrong)


if __name__ == "__main__":
    sys.exit(1 if sum(check(Path(folder)) for folder in sys.argv[1:]) else 0)
