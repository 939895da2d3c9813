//! What columns are called, in the languages of those who keep such files. Own list, from memory; a column is taken
//! only where its values agree.
//!
//! A line is a column, a colon, and phrases after folding: small letters without accents, words with single spaces.

use crate::canonical::Table;

/// Phrases of a table's own columns.
pub(super) fn of_table(table: Table) -> &'static str {
    match table {
        Table::Payment => PAYMENT,
        Table::Consignment => CONSIGNMENT,
        Table::Advert => ADVERT,
        Table::Permit => PERMIT,
        Table::Seizure => SEIZURE,
        Table::Party => ATTRIBUTES,
    }
}

/// Phrases of the two sides of a table.
pub(super) fn roles(table: Table) -> &'static str {
    match table {
        Table::Payment => PAYMENT_ROLES,
        Table::Consignment => CONSIGNMENT_ROLES,
        _ => "",
    }
}

/// Columns that are asked for by these words in every table.
pub(super) const GENERAL: &str = "\
id: id, identifier, transaction id, tx id, txn id, trans id, payment id, record id, reference number, ref no, uid, uuid, key, nr, identifiant, kennung, identificador, идентификатор, номер операции, 编号, 交易编号, 番号, 번호, المعرف, mã, ma giao dich, nomor, listing id, shipment id, tran id
date: date, day, datum, fecha, data, дата, tarih, ngay, tanggal, 日期, 交易日期, 日付, 取引日, 날짜, 거래일, تاريخ, التاريخ, วันที่, tarehe, booking date, value date, transaction date, payment date, posting date, tx date, date time, datetime, timestamp, tran timestamp, buchungstag, buchungsdatum, valuta datum, date operation, date de l operation, fecha operacion, fecha valor, data operacao, data operazione, дата операции, дата платежа, data operacji, islem tarihi, ngay giao dich, tanggal transaksi, created at, posted";

/// What is said of a party, after the word for its side.
pub(super) const ATTRIBUTES: &str = "\
name: name, nom, nombre, nome, naam, имя, фио, наименование, nazwa, isim, adi, unvan, ten, ho ten, nama, 名称, 姓名, 户名, 名, 氏名, 이름, 성명, اسم, الاسم, ชื่อ, jina, full name, party, customer, company, client
account: account, acct, acc, account no, account number, account id, iban, konto, kontonummer, compte, numero de compte, cuenta, conta, conto, rekening, rekeningnummer, счет, номер счета, rachunek, nr rachunku, hesap, hesap no, tai khoan, so tai khoan, nomor rekening, 账号, 账户, 帐号, 卡号, 口座, 口座番号, 계좌, 계좌번호, حساب, الحساب, رقم الحساب, บัญชี, เลขบัญชี, akaunti, wallet, wallet id
country: country, country code, bank country, bank location, location, pays, land, pais, paese, страна, kraj, ulke, quoc gia, nuoc, negara, 国家, 国, 國家, 국가, بلد, البلد, دولة, ประเทศ, nchi, residence, country of residence
address: address, adresse, direccion, domicilio, endereco, indirizzo, adres, адрес, dia chi, alamat, 地址, 住所, 주소, عنوان, العنوان, ที่อยู่, anwani, street
phone: phone, tel, telephone, phone number, mobile, mobile number, msisdn, telefon, telefono, telefone, telefoon, телефон, dien thoai, sdt, telepon, 电话, 手机, 電話, 전화, هاتف, الهاتف, โทรศัพท์, simu
email: email, e mail, mail, correo, courriel, почта, 邮箱, メール, 이메일, بريد, อีเมล, barua pepe
sector: sector, industry, line of business, business, business type, branche, secteur, actividad, setor, settore, отрасль, branza, nganh, 行业, 業種, 업종, القطاع
occupation: occupation, profession, job, job title, beruf, ocupacion, profissao, профессия, zawod, meslek, nghe nghiep, pekerjaan, 职业, 職業, 직업, المهنة, อาชีพ, kazi
type: type, party type, customer type, person or company, art, typ
pep: pep, is pep, politically exposed
known: known, on list, hit, prior case
adverse: adverse, adverse media, negative news
opened: opened, account opened, opening date, open date, eroffnet
turnover_usd: turnover usd, turnover, income, annual income, salary, yearly turnover, revenue
owner: owner, beneficial owner, ubo
since: since, registered, registration date, founded, incorporated
web_presence: web presence, website found";

const PAYMENT_ROLES: &str = "\
payer: payer, sender, debtor, dbtr, originator, orig, ordering customer, ordering party, remitter, from, donor, buyer, auftraggeber, absender, zahler, zahlungspflichtiger, donneur d ordre, emetteur, debiteur, payeur, expediteur, ordenante, remitente, pagador, deudor, emisor, remetente, devedor, ordinante, mittente, debitore, pagatore, opdrachtgever, betaler, afzender, плательщик, плательщика, отправитель, отправителя, nadawca, nadawcy, zleceniodawca, platnik, gonderen, gonderici, odeyen, nguoi gui, nguoi chuyen, nguoi tra, ben gui, pengirim, pembayar, 付款人, 付款方, 汇款人, 匯款人, 送金人, 支払人, 依頼人, 송금인, 보내는사람, 지급인, المرسل, الدافع, المحول, ผู้โอน, ผู้จ่าย, ผู้ส่ง, mtumaji, mlipaji
payee: payee, beneficiary, bene, benef, receiver, recipient, creditor, cdtr, to, dest, empfanger, begunstigter, zahlungsempfanger, beneficiaire, destinataire, creancier, beneficiario, destinatario, receptor, acreedor, favorecido, recebedor, creditore, begunstigde, ontvanger, получатель, получателя, odbiorca, odbiorcy, beneficjent, alici, lehdar, nguoi nhan, nguoi thu huong, ben nhan, penerima, 收款人, 收款方, 受益人, 受取人, 받는사람, 수취인, المستلم, المستفيد, ผู้รับ, mpokeaji, mlipwaji";

const PAYMENT: &str = "\
amount: amount, amt, tx amount, base amt, amount paid, amount received, payment amount, transaction amount, value, sum, betrag, montant, importe, monto, valor, importo, bedrag, сумма, kwota, tutar, so tien, jumlah, nominal, 金额, 金額, 交易金额, 금액, مبلغ, المبلغ, จำนวนเงิน, kiasi
currency: currency, ccy, currency code, payment currency, wahrung, devise, moneda, moeda, valuta, divisa, валюта, waluta, para birimi, doviz, loai tien, tien te, mata uang, 币种, 币别, 货币, 幣別, 通貨, 통화, عملة, العملة, สกุลเงิน, sarafu
amount_usd: amount usd, usd amount, amount in usd, usd
channel: channel, payment method, method, payment type, payment format, payment mode, instrument, tx type, transaction type, zahlungsart, mode de paiement, canal, medio de pago, forma de pago, способ, способ оплаты, kanal, sposob platnosci, odeme yontemi, phuong thuc, metode, 支付方式, 渠道, 交易方式, 支払方法, 결제수단, طريقة الدفع, ช่องทาง, njia
direction: direction, debit credit, dr cr, in out
text: text, remittance, remittance information, remittance info, reference, description, details, payment details, narrative, narration, memo, message, note, notes, comment, comments, particulars, unstructured, additional information, verwendungszweck, buchungstext, motif, libelle, communication, concepto, descripcion, glosa, observaciones, descricao, historico, causale, descrizione, omschrijving, mededelingen, назначение, назначение платежа, комментарий, tytul, tytul przelewu, opis, aciklama, noi dung, dien giai, ghi chu, keterangan, berita, catatan, 附言, 摘要, 备注, 備註, 備考, 적요, 비고, 내용, الوصف, البيان, ملاحظات, รายละเอียด, หมายเหตุ, maelezo
purpose: purpose, purpose code, purpose of payment, zweck, objet, proposito, finalidad, finalidade, цель, cel, amac, muc dich, tujuan, 用途, 目的, 용도, الغرض, วัตถุประสงค์, kusudi
third_party: third party, third party flag
goods: goods, invoice text, invoice description, goods description, items
hs6: hs6, hs code, hs, tariff code, commodity code
invoice_value_usd: invoice value usd, invoice value
customs_value_usd: customs value usd, customs value
bill_value_usd: bill value usd, bill value
amendments: amendments, lc amendments
merchant: merchant, merchant name
merchant_category: merchant category, mcc, merchant category code
quantity: quantity, qty
unit: unit, uom";

const CONSIGNMENT_ROLES: &str = "\
shipper: shipper, sender, exporter, consignor, seller, absender, exporteur, expediteur, exportateur, chargeur, remitente, exportador, embarcador, remetente, mittente, esportatore, afzender, отправитель, грузоотправитель, экспортер, nadawca, gonderen, ihracatci, nguoi gui, nguoi xuat khau, pengirim, eksportir, 发货人, 托运人, 出口商, 荷送人, 輸出者, 송하인, 수출자, الشاحن, المرسل, المصدر, ผู้ส่ง, mtumaji
consignee: consignee, receiver, recipient, importer, buyer, empfanger, importeur, destinataire, importateur, consignatario, destinatario, importador, importatore, ontvanger, получатель, грузополучатель, импортер, odbiorca, alici, ithalatci, nguoi nhan, nguoi nhap khau, penerima, importir, 收货人, 进口商, 荷受人, 輸入者, 수하인, 수입자, المرسل اليه, المستورد, ผู้รับ, mpokeaji";

const CONSIGNMENT: &str = "\
mode: mode, transport mode, mode of transport
notify_name: notify, notify party, notify name
notify_address: notify address
forwarder_name: forwarder, freight forwarder, forwarding agent, transitaire, spediteur
agent_name: agent, clearing agent, customs broker, broker
origin: origin, origin country, country of origin, country of departure, export country, pays d origine, pais de origen, pais de origem, herkunftsland, ursprungsland, страна происхождения, 原产国, 起运国, 原産国, 원산지, بلد المنشأ
origin_port: origin port, port of loading, pol, loading port, departure airport, airport of departure, from port, puerto de carga, port de chargement, verladehafen, 装货港, 起运港
transit: transit, transit countries, via
transit_ports: transit ports, transhipment port, transshipment port, port of transhipment
destination: destination, destination country, country of destination, import country, pays de destination, pais de destino, bestimmungsland, страна назначения, 目的国, 仕向国, بلد المقصد
destination_port: destination port, port of discharge, pod, discharge port, arrival airport, airport of destination, to port, puerto de descarga, port de dechargement, loschhafen, 卸货港, 目的港
description: description, goods, goods description, cargo description, cargo, commodity, contents, nature of goods, item, warenbeschreibung, ware, marchandise, designation, mercancia, descripcion, mercadoria, merce, описание, товар, описание груза, opis towaru, mal tanimi, hang hoa, mo ta hang hoa, barang, uraian barang, 品名, 货物, 货名, 商品名称, 貨物, 品目, 품명, 화물, البضائع, وصف البضاعة, สินค้า, bidhaa
hs6: hs6, hs, hs code, hscode, tariff code, commodity code, tariff, hs codes, partida arancelaria, ncm, code sh, zolltarifnummer, тн вэд, код тн вэд, 税号, hs编码, 税番, 세번, البند الجمركي
packages: packages, pieces, pkgs, number of packages, no of packages, colli, colis, bultos, volumes, мест, 件数, 개수
gross_kg: gross kg, gross weight, gross weight kg, gross mass, weight, weight kg, bruttogewicht, poids brut, peso bruto, peso lordo, вес брутто, waga brutto, brut agirlik, trong luong, berat kotor, 毛重, 総重量, 총중량, الوزن, น้ำหนัก, uzito
net_kg: net kg, net weight, net weight kg, net mass, nettogewicht, poids net, peso neto, вес нетто, 净重
volume_m3: volume m3, volume, cbm, measurement, m3
value_usd: value usd, declared value usd, declared value, value, customs value, fob value, cif value, invoice value, warenwert, valeur, valor declarado, стоимость, wartosc, deger, tri gia, nilai, 货值, 申报价值, 価格, 신고가격, القيمة, มูลค่า, thamani
freight_usd: freight usd, freight, freight charge, freight charges
pay_method: pay method, payment method, freight payment, payment terms
booked: booked, booking date
departed: departed, departure date, etd, atd
arrived: arrived, arrival date, eta, ata
handling_codes: handling codes, special handling, special handling codes, shc
documents: documents, attached documents
permit_number: permit number, permit, cites permit, cites permit number
seal: seal, seal number
container: container, container number, container no, контейнер, 箱号
vessel: vessel, vessel name, ship, buque, navire, schiff, судно, 船名
imo: imo, imo number
reefer: reefer, refrigerated
amendments: amendments
licence_plate: licence plate, license plate, plate, vehicle
bill_number: bill number, bill of lading, bl number, b l, awb, air waybill, waybill, awb number, 提单号
quantity: quantity, qty
unit: unit, uom
taxon: taxon, species, scientific name
bags: bags, bag count
contact_phone: contact phone, booking phone";

const ADVERT: &str = "\
platform: platform, site, website, source, marketplace, plateforme, plataforma, 平台
seller: seller, seller name, user, username, user id, author, vendor, poster, vendeur, vendedor, verkaufer, продавец, sprzedawca, satici, nguoi ban, penjual, 卖家, 出品者, 판매자, البائع, ผู้ขาย, muuzaji
title: title, headline, subject, ad title, name, titre, titulo, titel, titolo, заголовок, название, tytul, baslik, tieu de, judul, 标题, タイトル, 제목, العنوان, ชื่อประกาศ, kichwa
text: text, body, description, content, ad text, message, post, details, caption, texte, texto, testo, beschreibung, descripcion, descricao, описание, текст, opis, aciklama, noi dung, mo ta, deskripsi, isi, 内容, 描述, 正文, 説明, 내용, الوصف, النص, รายละเอียด, maelezo
category: category, section, categorie, categoria, kategorie, категория, 分类
price: price, asking price, prix, precio, preco, preis, prezzo, цена, cena, fiyat, gia, harga, 价格, 価格, 가격, السعر, ราคา, bei
currency: currency, ccy, devise, moneda, moeda, wahrung, валюта, 币种, 通貨
price_usd: price usd, usd price
images: images, image count, photos, number of images
image_hash: image hash, phash
location: location, place, city, town, region, lieu, ubicacion, ciudad, localizacao, ort, место, город, 地区, 場所, الموقع
country: country, country code, pays, pais, land, страна, 国家
ships_to: ships to, shipping, delivery
contact: contact, contact info, kontakt, contacto, контакт, lien he, 联系方式
phone: phone, tel, telephone, mobile, whatsapp, telefono, телефон, dien thoai, 电话, 手机
email: email, e mail, mail
wallet: wallet, wallet address, crypto address
closed_group: closed group, private group
account_since: account since, member since, account created, joined
permit_words: permit words, permit, licence
url: url, link, address, ad url";

const PERMIT: &str = "\
year: year, annee, ano, jahr, год, 年
number: number, permit number, permit no, permit, certificate number, licence number
taxon: taxon, species, scientific name, taxon name
appendix: appendix, cites appendix, app, annexe, apendice
term: term, term code, description code
quantity: quantity, qty, reported quantity
unit: unit, unit code, uom
purpose: purpose, purpose code
source: source, source code
origin: origin, country of origin
exporter: exporter, export country, exporting country, country of export
importer: importer, import country, importing country, country of import
permitted_quantity: permitted quantity, quantity allowed, authorised quantity
valid_until: valid until, expiry, expiry date, expires
imported: imported, import date
issuer: issuer, issuing authority, authority
signed: signed, stamped
permit_quantity_used: permit quantity used, quantity used";

const SEIZURE: &str = "\
taxon: taxon, species, scientific name
form: form, specimen, commodity, product, term
quantity: quantity, qty, number
unit: unit, uom
kg: kg, weight, weight kg, mass kg
country: country, seizing country, country of seizure
place: place, location, port
origin: origin, country of origin
transit: transit
destination: destination, country of destination
mode: mode, transport mode, mode of transport
concealment: concealment, method of concealment
description: description, text, details, narrative";
