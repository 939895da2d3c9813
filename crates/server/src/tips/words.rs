//! Words of the tipper's pages. English as the pages of members; French and Spanish beside it.

/// The words of one language.
pub(super) struct Words {
    pub(super) code: &'static str,
    pub(super) name: &'static str,
    pub(super) title: &'static str,
    pub(super) intro: &'static str,
    pub(super) goes_to: &'static str,
    pub(super) safety: &'static str,
    pub(super) text: &'static str,
    pub(super) text_hint: &'static str,
    pub(super) what: &'static str,
    pub(super) place: &'static str,
    pub(super) when: &'static str,
    pub(super) files: &'static str,
    pub(super) files_hint: &'static str,
    pub(super) contact: &'static str,
    pub(super) contact_hint: &'static str,
    pub(super) optional: &'static str,
    pub(super) send: &'static str,
    pub(super) sent: &'static str,
    pub(super) keep: &'static str,
    pub(super) keep_why: &'static str,
    pub(super) follow: &'static str,
    pub(super) code_label: &'static str,
    pub(super) show: &'static str,
    pub(super) unknown: &'static str,
    pub(super) too_many: &'static str,
    pub(super) you: &'static str,
    pub(super) they: &'static str,
    pub(super) add: &'static str,
    pub(super) not_sent: &'static str,
    pub(super) again: &'static str,
}

/// The languages; the first is meant where none fits.
pub(super) const LANGUAGES: &[Words] = &[EN, FR, ES];

/// The language that the address or the browser asks for.
pub(super) fn words(asked: Option<&str>, accepted: Option<&str>) -> &'static Words {
    let wanted = asked.into_iter().chain(accepted.unwrap_or_default().split(','));
    wanted
        .filter_map(|w| {
            let code = w.trim().get(..2)?.to_ascii_lowercase();
            LANGUAGES.iter().find(|l| l.code == code)
        })
        .next()
        .unwrap_or(&EN)
}

const EN: Words = Words {
    code: "en",
    name: "English",
    title: "Report wildlife crime",
    intro: "Tell what you know about illegal trade in animals, plants or their products. You need no account and no name.",
    goes_to: "Your report goes to",
    safety: "We keep no internet address and nothing about your device. Do not write here who you are, and do not put yourself in danger to find out more.",
    text: "What happened?",
    text_hint: "As much as you know: who sells, what, how it is moved, how you know.",
    what: "Which animals, plants or products?",
    place: "Where?",
    when: "When?",
    files: "Photos or files",
    files_hint: "At most five files, 20 MB together. They may hold your name or the place where they were taken; only the people who handle tips see them as they are.",
    contact: "How can we reach you?",
    contact_hint: "You need not say. It is kept apart from your report, for the people who handle tips only.",
    optional: "optional",
    send: "Send",
    sent: "Thank you. Your report has arrived.",
    keep: "Your receipt code",
    keep_why: "Write it down or take a picture. With it you can read answers and add to your report. We cannot tell it to you again.",
    follow: "Read answers with a receipt code",
    code_label: "Receipt code",
    show: "Show",
    unknown: "This code is not known. Check each letter and figure.",
    too_many: "Too many tries. Wait a minute and try again.",
    you: "You",
    they: "Answer",
    add: "Add something",
    not_sent: "It was not sent",
    again: "Write another report",
};

const FR: Words = Words {
    code: "fr",
    name: "Français",
    title: "Signaler un crime contre la faune et la flore",
    intro: "Dites ce que vous savez du commerce illégal d’animaux, de plantes ou de leurs produits. Aucun compte, aucun nom n’est nécessaire.",
    goes_to: "Votre signalement est reçu par",
    safety: "Nous ne gardons ni adresse internet ni information sur votre appareil. N’écrivez pas ici qui vous êtes et ne vous mettez pas en danger pour en savoir plus.",
    text: "Que s’est-il passé ?",
    text_hint: "Tout ce que vous savez : qui vend, quoi, comment c’est transporté, comment vous le savez.",
    what: "Quels animaux, plantes ou produits ?",
    place: "Où ?",
    when: "Quand ?",
    files: "Photos ou fichiers",
    files_hint: "Cinq fichiers au plus, 20 Mo en tout. Ils peuvent contenir votre nom ou le lieu de la prise de vue ; seules les personnes qui traitent les signalements les voient tels quels.",
    contact: "Comment vous joindre ?",
    contact_hint: "Ce n’est pas obligatoire. C’est gardé à part, pour les personnes qui traitent les signalements.",
    optional: "facultatif",
    send: "Envoyer",
    sent: "Merci. Votre signalement est arrivé.",
    keep: "Votre code de reçu",
    keep_why: "Notez-le ou prenez-le en photo. Il permet de lire les réponses et de compléter. Nous ne pourrons pas vous le redonner.",
    follow: "Lire les réponses avec un code de reçu",
    code_label: "Code de reçu",
    show: "Afficher",
    unknown: "Ce code n’est pas connu. Vérifiez chaque lettre et chaque chiffre.",
    too_many: "Trop d’essais. Attendez une minute et réessayez.",
    you: "Vous",
    they: "Réponse",
    add: "Ajouter quelque chose",
    not_sent: "Rien n’a été envoyé",
    again: "Écrire un autre signalement",
};

const ES: Words = Words {
    code: "es",
    name: "Español",
    title: "Denunciar delitos contra la vida silvestre",
    intro: "Cuente lo que sabe del comercio ilegal de animales, plantas o sus productos. No hace falta cuenta ni nombre.",
    goes_to: "Su denuncia la recibe",
    safety: "No guardamos dirección de internet ni datos de su aparato. No escriba aquí quién es usted y no se ponga en peligro para averiguar más.",
    text: "¿Qué ocurrió?",
    text_hint: "Todo lo que sepa: quién vende, qué, cómo se transporta, cómo lo sabe.",
    what: "¿Qué animales, plantas o productos?",
    place: "¿Dónde?",
    when: "¿Cuándo?",
    files: "Fotos o archivos",
    files_hint: "Cinco archivos como máximo, 20 MB en total. Pueden contener su nombre o el lugar de la foto; solo quienes atienden las denuncias los ven tal como son.",
    contact: "¿Cómo podemos contactarle?",
    contact_hint: "No es obligatorio. Se guarda aparte, solo para quienes atienden las denuncias.",
    optional: "opcional",
    send: "Enviar",
    sent: "Gracias. Su denuncia ha llegado.",
    keep: "Su código de recibo",
    keep_why: "Anótelo o fotografíelo. Con él puede leer respuestas y añadir más. No podremos dárselo otra vez.",
    follow: "Leer respuestas con un código de recibo",
    code_label: "Código de recibo",
    show: "Mostrar",
    unknown: "Este código no se conoce. Revise cada letra y cada cifra.",
    too_many: "Demasiados intentos. Espere un minuto e inténtelo de nuevo.",
    you: "Usted",
    they: "Respuesta",
    add: "Añadir algo",
    not_sent: "No se envió",
    again: "Escribir otra denuncia",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_goes_before_the_browser() {
        assert_eq!(words(Some("es"), Some("fr-FR,fr;q=0.9")).code, "es");
        assert_eq!(words(None, Some("xx, fr-FR;q=0.9")).code, "fr");
        assert_eq!(words(None, None).code, "en");
        assert_eq!(words(Some("é"), Some("x")).code, "en");
    }
}
