// The words of the first pages: the frame, signing in, home, the list of reports, the map, alerts, and what parts share.
import { codes } from './codes';
import { map, signIn } from './entry';
import { errors, frame, keys, stated } from './frame';
import { report, reports } from './reports';
import { alerts, home, subject, why } from './subject';

export const first = { alerts, codes, errors, frame, home, keys, map, report, reports, signIn, stated, subject, why } as const;
