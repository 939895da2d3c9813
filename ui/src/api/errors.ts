// One human sentence for each problem: what happened and what to do. The server's own sentence follows where it has one.
import { Problem } from './problem';

/** Key of the catalogue's sentence for a problem; tested for completeness against words/en/errors.ts. */
export type ErrorKey =
  | 'unreachable' | 'unauthenticated' | 'forbidden' | 'notFound' | 'unreadable' | 'conflict' | 'tooLarge' | 'tooMany'
  | 'internal' | 'unexpected' | 'broken';

/** What a page shows: a sentence of the catalogue, the server's words, and the id to quote. */
export interface Trouble {
  key: ErrorKey;
  detail?: string;
  request?: string;
  canRetry: boolean;
}

export function troubleFrom(error: unknown): Trouble {
  if (!(error instanceof Problem)) return { key: 'broken', canRetry: true };
  const key = keyOf(error);
  // The server's detail says more than the catalogue only where the request itself was at fault.
  const says = key === 'unreadable' || key === 'conflict' || key === 'unexpected' || key === 'forbidden' || key === 'tooMany';
  return {
    key,
    detail: says && error.detail ? error.detail : undefined,
    request: error.request,
    canRetry: key !== 'notFound' && key !== 'forbidden',
  };
}

function keyOf(problem: Problem): ErrorKey {
  switch (problem.status) {
    case 0: return 'unreachable';
    case 401: return 'unauthenticated';
    case 403: return 'forbidden';
    case 404: return 'notFound';
    case 400:
    case 415:
    case 422: return 'unreadable';
    case 409:
    case 412: return 'conflict';
    case 413: return 'tooLarge';
    case 429: return 'tooMany';
    default: return problem.status >= 500 ? 'internal' : 'unexpected';
  }
}
