// @ts-check
// Subjects, judgements and alerts: the four parties of the known reports that turn out to be one.
import { json, jsonOf, NOTE, notFound } from './http.mjs';
import { KNOWN, MOT } from './known.mjs';
import { needPower, sessionOf } from './session.mjs';
import { stated } from './stated.mjs';
import { find, rowOf } from './world.mjs';

/** @typedef {import('./http.mjs').S} S */

const ONE = [{ party: MOT.advert, report: 'r-advert' }, { party: MOT.payee, report: 'r-payment' }, { party: MOT.suspect, report: 'r-seizure' }, { party: MOT.thai, report: 'r-consignment' }];

/** @type {S['JudgementView'][]} */
let judgements = [{ id: 'j-1', about: 'parties', a: MOT.payee.id, b: MOT.suspect.id, verdict: 'same', partner: 'EXERCISE National Police', because: 'The passport copy in the bank file shows the man who was arrested.', at: '2026-11-21T09:30:00Z', own: true }];

export const judgementsNow = () => judgements;

/** @returns {S['SubjectLink'][]} */
function links() {
  const judged = judgements.some((j) => j.verdict === 'same' && j.a === MOT.payee.id && j.b === MOT.suspect.id);
  return [
    { a: MOT.advert.id, b: MOT.payee.id, standing: 'suggested', field: 'phone', raw_a: '0712 000 001', raw_b: '254712000001', normal: '+254712000001', sentence: 'The advert EXERCISE-A-17 gives the phone 0712 000 001; the payee of payment EXERCISE-PAC-0009 is reached at 254712000001; both are the number +254712000001.' },
    { a: MOT.payee.id, b: MOT.suspect.id, standing: judged ? 'judged' : 'suggested', field: 'name and phone', raw_a: 'TRAN VAN MOT EXERCISE', raw_b: 'Trần Văn Một (EXERCISE)', normal: 'Tran Van Mot Exercise', sentence: 'Both reports name Tran Van Mot Exercise, and give the number +254712000001.' },
    { a: MOT.suspect.id, b: MOT.thai.id, standing: 'suggested', field: 'phone', raw_a: '+254 712-000-001', raw_b: '00254712000001', normal: '+254712000001', sentence: 'The seizure EXERCISE-S-3 and the waybill EXERCISE-AWB-9 give one number, +254712000001.' },
  ];
}

/** @returns {S['SubjectDetail']} */
function mot() {
  const phone = { kind: 'phone', reports: ['r-advert', 'r-seizure', 'r-consignment'], value: stated('0712 000 001', '+254712000001', 'telephone number, E.164 with the country of the report') };
  return {
    id: MOT.advert.id, name: 'Tran Van Mot Exercise', kind: 'person', acquitted: true, left_out: 0, note: NOTE,
    members: ONE.map((m) => ({ party: m.party, report: rowOf(find(m.report)) })),
    facts: [
      ...ONE.flatMap((m) => (m.party.name ? [{ kind: 'name', value: m.party.name, reports: [m.report] }] : [])), phone,
      { kind: 'iban', value: stated('XK05 0000 0000 0000 0000', 'XK050000000000000000', 'IBAN, check digits right'), reports: ['r-payment'] },
      { kind: 'birth', value: MOT.suspect.born ?? stated(''), reports: ['r-seizure'] }, { kind: 'address', value: MOT.thai.address ?? stated(''), reports: ['r-consignment'] },
      { kind: 'step', value: stated('acquitted on appeal', 'acquitted', 'step of the law, table of terms'), reports: ['r-seizure'] },
    ],
    links: links(), judgements: judgements.filter((j) => j.about === 'parties'),
    ties: [{ id: 'p-payer', name: 'Exercise Dry Goods Ltd', kind: 'company', role: 'payer', report: 'r-payment' }],
  };
}

/** @param {string} id @returns {S['SubjectDetail']} */
export function subject(id) {
  if (ONE.some((m) => m.party.id === id)) return mot();
  const report = KNOWN.find((r) => r.parties.some((p) => p.id === id));
  const party = report?.parties.find((p) => p.id === id);
  if (!report || !party) throw notFound();
  return {
    id, name: party.name?.normal ?? party.name?.raw ?? '', kind: party.kind, acquitted: false, members: [{ party, report: rowOf(report) }],
    facts: party.name ? [{ kind: 'name', value: party.name, reports: [report.id] }] : [], links: [], judgements: [], left_out: 0, note: NOTE,
    ties: report.parties.filter((p) => p.id !== id).map((p) => ({ id: p.id, name: p.name?.normal ?? p.id, kind: p.kind, role: p.role, report: report.id })),
  };
}

/** @returns {S['AlertView'][]} */
function alerts() {
  const payment = find('r-payment');
  return [{
    id: 'a-1', report: rowOf(payment), score: payment.flags.reduce((sum, f) => sum + f.weight, 0), threshold: 50, flags: payment.flags,
    witnesses: [rowOf(find('r-advert')), rowOf(payment)], subjects: [{ id: MOT.payee.id, name: 'Tran Van Mot Exercise', role: 'payee' }, { id: 'p-payer', name: 'Exercise Dry Goods Ltd', role: 'payer' }],
  }];
}

export const routes = {
  'GET /api/v1/subjects/:id': (/** @type {*} */ req, /** @type {*} */ res, /** @type {{ id: string }} */ p) => {
    sessionOf(req);
    json(res, 200, subject(p.id));
  },
  'POST /api/v1/judgements': async (/** @type {*} */ req, /** @type {*} */ res) => {
    const session = sessionOf(req);
    needPower(session, 'judge');
    const input = /** @type {S['JudgementInput']} */ (await jsonOf(req));
    /** @type {S['JudgementView']} */
    const judgement = { ...input, about: input.a.startsWith('r-') ? 'reports' : 'parties', id: `j-${judgements.length + 2}`, partner: session.partner_name, at: new Date().toISOString(), own: true };
    judgements = [...judgements, judgement];
    json(res, 200, judgement);
  },
  'DELETE /api/v1/judgements/:id': (/** @type {*} */ req, /** @type {*} */ res, /** @type {{ id: string }} */ p) => {
    needPower(sessionOf(req), 'judge');
    judgements = judgements.filter((j) => j.id !== p.id);
    res.writeHead(204).end();
  },
  'GET /api/v1/alerts': (/** @type {*} */ req, /** @type {*} */ res) => {
    const session = sessionOf(req);
    let items = /** @type {S['AlertView'][]} */ ([]);
    try {
      if (session.powers.includes('law-enforcement') || session.sector === 'finance') items = alerts();
    } catch { /* withdrawn, or the empty world */ }
    json(res, 200, { items, total: items.length, note: NOTE });
  },
};
