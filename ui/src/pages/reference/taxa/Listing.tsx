// The listing history, drawn and in words. Time runs from left to right in every language.
import { useElementSize } from '@mantine/hooks';
import { useId } from 'react';
import type { ListingStepView, SplitListingView, TaxonPage } from '../../../api/types';
import { Prose } from '../../../primitives/Prose';
import { useWords, type Words } from '../../../words';
import { AppendixMark, appendixWords, MemoryMark, strictest } from '../Marks';
import css from './Listing.module.css';
import { stripOf, type Band } from './strip';

const TOP = 18;
const TALL = 36;
const EDGE = 6;
const FLOOR = TOP + TALL;

export function Listing({ taxon }: { taxon: TaxonPage }) {
  const { t } = useWords();
  if (taxon.listing.length === 0) return <p>{t('reference.listingNone')}</p>;
  return (
    <>
      <Strip steps={taxon.listing} today={taxon.as_of} />
      <Steps steps={taxon.listing} />
      {taxon.split.length > 0 && <Split rows={taxon.split} />}
    </>
  );
}

/** One step as a part of a sentence. */
function told(step: ListingStepView, words: Words): string {
  const { t, f } = words;
  const appendix = appendixWords(step.appendix, words);
  const day = f.day(step.day);
  if (step.since === 'found') return t('reference.stepFound', { day, appendix });
  if (step.since === 'between') return t('reference.stepBetween', { day, appendix, after: f.day(step.after ?? step.day) });
  return t('reference.stepSince', { day, appendix });
}

function Strip({ steps, today }: { steps: ListingStepView[]; today: string }) {
  const words = useWords();
  const { t } = words;
  const hatch = useId();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const strip = stripOf(steps, today);
  const wide = Math.max(width, 280);
  // Room for half a ring at both ends.
  const x = (percent: number) => EDGE + (percent * (wide - 2 * EDGE)) / 100;
  const every = wide < 560 ? 10 : 5;
  const label = t('reference.timeline', { steps: steps.map((step) => told(step, words)).join('; ') });
  return (
    <figure className={css.figure}>
      <div ref={ref} dir="ltr" className={css.room}>
        <svg role="img" aria-label={label} width={wide} height={FLOOR + 26} className={css.strip}>
          <defs>
            <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V7" className={css.hatch} /></pattern>
          </defs>
          {strip.bands.map((band, i) => <Bar key={i} band={band} x={x} hatch={hatch} />)}
          <path d={`M0 ${FLOOR}H${wide}`} className={css.axis} />
          {strip.ticks.filter(({ year }) => year % every === 0).map(({ year, at }) => (
            <g key={year}>
              <path d={`M${x(at)} ${FLOOR}v5`} className={css.axis} />
              <text x={Math.min(x(at), wide - 16)} y={FLOOR + 20} textAnchor="middle" className={css.year}>{year}</text>
            </g>
          ))}
          {strip.marks.map(({ at, memory }, i) => (
            <g key={i} className={css.begin}>
              <path d={`M${x(at)} ${TOP - 5}V${FLOOR}`} strokeDasharray={memory ? '3 3' : undefined} />
              <circle cx={x(at)} cy={TOP - 8} r={4} data-memory={memory || undefined} />
            </g>
          ))}
          <path d={`M${x(strip.today)} ${TOP - 4}V${FLOOR + 6}`} className={css.today} />
          <text x={x(strip.today) - 5} y={TOP - 6} textAnchor="end" className={css.year}>{t('reference.today')}</text>
        </svg>
      </div>
      <figcaption className={css.key}>
        {steps.some((s) => !s.from_memory) && <span><Ring />{t('reference.keySourced')}</span>}
        {steps.some((s) => s.from_memory) && <span><Ring open />{t('reference.keyMemory')}</span>}
        {steps.some((s) => s.since !== 'on') && <span><span className={css.hatched} />{t('reference.keyBetween')}</span>}
      </figcaption>
    </figure>
  );
}

function Ring({ open }: { open?: boolean }) {
  return <svg width="10" height="10" aria-hidden="true" className={css.begin}><circle cx="5" cy="5" r="4" data-memory={open || undefined} /></svg>;
}

/** A band in the colour of each of its appendices, one above the other where populations differ. */
function Bar({ band, x, hatch }: { band: Band; x: (percent: number) => number; hatch: string }) {
  const parts = band.appendix ? band.appendix.split('|') : ['unknown'];
  const [from, wide] = [x(band.from), Math.max(1, x(band.to) - x(band.from))];
  return (
    <>
      {parts.map((part, i) => {
        const none = part === 'none' || part === 'unknown';
        const tall = none && parts.length === 1 ? 8 : TALL / parts.length;
        const y = none && parts.length === 1 ? FLOOR - 8 : TOP + i * (TALL / parts.length);
        return (
          <g key={part} className={css.band} data-appendix={strictest(part)}>
            <rect x={from} y={y} width={wide} height={tall} className={css.ground} />
            {band.open && <rect x={from} y={y} width={wide} height={tall} fill={`url(#${hatch})`} />}
            <rect x={from} y={y} width={wide} height={3} className={css.edge} />
            {!none && wide > 22 && <text x={from + wide / 2} y={y + tall / 2 + (parts.length > 1 ? 6 : 7)} textAnchor="middle" className={css.numeral} data-small={parts.length > 1 || undefined}>{part}</text>}
          </g>
        );
      })}
    </>
  );
}

function Steps({ steps }: { steps: ListingStepView[] }) {
  const { t, f } = useWords();
  const since = (step: ListingStepView) => {
    if (step.since === 'found') return t('reference.sinceFound', { day: f.day(step.day) });
    if (step.since === 'between') return t('reference.sinceBetween', { after: f.day(step.after ?? step.day), day: f.day(step.day) });
    return f.day(step.day);
  };
  return (
    <table className={css.steps}>
      <thead><tr><th scope="col">{t('reference.since')}</th><th scope="col">{t('reference.status')}</th><th scope="col">{t('reference.note')}</th></tr></thead>
      <tbody>
        {[...steps].reverse().map((step) => (
          <tr key={`${step.day}${step.appendix}`}>
            <td>{since(step)} {step.from_memory && <MemoryMark />}</td>
            <td><AppendixMark set={step.appendix} /></td>
            <td><Prose text={withoutMark(step.note)} /></td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The mark stands beside the date; in the note it would stand twice. */
function withoutMark(note: string): string {
  return note.split('; ').filter((part) => part !== 'date from memory').join('; ');
}

function Split({ rows }: { rows: SplitListingView[] }) {
  const { t, f } = useWords();
  return (
    <>
      <h3 className={css.sub}>{t('reference.split')} <MemoryMark /></h3>
      <ul className={css.split}>
        {[...rows].reverse().map((row) => (
          <li key={row.since}>
            <span>{f.day(row.since)}</span>
            <span><AppendixMark set={row.theirs} /> {t('reference.splitRow', { countries: row.countries.map((c) => f.country(c)).join(', ') })}</span>
            <span><AppendixMark set={row.others} /> {t('reference.splitOthers')}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
