// The state of the reports page, all of it in the address, and the moves that one can make.
import { useRouterState } from '@tanstack/react-router';
import { useMemo } from 'react';
import { FIRST, readFilters, readPlace, type Filters } from '../../filters';
import { useGo } from '../../parts/Go';
import { paths } from '../../paths';

export function useReportsView() {
  const go = useGo();
  const searchStr = useRouterState({ select: (s) => s.location.searchStr });
  return useMemo(() => {
    const search = new URLSearchParams(searchStr);
    const filters = readFilters(search);
    const place = readPlace(search);
    return {
      filters,
      place,
      /** A new question starts at its first page. */
      ask: (next: Filters) => go(paths.reports(next)),
      /** Looking at another row of the same page is no step to go back over. */
      preview: (row: string) => go(paths.reports(filters, { ...place, row }), 'replace'),
      turn: (cursor: string) => go(paths.reports(filters, { cursor, page: place.page + 1, row: '' })),
      first: () => go(paths.reports(filters, FIRST)),
      open: (id: string) => go(paths.report(id)),
    };
  }, [go, searchStr]);
}

export type ReportsView = ReturnType<typeof useReportsView>;
