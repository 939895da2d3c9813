// Numbers, dates with their precision, times with their zone, names of countries: one way each.
import type { DateSpan } from '../api/types';
import { isPseudo } from './language';

const LOCALE = 'en-GB';

/** Formatted values are words too: the pseudo-language puts them in brackets like the rest. */
function said(language: string, text: string): string {
  return isPseudo(language) ? `⟦${text}⟧` : text;
}

const numbers = new Intl.NumberFormat(LOCALE);
const months = new Intl.DateTimeFormat(LOCALE, { year: 'numeric', month: 'short', timeZone: 'UTC' });
const days = new Intl.DateTimeFormat(LOCALE, { year: 'numeric', month: 'short', day: 'numeric', timeZone: 'UTC' });
const moments = new Intl.DateTimeFormat(LOCALE, {
  year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short',
});
const signs = new Intl.NumberFormat(LOCALE, { signDisplay: 'exceptZero', minimumFractionDigits: 1, maximumFractionDigits: 1 });
const shares = new Intl.NumberFormat(LOCALE, { maximumFractionDigits: 1 });

function share(value: number): string {
  if (value > 0.999 && value < 1) return '> 99.9 %';
  if (value > 0 && value < 0.001) return '< 0.1 %';
  return `${shares.format(100 * value)} %`;
}

let countries: Intl.DisplayNames | undefined;
let languages: Intl.DisplayNames | undefined;

export interface Format {
  number(value: number): string;
  /** With its sign and one digit: `+3.4`, `−1.2`. */
  signed(value: number): string;
  /** A share of 1 as percent, never rounded to certainty: `97.2 %`, `> 99.9 %`. */
  share(value: number): string;
  day(iso: string): string;
  month(iso: string): string;
  moment(rfc3339: string): string;
  country(code: string): string;
  /** Size of a file, such as `2.4 MB`. */
  bytes(size: number): string;
  /** Name of a language by its ISO 639-1 code. */
  language(code: string): string;
  /** Short form for a table: `12 Mar 2019`, `Mar 2019`, `2019`, `Mar 2019 – Jan 2020`. */
  span(span: DateSpan): string;
}

export function formatIn(language: string): Format {
  return {
    number: (value) => numbers.format(value),
    signed: (value) => signs.format(value).replace('-', '−'),
    share,
    day: (iso) => said(language, dated(days, iso)),
    month: (iso) => said(language, dated(months, iso)),
    moment: (text) => said(language, dated(moments, text)),
    bytes: (size) => said(language, bytesText(size)),
    country: (code) => said(language, countryName(code)),
    language: (code) => said(language, languageName(code)),
    span: (span) => said(language, spanText(span)),
  };
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

function bytesText(size: number): string {
  const step = Math.min(UNITS.length - 1, Math.floor(Math.log10(Math.max(size, 1)) / 3));
  const unit = UNITS[step] ?? 'byte';
  const shown = new Intl.NumberFormat(LOCALE, { style: 'unit', unit, unitDisplay: step > 0 ? 'short' : 'long', maximumFractionDigits: step > 0 ? 1 : 0 });
  return shown.format(size / 1000 ** step);
}

function dated(format: Intl.DateTimeFormat, text: string): string {
  const date = new Date(text.length === 7 ? `${text}-01` : text);
  return Number.isNaN(date.valueOf()) ? text : format.format(date);
}

function countryName(code: string): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  countries ??= new Intl.DisplayNames(LOCALE, { type: 'region', fallback: 'code' });
  return countries.of(code) ?? code;
}

function languageName(code: string): string {
  if (!/^[a-z]{2,3}$/.test(code)) return code;
  languages ??= new Intl.DisplayNames(LOCALE, { type: 'language', fallback: 'code' });
  return languages.of(code) ?? code;
}

function spanText(span: DateSpan): string {
  switch (span.precision) {
    case 'year': return span.from.slice(0, 4);
    case 'month': return dated(months, span.from);
    case 'range': return span.from === span.to ? dated(days, span.from) : `${dated(days, span.from)} – ${dated(days, span.to)}`;
    default: return dated(days, span.from);
  }
}
