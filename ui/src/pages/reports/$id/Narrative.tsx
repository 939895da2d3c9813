// The free text in the face of the source, with what it names marked where it stands.
import { Popover } from '@mantine/core';
import { Fragment, type ReactNode } from 'react';
import type { NarrativeView } from '../../../api/types';
import { TaxonMark } from '../../../parts/Chips';
import { HowRead, Normal } from '../../../parts/Stated';
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

/** Contact points that the text gives, each with its kind and how it was read, where they can be copied. */
export function Contacts({ narrative }: { narrative: NarrativeView }) {
  const { t, code } = useWords();
  const contacts = narrative.contacts ?? [];
  if (contacts.length === 0) return null;
  return (
    <>
      <h3 className={css.contactsTitle}>{t('report.contacts')}</h3>
      <dl className={css.pairs}>
        {contacts.map((contact) => (
          <Fragment key={contact.at}>
            <dt>{code('identifier', contact.kind)}</dt>
            <dd><Normal value={contact.stated} mono /></dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}

/** What the text names: goods or a way to reach somebody. */
type Found = NarrativeView['mentions'][number] | NonNullable<NarrativeView['contacts']>[number];

/** Places are counted in UTF-16 units, as the browser counts; those that overlap or lie outside are left unmarked. */
function marked({ text, mentions, contacts = [] }: NarrativeView): ReactNode[] {
  const out: ReactNode[] = [];
  let at = 0;
  const found: Found[] = [...mentions, ...contacts];
  for (const mention of found.sort((a, b) => a.at - b.at || b.length - a.length)) {
    const end = mention.at + mention.length;
    if (mention.at < at || end > text.length || mention.length <= 0) continue;
    out.push(text.slice(at, mention.at), <Mention key={mention.at} words={text.slice(mention.at, end)} mention={mention} />);
    at = end;
  }
  out.push(text.slice(at));
  return out;
}

function Mention({ words, mention }: { words: string; mention: Found }) {
  const { t, code } = useWords();
  return (
    <Popover width="max-content" withArrow shadow="md" withinPortal>
      <Popover.Target><button type="button" className={css.mention} title={t('stated.open')}>{words}</button></Popover.Target>
      <Popover.Dropdown>
        {'taxon' in mention && mention.taxon && <TaxonMark taxon={mention.taxon} appendix />}
        {'kind' in mention && <p>{code('identifier', mention.kind)}</p>}
        <HowRead value={mention.stated} />
      </Popover.Dropdown>
    </Popover>
  );
}
