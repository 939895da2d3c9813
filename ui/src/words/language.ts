// Which language, in which direction. Kept in this browser; public/first-paint.js reads the same key.
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { first } from './en/first';

export const LANGUAGES = ['en', 'xx', 'xr'] as const;
export type Language = (typeof LANGUAGES)[number];

const KEY = 'saola.language';

export function isPseudo(language: string): boolean {
  return language === 'xx' || language === 'xr';
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return language === 'xr' ? 'rtl' : 'ltr';
}

export function keptLanguage(): Language {
  try {
    const kept = localStorage.getItem(KEY);
    return LANGUAGES.find((language) => language === kept) ?? 'en';
  } catch {
    return 'en';
  }
}

/** Sets up the catalogue of the first pages; the test languages are made only when somebody asks for one. */
export async function startWords(): Promise<void> {
  const language = keptLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    resources: { en: { translation: first } },
    interpolation: { escapeValue: false },
    returnNull: false,
  });
  await addCatalogue(language);
  await i18next.changeLanguage(language);
  mark(language);
}

export async function setLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Not kept.
  }
  await addCatalogue(language);
  await i18next.changeLanguage(language);
  mark(language);
}

async function addCatalogue(language: Language): Promise<void> {
  if (!isPseudo(language) || i18next.hasResourceBundle(language, 'translation')) return;
  const [{ pseudoTree }, { en }] = await Promise.all([import('./pseudo'), import('./en')]);
  i18next.addResourceBundle(language, 'translation', pseudoTree(en));
}

/** The words are English letters either way, so the language attribute says so; the direction is the reader's. */
function mark(language: Language): void {
  document.documentElement.lang = 'en';
  document.documentElement.dir = directionOf(language);
}
