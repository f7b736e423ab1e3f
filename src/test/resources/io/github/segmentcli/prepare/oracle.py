"""Writes oracle.tsv: columns with gaps, and what scikit-learn makes of them. Run by hand: python3 oracle.py > oracle.tsv"""
import sys
from fractions import Fraction
import numpy as np
import sklearn
from sklearn.impute import KNNImputer, SimpleImputer
from sklearn.preprocessing import MinMaxScaler, PowerTransformer, RobustScaler, StandardScaler

random = np.random.RandomState(7)
n = 60
columns = {
    "plain": random.normal(50, 12, n),
    "skewed": np.exp(random.normal(5, 1.2, n)).round(2),
    "mixed": random.normal(0, 3, n) ** 3,
    "far": 1e9 + random.normal(0, 1e-3, n),
    "huge": random.uniform(1, 2, n) * 1e150,
    "whole": random.poisson(3, n).astype(float),
}
for name in ("plain", "skewed", "mixed", "whole"):
    columns[name][random.choice(n, 7, replace=False)] = np.nan


def line(key, values):
    print(key + "\t" + ",".join(repr(float(v)) for v in np.ravel(values)))


print("# scikit-learn %s, numpy %s, Python %s" % (sklearn.__version__, np.__version__, sys.version.split()[0]))
for name, values in columns.items():
    x = values.reshape(-1, 1)
    line("input/" + name, x)
    filled = SimpleImputer(strategy="median").fit_transform(x)
    for strategy in ("mean", "median", "most_frequent"):
        line("fill/%s/%s" % (strategy, name), SimpleImputer(strategy=strategy).fit(x).statistics_)
    line("standard/" + name, StandardScaler().fit_transform(filled))
    line("robust/" + name, RobustScaler().fit_transform(filled))
    line("minmax/" + name, MinMaxScaler().fit_transform(filled))
    if name in ("plain", "skewed", "mixed", "whole"):
        placed = 2 * RobustScaler().fit_transform(filled)  # (x - median) / half the interquartile range
        power = PowerTransformer("yeo-johnson").fit(placed)
        line("lambda/" + name, power.lambdas_)
        line("yeo-johnson/" + name, power.transform(placed))

exact = [Fraction(float(v)) for v in columns["far"]]
mean = sum(exact) / n
variance = sum((v - mean) ** 2 for v in exact) / n
line("exact-variance/far", [float(variance)])

names = ["plain", "skewed", "mixed", "whole"]
scaled = StandardScaler().fit_transform(np.column_stack([columns[c] for c in names]))
filled = KNNImputer(n_neighbors=5).fit_transform(scaled)
for j, name in enumerate(names):
    scaler = StandardScaler().fit(columns[name].reshape(-1, 1))
    line("knn/" + name, filled[:, j] * scaler.scale_[0] + scaler.mean_[0])
    line("knn-standard/" + name, StandardScaler().fit_transform(filled[:, [j]]))

weights = random.randint(1, 5, n).astype(float)
line("weights", weights)
for name in ("plain", "skewed", "mixed", "whole"):
    repeated = np.repeat(columns[name], weights.astype(int)).reshape(-1, 1)
    filled = SimpleImputer(strategy="median").fit_transform(repeated)
    line("repeated-standard/" + name, StandardScaler().fit_transform(filled))
    line("repeated-robust/" + name, RobustScaler().fit_transform(filled))
    placed = 2 * RobustScaler().fit_transform(filled)
    power = PowerTransformer("yeo-johnson").fit(placed)
    line("repeated-lambda/" + name, power.lambdas_)
    line("repeated-yeo-johnson/" + name, power.transform(placed))
