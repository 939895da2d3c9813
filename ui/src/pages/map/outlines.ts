// Outlines of countries from the package that is bundled; nothing is fetched from elsewhere.
import atlasUrl from 'world-atlas/countries-50m.json?url';
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { lettersOf } from './countryCodes';

export interface Outline {
  code: string;
  name: string;
}

export type Outlines = FeatureCollection<Polygon | MultiPolygon, Outline>;

export async function loadOutlines(signal: AbortSignal): Promise<Outlines> {
  const answer = await fetch(atlasUrl, { signal });
  const atlas = (await answer.json()) as Topology<{ countries: GeometryCollection<{ name: string }> }>;
  const all = feature(atlas, atlas.objects.countries);
  return {
    type: 'FeatureCollection',
    features: all.features.flatMap((f) =>
      f.geometry.type === 'Polygon' || f.geometry.type === 'MultiPolygon'
        ? [{ type: 'Feature' as const, geometry: { type: 'MultiPolygon' as const, coordinates: polygonsOf(f.geometry).map((polygon) => polygon.map(unrolled)) }, properties: { code: lettersOf(f.id, f.properties.name), name: f.properties.name } }]
        : [],
    ),
  };
}

function polygonsOf(shape: Polygon | MultiPolygon): Position[][][] {
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

/**
 * The package joins outlines across 180 degrees; drawn flat, such a ring would cross the whole map. Each step is taken
 * the short way, beyond 180 where need be, and a ring around the pole is closed along it.
 */
export function unrolled(ring: Position[]): Position[] {
  const out: Position[] = [];
  let turn = 0;
  for (const [x = 0, y = 0] of ring) {
    const before = out.at(-1)?.[0];
    if (before !== undefined) {
      if (x + turn - before > 180) turn -= 360;
      else if (x + turn - before < -180) turn += 360;
    }
    out.push([x + turn, y]);
  }
  const [first, last] = [out[0], out.at(-1)];
  if (first && last && Math.abs((last[0] ?? 0) - (first[0] ?? 0)) > 180) {
    const pole = (first[1] ?? 0) < 0 ? -90 : 90;
    out.push([last[0] ?? 0, pole], [first[0] ?? 0, pole], first);
  }
  return out;
}

/** Where to write a country's name: the middle of its largest part, with its size for which names come first. */
export function labelPoints(outlines: Outlines): FeatureCollection<Point, Outline & { size: number }> {
  return {
    type: 'FeatureCollection',
    features: outlines.features.flatMap((f): Feature<Point, Outline & { size: number }>[] => {
      const rings = polygonsOf(f.geometry).map((polygon) => polygon[0]);
      const boxes = rings.flatMap((ring) => (ring ? [boxOf(ring)] : []));
      const largest = boxes.sort((a, b) => b.size - a.size)[0];
      if (!largest) return [];
      return [{ type: 'Feature', geometry: { type: 'Point', coordinates: largest.middle }, properties: { ...f.properties, size: largest.size } }];
    }),
  };
}

/** Area by the shoelace, middle by the mean of the box: near enough for a name. */
function boxOf(ring: Position[]): { size: number; middle: Position } {
  let area = 0;
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let i = 0; i < ring.length; i += 1) {
    const [x = 0, y = 0] = ring[i] ?? [];
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    area += x * nextY - nextX * y;
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return { size: Math.abs(area / 2), middle: [(west + east) / 2, (south + north) / 2] };
}
