//! How much a word of a name says, in bits: the frozen table (invariant 3: never counts of what is stored).
//!
//! Three classes typed in from general knowledge; a word that is in none is rare, and a short one less so than a long
//! one, because few letters make few words.

use rustc_hash::FxHashMap;
use std::sync::LazyLock;

/// Words that say very little: kinds of business, places that firms are called after, and the like.
const GENERIC: &str = " trading trade general international intl group holding holdings import imports export exports \
    services service industries industry industrial enterprise enterprises commercial business bank finance financial \
    investment investments capital development management construction shipping maritime marine transport \
    transportation logistics company products production national state global world foundation organization \
    organisation association society institute center centre university ministry department office committee council \
    technology technologies engineering electronics equipment systems system solutions network energy petroleum oil \
    gas petrochemical chemical steel metal metals mining power electric real estate property properties agency \
    exchange money hotel travel tours tourism airlines airways air aviation aircraft line lines joint stock liability \
    public open closed private free zone relief charity charitable fund islamic party movement front army forces \
    brigade command research science sciences scientific academy factory works plant corporation associates partners \
    supply supplies materials machinery machine tools medical pharmaceutical food foods agricultural textile \
    comercial comercializadora inversiones servicios grupo constructora inmobiliaria agropecuaria distribuidora \
    transportes importaciones exportaciones promotora consultoria asesores administradora negocios inmobiliarios \
    industrias ganadera agricola ganaderia republic central federal new first east west north south eastern western \
    northern southern middle gulf limited martial company kompaniya zavod nauchno bank ";

/// Names that millions bear, in one spelling each; the others are met by their sound.
const COMMON: &str = " mohammed muhammad mohammad mohamed muhammed ahmad ahmed ali hassan hasan hussein husayn hussain \
    omar umar ibrahim abdullah abdallah abdul abdel khalid yusuf mahmoud mahmud mustafa said saeed salim salem saleh \
    salih hamid rashid karim jamal nasir nasser khan singh kumar sharma begum fatima aisha maria jose juan carlos luis \
    jesus antonio manuel francisco pedro miguel jorge fernando rafael alberto garcia rodriguez gonzalez hernandez \
    lopez martinez perez sanchez ramirez torres flores gomez diaz reyes cruz morales ortiz gutierrez chavez ramos \
    castillo silva santos oliveira souza pereira costa ferreira john james robert michael william david richard \
    joseph thomas charles christopher daniel paul mark george peter smith jones brown johnson williams miller davis \
    wilson taylor anderson wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he lin gao luo kim lee \
    park choi jung nguyen tran le pham hoang phan vu dang bui do ngo wei ming jun hong ivan ivanov ivanovich sergei \
    sergey aleksandr alexander vladimir vladimirovich dmitry andrei andrey nikolai nikolay aleksei alexei mikhail \
    yuri viktor victor igor oleg aleksandrovich nikolaevich sergeevich petrov smirnov kuznetsov popov vasiliev jean \
    pierre marie anna elena olga maria anne michel hans peter muller schmidt ";

/// Names and words that are often met.
const FREQUENT: &str = " abd rahman rahim aziz latif majid malik qasim tariq walid ismail isa musa sulayman yahya \
    zayd hadi haidar abbas jafar kazem reza hosseini ahmadi mohammadi mousavi hashemi karimi bakr abu umm allah din \
    islam nur mansour farid fahd faisal sultan bashir habib haq zaman akbar anwar shah mehdi mahdi nabil samir sami \
    tamim ramirez rivera vargas castro romero medina aguilar herrera alvarez ruiz jimenez moreno munoz rojas vasquez \
    velasquez guerrero mendoza rios lara leon arias pablo andres diego javier jaime hector oscar enrique eduardo \
    ricardo roberto arturo raul sergio ramon guillermo gustavo alfonso alejandro gabriela patricia martha rosa carmen \
    gloria luz ana isabel yolanda claudia sandra ying yan mei feng hai jian ping qing tao xin yong yu lei bin tan ng \
    wong chan lim ho volkov kozlov novikov morozov pavlov sokolov lebedev fedorov andreevich mikhailovich viktorovich \
    yurievich anatolievich petrovich nikolaevna ivanovna kovalenko shevchenko bondarenko moses samuel joshua stephen \
    emmanuel patrick kamau otieno ochieng mwangi wanjiku juma hamisi diallo traore keita camara okafor adeyemi \
    star golden silver sea ocean pacific atlantic asia african africa american america europe iran iraq syria russia \
    russian china korea korean cuba mexico colombia lebanon sudan dubai tehran moscow pyongyang damascus princess \
    queen king spirit pearl sky blue red white green black lion eagle royal united noor pars persian arab arabian ";

/// Bits by word, of the three lists; the lowest counts where a word is in several.
static LISTED: LazyLock<FxHashMap<&'static str, f32>> = LazyLock::new(|| {
    let mut map = FxHashMap::default();
    for (list, bits) in [(GENERIC, 3.0), (COMMON, 6.0), (FREQUENT, 8.0)] {
        list.split_whitespace().for_each(|w| _ = map.entry(w).or_insert(bits));
    }
    map
});

/// Bits of a folded word.
pub(crate) fn bits(word: &str) -> f32 {
    LISTED.get(word).copied().unwrap_or(match word.len() {
        0 | 1 => 2.0,
        2 => 6.0,
        3 => 8.5,
        4 => 10.0,
        _ => 11.5,
    })
}
