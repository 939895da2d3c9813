// What shapes, sizes, widths, bars and colours of the picture mean; only of what is in it.
import type { NetworkDetail } from '../../../../api/types';
import { useWords } from '../../../../words';
import css from './NetworkPage.module.css';
import { bars, edgesOf, groupHue, headOf, outline, tieWidth } from './shapes';

export function Legend({ network }: { network: NetworkDetail }) {
  const { t, code } = useWords();
  const kinds = [...new Set(network.nodes.map((node) => node.kind))].sort();
  return (
    <ul className={css.legend} aria-label={t('network.legend')}>
      {kinds.map((kind) => <li key={kind}><Shape kind={kind} /> {code('party', kind)}</li>)}
      <li><svg viewBox="-12 -12 44 24" width={36} height={20} aria-hidden="true"><path d={outline('person', 5)} className={css.swatch} /><path d={outline('person', 10)} transform="translate(20 0)" className={css.swatch} /></svg> {t('network.legendSize')}</li>
      <li><svg viewBox="0 0 36 20" width={36} height={20} aria-hidden="true"><path d="M2 6h32" className={css.swatchLine} strokeWidth={tieWidth(1)} /><path d="M2 14h32" className={css.swatchLine} strokeWidth={tieWidth(6)} /></svg> {t('network.legendWidth')}</li>
      {bars(network, edgesOf(network)).size > 0 && <li><svg viewBox="0 0 36 20" width={36} height={20} aria-hidden="true"><path d="M2 10h32M18 4v12" className={css.swatchLine} strokeWidth={1.5} /></svg> {t('network.legendBridge')}</li>}
      {network.key_players.length > 0 && <li><svg viewBox="-12 -12 24 24" width={20} height={20} aria-hidden="true"><path d={outline('person', 10)} className={css.swatchRing} /><path d={outline('person', 7)} className={css.swatch} /></svg> {t('network.keyPlayer')}</li>}
      <li>{t('network.legendGroup')}</li>
      {Array.from({ length: Math.min(FEW, network.communities) }, (_, community) => <Group key={community} network={network} community={community} />)}
    </ul>
  );
}

/** Groups that the legend names; all stand in their own part of the page. */
const FEW = 8;

function Group({ network, community }: { network: NetworkDetail; community: number }) {
  const { t, f } = useWords();
  const head = headOf(network, community);
  if (!head) return null;
  return (
    <li>
      <span className={css.groupMark} style={{ color: groupHue(community) }}><b>{f.number(community + 1)}</b></span>
      <span className={css.headName} dir="auto">{head.name || t('subject.unnamed')}</span>
    </li>
  );
}

export function Shape({ kind, size = 16, hue }: { kind: string; size?: number; hue?: string }) {
  return (
    <svg viewBox="-12 -12 24 24" width={size} height={size} aria-hidden="true" focusable="false" style={hue ? { color: hue } : undefined}>
      <path d={outline(kind, 8.5)} className={css.swatch} strokeDasharray={kind === 'unknown' ? '3 2' : undefined} />
    </svg>
  );
}
