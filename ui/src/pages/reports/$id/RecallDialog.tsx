// Withdrawing a report: said plainly what follows, then done.
import { Button, Group, Modal } from '@mantine/core';
import { useRecall } from '../../../api/changes';
import { useGo } from '../../../parts/Go';
import { Trouble } from '../../../parts/Loaded';
import { paths } from '../../../paths';
import { useWords } from '../../../words';

export function RecallDialog({ id, close }: { id: string; close: () => void }) {
  const { t } = useWords();
  const go = useGo();
  const recall = useRecall(id);
  return (
    <Modal opened onClose={close} title={t('report.recallTitle')} closeButtonProps={{ 'aria-label': t('frame.close') }}>
      <p>{t('report.recallText')}</p>
      {recall.isError && <Trouble error={recall.error} />}
      <Group mt="md" justify="flex-end">
        <Button variant="default" onClick={close}>{t('frame.cancel')}</Button>
        <Button color="red.8" loading={recall.isPending} onClick={() => recall.mutate(undefined, { onSuccess: () => go(paths.reports(), 'replace') })}>{t('report.recallYes')}</Button>
      </Group>
    </Modal>
  );
}
