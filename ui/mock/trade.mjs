// @ts-check
// Figures of trade as the real server sums them: a few made-up totals; none in the empty world.
import { json, NOTE, Refusal } from './http.mjs';
import { sessionOf } from './session.mjs';
import { allRows } from './world.mjs';

/** @typedef {import('./http.mjs').S} S */

const CAVEAT = 'Permitted trade as countries reported it, not seizures. Importers and exporters report the same movements: their quantities stand side by side and are never added up.';

/** @type {Record<string, string[]>} */
const VALUES = {
  year: ['2010', '2011'], appendix: ['I', 'II'], taxon: ['Exemplum primum', 'Exemplum alterum'], genus: ['Exemplum'], term: ['skins', 'scales', 'leather products (small)'],
  unit: ['', 'kg'], importer: ['JP', 'US'], exporter: ['TH', 'LA'], origin: ['', 'MY'], purpose: ['T', 'P'], source: ['W', 'I'],
};

/** @param {string[]} by @param {number} n */
function total(by, n) {
  const years = Array.from({ length: 6 }, (_, i) => ({
    year: 2010 + i,
    ...(i === 2 || n === 1 ? {} : { importers: `${(n + 1) * (i + 1) * 1000}.25` }),
    ...(i % 2 === 0 ? { exporters: `${(n + 2) * (7 - i) * 900}` } : {}),
  }));
  const importers = n === 1 ? { figures: 0 } : { figures: 5, quantity: `${(n + 1) * 1234567}.000000001` };
  return { values: by.map((name, at) => (VALUES[name] ?? [''])[(n >> at) % (VALUES[name] ?? ['']).length] ?? ''), figures: 8, importers, exporters: { figures: 3, quantity: `${(n + 2) * 900}` }, years };
}

/** @typedef {(req: any, res: any, params: any, search: URLSearchParams) => unknown} Handler */

/** @type {Record<string, Handler>} */
export const routes = {
  'GET /api/v1/exports/trade-report/check': (req, res) => {
    sessionOf(req);
    const full = !isEmpty();
    const problems = full ? [{ cause: 'no code', code: 'no-code', column: 'Unit', sentence: '3 rows, the first is row 12: column Unit holds text such as `bundles`, which has no code of the report', values: [{ value: 'bundles', count: 3 }], fixes: [], severity: 'warning', count: 3, examples: [] }] : [];
    json(res, 200, { seizures: full ? 41 : 0, rows: full ? 57 : 0, without_flag: full ? 6 : 0, kept_back: full ? 1 : 0, problems, note: NOTE });
  },
  'GET /api/v1/trade/totals': (req, res, _params, search) => {
    sessionOf(req);
    const by = (search.get('by') || 'term,unit').split(',');
    const wrong = by.find((name) => !(name in VALUES));
    if (wrong) throw new Refusal(422, 'invalid', `\`${wrong}\` is not a column of trade figures`);
    const sets = isEmpty() ? [] : [{ partner: 'ex-registry', name: 'Exercise Registry', table: 'tabulation', figures: 456, from: 2010, to: 2015 }];
    const fits = sets.length > 0 && !search.get('genus')?.startsWith('Z');
    const seen = new Set();
    const totals = Array.from({ length: 8 }, (_, n) => total(by, n)).filter(({ values }) => !seen.has(values.join()) && seen.add(values.join()));
    json(res, 200, { sets, ...(sets.length > 0 ? { of: 0 } : {}), by, totals: fits ? totals : [], more: false, caveat: CAVEAT, note: NOTE });
  },
};

function isEmpty() {
  return allRows().length === 0;
}
