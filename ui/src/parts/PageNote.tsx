// The same line on every page: what is hidden looks exactly like what is not there.
import { useWords } from '../words';
import css from './PageNote.module.css';

export function PageNote({ note }: { note?: string }) {
  const { t } = useWords();
  return <p className={css.note}>{note || t('frame.note')}</p>;
}
