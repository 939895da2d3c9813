// The network around a subject: the picture, what holds it together, the ways through it, and the same as a table.
import { Button, Menu, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams, useRouterState } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import { queries } from '../../../../api/queries';
import type { NetworkDetail } from '../../../../api/types';
import { Acquitted } from '../../../../parts/Chips';
import { Go, useGo } from '../../../../parts/Go';
import { Loaded } from '../../../../parts/Loaded';
import { PageNote } from '../../../../parts/PageNote';
import { usePower } from '../../../../parts/usePower';
import { NETWORK_FORMS, paths, readNetwork, type NetworkAsked } from '../../../../paths';
import { Icon } from '../../../../primitives/Icon';
import { Section } from '../../../../primitives/Section';
import { useWords } from '../../../../words';
import { Drawing } from './Drawing';
import { Groups } from './Groups';
import { Growth } from './Growth';
import { KeyPlayers } from './KeyPlayers';
import { Legend } from './Legend';
import css from './NetworkPage.module.css';
import { NodeTable } from './NodeTable';
import { Panel } from './Panel';
import { Ways } from './Ways';

export function NetworkPage() {
  const { id = '' } = useParams({ strict: false });
  const text = useRouterState({ select: (s) => s.location.searchStr });
  const asked = useMemo(() => readNetwork(new URLSearchParams(text)), [text]);
  const network = useQuery(queries.network(id, asked.hops));
  return (
    <Loaded query={network} shape={<Skeleton height={520} />}>
      {(data) => <Body network={data} id={id} asked={asked} waiting={network.isPlaceholderData} />}
    </Loaded>
  );
}

interface BodyProps {
  network: NetworkDetail;
  id: string;
  asked: NetworkAsked;
  waiting: boolean;
}

function Body({ network, id, asked, waiting }: BodyProps) {
  const { t, f } = useWords();
  const go = useGo();
  const at = useMemo(() => new Map(network.nodes.map((node, i) => [node.id, i])), [network]);
  const removed = useMemo(() => new Set(asked.without ? network.key_players : []), [asked.without, network]);
  // Held beside the state, so that four hundred marks are not drawn anew for each that is looked at.
  const now = useRef(asked);
  now.current = asked;
  const ask = useCallback((change: Partial<NetworkAsked>, how: 'push' | 'replace' = 'replace') => go(paths.network(id, { ...now.current, ...change }), how), [go, id]);
  const choose = useCallback((node: string) => ask({ node: node === now.current.node ? '' : node }), [ask]);
  const chosen = at.get(asked.node) ?? -1;
  return (
    <article className={css.page} aria-busy={waiting || undefined}>
      <Head network={network} id={id} asked={asked} ask={ask} />
      {network.nodes.length < 2 && <p className={css.alone}>{t('network.alone')}</p>}
      <div className={css.split} data-open={chosen >= 0 || undefined}>
        <div>
          <Drawing key={`${network.id} ${network.hops} ${network.nodes.length}`} network={network} chosen={chosen} to={at.get(asked.to) ?? -1} removed={removed} onChoose={choose} />
          <Legend network={network} />
        </div>
        {chosen >= 0 && <Panel network={network} at={chosen} choose={choose} ways={(to) => ask({ to })} close={() => ask({ node: '' })} />}
      </div>
      {asked.to && <Ways id={id} to={asked.to} by={asked.by} network={network} ask={ask} />}
      <KeyPlayers network={network} without={asked.without} set={(without) => ask({ without })} choose={choose} />
      <Section title={t('network.table')}><NodeTable network={network} chosen={chosen} choose={choose} /></Section>
      <div className={css.columns}>
        <Growth network={network} />
        <Groups network={network} choose={choose} />
      </div>
      {network.left_out > 0 && <p className={css.small}>{t('network.leftOut', { count: network.left_out, formatted: f.number(network.left_out) })}</p>}
      {network.crowded > 0 && <p className={css.small}>{t('network.crowded', { count: network.crowded, formatted: f.number(network.crowded) })}</p>}
      <PageNote note={network.note} />
    </article>
  );
}

function Head({ network, id, asked, ask }: { network: NetworkDetail; id: string; asked: NetworkAsked; ask: (change: Partial<NetworkAsked>, how?: 'push') => void }) {
  const { t, f } = useWords();
  const [first] = network.nodes;
  const name = first?.name || t('subject.unnamed');
  const count = (n: number, what: 'count' | 'ties') => t(`network.${what}`, { count: n, formatted: f.number(n) });
  return (
    <header>
      <title>{`${t('network.title', { name })} – ${t('frame.product')}`}</title>
      <p className={css.over}><Go href={paths.subject(id)}>{t('network.toSubject')}</Go></p>
      <h1 className={css.title}><span dir="auto">{t('network.title', { name })}</span>{first?.acquitted && <Acquitted />}</h1>
      <p className={css.lead}>{count(network.nodes.length, 'count')}, {count(network.edges.length, 'ties')}, {t('network.within', { count: network.hops })}. {t('network.caveat')}</p>
      <div className={`${css.tools} no-print`}>
        <div className={css.hops} role="group" aria-label={t('network.hopsGroup')}>
          <span className={css.small}>{t('network.hops')}</span>
          {[1, 2, 3, 4].map((hops) => (
            <Button key={hops} size="compact-sm" variant={asked.hops === hops ? 'filled' : 'default'} aria-pressed={asked.hops === hops} aria-label={t('network.hop', { count: hops })} onClick={() => ask({ hops }, 'push')}>{f.number(hops)}</Button>
          ))}
        </div>
        <ExportMenu id={id} hops={asked.hops} />
      </div>
    </header>
  );
}

function ExportMenu({ id, hops }: { id: string; hops: number }) {
  const { t } = useWords();
  const can = usePower()('export');
  if (!can) return <Button size="compact-sm" variant="default" disabled title={t('reports.exportNo')}>{t('network.export')}</Button>;
  return (
    <Menu withinPortal position="bottom-end">
      <Menu.Target><Button size="compact-sm" variant="default" leftSection={<Icon mark="imports" size={14} />}>{t('network.export')}</Button></Menu.Target>
      <Menu.Dropdown>
        {NETWORK_FORMS.map((form) => <Menu.Item key={form} component="a" href={paths.networkFile(id, form, hops)} download>{t(`network.forms.${form}`)}</Menu.Item>)}
      </Menu.Dropdown>
    </Menu>
  );
}
