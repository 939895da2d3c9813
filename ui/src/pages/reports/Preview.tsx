// The row at the side: enough to decide whether to open it.
import { useQuery } from '@tanstack/react-query';
import { Skeleton } from '@mantine/core';
import type { ReactNode } from 'react';
import { queries } from '../../api/queries';
import type { ReportDetail } from '../../api/types';
import { Acquitted, Handling, PartyIcon, SourceMark, TaxonMark } from '../../parts/Chips';
import { Go } from '../../parts/Go';
import { Loaded } from '../../parts/Loaded';
import { Normal, Said } from '../../parts/Stated';
import { When } from '../../parts/When';
import { paths } from '../../paths';
import { Icon } from '../../primitives/Icon';
import { Prose } from '../../primitives/Prose';
import { useWords } from '../../words';
import css from './Preview.module.css';

export function Preview({ id, close }: { id: string; close: () => void }) {
  const { t } = useWords();
  const report = useQuery(queries.report(id));
  return (
    <aside className={css.preview} aria-label={t('reports.preview')}>
      <Loaded query={report} shape={<Skeleton height={240} />}>
        {(data) => <Body report={data} close={close} />}
      </Loaded>
      {report.isError && <button type="button" className={css.close} onClick={close} aria-label={t('frame.close')}><Icon mark="close" /></button>}
    </aside>
  );
}

function Body({ report, close }: { report: ReportDetail; close: () => void }) {
  const { t, code } = useWords();
  const { core } = report;
  return (
    <>
      <div className={css.head}>
        <h2>{code('kind', report.kind)}</h2>
        <button type="button" className={css.close} onClick={close} aria-label={t('frame.close')}><Icon mark="close" /></button>
      </div>
      <Handling chip={core.handling} words />
      <dl className={css.list}>
        <Line label={t('report.when')}><When span={core.span} full /></Line>
        {core.place && <Line label={t('report.where')}><Normal value={core.place.stated} /></Line>}
        {core.specimens.length > 0 && (
          <Line label={t('report.goods')}>
            {core.specimens.map((specimen, i) => (
              <div key={i}>
                {specimen.taxon_chip ? <TaxonMark taxon={specimen.taxon_chip} appendix /> : <Normal value={specimen.taxon} />}{' '}
                <Normal value={specimen.form} /> {specimen.quantity && <b><Normal value={specimen.quantity} /></b>}
              </div>
            ))}
          </Line>
        )}
        {core.amount && <Line label={t('report.amount')}><Normal value={core.amount} /></Line>}
        {report.parties.length > 0 && (
          <Line label={t('report.parties')}>
            {report.parties.map((party) => (
              <div key={party.id}>
                <PartyIcon kind={party.kind} size={13} /> <Go href={paths.subject(party.id)}>{party.name ? <Said text={party.name.raw} /> : t('subject.unnamed')}</Go>, {code('role', party.role)}{' '}
                {party.step?.normal === 'acquitted' && <Acquitted />}
              </div>
            ))}
          </Line>
        )}
        {report.narrative && <Line label={t('report.narrative')}><Said text={clip(report.narrative.text)} /></Line>}
        {report.source && <Line label={t('report.source')}><SourceMark sector={report.source.sector} partner={report.source.partner} /></Line>}
      </dl>
      {report.flags.length > 0 && <ul className={css.flags}>{report.flags.map((flag) => <li key={flag.id}><Prose text={flag.sentence} /></li>)}</ul>}
      <Go href={paths.report(report.id)} className={css.open}>{t('reports.openPage')}</Go>
    </>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return <div><dt>{label}</dt><dd>{children}</dd></div>;
}

function clip(text: string): string {
  return text.length > 320 ? `${text.slice(0, 320).trimEnd()} …` : text;
}
