// @ts-check
// Lists, counts, map and single reports.
import { chip } from './handling.mjs';
import { json, jsonOf, NOTE, Refusal } from './http.mjs';
import { needPower, sessionOf } from './session.mjs';
import { PLACES } from './stated.mjs';
import { allRows, changed, find, remove } from './world.mjs';

/** @typedef {import('./http.mjs').S} S */

/** @type {Record<string, (row: S['ReportRow']) => string[]>} */
const VALUES = {
  kind: (row) => [row.kind],
  country: (row) => (row.country ? [row.country] : []),
  group: (row) => [...new Set(row.taxa.map((t) => t.group))],
  year: (row) => (row.date ? [row.date.from.slice(0, 4)] : []),
  mode: (row) => row.modes,
};

/** @param {URLSearchParams} search @param {string} [but] @returns {(row: S['ReportRow']) => boolean} */
function filterOf(search, but) {
  const q = (search.get('q') ?? '').toLowerCase();
  const lists = Object.entries(VALUES).flatMap(([name, of]) => {
    const wanted = (search.get(name) ?? '').split(',').filter(Boolean);
    return wanted.length > 0 && name !== but ? [(/** @type {S['ReportRow']} */ row) => of(row).some((v) => wanted.includes(v))] : [];
  });
  const from = search.get('from') ?? '';
  const to = search.get('to') ?? '';
  return (row) =>
    lists.every((test) => test(row)) &&
    (!q || JSON.stringify([row.title, row.taxa, row.place, row.partner, row.quantities]).toLowerCase().includes(q)) &&
    (!from || Boolean(row.date && row.date.to >= from)) && (!to || Boolean(row.date && row.date.from <= to)) &&
    (search.get('flagged') !== 'true' || row.flags > 0) && (search.get('own') !== 'true' || row.own);
}

/** @param {string} name @param {URLSearchParams} search @returns {S['FacetValue'][]} */
function facet(name, search) {
  const counts = new Map();
  const of = /** @type {(row: S['ReportRow']) => string[]} */ (VALUES[name]);
  for (const row of allRows().filter(filterOf(search, name))) for (const value of of(row)) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts].map(([value, count]) => ({ value, label: value, count }));
  return values.sort((a, b) => (name === 'year' ? b.value.localeCompare(a.value) : b.count - a.count || a.value.localeCompare(b.value)));
}

/** @param {URLSearchParams} search @returns {S['ReportMap']} */
function mapOf(search) {
  /** @type {Map<string, S['MapPoint']>} */
  const points = new Map();
  let unplaced = 0;
  for (const row of allRows().filter(filterOf(search))) {
    const known = Object.values(PLACES).find((p) => (row.place ? p.name === row.place : p.precision === 'country' && p.country === row.country));
    if (!known) { unplaced += 1; continue; }
    const point = points.get(known.name) ?? { point: { lat: known.lat, lon: known.lon }, precision: known.precision, name: known.name, country: known.country, count: 0, kinds: [] };
    point.count += 1;
    const kind = point.kinds.find((k) => k.value === row.kind);
    if (kind) kind.count += 1;
    else point.kinds.push({ value: row.kind, label: row.kind, count: 1 });
    points.set(known.name, point);
  }
  return { points: [...points.values()].sort((a, b) => b.count - a.count), unplaced, note: NOTE };
}

/** @returns {S['MonthCounts']} */
function months() {
  const counts = new Map();
  for (const row of allRows()) {
    if (!row.date || row.date.precision === 'year') continue;
    const key = `${row.date.from.slice(0, 7)} ${row.kind}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return {
    months: [...counts].sort().map(([key, count]) => ({ month: key.slice(0, 7), kind: key.slice(8), count })),
    caveat: 'Counted by the day that a report names; reports that name only a year, or no date, are not in it. More reports can mean more reporting.', note: NOTE,
  };
}

/** @param {any} req @param {string} id */
function ownReport(req, id) {
  const session = sessionOf(req);
  const report = find(id);
  if (!report.own) throw new Refusal(403, 'forbidden', 'only the submitting partner can do this');
  needPower(session, 'steward');
  return report;
}

export const routes = {
  'GET /api/v1/reports': (/** @type {*} */ req, /** @type {*} */ res, /** @type {*} */ _p, /** @type {URLSearchParams} */ search) => {
    sessionOf(req);
    const matching = allRows().filter(filterOf(search));
    const start = Number(search.get('cursor') ?? 0);
    const limit = Math.min(200, Number(search.get('limit') ?? 200));
    /** @type {S['ReportPage']} */
    const page = {
      items: matching.slice(start, start + limit), total: matching.length, note: NOTE, ...(start + limit < matching.length ? { next: String(start + limit) } : {}),
      facets: { kind: facet('kind', search), country: facet('country', search), group: facet('group', search), year: facet('year', search), mode: facet('mode', search) },
    };
    json(res, 200, page);
  },
  'GET /api/v1/reports/map': (/** @type {*} */ req, /** @type {*} */ res, /** @type {*} */ _p, /** @type {URLSearchParams} */ search) => {
    sessionOf(req);
    json(res, 200, mapOf(search));
  },
  'GET /api/v1/reports/months': (/** @type {*} */ req, /** @type {*} */ res) => {
    sessionOf(req);
    json(res, 200, months());
  },
  'GET /api/v1/reports/:id': (/** @type {*} */ req, /** @type {*} */ res, /** @type {{ id: string }} */ p) => {
    sessionOf(req);
    json(res, 200, find(p.id));
  },
  'PUT /api/v1/reports/:id/handling': async (/** @type {*} */ req, /** @type {*} */ res, /** @type {{ id: string }} */ p) => {
    const report = ownReport(req, p.id);
    const change = /** @type {S['HandlingChange']} */ (await jsonOf(req));
    const next = chip(change.audience ?? 'owner-only');
    if (change.section === 'core') report.core.handling = next;
    if (change.section === 'parties') for (const party of report.parties) party.handling = next;
    if (change.section === 'narrative' && report.narrative) report.narrative.handling = next;
    if (change.section === 'source' && report.source) report.source.handling = next;
    changed();
    json(res, 200, report);
  },
  'DELETE /api/v1/reports/:id': (/** @type {*} */ req, /** @type {*} */ res, /** @type {{ id: string }} */ p) => {
    ownReport(req, p.id);
    remove(p.id);
    res.writeHead(204).end();
  },
  'GET /api/v1/exports/reports': (/** @type {*} */ req, /** @type {*} */ res, /** @type {*} */ _p, /** @type {URLSearchParams} */ search) => {
    needPower(sessionOf(req), 'export');
    res.writeHead(200, { 'content-type': 'text/csv', 'content-disposition': 'attachment; filename="reports.csv"' });
    res.end(['id,kind,date', ...allRows().filter(filterOf(search)).map((r) => `${r.id},${r.kind},${r.date?.from ?? ''}`)].join('\n'));
  },
};
