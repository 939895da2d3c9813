// @ts-check
// Values as reported and as normalised, short to write.

/** @typedef {import('./http.mjs').S} S */

/** @param {string} raw @param {string | null} [normal] @param {string} [rule] @param {string} [confidence] @param {string} [context] @returns {S['StatedText']} */
export function stated(raw, normal = raw, rule = 'taken over as it is', confidence = 'certain', context) {
  return normal === null ? { raw, ...(context ? { context } : {}) } : { raw, normal, rule, confidence, ...(context ? { context } : {}) };
}

/** @param {string} from @param {'day' | 'month' | 'year'} precision @returns {S['DateSpan']} */
export function span(from, precision = 'day') {
  if (precision === 'year') return { from: `${from.slice(0, 4)}-01-01`, to: `${from.slice(0, 4)}-12-31`, precision };
  if (precision === 'month') {
    const last = new Date(Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)), 0)).getUTCDate();
    return { from: `${from.slice(0, 7)}-01`, to: `${from.slice(0, 7)}-${last}`, precision };
  }
  return { from, to: from, precision };
}

/** @type {Record<string, S['TaxonChip']>} */
export const TAXA = {
  pangolins: { name: 'Manis spp.', common: 'pangolins', group: 'pangolins', appendix: 'I' },
  sunda: { name: 'Manis javanica', common: 'Sunda pangolin', group: 'pangolins', appendix: 'I' },
  elephant: { name: 'Loxodonta africana', common: 'African elephant', group: 'elephants', appendix: 'I/II' },
  rhino: { name: 'Ceratotherium simum', common: 'white rhinoceros', group: 'rhinoceroses', appendix: 'I/II' },
  tiger: { name: 'Panthera tigris', common: 'tiger', group: 'big cats', appendix: 'I' },
  grey: { name: 'Psittacus erithacus', common: 'grey parrot', group: 'parrots', appendix: 'I' },
  tortoise: { name: 'Astrochelys radiata', common: 'radiated tortoise', group: 'tortoises and turtles', appendix: 'I' },
  totoaba: { name: 'Totoaba macdonaldi', common: 'totoaba', group: 'fishes', appendix: 'I' },
  seahorse: { name: 'Hippocampus spp.', common: 'seahorses', group: 'seahorses', appendix: 'II' },
  rosewood: { name: 'Dalbergia spp.', common: 'rosewoods', group: 'timber', appendix: 'II' },
};

/** @type {Record<string, { name: string; country: string; lat: number; lon: number; precision: 'locality' | 'country' }>} */
export const PLACES = {
  nairobi: { name: 'Jomo Kenyatta International Airport', country: 'KE', lat: -1.319, lon: 36.927, precision: 'locality' },
  mombasa: { name: 'Mombasa', country: 'KE', lat: -4.04, lon: 39.67, precision: 'locality' },
  haiphong: { name: 'Hai Phong', country: 'VN', lat: 20.86, lon: 106.68, precision: 'locality' },
  lagos: { name: 'Apapa', country: 'NG', lat: 6.45, lon: 3.36, precision: 'locality' },
  douala: { name: 'Douala', country: 'CM', lat: 4.05, lon: 9.7, precision: 'locality' },
  bangkok: { name: 'Suvarnabhumi Airport', country: 'TH', lat: 13.68, lon: 100.75, precision: 'locality' },
  hongkong: { name: 'Hong Kong', country: 'HK', lat: 22.31, lon: 113.92, precision: 'locality' },
  dubai: { name: 'Dubai International Airport', country: 'AE', lat: 25.25, lon: 55.36, precision: 'locality' },
  paris: { name: 'Paris Charles de Gaulle Airport', country: 'FR', lat: 49.01, lon: 2.55, precision: 'locality' },
  lima: { name: 'Lima', country: 'PE', lat: -12.05, lon: -77.04, precision: 'locality' },
  laos: { name: 'Laos', country: 'LA', lat: 18, lon: 103.8, precision: 'country' },
  nigeria: { name: 'Nigeria', country: 'NG', lat: 9.6, lon: 8.1, precision: 'country' },
  indonesia: { name: 'Indonesia', country: 'ID', lat: -2.2, lon: 117.3, precision: 'country' },
};

/** @param {keyof typeof PLACES} key @param {string} [raw] @returns {S['PlaceView']} */
export function place(key, raw) {
  const p = /** @type {NonNullable<(typeof PLACES)[string]>} */ (PLACES[key]);
  return {
    stated: stated(raw ?? p.name, p.precision === 'country' ? p.name : `${p.name}, ${p.country}`, p.precision === 'country' ? 'country name, table of countries and areas' : 'name of a port, airport or town, UN/LOCODE', p.precision === 'country' ? 'certain' : 'likely'),
    country: p.country, precision: p.precision, point: { lat: p.lat, lon: p.lon },
  };
}
