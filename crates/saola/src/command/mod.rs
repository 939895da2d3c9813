//! One file a subcommand.

mod check;
mod demo;
mod doctor;
mod evidence;
mod exercise;
mod export;
mod export_aitr;
mod import;
mod lists;
mod mapping;
mod mapping_files;
mod r#match;
mod member;
mod migrate;
mod normalise;
mod openapi;
mod partner;
mod places;
mod review;
mod serve;
mod subjects;
mod taxa;
mod template;
mod trade;

use crate::args::{
    Check, Command, Evidence, Exercise, Export, Lists, Mapping, Member, OnStore, Partner, Places, Review,
    Subjects, Taxa, Trade,
};
use crate::config::Config;
use crate::{rim, store_key};
use access::Viewer;
use anyhow::Context;
use model::{Power, Purpose};
use std::path::PathBuf;
use std::process::ExitCode;
use store::{Store, StoreConfig};

/// Carries out a command.
pub(crate) async fn run(command: Command, config: &Config) -> anyhow::Result<ExitCode> {
    match command {
        Command::Import(args) => import::run(args, config).await,
        Command::Export(Export::Reports(args)) => export::run(args, config).await,
        Command::Trade(Trade::Totals(args)) => trade::totals(args, config).await,
        Command::Export(Export::Aitr(args)) => export_aitr::run(args, config).await,
        Command::Template { name } => template::run(&name),
        Command::Evidence(Evidence::Add(args)) => evidence::add(args, config).await,
        Command::Evidence(Evidence::List(args)) => evidence::list(args, config).await,
        Command::Evidence(Evidence::Get(args)) => evidence::get(args, config).await,
        Command::Evidence(Evidence::Custody(args)) => evidence::custody(args, config).await,
        Command::Evidence(Evidence::Remove(args)) => evidence::remove(args, config).await,
        Command::Subjects(what) => subjects_of(what, config).await,
        Command::Review(Review::List(args)) => review::list(args, config).await,
        Command::Review(Review::Judge(args)) => review::judge(args, config).await,
        Command::Review(Review::Undo(args)) => review::undo(args, config).await,
        Command::Serve(args) => serve::run(args, config).await,
        Command::Doctor(args) => doctor::run(args, config).await,
        Command::Migrate(args) => migrate::run(args, config).await,
        Command::Normalise(args) => normalise::run(&args),
        Command::Match(args) => r#match::run(&args),
        Command::Demo(args) => demo::run(args).await,
        Command::Exercise(Exercise::New(args)) => exercise::new(&args, config),
        Command::Exercise(Exercise::Load(args)) => exercise::load(args, config).await,
        Command::Exercise(Exercise::Score(args)) => exercise::score(args, config).await,
        Command::Openapi => openapi::run(),
        Command::Taxa(Taxa::Load(args)) => taxa::load(&args, config),
        Command::Taxa(Taxa::Show(args)) => taxa::show(&args, config),
        Command::Places(Places::Load { file }) => places::load(&file, config),
        Command::Mapping(Mapping::List(args)) => mapping::list(args, config).await,
        Command::Mapping(Mapping::Show(args)) => mapping::show(args, config).await,
        Command::Mapping(Mapping::Save(args)) => mapping::save(args, config).await,
        Command::Mapping(Mapping::Share(args)) => mapping::share(args, config).await,
        Command::Mapping(Mapping::Check(args)) => mapping_files::check(&args),
        Command::Mapping(Mapping::Shipped(args)) => mapping_files::shipped(&args),
        Command::Lists { what: None } => lists::show(config),
        Command::Lists { what: Some(Lists::Load(args)) } => lists::load(&args, config),
        Command::Lists { what: Some(Lists::Find(args)) } => lists::find(&args, config),
        Command::Check(Check::Goaml(args)) => check::goaml(&args, config),
        Command::Partner(Partner::Add(args)) => partner::run(args, config).await,
        Command::Member(Member::Add(args)) => member::run(args, config).await,
    }
}

async fn subjects_of(what: Subjects, config: &Config) -> anyhow::Result<ExitCode> {
    match what {
        Subjects::Show(args) => subjects::show(args, config).await,
        Subjects::Find(args) => subjects::find(args, config).await,
        Subjects::Compare(args) => subjects::compare(args, config).await,
        Subjects::Network(args) => subjects::network(args, config).await,
        Subjects::Incident(args) => subjects::incident(args, config).await,
    }
}

/// How a store is reached; its key is made only where `create` says so.
pub(crate) fn store_config(url: &str, config: &Config, create: bool) -> anyhow::Result<StoreConfig> {
    let supported =
        url.starts_with("sqlite:") || url.starts_with("postgres://") || url.starts_with("postgresql://");
    if !supported {
        anyhow::bail!(
            "store address `{url}` cannot be used: expected `sqlite:PATH` or `postgres://USER@HOST/DATABASE`"
        );
    }
    let path = url.strip_prefix("sqlite:");
    if let Some(path) = path.filter(|p| !create && !std::path::Path::new(p).exists()) {
        anyhow::bail!("there is no store at `{path}`; create one with `saola migrate --store {url}`");
    }
    let index = config.index.clone().or_else(|| path.map(|p| PathBuf::from(format!("{p}.index"))));
    Ok(StoreConfig {
        url: url.to_owned(),
        key: store_key::load(&store_key::place(url, config.key_file.as_deref()), create)?,
        clock: rim::clock(),
        entropy: rim::entropy(),
        index,
        connections: 4,
        two_persons: config.review.two_persons,
        name_keys: stages::NAME_KEYS,
    })
}

/// Opens the store that a command works on.
pub(crate) async fn open(on: &OnStore, config: &Config) -> anyhow::Result<Store> {
    let url = config.store(on.store.as_deref())?;
    Ok(Store::open(store_config(&url, config, false)?).await?)
}

/// The view of a member, by its sign-in name.
pub(crate) async fn viewer(store: &Store, member: &str) -> anyhow::Result<Viewer> {
    let found = store.viewer(member, Purpose::Investigation).await;
    found.with_context(|| format!("no member `{member}`; give a sign-in name"))
}

/// The view of a member who may take data out.
pub(crate) async fn exporter(store: &Store, member: &str) -> anyhow::Result<Viewer> {
    let viewer = viewer(store, member).await?;
    viewer.require(Power::Export)?;
    Ok(viewer)
}

/// Name under which this process holds leases.
pub(crate) fn holder() -> String {
    format!("process {}", std::process::id())
}
