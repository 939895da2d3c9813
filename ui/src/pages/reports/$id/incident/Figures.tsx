// Each source's figures side by side: the one that counts first with the rule by which it does, none averaged.
import type { IncidentFigure, ReportRow } from '../../../../api/types';
import { SourceMark } from '../../../../parts/Chips';
import { Go } from '../../../../parts/Go';
import { Said } from '../../../../parts/Stated';
import { When } from '../../../../parts/When';
import { paths } from '../../../../paths';
import { useWords } from '../../../../words';
import css from './Incident.module.css';

export function Figures({ figures, rows }: { figures: IncidentFigure[]; rows: Map<string, ReportRow> }) {
  return <div className={css.figures}>{figures.map((figure, i) => <Figure key={i} figure={figure} rows={rows} />)}</div>;
}

function Figure({ figure, rows }: { figure: IncidentFigure; rows: Map<string, ReportRow> }) {
  const { t } = useWords();
  const what = [figure.taxon, figure.form].filter(Boolean).join(', ');
  return (
    <table className={css.figure}>
      <caption>
        <b>{what}</b>
        {figure.differs && <span className={css.differs}>{t('incident.differs')}</span>}
      </caption>
      <thead>
        <tr><th scope="col">{t('incident.source')}</th><th scope="col">{t('stated.asReported')}</th><th scope="col">{t('incident.quantity')}</th><th scope="col">{t('incident.against')}</th></tr>
      </thead>
      <tbody>
        {figure.versions.map((version, i) => {
          const row = rows.get(version.report);
          return (
            <tr key={`${version.report} ${i}`} data-counts={i === 0 || undefined}>
              <th scope="row"><Go href={paths.report(version.report)}><SourceMark sector={row?.sector} partner={row?.partner} /> <span className={css.small}><When span={row?.date} full /></span></Go></th>
              <td><Said text={version.raw} /></td>
              <td>{version.quantity}</td>
              <td>{i === 0 ? <><b>{t('incident.counts')}</b> <span className={css.small}>{figure.counted}</span></> : version.against_counted}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
