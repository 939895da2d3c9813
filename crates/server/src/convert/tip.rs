//! Tips to wire form. What a tipper left about itself is opened by a handler here and nowhere else.

use crate::wire::{TipDetail, TipFileView, TipMessageView, TipRow};
use access::TipHandler;
use model::Timestamp;
use store::{ReadTip, TipHead, TipMessage};

pub(crate) fn tip_row(head: &TipHead) -> TipRow {
    TipRow {
        id: head.id.to_string(),
        report: head.report.to_string(),
        at: instant(head.at),
        messages: head.messages,
        waits: head.waits,
    }
}

pub(crate) fn tip_messages(messages: &[TipMessage]) -> Vec<TipMessageView> {
    messages
        .iter()
        .map(|m| TipMessageView {
            from: if m.from_handler { "handler" } else { "tipper" }.to_owned(),
            at: instant(m.at),
            text: m.text.clone(),
        })
        .collect()
}

pub(crate) fn tip_detail(handler: &TipHandler<'_>, tip: &ReadTip) -> TipDetail {
    TipDetail {
        tip: tip_row(&tip.head),
        contact: tip.contact.open(handler).clone(),
        messages: tip_messages(&tip.messages),
        files: tip
            .files
            .iter()
            .map(|f| TipFileView {
                number: f.ordinal,
                name: f.name.clone(),
                kind: f.kind.clone(),
                size: f.size,
            })
            .collect(),
    }
}

fn instant(at: Timestamp) -> String {
    jiff::Timestamp::from_microsecond(at.0).map(|t| t.to_string()).unwrap_or_default()
}
