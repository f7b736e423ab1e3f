"""Writes trees.tsv: how well decision trees of depth 3 pick out the segments that `segment` finds, and the segment of each row.

usage: trees.py path/to/segment file.csv ... > trees.tsv
"""
import csv, json, subprocess, sys, tempfile
import numpy as np
import sklearn
from sklearn.tree import DecisionTreeClassifier

DELIMITERS = {"tab": "\t", "comma": ",", "semicolon": ";", "pipe": "|"}


def f1(picked, right, wanted):
    return 2 * right / (picked + wanted) if picked + wanted else 0


def best_leaf(tree, x, own):
    leaves = tree.apply(x)
    return max(f1((leaves == v).sum(), own[leaves == v].sum(), own.sum()) for v in np.unique(leaves))


def trees(program, file, k):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([program, "-i", file, "--k", str(k), "--plots", "none", "--no-report", "-o", folder + "/out", "-q"],
                       stdout=subprocess.DEVNULL, check=True)
        summary = json.load(open(folder + "/out/summary.json"))
        delimiter = summary["input"]["dialect"]["delimiter"]
        with open(folder + "/out/assignments.csv", encoding="utf-8-sig") as f:
            rows = list(csv.DictReader(f, delimiter=DELIMITERS.get(delimiter, delimiter)))
    rows = [row for row in rows if row["segment"]]
    columns = [feature["column"] for feature in summary["preparation"]["features"]]
    x = np.array([[float(row[c]) if row[c].strip() not in ("", "NA") else np.nan for c in columns] for row in rows])
    x = np.where(np.isnan(x), np.nanmedian(x, 0), x)
    y = np.array([int(row["segment"]) for row in rows])
    together = DecisionTreeClassifier(max_depth=3, random_state=0).fit(x, y)
    rest = all_at_once = 0
    for c in range(1, k + 1):
        own = y == c
        alone = max(best_leaf(DecisionTreeClassifier(max_depth=3, random_state=0, class_weight=w).fit(x, own), x, own)
                    for w in (None, "balanced"))
        rest += own.mean() * alone
        all_at_once += own.mean() * best_leaf(together, x, own)
    return "%.4f" % rest, "%.4f" % all_at_once, "".join(str(c) for c in y)


print("# Weighted F1 of the best leaves of decision trees of depth 3 (Gini), by trees.py with scikit-learn %s. Columns: file, k," % sklearn.__version__)
print("# a tree for each segment against the rest (the better of plain and balanced class weights), one tree for all segments,")
print("# the segment of each row.")
for name in sys.argv[2:]:
    for k in (3, 5, 8):
        print(name, k, *trees(sys.argv[1], name, k), sep="\t", flush=True)
