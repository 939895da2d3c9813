// @ts-check
// Kept mappings: one of the own partner with two versions, one that another partner shares.
import { json, jsonOf, notFound } from './http.mjs';
import { needPower, sessionOf } from './session.mjs';

/** @typedef {import('./http.mjs').S} S */

const OWN = { tlp: 'TLP:AMBER+STRICT', audience: 'owner-only', sentence: 'only your own partner may read this' };
const GROUP = { tlp: 'TLP:GREEN', audience: 'working-group', sentence: 'all partners of the working group may read this' };

/** @type {Map<string, S['MappingDetail']>} */
const kept = new Map();

/** @param {string} id @param {string} name @param {boolean} own @param {S['MappingColumn'][]} reads @param {number} [version] */
function add(id, name, own, reads, version = 1) {
  const history = own ? Array.from({ length: version }, (_, n) => ({ version: version - n, at: `2026-11-${10 + version - n}T09:00:00Z`, by: 'Asha Exercise' })) : [];
  kept.set(id, {
    id, name, format: 'seizure-table', partner: own ? 'Exercise Wildlife Police' : 'Exercise Customs', own, columns: reads.filter((c) => c.field !== 'ignore').length, at: '2026-11-12T09:00:00Z',
    ...(own ? { version, by: 'Asha Exercise' } : { licence: 'CC BY 4.0', citation: 'Exercise Customs (2026): Seizure log. EXERCISE.' }),
    handling: own ? OWN : GROUP, text: 'version = 1\nformat = "seizure-table"\n', reads, versions: history,
    fixes: [{ kind: 'date-order', value: 'dmy' }, { kind: 'replace', column: 'Species', from: 'kakakuona', value: 'pangolin' }, { kind: 'replace', column: 'Unit', from: '', value: 'kg' }],
  });
}

/** @type {S['MappingColumn'][]} */
const READS = [
  { header: 'Date', field: 'core.date', words: 'date' },
  { header: 'Place of seizure', field: 'core.place', words: 'place' },
  { header: 'Species', field: 'core.taxon', words: 'taxon' },
  { header: 'Kg', field: 'core.quantity', words: 'quantity', unit: 'kg' },
  { header: 'X1', field: 'ignore', words: 'ignore' },
];
add('m-1', 'Exercise seizure log', true, READS, 2);
add('m-2', 'Exercise customs table', false, READS.slice(0, 4));

/** @param {string} id */
function get(id) {
  const found = kept.get(id);
  if (!found) throw notFound();
  return found;
}

export const routes = {
  'GET /api/v1/mappings': (/** @type {*} */ req, /** @type {*} */ res) => {
    sessionOf(req);
    json(res, 200, { items: [...kept.values()] });
  },
  'POST /api/v1/mappings': async (/** @type {*} */ req, /** @type {*} */ res) => {
    needPower(sessionOf(req), 'submit');
    const { name = '' } = await jsonOf(req);
    const same = [...kept.values()].find((m) => m.own && m.name === name);
    const id = same?.id ?? `m-${kept.size + 1}`;
    add(id, name, true, READS, (same?.version ?? 0) + 1);
    json(res, 200, get(id));
  },
  'GET /api/v1/mappings/:id': (/** @type {*} */ req, /** @type {*} */ res, /** @type {{ id: string }} */ p, /** @type {URLSearchParams} */ search) => {
    sessionOf(req);
    const found = get(p.id);
    const version = Number(search.get('version') ?? 0);
    json(res, 200, version ? { ...found, version, reads: READS.slice(0, 3), fixes: [] } : found);
  },
  'PUT /api/v1/mappings/:id/handling': async (/** @type {*} */ req, /** @type {*} */ res, /** @type {{ id: string }} */ p) => {
    needPower(sessionOf(req), 'steward');
    const { audience } = await jsonOf(req);
    get(p.id).handling = audience === 'working-group' ? GROUP : OWN;
    json(res, 200, get(p.id));
  },
};
