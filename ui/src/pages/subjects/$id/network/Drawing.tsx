// The picture: marks by kind, lines by reports. It stays where it is while one looks at it; keys go from mark to mark.
import { useElementSize, useMediaQuery } from '@mantine/hooks';
import { memo, useCallback, useMemo, useRef, useState, type KeyboardEvent, type PointerEvent } from 'react';
import type { NetworkDetail, NetworkEdge, NetworkNode } from '../../../../api/types';
import { useWords } from '../../../../words';
import css from './Drawing.module.css';
import { frameOf, labelled, layout, turned, type Body, type Frame, type Spot } from './layout';
import { bars, edgesOf, groupHue, outline, radius, tieWidth } from './shapes';
import { Zoom } from './Zoom';

interface DrawingProps {
  network: NetworkDetail;
  /** Place of the subject that is looked at; -1 for none. */
  chosen?: number;
  /** Place of the other end of a way. */
  to?: number;
  /** Places that are shown as taken out. */
  removed?: ReadonlySet<number>;
  /** Without it the picture is only looked at. */
  onChoose?: (id: string) => void;
}

const NOBODY: ReadonlySet<number> = new Set();

export function Drawing({ network, chosen = -1, to = -1, removed = NOBODY, onChoose }: DrawingProps) {
  const { t, f } = useWords();
  const tall = useMediaQuery('(max-width: 47.99rem)', false, { getInitialValueInEffect: false });
  const placed = usePlaces(network, tall);
  const { bodies, spots, whole } = placed;
  const { ref, width, height } = useElementSize();
  const [view, setView] = useState<Frame>(whole);
  const [near, setNear] = useState(-1);
  const [stop, setStop] = useState(Math.max(0, chosen));
  const svg = useRef<SVGSVGElement>(null);
  const scale = width > 0 && height > 0 ? Math.min(width / view.width, height / view.height) : 1;
  const names = useNames(network, placed, { scale, closer: (whole.width / view.width) ** 2, chosen, to, near });
  const drag = useDrag(view, setView, scale, view.width < whole.width);
  const told = network.nodes[near >= 0 ? near : chosen];
  const onKey = (event: KeyboardEvent) => {
    const next = event.key.startsWith('Arrow') ? towards(spots, stop, event.key) : undefined;
    if (next === undefined) return;
    event.preventDefault();
    setStop(next);
    svg.current?.querySelector<SVGGElement>(`[data-at="${next}"]`)?.focus();
  };
  const choose = useCallback((at: number) => {
    const node = network.nodes[at];
    setStop(at);
    if (node) onChoose?.(node.id);
  }, [network, onChoose]);
  return (
    <div className={css.frame} data-still={!onChoose || undefined}>
      <div ref={ref} className={css.field} style={{ aspectRatio: `${whole.width} / ${whole.height}` }}>
        <svg
          ref={svg} className={css.picture} viewBox={`${view.x} ${view.y} ${view.width} ${view.height}`} data-close={view.width < whole.width || undefined} data-many={network.edges.length > 150 || undefined} data-small={scale < 0.7 || undefined}
          role={onChoose ? 'group' : 'img'} aria-label={t('network.picture')} onKeyDown={onChoose && onKey} {...(onChoose ? drag : {})}
        >
          <g>{network.edges.map((edge, i) => <Line key={i} edge={edge} bar={placed.bars.has(i)} spots={spots} lit={edge.a === chosen || edge.b === chosen} dim={removed.has(edge.a) || removed.has(edge.b)} />)}</g>
          {network.nodes.map((node, at) => (
            <Mark
              key={node.id} node={node} at={at} spot={spots[at]} size={bodies[at]?.size ?? 8} start={at === 0} chosen={at === chosen || at === to} player={network.key_players.includes(at)} dim={removed.has(at)}
              stop={at === stop} label={onChoose && (placed.labels[at] ?? '')} choose={onChoose && choose} point={setNear}
            />
          ))}
          <g className={css.group} aria-hidden="true">
            {network.nodes.map((node, at) => {
              const [spot, size] = [spots[at], bodies[at]?.size ?? 8];
              return spot && size * scale >= 6.5 && <text key={node.id} x={spot.x} y={spot.y} style={{ fontSize: `${Math.min(11 / scale, size)}px` }} data-dim={removed.has(at) || undefined}>{node.community + 1}</text>;
            })}
          </g>
          <g className={css.names} style={{ fontSize: `${12 / scale}px`, strokeWidth: `${3 / scale}px` }} aria-hidden="true">
            {[...names].map((at) => {
              const [node, spot] = [network.nodes[at], spots[at]];
              if (!node || !spot) return null;
              return <text key={node.id} x={spot.x} y={spot.y + (bodies[at]?.size ?? 0) * 1.1 + 12 / scale} data-dim={removed.has(at) || undefined}>{shortened(node, t('subject.unnamed'))}{node.acquitted && <tspan className={css.acquitted}> {t('report.acquitted')}</tspan>}</text>;
            })}
          </g>
        </svg>
      </div>
      {onChoose && <Zoom view={view} whole={whole} at={spots[chosen]} set={setView} />}
      {onChoose && (
        <p className={css.told} aria-hidden="true">
          {told ? <><b dir="auto">{told.name || t('subject.unnamed')}</b> <Told node={told} ties={placed.edges[network.nodes.indexOf(told)]?.length ?? 0} /></> : t('network.pictureHint')}
        </p>
      )}
      <span className="unseen">{t('network.count', { count: network.nodes.length, formatted: f.number(network.nodes.length) })}</span>
    </div>
  );
}

function Told({ node, ties }: { node: NetworkNode; ties: number }) {
  const { t, f, code } = useWords();
  return (
    <span>
      {code('party', node.kind)}{node.acquitted && <>, {t('report.acquitted')}</>}; {t('network.reports', { count: node.reports.length, formatted: f.number(node.reports.length) })}, {t('network.ties', { count: ties, formatted: f.number(ties) })}; {t('network.col.between')} {f.number(Math.round(node.between))}; {t('network.col.rank')} {f.share(node.rank)}
    </span>
  );
}

/** What does not change while one looks: places, sizes, and what a mark says of itself. */
function usePlaces(network: NetworkDetail, tall: boolean) {
  const { t, f, code } = useWords();
  const places = useMemo(() => {
    const bodies: Body[] = network.nodes.map((node) => ({ id: node.id, hops: node.hops, community: node.community, size: radius(node.reports.length) }));
    const spots = turned(layout(bodies, network.edges), tall);
    const edges = edgesOf(network);
    return { bodies, spots, whole: frameOf(bodies, spots), edges, bars: bars(network, edges) };
  }, [network, tall]);
  const labels = useMemo(() => network.nodes.map((node, at) => {
    const ties = places.edges[at]?.length ?? 0;
    const label = t('network.nodeLabel', {
      name: node.name || t('subject.unnamed'), kind: code('party', node.kind),
      reports: t('network.reports', { count: node.reports.length, formatted: f.number(node.reports.length) }), ties: t('network.ties', { count: ties, formatted: f.number(ties) }),
    });
    return node.acquitted ? `${label}, ${t('report.acquitted')}` : label;
  }), [network, places, t, f, code]);
  return { ...places, labels };
}

/** Names beside marks: those looked at, the one asked for, acquitted ones, key players, then those in most reports. */
function useNames(network: NetworkDetail, { bodies, spots }: { bodies: Body[]; spots: Spot[] }, look: { scale: number; closer: number; chosen: number; to: number; near: number }): Set<number> {
  const { t } = useWords();
  const { scale, chosen, to, near } = look;
  return useMemo(() => {
    const rest = network.nodes.map((node, at) => ({ node, at })).sort((a, b) => Number(b.node.acquitted) - Number(a.node.acquitted) || b.node.reports.length - a.node.reports.length || b.node.rank - a.node.rank || a.at - b.at);
    const order = [near, chosen, to, 0, ...network.key_players, ...rest.map(({ at }) => at)];
    const wanted = [...new Set(order)].flatMap((at) => {
      const node = network.nodes[at];
      return node ? [{ at, text: `${shortened(node, t('subject.unnamed'))}${node.acquitted ? ` ${t('report.acquitted')}` : ''}` }] : [];
    });
    // As many as the picture has room for; closer there is room for more.
    return labelled(wanted.slice(0, Math.max(8, Math.round(26 * look.closer))), bodies, spots, scale);
  }, [network, bodies, spots, scale, look.closer, chosen, to, near, t]);
}

function shortened(node: NetworkNode, unnamed: string): string {
  const name = node.name || unnamed;
  return [...name].length > 22 ? `${[...name].slice(0, 21).join('')}…` : name;
}

const Line = memo(function Line({ edge, bar, spots, lit, dim }: { edge: NetworkEdge; bar: boolean; spots: Spot[]; lit: boolean; dim: boolean }) {
  const [a, b] = [spots[edge.a], spots[edge.b]];
  if (!a || !b) return null;
  const far = Math.hypot(b.x - a.x, b.y - a.y) || 1;
  const [nx, ny] = [(-5 * (b.y - a.y)) / far, (5 * (b.x - a.x)) / far];
  const [mx, my] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  return (
    <g className={css.tie} data-lit={lit || undefined} data-dim={dim || undefined}>
      <line x1={a.x} y1={a.y} x2={b.x} y2={b.y} strokeWidth={tieWidth(edge.ties.length)} />
      {bar && <line className={css.bridge} x1={mx - nx} y1={my - ny} x2={mx + nx} y2={my + ny} />}
    </g>
  );
});

interface MarkProps {
  node: NetworkNode;
  at: number;
  spot?: Spot;
  size: number;
  start: boolean;
  chosen: boolean;
  player: boolean;
  dim: boolean;
  /** Whether Tab stops here. */
  stop: boolean;
  label?: string;
  choose?: (at: number) => void;
  point: (at: number) => void;
}

const Mark = memo(function Mark({ node, at, spot, size, start, chosen, player, dim, stop, label, choose, point }: MarkProps) {
  if (!spot) return null;
  const hue = groupHue(node.community);
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    choose?.(at);
  };
  const acts = choose && {
    role: 'button', tabIndex: stop ? 0 : -1, 'aria-label': label, 'aria-pressed': chosen, onClick: () => choose(at), onKeyDown: onKey,
    onFocus: () => point(at), onBlur: () => point(-1), onPointerEnter: () => point(at), onPointerLeave: () => point(-1),
  };
  return (
    <g transform={`translate(${spot.x.toFixed(1)} ${spot.y.toFixed(1)})`} className={css.mark} data-at={at} data-start={start || undefined} data-chosen={chosen || undefined} data-dim={dim || undefined} style={{ color: hue }} {...acts}>
      <path className={css.ground} d={outline(node.kind, size + 4)} data-key={player || undefined} />
      <path className={css.shape} d={outline(node.kind, size)} data-unknown={node.kind === 'unknown' || undefined} />
    </g>
  );
});

/** The nearest mark in the direction of an arrow key. */
function towards(spots: Spot[], from: number, key: string): number | undefined {
  const here = spots[from];
  if (!here) return 0;
  const [ux, uy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key] ?? [0, 0];
  let best: number | undefined;
  let least = Infinity;
  spots.forEach((spot, at) => {
    const [dx, dy] = [spot.x - here.x, spot.y - here.y];
    const ahead = dx * (ux ?? 0) + dy * (uy ?? 0);
    const aside = Math.abs(dx * (uy ?? 0)) + Math.abs(dy * (ux ?? 0));
    const cost = ahead + 2 * aside;
    if (at === from || ahead <= 0 || aside > 1.5 * ahead || cost >= least) return;
    [best, least] = [at, cost];
  });
  return best;
}

/** Drawing the ground moves the picture, once it is closer than the whole. */
function useDrag(view: Frame, set: (view: Frame) => void, scale: number, close: boolean) {
  const held = useRef<{ x: number; y: number; view: Frame } | null>(null);
  return {
    onPointerDown(event: PointerEvent<SVGSVGElement>) {
      if (!close || (event.target as Element).closest('[role="button"]')) return;
      held.current = { x: event.clientX, y: event.clientY, view };
      event.currentTarget.setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent<SVGSVGElement>) {
      const from = held.current;
      if (from) set({ ...from.view, x: from.view.x - (event.clientX - from.x) / scale, y: from.view.y - (event.clientY - from.y) / scale });
    },
    onPointerUp() {
      held.current = null;
    },
  };
}
