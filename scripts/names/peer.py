#!/usr/bin/env python3
"""Ours against nomenklatura's logic-v2 on the same candidates: `peer.py candidates-held.csv [THRESHOLD]`.

The candidates are those that our keys proposed. recall@1 of both over all aliases of the file, the paired difference with a
bootstrap over entities, F1 over all candidates at our frozen threshold and at the peer's best one (a diagnostic in its
favour). A tie at the top counts as its chance of being drawn. Needs nomenklatura in the Python that runs it.
"""
import collections
import csv
import random
import sys
import time
import warnings

warnings.filterwarnings("ignore")
from followthemoney import ValueEntity  # noqa: E402
from nomenklatura.matching import LogicV2  # noqa: E402
from nomenklatura.matching.types import ScoringConfig  # noqa: E402

SCHEMA = {"Person": "Person", "Company": "Organization", "Vessel": "Vessel", "Other": "Airplane"}


def entity(key, scheme, name, cache):
    if key not in cache:
        cache[key] = ValueEntity.from_dict({"id": key, "schema": SCHEMA[scheme], "properties": {"name": [name]}})
    return cache[key]


def first(scores, same):
    """The chance that the right one is drawn first."""
    top = max(scores)
    ties = [s for v, s in zip(scores, same) if v == top]
    return sum(ties) / len(ties)


def f1(pairs, threshold, missed):
    told = [s for v, s in pairs if v >= threshold]
    right = sum(told)
    positives = sum(s for _, s in pairs) + missed
    return 2 * right / max(1, len(told) + positives)


def interval(values):
    values = sorted(values)
    return values[int(0.025 * len(values))], values[int(0.975 * len(values))]


def main():
    path, threshold = sys.argv[1], float(sys.argv[2]) if len(sys.argv) > 2 else 0.5
    aliases_path = sys.argv[3]
    half = "held" if "held" in path else "look"
    every = [r for r in csv.DictReader(open(aliases_path)) if r["half"] == half and r["apart"] == "no"]
    groups = collections.defaultdict(list)
    for row in csv.DictReader(open(path)):
        groups[row["alias"]].append(row)
    config, cache = ScoringConfig.defaults(), {}
    begun, pairs = time.perf_counter(), 0
    by_entity = collections.defaultdict(list)
    kinds = collections.defaultdict(list)
    ours, theirs, missed = [], [], 0
    for row in every:
        group = groups.get(row["alias"], [])
        same = [int(g["same"]) for g in group]
        missed += 0 if any(same) else 1
        mine = [float(g["probability"]) for g in group]
        peers = []
        for g in group:
            a = entity("a" + g["alias"], g["scheme"], g["query"], cache)
            b = entity("e" + g["candidate"], g["scheme"], g["name"], cache)
            peers.append(LogicV2.compare(a, b, config).score)
            pairs += 1
        ours += [(v, s, row["id"]) for v, s in zip(mine, same)]
        theirs += [(v, s, row["id"]) for v, s in zip(peers, same)]
        result = (first(mine, same), first(peers, same)) if group else (0, 0)
        by_entity[row["id"]].append(result)
        kinds[row["scheme"]].append(result)
    seconds = time.perf_counter() - begun
    print(f"logic-v2: {pairs / seconds:.0f} pairs/s over {pairs} pairs (entities made once, names cached by it)")
    n = len(every)
    print(f"key recall {1 - missed / n:.4f} of {n} aliases")
    for kind, results in sorted(kinds.items()) + [("all", [r for rs in by_entity.values() for r in rs])]:
        a, b = (sum(r[k] for r in results) / len(results) for k in (0, 1))
        print(f"recall@1 {kind}: ours {a:.4f}, logic-v2 {b:.4f}, difference {a - b:+.4f} over {len(results)}")
    random.seed(1)
    sums = [(sum(a - b for a, b in rs), len(rs)) for rs in by_entity.values()]
    drawn = []
    for _ in range(2000):
        some = random.choices(sums, k=len(sums))
        drawn.append(sum(s for s, _ in some) / sum(c for _, c in some))
    low, high = interval(drawn)
    print(f"paired difference, 95 % by bootstrap over {len(sums)} entities: {low:+.4f} to {high:+.4f}")
    pair = lambda list_: [(v, s) for v, s, _ in list_]
    print(f"F1 over all candidates: ours {f1(pair(ours), threshold, missed):.4f} at the frozen {threshold}")
    best = max((f1(pair(theirs), t / 100, missed), t / 100) for t in range(5, 101))
    print(f"F1 of logic-v2 {f1(pair(theirs), 0.7, missed):.4f} at its 0.7, {best[0]:.4f} at its best threshold {best[1]}")
    best = max((f1(pair(ours), t / 100, missed), t / 100) for t in range(5, 100))
    print(f"diagnostic: F1 of ours at its best threshold {best[1]}: {best[0]:.4f}")
    for low in range(0, 10):
        here = [(v, s) for v, s, _ in ours if low / 10 <= v < (low + 1) / 10 or (low == 9 and v == 1)]
        if here:
            print(f"  told {low / 10:.1f} and more: {len(here)} pairs, mean {sum(v for v, _ in here) / len(here):.3f}, the same {sum(s for _, s in here) / len(here):.3f}")


main()
