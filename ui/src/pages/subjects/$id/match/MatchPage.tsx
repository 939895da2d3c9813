// Two parties compared: both as reported, why they may be one, what people judged, and a sheet for the file.
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { queries } from '../../../../api/queries';
import type { MatchDetail } from '../../../../api/types';
import { Go } from '../../../../parts/Go';
import { Judge } from '../../../../parts/Judge';
import { JudgementList } from '../../../../parts/JudgementList';
import { Loaded } from '../../../../parts/Loaded';
import { MatchLedger } from '../../../../parts/MatchLedger';
import { PageNote } from '../../../../parts/PageNote';
import { PartySides } from '../../../../parts/PartySides';
import { usePower } from '../../../../parts/usePower';
import { paths } from '../../../../paths';
import { Icon } from '../../../../primitives/Icon';
import { Section } from '../../../../primitives/Section';
import { useWords } from '../../../../words';
import css from './MatchPage.module.css';

export function MatchPage() {
  const { id = '', other = '' } = useParams({ strict: false });
  const { t } = useWords();
  const match = useQuery(queries.match(id, other));
  return (
    <article className={css.page}>
      <title>{`${t('match.title')} – ${t('frame.product')}`}</title>
      <p className={css.over}><Go href={paths.subject(id)}>{t('match.toSubject')}</Go> <Go href={paths.review()}>{t('match.toReview')}</Go></p>
      <h1>{t('match.title')}</h1>
      <p className={css.lead}>{t('match.lead')}</p>
      <Loaded query={match} shape={<Skeleton height={420} />}>{(data) => <Body match={data} />}</Loaded>
    </article>
  );
}

function Body({ match }: { match: MatchDetail }) {
  const { t } = useWords();
  const { a, b, explanation, judgements } = match;
  return (
    <>
      <Section title={t('match.reported')} aside={<Sheets match={match} />}><PartySides a={a} b={b} /></Section>
      <Section title={t('match.why')}>
        {explanation ? <MatchLedger explanation={explanation} about="parties" training={match.training} /> : <p>{t('match.incomparable')}</p>}
      </Section>
      <Section title={t('judge.section')} className="no-print"><Judge a={a.party.id} b={b.party.id} /></Section>
      <Section title={t('judge.list')}>
        {judgements.length > 0 ? <JudgementList judgements={judgements} /> : <p>{t('judge.none')}</p>}
      </Section>
      <PageNote note={match.note} />
    </>
  );
}

function Sheets({ match: { a, b, explanation } }: { match: MatchDetail }) {
  const { t } = useWords();
  const can = usePower()('export');
  if (!explanation) return null;
  const [one, other] = [a.party.id, b.party.id];
  if (!can) return <Button className="no-print" size="compact-sm" variant="default" disabled title={t('reports.exportNo')}>{t('match.sheet')}</Button>;
  return (
    <span className={`${css.sheets} no-print`}>
      <Button component="a" href={paths.matchSheet(one, other, 'text')} target="_blank" rel="noopener" size="compact-sm" variant="default" leftSection={<Icon mark="print" size={14} />}>{t('match.sheet')}</Button>
      <Button component="a" href={paths.matchSheet(one, other, 'html')} download size="compact-sm" variant="default">{t('match.sheetHtml')}</Button>
    </span>
  );
}
