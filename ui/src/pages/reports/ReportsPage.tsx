// Reports: ask, narrow, read down the list, preview at the side. The address holds all of it.
import { Button, Skeleton } from '@mantine/core';
import { useClipboard, useLocalStorage } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { queries } from '../../api/queries';
import type { ReportPage } from '../../api/types';
import { isEmpty, NO_FILTERS } from '../../filters';
import { Go } from '../../parts/Go';
import { Loaded } from '../../parts/Loaded';
import { PageNote } from '../../parts/PageNote';
import { usePower } from '../../parts/usePower';
import { paths } from '../../paths';
import { Empty } from '../../primitives/Empty';
import { useWords } from '../../words';
import { asTsv, COLUMNS, type Column } from './columns';
import { FacetList } from './FacetList';
import { FilterSentence } from './FilterSentence';
import { ListTools } from './ListTools';
import { Months } from './Months';
import { Preview } from './Preview';
import css from './ReportsPage.module.css';
import { ReportTable } from './ReportTable';
import { useListKeys } from './useListKeys';
import { useReportsView } from './useReportsView';

const FEWER_WITH_PREVIEW: readonly Column[] = ['date', 'kind', 'what', 'quantity', 'place', 'flags', 'handling'];

export function ReportsPage() {
  const { t } = useWords();
  const view = useReportsView();
  const { filters, place } = view;
  const reports = useQuery(queries.reports(filters, place.cursor));
  const months = useQuery(queries.months());
  const [facetsOpen, setFacetsOpen] = useState(false);
  return (
    <div className={css.page} data-preview={place.row ? '' : undefined} data-facets={facetsOpen || undefined}>
      <title>{`${t('reports.title')} – ${t('frame.product')}`}</title>
      <div className={css.facets}>
        {reports.data && <FacetList facets={reports.data.facets} filters={filters} ask={view.ask} />}
      </div>
      <div className={css.main}>
        <FilterSentence filters={filters} facets={reports.data?.facets} total={reports.data?.total} ask={view.ask} />
        {months.data && <Months counts={months.data} filters={filters} ask={view.ask} />}
        <div className={css.tools}>
          <Button className={css.filterButton} size="compact-sm" variant="default" aria-expanded={facetsOpen} onClick={() => setFacetsOpen(!facetsOpen)}>
            {t('reports.narrowOpen')}
          </Button>
        </div>
        <Loaded query={reports} shape={<ListShape />}>
          {(page) => <List page={page} view={view} stale={reports.isPlaceholderData} />}
        </Loaded>
        <PageNote note={reports.data?.note} />
      </div>
      {place.row && <Preview key={place.row} id={place.row} close={() => view.preview('')} />}
    </div>
  );
}

interface ListProps {
  page: ReportPage;
  view: ReturnType<typeof useReportsView>;
  stale: boolean;
}

function List({ page, view, stale }: ListProps) {
  const words = useWords();
  const { t } = words;
  const { filters, place } = view;
  const can = usePower();
  const clipboard = useClipboard();
  const [loose, setLoose] = useLocalStorage({ key: 'saola.loose-rows', defaultValue: false, getInitialValueInEffect: false });
  const [columns, setColumns] = useLocalStorage<Column[]>({ key: 'saola.columns', defaultValue: COLUMNS.filter((column) => column !== 'title'), getInitialValueInEffect: false });
  const shown = place.row ? columns.filter((column) => FEWER_WITH_PREVIEW.includes(column)) : columns;
  const density = () => setLoose(!loose);
  useListKeys({
    ids: page.items.map((row) => row.id),
    chosen: place.row,
    preview: view.preview,
    open: view.open,
    density,
    copy(id) {
      const row = page.items.find((r) => r.id === id);
      if (row) clipboard.copy(asTsv(row, columns, words));
    },
  });

  if (page.items.length === 0) {
    return isEmpty(filters) ? (
      <Empty title={t('reports.noneTitle')} text={t('reports.noneText')}>
        <Button component={Go} href={paths.imports()}>{t('reports.toImports')}</Button>
      </Empty>
    ) : (
      <Empty title={t('reports.emptyTitle')} text={t('reports.emptyText')}>
        <Button component={Go} href={paths.reports(NO_FILTERS)} variant="default">{t('reports.reset')}</Button>
      </Empty>
    );
  }
  return (
    <div className={stale ? css.stale : undefined}>
      <div className={css.tools}>
        <Span page={page} number={place.page} />
        <span role="status" className={css.span}>{clipboard.copied && t('frame.copied')}</span>
        <span className={css.push} />
        <ListTools filters={filters} columns={columns} setColumns={setColumns} loose={loose} density={density} canExport={can('export')} />
      </div>
      <ReportTable rows={page.items} columns={shown} chosen={place.row} loose={loose} preview={view.preview} open={view.open} />
      <div className={css.pager}>
        <Span page={page} number={place.page} />
        <span className={css.push} />
        {place.cursor && <Button size="compact-sm" variant="default" onClick={view.first}>{t('reports.first')}</Button>}
        {page.next && <Button size="compact-sm" variant="default" onClick={() => page.next && view.turn(page.next)}>{t('reports.next', { count: 200 })}</Button>}
      </div>
    </div>
  );
}

/** "201–400 of 1,024": counts say of what. */
function Span({ page, number }: { page: ReportPage; number: number }) {
  const { t, f } = useWords();
  const first = (number - 1) * 200 + 1;
  return (
    <span className={css.span}>
      {t('reports.span', { first: f.number(first), last: f.number(first + page.items.length - 1), total: f.number(page.total) })}
    </span>
  );
}

function ListShape() {
  return <>{Array.from({ length: 14 }, (_, i) => <Skeleton key={i} height={20} my={12} />)}</>;
}
