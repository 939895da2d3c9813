//! Names of Europe and of the languages that went out from it.

use super::super::super::spelling::Script;
use super::super::{Custom, Parts, Source};

pub(in super::super) const ENGLISH: &[Source] = &[Source {
    custom: Custom::Family(65),
    second: 55,
    men: "James*230 John*210 Robert*200 Michael*190 William*190 David*190 Richard Joseph Thomas Charles Christopher \
        Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward Ronald Timothy Jason \
        Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott Brandon Benjamin Samuel Gregory Frank \
        Alexander Raymond Patrick Jack Dennis Jerry Tyler Aaron Adam Henry Nathan Douglas Peter Kyle Walter Harold Simon \
        Graham Colin Keith Neil Stuart Martin Trevor Alan Geoffrey Oliver Harry Arthur Alfred Leonard Roger Philip Ian",
    women: "Mary*230 Patricia*160 Jennifer*150 Linda*150 Elizabeth*150 Barbara Susan Jessica Sarah Karen Nancy Lisa Margaret \
        Betty Sandra Ashley Dorothy Kimberly Emily Donna Michelle Carol Amanda Melissa Deborah Stephanie Rebecca Laura Sharon \
        Cynthia Kathleen Amy Shirley Angela Helen Anna Brenda Pamela Nicole Ruth Katherine Samantha Christine Emma Catherine \
        Virginia Rachel Janet Maria Heather Diane Julie Joyce Victoria Kelly Joan Evelyn Lauren Judith Olivia Megan Alice \
        Charlotte Grace Fiona Hazel Gillian Lorraine Tracey Joanne Wendy Sally Lucy Sophie Hannah Chloe",
    family: "Smith*110 Johnson*80 Williams*80 Brown*80 Jones*90 Davis Miller Wilson Taylor Clark Lewis Walker Hall Young Allen \
        Wright King Scott Green Baker Adams Nelson Hill Campbell Mitchell Roberts Carter Phillips Evans Turner Parker Collins \
        Edwards Stewart Morris Murphy Cook Rogers Morgan Cooper Reed Bailey Bell Kelly Howard Ward Cox Richardson Wood Watson \
        Brooks Bennett Gray James Hughes Price Myers Long Foster Sanders Ross Powell Sullivan Russell Fisher Henderson Cole \
        West Jordan Reynolds Graham Hamilton Ford Griffin Wallace Woods Hunter Hicks Crawford Henry Mason Kennedy Warren Dixon \
        Burns Gordon Shaw Holmes Rice Robertson Black Palmer Stone Mills Grant Knight Ferguson Hawkins Dunn Perkins Hudson \
        Spencer Gardner Payne Pierce Berry Matthews Wagner Willis Ray Watkins Olson Carroll Duncan Snyder Hart Cunningham \
        Bradley Lane Andrews Ruiz Harper Fox Riley Armstrong Carpenter Weaver Greene Lawrence Elliott Chavez Sims Austin Peters",
    family_parts: Parts {
        share: 45,
        heads: "Ash Black Brad Brook Burn Chester Cran Crom Dal Dun East Elm Fair Field Glen Grim Hale Ham Hard Hart Hazel Hol \
            Kirk Lang Lind Long Mar Middle Mill Nor North Oak Pem Pres Rad Red Ross Ruther Shel Sher Stan Staf Sut Thorn Up Wal \
            War Wash Wel West Whit Win Wood Worth",
        tails: "ford ton ley well wood field worth bridge croft dale by ham land man wick bourne more stone brook combe ster",
    },
    short: "William=Bill,Will,Billy Robert=Bob,Rob,Bobby Richard=Dick,Rick James=Jim,Jimmy,Jamie John=Jack,Johnny Michael=Mike,Mick \
        Thomas=Tom,Tommy Charles=Charlie Christopher=Chris Daniel=Dan,Danny Matthew=Matt Anthony=Tony Andrew=Andy,Drew Joseph=Joe \
        Edward=Ed,Ted Steven=Steve Stephen=Steve Samuel=Sam Benjamin=Ben Alexander=Alex Patrick=Paddy Elizabeth=Liz,Beth,Betty \
        Margaret=Maggie,Peggy Katherine=Kate,Kathy Catherine=Cathy Patricia=Pat,Trish Jennifer=Jenny Susan=Sue Deborah=Debbie \
        Rebecca=Becky Victoria=Vicky Christine=Chris Dorothy=Dot Pamela=Pam",
    ..Source::NONE
}];

pub(in super::super) const FRENCH: &[Source] = &[Source {
    custom: Custom::Family(60),
    second: 40,
    men: "Jean*200 Pierre*150 Michel*140 André Philippe Alain Bernard Jacques Daniel René Patrick Nicolas Christophe Laurent \
        Frédéric Stéphane François Éric Olivier Julien Thierry David Sébastien Christian Pascal Thomas Vincent Guillaume Antoine \
        Maxime Alexandre Claude Gérard Didier Dominique Bruno Jérôme Mathieu Romain Marc Serge Yves Gilles Hervé Luc Benoît",
    women: "Marie*230 Nathalie*120 Isabelle*110 Sylvie Catherine Martine Christine Françoise Valérie Sandrine Stéphanie Véronique \
        Sophie Céline Chantal Anne Patricia Brigitte Julie Monique Aurélie Nicole Laurence Annie Émilie Dominique Virginie Corinne \
        Élodie Christelle Camille Caroline Léa Sarah Cécile Jeanne Laura Audrey Mélanie Hélène Pauline Claire Élise Mathilde",
    family: "Martin*90 Bernard*50 Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux David \
        Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre Faure André Mercier Blanc \
        Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin Robin Clément Morin Nicolas Henry Roussel Mathieu \
        Gautier Masson Marchand Duval Denis Dumont Marie Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière",
    family_parts: Parts {
        share: 40,
        heads: "Beau Bel Bois Bon Chan Char Clair Cour Dela Des Du Fon Grand Haut Lan Le Mal Mau Mon Mor Pel Per Pont Rou Saint Val Ver Vil",
        tails: "champ court val mont fort lier geot lat rin nard ceau quet mier riot zac nois bert gard pin reau",
    },
    ..Source::NONE
}];

pub(in super::super) const SPANISH: &[Source] = &[Source {
    custom: Custom::Spanish,
    second: 45,
    men: "José*220 Antonio*180 Juan*180 Manuel Francisco Luis Javier Miguel Carlos Ángel Jesús David Pedro Daniel Alejandro María \
        Alberto Pablo Fernando Rafael Jorge Ramón Sergio Enrique Andrés Diego Vicente Víctor Ignacio Adrián Raúl Álvaro Óscar \
        Roberto Joaquín Iván Eduardo Ricardo Rubén Santiago Mario Jaime Guillermo Gabriel Emilio Julio Marcos Tomás Agustín Hugo",
    women: "María*260 Carmen*150 Ana*130 Isabel Dolores Laura Josefa Cristina Marta Antonia Francisca Lucía Mercedes Rosa Elena \
        Pilar Concepción Paula Raquel Sara Juana Manuela Beatriz Teresa Rosario Encarnación Alba Rocío Julia Alicia Silvia Irene \
        Patricia Andrea Montserrat Sonia Sandra Gloria Marina Susana Yolanda Natalia Margarita Eva Claudia Inés Amparo Verónica",
    family: "García*120 Rodríguez*90 González*90 Fernández*80 López*80 Martínez*80 Sánchez*75 Pérez*75 Gómez Martín Jiménez Ruiz \
        Hernández Díaz Moreno Muñoz Álvarez Romero Alonso Gutiérrez Navarro Torres Domínguez Vázquez Ramos Gil Ramírez Serrano \
        Blanco Molina Morales Suárez Ortega Delgado Castro Ortiz Rubio Marín Sanz Núñez Iglesias Medina Garrido Cortés Castillo \
        Santos Lozano Guerrero Cano Prieto Méndez Cruz Calvo Gallego Vidal León Márquez Herrera Peña Flores Cabrera Campos Vega \
        Fuentes Carrasco Diez Caballero Reyes Nieto Aguilar Pascual Santana Herrero Lorenzo Montero Hidalgo Giménez Ibáñez",
    short: "José=Pepe Francisco=Paco,Pancho Manuel=Manolo Antonio=Toño Jesús=Chucho Ignacio=Nacho Guillermo=Memo Alejandro=Álex \
        Dolores=Lola Concepción=Concha María=Mari Mercedes=Merche Francisca=Paca Rosario=Charo",
    ..Source::NONE
}];

pub(in super::super) const PORTUGUESE: &[Source] = &[Source {
    custom: Custom::Portuguese,
    second: 40,
    men: "José*220 João*200 António*170 Francisco Carlos Paulo Pedro Lucas Luiz Marcos Gabriel Rafael Daniel Marcelo Bruno Eduardo \
        Felipe Rodrigo Manuel Mateus André Fernando Fábio Leonardo Gustavo Guilherme Leandro Tiago Ricardo Rui Nuno Miguel Hugo \
        Sérgio Vítor Armando Alberto Domingos Joaquim Jorge Luís Filipe Diogo Nelson Orlando Celso",
    women: "Maria*280 Ana*160 Francisca Antónia Adriana Juliana Márcia Fernanda Patrícia Aline Sandra Camila Amanda Bruna Jéssica \
        Letícia Júlia Luciana Vanessa Mariana Gabriela Vera Larissa Cláudia Beatriz Rita Sónia Isabel Teresa Helena Catarina Inês \
        Joana Carla Susana Paula Cristina Graça Lurdes Rosa Celeste Filomena",
    family: "Silva*140 Santos*110 Oliveira*80 Souza*60 Pereira*70 Ferreira*70 Costa*60 Rodrigues Almeida Nascimento Lima Araújo \
        Fernandes Carvalho Gomes Martins Rocha Ribeiro Alves Monteiro Mendes Barros Freitas Barbosa Pinto Moura Cavalcanti Dias \
        Castro Campos Cardoso Teixeira Moreira Correia Machado Lopes Marques Nunes Vieira Cunha Fonseca Macedo Tavares Sousa Melo \
        Batista Ramos Reis Duarte Machava Mondlane Cossa Sitoe Macuácua Tembe Chissano Langa Nhantumbo Muianga Bila",
    ..Source::NONE
}];

pub(in super::super) const GERMAN: &[Source] = &[Source {
    script: Script::German,
    custom: Custom::Family(75),
    second: 25,
    men: "Peter*150 Michael*140 Thomas*140 Andreas Wolfgang Klaus Jürgen Günther Stefan Christian Uwe Werner Horst Frank Dieter \
        Manfred Gerhard Hans Bernd Thorsten Matthias Helmut Walter Heinz Martin Jörg Rolf Jens Sven Alexander Jan Rainer Holger \
        Karl Dirk Joachim Ralf Carsten Herbert Oliver Wilhelm Kurt Markus Heinrich Harald Paul Rudolf Norbert Tobias Sebastian",
    women: "Ursula*130 Karin*120 Helga Sabine Ingrid Renate Monika Susanne Gisela Petra Birgit Andrea Anna Brigitte Claudia Erika \
        Christa Elke Stefanie Gertrud Elisabeth Maria Angelika Heike Gabriele Kathrin Ilse Nicole Anja Barbara Hildegard Martina \
        Ingeborg Jutta Christine Marion Silke Käthe Bärbel Sandra Julia Melanie Anke Ute Katharina Eva Silvia Antje",
    family: "Müller*95 Schmidt*70 Schneider*50 Fischer*45 Weber Meyer Wagner Becker Schulz Hoffmann Schäfer Koch Bauer Richter Klein \
        Wolf Schröder Neumann Schwarz Zimmermann Braun Krüger Hofmann Hartmann Lange Werner Krause Lehmann Köhler Maier König Mayer \
        Huber Kaiser Fuchs Peters Lang Scholz Möller Weiß Jung Hahn Vogel Friedrich Keller Günther Berger Frank Winkler Roth Beck \
        Lorenz Baumann Franke Albrecht Schuster Simon Ludwig Böhm Winter Kraus Martin Schumacher Krämer Vogt Jäger Stein Otto Groß",
    family_parts: Parts {
        share: 40,
        heads: "Acker Bach Berg Birken Blumen Buch Dorn Eber Eichen Eisen Feld Gold Grün Haber Hagen Hirsch Hoch Hütten Kirch Linden \
            Löwen Mühl Neu Nieder Ober Reichen Rosen Sand Schön Silber Stein Strauch Tannen Thal Walden Weiden Wester Winter",
        tails: "bach berg berger bauer feld hauser heim hofer lechner mann maier müller stein thaler wald",
    },
    ..Source::NONE
}];

pub(in super::super) const RUSSIAN: &[Source] = &[
    Source {
        share: 4,
        script: Script::Cyrillic,
        custom: Custom::Slavic,
        men: "Александр*220 Сергей*180 Владимир*150 Андрей Алексей Дмитрий Николай Евгений Михаил Юрий Виктор Иван Игорь Анатолий \
            Олег Павел Максим Константин Роман Василий Виталий Пётр Денис Геннадий Валерий Вячеслав Борис Илья Артём Антон Станислав \
            Леонид Григорий Никита Вадим Степан Фёдор Кирилл Егор Тимур",
        women: "Елена*190 Ольга*170 Татьяна*170 Наталья Ирина Светлана Анна Мария Галина Людмила Екатерина Юлия Анастасия Марина \
            Валентина Надежда Любовь Нина Оксана Виктория Дарья Вера Ксения Тамара Лариса Алла Полина Зинаида Евгения Александра",
        family: "Иванов*60 Смирнов*60 Кузнецов*50 Попов Васильев Петров Соколов Михайлов Новиков Фёдоров Морозов Волков Алексеев \
            Лебедев Семёнов Егоров Павлов Козлов Степанов Николаев Орлов Андреев Макаров Никитин Захаров Зайцев Соловьёв Борисов \
            Яковлев Григорьев Романов Воробьёв Сергеев Кузьмин Фролов Александров Дмитриев Королёв Гусев Киселёв Ильин Максимов \
            Поляков Сорокин Виноградов Ковалёв Белов Медведев Антонов Тарасов Жуков Баранов Филиппов Комаров Давыдов Беляев \
            Герасимов Богданов Осипов Сидоров Матвеев Титов Марков Миронов Крылов Куликов Карпов Власов Мельников Денисов Гаврилов",
        family_parts: Parts {
            share: 35,
            heads: "Бел Бор Вер Глад Гор Гриш Дуб Жар Зим Кал Кар Кол Кор Кос Лап Мак Мор Нос Пан Пет Рог Сав Сел Сид Сум Тих Уш Хар Чер Шап Яр",
            tails: "ов ин ский ников енков анов аев ушкин кин инов",
        },
        short: "Александр=Sasha,Alex Сергей=Seryozha Владимир=Volodya,Vova Дмитрий=Dima Михаил=Misha Иван=Vanya Николай=Kolya \
            Евгений=Zhenya Алексей=Alyosha Елена=Lena Ольга=Olya Татьяна=Tanya Наталья=Natasha Екатерина=Katya Мария=Masha",
        ..Source::NONE
    },
    Source {
        share: 1,
        script: Script::Ukrainian,
        custom: Custom::Slavic,
        men: "Олександр Сергій Володимир Андрій Микола Іван Михайло Юрій Віктор Олег Ігор Петро Василь Ярослав Тарас Богдан Дмитро Роман",
        women: "Олена Ольга Тетяна Наталія Ірина Світлана Ганна Марія Галина Людмила Катерина Оксана Леся Надія Віра",
        family: "Шевченко Мельник Бойко Коваленко Бондаренко Ткаченко Ковальчук Кравченко Олійник Шевчук Коваль Поліщук Бондар \
            Ткачук Мороз Марченко Лисенко Руденко Савченко Петренко Кравчук Клименко Павленко Савчук Кузьменко Пономаренко",
        family_parts: Parts {
            share: 30,
            heads: "Бор Вас Гав Гон Дан Дем Кир Кос Лев Лук Мат Наз Ост Пан Ром Сав Сем Тим Фед Хом Яр",
            tails: "енко чук ук иненко ський ченко",
        },
        ..Source::NONE
    },
];
