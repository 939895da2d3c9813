//! Free text of incidents and tips: sentences put together from parts, so that few are alike.

use super::{Slots, fill};
use crate::chance::Chance;

const OPENINGS: [&str; 14] = [
    "Officers at %t recovered %q of %g.",
    "A routine check at %t led to %q of %g.",
    "%q of %g were found at %t.",
    "Local media reported that %q of %g were seized in %t.",
    "Acting on information, a joint team intercepted %q of %g in %t.",
    "Rangers and police stopped a vehicle near %t carrying %q of %g.",
    "Customs in %t opened a shipment and found %q of %g.",
    "According to a court document, %q of %g came from a house in %t.",
    "A partner in %t confirmed the discovery of %q of %g.",
    "Airport staff at %t noticed a suspicious bag with %q of %g.",
    "Investigators in %t followed a buyer to a store with %q of %g.",
    "Two bags holding %q of %g were abandoned at %t.",
    "The harbour unit in %t searched a container and counted %q of %g.",
    "Press release: %q of %g taken off the market in %t.",
];
const MIDDLES: [&str; 14] = [
    "The items were weighed and photographed.",
    "Some pieces were fresh, others appeared old.",
    "Packaging suggested an earlier repacking.",
    "Phones were taken for examination.",
    "The vehicle was impounded.",
    "The goods are kept in the government store.",
    "The origin is still under investigation.",
    "A sample was sent to a laboratory.",
    "The shipment had been declared as something else.",
    "No permit was produced.",
    "The market price is unknown to the source.",
    "A similar case was reported in the district last year.",
    "The source could not confirm the weight.",
    "Live specimens were handed to a rescue centre.",
];
const ENDINGS: [&str; 10] = [
    "Investigation continues.",
    "The case goes to court next month.",
    "Further arrests are expected.",
    "No further details.",
    "Charges are being prepared.",
    "Follow up with the wildlife authority.",
    "Reported by a field partner.",
    "See source.",
    "Bail was granted.",
    "The file was shared with the national bureau.",
];
const TIPS: [&str; 14] = [
    "I saw %q of %g in a shop near %t. They keep it at the back.",
    "Somebody in %t sells %g, ask for the owner. About %q at a time.",
    "A man offers %g to tourists at %t. He says he can get more.",
    "There is a store in %t with %g, around %q. Trucks come at night.",
    "My neighbour in %t receives parcels with %g. I counted %q.",
    "Buyer looking for %g in %t, pays in cash for %q.",
    "They load %g at the yard in %t every few weeks. Last time %q.",
    "A driver told me that %q of %g will leave %t soon.",
    "At the market in %t you can order %g by phone.",
    "People from the company in %t asked workers to pack %g, %q or so.",
    "Heard that a family in %t collects %g from hunters. %q this month.",
    "Pictures of %g were sent to a group, seller says he is in %t.",
    "The restaurant in %t serves %g if you know the word.",
    "Someone at the cargo shed in %t lets %g pass. %q last week.",
];
const ASIDES: [&str; 8] = [
    "Please do not say who told you.",
    "I can send pictures.",
    "I am not sure about the amount.",
    "It has been going on for months.",
    "I did not see the police there.",
    "Please act fast.",
    "That is all I know.",
    "I heard it from a friend.",
];

/// An account of a seizure.
pub(in crate::emit) fn account(out: &mut String, chance: &mut Chance, slots: Slots<'_>) {
    fill(out, chance.pick::<&str>(&OPENINGS), &mut chance.clone(), slots);
    for _ in 0..chance.below(3) {
        out.push(' ');
        out.push_str(chance.pick::<&str>(&MIDDLES));
    }
    if chance.happens(0.6) {
        out.push(' ');
        out.push_str(chance.pick::<&str>(&ENDINGS));
    }
}

/// What somebody tells.
pub(in crate::emit) fn tip(out: &mut String, chance: &mut Chance, slots: Slots<'_>) {
    fill(out, chance.pick::<&str>(&TIPS), &mut chance.clone(), slots);
    if chance.happens(0.5) {
        out.push(' ');
        out.push_str(chance.pick::<&str>(&ASIDES));
    }
}
