// Shows what a query gave: nothing while it is quick, the shape of it while slow, a sentence when it failed.
import { Button } from '@mantine/core';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { troubleFrom } from '../api/errors';
import { TroubleBox } from '../primitives/Empty';
import { useLate } from '../primitives/useLate';
import { useWords } from '../words';

interface LoadedProps<T> {
  query: UseQueryResult<T>;
  /** The shape of what comes, shown when it takes longer than 300 ms. */
  shape: ReactNode;
  children: (data: T) => ReactNode;
}

export function Loaded<T>({ query, shape, children }: LoadedProps<T>) {
  const late = useLate(query.isPending);
  if (query.data !== undefined) {
    return (
      <>
        {query.isError && <Trouble error={query.error} retry={() => void query.refetch()} />}
        {children(query.data)}
      </>
    );
  }
  if (query.isError) return <Trouble error={query.error} retry={() => void query.refetch()} />;
  return late ? <Waiting>{shape}</Waiting> : null;
}

function Waiting({ children }: { children: ReactNode }) {
  const { t } = useWords();
  return (
    <div aria-busy="true">
      <span className="unseen" role="status">{t('frame.loading')}</span>
      {children}
    </div>
  );
}

export function Trouble({ error, retry }: { error: unknown; retry?: () => void }) {
  const { t } = useWords();
  const trouble = troubleFrom(error);
  return (
    <TroubleBox
      sentence={t(`errors.${trouble.key}`)}
      detail={trouble.detail}
      requestLabel={trouble.request && t('frame.requestId', { id: trouble.request })}
      requestHint={trouble.request && t('frame.requestHint')}
    >
      {retry && trouble.canRetry && (
        <Button size="xs" variant="default" mt="xs" onClick={retry}>{t('frame.retry')}</Button>
      )}
    </TroubleBox>
  );
}
