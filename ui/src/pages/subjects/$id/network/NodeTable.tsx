// The same as a table, for those who read figures or do not see the picture. Arrow keys go from name to name.
import { Button } from '@mantine/core';
import { useMemo, useState, type KeyboardEvent } from 'react';
import type { NetworkDetail, NetworkNode } from '../../../../api/types';
import { Acquitted } from '../../../../parts/Chips';
import { Icon } from '../../../../primitives/Icon';
import { useWords } from '../../../../words';
import { Shape } from './Legend';
import css from './NetworkPage.module.css';
import { edgesOf, groupHue } from './shapes';

const NUMBERS = ['reports', 'ties', 'between', 'rank', 'core', 'hops', 'group'] as const;
type By = 'name' | (typeof NUMBERS)[number];

/** Rows that are drawn before somebody asks for all. */
const FEW = 40;

interface NodeTableProps {
  network: NetworkDetail;
  chosen: number;
  choose: (id: string) => void;
}

export function NodeTable({ network, chosen, choose }: NodeTableProps) {
  const { t, f } = useWords();
  const [by, setBy] = useState<By>('between');
  const [up, setUp] = useState(false);
  const [all, setAll] = useState(false);
  const ties = useMemo(() => edgesOf(network).map((edges) => edges.length), [network]);
  const order = useMemo(() => sorted(network.nodes, ties, by, up), [network, ties, by, up]);
  const rows = all ? order : order.slice(0, FEW);
  const sort = (column: By) => {
    setUp(column === by ? !up : column === 'name' || column === 'hops' || column === 'group');
    setBy(column);
  };
  return (
    <>
      <div className={css.scroll} tabIndex={0} role="group" aria-label={t('network.table')}>
        <table className={css.nodes}>
          <thead>
            <tr>
              {(['name', ...NUMBERS] as const).map((column) => (
                <th key={column} scope="col" aria-sort={column === by ? (up ? 'ascending' : 'descending') : undefined} data-number={column !== 'name' || undefined}>
                  <button type="button" className={css.sort} onClick={() => sort(column)} title={column === 'between' || column === 'rank' || column === 'core' ? t(`network.tell.${column}`) : undefined}>
                    {t(`network.col.${column}`)}{column === by && <Icon mark="chevronDown" size={12} className={up ? css.up : undefined} />}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody onKeyDown={walk}>
            {rows.map((at) => <Row key={network.nodes[at]?.id} node={network.nodes[at]} ties={ties[at] ?? 0} chosen={at === chosen} choose={choose} player={network.key_players.includes(at)} />)}
          </tbody>
        </table>
      </div>
      {!all && order.length > FEW && <Button className="no-print" mt="xs" size="compact-sm" variant="default" onClick={() => setAll(true)}>{t('network.tableAll', { formatted: f.number(order.length) })}</Button>}
    </>
  );
}

function Row({ node, ties, chosen, choose, player }: { node?: NetworkNode; ties: number; chosen: boolean; choose: (id: string) => void; player: boolean }) {
  const { t, f, code } = useWords();
  if (!node) return null;
  return (
    <tr data-chosen={chosen || undefined}>
      <th scope="row">
        <Shape kind={node.kind} hue={groupHue(node.community)} />{' '}
        <button type="button" className={css.nameButton} aria-pressed={chosen} onClick={() => choose(node.id)}><span dir="auto">{node.name || t('subject.unnamed')}</span></button>
        <span className={css.small}> {code('party', node.kind)}{player && <>, {t('network.keyPlayer')}</>}</span>
        {node.acquitted && <> <Acquitted /></>}
      </th>
      <td>{f.number(node.reports.length)}</td>
      <td>{f.number(ties)}</td>
      <td>{f.number(Math.round(10 * node.between) / 10)}</td>
      <td>{f.share(node.rank)}</td>
      <td>{f.number(node.core)}</td>
      <td>{f.number(node.hops)}</td>
      <td>{f.number(node.community + 1)}</td>
    </tr>
  );
}

function sorted(nodes: NetworkNode[], ties: number[], by: By, up: boolean): number[] {
  const value = (at: number): number => {
    const node = nodes[at];
    switch (by) {
      case 'reports': return node?.reports.length ?? 0;
      case 'ties': return ties[at] ?? 0;
      case 'between': return node?.between ?? 0;
      case 'rank': return node?.rank ?? 0;
      case 'core': return node?.core ?? 0;
      case 'hops': return node?.hops ?? 0;
      case 'group': return node?.community ?? 0;
      case 'name': return 0;
    }
  };
  const compare = (a: number, b: number) => (by === 'name' ? (nodes[a]?.name ?? '').localeCompare(nodes[b]?.name ?? '') : value(a) - value(b));
  return nodes.map((_, at) => at).sort((a, b) => (up ? compare(a, b) : compare(b, a)) || a - b);
}

function walk(event: KeyboardEvent<HTMLTableSectionElement>) {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('th button')];
  const next = buttons[buttons.indexOf(document.activeElement as HTMLButtonElement) + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
