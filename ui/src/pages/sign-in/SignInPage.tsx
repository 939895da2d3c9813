// Sign-in. In a demonstration store the ready sign-ins stand as cards above the form.
import { Button, PasswordInput, Select, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { useSignIn } from '../../api/changes';
import { Problem } from '../../api/problem';
import { queries } from '../../api/queries';
import type { ReadySignIn } from '../../api/types';
import { SectorIcon } from '../../parts/Chips';
import { useGo } from '../../parts/Go';
import { Trouble } from '../../parts/Loaded';
import { paths } from '../../paths';
import { TroubleBox } from '../../primitives/Empty';
import { Icon } from '../../primitives/Icon';
import { useWords } from '../../words';
import css from './SignInPage.module.css';

const PURPOSES = ['investigation', 'compliance', 'research', 'training'] as const;
const SECTORS = ['police', 'customs', 'wildlife-authority', 'fiu', 'prosecution', 'international-organisation', 'transport', 'finance', 'online-platform', 'academia', 'civil-society', 'other-government'] as const;

export function SignInPage() {
  const { t, code } = useWords();
  const welcome = useQuery(queries.welcome());
  return (
    <main className={css.page}>
      <title>{`${t('signIn.title')} – ${t('frame.product')}`}</title>
      <div className={css.about}>
        <p className={css.brand}><img src="/mark.svg" alt="" />{t('frame.product')}</p>
        <p className={css.tagline}>{t('frame.tagline')}</p>
        <p className={css.lead}>{t('signIn.about')}</p>
        <ul className={css.sectors}>
          {SECTORS.map((sector) => <li key={sector}><SectorIcon sector={sector} size={20} />{code('sector', sector)}</li>)}
        </ul>
        {welcome.data && <p className={css.version}>{t('signIn.version', { version: welcome.data.version })}</p>}
      </div>
      <div className={css.entry}>
        <div className={css.inner}>
          {welcome.isError && <Trouble error={welcome.error} retry={() => void welcome.refetch()} />}
          <Entry ready={welcome.data?.ready ?? []} />
        </div>
      </div>
    </main>
  );
}

function Entry({ ready }: { ready: ReadySignIn[] }) {
  const { t } = useWords();
  const go = useGo();
  const signIn = useSignIn();
  const next = useRouterState({ select: (s) => new URLSearchParams(s.location.searchStr).get('next') });
  const enter = (member: string, password: string, purpose?: string) =>
    signIn.mutate({ member, password, purpose }, { onSuccess: () => go(ownAddress(next), 'replace') });
  const wrong = signIn.error instanceof Problem && signIn.error.status === 401;
  return (
    <>
      {ready.length > 0 && (
        <>
          <h1>{t('signIn.ready')}</h1>
          <p className={css.readyText}>{t('signIn.readyText')}</p>
          <ul className={css.ready}>
            {ready.map((person) => (
              <li key={person.member}>
                <button
                  type="button" className={css.card} disabled={signIn.isPending}
                  onClick={() => enter(person.member, person.password)}
                >
                  <SectorIcon sector={person.sector} size={26} />
                  <span><b>{person.name}</b><small>{person.partner}</small><small>{person.about}</small></span>
                  <Icon mark="chevronEnd" size={14} className={css.turn} />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      {ready.length > 0 ? <h2 className={css.or}>{t('signIn.or')}</h2> : <h1 className={css.or}>{t('signIn.title')}</h1>}
      {wrong ? <TroubleBox sentence={t('signIn.wrong')} /> : signIn.isError && <Trouble error={signIn.error} />}
      <SignInForm busy={signIn.isPending} enter={enter} />
    </>
  );
}

function SignInForm({ busy, enter }: { busy: boolean; enter: (member: string, password: string, purpose?: string) => void }) {
  const { t, code } = useWords();
  const [member, setMember] = useState('');
  const [password, setPassword] = useState('');
  const [purpose, setPurpose] = useState<string>('');
  const [checked, setChecked] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (member.trim() && password) enter(member.trim(), password, purpose || undefined);
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <TextInput
        label={t('signIn.member')} value={member} onChange={(e) => setMember(e.target.value)} autoComplete="username" spellCheck={false}
        autoCapitalize="none" error={checked && !member.trim() && t('signIn.memberNeeded')}
      />
      <PasswordInput
        label={t('signIn.password')} value={password} onChange={(e) => setPassword(e.target.value)} autoComplete="current-password"
        error={checked && !password && t('signIn.passwordNeeded')}
      />
      <Select
        label={t('signIn.purpose')} description={t('signIn.purposeHint')} value={purpose || null} onChange={(value) => setPurpose(value ?? '')} clearable
        data={PURPOSES.map((value) => ({ value, label: `${code('purpose', value)}, ${code('purposeAbout', value)}` }))}
      />
      <Button type="submit" loading={busy}>{t('signIn.submit')}</Button>
    </form>
  );
}

/** Only addresses of this product are followed after signing in. */
function ownAddress(next: string | null): string {
  return next && /^\/(?![/\\])/.test(next) ? next : paths.home();
}
