// Light, dark or as the system says; kept in this browser only. Read before first paint by public/first-paint.js.
import type { MantineColorScheme, MantineColorSchemeManager } from '@mantine/core';

const KEY = 'saola.scheme';

function isScheme(value: unknown): value is MantineColorScheme {
  return value === 'light' || value === 'dark' || value === 'auto';
}

/** Storage may be shut (private window, policy); then the choice lasts as long as the page. */
export const schemeManager: MantineColorSchemeManager = {
  get(fallback) {
    try {
      const kept = localStorage.getItem(KEY);
      return isScheme(kept) ? kept : fallback;
    } catch {
      return fallback;
    }
  },
  set(value) {
    try {
      localStorage.setItem(KEY, value);
    } catch {
      // Not kept.
    }
  },
  subscribe() {},
  unsubscribe() {},
  clear() {},
};
