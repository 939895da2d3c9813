// A part of a page: a ruled heading as in a ledger, the line that says what to beware of, and what belongs to it.
import { useId, type ReactNode } from 'react';
import css from './Section.module.css';

interface SectionProps {
  title: string;
  caveat?: string;
  aside?: ReactNode;
  children: ReactNode;
  className?: string;
}

export function Section({ title, caveat, aside, children, className }: SectionProps) {
  const id = useId();
  return (
    <section className={[css.section, className].filter(Boolean).join(' ')} aria-labelledby={id}>
      <div className={css.head}>
        <h2 id={id}>{title}</h2>
        {aside && <div className={css.aside}>{aside}</div>}
      </div>
      {caveat && <p className={css.caveat}>{caveat}</p>}
      <div className={css.body}>{children}</div>
    </section>
  );
}
