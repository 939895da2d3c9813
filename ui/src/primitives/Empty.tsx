// Pages without content: what would be here and how to get it, or what went wrong and what to do.
import type { ReactNode } from 'react';
import css from './Empty.module.css';
import { Prose } from './Prose';

export function Empty({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <div className={css.empty}>
      <h2>{title}</h2>
      <p>{text}</p>
      {children && <div className={css.actions}>{children}</div>}
    </div>
  );
}

interface TroubleProps {
  sentence: string;
  detail?: string;
  requestLabel?: string;
  requestHint?: string;
  children?: ReactNode;
}

/** A problem in words; the request id stands where it can be copied. */
export function TroubleBox({ sentence, detail, requestLabel, requestHint, children }: TroubleProps) {
  return (
    <div className={css.trouble} role="alert">
      <p>{sentence}</p>
      {detail && <p className={css.detail}><Prose text={detail} /></p>}
      {requestLabel && (
        <p className={css.request}>
          <code>{requestLabel}</code> {requestHint}
        </p>
      )}
      {children}
    </div>
  );
}
