// What a text became: the words, the values by name, the reason, and the chain of factors.
import type { ReadStep, TextRead } from '../../../api/types';
import { Go } from '../../../parts/Go';
import { Said } from '../../../parts/Stated';
import { paths } from '../../../paths';
import { Icon } from '../../../primitives/Icon';
import { Prose } from '../../../primitives/Prose';
import { Section } from '../../../primitives/Section';
import { useWords } from '../../../words';
import { AppendixMark, SourceWords } from '../Marks';
import css from './Result.module.css';

export function Result({ read }: { read: TextRead }) {
  const { t } = useWords();
  return (
    <div data-result={read.kind}>
      <p className={css.said}><span className={css.small}>{t('reference.readSaid')}</span><Said text={read.text} /></p>
      <p className={css.verdict} data-understood={read.understood || undefined}>
        <Icon mark={read.understood ? 'check' : 'close'} />
        {read.understood ? t('reference.readUnderstood') : t('reference.readNot')}
      </p>
      {read.problem && <p className={css.problem}><Prose text={read.problem} /></p>}
      <Section title={t('reference.readResult')}><Columns read={read} /></Section>
      {read.candidates.length > 0 && <Section title={t('reference.readCandidates')}><Candidates read={read} /></Section>}
      {read.steps.length > 0 && (
        <Section title={t('reference.readSteps')}>
          <ol className={css.steps}>{read.steps.map((step, i) => <Step key={i} step={step} />)}</ol>
        </Section>
      )}
      {read.equivalents.length > 0 && <Section title={t('reference.readEquivalents')}><Equivalents read={read} /></Section>}
    </div>
  );
}

function Columns({ read }: { read: TextRead }) {
  const { t, code } = useWords();
  return (
    <dl className={css.values}>
      {read.columns.filter(({ name }) => name !== 'taxon_candidates').map(({ name, value }) => (
        <div key={name}>
          <dt>{code('column', name)}<code>{name}</code></dt>
          <dd><Value name={name} value={value} none={t('reference.readEmpty')} /></dd>
        </div>
      ))}
    </dl>
  );
}

function Value({ name, value, none }: { name: string; value: string; none: string }) {
  if (value === '') return <span className={css.small}>{none}</span>;
  if (name === 'cites_appendix') return <AppendixMark set={value} open />;
  if (name === 'taxon_name') return <Go href={paths.taxon(value)}><i lang="la">{value}</i></Go>;
  if (name === 'place_name') return <b>{value}</b>;
  if (name.endsWith('_reason') || name.endsWith('_defect')) return <Prose text={value} />;
  return <b dir="auto">{value}</b>;
}

function Candidates({ read }: { read: TextRead }) {
  return (
    <ul className={css.candidates}>
      {read.candidates.map((one) => (
        <li key={one.name}>
          <span className={css.bar} style={{ inlineSize: `${one.weight * 100}%` }} />
          <Go href={paths.taxon(one.name)}><i lang="la">{one.name}</i></Go>
          <AppendixMark set={one.appendix} />
          <span>{`${Math.round(one.weight * 100)} %`}</span>
        </li>
      ))}
    </ul>
  );
}

function Step({ step }: { step: ReadStep }) {
  const { code } = useWords();
  return (
    <li>
      <span className={css.pass}>{code('pass', step.pass)}</span>
      <span><Prose text={step.reason} /><SourceWords source={step.source} fromMemory={step.from_memory} /></span>
    </li>
  );
}

function Equivalents({ read }: { read: TextRead }) {
  const { t, f, code } = useWords();
  // A part of an animal was a whole one.
  const figure = (of: string, text: string) => f.number(of === 'animals' ? Math.ceil(Number(text)) : Math.round(Number(text) * 10) / 10);
  return (
    <ul className={css.equivalents}>
      {read.equivalents.map((one) => (
        <li key={one.of}>
          <span className={css.figure}>
            {!one.high && t('reference.readUpTo', { low: figure(one.of, one.low) })}
            {one.high && (one.high === one.low ? figure(one.of, one.low) : t('reference.factorRange', { low: figure(one.of, one.low), high: figure(one.of, one.high) }))} {code('equivalentOf', one.of)}
          </span>
          <span className={css.because}><Prose text={one.step.reason} /> <SourceWords source={one.step.source} fromMemory={one.step.from_memory} /></span>
        </li>
      ))}
    </ul>
  );
}
