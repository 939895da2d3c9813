// What mends a whole group in one step: a button where all is known, a word to give where it is not.
import { Button } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import type { MappingFix, ProblemGroup } from '../../../api/types';
import { Said } from '../../../parts/Stated';
import { useWords } from '../../../words';
import { fieldWords, offerWords } from './fixWords';
import css from './Mend.module.css';

/** Values that are shown before one asks for more. */
const SHOWN = 6;

export interface Mending {
  fix: (fix: MappingFix) => void;
  busy: boolean;
  fields: string[][];
}

export function Fixes({ group, mending }: { group: ProblemGroup; mending: Mending }) {
  const words = useWords();
  const { t } = words;
  const ready = group.fixes.filter((fix) => fix.kind !== 'constant' && (fix.value != null || fix.kind === 'ignore'));
  const byWords = group.fixes.find((fix) => fix.kind === 'replace' && fix.value == null);
  const forAll = group.fixes.find((fix) => fix.kind === 'constant' && fix.value == null);
  if (group.fixes.length === 0) return null;
  return (
    <div className={css.fixes} role="group" aria-label={t('mend.fixes')}>
      {byWords && <ByWords group={group} column={byWords.column ?? ''} mending={mending} />}
      {forAll && <ForEveryRow field={forAll.field ?? ''} mending={mending} />}
      <div className={css.buttons}>
        {ready.map((fix, i) => (
          <Button key={i} size="compact-sm" variant={fix.kind === 'ignore' ? 'subtle' : 'default'} disabled={mending.busy} onClick={() => mending.fix(fix)}>
            {offerWords(words, fix)}
          </Button>
        ))}
      </div>
    </div>
  );
}

function ByWords({ group, column, mending }: { group: ProblemGroup; column: string; mending: Mending }) {
  const { t, f } = useWords();
  const [all, setAll] = useState(false);
  const shown = all ? group.values : group.values.slice(0, SHOWN);
  const rest = group.values.length - shown.length;
  return (
    <div>
      <ul className={css.values} aria-label={t('mend.values')}>
        {shown.map(({ value, count }) => <OneValue key={value} value={value} count={count} column={column} mending={mending} />)}
      </ul>
      {rest > 0 && <Button size="compact-sm" variant="subtle" onClick={() => setAll(true)}>{t('mend.more', { count: rest, formatted: f.number(rest) })}</Button>}
    </div>
  );
}

function OneValue({ value, count, column, mending }: { value: string; count: number; column: string; mending: Mending }) {
  const { t, f } = useWords();
  const [to, setTo] = useState('');
  const cut = value.endsWith('…');
  const take = (event: FormEvent) => {
    event.preventDefault();
    if (to.trim()) mending.fix({ kind: 'replace', column, from: value, value: to.trim() });
  };
  return (
    <li>
      <Said text={value} mono /> <span className={css.times}>{f.number(count)}</span>
      {cut ? <span className={css.hint}>{t('mend.tooLong')}</span> : (
        <form className={css.take} onSubmit={take}>
          <input className={css.input} value={to} onChange={(e) => setTo(e.target.value)} aria-label={t('mend.takeFor', { value })} placeholder={t('mend.takeHint')} maxLength={200} dir="auto" />
          <Button type="submit" size="compact-sm" variant="default" disabled={mending.busy || !to.trim()}>{t('mend.take')}</Button>
        </form>
      )}
    </li>
  );
}

function ForEveryRow({ field, mending }: { field: string; mending: Mending }) {
  const { t } = useWords();
  const id = useId();
  const [value, setValue] = useState('');
  const say = (event: FormEvent) => {
    event.preventDefault();
    if (value.trim()) mending.fix({ kind: 'constant', field, value: value.trim() });
  };
  return (
    <form className={css.take} onSubmit={say}>
      <label htmlFor={id}>{t('mend.everyRow', { field: fieldWords(mending.fields, field) })}</label>
      <input id={id} className={css.input} value={value} onChange={(e) => setValue(e.target.value)} maxLength={200} dir="auto" />
      <Button type="submit" size="compact-sm" variant="default" disabled={mending.busy || !value.trim()}>{t('mend.say')}</Button>
    </form>
  );
}
