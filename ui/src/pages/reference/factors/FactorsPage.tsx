// Every factor with its source. What one looks for stands in the address.
import { Checkbox, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { queries } from '../../../api/queries';
import type { FactorView } from '../../../api/types';
import { useGo } from '../../../parts/Go';
import { Loaded } from '../../../parts/Loaded';
import { paths } from '../../../paths';
import { useWords } from '../../../words';
import { ReferenceHead } from '../ReferenceHead';
import { FactorRows } from './FactorRows';
import css from './FactorsPage.module.css';

export function FactorsPage() {
  const { t } = useWords();
  const factors = useQuery(queries.factors());
  return (
    <div>
      <title>{`${t('reference.factors')} – ${t('frame.product')}`}</title>
      <ReferenceHead />
      <h1>{t('reference.factors')}</h1>
      <p className={css.lead}>{t('reference.factorsLead')} {t('reference.memoryNote')}</p>
      <Loaded query={factors} shape={<Skeleton height={480} />}>{(table) => <Filtered rows={table.items} />}</Loaded>
    </div>
  );
}

function Filtered({ rows }: { rows: FactorView[] }) {
  const { t, f, code } = useWords();
  const go = useGo();
  const search = new URLSearchParams(useRouterState({ select: (s) => s.location.searchStr }));
  const asked = { q: search.get('q') ?? '', pass: search.get('pass') ?? '', memory: search.has('memory') };
  const ask = (change: Partial<typeof asked>) => go(paths.factors({ ...asked, ...change }), 'replace');
  const shown = rows.filter((row) => (!asked.pass || row.pass === asked.pass) && (!asked.memory || row.from_memory) && holds(row, asked.q));
  const passes = [...new Set(rows.map((row) => row.pass))];
  return (
    <>
      <div className={`${css.filters} no-print`}>
        <TextInput label={t('reference.filter')} value={asked.q} onChange={(e) => ask({ q: e.currentTarget.value })} maxLength={100} />
        <NativeSelect
          label={t('reference.pass')} value={asked.pass} onChange={(e) => ask({ pass: e.currentTarget.value })}
          data={[{ value: '', label: t('reference.allPasses') }, ...passes.map((pass) => ({ value: pass, label: code('pass', pass) }))]}
        />
        <Checkbox label={t('reference.memoryOnly')} checked={asked.memory} onChange={(e) => ask({ memory: e.currentTarget.checked })} />
        <p role="status" className={css.count}>{t('reference.factorsCount', { shown: f.number(shown.length), all: f.number(rows.length) })}</p>
      </div>
      {shown.length > 0 ? <FactorRows rows={shown} label={t('reference.factors')} /> : <p className={css.none}>{t('reference.factorsNone')}</p>}
    </>
  );
}

/** Whether a row holds each of the words. */
function holds(row: FactorView, q: string): boolean {
  const text = [row.pass, row.what, row.taxa, row.terms, row.from, row.to, row.factor, row.source].join(' ').toLowerCase();
  return q.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}
