// Figures of the permitted trade: two sides beside each other, by year as a small line. What one asks for stands in the address.
import { Button, NativeSelect, Skeleton, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../api/queries';
import type { TradeSetView, TradeTotalsView } from '../../api/types';
import { useGo } from '../../parts/Go';
import { Loaded } from '../../parts/Loaded';
import { PageNote } from '../../parts/PageNote';
import { paths, readTrade, type TradeAsked } from '../../paths';
import { Empty } from '../../primitives/Empty';
import { useWords } from '../../words';
import css from './TradePage.module.css';
import { TradeRows } from './TradeRows';

const BY = [
  ['term,unit', 'byTerm'], ['appendix,term,unit', 'byAppendix'], ['taxon,term,unit', 'byTaxon'],
  ['importer,term,unit', 'byImporter'], ['exporter,term,unit', 'byExporter'], ['source,term,unit', 'bySource'],
] as const;

export function TradePage() {
  const { t } = useWords();
  const asked = readTrade(new URLSearchParams(useRouterState({ select: (s) => s.location.searchStr })));
  const totals = useQuery(queries.trade(asked));
  return (
    <div>
      <title>{`${t('trade.title')} – ${t('frame.product')}`}</title>
      <h1>{t('trade.title')}</h1>
      <p className={css.lead}>{t('trade.lead')}</p>
      <Loaded query={totals} shape={<Skeleton height={480} />}>{(page) => <Totals page={page} asked={asked} />}</Loaded>
    </div>
  );
}

function Totals({ page, asked }: { page: TradeTotalsView; asked: TradeAsked }) {
  const { t, f } = useWords();
  const go = useGo();
  if (page.sets.length === 0) {
    return (
      <>
        <Empty title={t('trade.emptyTitle')} text={t('trade.emptyText')}>
          <Button variant="default" onClick={() => go(paths.imports())}>{t('trade.emptyDo')}</Button>
        </Empty>
        <PageNote note={page.note} />
      </>
    );
  }
  const set = page.of === undefined || page.of === null ? undefined : page.sets[page.of];
  return (
    <>
      <Ask page={page} asked={asked} set={set} />
      <p className={css.caveat}>{page.caveat}</p>
      {set && page.totals.length > 0 ? <TradeRows page={page} set={set} /> : <p className={css.none}>{t('trade.none')}</p>}
      <p role="status" className={css.count}>
        {t('trade.count', { count: page.totals.length, formatted: f.number(page.totals.length) })}{page.more && <> {t('trade.more')}</>}
      </p>
      <PageNote note={page.note} />
    </>
  );
}

const keyOf = (set: TradeSetView) => `${set.partner}/${set.table}`;

function Ask({ page, asked, set }: { page: TradeTotalsView; asked: TradeAsked; set: TradeSetView | undefined }) {
  const { t, f } = useWords();
  const go = useGo();
  const [typed, setTyped] = useState({ genus: asked.genus, term: asked.term });
  const ask = (change: Partial<TradeAsked>) => go(paths.trade({ ...asked, ...change }), 'replace');
  const name = (one: TradeSetView) =>
    t('trade.setName', { name: one.name, table: t(one.table === 'shipments' ? 'trade.shipments' : 'trade.tabulation'), from: one.from, to: one.to, figures: f.number(one.figures) });
  return (
    <form className={`${css.asked} no-print`} onSubmit={(event) => { event.preventDefault(); ask(typed); }}>
      <NativeSelect
        label={t('trade.set')} value={set ? keyOf(set) : ''} data={page.sets.map((one) => ({ value: keyOf(one), label: name(one) }))}
        onChange={(event) => {
          const chosen = page.sets.find((one) => keyOf(one) === event.currentTarget.value);
          if (chosen) ask({ of: chosen.partner, table: chosen.table });
        }}
      />
      <NativeSelect label={t('trade.by')} value={asked.by} data={BY.map(([value, word]) => ({ value, label: t(`trade.${word}`) }))} onChange={(event) => ask({ by: event.currentTarget.value })} />
      <TextInput label={t('trade.genus')} placeholder={t('trade.genusHint')} value={typed.genus} maxLength={100} onChange={(event) => setTyped({ ...typed, genus: event.currentTarget.value })} onBlur={() => typed.genus !== asked.genus && ask(typed)} />
      <TextInput label={t('trade.term')} placeholder={t('trade.termHint')} value={typed.term} maxLength={100} onChange={(event) => setTyped({ ...typed, term: event.currentTarget.value })} onBlur={() => typed.term !== asked.term && ask(typed)} />
      <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
    </form>
  );
}
