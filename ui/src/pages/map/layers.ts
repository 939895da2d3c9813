// What is drawn, from the ground up: sea, land, tinted countries, lines, names, points, numbers.
import type { FeatureCollection, Point } from 'geojson';
import type { LayerSpecification, Map as MapLibre, StyleSpecification } from 'maplibre-gl';
import type { MapPoint } from '../../api/types';

const FACE = ['IBM Plex Sans Variable'];

export function styleOf(look: CSSStyleDeclaration): StyleSpecification {
  return { version: 8, sources: {}, layers: [{ id: 'sea', type: 'background', paint: { 'background-color': look.getPropertyValue('--sea') } }] };
}

export function layersOf(look: CSSStyleDeclaration): LayerSpecification[] {
  const of = (name: string) => look.getPropertyValue(name).trim();
  return [
    { id: 'land', type: 'fill', source: 'countries', paint: { 'fill-color': of('--land') } },
    { id: 'tint', type: 'fill', source: 'countries', filter: ['in', ['get', 'code'], ['literal', []]], paint: { 'fill-color': of('--hue-sky'), 'fill-opacity': 0.35 } },
    { id: 'lines', type: 'line', source: 'countries', paint: { 'line-color': of('--land-line'), 'line-width': 0.7 } },
    { id: 'chosen', type: 'line', source: 'countries', filter: ['==', ['get', 'code'], '-'], paint: { 'line-color': of('--accent'), 'line-width': 2 } },
    {
      id: 'names', type: 'symbol', source: 'names', minzoom: 1.9,
      layout: { 'text-field': ['get', 'name'], 'text-font': FACE, 'text-size': 11, 'text-max-width': 7, 'symbol-sort-key': ['-', 0, ['get', 'size']], 'text-padding': 6 },
      paint: { 'text-color': of('--ink-3'), 'text-halo-color': of('--land'), 'text-halo-width': 1.2 },
    },
    {
      id: 'points', type: 'circle', source: 'points', filter: ['!=', ['get', 'precision'], 'country'],
      layout: { 'circle-sort-key': ['-', 0, ['get', 'count']] },
      paint: { 'circle-radius': ['get', 'radius'], 'circle-color': of('--hue-vermilion'), 'circle-opacity': 0.62, 'circle-stroke-color': of('--hue-vermilion'), 'circle-stroke-width': ['case', ['get', 'chosen'], 3, 1] },
    },
    {
      id: 'numbers', type: 'symbol', source: 'points',
      layout: { 'text-field': ['get', 'label'], 'text-font': FACE, 'text-size': 11, 'symbol-sort-key': ['-', 0, ['get', 'count']], 'text-offset': [0, 0] },
      paint: { 'text-color': of('--ink'), 'text-halo-color': of('--land'), 'text-halo-width': 1.4 },
    },
  ];
}

/** Area by count, so that the eye compares what there is; the largest circle is the same on every map. */
export function radiusOf(count: number, most: number): number {
  return Math.max(5, 26 * Math.sqrt(count / Math.max(most, 25)));
}

export function pointsOf(points: MapPoint[]): FeatureCollection<Point> {
  const most = Math.max(1, ...points.filter((p) => p.precision !== 'country').map((p) => p.count));
  return {
    type: 'FeatureCollection',
    features: points.map((p) => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [p.point.lon, p.point.lat] },
      properties: { place: keyOf(p), precision: p.precision, count: p.count, label: p.count > 1 || p.precision === 'country' ? String(p.count) : '', radius: radiusOf(p.count, most) },
    })),
  };
}

/** Country-level places are tinted countries, deeper by the logarithm of their number, never pins. */
export function tintOf(map: MapLibre, points: MapPoint[], chosen: string): void {
  const countries = points.filter((p) => p.precision === 'country' && p.country);
  const codes = countries.map((p) => p.country as string);
  const most = Math.log(1 + Math.max(1, ...countries.map((p) => p.count)));
  map.setFilter('tint', ['in', ['get', 'code'], ['literal', codes]]);
  if (countries.length > 0) {
    const steps = Object.fromEntries(countries.map((p) => [p.country as string, 0.2 + (0.45 * Math.log(1 + p.count)) / most]));
    map.setPaintProperty('tint', 'fill-opacity', ['coalesce', ['get', ['get', 'code'], ['literal', steps]], 0.2]);
  }
  const country = countries.find((p) => keyOf(p) === chosen)?.country ?? '-';
  map.setFilter('chosen', ['==', ['get', 'code'], country]);
  map.setPaintProperty('points', 'circle-stroke-width', ['case', ['==', ['get', 'place'], chosen], 3, 1]);
}

/** The box around all places, for the first look; none where there is no place. */
export function boundsOf(points: MapPoint[]): [[number, number], [number, number]] | null {
  if (points.length === 0) return null;
  const lons = points.map((p) => p.point.lon);
  const lats = points.map((p) => p.point.lat);
  return [[Math.min(...lons), Math.min(...lats)], [Math.max(...lons), Math.max(...lats)]];
}

/** Names are not unique; a place is known by its name and where it is. */
export function keyOf(point: MapPoint): string {
  return `${point.precision}:${point.country ?? ''}:${point.name}:${point.point.lat.toFixed(3)},${point.point.lon.toFixed(3)}`;
}
