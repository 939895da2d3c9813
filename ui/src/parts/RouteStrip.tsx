// The way of the goods as the report gives it: from, by way of, to. Alternatives are fanned; what rests on a country
// alone, or on one of several alternatives, is dashed. Where it was found stands apart from how it was carried.
import type { CoreView, PlaceView } from '../api/types';
import { Icon } from '../primitives/Icon';
import { isMark } from '../primitives/marks';
import { useWords } from '../words';
import { Normal } from './Stated';
import css from './RouteStrip.module.css';

interface Stop {
  role: 'origin' | 'transit' | 'destination' | 'found';
  places: PlaceView[];
}

export function hasRoute(core: CoreView): boolean {
  return core.origins.length + core.transits.length + core.destinations.length > 0;
}

export function RouteStrip({ core }: { core: CoreView }) {
  const { t, code } = useWords();
  const stops = stopsOf(core);
  const modes = [...new Set(core.transports.map((transport) => transport.normal?.split(',')[0]?.trim() ?? '').filter(Boolean))];
  return (
    <ol className={css.strip}>
      {stops.map((stop, i) => (
        <li key={i} style={{ display: 'contents' }}>
          {i > 0 && (
            <span className={css.leg} data-alleged={isAlleged(stop) || isAlleged(stops[i - 1]) || undefined}>
              <span>{modes.map((mode) => <Icon key={mode} mark={isMark(mode) ? mode : 'unknown'} label={code('mode', mode)} />)}</span>
            </span>
          )}
          <span className={css.stop}>
            <span className={css.role}>{stop.role === 'found' ? t('report.found') : t(`report.${stop.role}`)}</span>
            {stop.places.map((place, n) => (
              <span key={n} className={css.alternative}>
                <span className={css.dot} data-precision={place.precision} data-found={stop.role === 'found' || undefined} />
                <span><Normal value={place.stated} /></span>
              </span>
            ))}
            {stop.places[0]?.precision && <span className={css.precision}>{code('precision', stop.places[0].precision)}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}

function stopsOf(core: CoreView): Stop[] {
  const stops: Stop[] = [];
  if (core.origins.length) stops.push({ role: 'origin', places: core.origins });
  for (const place of core.transits) stops.push({ role: 'transit', places: [place] });
  if (core.place) stops.push({ role: 'found', places: [core.place] });
  if (core.destinations.length) stops.push({ role: 'destination', places: core.destinations });
  return stops;
}

function isAlleged(stop: Stop | undefined): boolean {
  return !stop || stop.places.length > 1 || stop.places.some((place) => place.precision === 'country');
}
