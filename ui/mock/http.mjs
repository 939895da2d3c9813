// @ts-check
// Answers of the stand-in server: JSON, problems, cookies. It exists to develop and test the browser part without the
// real one; all its data are invented and marked EXERCISE.

/** @typedef {import('../src/api/schema').components['schemas']} S */

/** A problem that ends a request. */
export class Refusal extends Error {
  /** @param {number} status @param {string} code @param {string} detail */
  constructor(status, code, detail) {
    super(detail);
    this.status = status;
    this.code = code;
  }
}

export const notFound = () => new Refusal(404, 'not-found', 'nothing that you can read has this address');

let requests = 0;

/** @param {import('node:http').ServerResponse} res @param {number} status @param {unknown} body */
export function json(res, status, body) {
  res.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
  res.end(JSON.stringify(body));
}

/** @param {import('node:http').ServerResponse} res @param {Refusal} refusal */
export function problem(res, refusal) {
  requests += 1;
  const request = `mock-${String(requests).padStart(6, '0')}`;
  /** @type {S['ProblemDetails']} */
  const body = { type: `urn:saola:problem:${refusal.code}`, title: refusal.code, status: refusal.status, detail: refusal.message, request };
  res.writeHead(refusal.status, { 'content-type': 'application/problem+json', 'x-request-id': request });
  res.end(JSON.stringify(body));
}

/** @param {import('node:http').IncomingMessage} req @returns {Promise<Buffer>} */
export async function bodyOf(req) {
  const parts = [];
  for await (const part of req) parts.push(part);
  return Buffer.concat(parts);
}

/** @param {import('node:http').IncomingMessage} req */
export async function jsonOf(req) {
  return JSON.parse((await bodyOf(req)).toString('utf8'));
}

/** A small seeded generator, so that two runs give the same world. @param {number} seed */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export const NOTE = 'There may be more than you can read.';
