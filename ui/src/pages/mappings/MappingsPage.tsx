// Kept mappings: the own partner's, and those that others share.
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../api/queries';
import type { MappingRow } from '../../api/types';
import { Go } from '../../parts/Go';
import { Loaded } from '../../parts/Loaded';
import { PageNote } from '../../parts/PageNote';
import { paths } from '../../paths';
import { Section } from '../../primitives/Section';
import { useWords } from '../../words';
import css from './MappingsPage.module.css';

export function MappingsPage() {
  const { t } = useWords();
  const mappings = useQuery(queries.mappings());
  return (
    <div className={css.page}>
      <title>{`${t('mappings.title')} – ${t('frame.product')}`}</title>
      <p className={css.over}><Go href={paths.imports()}>{t('mappings.toImports')}</Go></p>
      <h1>{t('mappings.title')}</h1>
      <p className={css.lead}>{t('mappings.lead')}</p>
      <Loaded query={mappings} shape={<Skeleton height={160} />}>
        {(list) => (list.items.length > 0 ? <Lists items={list.items} /> : <p>{t('mappings.none')}</p>)}
      </Loaded>
      <PageNote />
    </div>
  );
}

function Lists({ items }: { items: MappingRow[] }) {
  const { t } = useWords();
  const own = items.filter((row) => row.own);
  const others = items.filter((row) => !row.own);
  return (
    <>
      {own.length > 0 && <Section title={t('mappings.own')}><Rows items={own} /></Section>}
      {others.length > 0 && <Section title={t('mappings.others')}><Rows items={others} /></Section>}
    </>
  );
}

function Rows({ items }: { items: MappingRow[] }) {
  const words = useWords();
  const { t, f, code } = words;
  return (
    <div className={css.scroll}>
      <table className={css.list}>
        <thead>
          <tr>
            {(['name', 'format'] as const).map((col) => <th key={col} scope="col">{t(`mappings.col.${col}`)}</th>)}
            <th scope="col" className={css.number}>{t('mappings.col.columns')}</th>
            {(['saved', 'readers'] as const).map((col) => <th key={col} scope="col">{t(`mappings.col.${col}`)}</th>)}
          </tr>
        </thead>
        <tbody>
          {items.map((row) => (
            <tr key={row.id}>
              <td><Go href={paths.mapping(row.id)}>{row.name}</Go>{row.licence && <span className={css.small}>{row.licence}</span>}</td>
              <td>{code('format', row.format)}</td>
              <td className={css.number}>{f.number(row.columns)}</td>
              <td>{row.own ? t('mappings.savedBy', { when: f.moment(row.at), version: f.number(row.version ?? 1), name: row.by ?? '' }) : `${row.partner}, ${f.moment(row.at)}`}</td>
              <td>{row.handling.sentence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
