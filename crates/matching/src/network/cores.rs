//! Core numbers: how deep in the dense middle a node sits.

use super::Graph;

/// The core number of each node: the largest k for which the node is in a part of the graph where everybody has at least k
/// neighbours within that part (Seidman, *Network structure and minimum degree*, 1983). Weights do not count. By peeling
/// nodes in order of what is left of their degree, in buckets (Batagelj and Zaversnik, *An O(m) algorithm for cores
/// decomposition of networks*, 2003). O(nodes + edges).
#[must_use]
pub fn cores(graph: &Graph) -> Vec<u32> {
    let mut left: Vec<u32> = graph.nodes().map(|n| graph.degree(n) as u32).collect();
    let most = left.iter().copied().max().unwrap_or(0) as usize;
    // Where the nodes of each degree begin in the order of peeling.
    let mut begin = vec![0_usize; most + 2];
    left.iter().for_each(|d| begin[*d as usize + 1] += 1);
    for d in 0..=most {
        begin[d + 1] += begin[d];
    }
    let mut free = begin.clone();
    let (mut order, mut place) = (vec![0_u32; left.len()], vec![0_usize; left.len()]);
    for node in graph.nodes() {
        let at = &mut free[left[node as usize] as usize];
        order[*at] = node;
        place[node as usize] = *at;
        *at += 1;
    }
    for at in 0..order.len() {
        let node = order[at];
        let core = left[node as usize];
        for next in graph.neighbours(node) {
            let degree = left[*next as usize];
            if degree > core {
                // To the front of its bucket, which then begins one later.
                let (here, front) = (place[*next as usize], begin[degree as usize]);
                let other = order[front];
                order.swap(here, front);
                place[*next as usize] = front;
                place[other as usize] = here;
                begin[degree as usize] += 1;
                left[*next as usize] -= 1;
            }
        }
    }
    left
}
