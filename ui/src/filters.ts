// The question that a list, a map or an export asks, and its one spelling in an address.

export const LISTS = ['kind', 'country', 'group', 'year', 'mode'] as const;
export type ListFilter = (typeof LISTS)[number];

export interface Filters extends Record<ListFilter, string[]> {
  q: string;
  from: string;
  to: string;
  flagged: boolean;
  own: boolean;
}

export const NO_FILTERS: Filters = { q: '', kind: [], country: [], group: [], year: [], mode: [], from: '', to: '', flagged: false, own: false };

/** Where in the answer one stands: page by cursor, and the row that is previewed. */
export interface Place {
  cursor: string;
  page: number;
  row: string;
}

export const FIRST: Place = { cursor: '', page: 1, row: '' };

const DAY = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** Reads an address. Whatever cannot be meant is dropped, so that an old or mistyped address still opens. */
export function readFilters(search: URLSearchParams): Filters {
  const filters: Filters = { ...NO_FILTERS };
  filters.q = (search.get('q') ?? '').trim();
  for (const name of LISTS) filters[name] = distinct((search.get(name) ?? '').split(','));
  filters.from = dayOrNone(search.get('from'));
  filters.to = dayOrNone(search.get('to'));
  filters.flagged = search.get('flagged') === 'true';
  filters.own = search.get('own') === 'true';
  return filters;
}

export function readPlace(search: URLSearchParams): Place {
  const page = Number(search.get('page') ?? '1');
  const cursor = search.get('cursor') ?? '';
  return { cursor, page: cursor && Number.isSafeInteger(page) && page > 1 ? page : 1, row: search.get('row') ?? '' };
}

/** One spelling for one question: fixed order, sorted lists, nothing that is empty. */
export function writeFilters(filters: Filters, place: Place = FIRST): URLSearchParams {
  const search = new URLSearchParams();
  if (filters.q) search.set('q', filters.q);
  for (const name of LISTS) if (filters[name].length > 0) search.set(name, distinct(filters[name]).join(','));
  if (filters.from) search.set('from', filters.from);
  if (filters.to) search.set('to', filters.to);
  if (filters.flagged) search.set('flagged', 'true');
  if (filters.own) search.set('own', 'true');
  if (place.cursor) {
    search.set('cursor', place.cursor);
    search.set('page', String(place.page));
  }
  if (place.row) search.set('row', place.row);
  return search;
}

export function isEmpty(filters: Filters): boolean {
  return writeFilters(filters).size === 0;
}

/** Puts a value into a list, or takes it out. */
export function toggled(filters: Filters, name: ListFilter, value: string): Filters {
  const values = filters[name].includes(value) ? filters[name].filter((v) => v !== value) : [...filters[name], value];
  return { ...filters, [name]: distinct(values) };
}

function distinct(values: string[]): string[] {
  return [...new Set(values.map((v) => v.trim()).filter((v) => v !== ''))].sort();
}

function dayOrNone(text: string | null): string {
  return text !== null && DAY.test(text) ? text : '';
}
