// What is reported: one line a field, the words of the source on the left, what they were read as on the right.
import { Fragment, type ReactNode } from 'react';
import type { CoreView, LiveEquivalents, PlaceView, ProceedingsView, SpecimenView, StatedText } from '../../../api/types';
import { TaxonMark } from '../../../parts/Chips';
import { Normal, Said } from '../../../parts/Stated';
import { useWords } from '../../../words';
import { ComparableLine, LiveLine } from './Comparable';
import css from './ReportPage.module.css';

interface Entry {
  label: string;
  value: StatedText;
  shown?: ReactNode;
}

interface Plain {
  label: string;
  text: string;
}

export function CoreLedger({ core }: { core: CoreView }) {
  const { t, f, code } = useWords();
  const entries: Entry[] = [];
  const add = (label: string, value?: StatedText | null, shown?: ReactNode) => value && entries.push({ label, value, shown });
  const places = (label: string, list: PlaceView[]) => list.forEach((p) => add(label, p.stated, placeShown(p, f.country)));
  add(t('report.when'), core.date);
  if (core.place) add(t('report.where'), core.place.stated, placeShown(core.place, f.country));
  places(t('report.origin'), core.origins);
  places(t('report.transit'), core.transits);
  places(t('report.destination'), core.destinations);
  core.transports.forEach((transport) => add(t('report.transport'), transport));
  add(t('report.amount'), core.amount);
  (core.images ?? []).forEach((image) => add(t('report.image'), image));
  if (core.sharing) add(t('report.sharing'), core.sharing, shownCode(core.sharing, (flag) => code('sharing', flag)));
  const plain = ([['detection', core.detection], ['concealment', core.concealment], ['platform', core.platform], ['outcome', core.outcome]] as const).flatMap(([name, text]) => (text ? [{ label: t(`report.${name}`), text }] : []));
  return <Ledger entries={entries} plain={plain} />;
}

/** What came of a case: why the goods were seized, charge, ruling, sentence, and what became of the goods. */
export function CaseLedger({ proceedings }: { proceedings: ProceedingsView }) {
  const { t, code } = useWords();
  const { reason, court, charges, ruling, ruled_on, sentences, fine, disposal } = proceedings;
  const entries: Entry[] = [];
  const add = (label: string, value?: StatedText | null, shown?: ReactNode) => value && entries.push({ label, value, shown });
  if (ruling) add(t('report.ruling'), ruling, shownCode(ruling, (end) => code('ruling', end)));
  add(t('report.ruledOn'), ruled_on);
  sentences.forEach((sentence) => add(t('report.sentence'), sentence));
  add(t('report.fine'), fine);
  const plain: Plain[] = [];
  const say = (label: string, text?: string | null) => text && plain.push({ label, text });
  say(t('report.reason'), reason);
  say(t('report.court'), court);
  charges.forEach((charge) => say(t('report.charge'), charge));
  say(t('report.disposal'), disposal);
  return <Ledger entries={entries} plain={plain} />;
}

function shownCode(value: StatedText, words: (code: string) => string): ReactNode {
  return value.normal == null ? undefined : words(value.normal);
}

function Ledger({ entries, plain }: { entries: Entry[]; plain: Plain[] }) {
  const { t } = useWords();
  return (
    <table className={css.ledger}>
      <colgroup><col /><col /><col /></colgroup>
      <LedgerHead />
      <tbody>
        {entries.map((entry, i) => (
          <tr key={i}>
            <th scope="row">{entry.label}</th>
            <td><Said text={entry.value.raw} />{entry.value.context && <span className={css.rule}>{entry.value.context}</span>}</td>
            <td><NormalCell value={entry.value}>{entry.shown}</NormalCell></td>
          </tr>
        ))}
        {plain.map(({ label, text }, i) => (
          <tr key={`plain ${i}`}>
            <th scope="row">{label}</th>
            <td><Said text={text} /></td>
            <td className={css.absent}>{t('stated.unchanged')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function GoodsLedger({ specimens, live }: { specimens: SpecimenView[]; live?: LiveEquivalents | null }) {
  const { t } = useWords();
  return (
    <table className={css.ledger}>
      <colgroup><col /><col /><col /></colgroup>
      <LedgerHead />
      <tbody>
        {specimens.map((specimen, i) => (
          <Fragment key={i}>
            <tr className={i > 0 ? css.group : undefined}>
              <th scope="row">{t('report.goodsTaxon')}</th>
              <td><Said text={specimen.taxon.raw} /></td>
              <td>
                <NormalCell value={specimen.taxon}>{specimen.taxon.normal && <i>{specimen.taxon.normal}</i>}</NormalCell>
                {specimen.taxon_chip && <TaxonMark taxon={specimen.taxon_chip} appendix />}
              </td>
            </tr>
            <tr>
              <th scope="row">{t('report.goodsForm')}</th>
              <td><Said text={specimen.form.raw} /></td>
              <td><NormalCell value={specimen.form} /></td>
            </tr>
            {specimen.quantity && (
              <tr>
                <th scope="row">{t('report.goodsQuantity')}</th>
                <td><Said text={specimen.quantity.raw} /></td>
                <td>
                  <NormalCell value={specimen.quantity} />
                  {specimen.comparable && <ComparableLine comparable={specimen.comparable} />}
                </td>
              </tr>
            )}
          </Fragment>
        ))}
        {live && specimens.length > 1 && (
          <tr className={css.group}>
            <th scope="row">{t('report.live')}</th>
            <td className={css.absent}>{t('report.derived')}</td>
            <td><LiveLine live={live} /></td>
          </tr>
        )}
      </tbody>
    </table>
  );
}

function LedgerHead() {
  const { t } = useWords();
  return (
    <thead>
      <tr>
        <th><span className="unseen">{t('report.core')}</span></th>
        <th scope="col">{t('report.reported')}</th>
        <th scope="col">{t('report.normalised')}</th>
      </tr>
    </thead>
  );
}

function NormalCell({ value, children }: { value: StatedText; children?: ReactNode }) {
  const { t } = useWords();
  if (value.normal == null) return <span className={css.absent}>{t('stated.notUnderstood')}</span>;
  return (
    <>
      <span className={css.value}><Normal value={value}>{children}</Normal></span>
      {value.rule && <span className={css.rule} data-confidence={value.confidence}>{value.rule}</span>}
    </>
  );
}

function placeShown(place: PlaceView, country: (code: string) => string): ReactNode {
  const normal = place.stated.normal;
  if (!normal || !place.country) return undefined;
  return normal.endsWith(`, ${place.country}`) ? `${normal.slice(0, -4)}, ${country(place.country)}` : normal;
}
