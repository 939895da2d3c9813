//! Names of Asia and of North Africa.

use super::super::super::spelling::Script;
use super::super::{Custom, Parts, Source};

/// Syllables of Chinese given names: characters, pinyin, Wade-Giles, Cantonese; second parts in lower case.
const HAN_HEADS: &str = "伟/Wei/Wei/Wai 建/Jian/Chien/Kin 国/Guo/Kuo/Kwok 志/Zhi/Chih/Chi 文/Wen/Wen/Man 明/Ming/Ming/Ming 小/Xiao/Hsiao/Siu \
    晓/Xiao/Hsiao/Hiu 海/Hai/Hai/Hoi 春/Chun/Chun/Chun 秀/Xiu/Hsiu/Sau 玉/Yu/Yu/Yuk 美/Mei/Mei/Mei 丽/Li/Li/Lai 红/Hong/Hung/Hung \
    金/Jin/Chin/Kam 永/Yong/Yung/Wing 德/De/Te/Tak 嘉/Jia/Chia/Ka 家/Jia/Chia/Ka 俊/Jun/Chun/Chun 子/Zi/Tzu/Tsz 天/Tian/Tien/Tin \
    思/Si/Ssu/Sze 雅/Ya/Ya/Nga 雪/Xue/Hsueh/Suet 月/Yue/Yueh/Yuet 淑/Shu/Shu/Suk 少/Shao/Shao/Siu 光/Guang/Kuang/Kwong \
    庆/Qing/Ching/Hing 福/Fu/Fu/Fuk 荣/Rong/Jung/Wing 正/Zheng/Cheng/Ching 大/Da/Ta/Tai 立/Li/Li/Lap 新/Xin/Hsin/San 学/Xue/Hsueh/Hok";
const HAN_TAILS: &str = "华/hua/hua/wah 平/ping/ping/ping 强/qiang/chiang/keung 军/jun/chun/kwan 杰/jie/chieh/kit 明/ming/ming/ming 辉/hui/hui/fai \
    峰/feng/feng/fung 龙/long/lung/lung 林/lin/lin/lam 生/sheng/sheng/sang 英/ying/ying/ying 芳/fang/fang/fong 兰/lan/lan/lan \
    梅/mei/mei/mui 珍/zhen/chen/chun 霞/xia/hsia/ha 燕/yan/yen/yin 玲/ling/ling/ling 婷/ting/ting/ting 敏/min/min/man 静/jing/ching/ching \
    文/wen/wen/man 成/cheng/cheng/shing 东/dong/tung/tung 宝/bao/pao/po 康/kang/kang/hong 良/liang/liang/leung 祥/xiang/hsiang/cheung \
    雄/xiong/hsiung/hung 清/qing/ching/ching 云/yun/yun/wan 波/bo/po/po 刚/gang/kang/kong 涛/tao/tao/to 鹏/peng/peng/pang";

pub(in super::super) const CHINESE: &[Source] = &[Source {
    script: Script::Han,
    custom: Custom::Family(0),
    men: "伟/Wei/Wei/Wai 强/Qiang/Chiang/Keung 磊/Lei/Lei/Lui 军/Jun/Chun/Kwan 勇/Yong/Yung/Yung 杰/Jie/Chieh/Kit 涛/Tao/Tao/To 超/Chao/Chao/Chiu \
        明/Ming/Ming/Ming 刚/Gang/Kang/Kong 平/Ping/Ping/Ping 辉/Hui/Hui/Fai 鹏/Peng/Peng/Pang 华/Hua/Hua/Wah 飞/Fei/Fei/Fei 斌/Bin/Pin/Pan",
    women: "芳/Fang/Fang/Fong 娜/Na/Na/Na 敏/Min/Min/Man 静/Jing/Ching/Ching 丽/Li/Li/Lai 艳/Yan/Yen/Yim 娟/Juan/Chuan/Kuen 霞/Xia/Hsia/Ha \
        燕/Yan/Yen/Yin 玲/Ling/Ling/Ling 婷/Ting/Ting/Ting 梅/Mei/Mei/Mui 红/Hong/Hung/Hung 莉/Li/Li/Lei 英/Ying/Ying/Ying 兰/Lan/Lan/Lan",
    family: "王/Wang/Wang/Wong*720 李/Li/Li/Lee*720 张/Zhang/Chang/Cheung*680 刘/Liu/Liu/Lau*540 陈/Chen/Chen/Chan*450 杨/Yang/Yang/Yeung*310 \
        黄/Huang/Huang/Wong 赵/Zhao/Chao/Chiu 周/Zhou/Chou/Chow 吴/Wu/Wu/Ng 徐/Xu/Hsu/Tsui 孙/Sun/Sun/Suen 朱/Zhu/Chu/Chu 马/Ma/Ma/Ma \
        胡/Hu/Hu/Wu 郭/Guo/Kuo/Kwok 林/Lin/Lin/Lam 何/He/Ho/Ho 高/Gao/Kao/Ko 梁/Liang/Liang/Leung 郑/Zheng/Cheng/Cheng 罗/Luo/Lo/Law \
        宋/Song/Sung/Sung 谢/Xie/Hsieh/Tse 唐/Tang/Tang/Tong 韩/Han/Han/Hon 曹/Cao/Tsao/Tso 许/Xu/Hsu/Hui 邓/Deng/Teng/Tang 萧/Xiao/Hsiao/Siu \
        冯/Feng/Feng/Fung 曾/Zeng/Tseng/Tsang 程/Cheng/Cheng/Ching 蔡/Cai/Tsai/Choi 彭/Peng/Peng/Pang 潘/Pan/Pan/Poon 袁/Yuan/Yuan/Yuen \
        于/Yu/Yu/Yu 董/Dong/Tung/Tung 余/Yu/Yu/Yu 苏/Su/Su/So 叶/Ye/Yeh/Yip 吕/Lu/Lu/Lui 魏/Wei/Wei/Ngai 蒋/Jiang/Chiang/Cheung \
        田/Tian/Tien/Tin 杜/Du/Tu/To 丁/Ding/Ting/Ting 沈/Shen/Shen/Shum 姜/Jiang/Chiang/Keung 范/Fan/Fan/Fan 江/Jiang/Chiang/Kong \
        傅/Fu/Fu/Fu 钟/Zhong/Chung/Chung 卢/Lu/Lu/Lo 汪/Wang/Wang/Wong 戴/Dai/Tai/Tai 崔/Cui/Tsui/Chui 任/Ren/Jen/Yam 陆/Lu/Lu/Luk \
        廖/Liao/Liao/Liu 姚/Yao/Yao/Yiu 方/Fang/Fang/Fong 金/Jin/Chin/Kam 邱/Qiu/Chiu/Yau 夏/Xia/Hsia/Ha 谭/Tan/Tan/Tam 石/Shi/Shih/Shek",
    men_parts: Parts { share: 80, heads: HAN_HEADS, tails: HAN_TAILS },
    women_parts: Parts { share: 80, heads: HAN_HEADS, tails: HAN_TAILS },
    ..Source::NONE
}];

pub(in super::super) const VIETNAMESE: &[Source] = &[Source {
    custom: Custom::Family(0),
    second: 97,
    men: "Hùng Dũng Tuấn Minh Anh Nam Hải Long Sơn Cường Thành Trung Hiếu Đức Quang Huy Khánh Phúc Tùng Bình Hoàng Việt Thắng Tiến Dương \
        Phong Tâm Thịnh Toàn Vinh Lâm Kiên Khoa Nghĩa Quân Đạt Hào Lộc Tài Trí An Bảo Chiến Duy Giang Hòa Kiệt Linh Mạnh Nhân Phát Sang",
    women: "Lan Hương Hoa Mai Thảo Linh Trang Hà Thu Phương Nga Hằng Oanh Thủy Yến Hạnh Ngọc Nhung Loan Dung Hồng Tuyết Vân Xuân Bích Chi \
        Diệp Giang Hiền Huyền Lê Ly My Nhi Nguyệt Quỳnh Thanh Thúy Trâm Uyên Vy Ánh Đào Liên Tâm Quyên Châu Trinh Thương",
    second_men: "Văn*3200 Đức Minh Quang Hữu Xuân Công Thanh Anh Ngọc Quốc Đình Tiến Gia Hoàng Trung Duy Tuấn Việt Thế Bá Khắc Viết",
    second_women: "Thị*4200 Ngọc Thu Thanh Kim Minh Hồng Mỹ Bích Phương Thùy Quỳnh Diệu Như Khánh Lan Tuyết Hoài",
    family: "Nguyễn*3800 Trần*1100 Lê*950 Phạm*700 Hoàng*350 Huỳnh*300 Phan*450 Vũ*250 Võ*250 Đặng*210 Bùi*200 Đỗ*140 Hồ*130 Ngô*130 Dương*100 \
        Lý*50 Đào Đinh Lâm Trịnh Mai Cao Lương Tạ Hà Châu Trương Vương Thái Tô Phùng Tăng Quách Kiều La Nghiêm Doãn Chu Thạch Khuất",
    ..Source::NONE
}];

pub(in super::super) const THAI: &[Source] = &[Source {
    script: Script::Thai,
    custom: Custom::Family(80),
    men: "สมชาย/Somchai/Somchay สมศักดิ์/Somsak/Somsakdi ประเสริฐ/Prasert/Prasoet สุรชัย/Surachai/Surachay วิชัย/Wichai/Vichai ณรงค์/Narong/Narongk \
        อนันต์/Anan/Anant ชัยวัฒน์/Chaiwat/Chayavat พงษ์ศักดิ์/Phongsak/Pongsak กิตติ/Kitti/Kitty ธนา/Thana/Tana นิรันดร์/Niran/Nirand \
        บุญมี/Bunmi/Boonmee ปรีชา/Pricha/Preecha มานะ/Mana/Maana วีระ/Wira/Veera ศักดา/Sakda/Sakdaa สุทิน/Suthin/Sutin อดิศักดิ์/Adisak/Adisakdi เอกชัย/Ekkachai/Ekachai",
    women: "สมหญิง/Somying/Somyhing มาลี/Mali/Malee วันเพ็ญ/Wanphen/Wanpen นิภา/Nipha/Nipa สุดา/Suda/Sudaa รัตนา/Rattana/Ratana อรุณี/Arunee/Aruni \
        พรทิพย์/Phonthip/Porntip กาญจนา/Kanchana/Karnchana ศิริพร/Siriphon/Siriporn จันทร์เพ็ญ/Chanphen/Janpen ดวงใจ/Duangchai/Duangjai \
        นงลักษณ์/Nonglak/Nongluck บุษบา/Busaba/Bussaba ปราณี/Pranee/Prani วาสนา/Watsana/Vasana สุภาพร/Suphaphon/Supaporn อัญชลี/Anchali/Anchalee",
    family_parts: Parts {
        share: 100,
        heads: "ศรี/Si/Sri ทอง/Thong/Tong บุญ/Bun/Boon ชัย/Chai/Chay วงศ์/Wong/Vong สุข/Suk/Sook พงษ์/Phong/Pong รัตน/Rattana/Ratana เจริญ/Charoen/Jaroen \
            แสง/Saeng/Sang จันทร/Chantra/Jantara กิตติ/Kitti/Kitty สม/Som/Som มี/Mi/Mee ประ/Pra/Pra วิ/Wi/Vi ธน/Thana/Tana นิล/Nin/Nil อินทร/Inthara/Intra เพชร/Phet/Petch",
        tails: "สุวรรณ/suwan/suwan วัฒนา/watthana/wattana เจริญ/charoen/jaroen ศักดิ์/sak/sakdi พันธ์/phan/pan กุล/kun/kul รัตน์/rat/rat ทรัพย์/sap/sup \
            มงคล/mongkhon/mongkol ชาติ/chat/chart สิริ/siri/siri พร/phon/porn วงศ์/wong/vong แก้ว/kaeo/kaew ดี/di/dee ใจ/chai/jai ผล/phon/pol สมบูรณ์/sombun/somboon",
    },
    ..Source::NONE
}];

pub(in super::super) const MALAY: &[Source] = &[
    Source {
        share: 2,
        custom: Custom::Malay,
        men: "Ahmad*300 Mohd_Azlan Muhammad_Faiz Ismail Abdullah Hassan Ibrahim Razak Zulkifli Rosli Azman Kamal Faizal Hafiz Syafiq Amir Rahim Yusof Osman \
            Zainal Halim Nizam Shahrul Farid Hisham Jamal Latif Mahathir_Hakim Nasir Roslan Salleh Tajuddin Wan_Adnan Zaki Azhar Badrul Daud Idris Khairul Mazlan",
        women: "Siti_Aminah*200 Nurul_Ain*180 Fatimah Zainab Noraini Rohana Aishah Norhayati Azizah Halimah Salmah Rosnah Faridah Maimunah Hasnah Zaleha Nor_Azlina \
            Suraya Farah Nadia Hidayah Izzati Liyana Syazwani Mariam Kalsom Latifah Puteri Rahmah Sarimah",
        men_parts: Parts {
            share: 40,
            heads: "Mohd_ Muhammad_ Ahmad_ Abdul_ Wan_ Nik_ Syed_",
            tails: "Azri Fikri Hakimi Iskandar Jefri Khalid Luqman Mansor Naim Omar Putra Qayyum Rafiq Sufian Taufik Umar Wafi Yazid Zahid Arif Bakri Danial",
        },
        women_parts: Parts {
            share: 40,
            heads: "Siti_ Nur_ Nor_ Wan_ Nik_ Sharifah_",
            tails: "Aisyah Balqis Diana Eliza Fazilah Hanim Intan Jamilah Khadijah Laila Masitah Nabila Qistina Rashidah Sofia Umairah Wahida Yasmin Zulaikha",
        },
        ..Source::NONE
    },
    Source {
        share: 3,
        custom: Custom::Given,
        men: "Budi Agus Slamet Joko Bambang Eko Hendra Rudi Sutrisno Supriyadi Wahyu Dedi Andi Yanto Iwan Ari Heru Teguh Rizky Fajar Dwi Tri Bayu Arief Ahmad Muhammad",
        women: "Siti Sri Dewi Nur Ratna Endang Wati Lestari Yuni Rina Indah Fitri Ani Maya Sari Wulan Ayu Putri Tuti Ningsih Kartika Lina Mega Nia",
        men_parts: Parts {
            share: 55,
            heads: "Adi Agung Arya Bagus Cipto Darma Gatot Hadi Harto Indra Jaya Karno Kusuma Marto Nugroho Pra Purwo Rahmat Sas Soe Su Sumarno Surya Wibowo Wira Yudi",
            tails: "no to wan di so yanto santo prasetyo wijaya kusumo harjo priyono setiawan saputra nugraha pratama hidayat kurniawan",
        },
        women_parts: Parts {
            share: 50,
            heads: "Sri Dewi Rat Nur Lest Indra Kusuma Ambar Cand Fit Har Ind Mur Puj Sul Sum Sus Tri Wid War",
            tails: "yani wati ningsih ini astuti lestari ayu sari handayani rahayu anti yanti",
        },
        ..Source::NONE
    },
];

pub(in super::super) const ARABIC: &[Source] = &[Source {
    script: Script::Arabic,
    custom: Custom::Arabic,
    men: "محمد/Mohammed/Muhammad/Mohamed/Mohamad/Mohammad*700 أحمد/Ahmed/Ahmad*350 علي/Ali/Aly*300 محمود/Mahmoud/Mahmud حسن/Hassan/Hasan حسين/Hussein/Husain/Hussain \
        عبدالله/Abdullah/Abdallah/Abdulla إبراهيم/Ibrahim/Ebrahim خالد/Khaled/Khalid عمر/Omar/Umar يوسف/Youssef/Yusuf/Yousef/Yousuf سعيد/Saeed/Said/Saed \
        عبدالرحمن/Abdulrahman/Abdelrahman/Abdel_Rahman مصطفى/Mustafa/Mostafa/Moustafa سالم/Salem/Salim ناصر/Nasser/Nasir فيصل/Faisal/Faysal سلطان/Sultan طارق/Tariq/Tarek \
        عبدالعزيز/Abdulaziz/Abdelaziz جمال/Jamal/Gamal سليمان/Suleiman/Sulaiman/Soliman هشام/Hisham/Hesham كريم/Karim/Kareem بلال/Bilal/Belal زياد/Ziad/Ziyad رامي/Rami/Ramy \
        وليد/Walid/Waleed ماجد/Majed/Majid أنور/Anwar فهد/Fahd/Fahad راشد/Rashid/Rashed حمد/Hamad عادل/Adel/Adil صالح/Saleh/Salih ياسر/Yasser/Yasir",
    women: "فاطمة/Fatima/Fatma/Fatimah*300 مريم/Mariam/Maryam/Meriem*250 عائشة/Aisha/Aysha/Aicha زينب/Zainab/Zeinab خديجة/Khadija/Khadijah نورة/Noura/Nora سارة/Sara/Sarah \
        هدى/Huda/Hoda منى/Mona/Muna سلمى/Salma/Selma ليلى/Layla/Leila/Laila أمينة/Amina/Aminah حنان/Hanan/Hanane رانيا/Rania/Raniya شيماء/Shaimaa/Shaima دينا/Dina/Deena \
        آمنة/Amna/Amnah لطيفة/Latifa/Lateefa سعاد/Suad/Souad نادية/Nadia/Nadiya هند/Hind/Hend ريم/Reem/Rim إيمان/Iman/Eman سمية/Sumaya/Soumaya",
    family: "المصري/Al-Masri/El_Masry/Elmasri الحربي/Al-Harbi/Alharbi القحطاني/Al-Qahtani/Alkahtani الأحمد/Al-Ahmad/Alahmed الخطيب/Al-Khatib/El-Khatib \
        السيد/El-Sayed/Al-Sayed/Elsayed الحسن/Al-Hassan/Elhassan النعيمي/Al-Nuaimi/Alnuaimi المنصوري/Al-Mansouri/Almansoori الزعابي/Al-Zaabi/Alzaabi الهاشمي/Al-Hashimi/Alhashmi \
        حداد/Haddad/Hadad نجار/Najjar/Naggar درويش/Darwish/Darwich منصور/Mansour/Mansoor عثمان/Osman/Othman/Uthman البشير/El-Bashir/Albashir شريف/Sharif/Cherif/Sherif \
        بن_عمر/Ben_Omar/Benomar بوزيد/Bouzid/Abouzeid الفاسي/El_Fassi/Alfasi العلوي/Alaoui/El_Alaoui الطيب/El-Tayeb/Altayib عوض/Awad/Awadh حمدان/Hamdan خليل/Khalil/Khaleel \
        الشامسي/Al-Shamsi/Alshamsi السويدي/Al-Suwaidi/Alsuwaidi البلوشي/Al-Balushi/Albaloushi الكعبي/Al-Kaabi/Alkaabi عباس/Abbas قاسم/Qasim/Kassem غانم/Ghanem/Ganim",
    family_parts: Parts {
        share: 45,
        heads: "ال/Al-/El-/Al بن/Ben_/Bin_/Ben أبو/Abu_/Abou_/Abu",
        tails: "رشيد/Rashid/Rachid/rashid جابر/Jaber/Gaber/jabir سعد/Saad/Sa'd/saad زيد/Zaid/Zeid/zayd حمود/Hammoud/Hamud/hamoud شهري/Shehri/Shahri/shehri \
            غامدي/Ghamdi/Gamdi/ghamdi دوسري/Dosari/Dossary/dosari عتيبي/Otaibi/Utaibi/otaibi مطيري/Mutairi/Motairi/mutairi شمري/Shammari/Shamri/shammari \
            عنزي/Anazi/Enezi/anazi زهراني/Zahrani/Zahrany/zahrani بكر/Bakr/Baker/bakr فرج/Faraj/Farag/faraj جمعة/Juma/Gomaa/jumah نور/Nour/Noor/nur كمال/Kamal/Kamel/kamal",
    },
    ..Source::NONE
}];

pub(in super::super) const TURKISH: &[Source] = &[Source {
    custom: Custom::Family(85),
    second: 12,
    men: "Mehmet*220 Mustafa*170 Ahmet*150 Ali*140 Hüseyin Hasan İbrahim İsmail Osman Yusuf Murat Ömer Ramazan Halil Süleyman Abdullah Mahmut Recep Salih Fatih Emre \
        Kadir Hakan Serkan Cem Burak Kemal Orhan Selim Tolga Uğur Volkan Yavuz Zafer Barış Deniz Erkan",
    women: "Fatma*200 Ayşe*190 Emine*150 Hatice*140 Zeynep Elif Meryem Şerife Zehra Sultan Hanife Merve Havva Özlem Esra Hacer Yasemin Hülya Cemile Sevim Gülsüm Leyla \
        Dilek Büşra Aysel Songül Kübra Halime Esma Aynur Derya Ebru Filiz Gamze",
    family: "Yılmaz*110 Kaya*90 Demir*85 Şahin*65 Çelik*65 Yıldız Yıldırım Öztürk Aydın Özdemir Arslan Doğan Kılıç Aslan Çetin Kara Koç Kurt Özkan Şimşek Polat Korkmaz \
        Çakır Erdoğan Can Acar Yavuz Aktaş Güneş Bulut Keskin Tekin Taş Avcı Güler Turan Yüksel Sarı Işık Kaplan Bozkurt Uçar",
    family_parts: Parts {
        share: 40,
        heads: "Ak Al Ay Bay Boz Can Çak Dem Er Gök Gül Gün Kara Koca Kut Öz Sarı Sön Tan Taş Top Tur Ulu Yal Yaz",
        tails: "taş han soy demir kaya oğlu man er alp türk gül çı sal can baş bulut",
    },
    ..Source::NONE
}];

pub(in super::super) const JAPANESE: &[Source] = &[Source {
    script: Script::Japanese,
    custom: Custom::Family(96),
    men: "誠/Makoto/Makoto 隆/Takashi/Takashi 浩/Hiroshi/Hirosi 健/Ken/Ken 大輔/Daisuke/Daisuke 翔太/Shota/Shouta 健一/Kenichi/Ken'ichi 和夫/Kazuo/Kazuo 正/Tadashi/Tadasi \
        修/Osamu/Osamu 拓也/Takuya/Takuya 直樹/Naoki/Naoki 学/Manabu/Manabu 茂/Shigeru/Sigeru 昇/Noboru/Noboru 勇/Isamu/Isamu 達也/Tatsuya/Tatuya 洋平/Yohei/Youhei",
    women: "美咲/Misaki/Misaki 陽子/Yoko/Youko 恵子/Keiko/Keiko 由美/Yumi/Yumi 久美子/Kumiko/Kumiko 幸子/Sachiko/Satiko 愛/Ai/Ai 裕子/Yuko/Yuuko 真由美/Mayumi/Mayumi \
        智子/Tomoko/Tomoko 直子/Naoko/Naoko 和子/Kazuko/Kazuko 節子/Setsuko/Setuko 明美/Akemi/Akemi 香織/Kaori/Kaori 葵/Aoi/Aoi",
    men_parts: Parts {
        share: 60,
        heads: "和/Kazu/Kazu 正/Masa/Masa 義/Yoshi/Yosi 弘/Hiro/Hiro 信/Nobu/Nobu 俊/Toshi/Tosi 孝/Taka/Taka 光/Mitsu/Mitu 康/Yasu/Yasu 輝/Teru/Teru 友/Tomo/Tomo 秀/Hide/Hide",
        tails: "夫/o/o 之/yuki/yuki 雄/o/wo 彦/hiko/hiko 樹/ki/ki 也/ya/ya 司/shi/si 男/o/o 郎/ro/rou 人/to/to 明/aki/aki 治/haru/haru",
    },
    women_parts: Parts {
        share: 60,
        heads: "美/Mi/Mi 千/Chi/Ti 恵/E/E 奈/Na/Na 佳/Ka/Ka 理/Ri/Ri 真/Ma/Ma 沙/Sa/Sa 由/Yu/Yu 友/Tomo/Tomo 春/Haru/Haru 秋/Aki/Aki",
        tails: "子/ko/ko 美/mi/mi 香/ka/ka 恵/e/e 奈/na/na 代/yo/yo 江/e/e 穂/ho/ho 里/ri/ri 紀/ki/ki",
    },
    family: "佐藤/Sato/Satou*150 鈴木/Suzuki/Suzuki*145 高橋/Takahashi/Takahasi*110 田中/Tanaka/Tanaka*105 伊藤/Ito/Itou 渡辺/Watanabe/Watanabe 山本/Yamamoto/Yamamoto 中村/Nakamura/Nakamura \
        小林/Kobayashi/Kobayasi 加藤/Kato/Katou 吉田/Yoshida/Yosida 山田/Yamada/Yamada 佐々木/Sasaki/Sasaki 山口/Yamaguchi/Yamaguti 松本/Matsumoto/Matumoto 井上/Inoue/Inouye",
    family_parts: Parts {
        share: 55,
        heads: "山/Yama/Yama 中/Naka/Naka 小/Ko/O 大/O/Oh 高/Taka/Taka 松/Matsu/Matu 西/Nishi/Nisi 北/Kita/Kita 木/Ki/Ki 石/Ishi/Isi 上/Ue/Uye 青/Ao/Ao 森/Mori/Mori 竹/Take/Take 藤/Fuji/Huzi 川/Kawa/Kawa",
        tails: "田/da/ta 本/moto/moto 川/kawa/gawa 村/mura/mura 野/no/no 原/hara/wara 島/shima/sima 口/guchi/kuti 山/yama/yama 井/i/i 沢/sawa/zawa 崎/saki/zaki 岡/oka/oka 林/bayashi/bayasi",
    },
    ..Source::NONE
}];

/// Syllables of Korean given names: the state's romanisation, two customs; second parts in lower case.
const HANGUL_HEADS: &str = "지/Ji/Ji/Jee 민/Min/Min/Min 서/Seo/Seo/Suh 현/Hyeon/Hyun/Hyun 영/Yeong/Young/Yung 성/Seong/Sung/Sung 준/Jun/Joon/June 동/Dong/Dong/Tong 은/Eun/Eun/Un \
    수/Su/Soo/Soo 미/Mi/Mi/Mee 정/Jeong/Jung/Jung 재/Jae/Jae/Jai 상/Sang/Sang/Sang 경/Gyeong/Kyung/Kyoung 혜/Hye/Hye/Hae 진/Jin/Jin/Jean 승/Seung/Seung/Sung 태/Tae/Tae/Tai";
const HANGUL_TAILS: &str = "훈/hun/hoon/hoon 호/ho/ho/ho 우/u/woo/woo 민/min/min/min 희/hui/hee/hi 숙/suk/sook/sook 자/ja/ja/ja 연/yeon/yeon/yun 진/jin/jin/jean 영/yeong/young/yung \
    수/su/soo/soo 아/a/ah/a 경/gyeong/kyung/kyung 철/cheol/chul/chol 석/seok/seok/suk 원/won/won/won 선/seon/sun/sun 주/ju/joo/joo 현/hyeon/hyun/hyun 준/jun/joon/june";

pub(in super::super) const KOREAN: &[Source] = &[Source {
    script: Script::Hangul,
    custom: Custom::Family(0),
    men_parts: Parts { share: 100, heads: HANGUL_HEADS, tails: HANGUL_TAILS },
    women_parts: Parts { share: 100, heads: HANGUL_HEADS, tails: HANGUL_TAILS },
    family: "김/Gim/Kim/Kim*2150 이/I/Lee/Yi*1470 박/Bak/Park/Pak*840 최/Choe/Choi/Choi*470 정/Jeong/Jung/Chung*430 강/Gang/Kang/Kang*230 조/Jo/Cho/Cho*210 윤/Yun/Yoon/Yun*200 장/Jang/Jang/Chang*190 \
        임/Im/Lim/Rim*160 한/Han/Han/Hahn 오/O/Oh/Oh 서/Seo/Seo/Suh 신/Sin/Shin/Shin 권/Gwon/Kwon/Kwon 황/Hwang/Hwang/Hwang 안/An/Ahn/An 송/Song/Song/Song 류/Ryu/Yoo/Ryu 홍/Hong/Hong/Hong \
        전/Jeon/Jun/Chun 고/Go/Ko/Koh 문/Mun/Moon/Moon 손/Son/Sohn/Son 양/Yang/Yang/Yang 배/Bae/Bae/Pae 백/Baek/Baek/Paik 허/Heo/Hur/Huh 남/Nam/Nam/Nahm 심/Sim/Shim/Shim 노/No/Noh/Roh",
    ..Source::NONE
}];

pub(in super::super) const FILIPINO: &[Source] = &[Source {
    custom: Custom::Filipino,
    second: 20,
    men: "Jose*160 Juan Antonio Roberto Ricardo Eduardo Fernando Manuel Ramon Mario Rolando Danilo Reynaldo Rodolfo Ernesto Romeo Alfredo Joel Michael Mark Christian John_Paul Jayson \
        Rommel Arnel Nestor Edgar Jerome Marlon Noel Gilbert Dennis Allan Ronnie Efren Leonardo Bernardo Crisanto",
    women: "Maria*220 Mary_Grace*150 Rosario Teresita Josephine Marilyn Rowena Jennifer Michelle Cristina Lourdes Corazon Imelda Gloria Evelyn Rosalinda Maricel Analyn Jocelyn Lorna \
        Marites Erlinda Angelica Kristine Charmaine Aileen Liza Divina Perla Rhodora",
    family: "Dela_Cruz*110 Garcia*80 Reyes*80 Ramos*75 Mendoza*70 Santos*70 Flores Gonzales Bautista Villanueva Fernandez Cruz De_Guzman Lopez Perez Castillo Francisco Rivera Aquino Castro \
        Sanchez Torres De_Leon Domingo Martinez Rodriguez Santiago Soriano Delos_Santos Diaz Hernandez Tolentino Valdez Ramirez Morales Mercado Tan Aguilar Navarro Manalo Gomez Dizon Lim \
        Pascual Salazar Cabrera Ocampo Salvador Corpuz Magbanua Dimaculangan Macaraeg Catacutan Panganiban Batungbakal Dalisay Lacson Tañedo",
    family_parts: Parts {
        share: 25,
        heads: "Mag Ma Di Pan Ka Ta Li Bal Cat Gat Lak Sum",
        tails: "banua tapang galang salamat paguio lapuz hinay bayani abad tanggol caraig dangal",
    },
    short: "Jose=Joey,Pepe Antonio=Tony Roberto=Bobby Ricardo=Ricky Eduardo=Eddie Fernando=Nanding Rodolfo=Rudy Reynaldo=Rey Maria=Marie Josephine=Josie Cristina=Tina",
    ..Source::NONE
}];

pub(in super::super) const SOUTH_ASIAN: &[Source] = &[
    Source {
        share: 4,
        custom: Custom::Family(85),
        second: 25,
        men: "Rajesh Sunil Anil Amit Rahul Vijay Sanjay Ravi Manoj Suresh Ramesh Ashok Deepak Rakesh Mukesh Vinod Arun Ajay Rohit Vikram Nitin Pankaj Naveen Dinesh Mahesh Sandeep Gopal Hari \
            Kishore Mohan Prakash Satish Tarun Umesh Yogesh Ankit Gaurav Kunal Nikhil Varun",
        women: "Sunita Anita Priya Pooja Neha Rekha Geeta Sita Radha Kavita Meena Seema Asha Usha Lakshmi Shanti Savita Nisha Ritu Jyoti Deepa Swati Anjali Sarita Kiran Manju Sangeeta Vandana \
            Shalini Divya Sneha Rani Padma Archana Aarti",
        family: "Sharma*160 Singh*230 Kumar*200 Gupta*110 Patel*120 Verma Yadav Mishra Shah Joshi Reddy Rao Nair Iyer Das Roy Chatterjee Mukherjee Banerjee Bose Ghosh Mehta Desai Kapoor Khanna \
            Malhotra Chopra Agarwal Jain Bhatt Trivedi Pandey Tiwari Dubey Chauhan Thakur Rathore Saxena Srivastava Pillai Menon Naidu Hegde Kulkarni Patil Deshmukh Jadhav Pawar Shetty",
        family_parts: Parts {
            share: 35,
            heads: "Bhard Chaud Dev Dhar Gand Gop Har Jag Kal Kash Lal Mad Mal Nag Parm Raj Ram Sadh Sah Sod Som Sur Thak Upadh Vaid Vish",
            tails: "waj hary anand war hi al i uri ani kar nath dev pal nia yay ra sinh ghal",
        },
        ..Source::NONE
    },
    Source {
        share: 2,
        custom: Custom::Father,
        men: "Murugan Selvam Kannan Ganesan Rajendran Subramanian Senthil Karthik Arumugam Balasubramaniam Chandran Dhanapal Elango Gunasekaran Ilango Jayaraman Krishnan Loganathan Manickam \
            Natarajan Palani Ramasamy Saravanan Thangavel Velu Anbu Bala Mani Prabhu Siva",
        women: "Lakshmi Meenakshi Saraswathi Kamala Valli Devi Janaki Malathi Revathi Shanthi Parvathi Chitra Uma Vasanthi Gowri Kala Mala Nirmala Ponni Selvi Thenmozhi Yamuna",
        men_parts: Parts {
            share: 45,
            heads: "Raja Bala Chandra Dhana Guna Jaya Kula Mani Muthu Nanda Palani Rama Rathna Sathya Selva Siva Sunda Thanga Vel Vijaya Yoga",
            tails: "kumar moorthy pandian raj ram samy rajan lingam nathan vel krishnan sekar",
        },
        ..Source::NONE
    },
    Source {
        share: 2,
        custom: Custom::Family(30),
        second: 30,
        men: "Muhammad*250 Ali Ahmed Hassan Imran Asif Usman Bilal Tariq Khalid Shahid Zahid Nadeem Kamran Faisal Rashid Abdul Rahim Karim Jamal Habib Farooq Adnan Saeed Waqar Yasir Salman Junaid",
        women: "Fatima Ayesha Zainab Khadija Maryam Sana Nadia Saima Rabia Shazia Farah Hina Amina Bushra Noreen Rukhsana Shabana Tahira Uzma Yasmeen Salma Parveen Nasreen Begum",
        family: "Khan*300 Ahmed*150 Hussain*150 Ali*140 Malik Sheikh Butt Chaudhry Qureshi Mirza Raja Siddiqui Ansari Hashmi Baig Abbasi Rana Awan Mughal Bhatti Gill Cheema Dar Lone Wani Rahman Islam \
            Hossain Uddin Miah Chowdhury Sarkar Talukder Mondal Haque Begum Akter",
        family_parts: Parts {
            share: 25,
            heads: "Abdul_ Ghulam_ Nazir_ Mir_ Shah_ Pir_",
            tails: "Rauf Jabbar Qadir Haider Abbas Nabi Rasool Sultan Zaman Akbar Aziz Latif Wahid Hamid",
        },
        ..Source::NONE
    },
];
