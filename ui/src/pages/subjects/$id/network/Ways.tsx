// By whom two subjects are tied: each way step by step, each step with the reports that tell it.
import { Button, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../../api/queries';
import type { NetworkDetail, NetworkPath } from '../../../../api/types';
import { Go } from '../../../../parts/Go';
import { Loaded } from '../../../../parts/Loaded';
import { paths, type NetworkAsked } from '../../../../paths';
import { Section } from '../../../../primitives/Section';
import { useWords } from '../../../../words';
import css from './NetworkPage.module.css';
import { Ties } from './Panel';

interface WaysProps {
  id: string;
  to: string;
  by: 'steps' | 'reports';
  network: NetworkDetail;
  ask: (change: Partial<NetworkAsked>) => void;
}

export function Ways({ id, to, by, network, ask }: WaysProps) {
  const { t } = useWords();
  const ways = useQuery(queries.ways(id, to, by));
  const end = ways.data?.paths[0]?.steps.at(-1)?.to.name ?? network.nodes.find((node) => node.id === to)?.name;
  const name = (text?: string) => text || t('subject.unnamed');
  return (
    <Section
      title={t('network.ways', { from: name(network.nodes[0]?.name), to: name(end) })}
      aside={(
        <span className={`${css.hops} no-print`} role="group" aria-label={t('network.waysBy')}>
          <span className={css.small}>{t('network.waysBy')}</span>
          <Button size="compact-sm" variant={by === 'steps' ? 'filled' : 'default'} aria-pressed={by === 'steps'} onClick={() => ask({ by: 'steps' })}>{t('network.waysSteps')}</Button>
          <Button size="compact-sm" variant={by === 'reports' ? 'filled' : 'default'} aria-pressed={by === 'reports'} onClick={() => ask({ by: 'reports' })}>{t('network.waysReports')}</Button>
          <Button size="compact-sm" variant="default" onClick={() => ask({ to: '' })}>{t('network.waysClose')}</Button>
        </span>
      )}
    >
      <Loaded query={ways} shape={<Skeleton height={120} />}>
        {(found) => (found.paths.length === 0 ? <p>{t('network.waysNone')}</p> : <div className={css.ways}>{found.paths.map((path, i) => <Way key={i} path={path} number={i + 1} />)}</div>)}
      </Loaded>
    </Section>
  );
}

function Way({ path, number }: { path: NetworkPath; number: number }) {
  const { t, f } = useWords();
  const name = (text: string) => text || t('subject.unnamed');
  return (
    <div>
      <h3>{t('network.way', { number: f.number(number), count: path.steps.length })}</h3>
      <ol className={css.way}>
        {path.steps.map((step, i) => (
          <li key={i}>
            {i === 0 && <Go href={paths.subject(step.from.id)}><span dir="auto">{name(step.from.name)}</span></Go>}
            <div className={css.step}><Ties ties={step.ties} /></div>
            <Go href={paths.subject(step.to.id)}><span dir="auto">{name(step.to.name)}</span></Go>
          </li>
        ))}
      </ol>
    </div>
  );
}
