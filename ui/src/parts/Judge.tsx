// A person's word on a pair: same, different or unsure, and why. Suggestions stay apart from it, and it can be undone.
import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useJudge } from '../api/changes';
import type { JudgementView } from '../api/types';
import { useWords } from '../words';
import css from './Judge.module.css';
import { Trouble } from './Loaded';
import { usePower } from './usePower';

export const VERDICTS = ['same', 'different', 'unsure'] as const;
export type Verdict = (typeof VERDICTS)[number];

interface JudgeProps {
  a: string;
  b: string;
  about?: 'parties' | 'reports';
  /** What is asked, where it is not the usual question. */
  question?: string;
  /** Where a page chooses by keys, it holds the verdict; else it is held here. */
  verdict?: Verdict | null;
  choose?: (verdict: Verdict | null) => void;
  onSaved?: (judgement: JudgementView) => void;
}

export function Judge({ a, b, about = 'parties', question, verdict: given, choose, onSaved }: JudgeProps) {
  const { t, code } = useWords();
  const can = usePower()('judge');
  const [own, setOwn] = useState<Verdict | null>(null);
  const [saved, setSaved] = useState(false);
  const verdict = given === undefined ? own : given;
  const set = choose ?? setOwn;
  const asked = question ?? t(`judge.title.${about}`);
  const pick = (value: Verdict) => {
    setSaved(false);
    set(verdict === value ? null : value);
  };
  return (
    <div className={`${css.judge} no-print`}>
      <div className={css.row} role="group" aria-label={asked}>
        <span className={css.small}>{asked}</span>
        {VERDICTS.map((value) => (
          <Button key={value} size="compact-sm" variant={verdict === value ? 'filled' : 'default'} aria-pressed={verdict === value} disabled={!can} title={can ? undefined : t('judge.no')} onClick={() => pick(value)}>
            {code('verdict', value)}
          </Button>
        ))}
        {saved && !verdict && <span role="status">{t('judge.saved')}</span>}
      </div>
      {verdict && can && (
        <Reason key={`${a} ${b}`} a={a} b={b} about={about} verdict={verdict} cancel={() => set(null)} done={(judgement) => { setSaved(true); set(null); onSaved?.(judgement); }} />
      )}
    </div>
  );
}

interface ReasonProps {
  a: string;
  b: string;
  about: 'parties' | 'reports';
  verdict: Verdict;
  cancel: () => void;
  done: (judgement: JudgementView) => void;
}

function Reason({ a, b, about, verdict, cancel, done }: ReasonProps) {
  const { t, code } = useWords();
  const judge = useJudge();
  const [because, setBecause] = useState('');
  const [checked, setChecked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), [verdict]);
  const save = () => {
    setChecked(true);
    if (!because.trim() || judge.isPending) return;
    judge.mutate({ a, b, verdict, because: because.trim() }, { onSuccess: done });
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.shiftKey && !event.nativeEvent.isComposing) {
      event.preventDefault();
      save();
    }
    if (event.key === 'Escape') cancel();
  };
  const add = (text: string) => {
    setBecause(because.trim() ? `${because.trimEnd()} ${text}` : text);
    field.current?.focus();
  };
  return (
    <div className={css.form}>
      <Textarea ref={field} label={t('judge.reason')} description={t('judge.hint')} value={because} onChange={(e) => setBecause(e.target.value)} onKeyDown={onKey} autosize={false} rows={2} maxLength={2000} dir="auto" error={checked && !because.trim() && t('judge.reasonNeeded')} />
      <div className={css.row} role="group" aria-label={t('judge.ready')}>
        <span className={css.small}>{t('judge.ready')}</span>
        {(['first', 'second', 'third'] as const).map((which) => {
          const text = t(`judge.${about}.${verdict}.${which}`);
          return <button key={which} type="button" className={css.ready} onClick={() => add(text)}>{text}</button>;
        })}
      </div>
      {judge.isError && <Trouble error={judge.error} />}
      <div className={css.row}>
        <Button size="compact-sm" loading={judge.isPending} onClick={save}>{t('judge.save', { verdict: code('verdict', verdict) })}</Button>
        <Button size="compact-sm" variant="default" onClick={cancel}>{t('frame.cancel')}</Button>
      </div>
    </div>
  );
}
