// One taxon: what it is, since when it is listed, what it is called, what is made of it, what it is taken for.
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { Problem } from '../../../api/problem';
import { queries } from '../../../api/queries';
import type { TaxonPage as Taxon } from '../../../api/types';
import { NO_FILTERS } from '../../../filters';
import { Go } from '../../../parts/Go';
import { Loaded } from '../../../parts/Loaded';
import { PageNote } from '../../../parts/PageNote';
import { paths } from '../../../paths';
import { Empty } from '../../../primitives/Empty';
import { Silhouette } from '../../../primitives/Icon';
import { Section } from '../../../primitives/Section';
import { useWords } from '../../../words';
import { FactorRows } from '../factors/FactorRows';
import { AppendixMark, MemoryMark } from '../Marks';
import { ReferenceHead } from '../ReferenceHead';
import { Listing } from './Listing';
import { Names } from './Names';
import css from './TaxonPage.module.css';

export function TaxonPage() {
  const { t } = useWords();
  const { name = '' } = useParams({ strict: false });
  const taxon = useQuery(queries.taxon(name));
  const unknown = taxon.error instanceof Problem && taxon.error.status === 404;
  return (
    <div className={css.page}>
      <ReferenceHead />
      {unknown && <><title>{`${t('reference.title')} – ${t('frame.product')}`}</title><Empty title={t('reference.unknownTitle')} text={t('reference.unknownTaxon')} /></>}
      {!unknown && <Loaded query={taxon} shape={<Skeleton height={420} />}>{(data) => <Body key={data.name} taxon={data} />}</Loaded>}
    </div>
  );
}

function Body({ taxon }: { taxon: Taxon }) {
  const { t, f } = useWords();
  return (
    <article>
      <Head taxon={taxon} />
      <Section title={t('reference.listing')} caveat={t('reference.listingCaveat')}><Listing taxon={taxon} /></Section>
      <Section title={t('reference.names')} caveat={t('reference.namesCaveat')}><Names taxon={taxon} /></Section>
      <div className={css.columns}>
        <Section title={t('reference.products')} caveat={t('reference.productsCaveat')} aside={taxon.products.length > 0 && <MemoryMark />}>
          {taxon.products.length > 0 ? <ul className={css.products}>{taxon.products.map((p) => <li key={p}>{p}</li>)}</ul> : <p>{t('reference.productsNone')}</p>}
        </Section>
        <Section title={t('reference.lookAlikes')} caveat={t('reference.lookAlikesCaveat')} aside={taxon.look_alikes.some((l) => l.from_memory) && <MemoryMark />}>
          {taxon.look_alikes.length > 0 ? <LookAlikes taxon={taxon} /> : <p>{t('reference.lookAlikesNone')}</p>}
        </Section>
      </div>
      <Section title={t('reference.equivalents')} caveat={t('reference.equivalentsCaveat')} aside={<Go href={paths.factors({ q: taxon.group })}>{t('reference.partFactors')}</Go>}>
        {taxon.equivalents.length > 0 ? <FactorRows rows={taxon.equivalents} label={t('reference.equivalents')} /> : <p>{t('reference.equivalentsNone')}</p>}
      </Section>
      {taxon.trade_names.length > 0 && <Section title={t('reference.tradeNames')} caveat={t('reference.tradeNamesCaveat')} aside={<MemoryMark />}><TradeNames taxon={taxon} /></Section>}
      {taxon.range.length > 0 && <Section title={t('reference.range')}><p>{taxon.range.map((c) => f.country(c)).join(', ')}</p></Section>}
      {taxon.source && <p className={css.source}>{t('reference.nameSource', { source: taxon.source })}</p>}
      <PageNote note={taxon.note} />
    </article>
  );
}

function Head({ taxon }: { taxon: Taxon }) {
  const { t, f, code } = useWords();
  return (
    <header className={css.head}>
      <title>{`${taxon.name} – ${t('frame.product')}`}</title>
      <span className={css.shape}><Silhouette group={`${taxon.group} ${taxon.common ?? ''}`} /></span>
      <div className={css.naming}>
        <ol className={css.higher}>
          {taxon.higher.map((above) => <li key={above.name}>{above.known ? <Go href={paths.taxon(above.name)}>{above.name}</Go> : above.name}</li>)}
          <li>{code('rank', taxon.rank)}</li>
        </ol>
        <h1 className={css.title}><i lang="la">{taxon.name}</i></h1>
        {taxon.common && <p className={css.common}>{taxon.common}</p>}
      </div>
      <div className={css.standing}>
        <AppendixMark set={taxon.appendix} large />
        <span className={css.small}>{t('reference.appendixToday', { day: f.day(taxon.as_of) })}</span>
      </div>
      {taxon.reports && (
        <p className={css.reports}>
          <b>{t('reference.group')}</b> {taxon.group}{' · '}
          {taxon.reports.count > 0
            ? <Go href={paths.reports({ ...NO_FILTERS, group: [taxon.reports.group] })}>{t('reference.reports', { count: taxon.reports.count, formatted: f.number(taxon.reports.count) })}</Go>
            : <span>{t('reference.reportsNone')}</span>}
        </p>
      )}
    </header>
  );
}

function LookAlikes({ taxon }: { taxon: Taxon }) {
  return (
    <ul className={css.alike}>
      {taxon.look_alikes.map((other) => (
        <li key={other.name}>
          <span><Go href={paths.taxon(other.name)}><i lang="la">{other.name}</i></Go> {other.common && <span className={css.small}>{other.common}</span>} <AppendixMark set={other.appendix} /></span>
          <span>{other.told_apart}</span>
        </li>
      ))}
    </ul>
  );
}

function TradeNames({ taxon }: { taxon: Taxon }) {
  return (
    <ul className={css.trade}>
      {taxon.trade_names.map((trade) => (
        <li key={trade.name}>
          <span className={css.word}>{trade.name}</span>
          <ul className={css.shares}>
            {trade.meanings.map((meaning) => (
              <li key={meaning.name}>
                <span className={css.bar} style={{ inlineSize: `${meaning.share}%` }} />
                <Go href={paths.taxon(meaning.name)}><i lang="la">{meaning.name}</i></Go>
                <span className={css.small}>{`${meaning.share} %`}</span>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
