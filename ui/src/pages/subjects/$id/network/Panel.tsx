// The subject that is looked at: its figures, and each tie with the reports that tell it.
import { Button } from '@mantine/core';
import type { NetworkDetail, NetworkTie } from '../../../../api/types';
import { Acquitted, PartyIcon } from '../../../../parts/Chips';
import { Go } from '../../../../parts/Go';
import { paths } from '../../../../paths';
import { Icon } from '../../../../primitives/Icon';
import { needFaces } from '../../../../theme/scripts';
import { useWords } from '../../../../words';
import css from './NetworkPage.module.css';
import { edgesOf, tieSpan } from './shapes';

interface PanelProps {
  network: NetworkDetail;
  at: number;
  choose: (id: string) => void;
  ways: (to: string) => void;
  close: () => void;
}

export function Panel({ network, at, choose, ways, close }: PanelProps) {
  const { t, f, code } = useWords();
  const node = network.nodes[at];
  if (!node) return null;
  const [first] = network.nodes;
  const name = node.name || t('subject.unnamed');
  needFaces(name);
  return (
    <aside className={css.panel} aria-label={t('network.panel')}>
      <div className={css.panelHead}>
        <h2><PartyIcon kind={node.kind} /> <span dir="auto">{name}</span> {node.acquitted && <Acquitted />}</h2>
        <button type="button" className={css.close} onClick={close} aria-label={t('frame.close')}><Icon mark="close" /></button>
      </div>
      <p className={css.panelLinks}>
        <Go href={paths.subject(node.id)}>{t('network.openSubject')}</Go>
        {at > 0 && <Go href={paths.network(node.id, { hops: network.hops })}>{t('network.centre')}</Go>}
      </p>
      {at > 0 && first && <Button className="no-print" size="compact-sm" variant="default" onClick={() => ways(node.id)}>{t('network.findWays', { name: first.name || t('subject.unnamed') })}</Button>}
      <dl className={css.figures}>
        <Figure label={t('network.col.reports')}>{f.number(node.reports.length)}</Figure>
        <Figure label={t('network.col.between')} hint={t('network.tell.between')}>{f.number(Math.round(10 * node.between) / 10)}</Figure>
        <Figure label={t('network.col.rank')} hint={t('network.tell.rank')}>{f.share(node.rank)}</Figure>
        <Figure label={t('network.col.core')} hint={t('network.tell.core')}>{f.number(node.core)}</Figure>
        <Figure label={t('network.col.hops')}>{f.number(node.hops)}</Figure>
        {node.parts_without > 1 && <Figure label={t('network.partsWithout')} hint={t('network.tell.parts')}>{t('network.partsWithoutValue', { count: node.parts_without })}</Figure>}
        {node.roles.length > 0 && <Figure label={t('network.roles')}>{node.roles.map((role) => code('role', role)).join(', ')}</Figure>}
        {node.countries.length > 0 && <Figure label={t('network.countries')}>{node.countries.map(f.country).join(', ')}</Figure>}
      </dl>
      <h3>{t('network.tiesTo')}</h3>
      <Neighbours network={network} at={at} choose={choose} />
    </aside>
  );
}

function Figure({ label, hint, children }: { label: string; hint?: string; children: React.ReactNode }) {
  return (
    <div>
      <dt>{label}{hint && <span className={css.hint}>{hint}</span>}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Neighbours({ network, at, choose }: Pick<PanelProps, 'network' | 'at' | 'choose'>) {
  const { t } = useWords();
  const edges = (edgesOf(network)[at] ?? []).flatMap((i) => network.edges[i] ?? []).sort((x, y) => y.ties.length - x.ties.length);
  return (
    <ul className={css.neighbours}>
      {edges.map((edge) => {
        const turned = edge.b === at;
        const other = network.nodes[turned ? edge.a : edge.b];
        if (!other) return null;
        return (
          <li key={other.id}>
            <button type="button" className={css.nameButton} onClick={() => choose(other.id)}><PartyIcon kind={other.kind} size={14} /> <span dir="auto">{other.name || t('subject.unnamed')}</span></button>
            {other.acquitted && <> <Acquitted /></>}
            {edge.bridge && <span className={css.small}> {t('network.bridge')}</span>}
            <Ties ties={edge.ties} turned={turned} />
          </li>
        );
      })}
    </ul>
  );
}

/** The reports that tell a tie, with the roles of both in the order in which they are shown. */
export function Ties({ ties, turned = false }: { ties: NetworkTie[]; turned?: boolean }) {
  const { t, f, code } = useWords();
  return (
    <ul className={css.ties}>
      {ties.map((tie, i) => {
        const span = tieSpan(tie);
        const [a, b] = turned ? [tie.role_b, tie.role_a] : [tie.role_a, tie.role_b];
        return (
          <li key={`${tie.report} ${i}`}>
            <Go href={paths.report(tie.report)}>{t('network.tie', { kind: code('kind', tie.kind), when: span ? f.span(span) : t('reports.undated') })}</Go>{' '}
            <span className={css.small}>{t('network.tieRoles', { a: code('role', a), b: code('role', b) })}</span>
          </li>
        );
      })}
    </ul>
  );
}
