"""Writes oracle.tsv: customers in three segments, and their profile. Run by hand: python3 oracle.py > oracle.tsv"""
import sys
import numpy as np
import pandas as pd
import scipy
from scipy.stats import chi2_contingency

random = np.random.RandomState(11)
n = 150
label = random.choice(3, n, p=[0.5, 0.3, 0.2])
spend = np.exp(random.normal(4 + 0.8 * label, 0.7)).round(2)
balance = random.normal(100 - 150 * label, 80).round(1)
region = np.array(["north", "south", "east", "west"])[(random.randint(0, 6, n) + label) % 4].astype(object)
spend[random.choice(n, 9, replace=False)] = np.nan
region[random.choice(n, 6, replace=False)] = None
table = pd.DataFrame({"label": label, "spend": spend, "balance": balance, "region": region})


def line(key, *values):
    print(key + "\t" + ",".join(v if isinstance(v, str) else repr(float(v)) for v in values))


print("# pandas %s, numpy %s, scipy %s, Python %s" % (pd.__version__, np.__version__, scipy.__version__, sys.version.split()[0]))
line("label", *label)
line("region", *["" if v is None else v for v in region])
for name in ("spend", "balance"):
    line(name, *table[name])
    x = table[name]
    mean, sd, total = x.mean(), x.std(ddof=0), x.count()
    between = 0.0
    for c in range(3):
        own = x[table.label == c]
        count = own.count()
        between += count * (own.mean() - mean) ** 2
        error = np.sqrt(sd ** 2 / count * (total - count) / (total - 1))
        index = 100 * own.mean() / mean if x.min() >= 0 and mean > 0 else np.nan
        line("%s/%d" % (name, c), count, own.isna().sum(), own.mean(), own.std(ddof=0), own.min(),
             *own.quantile([0.05, 0.25, 0.5, 0.75, 0.95]), own.max(), (own.mean() - mean) / sd, index,
             (own.mean() - mean) / error)
    line(name + "/eta", between / (sd ** 2 * total))
counts = pd.crosstab(table.region, table.label)
chi2 = chi2_contingency(counts, correction=False)[0]
line("region/v", np.sqrt(chi2 / counts.values.sum() / min(counts.shape[0] - 1, counts.shape[1] - 1)))
shares = counts / counts.sum()
overall = counts.sum(axis=1) / counts.values.sum()
for level in counts.index:
    for c in range(3):
        line("region/%s/%d" % (level, c), counts.loc[level, c], shares.loc[level, c], shares.loc[level, c] / overall[level])
