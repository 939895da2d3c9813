// One hue a family of sectors, eight in all (after Okabe and Ito); the icon tells the sectors of a family apart.

const HUES: Record<string, string> = {
  police: 'blue',
  prosecution: 'blue',
  customs: 'vermilion',
  'wildlife-authority': 'green',
  fiu: 'purple',
  finance: 'purple',
  transport: 'orange',
  'online-platform': 'yellow',
  academia: 'sky',
  'international-organisation': 'sky',
  'other-government': 'ink',
  'civil-society': 'ink',
};

/** CSS colour of a sector; changes with the colour scheme by itself. */
export function hueOf(sector: string | null | undefined): string {
  return `var(--hue-${HUES[sector ?? ''] ?? 'ink'})`;
}
