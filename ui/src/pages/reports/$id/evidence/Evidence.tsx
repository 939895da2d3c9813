// Files beside a report: what they are by their bytes, their digest, who may read them, and who had them in hand.
import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRemoveAttachment } from '../../../../api/changes';
import type { AttachmentView, ReportDetail } from '../../../../api/types';
import { Handling } from '../../../../parts/Chips';
import { Trouble } from '../../../../parts/Loaded';
import { Said } from '../../../../parts/Stated';
import { usePower } from '../../../../parts/usePower';
import { paths } from '../../../../paths';
import { Icon } from '../../../../primitives/Icon';
import { Section } from '../../../../primitives/Section';
import { useWords } from '../../../../words';
import { AddEvidence } from './AddEvidence';
import { CustodyDialog } from './CustodyDialog';
import css from './Evidence.module.css';

export function Evidence({ report }: { report: ReportDetail }) {
  const { t } = useWords();
  const can = usePower();
  const [adding, setAdding] = useState(false);
  const files = report.attachments ?? [];
  if (files.length === 0 && !report.own) return null;
  const mayAdd = can('submit');
  const add = report.own && (
    <Button className="no-print" size="compact-sm" variant="default" leftSection={<Icon mark="plus" size={14} />} disabled={!mayAdd} title={mayAdd ? undefined : t('evidence.addNo')} onClick={() => setAdding(true)}>{t('evidence.add')}</Button>
  );
  return (
    <Section title={t('evidence.title')} aside={add} caveat={files.length > 0 ? t('evidence.caveat') : undefined}>
      {files.length === 0 ? <p>{t('evidence.none')}</p> : (
        <ul className={css.files}>
          {files.map((file) => <File key={file.id} file={file} report={report} />)}
        </ul>
      )}
      {adding && <AddEvidence report={report.id} close={() => setAdding(false)} />}
    </Section>
  );
}

function File({ file, report }: { file: AttachmentView; report: ReportDetail }) {
  const { t, f } = useWords();
  const can = usePower();
  const [dialog, setDialog] = useState<'custody' | 'remove' | null>(null);
  return (
    <li className={css.file}>
      <div className={css.about}>
        <span className={css.name}><Said text={file.name} /></span>
        <span className={css.facts}>{file.kind} · {f.bytes(file.size)} · {t('evidence.takenIn', { when: f.moment(file.at) })}</span>
        {file.is_copy && <span className={css.facts}>{t('evidence.isCopy')}</span>}
        <Digest value={file.sha256} />
      </div>
      <div className={css.marks}><Handling chip={file.handling} words={report.own} /></div>
      <div className={`${css.actions} no-print`}>
        <a href={paths.evidence(file.id)} download={file.name}>{t('evidence.download')}</a>
        {file.copy && !file.is_copy && <a href={paths.evidenceCopy(file.id)} download={file.name}>{t('evidence.copy')}</a>}
        {report.own && <button type="button" className={css.plain} onClick={() => setDialog('custody')}>{t('evidence.custody')}</button>}
        {report.own && can('steward') && <button type="button" className={css.plain} onClick={() => setDialog('remove')}>{t('evidence.remove')}</button>}
      </div>
      {dialog === 'custody' && <CustodyDialog file={file} close={() => setDialog(null)} />}
      {dialog === 'remove' && <RemoveDialog file={file} report={report.id} close={() => setDialog(null)} />}
    </li>
  );
}

/** The digest whole, as it is compared by eye, and a way to take it along. */
function Digest({ value }: { value: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () => void navigator.clipboard.writeText(value).then(() => setCopied(true));
  return (
    <span className={css.digest}>
      <span>{t('evidence.sha256')}</span> <code>{value.replace(/(.{8})(?=.)/g, '$1 ')}</code>{' '}
      <button type="button" className={`${css.plain} no-print`} onClick={copy} aria-label={t('evidence.copyDigest')}><Icon mark={copied ? 'check' : 'copy'} size={14} /></button>
      <span role="status" className={css.said}>{copied && t('evidence.copied')}</span>
    </span>
  );
}

function RemoveDialog({ file, report, close }: { file: AttachmentView; report: string; close: () => void }) {
  const { t } = useWords();
  const remove = useRemoveAttachment(report);
  const [because, setBecause] = useState('');
  return (
    <Modal opened onClose={close} title={t('evidence.removeTitle', { name: file.name })} closeButtonProps={{ 'aria-label': t('frame.close') }}>
      <p>{t('evidence.removeText')}</p>
      <TextInput mt="md" label={t('evidence.because')} value={because} maxLength={4000} onChange={(e) => setBecause(e.target.value)} data-autofocus />
      {remove.isError && <Trouble error={remove.error} />}
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={close}>{t('frame.cancel')}</Button>
        <Button color="red.8" disabled={!because.trim()} loading={remove.isPending} onClick={() => remove.mutate({ id: file.id, because }, { onSuccess: close })}>{t('evidence.removeYes')}</Button>
      </Group>
    </Modal>
  );
}
