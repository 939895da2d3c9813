// What each column becomes and why, to be changed column by column; and who will be able to read the result.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { NO_CHANGE } from '../../../api/changes';
import type { ImportChange, ImportView } from '../../../api/types';
import { Said } from '../../../parts/Stated';
import { Prose } from '../../../primitives/Prose';
import { Section } from '../../../primitives/Section';
import { useWords } from '../../../words';
import css from './ImportPage.module.css';
import { KeepMapping } from './KeepMapping';

const PROFILES = ['shared-core', 'owner-only', 'law-enforcement', 'working-group', 'open'] as const;

interface MappingProps {
  view: ImportView;
  change: (change: ImportChange) => void;
  busy: boolean;
}

export function Mapping({ view, change, busy }: MappingProps) {
  const { t, code } = useWords();
  const [edits, setEdits] = useState<Record<string, string>>({});
  const dirty = view.columns.some((column) => (edits[column.header] ?? column.field) !== column.field);
  const again = () => change({ ...NO_CHANGE, columns: view.columns.map((column) => [column.header, edits[column.header] ?? column.field]) });
  return (
    <div>
      {view.columns.length > 0 && (
        <Section title={t('imports.mapping')}>
          <div className={css.scroll}>
            <table className={css.table}>
              <thead><tr>{(['header', 'field'] as const).map((col) => <th key={col} scope="col">{t(`imports.mappingCol.${col}`)}</th>)}</tr></thead>
              <tbody>
                {view.columns.map((column) => (
                  <tr key={column.header}>
                    <td>
                      <Said text={column.header} />
                      <span className={css.reason}>{column.samples.filter(Boolean).slice(0, 3).map((sample, i) => <span key={i}>{i > 0 && ' · '}<Said text={sample} mono /></span>)}</span>
                    </td>
                    <td>
                      <Field column={column} fields={view.fields} value={edits[column.header] ?? column.field} set={(field) => setEdits({ ...edits, [column.header]: field })} />
                      <span className={css.reason}><Prose text={column.reason} /></span>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          {dirty && (
            <div className={css.dirty} role="status">
              <span>{t('imports.mappingDirty')}</span>
              <Button size="compact-sm" loading={busy} onClick={again}>{t('imports.again')}</Button>
            </div>
          )}
          {!dirty && <KeepMapping view={view} />}
        </Section>
      )}
      <Section title={t('imports.handling')}>
        <select className={css.select} value={view.handling} aria-label={t('imports.handling')} disabled={busy} onChange={(e) => change({ ...NO_CHANGE, handling: e.target.value })}>
          {!PROFILES.some((profile) => profile === view.handling) && <option value={view.handling}>{view.handling}</option>}
          {PROFILES.map((profile) => <option key={profile} value={profile}>{code('profile', profile)}</option>)}
        </select>
        {view.readers.length > 0 && (
          <div className={css.readers} role="status">
            <b>{t('imports.readers')}</b>
            <ul>{view.readers.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
          </div>
        )}
      </Section>
    </div>
  );
}

interface FieldProps {
  column: ImportView['columns'][number];
  fields: ImportView['fields'];
  value: string;
  set: (field: string) => void;
}

function Field({ column, fields, value, set }: FieldProps) {
  const { t } = useWords();
  const known = fields.some(([code]) => code === value) || value === 'ignore';
  return (
    <select className={css.select} value={value} data-ignored={value === 'ignore' || undefined} aria-label={t('imports.mappingFor', { header: column.header })} onChange={(e) => set(e.target.value)}>
      <option value="ignore">{t('imports.ignore')}</option>
      {!known && <option value={value}>{value}</option>}
      {fields.filter(([code]) => code !== 'ignore').map(([code = '', words = code]) => <option key={code} value={code}>{words}</option>)}
    </select>
  );
}
