// As reported beside as normalised. The words of a source are set in serif (identifiers in mono), the normal form in
// sans, everywhere the same; the normal form opens to the words, the rule and the confidence that made it.
import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import type { StatedText } from '../api/types';
import { needFaces } from '../theme/scripts';
import { useWords } from '../words';
import css from './Stated.module.css';

/** Words of a source, in whatever script. */
export function Said({ text, mono = false }: { text: string; mono?: boolean }) {
  needFaces(text);
  return <span dir="auto" className={mono ? css.mono : css.said}>{text}</span>;
}

/** The normal form, opening to where it came from; where there is none, the words themselves. */
export function Normal({ value, mono = false, children }: { value: StatedText; mono?: boolean; children?: ReactNode }) {
  const { t } = useWords();
  const shown = value.normal ?? value.raw;
  needFaces(shown);
  const face = value.normal == null ? css.unread : mono ? css.mono : undefined;
  return (
    <Popover width="max-content" position="bottom-start" withArrow shadow="md" trapFocus={false} withinPortal>
      <Popover.Target>
        <button type="button" className={css.opener} title={t('stated.open')}>
          <span dir="auto" className={face}>{children ?? shown}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown>
        <HowRead value={value} mono={mono} />
      </Popover.Dropdown>
    </Popover>
  );
}

/** The words, the rule and the confidence, as they stand in the opened card. */
export function HowRead({ value, mono }: { value: StatedText; mono?: boolean }) {
  const { t, code } = useWords();
  return (
    <dl className={css.card}>
      <Line label={t('stated.asReported')}><Said text={value.raw} mono={mono} /></Line>
      {value.context && <Line label={t('stated.context')}><Said text={value.context} /></Line>}
      <Line label={t('stated.asNormalised')}>{value.normal ?? t('stated.notUnderstood')}</Line>
      {value.rule && <Line label={t('stated.rule')}>{value.rule}</Line>}
      {value.confidence && <Line label={t('stated.confidence')}>{code('confidence', value.confidence)}</Line>}
    </dl>
  );
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
