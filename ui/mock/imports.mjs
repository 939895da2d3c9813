// @ts-check
// Imports: a file is staged, mended, started, watched and stopped.
import { bodyOf, json, jsonOf, notFound, Refusal } from './http.mjs';
import { needPower, sessionOf } from './session.mjs';
import { stated } from './stated.mjs';

/** @typedef {import('./http.mjs').S} S */

/** @type {[string, string][]} */
const FIELDS = [['date', 'date of seizure'], ['place', 'place'], ['country', 'country'], ['taxon', 'taxon'], ['form', 'product form'], ['quantity', 'quantity'], ['unit', 'unit'], ['mode', 'mode of transport'], ['name', 'name of a suspect'], ['reference', 'own reference'], ['narrative', 'narrative'], ['ignore', 'leave out']];

/** @type {S['ColumnMapping'][]} */
const COLUMNS = [
  { header: 'Date', field: 'date', reason: 'the header is `Date` and 98 of 100 values are dates', samples: ['14.06.2022', '3/2020', '2021-11-04'] },
  { header: 'Place of seizure', field: 'place', reason: 'the header names a place and 91 of 100 values are known places', samples: ['JKIA', 'Hai Phong port', 'Apapa'] },
  { header: 'Species', field: 'taxon', reason: '96 of 100 values are known taxa', samples: ['Radiated tort.', 'pangolin', 'ivory'] },
  { header: 'Kg', field: 'quantity', reason: 'values are numbers; the header gives the unit', samples: ['2145', '41', '12O'] },
  { header: 'Comments', field: 'narrative', reason: 'values are sentences', samples: ['Found by dog', 'Under cashew nuts'] },
  { header: 'X1', field: 'ignore', reason: 'empty in 99 of 100 rows', samples: [''] },
];

/** @type {[string, string][]} */
const FORMATS = [['seizure-table', 'a table of seizures'], ['consignment-table', 'a table of consignments'], ['payment-table', 'a table of payments'], ['adverts', 'adverts']];

const NO_FIX = { code: '', sentence: '', values: [], fixes: [] };

/** The groups that a step mends. @param {number} total @returns {S['ProblemGroup'][]} */
function problems(total) {
  const many = Math.floor(total / 10);
  return [
    { cause: 'date ambiguous', code: 'date-ambiguous', column: 'Date', severity: 'warning', count: many, sentence: '', values: [{ value: '03/04/2021', count: many }],
      examples: [{ row: 5, column: 'Date', value: '03/04/2021', expected: 'could be two days: nothing says whether day or month comes first', mend: 'say which comes first in this column', severity: 'warning' }],
      fixes: [{ kind: 'date-order', value: 'dmy' }, { kind: 'date-order', value: 'mdy' }, { kind: 'ignore', column: 'Date' }] },
    { cause: 'unit missing', code: 'unit-missing', column: 'Kg', severity: 'note', count: many, sentence: '', values: [{ value: '12', count: many }],
      examples: [{ row: 6, column: 'Kg', value: '12', expected: 'has no unit; it is taken as a number of items', mend: 'say which unit such amounts are in, if they are no numbers of items', severity: 'note' }],
      fixes: ['kg', 'g', 't', 'number'].map((value) => ({ kind: 'unit', column: 'Kg', value })) },
    { cause: 'taxon not understood', code: 'taxon-not-understood', column: 'Species', severity: 'warning', count: 9, sentence: '', values: [{ value: 'kakakuona mdogo', count: 5 }, { value: 'Exercise beast', count: 3 }, { value: 'x', count: 1 }],
      examples: [{ row: 9, column: 'Species', value: 'kakakuona mdogo', expected: 'is not in the tables of taxa; it is kept as written', mend: 'give the scientific name, or the group it belongs to', severity: 'warning' }],
      fixes: [{ kind: 'replace', column: 'Species' }, { kind: 'ignore', column: 'Species' }] },
  ];
}

/** Takes away what a step mends. @param {S['ImportView']} view @param {S['MappingFix']} fix */
function mend(view, fix) {
  const before = view.problem_rows ?? 0;
  const code = { 'date-order': 'date-ambiguous', unit: 'unit-missing', replace: 'taxon-not-understood' }[fix.kind ?? ''] ?? '';
  const group = view.problems.find((g) => (code ? g.code === code : g.column === fix.column && g.code));
  const gone = fix.kind === 'replace' ? (group?.values?.find((v) => v.value === fix.from)?.count ?? 0) : (group?.count ?? 0);
  view.problems = view.problems.flatMap((g) => (g !== group ? [g] : g.count > gone ? [{ ...g, count: g.count - gone, values: (g.values ?? []).filter((v) => v.value !== fix.from) }] : []));
  view.problem_rows = Math.max(0, before - gone);
  view.made = [...(view.made ?? []), { fix, before, after: view.problem_rows, mapping: JSON.stringify([view.problems, before]) }];
}

/** @param {string} id @param {string} file @param {number} total @returns {S['ImportView']} */
function staged(id, file, total) {
  return {
    id, file, format: 'seizure-table', handling: 'shared-core', state: 'staged', columns: structuredClone(COLUMNS), mapping: '# which column becomes what\nDate = "date"\n', fields: FIELDS,
    preview: [1, 2, 3, 4].map((row) => ({ row, fields: [
      { field: 'date', value: stated(row === 2 ? '3/2020' : '14.06.2022', row === 2 ? 'Mar 2020, month only' : '14 Jun 2022', 'date with points', row === 2 ? 'likely' : 'certain') },
      { field: 'place', value: row === 3 ? stated('Exercise Creek', null) : stated('JKIA', 'Jomo Kenyatta International Airport, KE', 'name of a port, airport or town', 'likely') },
      { field: 'taxon', value: stated('Radiated tort.', 'Astrochelys radiata', 'vernacular name, table of taxa', 'likely') },
      { field: 'quantity', value: row === 4 ? stated('12O', null) : stated('2145', '2,145 kg', 'number; unit from the header') },
    ] })),
    rows: total, rows_total: total, imported_rows: total - 3, rejected_rows: 3, new_reports: total - 5, revised_reports: 0, unchanged_reports: 2,
    because: 'its columns are those of a table of seizures', formats: FORMATS, made: [], others: [], problem_rows: 10 + Math.floor(total / 10), taken: null,
    problems: problems(total).concat([
      { ...NO_FIX, cause: 'the quantity is not a number', severity: 'rejected', count: 3, examples: [{ row: 4, column: 'Kg', value: '12O', expected: 'is not a number; expected digits', mend: 'write `120` with a zero, not the letter O', severity: 'rejected' }, { row: 61, column: 'Kg', value: 'some', expected: 'is not a number; expected digits', mend: 'leave the cell empty when the weight is not known', severity: 'rejected' }] },
      { ...NO_FIX, cause: 'the place is not in the tables', severity: 'warning', count: 7, examples: [{ row: 3, column: 'Place of seizure', value: 'Exercise Creek', expected: 'is not in the tables of places; it is kept as written', mend: 'add the country after a comma; the words are kept either way', severity: 'warning' }] },
      { ...NO_FIX, cause: 'a month without a day', severity: 'note', count: 12, examples: [{ row: 2, column: 'Date', value: '3/2020', expected: 'names no day', mend: 'nothing to do: it is kept as the whole month', severity: 'note' }] },
    ]),
    activity: '', readers: ['what, where, when, how much: all partners of the working group', 'parties: members with law-enforcement power', 'row as it came: your partner only'], at: new Date().toISOString(),
  };
}

/** @type {Map<string, { view: S['ImportView']; began: number }>} */
const imports = new Map([['i-1', { view: { ...staged('i-1', 'exercise-police-2025.csv', 120), state: 'done', at: '2026-11-20T08:12:00Z' }, began: 0 }]]);

/** Moves a running import on by the clock. @param {{ view: S['ImportView']; began: number }} entry */
function now(entry) {
  const { view } = entry;
  if (view.state !== 'running') return view;
  const total = view.rows_total ?? 0;
  const rows = Math.min(total, Math.floor(((Date.now() - entry.began) / 1000) * 400));
  view.rows = rows;
  view.imported_rows = Math.max(0, rows - 3);
  view.rejected_rows = Math.min(3, rows);
  view.new_reports = Math.max(0, view.imported_rows - 2);
  view.rate = 400;
  view.activity = 'reading and storing rows';
  if (rows >= total) Object.assign(view, { state: 'done', activity: '', rate: undefined });
  return view;
}

/** @param {string} id */
function get(id) {
  const entry = imports.get(id);
  if (!entry) throw notFound();
  now(entry);
  return entry;
}

export const routes = {
  'POST /api/v1/imports': async (/** @type {*} */ req, /** @type {*} */ res) => {
    needPower(sessionOf(req), 'submit');
    const text = (await bodyOf(req)).toString('utf8');
    const file = /filename="([^"]+)"/.exec(text)?.[1] ?? 'file';
    if (file.endsWith('.pdf')) throw new Refusal(422, 'unreadable', `\`${file}\` is not a format that is read; expected CSV, XLSX, pacs.008 XML or JSON lines; save the table as CSV and drop that`);
    const id = `i-${imports.size + 1}`;
    const total = file.includes('large') ? 100_000 : file.includes('ten') ? 10 : 1800;
    const view = staged(id, file, total);
    // A long file is looked at in its first part.
    if (total > 20_000) Object.assign(view, { rows: 20_000, rows_total: undefined });
    if (file.includes('clean')) Object.assign(view, { problems: [], problem_rows: 0, rejected_rows: 0, imported_rows: total });
    imports.set(id, { view, began: 0 });
    json(res, 200, get(id).view);
  },
  'GET /api/v1/imports': (/** @type {*} */ req, /** @type {*} */ res) => {
    sessionOf(req);
    json(res, 200, { items: [...imports.values()].map(now).reverse() });
  },
  'GET /api/v1/imports/:id': (/** @type {*} */ req, /** @type {*} */ res, /** @type {{ id: string }} */ p) => {
    sessionOf(req);
    json(res, 200, get(p.id).view);
  },
  'PUT /api/v1/imports/:id': async (/** @type {*} */ req, /** @type {*} */ res, /** @type {{ id: string }} */ p) => {
    needPower(sessionOf(req), 'submit');
    const change = /** @type {S['ImportChange']} */ (await jsonOf(req));
    const { view } = get(p.id);
    for (const [header, field] of change.columns ?? []) for (const column of view.columns) if (column.header === header) Object.assign(column, { field, reason: 'chosen by you' });
    const undone = change.undo ? view.made?.at(-1) : undefined;
    if (undone) {
      view.made = view.made?.slice(0, -1);
      view.problems = problems(view.rows).concat(view.problems.filter((g) => !g.code));
      view.problem_rows = undone.before;
    }
    if (change.fix) mend(view, change.fix);
    if (change.format) view.format = change.format;
    if (change.handling) view.handling = change.handling;
    if (change.handling === 'owner-only') view.readers = ['everything: your partner only'];
    if (change.handling === 'open') view.readers = ['everything: everyone'];
    json(res, 200, view);
  },
  'POST /api/v1/imports/:id/check': (/** @type {*} */ req, /** @type {*} */ res, /** @type {{ id: string }} */ p) => {
    needPower(sessionOf(req), 'submit');
    const { view } = get(p.id);
    view.rows = view.imported_rows + view.rejected_rows;
    view.rows_total = view.rows;
    json(res, 200, view);
  },
  'GET /api/v1/imports/:id/problems': (/** @type {*} */ req, /** @type {*} */ res, /** @type {{ id: string }} */ p, /** @type {URLSearchParams} */ search) => {
    sessionOf(req);
    get(p.id);
    const as = search.get('as') === 'json' ? 'json' : 'csv';
    res.writeHead(200, { 'content-type': as === 'json' ? 'application/json' : 'text/csv', 'content-disposition': `attachment; filename="problems.${as}"` });
    res.end(as === 'json' ? '[]' : 'severity,code,sheet,row,column,value,expected,mend\n');
  },
  'POST /api/v1/imports/:id/start': (/** @type {*} */ req, /** @type {*} */ res, /** @type {{ id: string }} */ p) => {
    needPower(sessionOf(req), 'submit');
    const entry = get(p.id);
    entry.began = Date.now();
    entry.view.state = 'running';
    json(res, 200, now(entry));
  },
  'POST /api/v1/imports/:id/stop': (/** @type {*} */ req, /** @type {*} */ res, /** @type {{ id: string }} */ p) => {
    needPower(sessionOf(req), 'submit');
    const { view } = get(p.id);
    Object.assign(view, { state: 'stopped', activity: '', rate: undefined });
    json(res, 200, view);
  },
  'GET /api/v1/imports/:id/rejects': (/** @type {*} */ req, /** @type {*} */ res, /** @type {{ id: string }} */ p) => {
    sessionOf(req);
    get(p.id);
    res.writeHead(200, { 'content-type': 'text/csv', 'content-disposition': 'attachment; filename="rejects.csv"' });
    res.end('row,column,value,expected,mend\n4,Kg,12O,a number,write 120\n');
  },
};
