"""Recomputes every figure that the sentences of a run quote, with pandas, from assignments.csv alone.

    python3 src/bench/sentences.py OUTPUT_FOLDER...

For each folder of results: how many figures were recomputed, how many could not be (another segment's, where it is not
named), and each that differs by more than rounding. Ends with 1 if any differs. Needs pandas.
"""
import csv
import json
import sys
from pathlib import Path

import pandas as pd



def table(folder):
    text = (folder / "assignments.csv").read_text("utf-8-sig")
    delimiter = csv.Sniffer().sniff(text[:5000], ",;\t|").delimiter
    data = pd.read_csv(folder / "assignments.csv", sep=delimiter, encoding="utf-8-sig", dtype=str, keep_default_na=False)
    return data.mask(data.apply(lambda column: column.str.strip() == ""))


def numbers(column):
    values = pd.to_numeric(column, errors="coerce")
    if values.notna().sum() == 0:
        values = pd.to_datetime(column, errors="coerce", dayfirst=True)
        values = (values - pd.Timestamp("1970-01-01")) / pd.Timedelta(days=1)
    return values


def share(column, level):
    known = column.dropna()
    if level is None:
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


def check(folder):
    summary = json.loads((folder / "summary.json").read_text())
    data = table(folder)
    data = data[data["segment"].notna()]
    same = skipped = 0
    wrong = []
    for segment in summary["segments"]:
        own = data[data["segment"] == str(segment["id"])]
        nearest = (segment.get("nearest") or {}).get("id") or (segment.get("nearest") or {}).get("segment")
        other = data[data["segment"] == str(nearest)] if nearest else None
        for figure in segment["figures"]:
            value = expected(figure, own, other, data)
            if value is None or value != value:
                skipped += 1
            elif abs(value - figure["value"]) <= 1e-9 * max(1, abs(value)):
                same += 1
            else:
                wrong.append(f"  segment {segment['id']}: {figure} but pandas says {value}")
    print(f"{folder}: {same} equal, {skipped} not recomputed, {len(wrong)} different")
    print("\n".join(wrong[:10]))
    return len(wrong)


if __name__ == "__main__":
    sys.exit(1 if sum(check(Path(folder)) for folder in sys.argv[1:]) else 0)
