// A made-up language from the English catalogue: longer, accented, in brackets. What stands on a page without
// brackets was not taken from the catalogue; what breaks when it is longer would break in German.

const ACCENTS: Record<string, string> = {
  a: 'á', c: 'ç', e: 'é', i: 'í', n: 'ñ', o: 'ó', s: 'š', u: 'ú', y: 'ý', z: 'ž', A: 'Á', C: 'Ç', E: 'É', I: 'Í', N: 'Ñ', O: 'Ó', S: 'Š', U: 'Ú',
};

/** Text as the pseudo-language writes it; `{{names}}` of values stay. */
export function pseudo(text: string): string {
  const body = text
    .split(/(\{\{[^}]+\}\})/)
    .map((piece) => (piece.startsWith('{{') ? piece : piece.replace(/[a-zA-Z]/g, (letter) => ACCENTS[letter] ?? letter)))
    .join('');
  return `⟦${body}${'·'.repeat(Math.min(12, Math.ceil(text.length * 0.25)))}⟧`;
}

type Tree = { readonly [key: string]: string | Tree };

export function pseudoTree(tree: Tree): Tree {
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, typeof value === 'string' ? pseudo(value) : pseudoTree(value)]));
}
