// Why two parties may be one actor, or two reports one event: what follows first, then the ledger, then the model's record.
import type { MatchExplanation } from '../api/types';
import { useWords } from '../words';
import { matchEvidence } from './matchEvidence';
import css from './MatchLedger.module.css';
import { Why } from './Why';

interface MatchLedgerProps {
  explanation: MatchExplanation;
  about: 'parties' | 'reports';
  /** On what the model was trained and how often it errs: lines of text. */
  training?: string[];
}

export function MatchLedger({ explanation, about, training = [] }: MatchLedgerProps) {
  const { t, f, code } = useWords();
  const share = f.share(explanation.probability);
  return (
    <div className={css.ledger}>
      <Verdict explanation={explanation} about={about} />
      <Why
        evidence={matchEvidence(explanation)} unit="bits" prior={explanation.prior} sum={explanation.bits} threshold={explanation.suggested_from}
        outcome={t('match.probability', { share })} notCompared={explanation.not_compared}
      />
      <p className={css.small}>
        {t('match.model', { model: explanation.model, scheme: code('matchScheme', explanation.scheme) })}
        {explanation.tables && ` ${t('match.tables', { tables: explanation.tables })}`}
      </p>
      {training.length > 0 && (
        <details className={css.how}>
          <summary>{t('match.training')}</summary>
          <ul className={css.training}>{training.map((line, i) => <li key={i}>{line}</li>)}</ul>
        </details>
      )}
    </div>
  );
}

/** The probability in words and as a mark on a line from 0 to 1. */
export function Verdict({ explanation, about }: Pick<MatchLedgerProps, 'explanation' | 'about'>) {
  const { t, f } = useWords();
  const { probability, suggested } = explanation;
  return (
    <div className={css.verdict}>
      <p className={css.share}>
        <b>{f.share(probability)}</b> {about === 'parties' ? t('match.oneActor') : t('match.oneEvent')}
      </p>
      <div className={css.line} aria-hidden="true"><span data-suggested={suggested || undefined} style={{ insetInlineStart: `${100 * probability}%` }} /></div>
      <p className={css.small}>{t(suggested ? 'match.suggested' : 'match.notSuggested')} <strong>{t('match.notIdentification')}</strong></p>
    </div>
  );
}
