// What stands at the top of every reference page: the search, and the three parts.
import { useRouterState } from '@tanstack/react-router';
import { Go } from '../../parts/Go';
import { paths } from '../../paths';
import { useWords } from '../../words';
import { FindFact } from './FindFact';
import css from './ReferenceHead.module.css';

export function ReferenceHead({ wide = false }: { wide?: boolean }) {
  const { t } = useWords();
  const path = useRouterState({ select: (s) => s.location.pathname });
  const parts = [
    { href: paths.reference(), word: t('reference.partSearch'), here: ![paths.factors(), paths.read(), paths.lists()].some((other) => path.startsWith(other)) },
    { href: paths.factors(), word: t('reference.partFactors'), here: path.startsWith(paths.factors()) },
    { href: paths.lists(), word: t('lists.part'), here: path.startsWith(paths.lists()) },
    { href: paths.read(), word: t('reference.partRead'), here: path.startsWith(paths.read()) },
  ];
  return (
    <div className={`${css.head} no-print`} data-wide={wide || undefined}>
      <FindFact />
      <nav aria-label={t('reference.parts')} className={css.parts}>
        {parts.map(({ href, word, here }) => <Go key={href} href={href} aria-current={here ? 'page' : undefined}>{word}</Go>)}
      </nav>
    </div>
  );
}
