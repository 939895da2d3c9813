// The one search box. On the reports page it shows and changes that page's question; elsewhere it starts a new one.
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { NO_FILTERS, readFilters } from '../filters';
import { useGo } from '../parts/Go';
import { paths } from '../paths';
import { Icon } from '../primitives/Icon';
import { isTyping } from '../primitives/typing';
import { useWords } from '../words';
import css from './Search.module.css';

export function Search() {
  const { t } = useWords();
  const go = useGo();
  const { path, search } = useRouterState({ select: (s) => ({ path: s.location.pathname, search: s.location.searchStr }) });
  const page = path === '/reports' || path === '/map' ? path : null;
  const asked = page ? readFilters(new URLSearchParams(search)) : NO_FILTERS;
  const [text, setText] = useState(asked.q);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => setText(asked.q), [asked.q]);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const wanted = (event.key === 'k' && (event.ctrlKey || event.metaKey)) || (event.key === '/' && !isTyping(event.target));
      if (!wanted) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  const ask = (q: string) => go(page === '/map' ? paths.map({ ...asked, q }) : paths.reports({ ...asked, q }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask(text.trim());
  };
  const clear = () => {
    setText('');
    if (asked.q) ask('');
    input.current?.focus();
  };

  return (
    <form role="search" className={css.form} onSubmit={submit}>
      <Icon mark="search" className={css.icon} />
      <input
        ref={input} type="search" className={css.input} value={text} onChange={(e) => setText(e.target.value)}
        onKeyDown={(e) => e.key === 'Escape' && input.current?.blur()}
        aria-label={t('frame.search')} placeholder={t('frame.searchHint')} autoComplete="off" spellCheck={false} maxLength={400} dir={text ? 'auto' : undefined}
      />
      {text === ''
        ? <kbd className={css.keys} aria-hidden="true">{t('frame.searchKeys')}</kbd>
        : <button type="button" className={css.clear} onClick={clear} aria-label={t('frame.clear')}><Icon mark="close" size={14} /></button>}
    </form>
  );
}
