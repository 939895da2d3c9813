#!/usr/bin/env python3
"""Fits the weights of incidents: `fit.py RECORD TRAIN.csv,.. CALIBRATE.csv > crates/matching/src/incident/weights.rs`.

Needs numpy and scipy. Without files it writes the hand weights. The tables of pairs come from `scripts/incidents/measure`: scheme,
label, whether keys proposed the pair, and the step of each field.

Logistic regression by maximum a posteriori: each weight is drawn towards its hand weight, so that what worlds do not have
(months and years, part sums, pictures, revisions) keeps what was argued by hand, in step with its neighbours; nearer is never worth
less than farther. Each pair is seen twice, with all fields and with those of the core alone. Scale and prior of each
scheme are then set on the second file, which should be of a larger world: the more reports, the more chance likenesses.
Schemes without a true pair in worlds keep hand weights, as does a seizure found in a consignment: who is caught with what
was his own in worlds may be anybody's in a container.
"""
import csv
import sys

STEPS = 12
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
    ("source", [0, -7, 10, 3]),
    ("picture", [0, 14, -1]),
    ("platform", [0, 1, -6]),
    ("detail", [0, 0]),
]
CORE = [True] * 8 + [False] * 3 + [True] * 3
PRIOR = {"seizure": -16, "follow-up": -17, "case": -19, "found": -24, "consignment": -18, "payment": -18, "advert": -22}
# Steps from near to far: weights fall along each.
FALLS = [
    (0, [1, 2, 3, 4, 5, 9, 10, 11]),
    (0, [1, 6, 7]),
    (0, [6, 8, 9]),
    (1, [1, 2, 3, 4, 5, 7]),
    (1, [2, 6, 7]),
    (2, [1, 2, 3, 4, 5, 6]),
    (3, [1, 2, 3]),
    (4, [1, 2, 5]),
    (4, [1, 3, 6, 7, 8, 10]),
    (4, [3, 4, 7]),
    (4, [7, 9, 10]),
    (5, [1, 2, 3, 4, 5, 6]),
    (6, [1, 2]),
    (7, [1, 2, 5]),
    (7, [1, 3, 4, 5]),
    (8, [1, 2, 3]),
    (9, [1, 2, 5, 6]),
    (9, [1, 3, 4, 5, 6]),
    (10, [2, 3, 1]),
    (11, [1, 2]),
    (12, [1, 2]),
    (13, [0, 1]),
]
# A step that worlds do not have stays so far from one that they have: field, step, other step, bits.
TIED = [(0, 6, 1, -5.0), (0, 7, 6, -3.5), (0, 8, 6, -4.5), (1, 6, 1, -4.5), (4, 4, 3, -0.5), (4, 9, 7, 1.0)]
# How strongly weights are drawn to hand weights, and how strongly the order is kept.
PULL, ORDER = 0.3, 30.0


def hand(scheme):
    weights = [list(steps) + [0] * (STEPS - len(steps)) for _, steps in HAND]
    if scheme == "found":
        # Goods that are found were declared as something else, and later than they were sent.
        for field in (2, 3, 4):
            weights[field] = [max(w, 0) for w in weights[field]]
        weights[0][4:6] = [2, 1]
    return weights


def detailed(codes):
    """Adds whether nothing narrower than day and way agrees (`Levels::detail`)."""
    amount, money, number, who, picture = codes[4], codes[7], codes[8], codes[9], codes[11]
    narrow = 1 <= amount <= 6 or 1 <= money <= 3 or 1 <= number <= 2 or 1 <= who <= 4 or picture == 1
    return list(codes[:13]) + [0 if narrow else 1]


def read(paths, numpy):
    found = {}
    for path in paths.split(","):
        for row in csv.reader(open(path)):
            label, proposed, codes = float(row[1]), row[2] == "1", detailed([int(c) for c in row[3:16]])
            found.setdefault(row[0], []).append((label, proposed, codes))
    arrays = {}
    for scheme, rows in found.items():
        # Equal rows become one with a count: there are few kinds of pairs.
        counts = {}
        for label, proposed, codes in rows:
            key = (label, proposed, tuple(codes))
            counts[key] = counts.get(key, 0) + 1
        y = numpy.array([k[0] for k in counts])
        near = numpy.array([k[1] for k in counts])
        codes = numpy.array([k[2] for k in counts])
        arrays[scheme] = (y, near, codes, numpy.array(list(counts.values()), float))
    return arrays


def core_only(codes, numpy):
    kept = codes * numpy.array(CORE)
    return numpy.array([detailed(list(row)) for row in kept])


def places(codes, numpy):
    return codes + numpy.arange(len(HAND)) * STEPS


def fitted(scheme, y, codes, count, numpy, minimize):
    flat = numpy.array(hand(scheme), float).ravel()
    y = numpy.concatenate([y, y])
    w = numpy.concatenate([count, count * 0.5])
    at = places(numpy.vstack([codes, core_only(codes, numpy)]), numpy)
    tied = {f * STEPS + s for f, s, _, _ in TIED}
    free = numpy.array([n not in tied for n in range(len(flat))])
    none = numpy.arange(len(HAND)) * STEPS

    def loss(b):
        prior, of = b[0], b[1:]
        z = (prior + of[at].sum(axis=1)) * numpy.log(2)
        p = 1 / (1 + numpy.exp(-numpy.clip(z, -500, 500)))
        value = (w * numpy.logaddexp(0, numpy.where(y > 0, -z, z))).sum()
        slope = w * (p - y) * numpy.log(2)
        grad = numpy.zeros(len(b))
        grad[0] = slope.sum()
        numpy.add.at(grad[1:], at.ravel(), numpy.repeat(slope, at.shape[1]))
        value += PULL * ((of - flat)[free] ** 2).sum() + PULL * 0.1 * (prior - PRIOR[scheme]) ** 2
        grad[1:][free] += 2 * PULL * (of - flat)[free]
        grad[0] += 0.2 * PULL * (prior - PRIOR[scheme])
        for f, s, other, bits in TIED:
            gap = of[f * STEPS + s] - of[f * STEPS + other] - bits
            value += PULL * gap**2
            grad[1 + f * STEPS + s] += 2 * PULL * gap
            grad[1 + f * STEPS + other] -= 2 * PULL * gap
        for f, order in FALLS:
            for near, far in zip(order, order[1:]):
                gap = of[f * STEPS + far] - of[f * STEPS + near]
                if gap > 0:
                    value += ORDER * gap**2
                    grad[1 + f * STEPS + far] += 2 * ORDER * gap
                    grad[1 + f * STEPS + near] -= 2 * ORDER * gap
        # What is not told says nothing.
        grad[1 + none] = 0
        return value, grad

    start = numpy.concatenate([[PRIOR[scheme]], flat])
    b = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 3000}).x
    return b[0], b[1:]


def calibrated(prior, of, data, numpy, minimize):
    """Scale and shift on pairs that keys proposed, so that what is told is what is."""
    y, near, codes, count = data
    y, codes, count = y[near], codes[near], count[near]
    core = core_only(codes, numpy)
    z = prior + of[places(numpy.vstack([codes, core]), numpy)].sum(axis=1)
    y, count = numpy.concatenate([y, y]), numpy.concatenate([count, count * 0.5])

    def loss(b):
        t = (b[0] + b[1] * z) * numpy.log(2)
        p = 1 / (1 + numpy.exp(-numpy.clip(t, -500, 500)))
        slope = count * (p - y) * numpy.log(2)
        value = (count * numpy.logaddexp(0, numpy.where(y > 0, -t, t))).sum() + 5 * (b[1] - 1) ** 2
        return value, numpy.array([slope.sum(), (slope * z).sum() + 10 * (b[1] - 1)])

    # Worlds are cleaner than offices: they may make the model less sure of itself, never surer.
    bounds = [(None, None), (0.2, 1.0)]
    shift, scale = minimize(loss, numpy.array([0.0, 1.0]), jac=True, method="L-BFGS-B", bounds=bounds).x
    return shift + scale * prior, of * scale, shift, scale


def bounded(scheme, prior, of):
    """Day, lane and mode alone never make an event of two payments or consignments: on a busy lane they are everybody's."""
    if scheme in ("payment", "consignment"):
        bare = 13 * STEPS + 1
        excess = prior + of[1] + of[5 * STEPS + 1] + max(of[6 * STEPS + 1], 0) + of[bare] + 0.5
        of[bare] -= max(excess, 0)
    return of


def reliability(name, prior, of, data, numpy):
    y, near, codes, count = data
    y, codes, count = y[near], codes[near], count[near]
    p = 1 / (1 + numpy.exp2(-numpy.clip(prior + of[places(codes, numpy)].sum(axis=1), -500, 500)))
    for low, high in zip([0, 0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99], [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 1.01]):
        here = (p >= low) & (p < high)
        n = count[here].sum()
        if n:
            told, real = (p * count)[here].sum() / n, (y * count)[here].sum() / n
            print(f"{name} {low}: {n:.0f} pairs, told {told:.3f}, are {real:.3f}", file=sys.stderr)
    told = p >= 0.5
    right, wrong = (count * y)[told].sum(), (count * (1 - y))[told].sum()
    missed = (count * y)[~told].sum()
    print(f"{name} pairs at 0.5: right {right:.0f}, wrong {wrong:.0f}, missed {missed:.0f}", file=sys.stderr)


def table(name, prior, weights):
    print(f"/// Two reports: {name}.\npub(super) static {name.upper().replace('-', '_')}: Weights = Weights {{")
    print(f"    prior: {round(prior * 100)},\n    of: [")
    for (field, _), steps in zip(HAND, weights):
        print(f"        // {field}\n        [{', '.join(str(round(w * 100)) for w in steps)}],")
    print("    ],\n};\n")


def main():
    record = sys.argv[1] if len(sys.argv) > 1 else "hand weights"
    tables = {scheme: (prior, hand(scheme)) for scheme, prior in PRIOR.items()}
    if len(sys.argv) > 3:
        import numpy
        from scipy.optimize import minimize

        train, test = read(sys.argv[2], numpy), read(sys.argv[3], numpy)
        for scheme, (y, _, codes, count) in train.items():
            real = (y * count).sum()
            if real < 30 or scheme == "found":
                continue
            prior, of = fitted(scheme, y, codes, count, numpy, minimize)
            prior, of, shift, scale = calibrated(prior, of, test[scheme], numpy, minimize)
            print(f"{scheme}: {real:.0f} true of {count.sum():.0f} pairs; shift {shift:.2f}, scale {scale:.3f}", file=sys.stderr)
            of = bounded(scheme, prior, of)
            reliability(scheme, prior, of, test[scheme], numpy)
            tables[scheme] = (prior, of.reshape(len(HAND), STEPS))
    print("//! Weights of the model, in hundredths of a bit. Written by `scripts/incidents/fit.py`; not for hands.\n")
    print("use super::judging::Weights;\n")
    print(f'/// What the weights were learnt from.\npub(super) const TRAINING: &str = "{record}";')
    print("/// Bits of the frozen threshold: even odds.\npub(super) const SAME_FROM: i32 = 0;\n")
    for name, (prior, weights) in tables.items():
        table(name, prior, weights)


main()
