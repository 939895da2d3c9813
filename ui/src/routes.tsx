// Which address shows which page. Pages load when asked for; loaders start the reading that the page will need.
import type { QueryClient } from '@tanstack/react-query';
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from '@tanstack/react-router';
import { Problem } from './api/problem';
import { queries } from './api/queries';
import { readFilters, readPlace } from './filters';
import { Frame } from './frame/Frame';
import { NotFound } from './pages/not-found/NotFound';
import { Trouble } from './parts/Loaded';
import { paths, readNetwork, readTrade } from './paths';

interface Context {
  cache: QueryClient;
}

/** The first pages have their words already; these bring the rest of the catalogue along. */
function withWords<T>(page: () => Promise<T>): () => Promise<T> {
  return async () => (await Promise.all([page(), import('./words/more')]))[0];
}

const root = createRootRouteWithContext<Context>()({
  component: Outlet,
  notFoundComponent: NotFound,
  errorComponent: ({ error }) => <Trouble error={error} retry={() => window.location.reload()} />,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  loader: ({ context }) => void context.cache.prefetchQuery(queries.welcome()),
  component: lazyRouteComponent(() => import('./pages/sign-in/SignInPage'), 'SignInPage'),
});

const frame = createRoute({
  getParentRoute: () => root,
  id: 'frame',
  async beforeLoad({ context, location }) {
    try {
      await context.cache.ensureQueryData(queries.session());
    } catch (error) {
      if (error instanceof Problem && error.status === 401) throw redirect({ href: paths.signIn(location.href) });
      throw error;
    }
  },
  component: Frame,
});

const home = createRoute({
  getParentRoute: () => frame,
  path: '/',
  component: lazyRouteComponent(() => import('./pages/home/HomePage'), 'HomePage'),
});

const reports = createRoute({
  getParentRoute: () => frame,
  path: '/reports',
  loader({ context, location }) {
    const search = new URLSearchParams(location.searchStr);
    void context.cache.prefetchQuery(queries.reports(readFilters(search), readPlace(search).cursor));
    void context.cache.prefetchQuery(queries.months());
  },
  component: lazyRouteComponent(() => import('./pages/reports/ReportsPage'), 'ReportsPage'),
});

const report = createRoute({
  getParentRoute: () => frame,
  path: '/reports/$id',
  loader: ({ context, params }) => void context.cache.prefetchQuery(queries.report(params.id)),
  component: lazyRouteComponent(withWords(() => import('./pages/reports/$id/ReportPage')), 'ReportPage'),
});

const subject = createRoute({
  getParentRoute: () => frame,
  path: '/subjects/$id',
  loader: ({ context, params }) => void context.cache.prefetchQuery(queries.subject(params.id)),
  component: lazyRouteComponent(withWords(() => import('./pages/subjects/$id/SubjectPage')), 'SubjectPage'),
});

const match = createRoute({
  getParentRoute: () => frame,
  path: '/subjects/$id/match/$other',
  loader: ({ context, params }) => void context.cache.prefetchQuery(queries.match(params.id, params.other)),
  component: lazyRouteComponent(withWords(() => import('./pages/subjects/$id/match/MatchPage')), 'MatchPage'),
});

const network = createRoute({
  getParentRoute: () => frame,
  path: '/subjects/$id/network',
  loader: ({ context, params, location }) => void context.cache.prefetchQuery(queries.network(params.id, readNetwork(new URLSearchParams(location.searchStr)).hops)),
  component: lazyRouteComponent(withWords(() => import('./pages/subjects/$id/network/NetworkPage')), 'NetworkPage'),
});

const review = createRoute({
  getParentRoute: () => frame,
  path: '/review',
  loader: ({ context, location }) => void context.cache.prefetchQuery(queries.review(new URLSearchParams(location.searchStr).get('cursor') ?? '')),
  component: lazyRouteComponent(withWords(() => import('./pages/review/ReviewPage')), 'ReviewPage'),
});

const map = createRoute({
  getParentRoute: () => frame,
  path: '/map',
  loader: ({ context, location }) => void context.cache.prefetchQuery(queries.reportMap(readFilters(new URLSearchParams(location.searchStr)))),
  component: lazyRouteComponent(() => import('./pages/map/MapPage'), 'MapPage'),
});

const alerts = createRoute({
  getParentRoute: () => frame,
  path: '/alerts',
  component: lazyRouteComponent(() => import('./pages/alerts/AlertsPage'), 'AlertsPage'),
});

const trade = createRoute({
  getParentRoute: () => frame,
  path: '/trade',
  loader: ({ context, location }) => void context.cache.prefetchQuery(queries.trade(readTrade(new URLSearchParams(location.searchStr)))),
  component: lazyRouteComponent(withWords(() => import('./pages/trade/TradePage')), 'TradePage'),
});

const imports = createRoute({
  getParentRoute: () => frame,
  path: '/imports',
  loader: ({ context }) => void context.cache.prefetchQuery(queries.imports()),
  component: lazyRouteComponent(withWords(() => import('./pages/imports/ImportsPage')), 'ImportsPage'),
});

const importOne = createRoute({
  getParentRoute: () => frame,
  path: '/imports/$id',
  loader: ({ context, params }) => void context.cache.prefetchQuery(queries.import(params.id)),
  component: lazyRouteComponent(withWords(() => import('./pages/imports/$id/ImportPage')), 'ImportPage'),
});

const mappings = createRoute({
  getParentRoute: () => frame,
  path: '/mappings',
  loader: ({ context }) => void context.cache.prefetchQuery(queries.mappings()),
  component: lazyRouteComponent(withWords(() => import('./pages/mappings/MappingsPage')), 'MappingsPage'),
});

const mapping = createRoute({
  getParentRoute: () => frame,
  path: '/mappings/$id',
  loader: ({ context, params }) => void context.cache.prefetchQuery(queries.mapping(params.id)),
  component: lazyRouteComponent(withWords(() => import('./pages/mappings/$id/MappingPage')), 'MappingPage'),
});

const course = createRoute({
  getParentRoute: () => frame,
  path: '/course',
  loader: ({ context }) => void context.cache.prefetchQuery(queries.course()),
  component: lazyRouteComponent(withWords(() => import('./pages/course/CoursePage')), 'CoursePage'),
});

const reference = createRoute({
  getParentRoute: () => frame,
  path: '/reference',
  component: lazyRouteComponent(withWords(() => import('./pages/reference/ReferencePage')), 'ReferencePage'),
});

const taxon = createRoute({
  getParentRoute: () => frame,
  path: '/reference/taxa/$name',
  loader: ({ context, params }) => void context.cache.prefetchQuery(queries.taxon(params.name)),
  component: lazyRouteComponent(withWords(() => import('./pages/reference/taxa/TaxonPage')), 'TaxonPage'),
});

const place = createRoute({
  getParentRoute: () => frame,
  path: '/reference/places/$place',
  loader: ({ context, params }) => void context.cache.prefetchQuery(queries.place(params.place)),
  component: lazyRouteComponent(withWords(() => import('./pages/reference/places/PlacePage')), 'PlacePage'),
});

const factors = createRoute({
  getParentRoute: () => frame,
  path: '/reference/factors',
  loader: ({ context }) => void context.cache.prefetchQuery(queries.factors()),
  component: lazyRouteComponent(withWords(() => import('./pages/reference/factors/FactorsPage')), 'FactorsPage'),
});

const lists = createRoute({
  getParentRoute: () => frame,
  path: '/reference/lists',
  loader: ({ context }) => void context.cache.prefetchQuery(queries.lists()),
  component: lazyRouteComponent(withWords(() => import('./pages/reference/lists/ListsPage')), 'ListsPage'),
});

const read = createRoute({
  getParentRoute: () => frame,
  path: '/reference/read',
  component: lazyRouteComponent(withWords(() => import('./pages/reference/read/ReadPage')), 'ReadPage'),
});

const tree = root.addChildren([signIn, frame.addChildren([home, reports, report, subject, match, network, review, map, alerts, trade, imports, importOne, mappings, mapping, course, reference, taxon, place, factors, lists, read])]);

export function newRouter(cache: QueryClient) {
  return createRouter({
    routeTree: tree,
    context: { cache },
    // Addresses are written by the path builder and read by the pages; the router keeps them as they are.
    parseSearch: (text) => Object.fromEntries(new URLSearchParams(text)),
    stringifySearch(search) {
      const text = new URLSearchParams(search as Record<string, string>).toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
      return text ? `?${text}` : '';
    },
    scrollRestoration: true,
    defaultPendingMs: 300,
  });
}
