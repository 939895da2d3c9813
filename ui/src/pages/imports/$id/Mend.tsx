// How many rows have a problem, the steps that were made against them with what each did, and the groups with what would
// mend them.
import { Button } from '@mantine/core';
import { NO_CHANGE, type useImportActions } from '../../../api/changes';
import type { ImportView } from '../../../api/types';
import { paths } from '../../../paths';
import { Section } from '../../../primitives/Section';
import { useWords } from '../../../words';
import { madeWords } from './fixWords';
import css from './Mend.module.css';
import { Problems } from './Problems';

type Actions = ReturnType<typeof useImportActions>;

export function Mend({ view, actions }: { view: ImportView; actions: Actions }) {
  const { t } = useWords();
  const open = view.state === 'staged';
  const busy = actions.change.isPending || view.state === 'checking';
  const mending = { fix: (fix: Parameters<typeof actions.change.mutate>[0]['fix']) => actions.change.mutate({ ...NO_CHANGE, fix }), busy, fields: view.fields };
  return (
    <Section
      title={t('imports.problems')}
      aside={view.problems.length > 0 && (
        <span className={`${css.lists} no-print`}>
          <a href={paths.problems(view.id, 'csv')} download>{t('mend.problemsCsv')}</a>
          <a href={paths.problems(view.id, 'json')} download>{t('mend.problemsJson')}</a>
        </span>
      )}
    >
      <Count view={view} actions={actions} busy={busy} />
      {open && view.made.length > 0 && <Made view={view} undo={() => actions.change.mutate({ ...NO_CHANGE, undo: true })} busy={busy} />}
      <Problems groups={view.problems} mending={open ? mending : undefined} />
    </Section>
  );
}

function Count({ view, actions, busy }: { view: ImportView; actions: Actions; busy: boolean }) {
  const { t, f } = useWords();
  if (view.state === 'running' || (view.rows === 0 && view.problems.length === 0)) return null;
  const rest = view.state === 'staged' && view.rows_total == null;
  return (
    <div className={css.count}>
      <span role="status">
        <b>{t('mend.rows', { count: view.problem_rows, formatted: f.number(view.problem_rows) })}</b>{' '}
        {rest ? t('mend.ofFirst', { rows: f.number(view.rows) }) : t('mend.ofAll', { rows: f.number(view.rows) })}
      </span>
      {rest && <Button size="compact-sm" variant="default" disabled={busy} loading={actions.check.isPending} onClick={() => actions.check.mutate()}>{t('mend.check')}</Button>}
      <progress className={css.busy} data-on={actions.change.isPending || undefined} aria-label={t('mend.again')} aria-hidden={!actions.change.isPending} />
    </div>
  );
}

function Made({ view, undo, busy }: { view: ImportView; undo: () => void; busy: boolean }) {
  const words = useWords();
  const { t, f } = words;
  return (
    <div className={css.made}>
      <b>{t('mend.made')}</b>
      <ol>
        {view.made.map((step, i) => (
          <li key={i}>
            <span>{madeWords(words, step.fix, view.fields)}</span>
            <span className={css.hint}>{t('mend.beforeAfter', { before: f.number(step.before), after: f.number(step.after) })}</span>
          </li>
        ))}
      </ol>
      <Button size="compact-sm" variant="default" disabled={busy} onClick={undo}>{t('mend.undoLast')}</Button>
    </div>
  );
}
