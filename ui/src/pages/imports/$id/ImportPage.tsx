// One import: the file on the left, what it becomes on the right; problems by cause; then progress; then the receipt.
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useImportActions } from '../../../api/changes';
import { queries } from '../../../api/queries';
import type { ImportView } from '../../../api/types';
import { Go } from '../../../parts/Go';
import { Loaded, Trouble } from '../../../parts/Loaded';
import { PageNote } from '../../../parts/PageNote';
import { Said } from '../../../parts/Stated';
import { usePower } from '../../../parts/usePower';
import { paths } from '../../../paths';
import { Prose } from '../../../primitives/Prose';
import { useWords } from '../../../words';
import { HowRead } from './HowRead';
import css from './ImportPage.module.css';
import { Mapping } from './Mapping';
import { Mend } from './Mend';
import { Preview } from './Preview';
import { Progress } from './Progress';
import { Receipt } from './Receipt';

export function ImportPage() {
  const { id = '' } = useParams({ strict: false });
  const view = useQuery(queries.import(id));
  return (
    <Loaded query={view} shape={<Skeleton height={420} />}>
      {(data) => <Body key={data.id} view={data} />}
    </Loaded>
  );
}

function Body({ view }: { view: ImportView }) {
  const { t, f, code } = useWords();
  const can = usePower()('submit');
  const actions = useImportActions(view.id);
  const error = actions.start.error ?? actions.stop.error ?? actions.change.error ?? actions.check.error;
  return (
    <article className={css.page}>
      <title>{`${view.file} – ${t('frame.product')}`}</title>
      <div className={css.over}><Go href={paths.imports()}>{t('imports.title')}</Go><span>{code('format', view.format)}</span><span>{code('state', view.state)}</span><span>{f.moment(view.at)}</span></div>
      <div className={css.head}>
        <h1><Said text={view.file} /></h1>
        {(view.state === 'staged' || view.state === 'stopped') && (
          <Button className="no-print" disabled={!can} title={can ? undefined : t('imports.submitNo')} loading={actions.start.isPending} onClick={() => actions.start.mutate()}>
            {view.state === 'stopped' ? t('imports.goOn') : view.rows_total ? t('imports.start', { rows: f.number(view.rows_total) }) : t('imports.startPlain')}
          </Button>
        )}
      </div>
      <HowRead view={view} change={actions.change.mutate} busy={actions.change.isPending} />
      {error && <Trouble error={error} />}
      {view.state === 'failed' && <p className={css.banner} role="alert"><b>{t('imports.failed')}.</b> <Prose text={view.failure ?? ''} /></p>}
      {view.state === 'stopped' && <p className={css.banner} data-mild=""><b>{t('imports.stoppedTitle')}.</b> {t('imports.stoppedText')}</p>}
      {(view.state === 'running' || view.state === 'checking') && <Progress view={view} stop={() => actions.stop.mutate()} stopping={actions.stop.isPending} />}
      {(view.state === 'done' || view.state === 'stopped') && <Receipt view={view} />}
      {view.state === 'staged' || view.state === 'checking' ? (
        <div className={css.columns}>
          <Mapping view={view} change={actions.change.mutate} busy={actions.change.isPending || view.state === 'checking'} />
          <Preview rows={view.preview} />
        </div>
      ) : null}
      <Mend view={view} actions={actions} />
      <PageNote />
    </article>
  );
}
