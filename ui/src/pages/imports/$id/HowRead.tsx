// What the file was taken for and why; another format or a kept mapping instead; what else was in its archive.
import { useQuery } from '@tanstack/react-query';
import { NO_CHANGE } from '../../../api/changes';
import { queries } from '../../../api/queries';
import type { ImportChange, ImportView } from '../../../api/types';
import { Go } from '../../../parts/Go';
import { Said } from '../../../parts/Stated';
import { paths } from '../../../paths';
import { Prose } from '../../../primitives/Prose';
import { useWords } from '../../../words';
import css from './Mend.module.css';

interface HowReadProps {
  view: ImportView;
  change: (change: ImportChange) => void;
  busy: boolean;
}

export function HowRead({ view, change, busy }: HowReadProps) {
  const { t, code } = useWords();
  const open = view.state === 'staged';
  const known = view.formats.some(([format]) => format === view.format);
  return (
    <div className={css.read}>
      <dl>
        {open && (
          <>
            <dt><label htmlFor="read-as">{t('mend.readAs')}</label></dt>
            <dd>
              <select id="read-as" className={css.select} value={view.format} disabled={busy} onChange={(e) => change({ ...NO_CHANGE, format: e.target.value })}>
                {!known && <option value={view.format}>{code('format', view.format)}</option>}
                {view.formats.map(([format = '']) => <option key={format} value={format}>{code('format', format)}</option>)}
              </select>
            </dd>
          </>
        )}
        {view.because && <><dt>{t('mend.because')}</dt><dd><Prose text={view.because} /></dd></>}
        {view.taken && <><dt>{t('mend.taken')}</dt><dd><Go href={paths.mapping(view.taken.id)}>{view.taken.name}</Go>, {view.taken.partner}</dd></>}
        {open && view.columns.length > 0 && <Another view={view} change={change} busy={busy} />}
        {view.others.length > 0 && (
          <>
            <dt>{t('mend.archive')}</dt>
            <dd>
              <ul>
                {view.others.map((other) => (
                  <li key={other.file}>
                    {other.id ? <Go href={paths.import(other.id)}><Said text={other.file} /></Go> : <><Said text={other.file} />, <Prose text={t('mend.refused', { why: other.refused ?? '' })} /></>}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}

function Another({ view, change, busy }: HowReadProps) {
  const { t } = useWords();
  const { data } = useQuery(queries.mappings());
  const fitting = (data?.items ?? []).filter((kept) => kept.format === view.format && kept.id !== view.taken?.id);
  if (fitting.length === 0) return null;
  return (
    <>
      <dt><label htmlFor="read-with">{t('mend.another')}</label></dt>
      <dd>
        <select id="read-with" className={css.select} value="" disabled={busy} onChange={(e) => e.target.value && change({ ...NO_CHANGE, kept: e.target.value })}>
          <option value="">{t('mend.choose')}</option>
          {fitting.map((kept) => <option key={kept.id} value={kept.id}>{`${kept.name}, ${kept.partner}`}</option>)}
        </select>
      </dd>
    </>
  );
}
