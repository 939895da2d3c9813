// What a quantity comes to, in one line; opened, it tells the factors and where they are from.
import type { ComparableView, LiveEquivalents, ReadStep } from '../../../api/types';
import { Prose } from '../../../primitives/Prose';
import { useWords, type Words } from '../../../words';
import css from './ReportPage.module.css';

/** Nothing where the amount is comparable as reported and stands for nothing else. */
export function ComparableLine({ comparable }: { comparable: ComparableView }) {
  const words = useWords();
  const { t, f, code } = words;
  const converted = comparable.steps.length > 0;
  // Nine live animals stand for nine animals: that is no news.
  const told = comparable.equivalents.filter((one) => !(comparable.unit === 'number' && one.low === comparable.low && one.high === comparable.high && one.low === one.high));
  if (!converted && told.length === 0) return null;
  const unit = comparable.unit === 'number' ? '' : ` ${comparable.unit}`;
  const amount = `${span(comparable.low, comparable.high, words, (n) => f.number(rounded(n)))}${unit}`;
  const shown = comparable.term ? t('report.comparableTerm', { amount, term: comparable.term }) : amount;
  const stands = told.map((one) => {
    const whole = one.of === 'animals' ? Math.ceil : rounded;
    return t('report.equivalent', { what: `${span(one.low, one.high, words, (n) => f.number(whole(n)))} ${code('equivalentOf', one.of)}` });
  });
  const line = [...(converted ? [t('report.comparable', { amount: shown })] : []), ...stands].join('; ');
  return <Because line={line} steps={[...comparable.steps, ...told.map((one) => one.step)]} />;
}

export function LiveLine({ live }: { live: LiveEquivalents }) {
  const words = useWords();
  return <Because line={span(live.low, live.high, words, words.f.number)} reason={live.reason} steps={live.steps} />;
}

function Because({ line, reason, steps }: { line: string; reason?: string; steps: ReadStep[] }) {
  const { t } = useWords();
  return (
    <details className={`${css.rule} ${css.because}`}>
      <summary title={steps.map((step) => step.source).join('; ')}>{line}</summary>
      {reason && <p><Prose text={reason} /></p>}
      <ul>
        {steps.map((step, i) => <li key={i}><Prose text={step.reason} /> ({step.from_memory && !step.source.includes('from memory') ? `${step.source}; ${t('reference.fromMemory')}` : step.source})</li>)}
      </ul>
    </details>
  );
}

function span(low: string, high: string | null | undefined, { t }: Pick<Words, 't'>, shown: (n: number) => string): string {
  const least = shown(Number(low));
  if (high == null) return t('report.atLeast', { low: least });
  const most = shown(Number(high));
  return least === most ? least : t('report.range', { low: least, high: most });
}

function rounded(n: number): number {
  return Math.abs(n) < 1 ? Number(n.toPrecision(2)) : Math.round(n * 10) / 10;
}
