// What a model compared as lines of the ledger: a field, how it compares, and folded away how each side was read.
import type { MatchExplanation, MatchLine } from '../api/types';
import { Prose } from '../primitives/Prose';
import { useWords } from '../words';
import css from './MatchLedger.module.css';
import { Said } from './Stated';
import type { Evidence } from './Why';

export function matchEvidence(explanation: MatchExplanation): Evidence[] {
  return explanation.lines.map((line, i) => ({
    key: `${i}`,
    title: line.field,
    points: line.bits,
    found: [{ key: 'line', sentence: line.sentence, aside: <HowCompared line={line} /> }],
  }));
}

/** Both sides as written and as normalised, with the rule, and what training says of this level. */
function HowCompared({ line }: { line: MatchLine }) {
  const { t, f } = useWords();
  const sides = ([['a', line.raw_a, line.normal_a, line.rule_a], ['b', line.raw_b, line.normal_b, line.rule_b]] as const).filter(([, raw]) => raw);
  const trained = line.m != null && line.u != null;
  if (sides.length === 0 && !trained && line.parts.length === 0) return null;
  return (
    <details className={css.how}>
      <summary>{t('match.how')}</summary>
      {sides.length > 0 && (
        <table className={css.read}>
          <thead>
            <tr><th><span className="unseen">{t('match.side')}</span></th><th scope="col">{t('stated.asReported')}</th><th scope="col">{t('stated.asNormalised')}</th></tr>
          </thead>
          <tbody>
            {sides.map(([side, raw, normal, rule]) => (
              <tr key={side}>
                <th scope="row">{t(`match.side_${side}`)}</th>
                <td><Said text={raw} /></td>
                <td>{normal ? <span dir="auto">{normal}</span> : t('stated.unchanged')}{rule && <span className={css.small}>{rule}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {line.parts.length > 0 && <ul className={css.parts}>{line.parts.map((part, i) => <li key={i} dir="auto"><Prose text={part} /></li>)}</ul>}
      {trained && <p className={css.small}>{t('match.trained', { level: line.level, m: f.share(line.m ?? 0), u: f.share(line.u ?? 0) })}</p>}
      {line.rarity != null && <p className={css.small}>{t('match.rarity', { bits: f.number(Math.round(10 * line.rarity) / 10) })}</p>}
    </details>
  );
}
