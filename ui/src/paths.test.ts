import { expect, test } from 'vitest';
import { NO_FILTERS } from './filters';
import { paths } from './paths';

test('every address that the product writes', () => {
  const filters = { ...NO_FILTERS, q: 'ivory & horn', kind: ['seizure', 'payment'], country: ['NG', 'CM'], from: '2018-01-01', flagged: true };
  expect({
    home: paths.home(),
    signIn: paths.signIn(),
    signInThen: paths.signIn('/reports?kind=seizure'),
    reports: paths.reports(),
    reportsAsked: paths.reports(filters),
    reportsPlace: paths.reports(filters, { cursor: 'c:1', page: 3, row: 'abc' }),
    report: paths.report('a/b'),
    subject: paths.subject('p-1'),
    match: paths.match('p-1', 'p/2'),
    matchSheet: paths.matchSheet('p-1', 'p-2', 'html'),
    network: paths.network('p-1'),
    networkAsked: paths.network('p-1', { hops: 3, node: 'p-2', to: 'p-3', by: 'reports', without: true }),
    networkFile: paths.networkFile('p-1', 'i2-links', 2),
    review: paths.review(),
    reviewAsked: paths.review({ tab: 'decided', pair: 'p-1.p-2', cursor: 'p-3.p-4' }),
    map: paths.map(filters),
    alerts: paths.alerts(),
    alertsNext: paths.alerts('c'),
    alert: paths.alert('a-1'),
    trade: paths.trade(),
    tradeAsked: paths.trade({ by: 'taxon,term,unit', of: 'ex-ngo', table: 'shipments', genus: 'Manis', term: '' }),
    imports: paths.imports(),
    import: paths.import('i-1'),
    reference: paths.reference(),
    taxon: paths.taxon('Manis javanica'),
    place: paths.place('Móng Cái, Viet Nam'),
    factors: paths.factors(),
    factorsAsked: paths.factors({ q: 'ivory', pass: 'animals', memory: true }),
    read: paths.read(),
    readKind: paths.read('place'),
    rejects: paths.rejects('i-1'),
    exportReports: paths.exportReports('csv', filters),
  }).toMatchSnapshot();
});
