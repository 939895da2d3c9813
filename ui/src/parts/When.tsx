// A date with its precision: "Mar 2012" is a month and says so.
import type { DateSpan } from '../api/types';
import { useWords } from '../words';

export function When({ span, full = false }: { span?: DateSpan | null; full?: boolean }) {
  const { t, f } = useWords();
  if (!span) return <span>{t('reports.undated')}</span>;
  const short = f.span(span);
  const long =
    span.precision === 'month' ? t('reports.monthOnly', { month: short })
    : span.precision === 'year' ? t('reports.yearOnly', { year: short })
    : short;
  return <time dateTime={span.precision === 'day' ? span.from : `${span.from}/${span.to}`} title={long}>{full ? long : short}</time>;
}
