// Every reading request as query options: one place for keys, so that a change knows what it made stale.
import { keepPreviousData, QueryClient, queryOptions } from '@tanstack/react-query';
import type { Filters } from '../filters';
import type { TradeAsked } from '../paths';
import { ask, client, useToken } from './client';
import { Problem } from './problem';

const PAGE = 200;

/** Problems that asking again cannot mend. */
const FINAL = new Set([400, 401, 403, 404, 422]);

export function newQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 30_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => count < 1 && !(error instanceof Problem && FINAL.has(error.status)),
        retryDelay: 400,
      },
    },
  });
}

/** Filters as the API's query string wants them: comma lists, absent when empty. */
export function asQuery(filters: Filters) {
  const list = (values: string[]) => (values.length > 0 ? values.join(',') : undefined);
  return {
    q: filters.q || undefined,
    kind: list(filters.kind),
    country: list(filters.country),
    group: list(filters.group),
    year: list(filters.year),
    mode: list(filters.mode),
    from: filters.from || undefined,
    to: filters.to || undefined,
    flagged: filters.flagged || undefined,
    own: filters.own || undefined,
  };
}

export const queries = {
  welcome: () =>
    queryOptions({ queryKey: ['welcome'], queryFn: ({ signal }) => ask(client.GET('/api/v1/welcome', { signal })), staleTime: 300_000 }),

  session: () =>
    queryOptions({
      queryKey: ['session'],
      queryFn: async ({ signal }) => {
        const session = await ask(client.GET('/api/v1/session', { signal }));
        useToken(session.csrf);
        return session;
      },
      staleTime: 300_000,
      retry: false,
    }),

  lists: () => queryOptions({ queryKey: ['lists'], queryFn: ({ signal }) => ask(client.POST('/api/v1/lists/names', { signal, body: { name: '' } })), staleTime: 300_000 }),

  course: () => queryOptions({ queryKey: ['course'], queryFn: ({ signal }) => ask(client.GET('/api/v1/course', { signal })) }),

  custody: (id: string) =>
    queryOptions({ queryKey: ['custody', id], queryFn: ({ signal }) => ask(client.GET('/api/v1/attachments/{id}/custody', { signal, params: { path: { id } } })), staleTime: 0 }),

  partners: () =>
    queryOptions({ queryKey: ['partners'], queryFn: ({ signal }) => ask(client.GET('/api/v1/partners', { signal })), staleTime: 300_000 }),

  reports: (filters: Filters, cursor: string) =>
    queryOptions({
      queryKey: ['reports', filters, cursor],
      queryFn: ({ signal }) =>
        ask(client.GET('/api/v1/reports', { signal, params: { query: { ...asQuery(filters), cursor: cursor || undefined, limit: PAGE } } })),
      placeholderData: keepPreviousData,
    }),

  reportMap: (filters: Filters) =>
    queryOptions({
      queryKey: ['report-map', filters],
      queryFn: ({ signal }) => ask(client.GET('/api/v1/reports/map', { signal, params: { query: asQuery(filters) } })),
      placeholderData: keepPreviousData,
    }),

  months: () =>
    queryOptions({ queryKey: ['months'], queryFn: ({ signal }) => ask(client.GET('/api/v1/reports/months', { signal })), staleTime: 120_000 }),

  report: (id: string) =>
    queryOptions({
      queryKey: ['report', id],
      queryFn: ({ signal }) => ask(client.GET('/api/v1/reports/{id}', { signal, params: { path: { id } } })),
    }),

  subject: (id: string) =>
    queryOptions({
      queryKey: ['subject', id],
      queryFn: ({ signal }) => ask(client.GET('/api/v1/subjects/{party}', { signal, params: { path: { party: id } } })),
    }),

  match: (a: string, b: string) =>
    queryOptions({
      queryKey: ['match', a, b],
      queryFn: ({ signal }) => ask(client.GET('/api/v1/matches/{a}/{b}', { signal, params: { path: { a, b } } })),
    }),

  review: (cursor: string, limit = 20) =>
    queryOptions({
      queryKey: ['review', cursor, limit],
      queryFn: ({ signal }) => ask(client.GET('/api/v1/review', { signal, params: { query: { cursor: cursor || undefined, limit } } })),
      placeholderData: keepPreviousData,
    }),

  decisions: () => queryOptions({ queryKey: ['decisions'], queryFn: ({ signal }) => ask(client.GET('/api/v1/judgements', { signal })) }),

  network: (id: string, hops: number) =>
    queryOptions({
      queryKey: ['network', id, hops],
      queryFn: ({ signal }) => ask(client.GET('/api/v1/subjects/{party}/network', { signal, params: { path: { party: id }, query: { hops } } })),
      // A further step is drawn when it is there; until then the nearer one stays. Another subject's never does.
      placeholderData: (before, query) => (query?.queryKey[1] === id ? before : undefined),
    }),

  ways: (id: string, to: string, by: string) =>
    queryOptions({
      queryKey: ['network', id, 'ways', to, by],
      queryFn: ({ signal }) => ask(client.GET('/api/v1/subjects/{party}/paths', { signal, params: { path: { party: id }, query: { to, by } } })),
    }),

  incident: (id: string) =>
    queryOptions({
      queryKey: ['incident', id],
      queryFn: ({ signal }) => ask(client.GET('/api/v1/reports/{id}/incident', { signal, params: { path: { id } } })),
    }),

  taxaFitting: (q: string) =>
    queryOptions({
      queryKey: ['taxa-fitting', q],
      queryFn: ({ signal }) => ask(client.GET('/api/v1/reference/taxa', { signal, params: { query: { q, limit: 8 } } })),
      placeholderData: keepPreviousData,
      staleTime: 600_000,
    }),

  placesFitting: (q: string) =>
    queryOptions({
      queryKey: ['places-fitting', q],
      queryFn: ({ signal }) => ask(client.GET('/api/v1/reference/places', { signal, params: { query: { q, limit: 4 } } })),
      placeholderData: keepPreviousData,
      staleTime: 600_000,
    }),

  taxon: (name: string) =>
    queryOptions({
      queryKey: ['taxon', name],
      queryFn: ({ signal }) => ask(client.GET('/api/v1/reference/taxa/{name}', { signal, params: { path: { name } } })),
    }),

  place: (place: string) =>
    queryOptions({
      queryKey: ['place', place],
      queryFn: ({ signal }) => ask(client.GET('/api/v1/reference/places/{place}', { signal, params: { path: { place } } })),
      staleTime: 600_000,
    }),

  factors: () =>
    queryOptions({ queryKey: ['factors'], queryFn: ({ signal }) => ask(client.GET('/api/v1/reference/factors', { signal })), staleTime: 600_000 }),

  alerts: (cursor: string) =>
    queryOptions({
      queryKey: ['alerts', cursor],
      queryFn: ({ signal }) => ask(client.GET('/api/v1/alerts', { signal, params: { query: { cursor: cursor || undefined } } })),
    }),

  tradeReport: (filters: Filters) =>
    queryOptions({
      queryKey: ['trade-report', filters],
      queryFn: ({ signal }) => ask(client.GET('/api/v1/exports/trade-report/check', { signal, params: { query: asQuery(filters) } })),
      staleTime: 0,
    }),

  trade: (asked: TradeAsked) =>
    queryOptions({
      queryKey: ['trade', asked],
      queryFn: ({ signal }) =>
        ask(client.GET('/api/v1/trade/totals', {
          signal,
          params: { query: { by: asked.by, of: asked.of || undefined, table: asked.table || undefined, genus: asked.genus || undefined, term: asked.term || undefined, limit: 500 } },
        })),
      placeholderData: keepPreviousData,
    }),

  mappings: () =>
    queryOptions({ queryKey: ['mappings'], queryFn: ({ signal }) => ask(client.GET('/api/v1/mappings', { signal })) }),

  mapping: (id: string, version?: number) =>
    queryOptions({
      queryKey: ['mapping', id, version ?? 0],
      queryFn: ({ signal }) => ask(client.GET('/api/v1/mappings/{id}', { signal, params: { path: { id }, query: { version } } })),
    }),

  imports: () =>
    queryOptions({ queryKey: ['imports'], queryFn: ({ signal }) => ask(client.GET('/api/v1/imports', { signal })) }),

  import: (id: string) =>
    queryOptions({
      queryKey: ['import', id],
      queryFn: ({ signal }) => ask(client.GET('/api/v1/imports/{id}', { signal, params: { path: { id } } })),
      refetchInterval: (query) => (query.state.data?.state === 'running' || query.state.data?.state === 'checking' ? 700 : false),
      staleTime: 0,
    }),
};
