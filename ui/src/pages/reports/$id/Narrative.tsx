// The free text in the face of the source, with what it names marked where it stands.
import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import type { NarrativeView } from '../../../api/types';
import { TaxonMark } from '../../../parts/Chips';
import { HowRead } from '../../../parts/Stated';
import said from '../../../parts/Stated.module.css';
import { needFaces } from '../../../theme/scripts';
import { useWords } from '../../../words';
import css from './ReportPage.module.css';

export function Narrative({ narrative }: { narrative: NarrativeView }) {
  needFaces(narrative.text);
  return (
    <div className={`${css.narrative} ${said.said}`} dir="auto">
      {narrative.title && <p><b>{narrative.title}</b></p>}
      <p>{marked(narrative)}</p>
    </div>
  );
}

/** Places are counted in UTF-16 units, as the browser counts; those that overlap or lie outside are left unmarked. */
function marked({ text, mentions }: NarrativeView): ReactNode[] {
  const out: ReactNode[] = [];
  let at = 0;
  for (const mention of [...mentions].sort((a, b) => a.at - b.at)) {
    const end = mention.at + mention.length;
    if (mention.at < at || end > text.length || mention.length <= 0) continue;
    out.push(text.slice(at, mention.at), <Mention key={mention.at} words={text.slice(mention.at, end)} mention={mention} />);
    at = end;
  }
  out.push(text.slice(at));
  return out;
}

function Mention({ words, mention }: { words: string; mention: NarrativeView['mentions'][number] }) {
  const { t } = useWords();
  return (
    <Popover width="max-content" withArrow shadow="md" withinPortal>
      <Popover.Target><button type="button" className={css.mention} title={t('stated.open')}>{words}</button></Popover.Target>
      <Popover.Dropdown>
        {mention.taxon && <TaxonMark taxon={mention.taxon} appendix />}
        <HowRead value={mention.stated} />
      </Popover.Dropdown>
    </Popover>
  );
}
