// One report whole: as reported beside as normalised, who, the way, the flags, what changed, and who may read it.
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../../api/queries';
import type { ReportDetail } from '../../../api/types';
import { Handling, KindMark, SourceMark } from '../../../parts/Chips';
import { flagEvidence } from '../../../parts/flagEvidence';
import { Loaded } from '../../../parts/Loaded';
import { PageNote } from '../../../parts/PageNote';
import { hasRoute, RouteStrip } from '../../../parts/RouteStrip';
import { Said } from '../../../parts/Stated';
import { usePower } from '../../../parts/usePower';
import { When } from '../../../parts/When';
import { Why } from '../../../parts/Why';
import { Icon } from '../../../primitives/Icon';
import { Section } from '../../../primitives/Section';
import { useWords } from '../../../words';
import { CaseLedger, CoreLedger, GoodsLedger } from './CoreLedger';
import { Evidence } from './evidence/Evidence';
import { Incident } from './incident/Incident';
import { HandlingDialog } from './HandlingDialog';
import { Contacts, Narrative } from './Narrative';
import { Parties } from './Parties';
import { RecallDialog } from './RecallDialog';
import css from './ReportPage.module.css';
import { Revisions } from './Revisions';

export function ReportPage() {
  const { id = '' } = useParams({ strict: false });
  const report = useQuery(queries.report(id));
  return (
    <Loaded query={report} shape={<Skeleton height={420} />}>
      {(data) => <Body key={data.id} report={data} />}
    </Loaded>
  );
}

function Body({ report }: { report: ReportDetail }) {
  const words = useWords();
  const { t } = words;
  const { core } = report;
  return (
    <article className={css.page}>
      <Head report={report} />
      <Section title={t('report.core')} aside={<Handling chip={core.handling} words />}><CoreLedger core={core} /></Section>
      {core.specimens.length > 0 && <Section title={t('report.goods')}><GoodsLedger specimens={core.specimens} live={core.live_equivalents} /></Section>}
      {core.proceedings && <Section title={t('report.case')}><CaseLedger proceedings={core.proceedings} /></Section>}
      {hasRoute(core) && <Section title={t('report.route')} caveat={t('report.routeCaveat')}><RouteStrip core={core} /></Section>}
      {report.parties.length > 0 && (
        <Section title={t('report.parties')} caveat={t('report.partiesCaveat')}><Parties parties={report.parties} /></Section>
      )}
      {report.narrative && (
        <Section title={t('report.narrative')} aside={<Handling chip={report.narrative.handling} words />}><Narrative narrative={report.narrative} /><Contacts narrative={report.narrative} /></Section>
      )}
      <Incident id={report.id} />
      <Evidence report={report} />
      <Section title={t('report.flags')}>
        {report.flags.length > 0 ? <Why evidence={flagEvidence(report.flags, words, { here: report.id })} /> : <p>{t('report.noFlags')}</p>}
      </Section>
      <div className={css.columns}>
        {report.source && <Source source={report.source} />}
        <Section title={t('report.revisions')}><Revisions revisions={report.revisions} /></Section>
      </div>
      {report.raw && <Raw fields={report.raw} />}
      <PageNote note={report.note} />
    </article>
  );
}

function Head({ report }: { report: ReportDetail }) {
  const { t, code, f } = useWords();
  const can = usePower();
  const [dialog, setDialog] = useState<'handling' | 'recall' | null>(null);
  const { core } = report;
  const steward = report.own && can('steward');
  const where = core.place?.stated.normal?.replace(/, [A-Z]{2}$/, '') ?? core.place?.stated.raw;
  const country = core.place?.country ? f.country(core.place.country) : undefined;
  const place = where && country && !where.includes(country) ? `${where}, ${country}` : (where ?? country);
  const title = place ? t('report.nounTitle', { kind: code('kind', report.kind), place }) : code('kind', report.kind);
  const summary = core.specimens.map((s) => [s.quantity?.normal ?? s.quantity?.raw, s.taxon_chip?.common ?? s.taxon.raw, s.form.normal].filter((word) => word));
  return (
    <header className={css.head}>
      <title>{`${title} – ${t('frame.product')}`}</title>
      <div className={css.over}>
        <KindMark kind={report.kind} />
        <When span={core.span} full />
        <SourceMark sector={report.source?.sector} partner={report.source?.partner} />
        {report.own && <span>{t('report.own')}</span>}
        <span className={`${css.actions} no-print`}>
          <Button size="compact-sm" variant="default" leftSection={<Icon mark="print" size={14} />} onClick={() => window.print()}>{t('frame.print')}</Button>
          {report.own && (
            <>
              <Button size="compact-sm" variant="default" disabled={!steward} title={steward ? undefined : t('report.stewardNo')} onClick={() => setDialog('handling')}>{t('report.changeHandling')}</Button>
              <Button size="compact-sm" variant="default" disabled={!steward} title={steward ? undefined : t('report.stewardNo')} onClick={() => setDialog('recall')}>{t('report.recall')}</Button>
            </>
          )}
        </span>
      </div>
      <h1 className={css.title}>{title}</h1>
      <p className={css.summary}>
        {summary.length > 0
          ? summary.map((words, i) => <span key={i}>{i > 0 && '; '}{words.map((word, n) => <span key={n}>{n > 0 && ' '}{word}</span>)}</span>)
          : core.amount?.normal}
      </p>
      {report.pending && <p className={css.pending}>{t('report.pending')}</p>}
      {dialog === 'handling' && <HandlingDialog report={report} close={() => setDialog(null)} />}
      {dialog === 'recall' && <RecallDialog id={report.id} close={() => setDialog(null)} />}
    </header>
  );
}

function Source({ source }: { source: NonNullable<ReportDetail['source']> }) {
  const { t, f } = useWords();
  const lines = [
    ['sourceReference', source.reference], ['sourceCitation', source.citation], ['sourceFile', source.file], ['sourcePointer', source.pointer],
  ] as const;
  return (
    <Section title={t('report.source')} aside={<Handling chip={source.handling} />}>
      <dl className={css.pairs} style={{ marginBlockStart: 0 }}>
        <dt>{t('report.sourcePartner')}</dt>
        <dd><SourceMark sector={source.sector} partner={source.partner} />{source.country && `, ${f.country(source.country)}`}</dd>
        {lines.map(([key, value]) => value && [<dt key={`${key}-t`}>{t(`report.${key}`)}</dt>, <dd key={key}><Said text={value} /></dd>])}
      </dl>
    </Section>
  );
}

function Raw({ fields }: { fields: NonNullable<ReportDetail['raw']> }) {
  const { t } = useWords();
  return (
    <Section title={t('report.raw')} caveat={t('report.rawCaveat')}>
      <table className={css.raw}>
        <tbody>
          {fields.map((field, i) => (
            <tr key={i}>
              <th scope="row"><Said text={field.name} mono /></th>
              <td><Said text={field.value} mono /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
