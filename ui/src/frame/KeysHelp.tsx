// The list of keys, opened with `?` or from the account menu.
import { Modal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { isTyping } from '../primitives/typing';
import { useWords } from '../words';
import css from './KeysHelp.module.css';

const SHOW = 'saola-show-keys';

export function showKeys(): void {
  window.dispatchEvent(new Event(SHOW));
}

const KEYS = [
  ['Ctrl K, /', 'search'],
  ['j, k, ↓, ↑', 'next'],
  ['Space', 'preview'],
  ['Enter', 'open'],
  ['Esc', 'close'],
  ['c', 'copy'],
  ['d', 'density'],
  ['s, d, u', 'judge'],
  ['Enter', 'record'],
  ['z', 'undo'],
  ['?', 'help'],
] as const;

export function KeysHelp() {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const show = () => setOpen(true);
    const onKey = (event: KeyboardEvent) => event.key === '?' && !isTyping(event.target) && show();
    window.addEventListener(SHOW, show);
    window.addEventListener('keydown', onKey);
    return () => {
      window.removeEventListener(SHOW, show);
      window.removeEventListener('keydown', onKey);
    };
  }, []);
  return (
    <Modal opened={open} onClose={() => setOpen(false)} title={t('keys.title')} size="sm" closeButtonProps={{ 'aria-label': t('frame.close') }}>
      <dl className={css.keys}>
        {KEYS.map(([key, what]) => (
          <div key={what}>
            <dt><kbd>{key}</kbd></dt>
            <dd>{t(`keys.${what}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
