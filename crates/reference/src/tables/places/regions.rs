//! table: provinces, states and regions inside countries.
//!
//! Usual English names and endonyms, label points to one decimal (typed in, from memory).

use super::PlaceRow;
use model::PlaceKind;

const fn r(
    name: &'static str,
    country: &'static str,
    lat: f64,
    lon: f64,
    variants: &'static [&'static str],
) -> PlaceRow {
    PlaceRow { kind: PlaceKind::Region, code: "", name, country, lat, lon, city: "", variants }
}

#[rustfmt::skip]
pub(crate) const REGIONS: &[PlaceRow] = &[
    // China
    r("Anhui", "CN", 31.8, 117.2, &["安徽"]), r("Fujian", "CN", 26.1, 118.0, &["福建"]), r("Gansu", "CN", 37.8, 101.0, &["甘肃"]),
    r("Guangdong", "CN", 23.4, 113.4, &["广东"]), r("Guangxi", "CN", 23.7, 108.8, &["Guangxi Zhuang", "Guangxi Zhuang Autonomous Region", "广西"]),
    r("Guizhou", "CN", 26.8, 106.9, &["贵州"]), r("Hainan", "CN", 19.2, 109.7, &["海南"]), r("Hebei", "CN", 39.5, 116.1, &["河北"]), r("Heilongjiang", "CN", 47.9, 127.8, &["黑龙江"]),
    r("Henan", "CN", 33.9, 113.6, &["河南"]), r("Hubei", "CN", 31.0, 112.3, &["湖北"]), r("Hunan", "CN", 27.6, 111.7, &["湖南"]), r("Inner Mongolia", "CN", 44.1, 113.9, &["内蒙古"]),
    r("Jiangsu", "CN", 33.0, 119.5, &["江苏"]), r("Jiangxi", "CN", 27.6, 115.7, &["江西"]), r("Jilin", "CN", 43.7, 126.2, &["吉林"]), r("Liaoning", "CN", 41.3, 122.6, &["辽宁"]),
    r("Ningxia", "CN", 37.3, 106.2, &["宁夏"]), r("Qinghai", "CN", 35.7, 96.0, &["青海"]), r("Shaanxi", "CN", 35.2, 108.9, &["陕西"]), r("Shandong", "CN", 36.4, 118.2, &["山东"]),
    r("Shanxi", "CN", 37.6, 112.3, &["山西"]), r("Sichuan", "CN", 30.6, 102.7, &["四川"]), r("Tibet", "CN", 31.5, 88.0, &["Tibet Autonomous Region", "Xizang", "西藏"]),
    r("Xinjiang", "CN", 41.1, 85.2, &["新疆"]), r("Yunnan", "CN", 25.0, 101.5, &["云南"]), r("Zhejiang", "CN", 29.2, 120.1, &["浙江"]),
    // Viet Nam
    r("Quang Ninh", "VN", 21.2, 107.2, &["Quảng Ninh"]), r("Thanh Hoa", "VN", 20.0, 105.3, &["Thanh Hóa"]), r("Nghe An", "VN", 19.2, 104.9, &["Nghệ An"]),
    r("Ha Tinh", "VN", 18.3, 105.7, &["Hà Tĩnh"]), r("Quang Binh", "VN", 17.5, 106.3, &["Quảng Bình"]), r("Quang Tri", "VN", 16.8, 107.0, &["Quảng Trị"]), r("Quang Nam", "VN", 15.6, 108.0, &["Quảng Nam"]),
    r("Thua Thien Hue", "VN", 16.3, 107.5, &["Thừa Thiên–Huế", "Thua Thien-Hue"]), r("Hai Duong", "VN", 20.9, 106.3, &["Hải Dương"]), r("Hung Yen", "VN", 20.8, 106.1, &["Hưng Yên"]),
    r("Thai Binh", "VN", 20.5, 106.4, &["Thái Bình"]), r("Nam Dinh", "VN", 20.3, 106.2, &["Nam Định"]), r("Ninh Binh", "VN", 20.2, 105.9, &["Ninh Bình"]), r("Bac Ninh", "VN", 21.1, 106.1, &["Bắc Ninh", "Bac Ning"]),
    r("Bac Giang", "VN", 21.3, 106.5, &["Bắc Giang"]), r("Cao Bang", "VN", 22.7, 106.1, &["Cao Bằng"]), r("Ha Giang", "VN", 22.8, 105.0, &["Hà Giang"]), r("Lai Chau", "VN", 22.3, 103.2, &["Lai Châu"]),
    r("Dien Bien", "VN", 21.8, 103.1, &["Điện Biên"]), r("Son La", "VN", 21.2, 104.1, &["Sơn La"]), r("Hoa Binh", "VN", 20.7, 105.3, &["Hòa Bình"]), r("Kon Tum", "VN", 14.6, 107.9, &[]), r("Gia Lai", "VN", 13.8, 108.3, &[]),
    r("Dak Lak", "VN", 12.8, 108.2, &["Đắk Lắk"]), r("Lam Dong", "VN", 11.7, 108.1, &["Lâm Đồng"]), r("Khanh Hoa", "VN", 12.3, 109.0, &["Khánh Hòa"]), r("Phu Yen", "VN", 13.2, 109.1, &["Phú Yên"]),
    r("Binh Duong", "VN", 11.2, 106.7, &["Bình Dương"]), r("Binh Phuoc", "VN", 11.8, 106.9, &["Bình Phước"]), r("Dong Nai", "VN", 11.1, 107.2, &["Đồng Nai"]), r("Tay Ninh", "VN", 11.4, 106.2, &["Tây Ninh"]), r("Ca Mau", "VN", 9.0, 105.0, &["Cà Mau", "Dat Mui"]),
    // India
    r("Andhra Pradesh", "IN", 15.9, 79.7, &[]), r("Arunachal Pradesh", "IN", 28.0, 94.7, &["Arunachal"]), r("Assam", "IN", 26.2, 92.9, &[]), r("Bihar", "IN", 25.6, 85.6, &[]), r("Chhattisgarh", "IN", 21.3, 82.0, &[]),
    r("Goa", "IN", 15.4, 74.0, &[]), r("Gujarat", "IN", 22.7, 71.6, &[]), r("Haryana", "IN", 29.2, 76.3, &[]), r("Himachal Pradesh", "IN", 31.9, 77.2, &[]), r("Jammu and Kashmir", "IN", 33.7, 75.3, &["Jammu & Kashmir"]),
    r("Jharkhand", "IN", 23.6, 85.6, &[]), r("Karnataka", "IN", 14.7, 76.2, &[]), r("Kerala", "IN", 10.5, 76.4, &[]), r("Madhya Pradesh", "IN", 23.5, 78.4, &["Pench National Park", "Kanha-Pench corridor"]), r("Maharashtra", "IN", 19.5, 76.1, &[]),
    r("Manipur", "IN", 24.7, 93.9, &[]), r("Meghalaya", "IN", 25.5, 91.3, &[]), r("Mizoram", "IN", 23.3, 92.8, &[]), r("Nagaland", "IN", 26.1, 94.5, &[]), r("Odisha", "IN", 20.5, 84.4, &["Orissa"]), r("Punjab", "IN", 30.9, 75.4, &[]),
    r("Rajasthan", "IN", 26.6, 73.8, &[]), r("Sikkim", "IN", 27.5, 88.5, &[]), r("Tamil Nadu", "IN", 11.0, 78.4, &[]), r("Telangana", "IN", 17.8, 79.0, &[]), r("Tripura", "IN", 23.7, 91.7, &[]), r("Uttar Pradesh", "IN", 26.9, 80.9, &["UP"]),
    r("Uttarakhand", "IN", 30.2, 79.2, &["Uttaranchal"]), r("West Bengal", "IN", 23.8, 88.0, &[]),
    // Malaysia, Thailand
    r("Johor", "MY", 1.9, 103.4, &["Johore"]), r("Kedah", "MY", 5.8, 100.7, &[]), r("Kelantan", "MY", 5.3, 102.0, &[]), r("Pahang", "MY", 3.6, 102.6, &[]), r("Penang", "MY", 5.4, 100.3, &["Pulau Pinang"]),
    r("Perak", "MY", 4.8, 101.0, &[]), r("Perlis", "MY", 6.5, 100.3, &[]), r("Sabah", "MY", 5.4, 116.9, &[]), r("Sarawak", "MY", 2.6, 113.4, &[]), r("Selangor", "MY", 3.3, 101.5, &[]), r("Terengganu", "MY", 5.0, 102.9, &[]),
    r("Negeri Sembilan", "MY", 2.8, 102.2, &[]), r("Kanchanaburi", "TH", 14.6, 99.1, &[]), r("Chaiyaphum", "TH", 16.0, 101.8, &[]), r("Bueng Kan", "TH", 18.1, 103.6, &[]), r("Satun", "TH", 6.8, 100.0, &[]),
    // Indonesia, Philippines
    r("Aceh", "ID", 4.2, 96.9, &[]), r("North Sumatra", "ID", 2.2, 99.1, &["Sumatera Utara"]), r("West Sumatra", "ID", -0.9, 100.5, &["Sumatera Barat"]), r("South Sumatra", "ID", -3.2, 104.2, &["Sumatera Selatan"]), r("Sumatra", "ID", -0.6, 101.3, &["Sumatera"]),
    r("Riau", "ID", 0.5, 101.8, &[]), r("Bengkulu", "ID", -3.6, 102.4, &[]), r("Lampung", "ID", -4.9, 105.0, &[]), r("West Java", "ID", -6.9, 107.6, &["Jawa Barat"]), r("Central Java", "ID", -7.3, 110.0, &["Jawa Tengah"]), r("East Java", "ID", -7.7, 112.7, &["Jawa Timur"]),
    r("Java", "ID", -7.3, 110.0, &["Jawa"]), r("Bali", "ID", -8.4, 115.1, &[]), r("West Kalimantan", "ID", -0.1, 111.1, &["Kalimantan Barat"]), r("Central Kalimantan", "ID", -1.6, 113.4, &["Kalimantan Tengah"]), r("South Kalimantan", "ID", -3.0, 115.4, &[]),
    r("East Kalimantan", "ID", 0.4, 116.5, &["Kalimantan Timur"]), r("Kalimantan", "ID", -1.0, 114.0, &["Indonesian Borneo"]), r("Sulawesi", "ID", -2.0, 121.0, &[]), r("Maluku", "ID", -3.2, 129.0, &["Moluccas"]), r("Papua", "ID", -4.3, 138.1, &["Irian Jaya"]),
    r("West Papua", "ID", -1.9, 132.9, &["Papua Barat"]), r("Palawan", "PH", 9.8, 118.7, &[]), r("Mindanao", "PH", 7.8, 125.0, &[]), r("Luzon", "PH", 16.0, 121.0, &[]), r("Pampanga", "PH", 15.1, 120.7, &[]),
    // Cambodia, Nepal, Myanmar
    r("Koh Kong", "KH", 11.5, 103.4, &["Thma Bang district"]), r("Mondulkiri", "KH", 12.8, 107.0, &[]), r("Sindhupalchok", "NP", 27.9, 85.7, &["Sindhupalchowk", "Bongyang"]), r("Chitwan", "NP", 27.5, 84.4, &[]), r("Jhapa", "NP", 26.6, 88.0, &["Jhapa district"]),
    r("Dhading", "NP", 27.9, 84.9, &["Nilkhanta"]), r("Dolakha", "NP", 27.8, 86.1, &["Bhimeshwor", "Bhimeshwor Municipality"]), r("Kavrepalanchok", "NP", 27.6, 85.6, &["Kavre"]), r("Makwanpur", "NP", 27.4, 85.1, &[]), r("Sankhuwasabha", "NP", 27.6, 87.3, &["Chainpur", "Makalu"]),
    r("Panchthar", "NP", 27.2, 87.8, &[]), r("Sarlahi", "NP", 27.0, 85.6, &[]), r("Arniko Highway", "NP", 27.7, 85.7, &["Arniko"]), r("Shan State", "MM", 21.5, 98.0, &["Shan"]), r("Kachin State", "MM", 26.0, 97.4, &["Kachin"]),
    // Africa
    r("Limpopo", "ZA", -23.8, 29.5, &[]), r("Gauteng", "ZA", -26.1, 28.2, &[]), r("KwaZulu-Natal", "ZA", -28.6, 30.8, &["KwaZulu Natal", "KZN", "Kwa Zulu"]), r("Mpumalanga", "ZA", -25.8, 30.3, &[]), r("Northern Cape", "ZA", -29.0, 21.9, &[]),
    r("Western Cape", "ZA", -33.2, 20.5, &[]), r("Eastern Cape", "ZA", -32.3, 26.4, &[]), r("Kruger National Park", "ZA", -24.0, 31.5, &["Kruger"]), r("Mashonaland East", "ZW", -18.2, 31.6, &["East Mashonaland"]), r("Mashonaland Central", "ZW", -16.8, 31.1, &["Central Mashonaland"]),
    r("Matabeleland North", "ZW", -18.5, 27.5, &["North Matabeleland"]), r("Midlands", "ZW", -19.0, 29.5, &[]), r("Matobo", "ZW", -20.5, 28.5, &["Matopos"]), r("Matusadona", "ZW", -16.9, 28.5, &["Matusadona National Park"]), r("Eastern Province", "ZM", -13.2, 32.4, &[]),
    r("Etosha National Park", "NA", -18.9, 16.3, &["Etosha"]), r("Niassa", "MZ", -13.0, 36.5, &[]), r("Cabo Delgado", "MZ", -12.3, 39.3, &[]), r("Adamawa", "CM", 7.3, 13.6, &["Adamaoua"]), r("Southeast Cameroon", "CM", 2.7, 15.0, &[]),
    r("Deng Deng National Park", "CM", 5.3, 13.5, &[]), r("Ngounié", "GA", -1.8, 11.0, &["Ngounie"]), r("Sangha", "CG", 1.5, 15.5, &["Shanga"]), r("Nord-Ubangi", "CD", 3.8, 22.2, &["North Ubangi"]), r("Grande Comore", "KM", -11.7, 43.3, &["Ngazidja"]),
    r("Kgalagadi", "BW", -24.8, 21.8, &[]),
    // Europe, Americas, Oceania
    r("Florida", "US", 28.6, -82.4, &[]), r("California", "US", 37.2, -119.4, &[]), r("Texas", "US", 31.5, -99.3, &[]), r("Hawaii", "US", 20.8, -156.7, &[]), r("Alaska", "US", 64.5, -152.0, &[]), r("New Jersey", "US", 40.2, -74.7, &[]),
    r("Sinaloa", "MX", 25.0, -107.5, &[]), r("Sonora", "MX", 29.7, -110.6, &[]), r("Baja California", "MX", 30.5, -115.1, &[]), r("Queensland", "AU", -22.5, 144.4, &["QLD"]), r("New South Wales", "AU", -32.2, 147.0, &["NSW"]),
    r("Western Australia", "AU", -25.5, 122.3, &[]), r("Northern Territory", "AU", -19.9, 133.4, &[]), r("South Australia", "AU", -30.1, 135.8, &[]), r("Tasmania", "AU", -42.0, 146.6, &[]), r("Primorsky Krai", "RU", 45.1, 134.7, &["Primorye"]),
    r("Canary Islands", "ES", 28.3, -16.0, &["Islas Canarias"]), r("Bavaria", "DE", 48.9, 11.4, &["Bayern"]),
];
