// @ts-check
// Facts as the real server told them, for a few taxa, places, factors and texts; what is not among them is unknown.
import { readFileSync } from 'node:fs';
import { json, jsonOf, NOTE, Refusal } from './http.mjs';
import { sessionOf } from './session.mjs';

/** @typedef {import('./http.mjs').S} S */
/** @typedef {{ taxa: S['TaxonPage'][]; suggestions: S['TaxonSuggestion'][]; places: S['PlacePage'][]; factors: S['FactorView'][]; reads: S['TextRead'][] }} Told */

/** @type {Told} */
const told = JSON.parse(readFileSync(new URL('./reference.json', import.meta.url), 'utf8'));

const unknown = (/** @type {string} */ asked) => new Refusal(404, 'unknown', `\`${asked}\` is not known here; expected a name such as \`Manis javanica\``);

/** @param {string} q */
const beginning = (q) => (/** @type {string | null | undefined} */ text) => Boolean(q) && Boolean(text?.toLowerCase().includes(q.toLowerCase()));

/** @typedef {(req: any, res: any, params: any, search: URLSearchParams) => unknown} Handler */

/** @type {Record<string, Handler>} */
export const routes = {
  'GET /api/v1/reference/taxa': (req, res, _params, search) => {
    sessionOf(req);
    const fits = beginning(search.get('q') ?? '');
    json(res, 200, { items: told.suggestions.filter((s) => fits(s.name) || fits(s.common) || fits(s.fits)) });
  },
  'GET /api/v1/reference/taxa/:name': (req, res, { name }) => {
    sessionOf(req);
    const asked = decodeURIComponent(name);
    const taxon = told.taxa.find((t) => t.name === asked);
    if (!taxon) throw unknown(asked);
    json(res, 200, { ...taxon, reports: { group: taxon.group, count: 3, href: `/api/v1/reports?group=${taxon.group}` }, note: NOTE });
  },
  'GET /api/v1/reference/places': (req, res, _params, search) => {
    sessionOf(req);
    const fits = beginning(search.get('q') ?? '');
    const items = told.places.filter((p) => fits(p.name)).map((p) => ({ name: p.name, key: p.asked, kind: p.kind, country: p.country, country_name: p.country_name, code: p.code }));
    json(res, 200, { items });
  },
  'GET /api/v1/reference/places/:place': (req, res, { place }) => {
    sessionOf(req);
    const asked = decodeURIComponent(place);
    const known = told.places.find((p) => p.asked === asked);
    if (!known) throw unknown(asked);
    json(res, 200, known);
  },
  'GET /api/v1/reference/factors': (req, res) => {
    sessionOf(req);
    json(res, 200, { items: told.factors });
  },
  'POST /api/v1/reference/read': async (req, res) => {
    sessionOf(req);
    const input = /** @type {S['TextToRead']} */ (await jsonOf(req));
    const known = told.reads.find((r) => r.kind === input.kind && r.text === input.text);
    json(res, 200, known ?? { kind: input.kind, text: input.text, columns: [], understood: false, problem: `\`${input.text}\` is not understood`, steps: [], equivalents: [], candidates: [] });
  },
};
