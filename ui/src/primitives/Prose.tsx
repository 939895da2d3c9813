// A sentence of the server, with what it quotes in backticks set in the face of a source.
import css from './Prose.module.css';

export function Prose({ text }: { text: string }) {
  return <>{text.split(/(`[^`]+`)/).map((piece, i) => (piece.length > 2 && piece.startsWith('`') && piece.endsWith('`') ? <code key={i} className={css.quoted} dir="auto">{piece.slice(1, -1)}</code> : piece))}</>;
}
