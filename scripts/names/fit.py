#!/usr/bin/env python3
"""Fits the weights of names: `fit.py features.csv > crates/matching/src/names/weights.rs`. Needs numpy and scipy.

Logistic regression on the half that may be looked at, a pair's label being whether the alias is the entity's. Signs are
held to what a feature means: agreement is never worth less than nothing, contradiction never more. Weights are drawn
towards 0. The reliability printed on the error output is by five folds over entities.
"""
import csv
import hashlib
import sys

import numpy
from scipy.optimize import minimize

FEATURES = 20
UP = {0, 1, 2, 3, 4, 5, 6, 13, 14, 15, 17, 18}
PULL = 1.0


def fitted(x, y, w):
    def loss(b):
        z = x @ b[1:] + b[0]
        p = 1 / (1 + numpy.exp(-z))
        value = (w * numpy.logaddexp(0, numpy.where(y > 0, -z, z))).sum() + PULL * (b[1:] ** 2).sum() / 2
        slope = w * (p - y)
        return value, numpy.concatenate([[slope.sum()], x.T @ slope + PULL * b[1:]])

    bounds = [(None, None)] + [(0, None) if n in UP else (None, 0) for n in range(FEATURES)]
    return minimize(loss, numpy.zeros(FEATURES + 1), jac=True, bounds=bounds, method="L-BFGS-B", options={"maxiter": 2000}).x


def main():
    rows = list(csv.reader(open(sys.argv[1])))
    print("//! Weights of the model, in bits. Written by `scripts/names/fit.py`; not for hands.\n")
    print("use super::model::FEATURES;\n")
    print("/// Prior and one weight per feature, in bits per unit.\n#[derive(Debug)]\npub(super) struct Weights {")
    print("    pub(super) prior: f32,\n    pub(super) of: [f32; FEATURES],\n}")
    for kind in ("person", "company"):
        some = [r for r in rows if r[2] == kind]
        y = numpy.array([float(r[3]) for r in some])
        x = numpy.array([[float(v) for v in r[4:]] for r in some])
        w = numpy.ones(len(y))
        fold = numpy.array([hashlib.sha256(b"fold" + r[1].encode()).digest()[0] % 5 for r in some])
        p = numpy.zeros(len(y))
        for k in range(5):
            b = fitted(x[fold != k], y[fold != k], w[fold != k])
            p[fold == k] = 1 / (1 + numpy.exp(-(x[fold == k] @ b[1:] + b[0])))
        for low in numpy.arange(0, 1, 0.1):
            here = (p >= low) & (p < low + 0.1)
            if here.any():
                print(f"{kind} {low:.1f}: {here.sum()} pairs, told {p[here].mean():.3f}, are {y[here].mean():.3f}", file=sys.stderr)
        for t in (0.3, 0.4, 0.5, 0.6):
            told = p >= t
            tp = (told & (y > 0)).sum()
            print(f"{kind} F1 at {t}: {2 * tp / (told.sum() + y.sum()):.4f}", file=sys.stderr)
        alias = numpy.array([r[0] for r in some])
        best = {}
        for a, q, t in zip(alias, p, y):
            if a not in best or q > best[a][0]:
                best[a] = (q, t)
        print(f"{kind} first: {numpy.mean([t for _, t in best.values()]):.4f}", file=sys.stderr)
        b = fitted(x, y, w) / numpy.log(2)
        print(f"\n/// Of {'persons' if kind == 'person' else 'firms and all others'}.")
        print(f"pub(super) const {kind.upper()}: Weights = Weights {{\n    prior: {b[0]:.3f},\n    of: [")
        print("".join(f"        {round(v, 3) + 0.0:.3f},\n" for v in b[1:]) + "    ],\n};")


main()
