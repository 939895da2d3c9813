// The receipt: what the file held and what became of it, for the records and for print.
import { Button } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { queries } from '../../../api/queries';
import type { ImportView } from '../../../api/types';
import { NO_FILTERS } from '../../../filters';
import { Go } from '../../../parts/Go';
import { paths } from '../../../paths';
import { Icon } from '../../../primitives/Icon';
import { Section } from '../../../primitives/Section';
import { useWords } from '../../../words';
import css from './ImportPage.module.css';

export function Receipt({ view }: { view: ImportView }) {
  const { t, f } = useWords();
  const { data: session } = useSuspenseQuery(queries.session());
  const tally = [
    ['rows', view.rows], ['imported', view.imported_rows], ['rejected', view.rejected_rows], ['new', view.new_reports], ['revised', view.revised_reports], ['unchanged', view.unchanged_reports],
  ] as const;
  const complete = view.imported_rows + view.rejected_rows === view.rows;
  return (
    <Section
      title={t('imports.receipt')}
      aside={<Button className="no-print" size="compact-sm" variant="default" leftSection={<Icon mark="print" size={14} />} onClick={() => window.print()}>{t('frame.print')}</Button>}
    >
      <p>{t('imports.receiptText', { file: view.file, when: f.moment(view.at), name: session.name, partner: session.partner_name })}</p>
      <dl className={css.tally}>
        {tally.map(([key, count]) => [<dt key={`${key}-t`}>{t(`imports.tally.${key}`)}</dt>, <dd key={key}>{f.number(count)}</dd>])}
      </dl>
      {complete && <p className={css.small}>{t('imports.tallyCheck')}</p>}
      {view.readers.length > 0 && (
        <div className={css.readers}><b>{t('imports.readersDone')}</b><ul>{view.readers.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul></div>
      )}
      <div className={`${css.actions} no-print`}>
        {view.rejected_rows > 0 && <Button component="a" href={paths.rejects(view.id)} download variant="default" size="compact-sm" leftSection={<Icon mark="imports" size={14} />}>{t('imports.rejects')}</Button>}
        <Button component={Go} href={paths.reports({ ...NO_FILTERS, own: true })} variant="default" size="compact-sm">{t('imports.seeReports')}</Button>
        <Button component={Go} href={paths.imports()} variant="default" size="compact-sm">{t('imports.anotherFile')}</Button>
      </div>
      {view.rejected_rows > 0 && <p className={css.small}>{t('imports.rejectsHint')}</p>}
    </Section>
  );
}
