// A name against the reports that one may read, and against the lists of those under sanctions that the operator loaded:
// what comes near, and why.
import { Button, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useFindListed, useFindNames } from '../../../api/changes';
import { queries } from '../../../api/queries';
import type { ListedHit, ListedPage, NameHit, NamesPage } from '../../../api/types';
import { Go } from '../../../parts/Go';
import { Loaded, Trouble } from '../../../parts/Loaded';
import { Empty } from '../../../primitives/Empty';
import { Section } from '../../../primitives/Section';
import { paths } from '../../../paths';
import { needFaces } from '../../../theme/scripts';
import { useWords } from '../../../words';
import { ReferenceHead } from '../ReferenceHead';
import css from './ListsPage.module.css';

export function ListsPage() {
  const { t } = useWords();
  const [name, setName] = useState('');
  const lists = useQuery(queries.lists());
  const find = useFindListed();
  const inReports = useFindNames();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!name.trim()) return;
    inReports.mutate(name);
    if (lists.data?.lists.length) find.mutate(name);
  };
  return (
    <div className={css.page}>
      <title>{`${t('lists.title')} – ${t('frame.product')}`}</title>
      <ReferenceHead />
      <h1>{t('lists.title')}</h1>
      <p className={css.lead}>{t('lists.lead')}</p>
      <form className={`${css.form} no-print`} onSubmit={submit}>
        <TextInput label={t('lists.name')} description={t('lists.nameHint')} value={name} onChange={(e) => setName(e.currentTarget.value)} maxLength={300} autoComplete="off" />
        <Button type="submit" variant="default" loading={find.isPending || inReports.isPending} disabled={!name.trim()}>{t('lists.find')}</Button>
      </form>
      {inReports.isError && <Trouble error={inReports.error} />}
      {inReports.data && <InReports page={inReports.data} />}
      <Loaded query={lists} shape={<div style={{ height: 120 }} />}>
        {(loaded) => loaded.lists.length === 0 ? <Empty title={t('lists.noneTitle')} text={t('lists.noneText')} /> : (
          <>
            {find.isError && <Trouble error={find.error} />}
            {find.data && <Found page={find.data} />}
            <Section title={t('lists.loaded')}><ul className={css.plain}>{loaded.lists.map((list) => <Loading key={list.name} list={list} />)}</ul></Section>
          </>
        )}
      </Loaded>
    </div>
  );
}

function InReports({ page }: { page: NamesPage }) {
  const { t, f } = useWords();
  needFaces(page.items.map((hit) => hit.member.party.name?.raw ?? '').join(' '));
  return (
    <Section title={t('lists.inReports')} caveat={t('lists.caveat', { model: page.model })}>
      <p role="status">{page.items.length === 0 ? t('lists.nothingInReports') : t('lists.countInReports', { count: page.items.length, formatted: f.number(page.items.length) })}</p>
      <ol className={css.hits}>{page.items.map((hit) => <Named key={hit.member.party.id} hit={hit} sameFrom={page.same_from} />)}</ol>
    </Section>
  );
}

function Named({ hit, sameFrom }: { hit: NameHit; sameFrom: number }) {
  const { t, f, code } = useWords();
  const { party, report } = hit.member;
  return (
    <li className={css.hit} data-same={hit.probability >= sameFrom || undefined}>
      <div className={css.head}>
        <Go href={paths.subject(party.id)}><b dir="auto">{party.name?.raw}</b></Go>
        <Share probability={hit.probability} />
      </div>
      <div className={css.small}>
        {code('role', party.role)}, <Go href={paths.report(report.id)}>{t('lists.inReport', { kind: code('kind', report.kind).toLowerCase(), when: report.date ? f.span(report.date) : t('reports.undated') })}</Go>
        {hit.others > 0 && <> · {t('lists.others', { count: hit.others, formatted: f.number(hit.others) })}</>}
      </div>
      <Why reasons={hit.reasons} prior={hit.prior} />
    </li>
  );
}

function Share({ probability }: { probability: number }) {
  const { t, f } = useWords();
  const percent = Math.round(probability * 100);
  return <span className={css.share}><span className={css.bar} aria-hidden="true"><i style={{ inlineSize: `${percent}%` }} /></span>{t('lists.share', { percent: f.number(percent) })}</span>;
}

function Why({ reasons, prior }: Pick<ListedHit, 'reasons' | 'prior'>) {
  const { t, f } = useWords();
  return (
    <details>
      <summary>{t('lists.why')}</summary>
      <table className={css.why}>
        <tbody>
          {reasons.map((reason, i) => (
            <tr key={i}><td dir="auto">{reason.asked}</td><td dir="auto">{reason.listed}</td><td>{reason.how}</td><td className={css.bits}>{signed(reason.bits, f.number)}</td></tr>
          ))}
          <tr><td colSpan={3}>{t('lists.prior')}</td><td className={css.bits}>{signed(prior, f.number)}</td></tr>
        </tbody>
      </table>
      <p className={css.small}>{t('lists.bits')}</p>
    </details>
  );
}

function Loading({ list }: { list: ListedPage['lists'][number] }) {
  const { t, f } = useWords();
  return (
    <li>
      <b>{list.name}</b> {t('lists.state', { count: list.entries, formatted: f.number(list.entries), day: f.day(list.as_of) })}
      <div className={css.small}>{list.citation} · {list.licence}</div>
    </li>
  );
}

function Found({ page }: { page: ListedPage }) {
  const { t, f } = useWords();
  needFaces(page.items.map((hit) => `${hit.name} ${hit.nearest ?? ''}`).join(' '));
  return (
    <Section title={t('lists.found')} caveat={t('lists.caveat', { model: page.model })}>
      <p role="status">{page.items.length === 0 ? t('lists.nothing') : t('lists.count', { count: page.items.length, formatted: f.number(page.items.length) })}</p>
      <ol className={css.hits}>{page.items.map((hit) => <Hit key={`${hit.list} ${hit.number}`} hit={hit} sameFrom={page.same_from} />)}</ol>
    </Section>
  );
}

function Hit({ hit, sameFrom }: { hit: ListedHit; sameFrom: number }) {
  const { t, code } = useWords();
  const about = [code('party', hit.kind), ...hit.born, ...hit.countries, ...hit.programmes].join(' · ');
  return (
    <li className={css.hit} data-same={hit.probability >= sameFrom || undefined}>
      <div className={css.head}>
        <b dir="auto">{hit.name}</b>
        <Share probability={hit.probability} />
      </div>
      <div className={css.small}>{t('lists.entry', { list: hit.list, number: hit.number })} · {about}</div>
      {hit.nearest && <div className={css.small}>{t(hit.weak ? 'lists.nearestWeak' : 'lists.nearest')} <span dir="auto">{hit.nearest}</span></div>}
      <Why reasons={hit.reasons} prior={hit.prior} />
    </li>
  );
}

function signed(bits: number, number: (value: number) => string): string {
  return `${bits > 0 ? '+' : ''}${number(bits)}`;
}
