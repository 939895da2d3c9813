// Every address of the product, in one place. The whole output is snapshotted in paths.test.ts.
import { FIRST, NO_FILTERS, writeFilters, type Filters, type Place } from './filters';

function withSearch(path: string, search: URLSearchParams): string {
  // Commas and colons are legible and lawful in a query; keep them as people would write them.
  const text = search.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text ? `${path}?${text}` : path;
}

const part = encodeURIComponent;

/** What is asked of the figures of trade. */
export interface TradeAsked {
  by: string;
  of: string;
  table: string;
  genus: string;
  term: string;
}

const TRADE: TradeAsked = { by: 'term,unit', of: '', table: '', genus: '', term: '' };

export function readTrade(search: URLSearchParams): TradeAsked {
  const asked = { ...TRADE };
  for (const name of Object.keys(TRADE) as (keyof TradeAsked)[]) asked[name] = (search.get(name) ?? '').trim() || TRADE[name];
  return asked;
}

/** What is asked of a network. */
export interface NetworkAsked {
  /** Steps from the subject, 1 to 4. */
  hops: number;
  /** The subject that is looked at. */
  node: string;
  /** The other end of a way. */
  to: string;
  /** What makes a way short. */
  by: 'steps' | 'reports';
  /** Whether the key players are taken out. */
  without: boolean;
}

const NETWORK: NetworkAsked = { hops: 2, node: '', to: '', by: 'steps', without: false };

export function readNetwork(search: URLSearchParams): NetworkAsked {
  const hops = Number(search.get('hops') ?? NETWORK.hops);
  return {
    hops: [1, 2, 3, 4].includes(hops) ? hops : NETWORK.hops,
    node: search.get('node') ?? '',
    to: search.get('to') ?? '',
    by: search.get('by') === 'reports' ? 'reports' : 'steps',
    without: search.get('without') === '1',
  };
}

/** Forms in which a network can be taken out. */
export const NETWORK_FORMS = ['graphml', 'gexf', 'i2-entities', 'i2-links', 'ftm', 'geojson'] as const;
export type NetworkForm = (typeof NETWORK_FORMS)[number];

export const paths = {
  home: () => '/',
  signIn: (next?: string) => withSearch('/sign-in', new URLSearchParams(next && next !== '/' ? { next } : {})),
  reports: (filters: Filters = NO_FILTERS, place: Place = FIRST) => withSearch('/reports', writeFilters(filters, place)),
  report: (id: string) => `/reports/${part(id)}`,
  subject: (id: string) => `/subjects/${part(id)}`,
  match: (a: string, b: string) => `/subjects/${part(a)}/match/${part(b)}`,
  matchSheet: (a: string, b: string, as: 'text' | 'html') => `/api/v1/matches/${part(a)}/${part(b)}/sheet?as=${as}`,
  network: (id: string, asked: Partial<NetworkAsked> = {}) => {
    const search = new URLSearchParams();
    if (asked.hops && asked.hops !== NETWORK.hops) search.set('hops', String(asked.hops));
    if (asked.node) search.set('node', asked.node);
    if (asked.to) search.set('to', asked.to);
    if (asked.by && asked.by !== NETWORK.by) search.set('by', asked.by);
    if (asked.without) search.set('without', '1');
    return withSearch(`/subjects/${part(id)}/network`, search);
  },
  networkFile: (id: string, as: NetworkForm, hops: number) => `/api/v1/subjects/${part(id)}/network/file?as=${as}&hops=${hops}`,
  review: (asked: { tab?: string; pair?: string; cursor?: string } = {}) => {
    const search = new URLSearchParams();
    for (const name of ['tab', 'cursor', 'pair'] as const) if (asked[name]) search.set(name, asked[name]);
    return withSearch('/review', search);
  },
  map: (filters: Filters = NO_FILTERS) => withSearch('/map', writeFilters(filters)),
  alerts: (cursor = '') => withSearch('/alerts', new URLSearchParams(cursor ? { cursor } : {})),
  alert: (id: string) => `/alerts#${part(id)}`,
  trade: (asked: TradeAsked = TRADE) => {
    const search = new URLSearchParams();
    for (const name of Object.keys(TRADE) as (keyof TradeAsked)[]) if (asked[name] && asked[name] !== TRADE[name]) search.set(name, asked[name]);
    return withSearch('/trade', search);
  },
  imports: () => '/imports',
  import: (id: string) => `/imports/${part(id)}`,
  course: () => '/course',
  mappings: () => '/mappings',
  mapping: (id: string) => `/mappings/${part(id)}`,
  reference: () => '/reference',
  taxon: (name: string) => `/reference/taxa/${part(name)}`,
  place: (key: string) => `/reference/places/${part(key)}`,
  factors: (asked: { q?: string; pass?: string; memory?: boolean } = {}) => {
    const search = new URLSearchParams();
    if (asked.q) search.set('q', asked.q);
    if (asked.pass) search.set('pass', asked.pass);
    if (asked.memory) search.set('memory', '1');
    return withSearch('/reference/factors', search);
  },
  // The kind alone stands in the address: what one tries may be a passport number.
  read: (kind = '') => withSearch('/reference/read', new URLSearchParams(kind ? { kind } : {})),
  lists: () => '/reference/lists',
  problems: (id: string, as: 'csv' | 'json') => `/api/v1/imports/${part(id)}/problems?as=${as}`,
  rejects: (id: string) => `/api/v1/imports/${part(id)}/rejects`,
  exportReports: (as: 'csv' | 'jsonl', filters: Filters) => {
    const search = writeFilters(filters);
    search.set('as', as);
    return withSearch('/api/v1/exports/reports', search);
  },
  /** Downloads: the browser fetches them itself, nothing of a file is ever held by the page. */
  evidence: (id: string) => `/api/v1/attachments/${id}/file`,
  evidenceCopy: (id: string) => `/api/v1/attachments/${id}/file?copy=true`,
  exportTradeReport: (filters: Filters) => withSearch('/api/v1/exports/trade-report', writeFilters(filters)),
};
