//! Files beside reports to wire form.

use super::instant;
use super::report::chip;
use crate::wire::{AttachmentView, Custody, CustodyStep};
use access::Releasable;
use formats::picture::is_copied;
use store::{CustodyEntry, ReadAttachment};

pub(crate) fn attachment(read: &Releasable<ReadAttachment>) -> AttachmentView {
    let read = read.get();
    AttachmentView {
        id: read.id.to_string(),
        name: read.name.clone(),
        kind: read.kind.clone(),
        size: read.size,
        sha256: read.sha256.to_string(),
        blake3: read.blake3.to_string(),
        at: instant(read.at),
        copy: is_copied(&read.kind),
        is_copy: read.is_copy,
        handling: chip(&read.rule, read.own),
    }
}

pub(crate) fn custody(entries: &Releasable<Vec<CustodyEntry>>) -> Custody {
    let step = |entry: &CustodyEntry| CustodyStep {
        number: entry.number,
        at: instant(entry.at),
        act: entry.act.code().to_owned(),
        partner: entry.partner.clone(),
        member: entry.member.clone(),
        detail: entry.detail.clone(),
    };
    Custody { steps: entries.get().iter().map(step).collect() }
}
