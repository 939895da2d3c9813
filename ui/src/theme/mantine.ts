// Mantine dressed in the palette of tokens.css; nothing else decides a colour.
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const atlas: MantineColorsTuple = [
  '#eef5f9', '#dae8f0', '#b4d0e1', '#8ab6d1', '#669fc3', '#2f749f', '#23658f', '#17527a', '#124363', '#0b2e45',
];

/** Mantine's own greys of the dark scheme, in the slate of tokens.css. */
const slate: MantineColorsTuple = [
  '#e8e5dd', '#b9bdbe', '#969ea3', '#6c767e', '#4a555e', '#2b343b', '#181f24', '#12171b', '#0d1114', '#080b0d',
];

export const theme = createTheme({
  primaryColor: 'atlas',
  primaryShade: { light: 7, dark: 5 },
  colors: { atlas, dark: slate },
  fontFamily: 'var(--face-sans)',
  fontFamilyMonospace: 'var(--face-mono)',
  headings: { fontFamily: 'var(--face-sans)', fontWeight: '600' },
  defaultRadius: 3,
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  focusRing: 'auto',
  cursorType: 'pointer',
  respectReducedMotion: true,
});

export const variables: CSSVariablesResolver = () => {
  const both = {
    '--mantine-color-body': 'var(--paper)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--accent)',
    '--mantine-color-default': 'var(--sheet)',
    '--mantine-color-default-hover': 'var(--sunk)',
    '--mantine-color-default-border': 'var(--rule-2)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-error': 'var(--wrong)',
  };
  return { variables: {}, light: both, dark: both };
};
