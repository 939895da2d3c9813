// The map of a question, beside the same in words: every place with its number, and the way to its reports.
import { Button, Skeleton, useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef, useState } from 'react';
import { queries } from '../../api/queries';
import type { MapPoint, ReportMap } from '../../api/types';
import { readFilters, type Filters } from '../../filters';
import { Go, useGo } from '../../parts/Go';
import { Loaded } from '../../parts/Loaded';
import { PageNote } from '../../parts/PageNote';
import { paths } from '../../paths';
import { Icon } from '../../primitives/Icon';
import { useWords } from '../../words';
import { FacetList } from '../reports/FacetList';
import { FilterSentence } from '../reports/FilterSentence';
import { keyOf } from './layers';
import type { MapHandle } from './MapCanvas';
import css from './MapPage.module.css';

const MapCanvas = lazy(() => import('./MapCanvas').then((module) => ({ default: module.MapCanvas })));

export function MapPage() {
  const { t, f } = useWords();
  const go = useGo();
  const searchStr = useRouterState({ select: (s) => s.location.searchStr });
  const filters = useMemo(() => readFilters(new URLSearchParams(searchStr)), [searchStr]);
  const ask = (next: Filters) => go(paths.map(next));
  const map = useQuery(queries.reportMap(filters));
  const reports = useQuery(queries.reports(filters, ''));
  return (
    <div className={css.page}>
      <title>{`${t('map.title')} – ${t('frame.product')}`}</title>
      <div className={css.facets}>{reports.data && <FacetList facets={reports.data.facets} filters={filters} ask={ask} />}</div>
      <Loaded query={map} shape={<Skeleton height={480} />}>
        {(data) => (
          <Drawn map={data}>
            <FilterSentence filters={filters} facets={reports.data?.facets} total={reports.data?.total} ask={ask} />
            <p className={css.lead}>{t('map.lead')} {data.unplaced > 0 && t('map.unplaced', { count: data.unplaced, formatted: f.number(data.unplaced) })}</p>
          </Drawn>
        )}
      </Loaded>
    </div>
  );
}

function Drawn({ map, children }: { map: ReportMap; children: React.ReactNode }) {
  const { t } = useWords();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const [chosen, setChosen] = useState('');
  const handle = useRef<MapHandle>(null);
  const choose = (key: string) => {
    // A tinted country is picked by its outline; the list knows it by its letters.
    const point = map.points.find((p) => keyOf(p) === key) ?? map.points.find((p) => p.precision === 'country' && p.country === key);
    if (!point) return;
    setChosen(keyOf(point));
    document.getElementById(keyOf(point))?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <>
      <div className={css.main}>
        {children}
        <div className={css.frame}>
          <Suspense fallback={null}><MapCanvas key={scheme} points={map.points} chosen={chosen} choose={choose} handle={handle} /></Suspense>
          <Buttons handle={handle} />
          <Legend />
        </div>
        <p className={css.fine}>{t('map.attribution')}. {t('map.disputed')}</p>
        <PageNote note={map.note} />
      </div>
      <Places points={map.points} chosen={chosen} choose={(key) => { setChosen(key === chosen ? '' : key); const p = map.points.find((x) => keyOf(x) === key); if (p) handle.current?.show(p); }} />
    </>
  );
}

function Buttons({ handle }: { handle: React.RefObject<MapHandle | null> }) {
  const { t } = useWords();
  return (
    <div className={`${css.buttons} no-print`}>
      <button type="button" aria-label={t('map.zoomIn')} title={t('map.zoomIn')} onClick={() => handle.current?.zoom(1)}><Icon mark="plus" /></button>
      <button type="button" aria-label={t('map.zoomOut')} title={t('map.zoomOut')} onClick={() => handle.current?.zoom(-1)}><Icon mark="minus" /></button>
      <button type="button" aria-label={t('map.whole')} title={t('map.whole')} onClick={() => handle.current?.whole()}><Icon mark="globe" /></button>
    </div>
  );
}

function Legend() {
  const { t } = useWords();
  return (
    <div className={css.legend} role="group" aria-label={t('map.legend')}>
      <div><span className={css.dotKey} /><span>{t('map.legendPoint')}</span></div>
      <div><span className={css.tintKey} /><span>{t('map.legendCountry')}</span></div>
    </div>
  );
}

const SHOWN = 200;

function Places({ points, chosen, choose }: { points: MapPoint[]; chosen: string; choose: (key: string) => void }) {
  const { t, f, code } = useWords();
  const filters = readFilters(new URLSearchParams(useRouterState({ select: (s) => s.location.searchStr })));
  const [all, setAll] = useState(false);
  const list = (p: MapPoint) =>
    paths.reports(p.precision === 'country' || !p.name ? { ...filters, country: p.country ? [p.country] : [] } : { ...filters, country: p.country ? [p.country] : filters.country, q: filters.q || p.name });
  if (points.length === 0) return <aside className={css.places}><p>{t('map.placesNone')}</p></aside>;
  return (
    <aside className={css.places} aria-label={t('map.places')}>
      <p className={css.summary}>{t('map.places')}</p>
      <ul className={css.list}>
        {(all ? points : points.slice(0, SHOWN)).map((p) => {
          const key = keyOf(p);
          const open = key === chosen;
          const country = p.country ? f.country(p.country) : '';
          return (
            <li key={key} id={key} className={css.place}>
              <button type="button" aria-expanded={open} onClick={() => choose(key)}>
                <span className={css.mark} data-precision={p.precision} />
                <span>{p.precision === 'country' ? country || p.name : p.name}<small>{p.precision === 'country' ? code('precision', 'country') : country}</small></span>
                <span>{f.number(p.count)}</span>
              </button>
              {open && (
                <div className={css.detail}>
                  <ul>{p.kinds.map((kind) => <li key={kind.value}>{f.number(kind.count)} {code('kinds', kind.value)}</li>)}</ul>
                  <Go href={list(p)}>{p.precision === 'country' ? t('map.openCountry', { name: country || p.name }) : t('map.open', { name: p.name })}</Go>
                </div>
              )}
            </li>
          );
        })}
      </ul>
      {points.length > SHOWN && !all && <Button size="compact-sm" variant="default" onClick={() => setAll(true)}>{t('reports.more', { count: points.length - SHOWN })}</Button>}
    </aside>
  );
}
