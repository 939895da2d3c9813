// Draws one mark. Alone it needs a name; beside a word it stays silent.
import { MARKS, SILHOUETTES, type Mark } from './marks';

interface IconProps {
  mark: Mark;
  size?: number;
  /** Name for those who do not see it; leave out where a word stands beside it. */
  label?: string;
  className?: string;
  filled?: boolean;
}

export function Icon({ mark, size = 16, label, className, filled }: IconProps) {
  return (
    <svg
      viewBox="0 0 20 20" width={size} height={size} className={className} fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor" strokeWidth={1.5} strokeLinecap="round" strokeLinejoin="round"
      role={label ? 'img' : undefined} aria-label={label} aria-hidden={label ? undefined : true} focusable="false"
    >
      <path d={MARKS[mark]} />
    </svg>
  );
}

const GROUPS: [RegExp, string][] = [
  [/pangolin/, 'pangolin'],
  [/elephant|ivory/, 'elephant'],
  [/rhino/, 'rhino'],
  [/cat|tiger|leopard|lion|jaguar|cheetah/, 'cat'],
  [/bird|parrot|cockatoo|raptor|falcon|hornbill|songbird/, 'bird'],
  [/turtle|tortoise/, 'turtle'],
  [/snake|python/, 'snake'],
  [/lizard|gecko|chameleon|iguana|crocod|reptile/, 'lizard'],
  [/seahorse/, 'seahorse'],
  [/shark|ray|fish|eel|totoaba|sturgeon/, 'fish'],
  [/ape|primate|monkey|lori|gibbon/, 'primate'],
  [/coral|clam|shell/, 'coral'],
  [/timber|rosewood|agarwood|orchid|cact|plant|tree|wood/, 'plant'],
];

/** The outline of a taxon group; groups without one of their own get a paw. */
export function Silhouette({ group, label }: { group: string; label?: string }) {
  const name = GROUPS.find(([pattern]) => pattern.test(group.toLowerCase()))?.[1] ?? 'animal';
  return (
    <svg
      viewBox="0 0 24 16" width={21} height={14} fill="currentColor"
      role={label ? 'img' : undefined} aria-label={label} aria-hidden={label ? undefined : true} focusable="false"
    >
      <path d={SILHOUETTES[name]} />
    </svg>
  );
}
