// @ts-check
// Who may read what, in words.
import { json, jsonOf } from './http.mjs';
import { PARTNERS, sessionOf } from './session.mjs';

/** @typedef {import('./http.mjs').S} S */

const TLP = { open: 'TLP:CLEAR', 'working-group': 'TLP:GREEN', 'law-enforcement': 'TLP:AMBER', sectors: 'TLP:AMBER', named: 'TLP:AMBER', 'named-members': 'TLP:RED', 'owner-only': 'TLP:AMBER+STRICT' };
const SENTENCE = {
  open: 'everyone may read it', 'working-group': 'all partners of the working group', 'law-enforcement': 'members with law-enforcement power',
  sectors: 'partners of chosen sectors', named: 'partners and countries that are named', 'named-members': 'persons that are named', 'owner-only': 'the submitting partner only',
};

/** @param {string} audience @returns {S['HandlingChip']} */
export function chip(audience) {
  const known = /** @type {keyof typeof TLP} */ (audience);
  return { tlp: TLP[known] ?? 'TLP:AMBER+STRICT', audience, sentence: SENTENCE[known] ?? audience };
}

/** @param {S['AudienceInput']} input @param {S['SessionView']} session @returns {S['Readers']} */
function readersOf(input, session) {
  const partners = PARTNERS.filter((p) => {
    if (p.handle === session.partner) return true;
    if (input.except_partners?.includes(p.handle) || (p.country && input.except_countries?.includes(p.country))) return false;
    switch (input.audience) {
      case 'open':
      case 'working-group': return true;
      case 'law-enforcement': return ['police', 'customs'].includes(p.sector);
      case 'sectors': return input.sectors?.includes(p.sector) ?? false;
      case 'named': return (input.partners?.includes(p.handle) || (p.country && input.countries?.includes(p.country))) ?? false;
      default: return false;
    }
  }).map((p) => p.name);
  return { partners, sentence: `will be readable to: ${partners.join(', ')}` };
}

export const routes = {
  'POST /api/v1/handling/readers': async (/** @type {*} */ req, /** @type {*} */ res) => json(res, 200, readersOf(await jsonOf(req), sessionOf(req))),
};
