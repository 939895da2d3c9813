#!/usr/bin/env python3
"""igraph on the same edges: `peer.py NAME EDGES [OUR_RANKS]`. Needs igraph in the Python that runs it.

Components, PageRank (damping 0.85, its default method) and Leiden (modularity, resolution 1) in two rounds, which is its
default; with STABLE set also until nothing changes, which takes minutes. The best of the same number of runs, in seconds of
the clock and of the processor. With our ranks the largest difference is told as a share of a rank.
"""
import os
import random
import sys
import time

import igraph


def timed(times, run):
    best = [float("inf")] * 2
    for _ in range(times):
        begun = time.perf_counter(), time.process_time()
        answer = run()
        best = [min(best[0], time.perf_counter() - begun[0]), min(best[1], time.process_time() - begun[1])]
    return f"{best[0]:.4f} s ({best[1]:.4f} of processor)", answer


def main():
    name, path = sys.argv[1:3]
    random.seed(1)
    edges = [tuple(map(int, line.split())) for line in open(path)]
    nodes = max(100_000, max(max(e) for e in edges) + 1)
    took, graph = timed(1, lambda: igraph.Graph(n=nodes, edges=edges))
    print(f"peer {name} made {took}, igraph {igraph.__version__}")
    took, parts = timed(40, lambda: graph.connected_components())
    print(f"peer {name} components {took}, {len(parts)} of them")
    took, ranks = timed(5, lambda: graph.pagerank(damping=0.85))
    print(f"peer {name} pagerank {took}")
    kinds = [("leiden-of-two-rounds", 2, 3)] + ([("leiden-until-stable", -1, 1)] if "STABLE" in os.environ else [])
    for label, rounds, times in kinds:
        found = []
        took, _ = timed(times, lambda: found.append(
            graph.community_leiden(objective_function="modularity", resolution=1.0, n_iterations=rounds)))
        quality = [graph.modularity(f) for f in found]
        print(f"peer {name} {label} {took}, modularity {min(quality):.6f} to {max(quality):.6f}, {len(found[-1])} communities")
    took, core = timed(3, lambda: graph.coreness())
    print(f"peer {name} cores {took}, innermost {max(core)}")
    took, cut = timed(1, lambda: graph.articulation_points())
    print(f"peer {name} cutpoints {took}, {len(cut)} of them")
    if len(sys.argv) > 3:
        ours = [float(line) for line in open(sys.argv[3])]
        print(f"peer {name} ranks differ by at most {max(abs(a - b) / b for a, b in zip(ours, ranks)):.2e} of a rank")


main()
