// Groups: who is tied more among themselves than with others, each with its number and its head.
import type { NetworkDetail } from '../../../../api/types';
import { Section } from '../../../../primitives/Section';
import { useWords } from '../../../../words';
import css from './NetworkPage.module.css';
import { groupHue, headOf } from './shapes';

export function Groups({ network, choose }: { network: NetworkDetail; choose: (id: string) => void }) {
  const { t, f } = useWords();
  if (network.communities < 2) return null;
  return (
    <Section title={t('network.groups')} caveat={t('network.groupsCaveat', { share: f.share(network.modularity) })}>
      <ul className={css.groups}>
        {Array.from({ length: network.communities }, (_, community) => {
          const head = headOf(network, community);
          const size = network.nodes.filter((node) => node.community === community).length;
          return head && (
            <li key={community}>
              <span className={css.groupMark} style={{ color: groupHue(community) }}><b>{f.number(community + 1)}</b></span>
              <button type="button" className={css.nameButton} onClick={() => choose(head.id)}><span dir="auto">{t('network.group', { name: head.name || t('subject.unnamed') })}</span></button>
              <span className={css.small}>{t('network.count', { count: size, formatted: f.number(size) })}</span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
