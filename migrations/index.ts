import * as migration_20261123_085635_initial from './20261123_085635_initial'
import * as migration_20261123_090000_guarantees from './20261123_090000_guarantees'
import * as migration_20261123_091000_import_ledger from './20261123_091000_import_ledger'
import * as migration_20261124_233846_redundant_indexes from './20261124_233846_redundant_indexes'
import * as migration_20261125_001746_own_sessions from './20261125_001746_own_sessions'
import * as migration_20261125_001800_session_guarantees from './20261125_001800_session_guarantees'
import * as migration_20261125_003914_audit_entries from './20261125_003914_audit_entries'
import * as migration_20261125_004000_audit_chain from './20261125_004000_audit_chain'
import * as migration_20261125_025000_account_links from './20261125_025000_account_links'
import * as migration_20261125_025456_account_erasure from './20261125_025456_account_erasure'
import * as migration_20261125_025500_erasure_guarantees from './20261125_025500_erasure_guarantees'
import * as migration_20261125_082000_refusals from './20261125_082000_refusals'
import * as migration_20261125_092630_api_keys from './20261125_092630_api_keys'
import * as migration_20261125_092700_api_key_guarantees from './20261125_092700_api_key_guarantees'
import * as migration_20261125_195853_second_factor_roles from './20261125_195853_second_factor_roles'
import * as migration_20261125_195900_second_factors from './20261125_195900_second_factors'
import * as migration_20261125_205757_attempts from './20261125_205757_attempts'
import * as migration_20261125_231336_signed_in_again from './20261125_231336_signed_in_again'
import * as migration_20261125_232000_audit_erasure from './20261125_232000_audit_erasure'
import * as migration_20261126_033500_parts_change_their_whole from './20261126_033500_parts_change_their_whole'
import * as migration_20261128_210000_content_of_variants from './20261128_210000_content_of_variants'
import * as migration_20261128_214000_order_balance from './20261128_214000_order_balance'
import * as migration_20261128_214100_balance_guarantees from './20261128_214100_balance_guarantees'
import * as migration_20261128_215000_offered_variants from './20261128_215000_offered_variants'
import * as migration_20261128_215100_offers_follow_products from './20261128_215100_offers_follow_products'
import * as migration_20261128_220000_search_text from './20261128_220000_search_text'
import * as migration_20261128_221000_import_line_numbers from './20261128_221000_import_line_numbers'
import * as migration_20261128_222000_shop_time_zone from './20261128_222000_shop_time_zone'
import * as migration_20261128_225900_search_columns from './20261128_225900_search_columns'
import * as migration_20261129_020000_mail_addresses from './20261129_020000_mail_addresses'
import * as migration_20261129_040830_no_edit_locks from './20261129_040830_no_edit_locks'
import * as migration_20261129_070000_one_text_index from './20261129_070000_one_text_index'
import * as migration_20261130_090010_no_version_proofs from './20261130_090010_no_version_proofs'
import * as migration_20261130_100000_purchase_order_number from './20261130_100000_purchase_order_number'
import * as migration_20261130_101000_channel from './20261130_101000_channel'
import * as migration_20261130_110000_idempotency_keys from './20261130_110000_idempotency_keys'
import * as migration_20261130_120000_change_events from './20261130_120000_change_events'
import * as migration_20261130_140000_external_references from './20261130_140000_external_references'
import * as migration_20261130_140050_change_event_triggers from './20261130_140050_change_event_triggers'
import * as migration_20261130_140100_filtered_columns from './20261130_140100_filtered_columns'
import * as migration_20261130_140200_parts_of_orders from './20261130_140200_parts_of_orders'
import * as migration_20261130_145000_webhooks from './20261130_145000_webhooks'
import * as migration_20261130_170000_service_accounts from './20261130_170000_service_accounts'
import * as migration_20261130_170100_service_account_guarantees from './20261130_170100_service_account_guarantees'
import * as migration_20261201_000000_webhook_lanes from './20261201_000000_webhook_lanes'
import * as migration_20261201_010000_channel_orders from './20261201_010000_channel_orders'
import * as migration_20261201_010010_channel_order_guarantees from './20261201_010010_channel_order_guarantees'
import * as migration_20261201_020000_corrections from './20261201_020000_corrections'
import * as migration_20261201_020100_correction_guarantees from './20261201_020100_correction_guarantees'
import * as migration_20261201_040000_agent_tools from './20261201_040000_agent_tools'
import * as migration_20261201_040500_key_modes from './20261201_040500_key_modes'
import * as migration_20261201_040510_key_mode_guarantees from './20261201_040510_key_mode_guarantees'
import * as migration_20261202_010000_bulk_runs from './20261202_010000_bulk_runs'
import * as migration_20261202_010100_bulk_run_items from './20261202_010100_bulk_run_items'
import * as migration_20261202_020000_list_views from './20261202_020000_list_views'
import * as migration_20261202_021000_find_indexes from './20261202_021000_find_indexes'
import * as migration_20261202_030000_papers from './20261202_030000_papers'
import * as migration_20261202_030010_places_are_told from './20261202_030010_places_are_told'
import * as migration_20261202_040000_tags_and_comments from './20261202_040000_tags_and_comments'
import * as migration_20261202_040100_tag_and_comment_guarantees from './20261202_040100_tag_and_comment_guarantees'
import * as migration_20261202_040200_edited_orders from './20261202_040200_edited_orders'
import * as migration_20261203_010000_invoices from './20261203_010000_invoices'
import * as migration_20261203_010100_invoice_guarantees from './20261203_010100_invoice_guarantees'
import * as migration_20261203_020000_returns from './20261203_020000_returns'
import * as migration_20261203_020100_return_guarantees from './20261203_020100_return_guarantees'
import * as migration_20261203_030000_runs_of_all_kinds from './20261203_030000_runs_of_all_kinds'
import * as migration_20261203_031000_low_stock from './20261203_031000_low_stock'
import * as migration_20261203_032000_stock_counts from './20261203_032000_stock_counts'
import * as migration_20261203_040000_sales_summaries from './20261203_040000_sales_summaries'
import * as migration_20261203_040001_report_scope from './20261203_040001_report_scope'
import * as migration_20261203_040100_notifications from './20261203_040100_notifications'
import * as migration_20261203_050000_more_search_columns from './20261203_050000_more_search_columns'
import * as migration_20261203_070000_bank_statements from './20261203_070000_bank_statements'
import * as migration_20261203_070010_bank_lines from './20261203_070010_bank_lines'
import * as migration_20261204_010000_option_pictures from './20261204_010000_option_pictures'
import * as migration_20261204_020000_customer_profile from './20261204_020000_customer_profile'
import * as migration_20261204_020100_customer_guarantees from './20261204_020100_customer_guarantees'
import * as migration_20261204_030000_product_file_runs from './20261204_030000_product_file_runs'
import * as migration_20261204_040000_invoice_events from './20261204_040000_invoice_events'
import * as migration_20261204_040100_business_accounts from './20261204_040100_business_accounts'
import * as migration_20261204_050000_exchanges from './20261204_050000_exchanges'
import * as migration_20261204_060000_customer_day_sums from './20261204_060000_customer_day_sums'
import * as migration_20261204_060001_reminders from './20261204_060001_reminders'
import * as migration_20261205_010000_order_files from './20261205_010000_order_files'
import * as migration_20261205_010001_order_file_bytes from './20261205_010001_order_file_bytes'
import * as migration_20261205_030000_audit_functions_alike from './20261205_030000_audit_functions_alike'
import * as migration_20261206_020000_sales_customer_years from './20261206_020000_sales_customer_years'
import * as migration_20261206_020100_customer_sort_columns from './20261206_020100_customer_sort_columns'
import * as migration_20261206_020110_customer_sums from './20261206_020110_customer_sums'
import * as migration_20261206_020120_users_orders_placed_index from './20261206_020120_users_orders_placed_index'
import * as migration_20261206_020130_users_spent_index from './20261206_020130_users_spent_index'
import * as migration_20261206_040000_spanish_papers from './20261206_040000_spanish_papers'
import * as migration_20261206_060000_import_files from './20261206_060000_import_files'
import * as migration_20261206_070000_event_traces from './20261206_070000_event_traces'
import * as migration_20261207_030000_audit_entries_without_seals from './20261207_030000_audit_entries_without_seals'
import * as migration_20261207_040000_read_positions from './20261207_040000_read_positions'
import * as migration_20261207_060000_fewer_indexes from './20261207_060000_fewer_indexes'
import * as migration_20261207_060100_timelines from './20261207_060100_timelines'
import * as migration_20261207_060200_no_descending_keysets from './20261207_060200_no_descending_keysets'
import * as migration_20261207_070000_parts_of_many_documents from './20261207_070000_parts_of_many_documents'

export const migrations = [
  {
    up: migration_20261123_085635_initial.up,
    down: migration_20261123_085635_initial.down,
    name: '20261123_085635_initial',
  },
  {
    up: migration_20261123_090000_guarantees.up,
    down: migration_20261123_090000_guarantees.down,
    name: '20261123_090000_guarantees',
  },
  {
    up: migration_20261123_091000_import_ledger.up,
    down: migration_20261123_091000_import_ledger.down,
    name: '20261123_091000_import_ledger',
  },
  {
    up: migration_20261124_233846_redundant_indexes.up,
    down: migration_20261124_233846_redundant_indexes.down,
    name: '20261124_233846_redundant_indexes',
  },
  {
    up: migration_20261125_001746_own_sessions.up,
    down: migration_20261125_001746_own_sessions.down,
    name: '20261125_001746_own_sessions',
  },
  {
    up: migration_20261125_001800_session_guarantees.up,
    down: migration_20261125_001800_session_guarantees.down,
    name: '20261125_001800_session_guarantees',
  },
  {
    up: migration_20261125_003914_audit_entries.up,
    down: migration_20261125_003914_audit_entries.down,
    name: '20261125_003914_audit_entries',
  },
  {
    up: migration_20261125_004000_audit_chain.up,
    down: migration_20261125_004000_audit_chain.down,
    name: '20261125_004000_audit_chain',
  },
  {
    up: migration_20261125_025000_account_links.up,
    down: migration_20261125_025000_account_links.down,
    name: '20261125_025000_account_links',
  },
  {
    up: migration_20261125_025456_account_erasure.up,
    down: migration_20261125_025456_account_erasure.down,
    name: '20261125_025456_account_erasure',
  },
  {
    up: migration_20261125_025500_erasure_guarantees.up,
    down: migration_20261125_025500_erasure_guarantees.down,
    name: '20261125_025500_erasure_guarantees',
  },
  {
    up: migration_20261125_082000_refusals.up,
    down: migration_20261125_082000_refusals.down,
    name: '20261125_082000_refusals',
  },
  {
    up: migration_20261125_092630_api_keys.up,
    down: migration_20261125_092630_api_keys.down,
    name: '20261125_092630_api_keys',
  },
  {
    up: migration_20261125_092700_api_key_guarantees.up,
    down: migration_20261125_092700_api_key_guarantees.down,
    name: '20261125_092700_api_key_guarantees',
  },
  {
    up: migration_20261125_195853_second_factor_roles.up,
    down: migration_20261125_195853_second_factor_roles.down,
    name: '20261125_195853_second_factor_roles',
  },
  {
    up: migration_20261125_195900_second_factors.up,
    down: migration_20261125_195900_second_factors.down,
    name: '20261125_195900_second_factors',
  },
  {
    up: migration_20261125_205757_attempts.up,
    down: migration_20261125_205757_attempts.down,
    name: '20261125_205757_attempts',
  },
  {
    up: migration_20261125_231336_signed_in_again.up,
    down: migration_20261125_231336_signed_in_again.down,
    name: '20261125_231336_signed_in_again',
  },
  {
    up: migration_20261125_232000_audit_erasure.up,
    down: migration_20261125_232000_audit_erasure.down,
    name: '20261125_232000_audit_erasure',
  },
  {
    up: migration_20261126_033500_parts_change_their_whole.up,
    down: migration_20261126_033500_parts_change_their_whole.down,
    name: '20261126_033500_parts_change_their_whole',
  },
  {
    up: migration_20261128_210000_content_of_variants.up,
    down: migration_20261128_210000_content_of_variants.down,
    name: '20261128_210000_content_of_variants',
  },
  {
    up: migration_20261128_214000_order_balance.up,
    down: migration_20261128_214000_order_balance.down,
    name: '20261128_214000_order_balance',
  },
  {
    up: migration_20261128_214100_balance_guarantees.up,
    down: migration_20261128_214100_balance_guarantees.down,
    name: '20261128_214100_balance_guarantees',
  },
  {
    up: migration_20261128_215000_offered_variants.up,
    down: migration_20261128_215000_offered_variants.down,
    name: '20261128_215000_offered_variants',
  },
  {
    up: migration_20261128_215100_offers_follow_products.up,
    down: migration_20261128_215100_offers_follow_products.down,
    name: '20261128_215100_offers_follow_products',
  },
  {
    up: migration_20261128_220000_search_text.up,
    down: migration_20261128_220000_search_text.down,
    name: '20261128_220000_search_text',
  },
  {
    up: migration_20261128_221000_import_line_numbers.up,
    down: migration_20261128_221000_import_line_numbers.down,
    name: '20261128_221000_import_line_numbers',
  },
  {
    up: migration_20261128_222000_shop_time_zone.up,
    down: migration_20261128_222000_shop_time_zone.down,
    name: '20261128_222000_shop_time_zone',
  },
  {
    up: migration_20261128_225900_search_columns.up,
    down: migration_20261128_225900_search_columns.down,
    name: '20261128_225900_search_columns',
  },
  {
    up: migration_20261129_020000_mail_addresses.up,
    down: migration_20261129_020000_mail_addresses.down,
    name: '20261129_020000_mail_addresses',
  },
  {
    up: migration_20261129_040830_no_edit_locks.up,
    down: migration_20261129_040830_no_edit_locks.down,
    name: '20261129_040830_no_edit_locks',
  },
  {
    up: migration_20261129_070000_one_text_index.up,
    down: migration_20261129_070000_one_text_index.down,
    name: '20261129_070000_one_text_index',
  },
  {
    up: migration_20261130_090010_no_version_proofs.up,
    down: migration_20261130_090010_no_version_proofs.down,
    name: '20261130_090010_no_version_proofs',
  },
  {
    up: migration_20261130_100000_purchase_order_number.up,
    down: migration_20261130_100000_purchase_order_number.down,
    name: '20261130_100000_purchase_order_number',
  },
  {
    up: migration_20261130_101000_channel.up,
    down: migration_20261130_101000_channel.down,
    name: '20261130_101000_channel',
  },
  {
    up: migration_20261130_110000_idempotency_keys.up,
    down: migration_20261130_110000_idempotency_keys.down,
    name: '20261130_110000_idempotency_keys',
  },
  {
    up: migration_20261130_120000_change_events.up,
    down: migration_20261130_120000_change_events.down,
    name: '20261130_120000_change_events',
  },
  {
    up: migration_20261130_140000_external_references.up,
    down: migration_20261130_140000_external_references.down,
    name: '20261130_140000_external_references',
  },
  {
    up: migration_20261130_140050_change_event_triggers.up,
    down: migration_20261130_140050_change_event_triggers.down,
    name: '20261130_140050_change_event_triggers',
  },
  {
    up: migration_20261130_140100_filtered_columns.up,
    down: migration_20261130_140100_filtered_columns.down,
    name: '20261130_140100_filtered_columns',
  },
  {
    up: migration_20261130_140200_parts_of_orders.up,
    down: migration_20261130_140200_parts_of_orders.down,
    name: '20261130_140200_parts_of_orders',
  },
  {
    up: migration_20261130_145000_webhooks.up,
    down: migration_20261130_145000_webhooks.down,
    name: '20261130_145000_webhooks',
  },
  {
    up: migration_20261130_170000_service_accounts.up,
    down: migration_20261130_170000_service_accounts.down,
    name: '20261130_170000_service_accounts',
  },
  {
    up: migration_20261130_170100_service_account_guarantees.up,
    down: migration_20261130_170100_service_account_guarantees.down,
    name: '20261130_170100_service_account_guarantees',
  },
  {
    up: migration_20261201_000000_webhook_lanes.up,
    down: migration_20261201_000000_webhook_lanes.down,
    name: '20261201_000000_webhook_lanes',
  },
  {
    up: migration_20261201_010000_channel_orders.up,
    down: migration_20261201_010000_channel_orders.down,
    name: '20261201_010000_channel_orders',
  },
  {
    up: migration_20261201_010010_channel_order_guarantees.up,
    down: migration_20261201_010010_channel_order_guarantees.down,
    name: '20261201_010010_channel_order_guarantees',
  },
  {
    up: migration_20261201_020000_corrections.up,
    down: migration_20261201_020000_corrections.down,
    name: '20261201_020000_corrections',
  },
  {
    up: migration_20261201_020100_correction_guarantees.up,
    down: migration_20261201_020100_correction_guarantees.down,
    name: '20261201_020100_correction_guarantees',
  },
  {
    up: migration_20261201_040000_agent_tools.up,
    down: migration_20261201_040000_agent_tools.down,
    name: '20261201_040000_agent_tools',
  },
  {
    up: migration_20261201_040500_key_modes.up,
    down: migration_20261201_040500_key_modes.down,
    name: '20261201_040500_key_modes',
  },
  {
    up: migration_20261201_040510_key_mode_guarantees.up,
    down: migration_20261201_040510_key_mode_guarantees.down,
    name: '20261201_040510_key_mode_guarantees',
  },
  {
    up: migration_20261202_010000_bulk_runs.up,
    down: migration_20261202_010000_bulk_runs.down,
    name: '20261202_010000_bulk_runs',
  },
  {
    up: migration_20261202_010100_bulk_run_items.up,
    down: migration_20261202_010100_bulk_run_items.down,
    name: '20261202_010100_bulk_run_items',
  },
  {
    up: migration_20261202_020000_list_views.up,
    down: migration_20261202_020000_list_views.down,
    name: '20261202_020000_list_views',
  },
  {
    up: migration_20261202_021000_find_indexes.up,
    down: migration_20261202_021000_find_indexes.down,
    name: '20261202_021000_find_indexes',
  },
  {
    up: migration_20261202_030000_papers.up,
    down: migration_20261202_030000_papers.down,
    name: '20261202_030000_papers',
  },
  {
    up: migration_20261202_030010_places_are_told.up,
    down: migration_20261202_030010_places_are_told.down,
    name: '20261202_030010_places_are_told',
  },
  {
    up: migration_20261202_040000_tags_and_comments.up,
    down: migration_20261202_040000_tags_and_comments.down,
    name: '20261202_040000_tags_and_comments',
  },
  {
    up: migration_20261202_040100_tag_and_comment_guarantees.up,
    down: migration_20261202_040100_tag_and_comment_guarantees.down,
    name: '20261202_040100_tag_and_comment_guarantees',
  },
  {
    up: migration_20261202_040200_edited_orders.up,
    down: migration_20261202_040200_edited_orders.down,
    name: '20261202_040200_edited_orders',
  },
  {
    up: migration_20261203_010000_invoices.up,
    down: migration_20261203_010000_invoices.down,
    name: '20261203_010000_invoices',
  },
  {
    up: migration_20261203_010100_invoice_guarantees.up,
    down: migration_20261203_010100_invoice_guarantees.down,
    name: '20261203_010100_invoice_guarantees',
  },
  {
    up: migration_20261203_020000_returns.up,
    down: migration_20261203_020000_returns.down,
    name: '20261203_020000_returns',
  },
  {
    up: migration_20261203_020100_return_guarantees.up,
    down: migration_20261203_020100_return_guarantees.down,
    name: '20261203_020100_return_guarantees',
  },
  {
    up: migration_20261203_030000_runs_of_all_kinds.up,
    down: migration_20261203_030000_runs_of_all_kinds.down,
    name: '20261203_030000_runs_of_all_kinds',
  },
  {
    up: migration_20261203_031000_low_stock.up,
    down: migration_20261203_031000_low_stock.down,
    name: '20261203_031000_low_stock',
  },
  {
    up: migration_20261203_032000_stock_counts.up,
    down: migration_20261203_032000_stock_counts.down,
    name: '20261203_032000_stock_counts',
  },
  {
    up: migration_20261203_040000_sales_summaries.up,
    down: migration_20261203_040000_sales_summaries.down,
    name: '20261203_040000_sales_summaries',
  },
  {
    up: migration_20261203_040001_report_scope.up,
    down: migration_20261203_040001_report_scope.down,
    name: '20261203_040001_report_scope',
  },
  {
    up: migration_20261203_040100_notifications.up,
    down: migration_20261203_040100_notifications.down,
    name: '20261203_040100_notifications',
  },
  {
    up: migration_20261203_050000_more_search_columns.up,
    down: migration_20261203_050000_more_search_columns.down,
    name: '20261203_050000_more_search_columns',
  },
  {
    up: migration_20261203_070000_bank_statements.up,
    down: migration_20261203_070000_bank_statements.down,
    name: '20261203_070000_bank_statements',
  },
  {
    up: migration_20261203_070010_bank_lines.up,
    down: migration_20261203_070010_bank_lines.down,
    name: '20261203_070010_bank_lines',
  },
  {
    up: migration_20261204_010000_option_pictures.up,
    down: migration_20261204_010000_option_pictures.down,
    name: '20261204_010000_option_pictures',
  },
  {
    up: migration_20261204_020000_customer_profile.up,
    down: migration_20261204_020000_customer_profile.down,
    name: '20261204_020000_customer_profile',
  },
  {
    up: migration_20261204_020100_customer_guarantees.up,
    down: migration_20261204_020100_customer_guarantees.down,
    name: '20261204_020100_customer_guarantees',
  },
  {
    up: migration_20261204_030000_product_file_runs.up,
    down: migration_20261204_030000_product_file_runs.down,
    name: '20261204_030000_product_file_runs',
  },
  {
    up: migration_20261204_040000_invoice_events.up,
    down: migration_20261204_040000_invoice_events.down,
    name: '20261204_040000_invoice_events',
  },
  {
    up: migration_20261204_040100_business_accounts.up,
    down: migration_20261204_040100_business_accounts.down,
    name: '20261204_040100_business_accounts',
  },
  {
    up: migration_20261204_050000_exchanges.up,
    down: migration_20261204_050000_exchanges.down,
    name: '20261204_050000_exchanges',
  },
  {
    up: migration_20261204_060000_customer_day_sums.up,
    down: migration_20261204_060000_customer_day_sums.down,
    name: '20261204_060000_customer_day_sums',
  },
  {
    up: migration_20261204_060001_reminders.up,
    down: migration_20261204_060001_reminders.down,
    name: '20261204_060001_reminders',
  },
  {
    up: migration_20261205_010000_order_files.up,
    down: migration_20261205_010000_order_files.down,
    name: '20261205_010000_order_files',
  },
  {
    up: migration_20261205_010001_order_file_bytes.up,
    down: migration_20261205_010001_order_file_bytes.down,
    name: '20261205_010001_order_file_bytes',
  },
  {
    up: migration_20261205_030000_audit_functions_alike.up,
    down: migration_20261205_030000_audit_functions_alike.down,
    name: '20261205_030000_audit_functions_alike',
  },
  {
    up: migration_20261206_020000_sales_customer_years.up,
    down: migration_20261206_020000_sales_customer_years.down,
    name: '20261206_020000_sales_customer_years',
  },
  {
    up: migration_20261206_020100_customer_sort_columns.up,
    down: migration_20261206_020100_customer_sort_columns.down,
    name: '20261206_020100_customer_sort_columns',
  },
  {
    up: migration_20261206_020110_customer_sums.up,
    down: migration_20261206_020110_customer_sums.down,
    name: '20261206_020110_customer_sums',
  },
  {
    up: migration_20261206_020120_users_orders_placed_index.up,
    down: migration_20261206_020120_users_orders_placed_index.down,
    name: '20261206_020120_users_orders_placed_index',
  },
  {
    up: migration_20261206_020130_users_spent_index.up,
    down: migration_20261206_020130_users_spent_index.down,
    name: '20261206_020130_users_spent_index',
  },
  {
    up: migration_20261206_040000_spanish_papers.up,
    down: migration_20261206_040000_spanish_papers.down,
    name: '20261206_040000_spanish_papers',
  },
  {
    up: migration_20261206_060000_import_files.up,
    down: migration_20261206_060000_import_files.down,
    name: '20261206_060000_import_files',
  },
  {
    up: migration_20261206_070000_event_traces.up,
    down: migration_20261206_070000_event_traces.down,
    name: '20261206_070000_event_traces',
  },
  {
    up: migration_20261207_030000_audit_entries_without_seals.up,
    down: migration_20261207_030000_audit_entries_without_seals.down,
    name: '20261207_030000_audit_entries_without_seals',
  },
  {
    up: migration_20261207_040000_read_positions.up,
    down: migration_20261207_040000_read_positions.down,
    name: '20261207_040000_read_positions',
  },
  {
    up: migration_20261207_060000_fewer_indexes.up,
    down: migration_20261207_060000_fewer_indexes.down,
    name: '20261207_060000_fewer_indexes',
  },
  {
    up: migration_20261207_060100_timelines.up,
    down: migration_20261207_060100_timelines.down,
    name: '20261207_060100_timelines',
  },
  {
    up: migration_20261207_060200_no_descending_keysets.up,
    down: migration_20261207_060200_no_descending_keysets.down,
    name: '20261207_060200_no_descending_keysets',
  },
  {
    up: migration_20261207_070000_parts_of_many_documents.up,
    down: migration_20261207_070000_parts_of_many_documents.down,
    name: '20261207_070000_parts_of_many_documents',
  },
]
