// The source files as the tests of form read them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

export const UI = join(import.meta.dirname, '../..');

export interface Source {
  path: string;
  text: string;
}

/** Files below a folder of ui/, but generated ones. */
export function sources(folder: string, ending: RegExp): Source[] {
  return readdirSync(join(UI, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path).replaceAll('\\', '/'))
    .filter((path) => ending.test(path) && !path.includes('node_modules') && !path.endsWith('schema.d.ts'))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(UI, path), 'utf8') }));
}

type Node = { type: string; [key: string]: unknown };

/** Every node of a file's syntax tree. */
export function* nodesOf({ path, text }: Source): Generator<Node> {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message}`);
  yield* walk(program);
}

function* walk(value: unknown): Generator<Node> {
  if (Array.isArray(value)) for (const item of value) yield* walk(item);
  else if (typeof value === 'object' && value !== null) {
    if ('type' in value && typeof value.type === 'string') yield value as Node;
    for (const child of Object.values(value)) yield* walk(child);
  }
}
