// @ts-check
// Who is signed in.
import { randomUUID } from 'node:crypto';
import { json, jsonOf, Refusal } from './http.mjs';

/** @typedef {import('./http.mjs').S} S */

/** @type {S['PartnerView'][]} */
export const PARTNERS = [
  { handle: 'exercise-bank', name: 'EXERCISE Coast Bank', sector: 'finance', country: 'KE' },
  { handle: 'exercise-customs', name: 'EXERCISE Customs North Port', sector: 'customs', country: 'VN' },
  { handle: 'exercise-market', name: 'EXERCISE Market Online', sector: 'online-platform', country: 'SG' },
  { handle: 'exercise-police', name: 'EXERCISE National Police', sector: 'police', country: 'KE' },
  { handle: 'exercise-watch', name: 'EXERCISE Forest Watch', sector: 'civil-society', country: 'CM' },
];

/** @type {(S['ReadySignIn'] & { handle: string; powers: string[]; purpose: string; country: string })[]} */
const MEMBERS = [
  { member: 'achieng', password: 'exercise', name: 'A. Achieng', partner: 'EXERCISE National Police', handle: 'exercise-police', sector: 'police', country: 'KE', purpose: 'investigation', about: 'analyst who joins cases across sectors', powers: ['law-enforcement', 'submit', 'judge', 'export', 'steward'] },
  { member: 'osei', password: 'exercise', name: 'K. Osei', partner: 'EXERCISE Coast Bank', handle: 'exercise-bank', sector: 'finance', country: 'KE', purpose: 'compliance', about: 'compliance officer who watches payments', powers: ['submit', 'judge'] },
  { member: 'ngono', password: 'exercise', name: 'M. Ngono', partner: 'EXERCISE Forest Watch', handle: 'exercise-watch', sector: 'civil-society', country: 'CM', purpose: 'research', about: 'researcher who studies what is open', powers: [] },
];

/** @type {Map<string, S['SessionView']>} */
const sessions = new Map();

/** @param {import('node:http').IncomingMessage} req */
const tokenOf = (req) => /saola_session=([^;]+)/.exec(req.headers.cookie ?? '')?.[1] ?? '';

/** The session of a request, or 401. Writing requests must carry its token. @param {import('node:http').IncomingMessage} req */
export function sessionOf(req) {
  const session = sessions.get(tokenOf(req));
  if (!session) throw new Refusal(401, 'unauthenticated', 'sign in first');
  if (req.method !== 'GET' && req.headers['x-saola-csrf'] !== session.csrf) throw new Refusal(403, 'forbidden', 'the token of the session is missing');
  return session;
}

/** @param {S['SessionView']} session @param {string} power */
export function needPower(session, power) {
  if (!session.powers.includes(power)) throw new Refusal(403, 'forbidden', `the power \`${power}\` is needed`);
}

export const routes = {
  'GET /api/v1/welcome': (/** @type {*} */ _req, /** @type {*} */ res) => {
    /** @type {S['Welcome']} */
    const welcome = { store: 'demo', version: '0.1.0', ready: MEMBERS.map(({ member, password, name, partner, sector, about }) => ({ member, password, name, partner, sector, about })) };
    json(res, 200, welcome);
  },
  'POST /api/v1/session': async (/** @type {*} */ req, /** @type {*} */ res) => {
    const input = /** @type {S['SignIn']} */ (await jsonOf(req));
    const found = MEMBERS.find((m) => m.member === input.member && m.password === input.password);
    if (!found) throw new Refusal(401, 'unauthenticated', 'handle and password do not belong together');
    const token = randomUUID();
    /** @type {S['SessionView']} */
    const session = { member: found.member, name: found.name, partner: found.handle, partner_name: found.partner, sector: found.sector, country: found.country, purpose: input.purpose ?? found.purpose, powers: found.powers, store: 'demo', course: false, csrf: randomUUID() };
    sessions.set(token, session);
    res.setHeader('set-cookie', `saola_session=${token}; HttpOnly; SameSite=Strict; Path=/`);
    json(res, 200, session);
  },
  'GET /api/v1/session': (/** @type {*} */ req, /** @type {*} */ res) => json(res, 200, sessionOf(req)),
  'DELETE /api/v1/session': (/** @type {*} */ req, /** @type {*} */ res) => {
    sessionOf(req);
    sessions.delete(tokenOf(req));
    res.writeHead(204).end();
  },
  'GET /api/v1/partners': (/** @type {*} */ req, /** @type {*} */ res) => {
    sessionOf(req);
    json(res, 200, { items: PARTNERS });
  },
};
