// @ts-check
// Comparisons, the queue of review and events: invented evidence that adds up.
import { json, NOTE, notFound } from './http.mjs';
import { KNOWN } from './known.mjs';
import { needPower, sessionOf } from './session.mjs';
import { judgementsNow } from './subjects.mjs';
import { find, rowOf } from './world.mjs';

/** @typedef {import('./http.mjs').S} S */

/** @param {string} id @returns {S['SubjectMember']} */
function member(id) {
  for (const known of KNOWN) {
    const party = known.parties.find((p) => p.id === id);
    if (party) return { party, report: rowOf(find(known.id)) };
  }
  throw notFound();
}

/** @param {string} field @param {string} level @param {number} bits @param {string} a @param {string} b @param {Partial<S['MatchLine']>} [rest] @returns {S['MatchLine']} */
const line = (field, level, bits, a, b, rest) => ({
  field, level, bits, raw_a: a, raw_b: b, normal_a: a.toLowerCase(), normal_b: b.toLowerCase(), rule_a: 'case folded', rule_b: 'case folded', m: bits > 0 ? 0.82 : 0.04, u: bits > 0 ? 0.0004 : 0.6,
  parts: [], sentence: `${field}: ${level} (written \`${a}\` and \`${b}\`)`, against: bits < 0, ...rest,
});

/** @param {S['MatchLine'][]} lines @param {string} scheme @param {string} model @returns {S['MatchExplanation']} */
function explained(lines, scheme, model) {
  const prior = -14.2;
  const bits = Math.round(100 * lines.reduce((sum, one) => sum + one.bits, prior)) / 100;
  return { model, tables: 'exercise names 1', scheme, prior, lines, bits, probability: 1 / (1 + 2 ** -bits), suggested_from: 3.3, suggested: bits >= 3.3, not_compared: ['address: in both reports not given', 'document: in the second report not given'] };
}

/** @param {S['SubjectMember']} a @param {S['SubjectMember']} b */
function partiesExplained(a, b) {
  const [one, other] = [a.party, b.party];
  const lines = [line('name', 'all words agree, in another order', 9.6, one.name?.raw ?? '', other.name?.raw ?? '', { rarity: 11.3, parts: ['`tran` and `tran`: equal', '`mot` and `mot`: equal'] })];
  const phone = (/** @type {S['PartyView']} */ p) => p.identifiers.find((i) => i.kind === 'phone' || i.kind === 'mobile-money')?.value;
  const [p, q] = [phone(one), phone(other)];
  if (p && q) lines.push(line('phone', 'equal', 8.1, p.raw, q.raw, { normal_a: p.normal ?? '', normal_b: q.normal ?? '', rule_a: 'telephone number, E.164', rule_b: 'telephone number, E.164' }));
  lines.push(line('country', 'different', -1.9, 'KE', 'VN'));
  return explained(lines, 'person', 'exercise parties 1');
}

/** @type {[string, string, boolean][]} */
const WAITING = [['p-advert-seller', 'p-seizure-suspect', false], ['p-payment-payee', 'p-consignee', true], ['p-ar', 'p-zh', false]];

/** @returns {S['ReviewPair'][]} */
function waiting() {
  const judged = judgementsNow();
  return WAITING.filter(([a, b]) => !judged.some((j) => j.a === a && j.b === b)).map(([a, b, second]) => {
    const [one, other] = [member(a), member(b)];
    return { a: one, b: other, explanation: partiesExplained(one, other), second, cursor: `${a}.${b}` };
  });
}

/** @param {string} id @returns {S['IncidentDetail']} */
function incident(id) {
  const own = rowOf(find(id));
  const alone = { id, reports: [own], followed_by: [], figures: [], reasons: [], near: [], near_reports: [], judgements: [], left_out: 0, note: NOTE };
  if (id !== 'r-seizure' && id !== 'r-own') return alone;
  const [a, b, near] = [rowOf(find('r-seizure')), rowOf(find('r-own')), rowOf(find('r-tiger'))];
  const goods = { raw_a: '', raw_b: '', normal_a: '', normal_b: '', rule_a: '', rule_b: '' };
  const why = explained([line('place', 'one airport', 7.2, 'JKIA', 'NBO'), line('day', 'two days apart', 6.4, '2019-08-14', '2019-08'), line('goods', 'sum of parts within a tenth', 5.2, '', '', { ...goods, sentence: 'the parts that one report names come to what the other names' })], 'seizure', 'exercise events 1');
  const unsure = explained([line('taxon', 'one group', 8.1, 'pangolin', 'tiger'), line('day', 'years apart', -4.5, '2019-08-14', '2021-11')], 'seizure', 'exercise events 1');
  return {
    ...alone, reports: [a, b], followed_by: ['r-horn'], near: [{ a: a.id, b: near.id, explanation: unsure }], near_reports: [near], reasons: [{ a: a.id, b: b.id, explanation: why }],
    judgements: judgementsNow().filter((j) => j.about === 'reports'),
    figures: [{ taxon: 'Manis spp.', form: 'scales', counted: 'of several sources the one that seized or weighed counts', differs: true, versions: [{ report: a.id, raw: '48 kg', quantity: '48 kg', against_counted: 'equal' }, { report: b.id, raw: 'about 70 kilos', quantity: 'about 70 kg', against_counted: 'differs by more than a third' }] }],
  };
}

const TRAINING = ['measured error rate: of 1,000 suggested pairs of the exercise, 9 were two', 'trained on exercise worlds 1 to 8, held out 9 and 10'];

export const routes = {
  'GET /api/v1/matches/:a/:b': (/** @type {*} */ req, /** @type {*} */ res, /** @type {{ a: string; b: string }} */ p) => {
    sessionOf(req);
    const [a, b] = [member(p.a), member(p.b)];
    const ids = new Set([p.a, p.b]);
    /** @type {S['MatchDetail']} */
    const detail = { a, b, explanation: partiesExplained(a, b), judgements: judgementsNow().filter((j) => ids.has(j.a) && ids.has(j.b)), training: TRAINING, note: NOTE };
    json(res, 200, detail);
  },
  'GET /api/v1/matches/:a/:b/sheet': (/** @type {*} */ req, /** @type {*} */ res, /** @type {*} */ p, /** @type {URLSearchParams} */ search) => {
    needPower(sessionOf(req), 'export');
    const html = search.get('as') === 'html';
    res.writeHead(200, { 'content-type': html ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8', ...(html ? { 'content-disposition': 'attachment; filename="saola-comparison.html"' } : {}) });
    res.end(`EXERCISE comparison of ${p.a} and ${p.b}: a lead and not an identification\n`);
  },
  'GET /api/v1/review': (/** @type {*} */ req, /** @type {*} */ res, /** @type {*} */ _p, /** @type {URLSearchParams} */ search) => {
    sessionOf(req);
    let all = /** @type {S['ReviewPair'][]} */ ([]);
    try {
      all = waiting();
    } catch { /* withdrawn, or the empty world */ }
    const start = all.findIndex((pair) => pair.cursor === search.get('cursor')) + 1;
    const items = all.slice(start, start + Number(search.get('limit') ?? 20));
    json(res, 200, { items, next: null, total: all.length, more: false, two_persons: true, note: NOTE });
  },
  'GET /api/v1/judgements': (/** @type {*} */ req, /** @type {*} */ res) => {
    sessionOf(req);
    const name = (/** @type {string} */ id) => KNOWN.flatMap((r) => r.parties).find((p) => p.id === id)?.name?.raw ?? '';
    const items = judgementsNow().filter((j) => j.about === 'parties').reverse().map((judgement) => ({ judgement, name_a: name(judgement.a), name_b: name(judgement.b) }));
    json(res, 200, { items, note: NOTE });
  },
  'GET /api/v1/reports/:id/incident': (/** @type {*} */ req, /** @type {*} */ res, /** @type {{ id: string }} */ p) => {
    sessionOf(req);
    json(res, 200, incident(p.id));
  },
};
