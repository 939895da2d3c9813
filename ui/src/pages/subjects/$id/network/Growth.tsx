// How the network came together: a step chart over months, the sentence before it and the table behind it.
import type { NetworkDetail, NetworkMonth } from '../../../../api/types';
import { Section } from '../../../../primitives/Section';
import { useWords } from '../../../../words';
import css from './NetworkPage.module.css';

const WIDTH = 600;
const HEIGHT = 150;

export function Growth({ network }: { network: NetworkDetail }) {
  const { t, f } = useWords();
  const { growth, undated } = network;
  const [first, last] = [growth[0], growth.at(-1)];
  if (network.edges.length === 0) return null;
  return (
    <Section title={t('network.growth')} caveat={t('network.growthCaveat')}>
      {!first || !last ? <p>{t('network.growthNone')}</p> : (
        <>
          <p className={css.growthSentence}>{t('network.growthSentence', { firstMonth: f.month(first.month), first: f.number(first.nodes), lastMonth: f.month(last.month), last: f.number(last.nodes) })}</p>
          {growth.length > 1 && <Chart growth={growth} />}
          <Months growth={growth} />
        </>
      )}
      {undated > 0 && <p className={css.small}>{t('network.undated', { count: undated, formatted: f.number(undated) })}</p>}
    </Section>
  );
}

function Chart({ growth }: { growth: NetworkMonth[] }) {
  const { t, f } = useWords();
  const [first, last] = [growth[0], growth.at(-1)];
  if (!first || !last) return null;
  const [from, to] = [monthOf(first.month), monthOf(last.month)];
  const most = Math.max(1, last.nodes);
  const x = (month: string) => (WIDTH * (monthOf(month) - from)) / Math.max(1, to - from);
  const y = (value: number) => HEIGHT - (HEIGHT * value) / most;
  const line = (value: (month: NetworkMonth) => number) => growth.map((month, i) => (i === 0 ? `M0 ${y(value(month))}` : `H${x(month.month).toFixed(1)}V${y(value(month)).toFixed(1)}`)).join('');
  return (
    <figure className={css.chart} dir="ltr">
      <span className={css.most} aria-hidden="true">{f.number(most)}</span>
      <svg viewBox={`-2 -4 ${WIDTH + 4} ${HEIGHT + 8}`} preserveAspectRatio="none" role="img" aria-label={t('network.growthSentence', { firstMonth: f.month(first.month), first: f.number(first.nodes), lastMonth: f.month(last.month), last: f.number(last.nodes) })}>
        <path d={`M0 ${HEIGHT}H${WIDTH}`} className={css.axis} />
        <path d={line((month) => month.largest)} className={css.largest} />
        <path d={line((month) => month.nodes)} className={css.nodesLine} />
      </svg>
      <figcaption><span>{f.month(first.month)}</span><span><i className={css.keyNodes} /> {t('network.growthNodes')}</span><span><i className={css.keyLargest} /> {t('network.growthLargest')}</span><span>{f.month(last.month)}</span></figcaption>
    </figure>
  );
}

function Months({ growth }: { growth: NetworkMonth[] }) {
  const { t, f } = useWords();
  return (
    <details className={css.months}>
      <summary>{t('network.growthTable')}</summary>
      <table>
        <thead><tr><th scope="col">{t('network.growthMonth')}</th><th scope="col">{t('network.growthNodes')}</th><th scope="col">{t('network.col.ties')}</th><th scope="col">{t('network.growthLargest')}</th></tr></thead>
        <tbody>{growth.map((month) => <tr key={month.month}><th scope="row">{f.month(month.month)}</th><td>{f.number(month.nodes)}</td><td>{f.number(month.edges)}</td><td>{f.number(month.largest)}</td></tr>)}</tbody>
      </table>
    </details>
  );
}

function monthOf(month: string): number {
  return 12 * Number(month.slice(0, 4)) + Number(month.slice(5, 7)) - 1;
}
