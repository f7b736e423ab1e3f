"""What the engine finds against scikit-learn, file by file and k by k.

    quality.py prepare FILE... --into DIR    numeric columns of each CSV file, gaps filled with the median, standardised -> DIR/NAME.csv
    quality.py peer DIR [--seeds 10] [--k 2,3,5]   scikit-learn, n_init=10 for every seed, one thread -> DIR/NAME.peer.tsv
    quality.py table DIR [--effort normal]   what QualityBench left in DIR/NAME.EFFORT.tsv beside it, on stdout

src/bench/quality.sh runs all of it. Files of the peer that are there are not computed again.
"""

import argparse
import csv
import os
import statistics
import sys
import time

for variable in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS"):
    os.environ.setdefault(variable, "1")

SOME_K = "2,3,4,5,6,7,8,9,10,12,15,18,20,25,30"


def prepare(files, into):
    import pandas as pd

    for file in files:
        table = pd.read_csv(file, sep=None, engine="python", encoding="utf-8-sig", skip_blank_lines=True)
        for column in table.select_dtypes("object"):
            numbers = pd.to_numeric(table[column], errors="coerce")
            if numbers.notna().mean() > 0.9:
                table[column] = numbers
        numbers = table.select_dtypes("number")
        alike = [c for c in numbers if numbers[c].nunique() == len(numbers) and (numbers[c] % 1 == 0).all()]
        numbers = numbers.drop(columns=alike + [c for c in numbers if c in ("label", "truth", "true_cluster")])
        numbers = numbers.fillna(numbers.median())
        numbers = numbers.loc[:, numbers.std() > 0]
        standard = (numbers - numbers.mean()) / numbers.std(ddof=0)
        name = os.path.basename(file).split(".")[0]
        standard.to_csv(os.path.join(into, name + ".csv"), index=False, float_format="%.17g")
        print(name, *standard.shape, *standard.columns[:20])


def names(folder):
    return sorted(f[:-4] for f in os.listdir(folder) if f.endswith(".csv"))


def peer(folder, seeds, some_k):
    import numpy as np
    from sklearn.cluster import KMeans

    waiting = [n for n in names(folder) if not os.path.exists(os.path.join(folder, n + ".peer.tsv"))]
    for name in sorted(waiting, key=lambda n: os.path.getsize(os.path.join(folder, n + ".csv"))):
        x = np.loadtxt(os.path.join(folder, name + ".csv"), delimiter=",", skiprows=1)
        rows = []
        for k in some_k:
            for seed in range(seeds):
                begin = time.process_time()
                inertia = KMeans(k, n_init=10, random_state=seed).fit(x).inertia_
                rows.append((k, seed, repr(float(inertia)), round(time.process_time() - begin, 4)))
        part = os.path.join(folder, name + ".part")
        with open(part, "w") as out:
            out.writelines("\t".join(map(str, row)) + "\n" for row in rows)
        os.replace(part, os.path.join(folder, name + ".peer.tsv"))
        print(name, *x.shape, "%.1f s" % sum(row[3] for row in rows), flush=True)


def read(path):
    cells = {}
    with open(path) as lines:
        for k, _, inertia, cpu in csv.reader(lines, delimiter="\t"):
            cells.setdefault(int(k), []).append((float(inertia), float(cpu)))
    return cells


def percent(ours, theirs):
    return 100 * (ours / theirs - 1)


def table(folder, effort, every):
    print("%-22s %5s %9s %9s %9s %6s %6s %6s" % ("file", "cells", "worse", "mean %", "worst %", "cpu", "cpu<6", "best"))
    all_worse = all_cells = 0
    for name in names(folder):
        paths = [os.path.join(folder, f"{name}.{who}.tsv") for who in (effort, "peer")]
        if not all(map(os.path.exists, paths)):
            continue
        ours, theirs = map(read, paths)
        shared = sorted(set(ours) & set(theirs))
        mean = lambda cell: statistics.fmean(i for i, _ in cell)
        cost = lambda cell: statistics.fmean(c for _, c in cell)
        gaps = {k: percent(mean(ours[k]), mean(theirs[k])) for k in shared}
        to_best = {k: percent(mean(ours[k]), min(i for i, _ in theirs[k])) for k in shared}
        worse = [k for k in shared if gaps[k] > 1e-6]
        few = [k for k in shared if k < 6]
        ratio = lambda some: sum(cost(ours[k]) for k in some) / sum(cost(theirs[k]) for k in some)
        print("%-22s %5d %9d %9.4f %9.4f %6.3f %6.3f %6d  %s" % (
            name, len(shared), len(worse), statistics.fmean(gaps.values()), max(gaps.values()), ratio(shared),
            ratio(few) if few else float("nan"), sum(gap > 1e-6 for gap in to_best.values()),
            " ".join("%d:%.4f" % (k, gaps[k]) for k in worse)))
        if every:
            for k in shared:
                print("    k %2d  mean %+.5f %%  to best %+.5f %%  cpu %.4f / %.4f = %.2f" % (
                    k, gaps[k], to_best[k], cost(ours[k]), cost(theirs[k]), cost(ours[k]) / cost(theirs[k])))
        all_worse += len(worse)
        all_cells += len(shared)
    print("worse than the mean of ten starts in", all_worse, "of", all_cells,
          "cells; 'best': cells whose mean is above the best of all the peer's starts")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["prepare", "peer", "table"])
    parser.add_argument("paths", nargs="+")
    parser.add_argument("--into")
    parser.add_argument("--seeds", type=int, default=10)
    parser.add_argument("--k", default=SOME_K)
    parser.add_argument("--effort", default="normal")
    parser.add_argument("--every", action="store_true")
    asked = parser.parse_args()
    if asked.what == "prepare":
        prepare(asked.paths, asked.into)
    elif asked.what == "peer":
        peer(asked.paths[0], asked.seeds, [int(k) for k in asked.k.split(",")])
    else:
        table(asked.paths[0], asked.effort, asked.every)
