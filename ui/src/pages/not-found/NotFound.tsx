import { Button } from '@mantine/core';
import { Go } from '../../parts/Go';
import { paths } from '../../paths';
import { Empty } from '../../primitives/Empty';
import { useWords } from '../../words';

export function NotFound() {
  const { t } = useWords();
  return (
    <main>
      <Empty title={t('frame.notFoundTitle')} text={t('frame.notFoundText')}>
        <Button component={Go} href={paths.home()} variant="default">{t('frame.toHome')}</Button>
      </Empty>
    </main>
  );
}
