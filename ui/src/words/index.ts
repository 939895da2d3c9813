// What components use: the catalogue and the formats of the language that is on.
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { en } from './en';
import { formatIn } from './format';

type Codes = (typeof en)['codes'];

/** `t` for the catalogue, `f` for formats, `code` for the words of a closed list. */
export function useWords() {
  const { t, i18n } = useTranslation();
  const language = i18n.language;
  return useMemo(() => {
    const code = (list: keyof Codes, value: string): string => {
      const key = `codes.${list}.${value}`;
      return i18n.exists(key) ? t(key as 'codes.kind.seizure') : value;
    };
    return { t, f: formatIn(language), code, language };
  }, [t, i18n, language]);
}

export type Words = ReturnType<typeof useWords>;
