// The question as a sentence that one can read aloud; each part can be taken out by a click.
import { isEmpty, LISTS, NO_FILTERS, type Filters } from '../../filters';
import type { Facets } from '../../api/types';
import { Icon } from '../../primitives/Icon';
import { useWords, type Words } from '../../words';
import css from './ReportsPage.module.css';

interface SentenceProps {
  filters: Filters;
  facets?: Facets;
  total?: number;
  ask: (filters: Filters) => void;
}

export function FilterSentence({ filters, facets, total, ask }: SentenceProps) {
  const words = useWords();
  const { t, f } = words;
  return (
    <div className={css.sentence}>
      <h1 className={css.sentence}>
        {total === undefined ? t('reports.lead') : t('reports.count', { count: total, formatted: f.number(total) })}
      </h1>
      {partsOf(filters, facets, words).map((part) => (
        <button key={part.key} type="button" className={css.part} onClick={() => ask({ ...filters, ...part.without })} aria-label={t('reports.remove', { what: part.text })}>
          {part.text}<Icon mark="close" size={12} />
        </button>
      ))}
      {!isEmpty(filters) && <button type="button" className={css.reset} onClick={() => ask(NO_FILTERS)}>{t('reports.reset')}</button>}
    </div>
  );
}

interface Part {
  key: string;
  text: string;
  without: Partial<Filters>;
}

function partsOf(filters: Filters, facets: Facets | undefined, { t, f, code }: Words): Part[] {
  const parts: Part[] = [];
  const joined = (name: (typeof LISTS)[number], word: (value: string) => string) => filters[name].map(word).join(t('reports.or'));
  const label = (name: (typeof LISTS)[number], value: string) => facets?.[name].find((v) => v.value === value)?.label ?? value;
  const add = (key: string, text: string, without: Partial<Filters>) => parts.push({ key, text, without });

  if (filters.kind.length) add('kind', joined('kind', (v) => code('kinds', v)), { kind: [] });
  if (filters.group.length) add('group', t('reports.of', { what: joined('group', (v) => label('group', v)) }), { group: [] });
  if (filters.country.length) add('country', t('reports.at', { where: joined('country', f.country) }), { country: [] });
  if (filters.mode.length) add('mode', t('reports.by', { how: joined('mode', (v) => code('mode', v)) }), { mode: [] });
  if (filters.year.length) add('year', t('reports.in', { when: joined('year', (v) => v) }), { year: [] });
  if (filters.from && filters.to) add('span', t('reports.spanBoth', { from: f.day(filters.from), to: f.day(filters.to) }), { from: '', to: '' });
  else if (filters.from) add('from', t('reports.spanFrom', { from: f.day(filters.from) }), { from: '' });
  else if (filters.to) add('to', t('reports.spanTo', { to: f.day(filters.to) }), { to: '' });
  if (filters.flagged) add('flagged', t('reports.flagged'), { flagged: false });
  if (filters.own) add('own', t('reports.own'), { own: false });
  if (filters.q) add('q', t('reports.matching', { q: filters.q }), { q: '' });
  return parts;
}
