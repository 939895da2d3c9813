//! table: currencies.
//!
//! ISO 4217 codes in use, and signs and names that stand for one or several (from memory).

pub(crate) const CODES: &[&str] = &[
    "AED", "AFN", "ALL", "AMD", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD", "BIF", "BMD", "BND",
    "BOB", "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE", "CZK",
    "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ",
    "GYD", "HKD", "HNL", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR",
    "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK",
    "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB",
    "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD",
    "SHP", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRY", "TTD", "TWD",
    "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VES", "VND", "VUV", "WST", "XAF", "XCD", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWL",
];

/// Signs and names of one currency.
pub(crate) const SIGNS: &[(&str, &str)] = &[
    ("€", "EUR"), ("euro", "EUR"), ("euros", "EUR"), ("£", "GBP"), ("US$", "USD"), ("U$S", "USD"), ("HK$", "HKD"), ("A$", "AUD"),
    ("AU$", "AUD"), ("C$", "CAD"), ("CA$", "CAD"), ("NZ$", "NZD"), ("S$", "SGD"), ("SG$", "SGD"), ("NT$", "TWD"), ("R$", "BRL"), ("MX$", "MXN"),
    ("N$", "NAD"), ("RM", "MYR"), ("₫", "VND"), ("đ", "VND"), ("dong", "VND"), ("vnđ", "VND"), ("฿", "THB"), ("baht", "THB"), ("₹", "INR"),
    ("₱", "PHP"), ("₦", "NGN"), ("naira", "NGN"), ("₩", "KRW"), ("₽", "RUB"), ("rub", "RUB"), ("₴", "UAH"), ("₺", "TRY"), ("Rp", "IDR"), ("rupiah", "IDR"),
    ("KSh", "KES"), ("Ksh.", "KES"), ("USh", "UGX"), ("TSh", "TZS"), ("yuan", "CNY"), ("RMB", "CNY"), ("元", "CNY"), ("人民币", "CNY"), ("yen", "JPY"), ("円", "JPY"),
    ("rand", "ZAR"), ("ringgit", "MYR"), ("US dollars", "USD"), ("kyat", "MMK"), ("kip", "LAK"),
];

/// Signs of several currencies: the context must name one of them.
pub(crate) const AMBIGUOUS_SIGNS: &[(&str, &[&str])] = &[
    ("$", &["USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "MXN", "ARS", "CLP", "COP", "NAD", "BND", "FJD", "GYD", "JMD", "LRD", "SRD", "TTD", "UYU"]),
    ("dollars", &["USD", "AUD", "CAD", "NZD", "SGD", "HKD", "TWD", "NAD", "BND", "FJD", "GYD", "JMD", "LRD", "SRD", "TTD"]),
    ("¥", &["JPY", "CNY"]),
    ("￥", &["JPY", "CNY"]),
    ("kr", &["SEK", "NOK", "DKK", "ISK"]),
    ("Rs", &["INR", "PKR", "LKR", "NPR", "MUR", "SCR"]),
    ("Rs.", &["INR", "PKR", "LKR", "NPR", "MUR", "SCR"]),
    ("R", &["ZAR"]),
    ("CFA", &["XAF", "XOF"]),
    ("FCFA", &["XAF", "XOF"]),
    ("K", &["ZMW", "MWK", "PGK", "MMK"]),
    ("Sh", &["KES", "TZS", "UGX", "SOS"]),
    ("rupees", &["INR", "PKR", "LKR", "NPR", "MUR", "SCR"]),
    ("francs", &["XAF", "XOF", "CHF", "CDF", "RWF", "BIF", "GNF", "DJF", "KMF"]),
    ("pesos", &["MXN", "PHP", "ARS", "CLP", "COP", "UYU", "CUP", "DOP"]),
];
