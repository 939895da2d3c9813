// Whom an author names as readers, with the live line that says who will be able to before one saves.
import { MultiSelect, Select, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { previewReaders } from '../api/changes';
import { queries } from '../api/queries';
import type { AudienceInput } from '../api/types';
import { useWords } from '../words';
import css from './AudienceForm.module.css';
import { Trouble } from './Loaded';

const AUDIENCES = ['owner-only', 'named-members', 'named', 'sectors', 'law-enforcement', 'working-group', 'open'] as const;
const SECTORS = ['police', 'customs', 'wildlife-authority', 'fiu', 'prosecution', 'other-government', 'international-organisation', 'transport', 'finance', 'online-platform', 'academia', 'civil-society'];

export const NOBODY: AudienceInput = { audience: '', sectors: [], partners: [], countries: [], members: [], except_partners: [], except_countries: [] };

interface AudienceFormProps {
  input: AudienceInput;
  set: (change: Partial<AudienceInput>) => void;
}

/** The audience, whom it names, and who will be able to read. */
export function AudienceForm({ input, set }: AudienceFormProps) {
  const { t, code } = useWords();
  return (
    <>
      <Select label={t('report.handlingAudience')} value={input.audience || null} onChange={(v) => v && set({ audience: v })} allowDeselect={false} data={AUDIENCES.map((value) => ({ value, label: code('audience', value) }))} />
      <Named input={input} set={set} />
      <LiveReaders input={input} complete={isComplete(input)} />
    </>
  );
}

function Named({ input, set }: AudienceFormProps) {
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
export function isComplete(input: AudienceInput): boolean {
  switch (input.audience) {
    case 'sectors': return Boolean(input.sectors?.length);
    case 'named': return Boolean(input.partners?.length || input.countries?.length);
    case 'named-members': return Boolean(input.members?.length);
    default: return Boolean(input.audience);
  }
}
