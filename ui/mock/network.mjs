// @ts-check
// A network of invented subjects: a chain of three groups around the known one; as many as asked for in the large world.
import { json, NOTE, seeded } from './http.mjs';
import { needPower, sessionOf } from './session.mjs';
import { subject } from './subjects.mjs';

/** @typedef {import('./http.mjs').S} S */

const KINDS = ['person', 'company', 'account', 'vessel', 'person', 'handle'];
const ROLES = ['payer', 'payee', 'shipper', 'consignee', 'seller', 'suspect'];
const NAMES = ['Exercise Dry Goods Ltd', 'Nguyễn Thị Bài Tập', 'EXERCISE TRADING CO', 'MV Exercise Star', 'Achieng Exercise', 'exercise_ivory_77', 'Yanxi Zhang San', 'Baraka Exercise Mwangi', 'Exercise Freight Kenya', 'Tamrin Ahmad'];

/** @param {string} start @param {number} hops @param {number} count @returns {S['NetworkDetail']} */
function network(start, hops, count) {
  const known = subject(start);
  const random = seeded(hops * 1000 + count);
  /** @type {S['NetworkNode'][]} */
  const nodes = [{ ...node(0, known.name, known.kind, 0), id: known.id, acquitted: known.acquitted, reports: known.members.map((m) => m.report.id) }];
  /** @type {S['NetworkEdge'][]} */
  const edges = [];
  /** @param {number} a @param {number} b */
  const tie = (a, b) => {
    if (a === b || edges.some((edge) => edge.a === Math.min(a, b) && edge.b === Math.max(a, b))) return;
    edges.push({ a: Math.min(a, b), b: Math.max(a, b), bridge: false, ties: Array.from({ length: 1 + Math.floor(random() * 3) }, () => reported(random)) });
  };
  for (let i = 1; i < count; i += 1) {
    const parent = i < 4 ? 0 : Math.floor(random() ** 1.6 * i);
    nodes.push(node(i, `${NAMES[i % NAMES.length]}${i >= NAMES.length ? ` ${i}` : ''}`, KINDS[i % KINDS.length] ?? 'person', Math.min(hops, (nodes[parent]?.hops ?? 0) + 1)));
    tie(parent, i);
    if (random() < 0.45) tie(Math.floor(random() * i), i);
  }
  for (const edge of edges) edge.bridge = edges.filter((other) => other.a === edge.b || other.b === edge.b).length === 1;
  const degree = nodes.map((_, i) => edges.filter((edge) => edge.a === i || edge.b === i).length);
  nodes.forEach((one, i) => Object.assign(one, { between: (degree[i] ?? 0) * 3.5, rank: (degree[i] ?? 0) / (2 * Math.max(1, edges.length)), core: Math.min(3, degree[i] ?? 0), parts_without: i === 0 ? 3 : 1 }));
  const players = count > 4 ? nodes.map((_, i) => i).sort((a, b) => (degree[b] ?? 0) - (degree[a] ?? 0)).slice(0, 3) : [];
  const growth = ['2018-03', '2018-11', '2019-03', '2019-08', '2020-06', '2021-12'].map((month, i) => ({ month, nodes: Math.ceil((count * (i + 1)) / 6), edges: Math.ceil((edges.length * (i + 1)) / 6), largest: Math.ceil((count * (i + 0.5)) / 6) }));
  return {
    id: known.id, hops, nodes, edges, communities: Math.min(count, count > 60 ? 11 : 3), modularity: 0.41, key_players: players, key_players_exact: count < 100, whole: { parts: 1, largest: count, share: 0 },
    without_key_players: { parts: Math.max(1, Math.ceil(count / 5)), largest: Math.ceil(count / 2), share: 0.63 }, growth: edges.length > 0 ? growth : [], undated: 2, left_out: count > 60 ? 37 : 0, crowded: 1, note: NOTE,
  };
}

/** @param {number} i @param {string} name @param {string} kind @param {number} hops @returns {S['NetworkNode']} */
function node(i, name, kind, hops) {
  const reports = Array.from({ length: 1 + (i * 7) % 5 }, (_, n) => `r-made-${i}-${n}`);
  return { id: `n-${i}`, name, kind, acquitted: i === 5, roles: [ROLES[i % ROLES.length] ?? 'named'], countries: [['KE', 'VN', 'NG', 'TH'][i % 4] ?? 'KE'], reports, hops, community: i > 60 ? i % 11 : i % 3, core: 1, between: 0, rank: 0, parts_without: 1 };
}

/** @param {() => number} random @returns {S['NetworkTie']} */
function reported(random) {
  const day = `20${18 + Math.floor(random() * 4)}-0${1 + Math.floor(random() * 9)}-1${Math.floor(random() * 9)}`;
  return { report: ['r-payment', 'r-seizure', 'r-consignment'][Math.floor(random() * 3)] ?? 'r-payment', kind: ['payment', 'seizure', 'consignment'][Math.floor(random() * 3)] ?? 'payment', role_a: ROLES[Math.floor(random() * 6)] ?? 'named', role_b: ROLES[Math.floor(random() * 6)] ?? 'named', ...(random() < 0.85 ? { from: day, to: day } : {}) };
}

/** Steps reach further the more there are; the second world of the stand-in server shows the cap. @param {string} id @param {number} hops */
const reach = (id, hops) => network(id, hops, subject(id).ties.length === 0 ? 1 : [4, 12, 60, 400][hops - 1] ?? 12);

export const routes = {
  'GET /api/v1/subjects/:id/network': (/** @type {*} */ req, /** @type {*} */ res, /** @type {{ id: string }} */ p, /** @type {URLSearchParams} */ search) => {
    sessionOf(req);
    json(res, 200, reach(p.id, Number(search.get('hops') ?? 2)));
  },
  'GET /api/v1/subjects/:id/network/file': (/** @type {*} */ req, /** @type {*} */ res, /** @type {*} */ _p, /** @type {URLSearchParams} */ search) => {
    needPower(sessionOf(req), 'export');
    res.writeHead(200, { 'content-type': 'application/octet-stream', 'content-disposition': `attachment; filename="network.${search.get('as')}"` });
    res.end('EXERCISE\n');
  },
  'GET /api/v1/subjects/:id/paths': (/** @type {*} */ req, /** @type {*} */ res, /** @type {{ id: string }} */ p, /** @type {URLSearchParams} */ search) => {
    sessionOf(req);
    const { nodes, edges } = reach(p.id, 2);
    const to = nodes.findIndex((n) => n.id === search.get('to'));
    const end = (/** @type {number} */ at) => ({ id: nodes[at]?.id ?? '', name: nodes[at]?.name ?? '' });
    /** @type {S['NetworkPath'][]} */
    const paths = edges.filter((edge) => edge.b === to).map((edge) => {
      const before = edges.find((other) => other.b === edge.a);
      const steps = [...(before ? [{ from: end(before.a), to: end(before.b), ties: before.ties }] : []), { from: end(edge.a), to: end(edge.b), ties: edge.ties }];
      return { steps };
    });
    json(res, 200, { paths, note: NOTE });
  },
};
