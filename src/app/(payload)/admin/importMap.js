import { EditPageOnlyField as EditPageOnlyField_12d3a022a6123749614f88c88e5bcb29 } from '@/admin/ui/edit-page-only-field'
import { StatusCell as StatusCell_900d7e79bc0d1e857ff9d5c902655de3 } from '@/admin/status/status-cell'
import { TimeCell as TimeCell_a5636cd177f32899f96d505db0ad880e } from '@/admin/time/time-cell'
import { DayFilter as DayFilter_c8eed4d3f5262af8dd89274c2a6ef9f9 } from '@/admin/time/day-filter'
import { MailAddressCell as MailAddressCell_39e77641b6589948574e08300edf1c34 } from '@/admin/users/mail-address-cell'
import { MoneyCell as MoneyCell_505358df44f5a66ce910d85090f7606a } from '@/admin/money/money-cell'
import { MoneyField as MoneyField_a38aeb6e3704b2230688737e46ff8905 } from '@/admin/money/money-field'
import { CountryField as CountryField_9a0609353bb064070cdc30e5f4486a8b } from '@/admin/address/country-field'
import { TagsCell as TagsCell_24bdaace0e1981cfb6977a0e485cee2d } from '@/admin/tags/tags-cell'
import { TimeField as TimeField_329f123b3057e3da36ea2fb630a60b22 } from '@/admin/time/time-field'
import { NeighbourLinks as NeighbourLinks_f7d17288ed258b63f093bb05d9a1a935 } from '@/admin/lists/neighbours/neighbour-links-field'
import { FormKeeper as FormKeeper_f1f44c1192b801cf1bd276ee2e1753ea } from '@/admin/forms/form-keeper'
import { DocumentTimes as DocumentTimes_6d3dddc69ed0961e6833e81a2e08b241 } from '@/admin/time/document-times'
import { UnpublishWhenSaved as UnpublishWhenSaved_a6aaae5ca8059130e58d75ef5f1f3d63 } from '@/admin/forms/unpublish-when-saved'
import { OrderEditView as OrderEditView_a4341a03631505fdf46ee62ec7616cb3 } from '@/admin/orders/order-edit-view'
import { HistoryView as HistoryView_71c48d4b4c0c7332e3aac72a6e81a7c7 } from '@/admin/audit/history-view'
import { ListView as ListView_63d29be704f9bc448a8413554bdb378f } from '@/admin/lists/list-view'
import { ReasonCell as ReasonCell_cff1fc6de0d29f564d6ba4adcfc0e1a4 } from '@/admin/languages/reason-cell'
import { ReturnEditView as ReturnEditView_e2555cfa7a0d22e04794cd7dddd0216f } from '@/admin/orders/returns/return-edit-view'
import { EventTypeCell as EventTypeCell_7d1dd10daabdfa1ad65b5cb22968b8e8 } from '@/admin/orders/timeline/event-cell'
import { EventStatusCell as EventStatusCell_7d1dd10daabdfa1ad65b5cb22968b8e8 } from '@/admin/orders/timeline/event-cell'
import { JsonTextField as JsonTextField_3376f83756052469bc6461a337719bf6 } from '@/admin/ui/json-text-field'
import { InvoiceEditView as InvoiceEditView_56e062794f0f1e8a0ae30ed5cf75cc04 } from '@/admin/invoices/invoice-edit-view'
import { RunTitleCell as RunTitleCell_a7c98b6983d92f64cdd3aa3eb98d2560 } from '@/admin/bulk-runs/run-title-cell'
import { BulkRunView as BulkRunView_b6ca0526b103789a4d733a036ecdc79c } from '@/admin/bulk-runs/bulk-run-view'
import { UploadBox as UploadBox_1662f69e5a40b72e2929e3c706a874a9 } from '@/admin/bank/upload-box'
import { StatementView as StatementView_57d63475fbad779e9237d371dfb7e245 } from '@/admin/bank/statement-view'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HorizontalRuleFeatureClient as HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { RelationshipFeatureClient as RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ChecklistFeatureClient as ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { IndentFeatureClient as IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { AlignFeatureClient as AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { InlineCodeFeatureClient as InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SuperscriptFeatureClient as SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { SubscriptFeatureClient as SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { StrikethroughFeatureClient as StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnderlineFeatureClient as UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ItalicFeatureClient as ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ColumnOnlyField as ColumnOnlyField_4ef62dd764668ecfd4b74c5eabe3545c } from '@/admin/ui/column-only-field'
import { PictureCell as PictureCell_a9c6138d3143546e80309d4c223e61df } from '@/admin/products/picture-cell'
import { StockCell as StockCell_d9fa44c7b5e11abcbfba749c44972149 } from '@/admin/products/stock-cell'
import { ProductEditView as ProductEditView_8e544a95c77dba364e0650aefc05c8c8 } from '@/admin/products/variants/product-edit-view'
import { OpeningStockField as OpeningStockField_368f2d20e5779649029b0c8a698b462b } from '@/admin/stock/opening-stock-field'
import { VariantEditView as VariantEditView_c9774a8f8a981bd32ad9c34bc7bd7f8a } from '@/admin/stock/variant-edit-view'
import { DocumentView as DocumentView_7bb94c4e36bbb6d4710e031f4e2388ae } from '@/admin/audit/document-view'
import { CountDocumentView as CountDocumentView_dce701cfd55d53daa36a9d84b7db5bab } from '@/admin/stock/counting/count-view'
import { RolesField as RolesField_3cd8be1029b089c19618612f7d2598e5 } from '@/admin/users/roles-field'
import { AccountField as AccountField_8b27fbe4cd5a8347fa4a6ed801eac228 } from '@/admin/users/account-field'
import { OwnPasswordField as OwnPasswordField_bed50ea835341033af343971f88304d0 } from '@/admin/users/own-password-field'
import { SecondFactorField as SecondFactorField_6020097f8e33ecbed93cd6a0a4bea686 } from '@/admin/two-step/second-factor-field'
import { ChoicesField as ChoicesField_510bc826e6ecd69682e72e47c3bae616 } from '@/admin/notifications/choices-field'
import { SessionsField as SessionsField_e1f6e24d78584e260de536c16f280a09 } from '@/admin/users/sessions-field'
import { OrdersCell as OrdersCell_1faf0599d5071c9cd7152623397c088b } from '@/admin/customers/figure-cells'
import { SpentCell as SpentCell_1faf0599d5071c9cd7152623397c088b } from '@/admin/customers/figure-cells'
import { LastOrderCell as LastOrderCell_1faf0599d5071c9cd7152623397c088b } from '@/admin/customers/figure-cells'
import { AddCustomerButton as AddCustomerButton_50be22329a7bad0a23981336735bb82b } from '@/admin/customers/add-customer-button'
import { ServiceAccountButton as ServiceAccountButton_9ccc35fe943b1cfce9fa6422db6c6761 } from '@/admin/users/service-account-button'
import { UserEditView as UserEditView_51a71b98d3ee779d1cb3f1881027354c } from '@/admin/users/user-edit-view'
import { WordsCell as WordsCell_1b718f096b8a073702fc52281e1ed5cf } from '@/admin/languages/words-cell'
import { ModeCell as ModeCell_52b43e01dead018ec77b1eab424251ef } from '@/admin/keys/mode-cell'
import { IssueKey as IssueKey_853e6552471944dc41335e45f75a086f } from '@/admin/keys/issue-key'
import { KeyEditView as KeyEditView_983a5cd0fe734cf7d4fb9761f2a215cf } from '@/admin/keys/key-edit-view'
import { TimeCell as TimeCell_372722561bff91ededc809b5cca92b6a } from '@/admin/audit/entry-cell'
import { CollectionCell as CollectionCell_372722561bff91ededc809b5cca92b6a } from '@/admin/audit/entry-cell'
import { AuditEntryView as AuditEntryView_57acae92b8b41c47b73f6b0f74edd20d } from '@/admin/audit/audit-entry-view'
import { CreateEndpointButton as CreateEndpointButton_61bdc003d3b79a647efa77dd1ed9cac3 } from '@/admin/webhooks/create-endpoint-button'
import { EndpointEditView as EndpointEditView_878ca1350a4f3d6194ac09ec1869d86d } from '@/admin/webhooks/endpoint-edit-view'
import { DeliveryEditView as DeliveryEditView_3b0cea9804b30632b7edf79cea3b7801 } from '@/admin/webhooks/delivery-edit-view'
import { TimeZoneField as TimeZoneField_9976439b02910cce6e6a06d40505cdb6 } from '@/admin/time/time-zone-field'
import { CountryOrAnyField as CountryOrAnyField_9a0609353bb064070cdc30e5f4486a8b } from '@/admin/address/country-field'
import { PercentField as PercentField_92ab19aab0415de0e7efc978ae311fdb } from '@/admin/numbers/percent-field'
import { OrderExampleField as OrderExampleField_4b982149b3e18a5b6b5ca07a7af15454 } from '@/admin/store/order-example-field'
import { ListWatch as ListWatch_fc3262ee6675d1e997e2dba9c8f106c0 } from '@/admin/lists/list-watch'
import { BrandIcon as BrandIcon_a210bbc0f9b6e148be9fbe808d214b53 } from '@/admin/brand/brand-icon'
import { BrandLogo as BrandLogo_b8ba89911da5b4d133c4bf9937de735e } from '@/admin/brand/brand-logo'
import { FindLink as FindLink_7db73c4bc374a5700b5048276c609a75 } from '@/admin/find/find-link'
import { BellLink as BellLink_3bdd0c459f5e9feb6a9de1aa216eb0b8 } from '@/admin/notifications/bell-link'
import { PeopleNavLinks as PeopleNavLinks_77296abcd97e2b5daf617882ca3fae19 } from '@/admin/customers/people-nav-links'
import { CountNavLink as CountNavLink_abe4ec1e1f3e81c70eae4e567f367b46 } from '@/admin/stock/counting/count-nav-link'
import { SalesNavLink as SalesNavLink_839a01464d8cdb406b0930233f7e1b3b } from '@/admin/dashboard/sales-nav-link'
import { ImportNavLink as ImportNavLink_2139fd8235d246fa5af6884bbce50c84 } from '@/admin/import/import-nav-link'
import { JobsNavLink as JobsNavLink_447f9b761b324c593334caef41b52c2a } from '@/admin/jobs/jobs-nav-link'
import { StoreFactsProvider as StoreFactsProvider_42223326785f2c9e92a8123065ff9b5e } from '@/admin/ui/store-facts-provider'
import { PanelGuardProvider as PanelGuardProvider_8c4d02c82d47416dab1f41dd8a30603e } from '@/admin/session/panel-guard-provider'
import { StayAwakeProvider as StayAwakeProvider_139ac63a23a59b2d606aecb86b5bae9b } from '@/admin/users/stay-awake-provider'
import { MarkupProvider as MarkupProvider_469ef40b046b96c58ea4296700f370b2 } from '@/admin/markup/markup-provider'
import { StrayDropProvider as StrayDropProvider_0d4ce86b62cda195e52745f745c31235 } from '@/admin/ui/stray-drop-provider'
import { RememberLanguageProvider as RememberLanguageProvider_8211e2febda15d0e047e58fd644fcc62 } from '@/admin/languages/remember-language-provider'
import { DashboardView as DashboardView_2da5a6cc78a953a2503728b50e6b57d6 } from '@/admin/dashboard/dashboard-view'
import { LoginView as LoginView_6f5a0bb31fdcad40bb76266d102a77c1 } from '@/admin/sign-in/login-view'
import { LogoutView as LogoutView_aa2c10bfceb6fc9260c51d8a3a45392a } from '@/admin/sign-in/logout-view'
import { JobsView as JobsView_97c4df76586dfeb64bfaeefdf5738cec } from '@/admin/jobs/jobs-view'
import { CountingView as CountingView_827604ac9c167b2e2856e707e08e1663 } from '@/admin/stock/counting/counting-view'
import { SalesView as SalesView_11dc2fa215ccf51cf0feea655df34a9e } from '@/admin/dashboard/sales-view'
import { ImportView as ImportView_23c21251d03f3675b1cde7035649f310 } from '@/admin/import/import-view'
import { OrderMailView as OrderMailView_b6f83c951a46a14b44d9e0be73a74d0e } from '@/admin/mails/order-mail-view'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'

/** @type import('payload').ImportMap */
export const importMap = {
  "@/admin/ui/edit-page-only-field#EditPageOnlyField": EditPageOnlyField_12d3a022a6123749614f88c88e5bcb29,
  "@/admin/status/status-cell#StatusCell": StatusCell_900d7e79bc0d1e857ff9d5c902655de3,
  "@/admin/time/time-cell#TimeCell": TimeCell_a5636cd177f32899f96d505db0ad880e,
  "@/admin/time/day-filter#DayFilter": DayFilter_c8eed4d3f5262af8dd89274c2a6ef9f9,
  "@/admin/users/mail-address-cell#MailAddressCell": MailAddressCell_39e77641b6589948574e08300edf1c34,
  "@/admin/money/money-cell#MoneyCell": MoneyCell_505358df44f5a66ce910d85090f7606a,
  "@/admin/money/money-field#MoneyField": MoneyField_a38aeb6e3704b2230688737e46ff8905,
  "@/admin/address/country-field#CountryField": CountryField_9a0609353bb064070cdc30e5f4486a8b,
  "@/admin/tags/tags-cell#TagsCell": TagsCell_24bdaace0e1981cfb6977a0e485cee2d,
  "@/admin/time/time-field#TimeField": TimeField_329f123b3057e3da36ea2fb630a60b22,
  "@/admin/lists/neighbours/neighbour-links-field#NeighbourLinks": NeighbourLinks_f7d17288ed258b63f093bb05d9a1a935,
  "@/admin/forms/form-keeper#FormKeeper": FormKeeper_f1f44c1192b801cf1bd276ee2e1753ea,
  "@/admin/time/document-times#DocumentTimes": DocumentTimes_6d3dddc69ed0961e6833e81a2e08b241,
  "@/admin/forms/unpublish-when-saved#UnpublishWhenSaved": UnpublishWhenSaved_a6aaae5ca8059130e58d75ef5f1f3d63,
  "@/admin/orders/order-edit-view#OrderEditView": OrderEditView_a4341a03631505fdf46ee62ec7616cb3,
  "@/admin/audit/history-view#HistoryView": HistoryView_71c48d4b4c0c7332e3aac72a6e81a7c7,
  "@/admin/lists/list-view#ListView": ListView_63d29be704f9bc448a8413554bdb378f,
  "@/admin/languages/reason-cell#ReasonCell": ReasonCell_cff1fc6de0d29f564d6ba4adcfc0e1a4,
  "@/admin/orders/returns/return-edit-view#ReturnEditView": ReturnEditView_e2555cfa7a0d22e04794cd7dddd0216f,
  "@/admin/orders/timeline/event-cell#EventTypeCell": EventTypeCell_7d1dd10daabdfa1ad65b5cb22968b8e8,
  "@/admin/orders/timeline/event-cell#EventStatusCell": EventStatusCell_7d1dd10daabdfa1ad65b5cb22968b8e8,
  "@/admin/ui/json-text-field#JsonTextField": JsonTextField_3376f83756052469bc6461a337719bf6,
  "@/admin/invoices/invoice-edit-view#InvoiceEditView": InvoiceEditView_56e062794f0f1e8a0ae30ed5cf75cc04,
  "@/admin/bulk-runs/run-title-cell#RunTitleCell": RunTitleCell_a7c98b6983d92f64cdd3aa3eb98d2560,
  "@/admin/bulk-runs/bulk-run-view#BulkRunView": BulkRunView_b6ca0526b103789a4d733a036ecdc79c,
  "@/admin/bank/upload-box#UploadBox": UploadBox_1662f69e5a40b72e2929e3c706a874a9,
  "@/admin/bank/statement-view#StatementView": StatementView_57d63475fbad779e9237d371dfb7e245,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HorizontalRuleFeatureClient": HorizontalRuleFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#RelationshipFeatureClient": RelationshipFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ChecklistFeatureClient": ChecklistFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#IndentFeatureClient": IndentFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#AlignFeatureClient": AlignFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#InlineCodeFeatureClient": InlineCodeFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SuperscriptFeatureClient": SuperscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#SubscriptFeatureClient": SubscriptFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#StrikethroughFeatureClient": StrikethroughFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnderlineFeatureClient": UnderlineFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ItalicFeatureClient": ItalicFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@/admin/ui/column-only-field#ColumnOnlyField": ColumnOnlyField_4ef62dd764668ecfd4b74c5eabe3545c,
  "@/admin/products/picture-cell#PictureCell": PictureCell_a9c6138d3143546e80309d4c223e61df,
  "@/admin/products/stock-cell#StockCell": StockCell_d9fa44c7b5e11abcbfba749c44972149,
  "@/admin/products/variants/product-edit-view#ProductEditView": ProductEditView_8e544a95c77dba364e0650aefc05c8c8,
  "@/admin/stock/opening-stock-field#OpeningStockField": OpeningStockField_368f2d20e5779649029b0c8a698b462b,
  "@/admin/stock/variant-edit-view#VariantEditView": VariantEditView_c9774a8f8a981bd32ad9c34bc7bd7f8a,
  "@/admin/audit/document-view#DocumentView": DocumentView_7bb94c4e36bbb6d4710e031f4e2388ae,
  "@/admin/stock/counting/count-view#CountDocumentView": CountDocumentView_dce701cfd55d53daa36a9d84b7db5bab,
  "@/admin/users/roles-field#RolesField": RolesField_3cd8be1029b089c19618612f7d2598e5,
  "@/admin/users/account-field#AccountField": AccountField_8b27fbe4cd5a8347fa4a6ed801eac228,
  "@/admin/users/own-password-field#OwnPasswordField": OwnPasswordField_bed50ea835341033af343971f88304d0,
  "@/admin/two-step/second-factor-field#SecondFactorField": SecondFactorField_6020097f8e33ecbed93cd6a0a4bea686,
  "@/admin/notifications/choices-field#ChoicesField": ChoicesField_510bc826e6ecd69682e72e47c3bae616,
  "@/admin/users/sessions-field#SessionsField": SessionsField_e1f6e24d78584e260de536c16f280a09,
  "@/admin/customers/figure-cells#OrdersCell": OrdersCell_1faf0599d5071c9cd7152623397c088b,
  "@/admin/customers/figure-cells#SpentCell": SpentCell_1faf0599d5071c9cd7152623397c088b,
  "@/admin/customers/figure-cells#LastOrderCell": LastOrderCell_1faf0599d5071c9cd7152623397c088b,
  "@/admin/customers/add-customer-button#AddCustomerButton": AddCustomerButton_50be22329a7bad0a23981336735bb82b,
  "@/admin/users/service-account-button#ServiceAccountButton": ServiceAccountButton_9ccc35fe943b1cfce9fa6422db6c6761,
  "@/admin/users/user-edit-view#UserEditView": UserEditView_51a71b98d3ee779d1cb3f1881027354c,
  "@/admin/languages/words-cell#WordsCell": WordsCell_1b718f096b8a073702fc52281e1ed5cf,
  "@/admin/keys/mode-cell#ModeCell": ModeCell_52b43e01dead018ec77b1eab424251ef,
  "@/admin/keys/issue-key#IssueKey": IssueKey_853e6552471944dc41335e45f75a086f,
  "@/admin/keys/key-edit-view#KeyEditView": KeyEditView_983a5cd0fe734cf7d4fb9761f2a215cf,
  "@/admin/audit/entry-cell#TimeCell": TimeCell_372722561bff91ededc809b5cca92b6a,
  "@/admin/audit/entry-cell#CollectionCell": CollectionCell_372722561bff91ededc809b5cca92b6a,
  "@/admin/audit/audit-entry-view#AuditEntryView": AuditEntryView_57acae92b8b41c47b73f6b0f74edd20d,
  "@/admin/webhooks/create-endpoint-button#CreateEndpointButton": CreateEndpointButton_61bdc003d3b79a647efa77dd1ed9cac3,
  "@/admin/webhooks/endpoint-edit-view#EndpointEditView": EndpointEditView_878ca1350a4f3d6194ac09ec1869d86d,
  "@/admin/webhooks/delivery-edit-view#DeliveryEditView": DeliveryEditView_3b0cea9804b30632b7edf79cea3b7801,
  "@/admin/time/time-zone-field#TimeZoneField": TimeZoneField_9976439b02910cce6e6a06d40505cdb6,
  "@/admin/address/country-field#CountryOrAnyField": CountryOrAnyField_9a0609353bb064070cdc30e5f4486a8b,
  "@/admin/numbers/percent-field#PercentField": PercentField_92ab19aab0415de0e7efc978ae311fdb,
  "@/admin/store/order-example-field#OrderExampleField": OrderExampleField_4b982149b3e18a5b6b5ca07a7af15454,
  "@/admin/lists/list-watch#ListWatch": ListWatch_fc3262ee6675d1e997e2dba9c8f106c0,
  "@/admin/brand/brand-icon#BrandIcon": BrandIcon_a210bbc0f9b6e148be9fbe808d214b53,
  "@/admin/brand/brand-logo#BrandLogo": BrandLogo_b8ba89911da5b4d133c4bf9937de735e,
  "@/admin/find/find-link#FindLink": FindLink_7db73c4bc374a5700b5048276c609a75,
  "@/admin/notifications/bell-link#BellLink": BellLink_3bdd0c459f5e9feb6a9de1aa216eb0b8,
  "@/admin/customers/people-nav-links#PeopleNavLinks": PeopleNavLinks_77296abcd97e2b5daf617882ca3fae19,
  "@/admin/stock/counting/count-nav-link#CountNavLink": CountNavLink_abe4ec1e1f3e81c70eae4e567f367b46,
  "@/admin/dashboard/sales-nav-link#SalesNavLink": SalesNavLink_839a01464d8cdb406b0930233f7e1b3b,
  "@/admin/import/import-nav-link#ImportNavLink": ImportNavLink_2139fd8235d246fa5af6884bbce50c84,
  "@/admin/jobs/jobs-nav-link#JobsNavLink": JobsNavLink_447f9b761b324c593334caef41b52c2a,
  "@/admin/ui/store-facts-provider#StoreFactsProvider": StoreFactsProvider_42223326785f2c9e92a8123065ff9b5e,
  "@/admin/session/panel-guard-provider#PanelGuardProvider": PanelGuardProvider_8c4d02c82d47416dab1f41dd8a30603e,
  "@/admin/users/stay-awake-provider#StayAwakeProvider": StayAwakeProvider_139ac63a23a59b2d606aecb86b5bae9b,
  "@/admin/markup/markup-provider#MarkupProvider": MarkupProvider_469ef40b046b96c58ea4296700f370b2,
  "@/admin/ui/stray-drop-provider#StrayDropProvider": StrayDropProvider_0d4ce86b62cda195e52745f745c31235,
  "@/admin/languages/remember-language-provider#RememberLanguageProvider": RememberLanguageProvider_8211e2febda15d0e047e58fd644fcc62,
  "@/admin/dashboard/dashboard-view#DashboardView": DashboardView_2da5a6cc78a953a2503728b50e6b57d6,
  "@/admin/sign-in/login-view#LoginView": LoginView_6f5a0bb31fdcad40bb76266d102a77c1,
  "@/admin/sign-in/logout-view#LogoutView": LogoutView_aa2c10bfceb6fc9260c51d8a3a45392a,
  "@/admin/jobs/jobs-view#JobsView": JobsView_97c4df76586dfeb64bfaeefdf5738cec,
  "@/admin/stock/counting/counting-view#CountingView": CountingView_827604ac9c167b2e2856e707e08e1663,
  "@/admin/dashboard/sales-view#SalesView": SalesView_11dc2fa215ccf51cf0feea655df34a9e,
  "@/admin/import/import-view#ImportView": ImportView_23c21251d03f3675b1cde7035649f310,
  "@/admin/mails/order-mail-view#OrderMailView": OrderMailView_b6f83c951a46a14b44d9e0be73a74d0e,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
