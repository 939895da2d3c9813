// The English catalogue, one section a page. Every visible word of the product stands here.
import { first } from './first';
import { later } from './later';

export const en = { ...first, ...later, codes: { ...first.codes, ...later.codes } } as const;
