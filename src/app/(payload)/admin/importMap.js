import { EditPageOnlyField as EditPageOnlyField_12d3a022a6123749614f88c88e5bcb29 } from '@/admin/ui/edit-page-only-field'
import { StatusCell as StatusCell_900d7e79bc0d1e857ff9d5c902655de3 } from '@/admin/status/status-cell'
import { TimeCell as TimeCell_a5636cd177f32899f96d505db0ad880e } from '@/admin/time/time-cell'
import { DayFilter as DayFilter_c8eed4d3f5262af8dd89274c2a6ef9f9 } from '@/admin/time/day-filter'
import { MailAddressCell as MailAddressCell_39e77641b6589948574e08300edf1c34 } from '@/admin/users/mail-address-cell'
import { MoneyCell as MoneyCell_505358df44f5a66ce910d85090f7606a } from '@/admin/money/money-cell'
import { MoneyField as MoneyField_a38aeb6e3704b2230688737e46ff8905 } from '@/admin/money/money-field'
import { TimeField as TimeField_329f123b3057e3da36ea2fb630a60b22 } from '@/admin/time/time-field'
import { FormKeeper as FormKeeper_f1f44c1192b801cf1bd276ee2e1753ea } from '@/admin/forms/form-keeper'
import { DocumentTimes as DocumentTimes_6d3dddc69ed0961e6833e81a2e08b241 } from '@/admin/time/document-times'
import { UnpublishWhenSaved as UnpublishWhenSaved_a6aaae5ca8059130e58d75ef5f1f3d63 } from '@/admin/forms/unpublish-when-saved'
import { OrderEditView as OrderEditView_a4341a03631505fdf46ee62ec7616cb3 } from '@/admin/orders/order-edit-view'
import { HistoryView as HistoryView_71c48d4b4c0c7332e3aac72a6e81a7c7 } from '@/admin/audit/history-view'
import { ListView as ListView_63d29be704f9bc448a8413554bdb378f } from '@/admin/lists/list-view'
import { JsonTextField as JsonTextField_3376f83756052469bc6461a337719bf6 } from '@/admin/ui/json-text-field'
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
import { DocumentView as DocumentView_7bb94c4e36bbb6d4710e031f4e2388ae } from '@/admin/audit/document-view'
import { OpeningStockField as OpeningStockField_368f2d20e5779649029b0c8a698b462b } from '@/admin/stock/opening-stock-field'
import { VariantEditView as VariantEditView_c9774a8f8a981bd32ad9c34bc7bd7f8a } from '@/admin/stock/variant-edit-view'
import { RolesField as RolesField_3cd8be1029b089c19618612f7d2598e5 } from '@/admin/users/roles-field'
import { AccountField as AccountField_8b27fbe4cd5a8347fa4a6ed801eac228 } from '@/admin/users/account-field'
import { SecondFactorField as SecondFactorField_6020097f8e33ecbed93cd6a0a4bea686 } from '@/admin/two-step/second-factor-field'
import { SessionsField as SessionsField_e1f6e24d78584e260de536c16f280a09 } from '@/admin/users/sessions-field'
import { ServiceAccountButton as ServiceAccountButton_9ccc35fe943b1cfce9fa6422db6c6761 } from '@/admin/users/service-account-button'
import { UserEditView as UserEditView_51a71b98d3ee779d1cb3f1881027354c } from '@/admin/users/user-edit-view'
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
import { ListWatch as ListWatch_fc3262ee6675d1e997e2dba9c8f106c0 } from '@/admin/lists/list-watch'
import { BrandIcon as BrandIcon_a210bbc0f9b6e148be9fbe808d214b53 } from '@/admin/brand/brand-icon'
import { BrandLogo as BrandLogo_b8ba89911da5b4d133c4bf9937de735e } from '@/admin/brand/brand-logo'
import { ImportNavLink as ImportNavLink_2139fd8235d246fa5af6884bbce50c84 } from '@/admin/import/import-nav-link'
import { JobsNavLink as JobsNavLink_447f9b761b324c593334caef41b52c2a } from '@/admin/jobs/jobs-nav-link'
import { StoreFactsProvider as StoreFactsProvider_42223326785f2c9e92a8123065ff9b5e } from '@/admin/ui/store-facts-provider'
import { PanelGuardProvider as PanelGuardProvider_8c4d02c82d47416dab1f41dd8a30603e } from '@/admin/session/panel-guard-provider'
import { StayAwakeProvider as StayAwakeProvider_139ac63a23a59b2d606aecb86b5bae9b } from '@/admin/users/stay-awake-provider'
import { DashboardView as DashboardView_2da5a6cc78a953a2503728b50e6b57d6 } from '@/admin/dashboard/dashboard-view'
import { LoginView as LoginView_6f5a0bb31fdcad40bb76266d102a77c1 } from '@/admin/sign-in/login-view'
import { LogoutView as LogoutView_aa2c10bfceb6fc9260c51d8a3a45392a } from '@/admin/sign-in/logout-view'
import { JobsView as JobsView_97c4df76586dfeb64bfaeefdf5738cec } from '@/admin/jobs/jobs-view'
import { ImportView as ImportView_23c21251d03f3675b1cde7035649f310 } from '@/admin/import/import-view'
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
  "@/admin/time/time-field#TimeField": TimeField_329f123b3057e3da36ea2fb630a60b22,
  "@/admin/forms/form-keeper#FormKeeper": FormKeeper_f1f44c1192b801cf1bd276ee2e1753ea,
  "@/admin/time/document-times#DocumentTimes": DocumentTimes_6d3dddc69ed0961e6833e81a2e08b241,
  "@/admin/forms/unpublish-when-saved#UnpublishWhenSaved": UnpublishWhenSaved_a6aaae5ca8059130e58d75ef5f1f3d63,
  "@/admin/orders/order-edit-view#OrderEditView": OrderEditView_a4341a03631505fdf46ee62ec7616cb3,
  "@/admin/audit/history-view#HistoryView": HistoryView_71c48d4b4c0c7332e3aac72a6e81a7c7,
  "@/admin/lists/list-view#ListView": ListView_63d29be704f9bc448a8413554bdb378f,
  "@/admin/ui/json-text-field#JsonTextField": JsonTextField_3376f83756052469bc6461a337719bf6,
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
  "@/admin/audit/document-view#DocumentView": DocumentView_7bb94c4e36bbb6d4710e031f4e2388ae,
  "@/admin/stock/opening-stock-field#OpeningStockField": OpeningStockField_368f2d20e5779649029b0c8a698b462b,
  "@/admin/stock/variant-edit-view#VariantEditView": VariantEditView_c9774a8f8a981bd32ad9c34bc7bd7f8a,
  "@/admin/users/roles-field#RolesField": RolesField_3cd8be1029b089c19618612f7d2598e5,
  "@/admin/users/account-field#AccountField": AccountField_8b27fbe4cd5a8347fa4a6ed801eac228,
  "@/admin/two-step/second-factor-field#SecondFactorField": SecondFactorField_6020097f8e33ecbed93cd6a0a4bea686,
  "@/admin/users/sessions-field#SessionsField": SessionsField_e1f6e24d78584e260de536c16f280a09,
  "@/admin/users/service-account-button#ServiceAccountButton": ServiceAccountButton_9ccc35fe943b1cfce9fa6422db6c6761,
  "@/admin/users/user-edit-view#UserEditView": UserEditView_51a71b98d3ee779d1cb3f1881027354c,
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
  "@/admin/lists/list-watch#ListWatch": ListWatch_fc3262ee6675d1e997e2dba9c8f106c0,
  "@/admin/brand/brand-icon#BrandIcon": BrandIcon_a210bbc0f9b6e148be9fbe808d214b53,
  "@/admin/brand/brand-logo#BrandLogo": BrandLogo_b8ba89911da5b4d133c4bf9937de735e,
  "@/admin/import/import-nav-link#ImportNavLink": ImportNavLink_2139fd8235d246fa5af6884bbce50c84,
  "@/admin/jobs/jobs-nav-link#JobsNavLink": JobsNavLink_447f9b761b324c593334caef41b52c2a,
  "@/admin/ui/store-facts-provider#StoreFactsProvider": StoreFactsProvider_42223326785f2c9e92a8123065ff9b5e,
  "@/admin/session/panel-guard-provider#PanelGuardProvider": PanelGuardProvider_8c4d02c82d47416dab1f41dd8a30603e,
  "@/admin/users/stay-awake-provider#StayAwakeProvider": StayAwakeProvider_139ac63a23a59b2d606aecb86b5bae9b,
  "@/admin/dashboard/dashboard-view#DashboardView": DashboardView_2da5a6cc78a953a2503728b50e6b57d6,
  "@/admin/sign-in/login-view#LoginView": LoginView_6f5a0bb31fdcad40bb76266d102a77c1,
  "@/admin/sign-in/logout-view#LogoutView": LogoutView_aa2c10bfceb6fc9260c51d8a3a45392a,
  "@/admin/jobs/jobs-view#JobsView": JobsView_97c4df76586dfeb64bfaeefdf5738cec,
  "@/admin/import/import-view#ImportView": ImportView_23c21251d03f3675b1cde7035649f310,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1
}
