//! Names of Africa south of the Sahara.

use super::super::{Custom, Parts, Source};

/// Given names of Christian and Muslim use all over the continent.
const MEN: &str = "John*150 Peter*130 Joseph*130 David*120 James Daniel Paul Samuel Michael Stephen Emmanuel Moses Francis George Charles Simon Patrick Isaac Thomas Anthony Robert Kennedy Benjamin \
    Elijah Philip Dennis Victor Brian Kevin Collins Geoffrey Martin Julius Godfrey Ali Hassan Juma Omari Salim Rashid Hamisi Bakari Abdallah Yusuf Ibrahim Idi Athumani";
const WOMEN: &str = "Mary*150 Grace*140 Elizabeth*110 Jane*100 Esther Ruth Margaret Rose Sarah Agnes Faith Joyce Mercy Alice Catherine Lucy Anne Beatrice Florence Dorcas Rebecca Rachel Christine Caroline \
    Winnie Lilian Purity Neema Rehema Zuhura Mwanaisha Amina Fatuma Halima Asha Zainabu Mwajuma Saida Salma Hawa";

pub(in super::super) const SWAHILI: &[Source] = &[Source {
    custom: Custom::Family(40),
    second: 20,
    men: MEN,
    women: WOMEN,
    family: "Otieno*90 Kamau*80 Mwangi*90 Odhiambo*70 Njoroge Kariuki Ochieng Omondi Kimani Wanjiru Njeri Wambui Achieng Atieno Mutua Musyoka Kilonzo Mwende Kipchoge Kiprop Kiptoo Chebet Jepkosgei Rotich \
        Koech Cheruiyot Wafula Wekesa Simiyu Barasa Nekesa Mushi Massawe Mollel Laizer Kimaro Swai Lema Mwakyusa Mwaisaka Ngowi Shayo Mbise Nnko Mrema Temba Chuwa Kessy Minja Lyimo Urassa Msuya Mfinanga \
        Okello Opio Odongo Akello Auma Mugisha Tumusiime Byaruhanga Kato Wasswa Nakato Babirye Ssempijja Nsubuga Lubega Kizza Mukasa Namukasa Nalwoga Mwita Chacha Marwa Nyamweya Nyaboke",
    family_parts: Parts {
        share: 40,
        heads: "Ki Mu Nja Wa Mwa O Nya Che Kip Ka Mba Ndu Gi Ma Ru Tu Ba Bya Na Sse Kyo Lu",
        tails: "mani thoni rugi mbura ngi kuria tende lonzo noti sese kwaju koti bera ruto sang geno manga ranja baki tuku kambo salu wanga rabu hindi",
    },
    ..Source::NONE
}];

pub(in super::super) const WEST_AFRICAN: &[Source] = &[
    Source {
        share: 3,
        custom: Custom::Family(80),
        second: 35,
        men: "Adebayo Oluwaseun Babatunde Ayodele Olumide Kayode Segun Femi Tunde Gbenga Kunle Wale Biodun Akin Dele Rotimi Sola Taiwo Kehinde Idowu Emmanuel Samuel David Michael Daniel Joseph",
        women: "Folake Funmilayo Yetunde Bukola Ronke Titilayo Omolara Abimbola Modupe Sade Tolu Bisi Kemi Toyin Yemisi Ayo Mary Grace Esther Blessing Victoria Deborah Ruth",
        family: "Adeyemi Ogunleye Okafor_Ade Balogun Adebayo Akinola Ojo Ayodele Afolabi Oladipo Adeleke Bello Fashola Olaniyan Akande Oyelaran Adesanya Ogunbanjo Salami Lawal",
        family_parts: Parts {
            share: 70,
            heads: "Ade Ola Olu Ogun Akin Oye Ayo Ifa Omo Baba Afo Fa Aki Oyin Ige Olo",
            tails: "yemi bayo leke wale tunji kunle sanya diran niyi gbade dele bode lola sola banji moye ribigbe tayo folarin wuyi",
        },
        ..Source::NONE
    },
    Source {
        share: 3,
        custom: Custom::Family(85),
        second: 30,
        men: "Chukwuemeka Chinedu Emeka Obinna Ikechukwu Uchenna Ifeanyi Kelechi Nnamdi Chidi Okechukwu Ugochukwu Kenechukwu Somto Tobenna Anthony Paul Peter Christian Stanley Kingsley",
        women: "Ngozi Chioma Amaka Ifeoma Nkechi Uche Chinwe Adaeze Obiageli Chiamaka Oluchi Ijeoma Nneka Ebele Ogechi Blessing Joy Patience Gloria Peace",
        family: "Okafor Okonkwo Eze Nwosu Obi Okeke Nwachukwu Onyeka Okoro Umeh Ibe Anyanwu Onuoha Agu Ike Nnadi Ugwu Ozor Ani Chukwu",
        family_parts: Parts {
            share: 70,
            heads: "Nwa Oko Onye Chukwu Obi Eze Ike Ugo Ama Anya Ndu Mba Ony Ago Ene",
            tails: "nkwo emeka egbu dike kwelu chukwu biora lue gwu orie afor eke nna neke ka uba zie osisi naji",
        },
        ..Source::NONE
    },
    Source {
        share: 3,
        custom: Custom::Family(60),
        second: 45,
        men: "Kwame Kofi Kwaku Yaw Kojo Kwabena Kwasi Ebo Fiifi Nana Emmanuel Samuel Isaac Daniel Ebenezer Prince Richmond Francis Eric Felix Mensah Bright Koffi Yao Kouassi Kouadio Konan",
        women: "Akosua Adwoa Abena Akua Yaa Afua Ama Esi Efua Araba Mavis Comfort Gifty Vida Mercy Abigail Priscilla Beatrice Charity Adjoua Affoue Aya Amenan",
        family: "Mensah*200 Owusu*160 Boateng*150 Asante*130 Osei*130 Appiah Agyeman Acheampong Adjei Amoah Ofori Opoku Frimpong Sarpong Yeboah Antwi Ansah Addo Asamoah Darko Gyamfi Kusi Danquah Quaye Tetteh Lamptey \
            Nartey Kouame Kouassi Konan Yao Koffi N'Guessan Amani Brou Aka Ehui",
        family_parts: Parts {
            share: 40,
            heads: "Agye Am Ankr Ant Bo Do Gy Kwa Nk Ny O Opo Pe Sar To Wi Ye",
            tails: "pong ako ah wi arko dom ante ansah koh ame fori ampofo dwo beng asi",
        },
        ..Source::NONE
    },
    Source {
        share: 3,
        custom: Custom::Family(20),
        second: 15,
        men: "Musa Ibrahim Abubakar Usman Sani Aliyu Yusuf Bello Umar Mohammed Haruna Suleiman Garba Yakubu Ahmadu Moussa Mamadou Ousmane Amadou Boubacar Souleymane Abdoulaye Cheikh Modou Ibrahima Alpha Sekou",
        women: "Aisha Fatima Hauwa Zainab Maryam Hadiza Khadija Rakiya Binta Aminata Fatoumata Mariama Aissatou Kadiatou Djeneba Oumou Ramatoulaye Ndeye Awa Coumba Hawa Salamatou",
        family: "Diallo*200 Traoré*180 Coulibaly*150 Keita*120 Diarra*120 Camara Touré Cissé Sow Ba Barry Diop Ndiaye Fall Gueye Sy Kane Sarr Konaté Sidibé Sangaré Kone Ouattara Ouedraogo Sawadogo Kaboré Zongo Bello \
            Abubakar Danjuma Sani Maikudi Bala Gambo Shehu Lawan Tanko Yaro",
        family_parts: Parts {
            share: 35,
            heads: "Dan Mai Ba Dia Kou Sa Tra Fo Ka Ma Nia Si Ou",
            tails: "kano gari bara wara ndé lémé kité gana mba rama soko do bougou tara nè",
        },
        ..Source::NONE
    },
];

pub(in super::super) const SOUTHERN_AFRICAN: &[Source] = &[
    Source {
        share: 4,
        custom: Custom::Family(65),
        second: 30,
        men: "Sipho Thabo Bongani Themba Mandla Sibusiso Lucky Sizwe Musa Nkosinathi Jabulani Vusi Siyabonga Thulani Mthunzi Lwazi Sandile Andile Zola Luyanda Peter John Patrick Simon",
        women: "Nomsa Thandi Zanele Nokuthula Lindiwe Sibongile Thandeka Nontombi Nomvula Ntombi Busisiwe Nompumelelo Zodwa Thembi Khanyi Ayanda Precious Beauty Patience Gloria",
        family: "Dlamini*130 Nkosi*110 Ndlovu*110 Khumalo*90 Zulu Mkhize Mthembu Ngcobo Sithole Buthelezi Cele Zungu Gumede Mthethwa Shabalala Radebe Mabaso Mbatha Hlongwane Zwane Majola Ntuli Mhlongo Nxumalo Mazibuko",
        family_parts: Parts {
            share: 35,
            heads: "Ma Mbo Mdla Mfe Mk Mla Ndi Ngu Nka Nte Si Tha Xa Zi",
            tails: "kazi lose tshwa ndla bane nge mbe luleki tyeni ketsi zana nono wane lose shezi mela",
        },
        ..Source::NONE
    },
    Source {
        share: 3,
        custom: Custom::Family(75),
        second: 20,
        men: "Tendai Tatenda Farai Tapiwa Tinashe Takudzwa Blessing Tawanda Kudakwashe Munashe Simbarashe Ngoni Anesu Panashe Innocent Godfrey Lovemore Wellington Admire Trust",
        women: "Rudo Chipo Tsitsi Nyasha Rumbidzai Ruvimbo Tariro Vimbai Chiedza Shamiso Tendai Kudzai Fadzai Maidei Precious Memory Patience Loveness Privilege",
        family: "Moyo*160 Ncube*120 Sibanda*120 Dube*110 Ndlovu*110 Mpofu Nyathi Chikwanha Mutasa Chirwa Banda Phiri Mwale Zulu Tembo Mbewe Lungu Mulenga Chanda Bwalya Mwansa Musonda Kapumba",
        family_parts: Parts {
            share: 60,
            heads: "Chi Mu Ma Nya Ru Zi Ka Ndo Gwa Sa Tsva Ha Mado Mande",
            tails: "kowore panda ringa rima sora tasa zuva vhunga dzimba ndoro konda bvumbi rwa gwaze wanza doro muka kanyika",
        },
        ..Source::NONE
    },
    Source {
        share: 2,
        custom: Custom::Family(70),
        second: 20,
        men: "Kagiso Tumelo Thabang Lesego Tshepo Mpho Kabelo Neo Karabo Tebogo Katlego Lerato Refilwe Tau Pule Tladi Molefi Teboho Thato Boitumelo",
        women: "Naledi Boitumelo Keitumetse Mpho Lerato Dineo Palesa Refilwe Kelebogile Masego Tshegofatso Gaone Kefilwe Onalenna Sethunya Pontsho Tiny Neo",
        family: "Mokoena*100 Molefe*80 Modise Kgosi Seretse Moeti Motsepe Sebele Tau Phiri Mosweu Molapo Letsie Mohale Ramaphoko Selebi Maseko Pheko Nthunya Lekota",
        family_parts: Parts {
            share: 60,
            heads: "Mo Ma Ra Le Se Mats Ke Kga Ts Ntsh Tlh",
            tails: "kgosi letse thibe loi remi sweu tlhabi ketsi pedi hlongo goa tsepe lapisi dise rapelo",
        },
        ..Source::NONE
    },
];

pub(in super::super) const CENTRAL_AFRICAN: &[Source] = &[Source {
    custom: Custom::Family(45),
    second: 35,
    men: "Jean*120 Pierre Joseph Emmanuel Patrick Christian Alain Serge Guy Hervé Didier Olivier Fabrice Gervais Blaise Rodrigue Cédric Thierry Jean-Claude Jean-Pierre Dieudonné Innocent Célestin Fidèle Norbert \
        Trésor Héritier Merveille Jonathan Samuel Daniel Moïse Aimé Bienvenu Augustin",
    women: "Marie*140 Jeanne Chantal Béatrice Clarisse Solange Brigitte Carine Nadège Sylvie Florence Aline Christelle Rosine Henriette Thérèse Espérance Grâce Divine Merveille Mireille Yvette Pauline Odette Angèle \
        Bernadette Immaculée Consolata Françoise",
    family: "Mbeki Nguema*60 Ondo*50 Obiang Mba Essono Nzé Ella Mintsa Ntoutoume Abessolo Atangana Mbarga Ngono Fouda Essomba Eto'o_Ngah Tchoumi Kamga Tchatchoua Fotso Nganou Mbappe_Ewane Moukoko Ilunga*60 Kabila_Ngoy \
        Mukendi Tshimanga Kalala Kasongo Mulumba Ngoy Kabongo Mutombo Lukaku_Bo Mbuyi Kazadi Tshibangu Makiese Nsimba Nzuzi Makengo Massamba Loubaki Ngoma Mabiala Bouanga Mavoungou Tchicaya Samba Makosso \
        Ndayizeye Nkurunziza_Jo Habimana Uwimana Niyonzima Ntahobari Hakizimana Mukamana",
    family_parts: Parts {
        share: 50,
        heads: "Mu Ka Ma Ngo Mba Tshi Lu Ki Bo Nzo Ndo Mou Ba Mbo Nga Ntu Ke Ya Ilu",
        tails: "kendi lombo songo mbala ngala kanda biala yembe tumba ndele mbembe kala ngasi lemba sanga bulu kadi zadi mvula pembe nsi",
    },
    ..Source::NONE
}];
