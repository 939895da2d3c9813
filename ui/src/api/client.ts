// The generated client, wrapped once: same origin, the session's token on writing requests, problems thrown as values.
import createClient from 'openapi-fetch';
import { problemFrom, unreachable } from './problem';
import type { paths } from './schema';

let csrf = '';

/** The token of the session; set when a session is read or opened. */
export function useToken(token: string): void {
  csrf = token;
}

export const client = createClient<paths>({ baseUrl: window.location.origin, credentials: 'same-origin' });

client.use({
  onRequest({ request }) {
    if (request.method !== 'GET' && csrf) request.headers.set('x-saola-csrf', csrf);
    return request;
  },
});

interface Answer<T> {
  data?: T;
  error?: unknown;
  response: Response;
}

/** Waits for an answer and gives its body, or throws a `Problem`. */
export async function ask<T>(asked: Promise<Answer<T>>): Promise<T> {
  let answer: Answer<T>;
  try {
    answer = await asked;
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause;
    throw unreachable();
  }
  if (answer.response.ok) return answer.data as T;
  throw problemFrom(answer.response.status, answer.error, answer.response.headers.get('x-request-id'));
}
