// The nonce of this answer's content security policy, for the few styles that libraries add while running.
import { setNonce } from 'get-nonce';

export function readNonce(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  // Dialogues lock the page's scrolling with a style of their own.
  setNonce(nonce);
  return nonce;
}
