// What stands around every page: the rail, the bar, the line of the store, and what a print says of its reader.
import { useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { useLocalStorage } from '@mantine/hooks';
import { Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { queries } from '../api/queries';
import { Go } from '../parts/Go';
import { paths } from '../paths';
import { Icon } from '../primitives/Icon';
import type { Mark } from '../primitives/marks';
import { useWords } from '../words';
import css from './Frame.module.css';
import { KeysHelp } from './KeysHelp';
import { TopBar } from './TopBar';

const SECTIONS = [
  { name: 'home', href: paths.home(), mark: 'home' },
  { name: 'reports', href: paths.reports(), mark: 'reports' },
  { name: 'map', href: paths.map(), mark: 'map' },
  { name: 'alerts', href: paths.alerts(), mark: 'alerts' },
  { name: 'review', href: paths.review(), mark: 'review' },
  { name: 'trade', href: paths.trade(), mark: 'trade' },
  { name: 'imports', href: paths.imports(), mark: 'imports' },
  { name: 'reference', href: paths.reference(), mark: 'reference' },
] as const satisfies readonly { name: string; href: string; mark: Mark }[];

export function Frame() {
  const { t, f, code } = useWords();
  const { data: session } = useSuspenseQuery(queries.session());
  const [narrow, setNarrow] = useLocalStorage({ key: 'saola.rail-narrow', defaultValue: false, getInitialValueInEffect: false });
  const { location, changed } = useRouterState({ select: (s) => ({ location: s.location.pathname, changed: s.resolvedLocation?.pathname }) });
  const page = useRef<HTMLElement>(null);
  const shown = useRef(location);

  // A new page is announced by moving focus to it, as a page load would.
  useEffect(() => {
    if (shown.current === changed || !changed) return;
    shown.current = changed;
    page.current?.focus({ preventScroll: true });
  }, [changed]);

  return (
    <div className={css.frame} data-narrow={narrow || undefined}>
      <a className={css.skip} href="#page">{t('frame.skip')}</a>
      <Rail path={location} narrow={narrow} toggle={() => setNarrow(!narrow)} />
      <TopBar session={session} />
      {session.store !== 'live' && (
        <div className={css.store}>
          {t(session.store === 'demo' ? 'frame.storeDemo' : 'frame.storeExercise')}
          {session.course && <> <Go href={paths.course()}>{t('frame.course')}</Go></>}
        </div>
      )}
      <main id="page" className={css.page} tabIndex={-1} ref={page}>
        <p className={`${css.printHead} print-only`}>
          {t('frame.printed', {
            name: session.name,
            partner: session.partner_name,
            purpose: code('purpose', session.purpose),
            when: f.moment(new Date().toISOString()),
          })}
        </p>
        <Outlet />
      </main>
      <KeysHelp />
    </div>
  );
}

function Rail({ path, narrow, toggle }: { path: string; narrow: boolean; toggle: () => void }) {
  const { t, f } = useWords();
  const alerts = useQuery(queries.alerts(''));
  return (
    <nav className={css.rail} aria-label={t('frame.nav')}>
      <Go href={paths.home()} className={css.brand}>
        <img src="/mark.svg" alt="" />
        <span className={css.word}>{t('frame.product')}</span>
      </Go>
      <ul className={css.nav}>
        {SECTIONS.map(({ name, href, mark }) => (
          <li key={name} style={{ display: 'contents' }}>
            <Go href={href} className={css.item} aria-current={isWithin(path, href) ? 'page' : undefined} title={narrow ? t(`frame.${name}`) : undefined}>
              <Icon mark={mark} size={18} label={narrow ? t(`frame.${name}`) : undefined} />
              <span className={css.word}>{t(`frame.${name}`)}</span>
              {name === 'alerts' && alerts.data && alerts.data.total > 0 && <span className={css.badge}>{f.number(alerts.data.total)}</span>}
            </Go>
          </li>
        ))}
      </ul>
      <button type="button" className={css.collapse} onClick={toggle} aria-expanded={!narrow} aria-label={t(narrow ? 'frame.expand' : 'frame.collapse')}>
        <Icon mark={narrow ? 'chevronEnd' : 'chevronStart'} size={18} className={css.turn} />
        <span className={css.word} aria-hidden="true">{t('frame.collapse')}</span>
      </button>
    </nav>
  );
}

function isWithin(path: string, href: string): boolean {
  return href === '/' ? path === '/' : path === href || path.startsWith(`${href}/`);
}
