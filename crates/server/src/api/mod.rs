//! The API, one operation a file: route, text for OpenAPI, handler, always in that order.

mod add_attachment;
mod answer_tip;
mod change_import;
mod check_import;
mod check_trade_report;
mod count_months;
mod erase_report;
mod export_reports;
mod export_trade_report;
mod filters;
mod find_listed;
mod find_paths;
mod find_subjects;
mod follow_tip;
mod get_attachment;
mod get_course;
mod get_custody;
mod get_import;
mod get_incident;
mod get_mapping;
mod get_match;
mod get_match_sheet;
mod get_network;
mod get_network_file;
mod get_place;
mod get_problems;
mod get_rejects;
mod get_report;
mod get_session;
mod get_subject;
mod get_taxon;
mod get_tip;
mod get_tip_file;
mod get_welcome;
mod hand_in_course;
mod hold_report;
mod judge;
mod keep_mapping;
mod list_alerts;
mod list_decisions;
mod list_factors;
mod list_imports;
mod list_mappings;
mod list_partners;
mod list_places;
mod list_reports;
mod list_review;
mod list_taxa;
mod list_tips;
mod map_reports;
mod name_in_course;
mod preview_readers;
mod read_text;
mod recall_report;
mod remove_attachment;
mod send_tip;
mod set_handling;
mod share_mapping;
mod sign_in;
mod sign_out;
mod stage_import;
mod start_import;
mod stop_import;
mod sum_trade;
mod undo_judgement;
mod unname_in_course;

pub(crate) use stage_import::SHOWN;

use crate::state::AppState;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

/// Frame of the OpenAPI document.
#[derive(OpenApi)]
#[openapi(
    info(
        title = "Saola",
        description = "Multi-sector wildlife-crime intelligence exchange. Every answer is one member's view: what the \
                       member may not read is absent, and changes nothing else.",
        license(name = "Apache-2.0")
    ),
    components(schemas(crate::wire::ProblemDetails))
)]
struct Frame;

/// All operations.
pub(crate) fn router() -> OpenApiRouter<AppState> {
    OpenApiRouter::with_openapi(Frame::openapi())
        .routes(routes!(get_welcome::get_welcome))
        .routes(routes!(sign_in::sign_in, get_session::get_session, sign_out::sign_out))
        .routes(routes!(list_partners::list_partners))
        .routes(routes!(preview_readers::preview_readers))
        .routes(routes!(list_reports::list_reports))
        .routes(routes!(map_reports::map_reports))
        .routes(routes!(count_months::count_months))
        .routes(routes!(get_report::get_report, recall_report::recall_report))
        .routes(routes!(set_handling::set_handling))
        .routes(routes!(erase_report::erase_report))
        .routes(routes!(hold_report::hold_report))
        .routes(routes!(add_attachment::add_attachment))
        .routes(routes!(get_attachment::get_attachment))
        .routes(routes!(get_custody::get_custody))
        .routes(routes!(remove_attachment::remove_attachment))
        .routes(routes!(get_subject::get_subject))
        .routes(routes!(find_subjects::find_subjects))
        .routes(routes!(get_network::get_network))
        .routes(routes!(get_network_file::get_network_file))
        .routes(routes!(find_paths::find_paths))
        .routes(routes!(get_match::get_match))
        .routes(routes!(get_match_sheet::get_match_sheet))
        .routes(routes!(list_review::list_review))
        .routes(routes!(get_incident::get_incident))
        .routes(routes!(judge::judge, list_decisions::list_decisions))
        .routes(routes!(undo_judgement::undo_judgement))
        .routes(routes!(get_course::get_course))
        .routes(routes!(name_in_course::name_in_course, unname_in_course::unname_in_course))
        .routes(routes!(hand_in_course::hand_in_course))
        .routes(routes!(list_alerts::list_alerts))
        .routes(routes!(stage_import::stage_import, list_imports::list_imports))
        .routes(routes!(get_import::get_import, change_import::change_import))
        .routes(routes!(start_import::start_import))
        .routes(routes!(stop_import::stop_import))
        .routes(routes!(check_import::check_import))
        .routes(routes!(get_problems::get_problems))
        .routes(routes!(get_rejects::get_rejects))
        .routes(routes!(list_mappings::list_mappings, keep_mapping::keep_mapping))
        .routes(routes!(get_mapping::get_mapping))
        .routes(routes!(share_mapping::share_mapping))
        .routes(routes!(export_reports::export_reports))
        .routes(routes!(export_trade_report::export_trade_report))
        .routes(routes!(check_trade_report::check_trade_report))
        .routes(routes!(list_taxa::list_taxa))
        .routes(routes!(get_taxon::get_taxon))
        .routes(routes!(list_places::list_places))
        .routes(routes!(get_place::get_place))
        .routes(routes!(list_factors::list_factors))
        .routes(routes!(find_listed::find_listed))
        .routes(routes!(read_text::read_text))
        .routes(routes!(sum_trade::sum_trade))
        .routes(routes!(send_tip::send_tip, list_tips::list_tips))
        .routes(routes!(follow_tip::follow_tip))
        .routes(routes!(get_tip::get_tip))
        .routes(routes!(answer_tip::answer_tip))
        .routes(routes!(get_tip_file::get_tip_file))
}
