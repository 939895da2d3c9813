// Keeping the mapping for the next file of the same make.
import { Button } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useKeepMapping } from '../../../api/changes';
import type { ImportView } from '../../../api/types';
import { Go } from '../../../parts/Go';
import { Trouble } from '../../../parts/Loaded';
import { usePower } from '../../../parts/usePower';
import { paths } from '../../../paths';
import { useWords } from '../../../words';
import css from './Mend.module.css';

export function KeepMapping({ view }: { view: ImportView }) {
  const { t, f } = useWords();
  const can = usePower()('submit');
  const keep = useKeepMapping();
  const [name, setName] = useState(view.taken?.name ?? '');
  const [asked, setAsked] = useState(false);
  const needed = asked && !name.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (name.trim()) keep.mutate({ name: name.trim(), import: view.id, mapping: null });
  };
  return (
    <form className={css.keep} onSubmit={submit} noValidate>
      <div className={css.take}>
        <label htmlFor="keep-name">{t('mend.keepName')}</label>
        <input id="keep-name" className={css.input} value={name} onChange={(e) => setName(e.target.value)} maxLength={80} aria-invalid={needed || undefined} aria-describedby="keep-hint" dir="auto" />
        <Button type="submit" size="compact-sm" variant="default" disabled={!can} title={can ? undefined : t('imports.submitNo')} loading={keep.isPending}>{t('mend.keep')}</Button>
      </div>
      <p id="keep-hint" className={css.hint} role={needed ? 'alert' : undefined}>{needed ? t('mend.keepNeeded') : t('mend.keepHint')}</p>
      <p role="status">{keep.data && <Go href={paths.mapping(keep.data.id)}>{t('mend.kept', { name: keep.data.name, version: f.number(keep.data.version ?? 1) })}</Go>}</p>
      {keep.isError && <Trouble error={keep.error} />}
    </form>
  );
}
