// The annual illegal trade report before it is taken out: what it will hold, what it leaves out and why.
import { Button, Group, Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import type { TradeReportCheck } from '../../api/types';
import type { Filters } from '../../filters';
import { Loaded } from '../../parts/Loaded';
import { PageNote } from '../../parts/PageNote';
import { paths } from '../../paths';
import { Prose } from '../../primitives/Prose';
import { useWords } from '../../words';

export function TradeReportDialog({ filters, close }: { filters: Filters; close: () => void }) {
  const { t } = useWords();
  const check = useQuery(queries.tradeReport(filters));
  const empty = check.data?.seizures === 0;
  return (
    <Modal opened onClose={close} size="lg" title={t('reports.aitrTitle')} closeButtonProps={{ 'aria-label': t('frame.close') }}>
      <p>{t('reports.aitrText')}</p>
      <Loaded query={check} shape={<Skeleton height={96} />}>{(found) => <Found found={found} />}</Loaded>
      <PageNote note={check.data?.note} />
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={close}>{t('frame.cancel')}</Button>
        {check.data && !empty ? (
          <Button component="a" href={paths.exportTradeReport(filters)} download onClick={close}>{t('reports.aitrDownload')}</Button>
        ) : (
          <Button disabled>{t('reports.aitrDownload')}</Button>
        )}
      </Group>
    </Modal>
  );
}

function Found({ found }: { found: TradeReportCheck }) {
  const { t, f } = useWords();
  return (
    <>
      <p><b>{t('reports.aitrSeizures', { count: found.seizures, formatted: f.number(found.seizures) })}</b>, {t('reports.aitrRows', { count: found.rows, formatted: f.number(found.rows) })}</p>
      <ul>
        {found.without_flag > 0 && <li>{t('reports.aitrWithoutFlag', { count: found.without_flag, formatted: f.number(found.without_flag) })}</li>}
        {found.kept_back > 0 && <li>{t('reports.aitrKeptBack', { count: found.kept_back, formatted: f.number(found.kept_back) })}</li>}
        {found.problems.map((group) => <li key={`${group.code} ${group.column ?? ''}`}><Prose text={group.sentence} /></li>)}
      </ul>
    </>
  );
}
