// The words of the other pages: they come with the first of those that somebody opens (routes.tsx).
import { course } from './course';
import { evidence } from './evidence';
import { furtherCodes } from './furtherCodes';
import { imports } from './imports';
import { lists } from './lists';
import { mappings, mend } from './mappings';
import { incident, judge, match, network, review } from './matching';
import { reference } from './reference';
import { trade } from './trade';

export const later = { codes: furtherCodes, course, evidence, imports, incident, judge, lists, mappings, match, mend, network, reference, review, trade } as const;
