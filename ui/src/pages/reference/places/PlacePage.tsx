// One place: what the tables say of it, and where it lies.
import { Skeleton, useComputedColorScheme } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { lazy, Suspense, useMemo, useRef, type ReactNode } from 'react';
import { Problem } from '../../../api/problem';
import { queries } from '../../../api/queries';
import type { MapPoint, PlacePage as Place } from '../../../api/types';
import { NO_FILTERS } from '../../../filters';
import { Go } from '../../../parts/Go';
import { Loaded } from '../../../parts/Loaded';
import { PageNote } from '../../../parts/PageNote';
import { paths } from '../../../paths';
import { Empty } from '../../../primitives/Empty';
import { Prose } from '../../../primitives/Prose';
import { useWords } from '../../../words';
import type { MapHandle } from '../../map/MapCanvas';
import { MemoryMark } from '../Marks';
import { ReferenceHead } from '../ReferenceHead';
import css from './PlacePage.module.css';

const MapCanvas = lazy(() => import('../../map/MapCanvas').then((module) => ({ default: module.MapCanvas })));

export function PlacePage() {
  const { t } = useWords();
  const { place: key = '' } = useParams({ strict: false });
  const place = useQuery(queries.place(key));
  const unknown = place.error instanceof Problem && place.error.status === 404;
  return (
    <div className={css.page}>
      <ReferenceHead />
      {unknown && <><title>{`${t('reference.place')} – ${t('frame.product')}`}</title><Empty title={t('reference.unknownTitle')} text={t('reference.unknownPlace')} /></>}
      {!unknown && <Loaded query={place} shape={<Skeleton height={360} />}>{(data) => <Body key={data.asked} place={data} />}</Loaded>}
    </div>
  );
}

function Body({ place }: { place: Place }) {
  const { t, f, code } = useWords();
  const country = place.country ? f.country(place.country) : '';
  return (
    <article>
      <title>{`${place.name} – ${t('frame.product')}`}</title>
      <p className={css.over}>{code('placeKind', place.kind)}{place.asked !== place.name && <span>{t('reference.placeAsked', { asked: place.asked })}</span>}</p>
      <h1 className={css.title}>{place.name}</h1>
      <div className={css.columns}>
        <dl className={css.facts}>
          {place.country && <Fact label={t('reference.country')}>{place.kind === 'country' ? country : <Go href={paths.place(place.country_name ?? place.country)}>{country}</Go>} <code>{place.country}</code> {place.alpha3 && <code>{place.alpha3}</code>}</Fact>}
          {place.code && <Fact label={t('reference.code')}><code>{place.code}</code></Fact>}
          <Fact label={t('reference.coordinates')}>{place.point ? <span dir="ltr">{`${place.point.lat.toFixed(3)}, ${place.point.lon.toFixed(3)}`}</span> : t('reference.noPoint')}</Fact>
          <Fact label={t('reference.precision')}>{code('precision', place.precision)}</Fact>
          <Fact label={t('reference.reason')}><Prose text={place.reason} /></Fact>
          <Fact label={t('reference.confidence')}>{place.confidence && code('confidence', place.confidence)} {place.from_memory && <MemoryMark />}</Fact>
        </dl>
        {place.point && <Drawn place={place} />}
      </div>
      {place.country && <p className={css.reports}><Go href={paths.reports({ ...NO_FILTERS, country: [place.country] })}>{t('reference.placeReports', { country })}</Go></p>}
      <PageNote />
    </article>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return <div><dt>{label}</dt><dd>{children}</dd></div>;
}

function Drawn({ place }: { place: Place }) {
  const { t } = useWords();
  const scheme = useComputedColorScheme('light', { getInitialValueInEffect: false });
  const handle = useRef<MapHandle>(null);
  const points = useMemo<MapPoint[]>(
    () => (place.point ? [{ name: place.name, country: place.country, point: place.point, precision: place.precision, count: 1, kinds: [] }] : []),
    [place],
  );
  return (
    <figure className={css.figure}>
      <div className={css.map}><Suspense fallback={null}><MapCanvas key={scheme} points={points} chosen="" choose={() => {}} handle={handle} title={t('reference.placeMap')} /></Suspense></div>
      <figcaption>{t('map.attribution')}. {t('map.disputed')}</figcaption>
    </figure>
  );
}
