use super::*;
use crate::canonical::Table;
use datafusion::arrow::array::{Array, AsArray};
use datafusion::arrow::datatypes::{Date32Type, Float64Type};

fn table(text: &str) -> (Vec<String>, Vec<Vec<String>>) {
    let mut lines = text.lines().map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect());
    (lines.next().unwrap(), lines.collect())
}

fn placed(of: Table, text: &str) -> Vec<(String, Option<&'static str>)> {
    let (headers, rows) = table(text);
    let columns = Columns::place(of, &headers, &rows, &[]).unwrap();
    columns.placed().iter().map(|p| (p.header.clone(), p.field)).collect()
}

#[track_caller]
fn check(of: Table, text: &str, fields: &[&str]) {
    let found = placed(of, text);
    let found: Vec<&str> = found.iter().map(|(_, field)| field.unwrap_or("-")).collect();
    assert_eq!(found, fields, "{text}");
}

#[test]
fn columns_of_payments_in_many_languages() {
    check(
        Table::Payment,
        "Buchungstag|Auftraggeber|Auftraggeber IBAN|Begünstigter|Empfänger Konto|Verwendungszweck|Betrag|Währung\n\
         31.03.2026|Anna|DE1|Boris|DE2|Miete|1.200,50|EUR",
        &["date", "payer_name", "payer_account", "payee_name", "payee_account", "text", "amount", "currency"],
    );
    check(
        Table::Payment,
        "Fecha|Ordenante|Cuenta del ordenante|Beneficiario|País beneficiario|Concepto|Importe|Divisa\n\
         31/03/2026|Ana|1|Luis|Perú|alquiler|10|PEN",
        &["date", "payer_name", "payer_account", "payee_name", "payee_country", "text", "amount", "currency"],
    );
    check(
        Table::Payment,
        "Ngày giao dịch|Người gửi|Số tài khoản người gửi|Người nhận|Số tài khoản người nhận|Nội dung|Số tiền\n\
         31/03/2026|An|1|Binh|2|tien nha|1.000.000",
        &["date", "payer_name", "payer_account", "payee_name", "payee_account", "text", "amount"],
    );
    check(
        Table::Payment,
        "交易日期|付款人|付款人账号|收款人|收款人账号|附言|金额|币种\n2026-03-31|张|1|李|2|房租|100|CNY",
        &["date", "payer_name", "payer_account", "payee_name", "payee_account", "text", "amount", "currency"],
    );
    check(
        Table::Payment,
        "tran_id|orig_acct|bene_acct|tx_type|base_amt|tran_timestamp\n1|7|8|TRANSFER|10.5|2017-01-01T00:00:00Z",
        &["id", "payer_account", "payee_account", "channel", "amount", "date"],
    );
    check(
        Table::Payment,
        "Time|Date|Sender_account|Receiver_account|Amount|Payment_currency|Sender_bank_location|Receiver_bank_location|Payment_type\n\
         10:35:19|2022-10-07|1|2|3.5|UK pounds|UK|Nigeria|Cash Deposit",
        &[
            "-",
            "date",
            "payer_account",
            "payee_account",
            "amount",
            "currency",
            "payer_country",
            "payee_country",
            "channel",
        ],
    );
    check(
        Table::Payment,
        "Дата операции|Плательщик|Получатель|Счет получателя|Назначение платежа|Сумма\n31.03.2026|А|Б|1|аренда|5",
        &["date", "payer_name", "payee_name", "payee_account", "text", "amount"],
    );
}

#[test]
fn columns_of_consignments_and_adverts() {
    check(
        Table::Consignment,
        "AWB No|Shipper|Shipper Address|Consignee|Origin|Destination|Nature of Goods|Gross Weight|HS Code\n\
         020-1|A Ltd|PO Box 1|B Co|Kenya|VN|fresh fish|120|0302.11",
        &[
            "bill_number",
            "shipper_name",
            "shipper_address",
            "consignee_name",
            "origin",
            "destination",
            "description",
            "gross_kg",
            "hs6",
        ],
    );
    check(
        Table::Advert,
        "listing id|username|ad title|description|price|city\n1|u|parrot|tame bird|20|Lima",
        &["id", "seller", "title", "text", "price", "location"],
    );
}

#[test]
fn values_that_contradict_a_name_are_not_believed() {
    let (headers, rows) = table("date|amount|colour\nyesterday|ten|red\nnever|twelve|blue");
    let columns = Columns::place(Table::Payment, &headers, &rows, &[]).unwrap();
    assert!(columns.placed().iter().all(|p| p.field.is_none()));
    assert!(columns.placed()[0].why.contains("only 0 of 2 values are dates"), "{:?}", columns.placed()[0]);
}

#[test]
fn a_mapping_goes_first_and_its_faults_are_told() {
    let (headers, rows) = table("amount|x\n1|2");
    let map =
        |a: &str, b: &str| Columns::place(Table::Payment, &headers, &rows, &[(a.to_owned(), b.to_owned())]);
    assert_eq!(map("x", "amount").unwrap().placed()[0].field, None);
    assert_eq!(map("amount", "skip").unwrap().placed()[0].field, None);
    assert!(matches!(map("y", "amount"), Err(PlaceError::NoHeader(..))));
    assert!(map("x", "colour").unwrap_err().to_string().contains("`colour` is no field"));
}

#[test]
fn cells_become_a_batch() {
    let (headers, rows) = table(
        "Datum|Betrag|Zweck|Notiz|Land des Empfängers\n31.03.2026|1.200,50|Miete|März|Vietnam\n|x||b|nowhere",
    );
    let maps = [
        ("Notiz".to_owned(), "text".to_owned()),
        ("Land des Empfängers".to_owned(), "payee_country".to_owned()),
    ];
    let columns = Columns::place(Table::Payment, &headers, &rows[..1], &maps).unwrap();
    let (batch, unread) = columns.batch(&rows, 7).unwrap();
    let at = |name: &str| Table::Payment.column(name).unwrap().0;
    assert_eq!(batch.column(at("amount")).as_primitive::<Float64Type>().value(0), 1_200.5);
    assert_eq!(batch.column(at("date")).as_primitive::<Date32Type>().value(0), 20_543);
    assert_eq!(batch.column(at("text")).as_string::<i32>().value(0), "Miete März");
    assert_eq!(batch.column(at("payee_country")).as_string::<i32>().value(0), "VN");
    assert_eq!(batch.column(at("row")).as_primitive::<Float64Type>().value(1), 8.0);
    assert!(batch.column(at("amount")).is_null(1) && batch.column(at("date")).is_null(1));
    assert_eq!((unread[at("amount")], unread[at("payee_country")], unread[at("date")]), (1, 1, 0));
}
