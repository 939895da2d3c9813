// A small network on the subject's page: asked for when it comes into sight, and the way to the whole.
import { Skeleton } from '@mantine/core';
import { useInViewport } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useState } from 'react';
import { queries } from '../../../api/queries';
import { Go } from '../../../parts/Go';
import { Loaded } from '../../../parts/Loaded';
import { paths } from '../../../paths';
import { Section } from '../../../primitives/Section';
import { useWords } from '../../../words';

const Drawing = lazy(() => import('./network/Drawing').then(({ Drawing }) => ({ default: Drawing })));

export function NetworkPreview({ id }: { id: string }) {
  const { t } = useWords();
  const { ref, inViewport } = useInViewport();
  const [seen, setSeen] = useState(false);
  useEffect(() => { if (inViewport) setSeen(true); }, [inViewport]);
  const network = useQuery({ ...queries.network(id, 1), enabled: seen });
  return (
    <Section title={t('network.short')} caveat={t('network.previewCaveat')} aside={<Go href={paths.network(id)}>{t('network.open')}</Go>}>
      <div ref={ref} style={{ minBlockSize: '14rem', maxInlineSize: '44rem' }}>
        {seen && (
          <Loaded query={network} shape={<Skeleton height={220} />}>
            {(data) => <Suspense fallback={<Skeleton height={220} />}><Drawing network={data} /></Suspense>}
          </Loaded>
        )}
      </div>
    </Section>
  );
}
