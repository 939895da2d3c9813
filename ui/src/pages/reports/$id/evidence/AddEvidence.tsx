// Taking files in: chosen or dropped, with their readers said before they are kept.
import { Button, FileInput, Group, Modal } from '@mantine/core';
import { useState } from 'react';
import { useAddAttachments } from '../../../../api/changes';
import type { AudienceInput } from '../../../../api/types';
import { AudienceForm, isComplete, NOBODY } from '../../../../parts/AudienceForm';
import { Trouble } from '../../../../parts/Loaded';
import { useWords } from '../../../../words';
import css from './Evidence.module.css';

export function AddEvidence({ report, close }: { report: string; close: () => void }) {
  const { t, f } = useWords();
  const add = useAddAttachments(report);
  const [files, setFiles] = useState<File[]>([]);
  const [input, setInput] = useState<AudienceInput>({ ...NOBODY, audience: 'owner-only' });
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return (
    <Modal opened onClose={close} title={t('evidence.addTitle')} size="lg" closeButtonProps={{ 'aria-label': t('frame.close') }}>
      <div className={css.form}>
        <FileInput multiple label={t('evidence.files')} description={t('evidence.filesHint')} placeholder={t('evidence.choose')} value={files} onChange={setFiles} clearable clearButtonProps={{ 'aria-label': t('evidence.clear') }} />
        {files.length > 0 && <p className={css.facts}>{t('evidence.chosen', { count: files.length, formatted: f.number(files.length), size: f.bytes(size) })}</p>}
        <AudienceForm input={input} set={(change) => setInput({ ...input, ...change })} />
        {add.isError && <Trouble error={add.error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={close}>{t('frame.cancel')}</Button>
          <Button disabled={files.length === 0 || !isComplete(input)} loading={add.isPending} onClick={() => add.mutate({ files, audience: input }, { onSuccess: close })}>{t('evidence.keep')}</Button>
        </Group>
      </div>
    </Modal>
  );
}
