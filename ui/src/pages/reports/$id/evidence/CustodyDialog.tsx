// Who had a file in hand, oldest first.
import { Modal, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { queries } from '../../../../api/queries';
import type { AttachmentView } from '../../../../api/types';
import { Loaded } from '../../../../parts/Loaded';
import { useWords } from '../../../../words';
import css from './Evidence.module.css';

export function CustodyDialog({ file, close }: { file: AttachmentView; close: () => void }) {
  const { t, f, code } = useWords();
  const custody = useQuery(queries.custody(file.id));
  return (
    <Modal opened onClose={close} title={t('evidence.custodyTitle', { name: file.name })} size="lg" closeButtonProps={{ 'aria-label': t('frame.close') }}>
      <p className={css.facts}>{t('evidence.custodyText')}</p>
      <Loaded query={custody} shape={<Skeleton height={120} />}>
        {(data) => (
          <ol className={css.steps}>
            {data.steps.map((step) => (
              <li key={step.number}>
                <span className={css.when}>{f.moment(step.at)}</span>
                <span>{code('custody', step.act)}</span>
                <span>{[step.member, step.partner].filter(Boolean).join(', ') || t('evidence.nobody')}</span>
                {step.act !== 'taken-in' && step.detail === 'does not open' && <strong className={css.broken}>{t('evidence.broken')}</strong>}
              </li>
            ))}
          </ol>
        )}
      </Loaded>
    </Modal>
  );
}
