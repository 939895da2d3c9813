// Where each subject stands in the picture. Pure and the same each time: places begin from the ids, never from chance.

export interface Spot {
  x: number;
  y: number;
}

export interface Body {
  id: string;
  hops: number;
  community: number;
  /** Radius of its mark. */
  size: number;
}

export interface Spring {
  a: number;
  b: number;
}

/** Length of a tie at rest. */
const REST = 64;

/** A number from 0 to 1 out of a text: FNV-1a. */
export function hashed(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return hash / 0x1_0000_0000;
}

/** Springs along ties, repulsion among all, a pull to the middle; the first stays there. */
export function layout(bodies: Body[], springs: Spring[]): Spot[] {
  const spots = bodies.map(beginning(bodies));
  const rounds = bodies.length > 200 ? 140 : bodies.length > 60 ? 240 : 400;
  const push = bodies.map(() => ({ x: 0, y: 0 }));
  // The pull to the middle keeps parts that nothing ties from drifting away; many need more room.
  const pull = 0.035 * Math.min(1, 24 / bodies.length);
  for (let round = 0; round < rounds; round += 1) {
    for (const force of push) force.x = force.y = 0;
    repel(spots, push);
    attract(springs, spots, push);
    const most = 24 * (1 - round / rounds) + 0.5;
    spots.forEach((spot, i) => {
      const force = push[i];
      if (!force || i === 0) return;
      const [x, y] = [force.x - pull * spot.x, force.y - pull * spot.y];
      const step = Math.min(most, Math.hypot(x, y)) / (Math.hypot(x, y) || 1);
      spot.x += x * step;
      spot.y += y * step;
    });
  }
  part(bodies, spots);
  return spots;
}

/** On rings by steps, in the direction of the community, turned a little by the id. */
function beginning(bodies: Body[]): (body: Body, i: number) => Spot {
  const groups = 1 + Math.max(0, ...bodies.map((body) => body.community));
  return ({ id, hops, community }, i) => {
    if (i === 0) return { x: 0, y: 0 };
    const turn = 2 * Math.PI * ((community + hashed(id)) / groups);
    const far = REST * Math.max(1, hops) * (0.75 + 0.5 * hashed(`${id} far`));
    return { x: far * Math.cos(turn), y: far * Math.sin(turn) };
  };
}

function repel(spots: Spot[], push: Spot[]): void {
  for (let i = 0; i < spots.length; i += 1) {
    for (let j = i + 1; j < spots.length; j += 1) {
      const [a, b, fa, fb] = [spots[i], spots[j], push[i], push[j]];
      if (!a || !b || !fa || !fb) continue;
      // Two in one place part in a fixed direction.
      const dx = a.x - b.x || 0.01 * (i - j);
      const dy = a.y - b.y || 0.01;
      const strength = (REST * REST) / Math.max(36, dx * dx + dy * dy);
      fa.x += dx * strength;
      fa.y += dy * strength;
      fb.x -= dx * strength;
      fb.y -= dy * strength;
    }
  }
}

function attract(springs: Spring[], spots: Spot[], push: Spot[]): void {
  for (const { a, b } of springs) {
    const [one, other, fa, fb] = [spots[a], spots[b], push[a], push[b]];
    if (!one || !other || !fa || !fb) continue;
    const [dx, dy] = [other.x - one.x, other.y - one.y];
    const pull = Math.hypot(dx, dy) / REST;
    fa.x += dx * pull;
    fa.y += dy * pull;
    fb.x -= dx * pull;
    fb.y -= dy * pull;
  }
}

/** Marks that still cover each other are moved apart. */
function part(bodies: Body[], spots: Spot[]): void {
  for (let round = 0; round < 12; round += 1) {
    let moved = false;
    for (let i = 0; i < spots.length; i += 1) {
      for (let j = i + 1; j < spots.length; j += 1) {
        const [a, b] = [spots[i], spots[j]];
        if (!a || !b) continue;
        const apart = (bodies[i]?.size ?? 0) + (bodies[j]?.size ?? 0) + 5;
        const [dx, dy] = [b.x - a.x || 0.01, b.y - a.y || 0.01];
        const far = Math.hypot(dx, dy);
        if (far >= apart) continue;
        moved = true;
        const [x, y] = [(dx / far) * (apart - far) * 0.5, (dy / far) * (apart - far) * 0.5];
        const share = i === 0 ? 0 : 1;
        a.x -= x * share;
        a.y -= y * share;
        b.x += x * (2 - share);
        b.y += y * (2 - share);
      }
    }
    if (!moved) return;
  }
}

/** Turned by a quarter where it would lie across the room that there is. */
export function turned(spots: Spot[], tall: boolean): Spot[] {
  const reach = (pick: (spot: Spot) => number) => Math.max(...spots.map(pick)) - Math.min(...spots.map(pick));
  const [width, height] = [reach((s) => s.x), reach((s) => s.y)];
  if (tall ? height >= width : width >= height) return spots;
  return spots.map(({ x, y }) => ({ x: -y, y: x }));
}

export interface Frame {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The rectangle around all marks, never so small that a few marks become huge. */
export function frameOf(bodies: Body[], spots: Spot[]): Frame {
  const edge = (pick: (spot: Spot, size: number) => number) => spots.map((spot, i) => pick(spot, bodies[i]?.size ?? 0));
  const left = Math.min(...edge((s, size) => s.x - size)) - 40;
  const right = Math.max(...edge((s, size) => s.x + size)) + 40;
  const top = Math.min(...edge((s, size) => s.y - size)) - 24;
  const bottom = Math.max(...edge((s, size) => s.y + size)) + 32;
  const [width, height] = [Math.max(440, right - left), Math.max(300, bottom - top)];
  return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height };
}

export interface Wanted {
  at: number;
  text: string;
}

/** Which names can stand below their marks without covering one another, in the order in which they are wanted. */
export function labelled(wanted: Wanted[], bodies: Body[], spots: Spot[], scale: number): Set<number> {
  const taken: Frame[] = [];
  const out = new Set<number>();
  for (const { at, text } of wanted) {
    const spot = spots[at];
    if (!spot) continue;
    const width = (Math.min(24, text.length) * 6.6 + 8) / scale;
    const box = { x: spot.x - width / 2, y: spot.y + (bodies[at]?.size ?? 0), width, height: 16 / scale };
    if (taken.some((other) => box.x < other.x + other.width && other.x < box.x + box.width && box.y < other.y + other.height && other.y < box.y + box.height)) continue;
    taken.push(box);
    out.add(at);
  }
  return out;
}
