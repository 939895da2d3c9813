// The bar: one search for everything, and under whose name and for what purpose one is reading.
import { Menu } from '@mantine/core';
import { useMantineColorScheme } from '@mantine/core';
import { useSignOut } from '../api/changes';
import type { SessionView } from '../api/types';
import { SectorIcon } from '../parts/Chips';
import { useGo } from '../parts/Go';
import { paths } from '../paths';
import { Icon } from '../primitives/Icon';
import { useWords } from '../words';
import { LANGUAGES, setLanguage } from '../words/language';
import css from './Frame.module.css';
import { showKeys } from './KeysHelp';
import { Search } from './Search';

export function TopBar({ session }: { session: SessionView }) {
  return (
    <header className={css.bar}>
      <Search />
      <Account session={session} />
    </header>
  );
}

const LANGUAGE_WORDS = { en: 'languageEn', xx: 'languageXx', xr: 'languageXr' } as const;

function Account({ session }: { session: SessionView }) {
  const { t, code, language } = useWords();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const go = useGo();
  const check = (on: boolean) => (on ? <Icon mark="check" size={14} /> : <span style={{ inlineSize: 14 }} />);
  return (
    <Menu position="bottom-end" width={240} shadow="md" withinPortal>
      <Menu.Target>
        <button type="button" className={css.who} title={t('frame.account')}>
          <SectorIcon sector={session.sector} size={20} />
          <span>
            <b>{session.name}</b>
            <small>{session.partner_name} · {t('frame.purposeLine', { purpose: code('purpose', session.purpose) })}</small>
          </span>
          <Icon mark="chevronDown" size={12} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('frame.member')} {session.name}, {session.partner_name}, {t('frame.purposeLine', { purpose: code('purpose', session.purpose) })}</Menu.Label>
        <Menu.Divider />
        <Menu.Label>{t('frame.colours')}</Menu.Label>
        {(['light', 'dark', 'auto'] as const).map((scheme) => (
          <Menu.Item key={scheme} leftSection={check(colorScheme === scheme)} onClick={() => setColorScheme(scheme)}>{t(`frame.${scheme}`)}</Menu.Item>
        ))}
        <Menu.Label>{t('frame.language')}</Menu.Label>
        {LANGUAGES.filter((known) => known === 'en' || session.store !== 'live').map((known) => (
          <Menu.Item key={known} leftSection={check(language === known)} onClick={() => void setLanguage(known)}>{t(`frame.${LANGUAGE_WORDS[known]}`)}</Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<Icon mark="help" size={14} />} onClick={showKeys}>{t('frame.keys')}</Menu.Item>
        <Menu.Item leftSection={<Icon mark="person" size={14} />} onClick={() => signOut.mutate(undefined, { onSettled: () => go(paths.signIn()) })}>
          {t('frame.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
