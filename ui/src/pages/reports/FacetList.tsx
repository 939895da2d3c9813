// What the answer can be narrowed by, with how many reports each value would give.
import { useState, type ReactNode } from 'react';
import type { Facets, FacetValue } from '../../api/types';
import { LISTS, toggled, type Filters, type ListFilter } from '../../filters';
import { useWords, type Words } from '../../words';
import css from './FacetList.module.css';

const SHORT = 7;

interface FacetListProps {
  facets: Facets;
  filters: Filters;
  ask: (filters: Filters) => void;
}

export function FacetList({ facets, filters, ask }: FacetListProps) {
  const words = useWords();
  const { t } = words;
  return (
    <div className={css.facets} role="group" aria-label={t('reports.narrow')}>
      {LISTS.map((name) => (
        <Facet key={name} name={name} values={withChosen(facets[name], filters[name])} chosen={filters[name]} words={words} toggle={(value) => ask(toggled(filters, name, value))} />
      ))}
      <fieldset className={css.facet}>
        <legend>{t('reports.dates')}</legend>
        <div className={css.dates}>
          <Day label={t('reports.from')} value={filters.from} set={(from) => ask({ ...filters, from })} />
          <Day label={t('reports.to')} value={filters.to} set={(to) => ask({ ...filters, to })} />
        </div>
      </fieldset>
      <fieldset className={css.facet}>
        <legend>{t('reports.only')}</legend>
        <Choice checked={filters.flagged} toggle={() => ask({ ...filters, flagged: !filters.flagged })}><span>{t('reports.onlyFlagged')}</span></Choice>
        <Choice checked={filters.own} toggle={() => ask({ ...filters, own: !filters.own })}><span>{t('reports.onlyOwn')}</span></Choice>
      </fieldset>
    </div>
  );
}

interface FacetProps {
  name: ListFilter;
  values: FacetValue[];
  chosen: string[];
  words: Words;
  toggle: (value: string) => void;
}

function Facet({ name, values, chosen, words, toggle }: FacetProps) {
  const { t, f } = words;
  const [all, setAll] = useState(false);
  if (values.length === 0) return null;
  const shown = all ? values : values.filter((value, i) => i < SHORT || chosen.includes(value.value));
  const rest = values.length - shown.length;
  return (
    <fieldset className={css.facet}>
      <legend>{t(`reports.facet.${name}`)}</legend>
      {shown.map((value) => (
        <Choice key={value.value} checked={chosen.includes(value.value)} toggle={() => toggle(value.value)}>
          <span>{wordFor(name, value, words)}</span>
          <data value={value.count}>{f.number(value.count)}</data>
        </Choice>
      ))}
      {(rest > 0 || all) && values.length > SHORT && (
        <button type="button" className={css.more} onClick={() => setAll(!all)}>{all ? t('reports.fewer') : t('reports.more', { count: rest })}</button>
      )}
    </fieldset>
  );
}

function Choice({ checked, toggle, children }: { checked: boolean; toggle: () => void; children: ReactNode }) {
  return (
    <label className={css.value}>
      <input type="checkbox" checked={checked} onChange={toggle} />
      {children}
    </label>
  );
}

/** A date is asked for when the field is left or Enter is pressed, not at each stroke. */
function Day({ label, value, set }: { label: string; value: string; set: (value: string) => void }) {
  const [text, setText] = useState<string | null>(null);
  const done = () => {
    if (text !== null && text !== value) set(text);
    setText(null);
  };
  return (
    <label>
      {label}
      <input type="date" value={text ?? value} onChange={(e) => setText(e.target.value)} onBlur={done} onKeyDown={(e) => e.key === 'Enter' && done()} />
    </label>
  );
}

function wordFor(name: ListFilter, value: FacetValue, { code, f }: Words): string {
  if (name === 'kind') return code('kind', value.value);
  if (name === 'mode') return code('mode', value.value);
  if (name === 'country') return f.country(value.value);
  return value.label || value.value;
}

/** A chosen value stays visible, and can be taken back, even where it now gives nothing. */
function withChosen(values: FacetValue[], chosen: string[]): FacetValue[] {
  const missing = chosen.filter((value) => !values.some((v) => v.value === value));
  return [...values, ...missing.map((value) => ({ value, label: value, count: 0 }))];
}
