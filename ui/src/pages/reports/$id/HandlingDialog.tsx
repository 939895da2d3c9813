// Who may read a section. A live line says who will be able to before one saves.
import { Button, Group, Modal, MultiSelect, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { previewReaders, useSetHandling } from '../../../api/changes';
import { queries } from '../../../api/queries';
import type { AudienceInput, ReportDetail } from '../../../api/types';
import { Trouble } from '../../../parts/Loaded';
import { useWords } from '../../../words';
import css from './HandlingDialog.module.css';

const AUDIENCES = ['owner-only', 'named-members', 'named', 'sectors', 'law-enforcement', 'working-group', 'open'] as const;
const SECTORS = ['police', 'customs', 'wildlife-authority', 'fiu', 'prosecution', 'other-government', 'international-organisation', 'transport', 'finance', 'online-platform', 'academia', 'civil-society'];

const NOBODY: AudienceInput = { audience: '', sectors: [], partners: [], countries: [], members: [], except_partners: [], except_countries: [] };

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
        <Select label={t('report.handlingAudience')} value={input.audience ?? null} onChange={(v) => v && set({ audience: v })} allowDeselect={false} data={AUDIENCES.map((value) => ({ value, label: code('audience', value) }))} />
        <Audience input={input} set={set} />
        <LiveReaders input={input} complete={complete} />
        {save.isError && <Trouble error={save.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>{t('frame.cancel')}</Button>
          <Button disabled={!complete} loading={save.isPending} onClick={() => save.mutate({ ...input, section }, { onSuccess: close })}>{t('report.handlingSave')}</Button>
        </Group>
      </div>
    </Modal>
  );
}

function Audience({ input, set }: { input: AudienceInput; set: (change: Partial<AudienceInput>) => void }) {
  const { t, f, code } = useWords();
  const { data } = useQuery(queries.partners());
  const partners = (data?.items ?? []).map((p) => ({ value: p.handle, label: p.name }));
  const countries = useMemo(
    () => [...new Set((data?.items ?? []).flatMap((p) => (p.country ? [p.country] : [])))].map((value) => ({ value, label: f.country(value) })),
    [data, f],
  );
  return (
    <>
      {input.audience === 'sectors' && <MultiSelect label={t('report.handlingSectors')} value={input.sectors ?? []} onChange={(sectors) => set({ sectors })} data={SECTORS.map((value) => ({ value, label: code('sector', value) }))} />}
      {input.audience === 'named' && (
        <>
          <MultiSelect label={t('report.handlingPartners')} value={input.partners ?? []} onChange={(v) => set({ partners: v })} data={partners} searchable />
          <MultiSelect label={t('report.handlingCountries')} value={input.countries ?? []} onChange={(v) => set({ countries: v })} data={countries} searchable />
        </>
      )}
      {input.audience === 'named-members' && (
        <TextInput label={t('report.handlingMembers')} defaultValue={input.members?.join(', ')} onChange={(e) => set({ members: e.target.value.split(',').map((m) => m.trim()).filter(Boolean) })} />
      )}
      {input.audience !== 'owner-only' && input.audience !== 'named-members' && (
        <>
          <MultiSelect label={t('report.handlingExcept')} value={input.except_partners ?? []} onChange={(v) => set({ except_partners: v })} data={partners} searchable />
          <MultiSelect label={t('report.handlingExceptCountries')} value={input.except_countries ?? []} onChange={(v) => set({ except_countries: v })} data={countries} searchable />
        </>
      )}
    </>
  );
}

function LiveReaders({ input, complete }: { input: AudienceInput; complete: boolean }) {
  const { t } = useWords();
  const [settled] = useDebouncedValue(input, 250);
  const readers = useQuery({ queryKey: ['readers', settled], queryFn: () => previewReaders(settled), enabled: complete });
  const sentence = !complete ? t('report.handlingIncomplete') : (readers.data?.sentence ?? t('report.handlingAsk'));
  return (
    <>
      <p className={css.live} role="status" aria-live="polite">{sentence}</p>
      {readers.isError && <Trouble error={readers.error} />}
    </>
  );
}

/** An audience that names nobody yet is not sent: it would mean nobody. */
function isComplete(input: AudienceInput): boolean {
  switch (input.audience) {
    case 'sectors': return Boolean(input.sectors?.length);
    case 'named': return Boolean(input.partners?.length || input.countries?.length);
    case 'named-members': return Boolean(input.members?.length);
    default: return Boolean(input.audience);
  }
}

function sectionsOf(report: ReportDetail): string[] {
  return ['core', ...(report.parties.length ? ['parties'] : []), ...(report.narrative ? ['narrative'] : []), ...(report.source ? ['source'] : [])];
}
