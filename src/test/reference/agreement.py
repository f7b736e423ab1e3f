"""Figures of scikit-learn on the example customers, for AgreementTest.

python3 src/test/reference/agreement.py > src/test/resources/reference/agreement/customers.json
"""

import json

import pandas
import sklearn
from sklearn import metrics
from sklearn.cluster import KMeans

FILE = "data/customers.csv"
COLUMNS = ["age", "income_eur", "tenure_months", "orders", "avg_basket_eur", "discount_share", "web_visits_per_month"]

values = pandas.read_csv(FILE)[COLUMNS]
values = values.fillna(values.median())
x = ((values - values.mean()) / values.std(ddof=0)).to_numpy()
figures = []
for k in range(2, 11):
    fit = KMeans(k, n_init=50, random_state=0, tol=0, max_iter=1000).fit(x)
    figures.append({
        "k": k,
        "inertia": fit.inertia_,
        "silhouette": metrics.silhouette_score(x, fit.labels_),
        "calinski_harabasz": metrics.calinski_harabasz_score(x, fit.labels_),
        "davies_bouldin": metrics.davies_bouldin_score(x, fit.labels_),
        "sizes": sorted((int((fit.labels_ == c).sum()) for c in range(k)), reverse=True),
    })
print(json.dumps({
    "file": FILE,
    "columns": COLUMNS,
    "made_with": f"scikit-learn {sklearn.__version__} KMeans(k, n_init=50, random_state=0, tol=0, max_iter=1000)",
    "figures": figures,
}, indent=1))
