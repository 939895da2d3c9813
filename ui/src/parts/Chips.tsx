// The small marks that stand at every fact: who may read it, who says so, what kind, how carried.
import type { HandlingChip, TaxonChip } from '../api/types';
import { Icon, Silhouette } from '../primitives/Icon';
import { isMark } from '../primitives/marks';
import { hueOf } from '../theme/hues';
import { useWords } from '../words';
import css from './Chips.module.css';

/** TLP label; the audience in words follows where there is room, and in the title everywhere. */
export function Handling({ chip, words = false }: { chip: HandlingChip; words?: boolean }) {
  const { t } = useWords();
  const label = chip.tlp.replace(/^TLP:/, '');
  const mark = (
    <span className={css.tlp} data-label={label} title={t('stated.handling', { sentence: chip.sentence })}>{chip.tlp}</span>
  );
  if (!words) return mark;
  return <span className={css.handling}>{mark}<span>{chip.sentence}</span></span>;
}

/** Sector icon in its hue, with the partner where one may know it. */
export function SourceMark({ sector, partner }: { sector?: string | null; partner?: string | null }) {
  const { code } = useWords();
  const known = sector ?? 'unknown';
  const name = code('sector', known);
  return (
    <span className={css.source} title={partner ? `${partner} (${name})` : name}>
      <SectorIcon sector={known} label={partner ? name : undefined} />
      <span>{partner ?? name}</span>
    </span>
  );
}

export function SectorIcon({ sector, label, size = 16 }: { sector: string; label?: string; size?: number }) {
  return (
    <span style={{ color: hueOf(sector), display: 'inline-flex', verticalAlign: 'middle' }}>
      <Icon mark={isMark(sector) ? sector : 'unknown'} label={label} size={size} />
    </span>
  );
}

export function KindMark({ kind, iconOnly = false }: { kind: string; iconOnly?: boolean }) {
  const { code } = useWords();
  const word = code('kind', kind);
  const mark = isMark(kind) ? kind : 'unknown';
  if (iconOnly) return <Icon mark={mark} label={word} />;
  return <span className={css.kind}><Icon mark={mark} />{word}</span>;
}

interface TaxonProps {
  taxon: TaxonChip;
  appendix?: boolean;
  /** What follows the name, such as how many more there are. */
  after?: string;
  title?: string;
}

export function TaxonMark({ taxon, appendix = false, after, title }: TaxonProps) {
  const { t } = useWords();
  const listed = taxon.appendix === 'none' ? t('report.appendixNone') : taxon.appendix && t('report.appendix', { appendix: taxon.appendix });
  return (
    <span className={css.taxon} title={title ?? [taxon.name, listed].filter(Boolean).join(', ')}>
      <Silhouette group={taxon.group} />
      <span className={css.name}>{taxon.common || taxon.name}</span>
      {after && <span className={css.appendix}>{after}</span>}
      {appendix && listed && <span className={css.appendix}>{listed}</span>}
    </span>
  );
}

export function Modes({ modes }: { modes: string[] }) {
  const { code } = useWords();
  if (modes.length === 0) return null;
  return (
    <span className={css.modes}>
      {modes.map((mode) => (
        <span key={mode} title={code('mode', mode)}>
          <Icon mark={isMark(mode) ? mode : 'unknown'} label={code('mode', mode)} />
        </span>
      ))}
    </span>
  );
}

export function PartyIcon({ kind, size = 16 }: { kind: string; size?: number }) {
  const { code } = useWords();
  const mark = `party-${kind}`;
  return <Icon mark={isMark(mark) ? mark : 'party-unknown'} label={code('party', kind)} size={size} />;
}

export function FlagCount({ count }: { count: number }) {
  const { t, f } = useWords();
  if (count === 0) return null;
  return (
    <span className={css.flag}>
      <Icon mark="flag" size={14} label={t('reports.flagsCount', { count })} />
      <span aria-hidden="true">{f.number(count)}</span>
    </span>
  );
}

/** Shows wherever the name shows. */
export function Acquitted() {
  const { t } = useWords();
  return <span className={css.acquitted}>{t('report.acquitted')}</span>;
}
