//! One contract, two stores. PostgreSQL runs where `SAOLA_TEST_POSTGRES` names a server, as `make test` does.

#![expect(clippy::unwrap_used, clippy::panic, reason = "steps that tests share are tests")]

mod course;
mod evidence;
mod fixture;
mod handling;
mod judging;
mod life;
mod linking;
mod mappings;
mod recording;
mod schema;
mod trading;
mod work;

/// Runs one test body on SQLite and on PostgreSQL.
macro_rules! both {
    ($($name:ident => $body:path;)+) => { $(
        mod $name {
            #[tokio::test]
            async fn sqlite() {
                let (store, _folder) = crate::fixture::sqlite().await;
                $body(&store).await;
            }

            #[tokio::test]
            async fn postgres() {
                let Some(store) = crate::fixture::postgres().await else {
                    println!("skipped: SAOLA_TEST_POSTGRES names no server");
                    return;
                };
                $body(&store).await;
            }
        }
    )+ };
}

both! {
    importing_twice_adds_nothing => crate::recording::importing_twice_adds_nothing;
    a_changed_row_is_a_revision => crate::recording::a_changed_row_is_a_revision;
    sums_of_events_are_kept_and_counted_nowhere => crate::recording::sums_of_events_are_kept_and_counted_nowhere;
    a_key_that_comes_twice_in_a_batch => crate::recording::a_key_that_comes_twice_in_a_batch;
    facets_search_and_pages => crate::recording::facets_search_and_pages;
    sections_show_to_whom_they_may => crate::handling::sections_show_to_whom_they_may;
    hidden_reports_move_nothing => crate::handling::hidden_reports_move_nothing;
    narrowing_takes_effect_at_once => crate::handling::narrowing_takes_effect_at_once;
    narrowing_a_profile_moves_no_item => crate::handling::narrowing_a_profile_moves_no_item;
    two_partners_more => crate::handling::two_partners_more;
    named_persons_only => crate::handling::named_persons_only;
    a_revision_widens_no_party => crate::handling::a_revision_widens_no_party;
    a_section_comes_back => crate::handling::a_section_comes_back;
    suspicion_reports_are_a_ceiling => crate::handling::suspicion_reports_are_a_ceiling;
    an_import_gets_the_ceiling => crate::handling::an_import_gets_the_ceiling_whatever_it_asks_for;
    recall_erasure_and_hold => crate::life::recall_erasure_and_hold;
    expiry_respects_holds => crate::life::expiry_respects_holds;
    an_answer_stands_once_handed_in => crate::course::an_answer_stands_once_handed_in;
    files_show_to_whom_they_may => crate::evidence::files_show_to_whom_they_may;
    files_are_refused_and_limited => crate::evidence::files_are_refused_and_limited;
    bytes_go_with_the_last_report => crate::evidence::bytes_go_with_the_last_report;
    changed_bytes_are_told => crate::evidence::changed_bytes_are_told;
    suspicion_files_keep_the_ceiling => crate::evidence::suspicion_files_keep_the_ceiling;
    audit_chain_tells_tampering => crate::life::audit_chain_tells_tampering;
    sessions_end => crate::life::sessions_end;
    one_worker_at_a_time => crate::work::one_worker_at_a_time;
    value_nodes_tie_parties => crate::work::value_nodes_tie_parties;
    flags_carry_all_labels => crate::work::flags_carry_all_labels;
    pairs_show_to_who_reads_both => crate::linking::pairs_show_to_who_reads_both;
    pairs_are_capped_within_a_view => crate::linking::pairs_are_capped_within_a_view;
    reports_are_judged_like_parties => crate::linking::reports_are_judged_like_parties;
    other_models_begin_anew => crate::linking::other_models_begin_anew;
    judgements_and_undo => crate::judging::judgements_and_undo;
    figures_are_kept_once => crate::trading::figures_are_kept_once;
    sums_are_exact_and_each_view_has_its_own => crate::trading::sums_are_exact_and_each_view_has_its_own;
    mappings_are_kept_and_shared => crate::mappings::mappings_are_kept_and_shared;
    indexes_begin_with_the_owner => crate::schema::indexes_begin_with_the_owner;
    every_statement_prepares => crate::schema::every_statement_prepares;
    the_key_belongs_to_the_store => crate::schema::the_key_belongs_to_the_store;
}
