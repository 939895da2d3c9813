// @ts-check
// Ten reports written by hand that meet in one subject and raise one flag. All of it is invented: EXERCISE.
import { chip } from './handling.mjs';
import { NOTE } from './http.mjs';
import { place, span, stated, TAXA } from './stated.mjs';

/** @typedef {import('./http.mjs').S} S */

/** @param {Partial<S['PartyView']> & { id: string; kind: string; role: string }} party @returns {S['PartyView']} */
const party = (party) => ({ identifiers: [], handling: chip('law-enforcement'), ...party });

/** @param {string} kind @param {string} raw @param {string} normal @param {string} rule */
const id = (kind, raw, normal, rule) => ({ kind, value: stated(raw, normal, rule) });

const E164 = 'telephone number, E.164 with the country of the report';
const IBAN = 'IBAN, spaces removed, check digits right (ISO 13616)';

/** The parties that turn out to be one. */
export const MOT = {
  advert: party({ id: 'p-advert-seller', kind: 'handle', role: 'seller', name: stated('exercise_bonemaster', 'exercise_bonemaster', 'handle, lower case'), identifiers: [id('phone', '0712 000 001', '+254712000001', E164), id('handle', 'exercise_bonemaster', 'exercise_bonemaster', 'handle, lower case')], handling: chip('working-group') }),
  payee: party({ id: 'p-payment-payee', kind: 'person', role: 'payee', name: stated('TRAN VAN MOT EXERCISE', 'Tran Van Mot Exercise', 'name, case folded'), identifiers: [id('iban', 'XK05 0000 0000 0000 0000', 'XK050000000000000000', IBAN), id('mobile-money', '254712000001', '+254712000001', E164)], country: stated('KE', 'Kenya', 'ISO 3166 code') }),
  suspect: party({ id: 'p-seizure-suspect', kind: 'person', role: 'suspect', name: stated('Trần Văn Một (EXERCISE)', 'Tran Van Mot Exercise', 'name, marks removed'), born: stated('03/02/1981', '3 Feb 1981', 'date, day first as in the rest of the column', 'likely', 'column “DoB”'), identifiers: [id('phone', '+254 712-000-001', '+254712000001', E164)], step: stated('acquitted on appeal', 'acquitted', 'step of the law, table of terms'), step_date: stated('June 2021', 'Jun 2021, month only', 'month and year'), country: stated('Viet Nam', 'Viet Nam', 'country name') }),
  thai: party({ id: 'p-consignee', kind: 'person', role: 'consignee', name: stated('ตรัน วัน ม็อต (แบบฝึกหัด)', 'Tran Wan Mot (Baepfuekhat)', 'Thai to Latin, RTGS', 'possible'), identifiers: [id('phone', '00254712000001', '+254712000001', E164)], address: stated('99/1 ถนนแบบฝึกหัด กรุงเทพฯ', null) }),
};

/** @returns {S['ReportDetail']} @param {string} rid @param {string} kind @param {Partial<S['CoreView']>} core @param {Partial<S['ReportDetail']>} rest */
function report(rid, kind, core, rest) {
  return {
    id: rid, kind, parties: [], flags: [], own: false, pending: false, note: NOTE,
    core: { origins: [], transits: [], destinations: [], transports: [], specimens: [], handling: chip('working-group'), ...core },
    revisions: [{ section: 'core', revision: 1, at: '2026-11-20T08:12:00Z', changes: [] }],
    ...rest,
  };
}

/** @param {string} partner @param {string} sector @param {string} country @param {string} reference @param {string} file @param {string} pointer @returns {S['SourceView']} */
const source = (partner, sector, country, reference, file, pointer) => ({ partner, sector, country, reference, file, pointer, citation: 'EXERCISE bulletin 12', handling: chip('working-group') });

/** @param {S['TaxonChip'] | undefined} taxon @param {string} rawTaxon @param {string} rawForm @param {string} form @param {string} rawQuantity @param {string} quantity @returns {S['SpecimenView']} */
const goods = (taxon, rawTaxon, rawForm, form, rawQuantity, quantity) => ({
  taxon: stated(rawTaxon, taxon ? taxon.name : null, 'vernacular name, table of taxa', 'likely'), ...(taxon ? { taxon_chip: taxon } : {}),
  form: stated(rawForm, form, 'product term, CITES form codes'), quantity: stated(rawQuantity, quantity, 'number and unit', 'certain'),
});

const FLAG = {
  id: 'f-1', rule: 'advert-meets-payment', title: 'The contact of an advert is that of a payee', weight: 60,
  sentence: 'The phone +254712000001 of advert EXERCISE-A-17 of 2 March 2019 is the mobile-money number of the payee of a payment of 9 March 2019 whose text names pangolin.',
  witnesses: ['r-advert', 'r-payment'], source: 'FATF, Money Laundering and the Illegal Wildlife Trade, 2020 (from memory)',
};
const FLAG2 = {
  id: 'f-2', rule: 'taxon-in-remittance', title: 'The text of a payment names a listed taxon', weight: 25,
  sentence: 'The remittance text of the payment says `pangolin scale deposit`; pangolins stand in Appendix I.', witnesses: ['r-payment'], source: 'EXERCISE handbook, indicator 4',
};

const NARRATIVE = 'Two bags declared as cashew nuts were opened after the scanner showed layers. Under the nuts lay pangolin scales in vacuum bags. The receiver named on the waybill did not come. EXERCISE.';

/** @type {S['ReportDetail'][]} */
export const KNOWN = [
  report('r-advert', 'advert', {
    date: stated('2/3/2019', '2 Mar 2019', 'date, day first as in the rest of the column', 'likely', 'column “posted”'), span: span('2019-03-02'), place: place('nairobi', 'Nairobi area'), platform: 'EXERCISE Market Online', images: [stated('pdq:' + 'f0'.repeat(32) + ':87', 'pdq:' + 'f0'.repeat(32) + ':87', 'hash of a picture')],
    specimens: [goods(TAXA.pangolins, 'pangolin', 'scales', 'scales', 'per kg', 'not stated')], amount: stated('180 usd/kg', 'USD 180 per kg', 'currency code and number'),
  }, { parties: [MOT.advert], flags: [FLAG], source: source('EXERCISE Market Online', 'online-platform', 'SG', 'EXERCISE-A-17', 'exercise-adverts.csv', 'row 17'),
    narrative: { title: 'scales good quality', text: 'scales good quality, pangolin, dry. only serious. call 0712 000 001. EXERCISE', handling: chip('working-group'), mentions: [{ stated: stated('pangolin', 'Manis spp.', 'vernacular name, table of taxa', 'likely'), taxon: TAXA.pangolins, at: 21, length: 8 }], contacts: [{ kind: 'phone', stated: stated('0712 000 001', '+254712000001', 'number in the text of an advert', 'likely'), at: 55, length: 12 }] } }),
  report('r-payment', 'payment', {
    date: stated('2019-03-09T07:15:00Z', '9 Mar 2019', 'ISO 8601'), span: span('2019-03-09'), place: place('mombasa', 'MOMBASA'), amount: stated('5000.00 USD', 'USD 5,000', 'ISO 20022 amount'), handling: chip('law-enforcement'),
  }, { own: true, parties: [MOT.payee, party({ id: 'p-payer', kind: 'company', role: 'payer', name: stated('EXERCISE DRY GOODS LTD', 'Exercise Dry Goods Ltd', 'name, case folded'), identifiers: [id('account', '00-112233', '00112233', 'account number, marks removed')] }), party({ id: 'p-bank', kind: 'company', role: 'institution', name: stated('EXERCISE COAST BANK', 'Exercise Coast Bank', 'name, case folded') })],
    flags: [FLAG, FLAG2], source: source('EXERCISE Coast Bank', 'finance', 'KE', 'EXERCISE-PAC-0009', 'exercise-pacs008.xml', 'message 1, transaction 3'),
    narrative: { text: 'pangolin scale deposit inv 9', handling: chip('law-enforcement'), mentions: [{ stated: stated('pangolin', 'Manis spp.', 'vernacular name, table of taxa', 'likely'), taxon: TAXA.pangolins, at: 0, length: 8 }] },
    raw: [{ name: 'CdtTrfTxInf/IntrBkSttlmAmt', value: '5000.00 USD' }, { name: 'CdtTrfTxInf/RmtInf/Ustrd', value: 'pangolin scale deposit inv 9' }, { name: 'CdtTrfTxInf/Cdtr/Nm', value: 'TRAN VAN MOT EXERCISE' }],
    revisions: [{ section: 'core', revision: 1, at: '2026-11-20T08:12:00Z', changes: [] }, { section: 'core', revision: 2, at: '2026-11-21T10:02:00Z', changes: ['amount: USD 500 → USD 5,000'] }, { section: 'parties', revision: 1, at: '2026-11-20T08:12:00Z', changes: [] }] }),
  report('r-seizure', 'seizure', {
    date: stated('03-2020', 'Mar 2020, month only', 'month and year', 'certain', 'column “Date”'), span: span('2020-03-01', 'month'), place: place('haiphong', 'Hai Phong port, VN'),
    origins: [place('nigeria', 'Nigeria'), place('douala', 'or Cameroon (Douala)')], transits: [place('dubai', 'via Dubai')], destinations: [place('laos', 'Lao PDR (alleged)')], transports: [stated('sea container', 'sea, container', 'mode of transport, table of terms')],
    specimens: [goods(TAXA.pangolins, 'pangolin', 'scales', 'scales', '2.145 t', '2,145 kg'), goods(TAXA.elephant, 'ivory', 'tusks', 'tusks', '9 pcs (41 kg)', '9 pieces, 41 kg'), goods(undefined, 'unk. horn', 'horn', 'horn', '1', '1 piece')], detection: 'scanner', concealment: 'under cashew nuts', outcome: 'one arrest', amount: stated('approx. 4.5 bn VND', 'VND 4,500,000,000 (about)', 'currency code and number', 'likely'),
  }, { parties: [MOT.suspect, party({ id: 'p-line', kind: 'vessel', role: 'carrier', name: stated('MV EXERCISE STAR', 'Exercise Star', 'vessel prefix removed'), handling: chip('working-group') })],
    source: source('EXERCISE Customs North Port', 'customs', 'VN', 'EXERCISE-S-3', 'exercise-seizures.xlsx', 'row 3'), narrative: { text: NARRATIVE, handling: chip('law-enforcement'), mentions: [{ stated: stated('pangolin', 'Manis spp.', 'vernacular name, table of taxa', 'likely'), taxon: TAXA.pangolins, at: NARRATIVE.indexOf('pangolin'), length: 8 }] } }),
  report('r-consignment', 'consignment', {
    date: stated('2020', '2020, year only', 'year'), span: span('2020-01-01', 'year'), place: place('bangkok', 'BKK'), origins: [place('nairobi', 'NBO')], destinations: [place('hongkong', 'HKG')], transports: [stated('AWB', 'air, cargo', 'kind of waybill')], specimens: [goods(TAXA.totoaba, 'fish maw', 'maw', 'swim bladder', '12 cartons', '12 cartons')],
  }, { parties: [MOT.thai], source: source('EXERCISE Customs North Port', 'customs', 'VN', 'EXERCISE-AWB-9', 'exercise-awb.csv', 'row 9') }),
  report('r-own', 'seizure', {
    date: stated('14.06.2022', '14 Jun 2022', 'date with points'), span: span('2022-06-14'), place: place('nairobi', 'JKIA'), transports: [stated('pax baggage', 'air, baggage', 'mode of transport, table of terms')], specimens: [goods(TAXA.tortoise, 'Radiated tort.', 'live', 'live', '47', '47 live')], detection: 'dog',
  }, { own: true, pending: true, parties: [party({ id: 'p-ar', kind: 'person', role: 'suspect', name: stated('تمرين أحمد', 'Tamrin Ahmad', 'Arabic to Latin, table of letters', 'possible'), step: stated('arrested', 'arrested', 'step of the law, table of terms'), step_date: stated('14.06.2022', '14 Jun 2022', 'date with points') }), party({ id: 'p-zh', kind: 'person', role: 'witness', name: stated('演习张三', 'Yanxi Zhang San', 'Chinese to Latin, pinyin', 'possible') })],
    source: source('EXERCISE National Police', 'police', 'KE', 'EXERCISE-OB-22', 'exercise-police.csv', 'row 2'), narrative: { text: 'Found by dog in two suitcases. EXERCISE.', mentions: [], handling: chip('law-enforcement') },
    raw: [{ name: 'Date', value: '14.06.2022' }, { name: 'Place', value: 'JKIA' }, { name: 'Species', value: 'Radiated tort.' }, { name: 'Number', value: '47' }, { name: 'Name', value: 'تمرين أحمد' }] }),
  report('r-tiger', 'seizure', { date: stated('Nov 2021', 'Nov 2021, month only', 'month and year'), span: span('2021-11-01', 'month'), place: place('laos'), transports: [stated('car', 'road', 'mode of transport, table of terms')], specimens: [goods(TAXA.tiger, 'tiger', 'bone', 'bones', '18 kilos', '18 kg')] }, {}),
  report('r-rosewood', 'consignment', { date: stated('2018-05-04', '4 May 2018', 'ISO 8601'), span: span('2018-05-04'), place: place('lagos', 'Apapa'), transports: [stated('vessel', 'sea', 'mode of transport, table of terms')], specimens: [goods(TAXA.rosewood, 'kosso', 'logs', 'logs', '112 m3', '112 m³')], handling: chip('open') }, { source: source('EXERCISE Forest Watch', 'civil-society', 'CM', 'EXERCISE-FW-1', 'exercise-watch.csv', 'row 1') }),
  report('r-parrot', 'seizure', { date: stated('2017-09-30', '30 Sep 2017', 'ISO 8601'), span: span('2017-09-30'), place: place('douala'), specimens: [goods(TAXA.grey, 'perroquet gris', 'vivant', 'live', '300 têtes', '300 live')], handling: chip('open') }, { source: source('EXERCISE Forest Watch', 'civil-society', 'CM', 'EXERCISE-FW-2', 'exercise-watch.csv', 'row 2') }),
  report('r-undated', 'seizure', { place: place('indonesia'), specimens: [goods(TAXA.sunda, 'trenggiling', 'hidup', 'live', '2 ekor', '2 live')] }, {}),
  report('r-horn', 'outcome', { date: stated('8 Feb 2023', '8 Feb 2023', 'day, month, year'), span: span('2023-02-08'), place: place('paris'), outcome: 'two years, suspended', specimens: [goods(TAXA.rhino, 'rhino', 'horn', 'horn', '1 (2.1 kg)', '1 piece, 2.1 kg')] }, { source: source('EXERCISE National Police', 'police', 'KE', 'EXERCISE-OB-90', 'exercise-police.csv', 'row 90') }),
];
