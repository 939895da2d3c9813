// "Remove these three and it falls apart", with a way to see it.
import { Button } from '@mantine/core';
import type { NetworkDetail } from '../../../../api/types';
import { useWords } from '../../../../words';
import css from './NetworkPage.module.css';

interface KeyPlayersProps {
  network: NetworkDetail;
  without: boolean;
  set: (without: boolean) => void;
  choose: (id: string) => void;
}

export function KeyPlayers({ network, without, set, choose }: KeyPlayersProps) {
  const { t, f } = useWords();
  const { key_players: players, whole, without_key_players: after } = network;
  if (players.length === 0) return null;
  const parts = after.parts;
  return (
    <div className={css.players}>
      <p>
        {players.map((at, i) => {
          const node = network.nodes[at];
          return node && <span key={node.id}>{i > 0 && ' · '}<button type="button" className={css.nameButton} onClick={() => choose(node.id)}><span dir="auto">{node.name || t('subject.unnamed')}</span></button></span>;
        })}
      </p>
      <p className={css.sentence}>
        {parts > 1 ? t('network.without', { count: players.length, formatted: f.number(parts) }) : t('network.withoutWhole', { count: players.length })}
      </p>
      <p className={css.small}>{t('network.withoutShare', { after: f.share(after.share), before: f.share(whole.share) })} {t(network.key_players_exact ? 'network.withoutExact' : 'network.withoutNear')}</p>
      <Button className="no-print" size="compact-sm" variant={without ? 'filled' : 'default'} aria-pressed={without} onClick={() => set(!without)}>{t('network.withoutShow')}</Button>
    </div>
  );
}
