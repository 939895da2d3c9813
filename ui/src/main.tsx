// Starts the browser part: words, colours, cache, addresses.
import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import './theme/styles';
import { newQueryClient } from './api/queries';
import { readNonce } from './primitives/nonce';
import { newRouter } from './routes';
import { theme, variables } from './theme/mantine';
import { schemeManager } from './theme/scheme';
import { startWords } from './words/language';

const nonce = readNonce();
const cache = newQueryClient();
const router = newRouter(cache);

// A session that ended while a page was open: sign in again and come back.
cache.getQueryCache().subscribe((event) => {
  if (event.type !== 'updated' || event.action.type !== 'error') return;
  const error: unknown = event.action.error;
  const ended = typeof error === 'object' && error !== null && 'status' in error && error.status === 401;
  if (ended && event.query.queryKey[0] !== 'session') {
    cache.removeQueries({ queryKey: ['session'] });
    void router.invalidate();
  }
});

await startWords();

const place = document.getElementById('root');
if (place) {
  createRoot(place).render(
    <MantineProvider
      theme={theme} cssVariablesResolver={variables} getStyleNonce={() => nonce}
      colorSchemeManager={schemeManager} defaultColorScheme="auto" deduplicateCssVariables={false}
    >
      <QueryClientProvider client={cache}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </MantineProvider>,
  );
}
