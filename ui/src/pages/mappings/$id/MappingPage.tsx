// One kept mapping: what each column becomes, its steps of mending, its versions and how two of them differ.
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { queries } from '../../../api/queries';
import type { MappingDetail } from '../../../api/types';
import { Go } from '../../../parts/Go';
import { Loaded } from '../../../parts/Loaded';
import { PageNote } from '../../../parts/PageNote';
import { Said } from '../../../parts/Stated';
import { usePower } from '../../../parts/usePower';
import { paths } from '../../../paths';
import { Section } from '../../../primitives/Section';
import { useWords } from '../../../words';
import { madeWords } from '../../imports/$id/fixWords';
import css from '../MappingsPage.module.css';
import { differences } from './differences';
import { ShareDialog } from './ShareDialog';

export function MappingPage() {
  const { id = '' } = useParams({ strict: false });
  const mapping = useQuery(queries.mapping(id));
  return (
    <Loaded query={mapping} shape={<Skeleton height={360} />}>
      {(data) => <Body key={data.id} mapping={data} />}
    </Loaded>
  );
}

function Body({ mapping }: { mapping: MappingDetail }) {
  const { t, f, code } = useWords();
  const steward = usePower()('steward');
  const [sharing, setSharing] = useState(false);
  const [against, setAgainst] = useState(0);
  const earlier = useQuery({ ...queries.mapping(mapping.id, against), enabled: against > 0 });
  const versions = mapping.versions.filter((v) => v.version !== mapping.version);
  return (
    <article className={css.page}>
      <title>{`${mapping.name} – ${t('frame.product')}`}</title>
      <p className={css.over}><Go href={paths.mappings()}>{t('mappings.title')}</Go></p>
      <div className={css.head}>
        <h1>{mapping.name}</h1>
        {mapping.own && <Button className="no-print" variant="default" disabled={!steward} title={steward ? undefined : t('mappings.stewardNo')} onClick={() => setSharing(true)}>{t('mappings.share')}</Button>}
      </div>
      <dl className={css.about}>
        <dt>{t('mappings.col.format')}</dt><dd>{code('format', mapping.format)}</dd>
        <dt>{t('mappings.col.saved')}</dt><dd>{mapping.own ? t('mappings.savedBy', { when: f.moment(mapping.at), version: f.number(mapping.version ?? 1), name: mapping.by ?? '' }) : `${mapping.partner}, ${f.moment(mapping.at)}`}</dd>
        <dt>{t('mappings.col.readers')}</dt><dd>{mapping.handling.sentence} ({mapping.handling.tlp})</dd>
        {mapping.licence && <><dt>{t('mappings.licence')}</dt><dd>{mapping.licence}</dd></>}
        {mapping.citation && <><dt>{t('mappings.citation')}</dt><dd><Said text={mapping.citation} /></dd></>}
      </dl>
      <p className="no-print"><a href={`data:text/plain;charset=utf-8,${encodeURIComponent(mapping.text)}`} download={`${mapping.name}.toml`}>{t('mappings.download')}</a></p>
      <Section title={t('mappings.reads')}><Columns mapping={mapping} /></Section>
      <Section title={t('mappings.steps')}><Steps mapping={mapping} /></Section>
      {mapping.own && versions.length > 0 && (
        <Section title={t('mappings.versions')}>
          <ul className={css.versions}>
            {mapping.versions.map((v) => <li key={v.version} data-shown={v.version === mapping.version || undefined}>{t('mappings.savedBy', { when: f.moment(v.at), version: f.number(v.version), name: v.by })}{v.version === mapping.version && `, ${t('mappings.standing')}`}</li>)}
          </ul>
          <p>
            <label htmlFor="against">{t('mappings.compare')}</label>{' '}
            <select id="against" className={css.select} value={against} onChange={(e) => setAgainst(Number(e.target.value))}>
              <option value={0}>{t('mappings.compareNone')}</option>
              {versions.map((v) => <option key={v.version} value={v.version}>{t('mappings.version', { version: f.number(v.version) })}</option>)}
            </select>
          </p>
          {against > 0 && earlier.data && <Compared now={mapping} then={earlier.data} version={against} />}
        </Section>
      )}
      {sharing && <ShareDialog mapping={mapping} close={() => setSharing(false)} />}
      <PageNote />
    </article>
  );
}

function Columns({ mapping }: { mapping: MappingDetail }) {
  const { t } = useWords();
  return (
    <div className={css.scroll}>
      <table className={css.list}>
        <thead><tr><th scope="col">{t('imports.mappingCol.header')}</th><th scope="col">{t('imports.mappingCol.field')}</th></tr></thead>
        <tbody>
          {mapping.reads.map((column) => (
            <tr key={column.header}>
              <td><Said text={column.header} /></td>
              <td>{column.field === 'ignore' ? t('imports.ignore') : column.words}{column.unit && `, ${t('mappings.unit', { unit: column.unit })}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Steps({ mapping }: { mapping: MappingDetail }) {
  const words = useWords();
  if (mapping.fixes.length === 0) return <p>{words.t('mappings.stepsNone')}</p>;
  return <ul>{mapping.fixes.map((fix, i) => <li key={i}>{madeWords(words, fix, [])}</li>)}</ul>;
}

function Compared({ now, then, version }: { now: MappingDetail; then: MappingDetail; version: number }) {
  const words = useWords();
  const { t, f } = words;
  const found = differences(now, then, (fix) => madeWords(words, fix, []));
  return (
    <div role="status">
      <b>{t('mappings.changes', { version: f.number(version) })}</b>
      {found.length === 0 ? <p>{t('mappings.same')}</p> : (
        <table className={css.list}>
          <tbody>
            {found.map((one) => (
              <tr key={one.what}>
                <th scope="row"><Said text={one.what} /></th>
                <td className={css.changed}>{one.now === undefined ? t('mappings.gone') : one.now === one.what ? t('mappings.fresh') : one.now}</td>
                <td>{one.then === undefined ? one.now !== one.what && t('mappings.fresh') : one.then !== one.what && t('mappings.was', { what: one.then })}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}
