// Faces for other scripts, asked for when a text in that script is about to be shown.

const scripts: { test: RegExp; load: () => Promise<unknown>; asked?: boolean }[] = [
  { test: /\p{Script=Arabic}/u, load: () => import('@fontsource/noto-sans-arabic/400.css') },
  { test: /\p{Script=Thai}/u, load: () => import('@fontsource/noto-sans-thai/400.css') },
  { test: /\p{Script=Devanagari}/u, load: () => import('@fontsource/noto-sans-devanagari/400.css') },
  { test: /\p{Script=Han}/u, load: () => import('@fontsource/noto-sans-sc/400.css') },
  { test: /\p{Script=Hangul}/u, load: () => import('@fontsource/noto-sans-kr/400.css') },
  { test: /\p{Script=Bengali}/u, load: () => import('@fontsource/noto-sans-bengali/400.css') },
  { test: /\p{Script=Tamil}/u, load: () => import('@fontsource/noto-sans-tamil/400.css') },
  { test: /\p{Script=Telugu}/u, load: () => import('@fontsource/noto-sans-telugu/400.css') },
  { test: /\p{Script=Khmer}/u, load: () => import('@fontsource/noto-sans-khmer/400.css') },
  { test: /\p{Script=Lao}/u, load: () => import('@fontsource/noto-sans-lao/400.css') },
  { test: /\p{Script=Myanmar}/u, load: () => import('@fontsource/noto-sans-myanmar/400.css') },
];

/** Starts loading the faces that `text` needs. Cheap for Latin text. */
export function needFaces(text: string): void {
  if (!/[^\u0000-\u024f]/.test(text)) return;
  for (const script of scripts) {
    if (script.asked || !script.test.test(text)) continue;
    script.asked = true;
    // A face that does not come leaves the system's own; nothing to tell the reader.
    script.load().catch(() => { script.asked = false; });
  }
}
