// The marks of facts: in which appendix, and whether it is only remembered.
import { useWords, type Words } from '../../words';
import css from './Marks.module.css';

/** Words for a set of appendices such as `I|II` or `II|none`. */
export function appendixWords(set: string, { t }: Pick<Words, 't'>): string {
  const parts = set.split('|').filter(Boolean);
  const listed = parts.filter((part) => part !== 'none');
  if (parts.length === 0) return t('reference.appendixUnknown');
  if (listed.length === 0) return t('reference.appendixNone');
  const which = listed.join(' / ');
  if (listed.length < parts.length) return t('reference.appendixPartly', { which });
  return listed.length > 1 ? t('reference.appendixSplit', { which }) : t('reference.appendix', { which });
}

/** The strictest of a set, for its colour. */
export function strictest(set: string): 'I' | 'II' | 'III' | 'none' | 'unknown' {
  const parts = set.split('|');
  return (['I', 'II', 'III', 'none'] as const).find((part) => parts.includes(part)) ?? 'unknown';
}

interface AppendixProps {
  set: string;
  large?: boolean;
  /** Whether several appendices mean that the text leaves it open, and not that populations differ. */
  open?: boolean;
}

export function AppendixMark({ set, large = false, open = false }: AppendixProps) {
  const words = useWords();
  return <span className={css.appendix} data-appendix={strictest(set)} data-large={large || undefined}>{open && set.includes('|') ? openWords(set, words) : appendixWords(set, words)}</span>;
}

function openWords(set: string, { t }: Pick<Words, 't'>): string {
  const listed = set.split('|').filter((part) => part !== 'none').join(' / ');
  return t('reference.appendixUnsettled', { which: set.includes('none') ? t('reference.appendixOrNone', { which: listed }) : listed });
}

export function MemoryMark() {
  const { t } = useWords();
  return <span className={css.memory} title={t('reference.fromMemoryTitle')}>{t('reference.fromMemory')}</span>;
}

/** A source in the server's words; the mark beside it where it is only remembered. */
export function SourceWords({ source, fromMemory }: { source: string; fromMemory: boolean }) {
  const { t } = useWords();
  const bare = source.replace(/^from memory:?\s*/, '');
  return (
    <span className={css.source}>
      {fromMemory && <span className={css.memory} title={t('reference.fromMemoryTitle')}>{t('reference.fromMemory')}</span>}
      {bare && <span>{bare}</span>}
    </span>
  );
}
