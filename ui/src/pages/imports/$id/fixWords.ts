// Steps of mending in words: as an offer to press, and as what was done.
import type { MappingFix } from '../../../api/types';
import type { Words } from '../../../words';

export function unitWords({ t }: Words, unit: string): string {
  return unit === 'kg' || unit === 'g' || unit === 't' || unit === 'number' ? t(`mend.units.${unit}`) : unit;
}

function fieldWords(fields: string[][], code: string): string {
  return fields.find(([known]) => known === code)?.[1] ?? code.replace(/^.*\./, '').replaceAll('-', ' ');
}

/** What a button says that makes this step. */
export function offerWords(words: Words, fix: MappingFix): string {
  const { t } = words;
  const column = fix.column ?? '';
  const value = fix.value ?? '';
  switch (fix.kind) {
    case 'unit': return t('mend.treatAs', { unit: unitWords(words, value) });
    case 'date-order': return orderWords(words, value);
    case 'replace': return t('mend.treatEmpty', { column, unit: unitWords(words, value) });
    default: return t('mend.leaveOut', { column: column.trim() });
  }
}

function orderWords({ t }: Words, order: string): string {
  return order === 'mdy' || order === 'ymd' ? t(`mend.order.${order}`) : t('mend.order.dmy');
}

/** What a step says that was made. */
export function madeWords(words: Words, fix: MappingFix, fields: string[][]): string {
  const { t } = words;
  const column = (fix.column ?? '').trim();
  const value = fix.value ?? '';
  switch (fix.kind) {
    case 'unit': return t('mend.unitOf', { column, unit: unitWords(words, value) });
    case 'date-order': return orderWords(words, value);
    case 'replace': return fix.from ? t('mend.replaced', { from: fix.from, column, to: value }) : t('mend.emptied', { column, to: unitWords(words, value) });
    case 'constant': return t('mend.constant', { field: fieldWords(fields, fix.field ?? ''), value });
    default: return t('mend.left', { column });
  }
}

export { fieldWords };
