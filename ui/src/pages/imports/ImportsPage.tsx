// Imports: drop a file, or look at an earlier one.
import { Button, Loader, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState, type DragEvent } from 'react';
import { useStageImport } from '../../api/changes';
import { queries } from '../../api/queries';
import type { ImportView } from '../../api/types';
import { Go, useGo } from '../../parts/Go';
import { Loaded, Trouble } from '../../parts/Loaded';
import { PageNote } from '../../parts/PageNote';
import { Said } from '../../parts/Stated';
import { usePower } from '../../parts/usePower';
import { paths } from '../../paths';
import { Section } from '../../primitives/Section';
import { useWords } from '../../words';
import { en } from '../../words/en';
import css from './ImportsPage.module.css';

export function ImportsPage() {
  const { t } = useWords();
  const imports = useQuery(queries.imports());
  return (
    <div className={css.page}>
      <title>{`${t('imports.title')} – ${t('frame.product')}`}</title>
      <h1>{t('imports.title')}</h1>
      <p className={css.lead}>{t('imports.lead')}</p>
      <Drop />
      <p className={css.more}><Go href={paths.mappings()}>{t('imports.mappings')}</Go></p>
      <Section title={t('imports.earlier')}>
        <Loaded query={imports} shape={<Skeleton height={120} />}>
          {(list) => (list.items.length > 0 ? <Earlier items={list.items} /> : <p>{t('imports.earlierNone')}</p>)}
        </Loaded>
      </Section>
      <PageNote />
    </div>
  );
}

function Drop() {
  const { t, code } = useWords();
  const go = useGo();
  const can = usePower()('submit');
  const stage = useStageImport();
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [format, setFormat] = useState('');
  const take = (file?: File | null) => file && can && stage.mutate({ file, format }, { onSuccess: (view) => go(paths.import(view.id)) });
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files[0]);
  };
  return (
    <>
      <div
        className={css.drop} data-over={(over && can) || undefined} data-shut={!can || undefined}
        onDragOver={(e) => { e.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}
      >
        {stage.isPending ? (
          <p role="status"><Loader size="xs" /> {t('imports.reading', { file: stage.variables.file.name })}</p>
        ) : (
          <>
            <h2>{t('imports.drop')}</h2>
            <p>{t('imports.formats')}</p>
            <input ref={input} type="file" hidden aria-label={t('imports.choose')} accept=".csv,.tsv,.xlsx,.xls,.ods,.gz,.zip,.xml,.jsonl,.ndjson,.json,text/csv,application/xml"
              onChange={(e) => { take(e.target.files?.[0]); e.target.value = ''; }} />
            <Button onClick={() => input.current?.click()} disabled={!can} title={can ? undefined : t('imports.submitNo')}>{t('imports.choose')}</Button>
            <label className={css.format}>
              {t('imports.format')}{' '}
              <select value={format} disabled={!can} onChange={(e) => setFormat(e.target.value)}>
                <option value="">{t('imports.formatAuto')}</option>
                {Object.keys(en.codes.format).map((known) => <option key={known} value={known}>{code('format', known)}</option>)}
              </select>
            </label>
            {!can && <p>{t('imports.submitNo')}</p>}
          </>
        )}
      </div>
      {stage.isError && <><h2 style={{ marginBlockStart: '1rem' }}>{t('imports.refused')}</h2><Trouble error={stage.error} /></>}
    </>
  );
}

function Earlier({ items }: { items: ImportView[] }) {
  const { t, f, code } = useWords();
  return (
    <div className={css.scroll}>
      <table className={css.list}>
        <thead>
          <tr>
            {(['file', 'format', 'at', 'state'] as const).map((col) => <th key={col} scope="col">{t(`imports.col.${col}`)}</th>)}
            {(['rows', 'imported', 'rejected'] as const).map((col) => <th key={col} scope="col" className={css.number}>{t(`imports.col.${col}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {items.map((view) => (
            <tr key={view.id}>
              <td><Go href={paths.import(view.id)}><Said text={view.file} /></Go></td>
              <td>{code('format', view.format)}</td>
              <td>{f.moment(view.at)}</td>
              <td>{code('state', view.state)}</td>
              <td className={css.number}>{f.number(view.rows)}</td>
              <td className={css.number}>{f.number(view.imported_rows)}</td>
              <td className={css.number}>{f.number(view.rejected_rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
