// Shapes by kind, hues by group, sizes by reports: the same in picture, legend and table.
import type { NetworkDetail, NetworkNode, NetworkTie } from '../../../../api/types';

/** Hues in the order of groups; the number in the mark tells groups apart that share one, and to whom hues say nothing. */
const HUES = ['blue', 'vermilion', 'green', 'purple', 'orange', 'sky', 'yellow', 'ink'];

export function groupHue(community: number): string {
  return `var(--hue-${HUES[community % HUES.length] ?? 'ink'})`;
}

/** Radius of a mark: its area grows with the reports that name the subject. */
export function radius(reports: number): number {
  return Math.min(24, 8 + 3 * Math.sqrt(Math.max(0, reports - 1)));
}

/** Width of a line in pixels; doubled reports add the same again. */
export function tieWidth(ties: number): number {
  return 1.25 + 1.5 * Math.log2(Math.max(1, ties));
}

/** Outline of a kind around the middle, of about equal area. */
export function outline(kind: string, r: number): string {
  switch (kind) {
    case 'company': return polygon([[-0.89, -0.89], [0.89, -0.89], [0.89, 0.89], [-0.89, 0.89]], r);
    case 'vessel':
    case 'aircraft':
    case 'vehicle':
    case 'container': return polygon([[0, -1.25], [1.2, 0.85], [-1.2, 0.85]], r);
    case 'account':
    case 'wallet': return polygon([[-0.55, -0.95], [0.55, -0.95], [1.1, 0], [0.55, 0.95], [-0.55, 0.95], [-1.1, 0]], r);
    case 'handle': return polygon([[0, -1.25], [1.25, 0], [0, 1.25], [-1.25, 0]], r);
    case 'document': return polygon([[-1.1, -0.72], [1.1, -0.72], [1.1, 0.72], [-1.1, 0.72]], r);
    default: return `M${-r} 0a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0z`;
  }
}

function polygon(corners: [number, number][], r: number): string {
  return `M${corners.map(([x, y]) => `${(x * r).toFixed(1)} ${(y * r).toFixed(1)}`).join('L')}z`;
}

/** For each subject the places of the edges that it has. */
export function edgesOf(network: NetworkDetail): number[][] {
  const out: number[][] = network.nodes.map(() => []);
  network.edges.forEach((edge, i) => {
    out[edge.a]?.push(i);
    out[edge.b]?.push(i);
  });
  return out;
}

/** Places of the ties that alone hold two parts together. Whoever has one tie only hangs on it anyway; that needs no mark. */
export function bars(network: NetworkDetail, edges: number[][]): Set<number> {
  const many = (at: number) => (edges[at]?.length ?? 0) > 1;
  return new Set(network.edges.flatMap((edge, i) => (edge.bridge && many(edge.a) && many(edge.b) ? [i] : [])));
}

/** Who stands for a group: the one through whom most ways lead. */
export function headOf(network: NetworkDetail, community: number): NetworkNode | undefined {
  const members = network.nodes.filter((node) => node.community === community);
  return members.reduce<NetworkNode | undefined>((best, node) => (!best || node.rank > best.rank ? node : best), undefined);
}

/** The days of a tie with the precision that they have, as far as the days tell. */
export function tieSpan({ from, to }: Pick<NetworkTie, 'from' | 'to'>): { from: string; to: string; precision: string } | null {
  if (!from || !to) return null;
  if (from === to) return { from, to, precision: 'day' };
  if (from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`) return { from, to, precision: 'year' };
  const last = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 0)).getUTCDate();
  if (from.endsWith('-01') && to === `${from.slice(0, 7)}-${String(last).padStart(2, '0')}`) return { from, to, precision: 'month' };
  return { from, to, precision: 'range' };
}
