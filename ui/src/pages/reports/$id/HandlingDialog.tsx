// Who may read a section. A live line says who will be able to before one saves.
import { Button, Group, Modal, Select } from '@mantine/core';
import { useState } from 'react';
import { useSetHandling } from '../../../api/changes';
import type { AudienceInput, ReportDetail } from '../../../api/types';
import { AudienceForm, isComplete, NOBODY } from '../../../parts/AudienceForm';
import { Trouble } from '../../../parts/Loaded';
import { useWords } from '../../../words';
import css from './HandlingDialog.module.css';

export function HandlingDialog({ report, close }: { report: ReportDetail; close: () => void }) {
  const { t, code } = useWords();
  const save = useSetHandling(report.id);
  const sections = sectionsOf(report);
  const [section, setSection] = useState<string>('core');
  const [input, setInput] = useState<AudienceInput>({ ...NOBODY, audience: report.core.handling.audience });
  const set = (change: Partial<AudienceInput>) => setInput({ ...input, ...change });
  const complete = isComplete(input);
  return (
    <Modal opened onClose={close} title={t('report.handlingTitle')} size="lg" closeButtonProps={{ 'aria-label': t('frame.close') }}>
      <div className={css.form}>
        <Select label={t('report.handlingSection')} value={section} onChange={(v) => v && setSection(v)} allowDeselect={false} data={sections.map((value) => ({ value, label: code('section', value) }))} />
        <AudienceForm input={input} set={set} />
        {save.isError && <Trouble error={save.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>{t('frame.cancel')}</Button>
          <Button disabled={!complete} loading={save.isPending} onClick={() => save.mutate({ ...input, section }, { onSuccess: close })}>{t('report.handlingSave')}</Button>
        </Group>
      </div>
    </Modal>
  );
}

function sectionsOf(report: ReportDetail): string[] {
  return ['core', ...(report.parties.length ? ['parties'] : []), ...(report.narrative ? ['narrative'] : []), ...(report.attachments?.length ? ['attachments'] : []), ...(report.source ? ['source'] : [])];
}
