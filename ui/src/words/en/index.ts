// The English catalogue, one section a page. Every visible word of the product stands here.
import { codes } from './codes';
import { course } from './course';
import { evidence } from './evidence';
import { errors, frame, keys, stated } from './frame';
import { imports, map, signIn } from './imports';
import { lists } from './lists';
import { mappings, mend } from './mappings';
import { incident, judge, match, network, review } from './matching';
import { reference } from './reference';
import { report, reports } from './reports';
import { alerts, home, subject, why } from './subject';
import { trade } from './trade';

export const en = { alerts, codes, course, errors, evidence, frame, home, imports, incident, judge, keys, lists, map, mappings, match, mend, network, reference, report, reports, review, signIn, stated, subject, trade, why } as const;
