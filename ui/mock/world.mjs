// @ts-check
// The reports of a world: the ten known ones, and as many made ones as asked for.
import { chip } from './handling.mjs';
import { NOTE, notFound, seeded } from './http.mjs';
import { KNOWN } from './known.mjs';
import { place, PLACES, span, stated, TAXA } from './stated.mjs';

/** @typedef {import('./http.mjs').S} S */

/** @param {S['ReportDetail']} report @returns {S['ReportRow']} */
export function rowOf(report) {
  const { core } = report;
  return {
    id: report.id, kind: report.kind, date: core.span, country: core.place?.country,
    place: core.place?.precision === 'country' ? undefined : core.place?.stated.normal?.split(',')[0],
    taxa: core.specimens.flatMap((s) => (s.taxon_chip ? [s.taxon_chip] : [])).concat(core.specimens.length ? [] : (report.narrative?.mentions ?? []).flatMap((m) => (m.taxon ? [m.taxon] : []))),
    quantities: [...core.specimens.flatMap((s) => (s.quantity?.normal ? [`${s.quantity.normal} ${s.form.normal === 'live' ? '' : s.form.normal}`.trim()] : [])), ...(core.amount?.normal ? [core.amount.normal] : [])],
    modes: core.transports.map((t) => t.normal?.split(',')[0] ?? '').filter(Boolean),
    title: report.narrative?.title ?? report.narrative?.text.slice(0, 90), partner: report.source?.partner, sector: report.source?.sector,
    handling: core.handling, flags: report.flags.length, own: report.own,
  };
}

const MADE_BY = [['EXERCISE Customs North Port', 'customs', 'VN'], ['EXERCISE National Police', 'police', 'KE'], ['EXERCISE Forest Watch', 'civil-society', 'CM'], ['EXERCISE Coast Bank', 'finance', 'KE'], ['EXERCISE Market Online', 'online-platform', 'SG']];

/** @param {number} n @returns {S['ReportDetail']} */
function made(n) {
  const random = seeded(n + 7);
  const pick = (/** @type {any} */ list) => list[Math.floor(random() * list.length)];
  const taxon = pick(Object.values(TAXA));
  const by = pick(MADE_BY);
  const kind = by[1] === 'finance' ? 'payment' : by[1] === 'online-platform' ? 'advert' : pick(['seizure', 'seizure', 'seizure', 'consignment', 'outcome']);
  const year = 2000 + Math.floor(Math.sqrt(random()) * 20);
  const date = `${year}-${String(1 + Math.floor(random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`;
  const precision = random() < 0.7 ? 'day' : random() < 0.7 ? 'month' : 'year';
  const amount = Math.ceil(10 ** (random() * 3.6));
  const mode = pick(['air', 'sea', 'road', 'post', 'rail']);
  const text = amount.toLocaleString('en-GB');
  return {
    id: `r-${n}`, kind, parties: [], flags: [], own: by[1] === 'police', pending: false, note: NOTE,
    core: {
      date: stated(date), span: span(date, precision), place: place(pick(Object.keys(PLACES))), origins: [place(pick(Object.keys(PLACES)))], transits: [], destinations: random() < 0.5 ? [place(pick(Object.keys(PLACES)))] : [],
      transports: [stated(mode)], handling: chip(pick(['open', 'working-group', 'working-group', 'law-enforcement'])),
      specimens: kind === 'payment' ? [] : [{ taxon: stated(taxon.common, taxon.name, 'vernacular name, table of taxa', 'likely'), taxon_chip: taxon, form: stated('as stated', taxon.group === 'timber' ? 'logs' : 'live'), quantity: stated(`${text} kg`, `${text} kg`, 'number and unit') }],
      ...(kind === 'payment' || kind === 'advert' ? { amount: stated(`USD ${text}`) } : {}),
    },
    narrative: { text: `EXERCISE ${n}: made for trying the list at full length`, mentions: [], handling: chip('working-group') },
    source: { partner: by[0], sector: by[1], country: by[2], reference: `EXERCISE-${n}`, file: 'exercise-made.csv', pointer: `row ${n}`, handling: chip('working-group') },
    revisions: [{ section: 'core', revision: 1, at: '2026-11-20T08:12:00Z', changes: [] }],
  };
}

/** @type {S['ReportDetail'][]} */
let reports = [];
/** @type {S['ReportRow'][] | null} */
let rows = null;

/** @param {'small' | 'large' | 'empty'} size */
export function build(size) {
  reports = size === 'empty' ? [] : [...KNOWN];
  if (size === 'large') for (let n = 0; n < 100_000 - KNOWN.length; n += 1) reports.push(made(n));
  changed();
}

export function changed() {
  rows = null;
}

/** Newest first, those without a date last. */
export function allRows() {
  rows ??= reports.map(rowOf).sort((a, b) => (b.date?.to ?? '').localeCompare(a.date?.to ?? '') || a.id.localeCompare(b.id));
  return rows;
}

/** @param {string} id */
export function find(id) {
  const report = reports.find((r) => r.id === id);
  if (!report) throw notFound();
  return report;
}

/** @param {string} id */
export function remove(id) {
  reports = reports.filter((r) => r.id !== id);
  changed();
}
