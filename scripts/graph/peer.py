#!/usr/bin/env python3
"""igraph on the same edges: `peer.py NAME EDGES [OUR_RANKS]`. Needs igraph in the Python that runs it.

Components, PageRank (damping 0.85, its default method) and Leiden (modularity, resolution 1, repeated until nothing
changes, as ours is; its own default, two rounds, is shown too). The best of the same number of runs. With our ranks the
largest difference is told as a share of a rank.
"""
import random
import sys
import time

import igraph


def timed(times, run):
    best = float("inf")
    for _ in range(times):
        begun = time.perf_counter()
        answer = run()
        best = min(best, time.perf_counter() - begun)
    return best, answer


def main():
    name, path = sys.argv[1:3]
    random.seed(1)
    edges = [tuple(map(int, line.split())) for line in open(path)]
    nodes = max(100_000, max(max(e) for e in edges) + 1)
    took, graph = timed(1, lambda: igraph.Graph(n=nodes, edges=edges))
    print(f"peer {name} made {took:.4f} s, igraph {igraph.__version__}")
    took, parts = timed(5, lambda: graph.connected_components())
    print(f"peer {name} components {took:.4f} s, {len(parts)} of them")
    took, ranks = timed(5, lambda: graph.pagerank(damping=0.85))
    print(f"peer {name} pagerank {took:.4f} s")
    for label, rounds in (("leiden", -1), ("leiden of two rounds", 2)):
        found = []
        took, _ = timed(3, lambda: found.append(
            graph.community_leiden(objective_function="modularity", resolution=1.0, n_iterations=rounds)))
        quality = [graph.modularity(f) for f in found]
        print(f"peer {name} {label} {took:.4f} s, modularity {min(quality):.6f} to {max(quality):.6f}, {len(found[-1])} communities")
    took, core = timed(3, lambda: graph.coreness())
    print(f"peer {name} cores {took:.4f} s, innermost {max(core)}")
    took, cut = timed(1, lambda: graph.articulation_points())
    print(f"peer {name} cutpoints {took:.4f} s, {len(cut)} of them")
    if len(sys.argv) > 3:
        ours = [float(line) for line in open(sys.argv[3])]
        print(f"peer {name} ranks differ by at most {max(abs(a - b) / b for a, b in zip(ours, ranks)):.2e} of a rank")


main()
