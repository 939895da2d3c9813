#!/usr/bin/env python3
"""Fits the three models of triage: `cargo bench -q -p screening --bench accuracy_triage -- features FILE | scripts/triage/fit.py`.

Wants scikit-learn. Logistic regression with an L1 penalty (liblinear), so that most weights are zero and the rest can be read;
features of fewer than four adverts of the training part are left out, values are divided by the root of their number. Penalty
and threshold are chosen by five folds of the training part; the held-out fifth is not looked at. Writes
crates/screening/src/triage/{things,poultry,wanted}.tsv, weights to two digits.
"""
import pathlib
import sys
from collections import Counter

import numpy as np
import scipy.sparse as sparse
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import f1_score, roc_auc_score

OUT = pathlib.Path(__file__).resolve().parents[2] / "crates/screening/src/triage"
TASKS = ["things", "poultry", "wanted"]
LEAST = 4

rows = [line.rstrip("\n").split("\t") for line in sys.stdin]
training = [row for row in rows if row[0] == "0"]
seen = Counter(feature for row in training for feature in row[4].split("|"))
names = sorted(feature for feature, count in seen.items() if count >= LEAST)
place = {name: at for at, name in enumerate(names)}


def matrix(of):
    indices, ends, values = [], [0], []
    for row in of:
        features = row[4].split("|")
        known = [place[f] for f in features if f in place]
        indices += known
        # By all features, the unknown ones too, as the program has it.
        values += [1 / np.sqrt(max(1, len(features)))] * len(known)
        ends.append(len(indices))
    return sparse.csr_matrix((values, indices, ends), shape=(len(of), len(names)))


X = matrix(training)
for at, task in enumerate(TASKS):
    known = np.array([row[1 + at] != "?" for row in training])
    y = np.array([row[1 + at] == "1" for row in training])[known]
    x = X[known]
    fold = np.arange(len(y)) % 5
    best = None
    for strength in [1.0, 2.0, 4.0, 8.0]:
        told = np.zeros(len(y))
        for k in range(5):
            model = LogisticRegression(l1_ratio=1, C=strength, solver="liblinear", max_iter=500)
            told[fold == k] = model.fit(x[fold != k], y[fold != k]).predict_proba(x[fold == k])[:, 1]
        area = roc_auc_score(y, told)
        threshold = max(np.arange(0.2, 0.81, 0.02), key=lambda t: f1_score(y, told >= t))
        print(task, strength, f"folds: AUC {area:.4f}, F1 {f1_score(y, told >= threshold):.4f} at {threshold:.2f}")
        if best is None or area > best[0] + 0.0005:
            best = (area, strength, threshold)
    _, strength, threshold = best
    model = LogisticRegression(l1_ratio=1, C=strength, solver="liblinear", max_iter=500).fit(x, y)
    weights = [(name, weight) for name, weight in zip(names, model.coef_[0]) if abs(weight) >= 0.005]
    lines = [f"# {task}: fitted by scripts/triage/fit.py on {len(y)} adverts, L1 with C = {strength}; see docs/guide/triage.md"]
    lines += [f"bias\t{model.intercept_[0]:.2f}", f"threshold\t{threshold:.2f}"]
    lines += [f"{name}\t{weight:.2f}" for name, weight in weights]
    (OUT / f"{task}.tsv").write_text("\n".join(lines) + "\n")
    print(task, f"C = {strength}: {len(weights)} weights")
