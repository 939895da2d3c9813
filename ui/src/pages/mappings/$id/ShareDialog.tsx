// Who may read a kept mapping, and what goes out with it.
import { Button, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useShareMapping } from '../../../api/changes';
import type { AudienceInput, MappingDetail } from '../../../api/types';
import { AudienceForm, isComplete, NOBODY } from '../../../parts/AudienceForm';
import { Trouble } from '../../../parts/Loaded';
import { useWords } from '../../../words';
import css from '../MappingsPage.module.css';

export function ShareDialog({ mapping, close }: { mapping: MappingDetail; close: () => void }) {
  const { t } = useWords();
  const share = useShareMapping(mapping.id);
  const [input, setInput] = useState<AudienceInput>({ ...NOBODY, audience: mapping.handling.audience });
  const words = mapping.fixes.filter((fix) => fix.kind === 'replace' && fix.from).length;
  return (
    <Modal opened onClose={close} title={t('mappings.shareTitle', { name: mapping.name })} size="lg" closeButtonProps={{ 'aria-label': t('frame.close') }}>
      <div className={css.form}>
        <AudienceForm input={input} set={(change) => setInput({ ...input, ...change })} />
        {words > 0 && <p className={css.warn}>{t('mappings.shareWarn', { count: words })}</p>}
        <p className={css.small}>{t('mappings.shareNote')}</p>
        {share.isError && <Trouble error={share.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>{t('frame.cancel')}</Button>
          <Button disabled={!isComplete(input)} loading={share.isPending} onClick={() => share.mutate(input, { onSuccess: close })}>{t('mappings.share')}</Button>
        </Group>
      </div>
    </Modal>
  );
}
