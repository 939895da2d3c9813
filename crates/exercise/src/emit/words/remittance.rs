//! What payers write for payees and banks: by purpose and language.

use super::{Slots, fill};
use crate::chance::Chance;
use crate::deeds::Purpose;
use crate::geography::Language;

/// Templates of one purpose in English and in the languages that payers write; the first list is English.
type Stock = &'static [(Language, &'static [&'static str])];

const INVOICE: Stock = &[
    (
        Language::English,
        &[
            "INVOICE %n",
            "INV NO %n DATED %m",
            "PAYMENT FOR INV %n",
            "GOODS AS PER PROFORMA %n",
            "BALANCE OF INVOICE %n",
            "30 PCT DEPOSIT PI %n",
            "PURCHASE OF GOODS CONTRACT %n",
            "PO %n %g",
            "SETTLEMENT %g INV %n",
            "ADVANCE FOR GOODS %n",
        ],
    ),
    (
        Language::French,
        &["FACTURE %n", "REGLEMENT FACTURE %n DU %m", "ACOMPTE COMMANDE %n", "SOLDE FACTURE %n"],
    ),
    (Language::Spanish, &["FACTURA %n", "PAGO FACTURA %n", "ANTICIPO PEDIDO %n", "COMPRA DE MERCANCIA %n"]),
    (Language::Portuguese, &["FATURA %n", "PAGAMENTO FATURA %n", "SINAL ENCOMENDA %n"]),
    (Language::Vietnamese, &["THANH TOAN HOA DON %n", "TT TIEN HANG %n", "DAT COC HOP DONG %n"]),
    (Language::Chinese, &["HUO KUAN %n", "DING JIN HE TONG %n", "PAYMENT OF GOODS %n"]),
    (Language::Indonesian, &["PEMBAYARAN INVOICE %n", "DP BARANG %n", "PELUNASAN INV %n"]),
];
const FREIGHT: Stock = &[
    (
        Language::English,
        &[
            "FREIGHT CHARGES %n",
            "CLEARING FEES FILE %n",
            "OCEAN FREIGHT BL %n",
            "AIR FREIGHT %m",
            "HANDLING AND TRUCKING %n",
            "CUSTOMS DUTY AND CLEARING %n",
            "THC AND DOCUMENTATION %n",
            "TRANSPORT %t",
        ],
    ),
    (Language::French, &["FRET DOSSIER %n", "FRAIS DE DEDOUANEMENT %n", "TRANSPORT %t"]),
    (Language::Portuguese, &["FRETE %n", "DESPACHO ADUANEIRO %n"]),
    (Language::Vietnamese, &["CUOC VAN CHUYEN %n", "PHI HAI QUAN %n"]),
];
const WAGES: Stock = &[
    (
        Language::English,
        &["SALARY %m", "WAGES %m", "STAFF SALARY", "CASUAL LABOUR %m", "COMMISSION %m", "PER DIEM %t"],
    ),
    (Language::French, &["SALAIRE %m", "PAIE %m"]),
    (Language::Spanish, &["NOMINA %m", "SUELDO %m"]),
    (Language::Indonesian, &["GAJI %m"]),
    (Language::Vietnamese, &["LUONG THANG %m"]),
];
const FAMILY: Stock = &[
    (
        Language::English,
        &[
            "FAMILY SUPPORT",
            "SCHOOL FEES TERM %d",
            "GIFT",
            "UPKEEP",
            "HOSPITAL BILL",
            "TUITION FEES %m",
            "WEDDING CONTRIBUTION",
            "FOR MUM",
            "HOUSE EXPENSES %m",
            "LIVING EXPENSES",
        ],
    ),
    (Language::French, &["SOUTIEN FAMILIAL", "FRAIS DE SCOLARITE", "CADEAU", "AIDE FAMILIALE %m"]),
    (Language::Spanish, &["AYUDA FAMILIAR", "REGALO", "MATRICULA %m"]),
    (Language::Portuguese, &["AJUDA FAMILIAR", "PROPINAS %m"]),
    (Language::Vietnamese, &["TRO CAP GIA DINH", "HOC PHI", "QUA TANG"]),
    (Language::Indonesian, &["BIAYA SEKOLAH", "KIRIMAN KELUARGA"]),
    (Language::Thai, &["FAMILY MAINTENANCE", "KHA THERM"]),
];
const LOAN: Stock = &[
    (
        Language::English,
        &["LOAN", "LOAN REPAYMENT %d", "REPAYMENT OF LOAN", "SHORT TERM LOAN AGREEMENT %n", "REFUND OF LOAN"],
    ),
    (Language::French, &["PRET", "REMBOURSEMENT PRET"]),
    (Language::Spanish, &["PRESTAMO", "DEVOLUCION PRESTAMO"]),
    (Language::Vietnamese, &["TRA NO VAY", "CHO VAY"]),
];
const RENT: Stock = &[
    (Language::English, &["RENT %m", "WAREHOUSE RENT %m", "OFFICE RENT", "HOUSE RENT %m", "STORAGE %m"]),
    (Language::French, &["LOYER %m"]),
    (Language::Spanish, &["ALQUILER %m"]),
    (Language::Portuguese, &["RENDA %m"]),
    (Language::Indonesian, &["SEWA GUDANG %m"]),
];
const OPEN: Stock = &[
    (Language::English, &["%g", "FOR %g %d KG", "%g SAMPLE", "PAYMENT %g", "%g BALANCE", "%g AS AGREED"]),
    (Language::French, &["POUR %g", "ACHAT %g"]),
];
/// Words of the trade that hide what is paid; honest payers write such words too.
const VEILED: Stock = &[
    (
        Language::English,
        &[
            "GINGER %d BAGS",
            "SEA SHELLS",
            "WHITE PLASTIC",
            "SPARE PARTS",
            "TEA %d KG",
            "THE USUAL",
            "FISH %d BOXES",
            "BALANCE FOR CAR",
            "BEANS",
            "HANDICRAFT",
            "WOOD SAMPLES",
            "AS DISCUSSED",
            "HERBS",
            "GARLIC %d KG",
            "MATERIAL",
            "COMPUTER PARTS",
            "SOUVENIRS",
        ],
    ),
    (Language::Vietnamese, &["TIEN CHE", "HANG KHO", "HANG DONG LANH"]),
    (Language::Chinese, &["CHA YE", "GAN HUO", "YAO CAI"]),
    (Language::French, &["GINGEMBRE", "COLIS %d", "COQUILLAGES"]),
    (Language::Indonesian, &["OLEH OLEH", "REMPAH"]),
];

/// Writes the words of a payment; `local` is the language of the payer, which half of the payers write.
pub(in crate::emit) fn words(
    out: &mut String,
    purpose: Purpose,
    local: Language,
    chance: &mut Chance,
    slots: Slots<'_>,
) {
    let stock = match purpose {
        Purpose::Invoice => INVOICE,
        Purpose::Freight => FREIGHT,
        Purpose::Wages => WAGES,
        Purpose::Family => FAMILY,
        Purpose::Loan => LOAN,
        Purpose::Rent => RENT,
        Purpose::Open => OPEN,
        Purpose::Veiled => VEILED,
        Purpose::Silent => return,
    };
    let own = stock.iter().find(|(language, _)| *language == local).filter(|_| chance.happens(0.5));
    if let Some((_, list)) = own.or(stock.first()) {
        let template = *chance.pick(list);
        fill(out, template, chance, slots);
    }
}
