// What went wrong with a request, as one value that pages can show.
import type { ProblemDetails } from './types';

const PREFIX = 'urn:saola:problem:';

/** A request that did not succeed. `code` is the last part of the problem's URN, or `unreachable`. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly detail: string,
    readonly request?: string,
  ) {
    super(detail || code);
    this.name = 'Problem';
  }
}

/** Reads whatever came back in place of an answer; the server's own problems, a proxy's page, or nothing. */
export function problemFrom(status: number, body: unknown, requestHeader?: string | null): Problem {
  if (isDetails(body)) {
    const code = body.type.startsWith(PREFIX) ? body.type.slice(PREFIX.length) : body.type;
    return new Problem(code, status, body.detail || body.title, body.request ?? requestHeader ?? undefined);
  }
  return new Problem(codeOf(status), status, '', requestHeader ?? undefined);
}

/** No answer at all: the server is down, or the network is. */
export function unreachable(): Problem {
  return new Problem('unreachable', 0, '');
}

function isDetails(body: unknown): body is ProblemDetails {
  return typeof body === 'object' && body !== null && 'type' in body && typeof body.type === 'string';
}

function codeOf(status: number): string {
  if (status === 401) return 'unauthenticated';
  if (status === 403) return 'forbidden';
  if (status === 404) return 'not-found';
  if (status === 413) return 'too-large';
  if (status === 429) return 'too-many';
  return status >= 500 ? 'internal' : 'unexpected';
}
