// One table a noun. Columns follow from the field lists; what stands here is what only a database knows: indexes.
import { sql } from 'drizzle-orm';
import { index, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { activityFields } from '#model/activity';
import { activityPlanFields } from '#model/activity-plan';
import { attachmentFields } from '#model/attachment';
import { chainFields, chainNodeFields } from '#model/chain';
import { companyFields } from '#model/company';
import { contactFields } from '#model/contact';
import { leadFields } from '#model/lead';
import {
  fundArrivalFields,
  keyProjectFields,
  leadContactFields,
  leadInvestorFields,
  monthProgressFields,
  stageChangeFields,
} from '#model/lead-parts';
import { importBatchFields, importMappingFields, importRowFields } from '#model/ledger';
import type { NounName } from '#model/noun-names';
import { personFields } from '#model/person';
import { savedViewFields } from '#model/saved-view';
import { settingFields } from '#model/setting';
import { visitFields } from '#model/visit';
import { draftFields } from '#model/workspace';
import { decisionFields, warningAckFields } from '#model/decision';
import { columnsOf, rowColumns } from './columns.ts';

const isLive = sql`"deletedAt" IS NULL`;

/** For columns that few rows fill: only those stand in the index, and looking for one value still takes it. */
const isFilled = (column: string) => sql.raw(`"${column}" IS NOT NULL`);

export const companyTable = sqliteTable('company', { ...rowColumns(), ...columnsOf(companyFields) }, (t) => [
  index('company_nameNorm').on(t.nameNorm),
  index('company_nameCore').on(t.nameCore),
  index('company_uscc').on(t.uscc),
  index('company_former')
    .on(t.formerNames)
    .where(sql`"formerNames" <> '[]'`),
  index('company_updated').on(t.updatedAt).where(isLive),
  index('company_region').on(t.deletedAt, t.regionCode),
  index('company_parent').on(t.parentCompanyId).where(isFilled('parentCompanyId')),
  index('company_anchor').on(t.anchorCompanyId).where(isFilled('anchorCompanyId')),
  index('company_referrer').on(t.referrerCompanyId).where(isFilled('referrerCompanyId')),
  index('company_mergedInto').on(t.mergedIntoId).where(isFilled('mergedIntoId')),
]);

export const personTable = sqliteTable('person', { ...rowColumns(), ...columnsOf(personFields) }, (t) => [
  index('person_name').on(t.name),
]);

export const contactTable = sqliteTable('contact', { ...rowColumns(), ...columnsOf(contactFields) }, (t) => [
  index('contact_company').on(t.companyId),
  index('contact_name').on(t.name),
  index('contact_met').on(t.metActivityId),
  index('contact_mergedInto').on(t.mergedIntoId).where(isFilled('mergedIntoId')),
]);

export const chainTable = sqliteTable('chain', { ...rowColumns(), ...columnsOf(chainFields) }, (t) => [
  index('chain_name').on(t.name),
]);

export const chainNodeTable = sqliteTable(
  'chainNode',
  { ...rowColumns(), ...columnsOf(chainNodeFields) },
  (t) => [index('chainNode_chain').on(t.chainId), index('chainNode_name').on(t.name)],
);

/** Indexes that lists walk and sums read begin with `deletedAt`: a partial index is never taken for covering. */
export const leadTable = sqliteTable('lead', { ...rowColumns(), ...columnsOf(leadFields) }, (t) => [
  index('lead_board').on(t.deletedAt, t.stage, t.amount, t.outcome),
  index('lead_stage_updated').on(t.deletedAt, t.stage, t.updatedAt),
  index('lead_updated').on(t.deletedAt, t.updatedAt),
  index('lead_created').on(t.deletedAt, t.createdAt),
  index('lead_amount').on(t.deletedAt, t.amount),
  index('lead_region').on(t.deletedAt, t.regionCode, t.stage, t.outcome, t.amount),
  index('lead_node').on(t.deletedAt, t.chainNodeId, t.stage, t.outcome, t.amount),
  index('lead_next').on(t.deletedAt, t.nextActionOn, t.outcome),
  index('lead_lastUpdate').on(t.deletedAt, t.stage, t.lastUpdateOn, t.outcome, t.buildStatus),
  index('lead_missing')
    .on(t.missingCount)
    .where(sql`"deletedAt" IS NULL AND "missingCount" > 0`),
  index('lead_nameNorm').on(t.nameNorm),
  index('lead_code').on(t.deletedAt, t.code),
  index('lead_approval').on(t.approvalCode),
  index('lead_duty').on(t.deletedAt, t.dutyPersonId, t.nextActionOn),
  index('lead_source').on(t.sourceActivityId),
  index('lead_signedAt').on(t.signedActivityId),
  index('lead_local').on(t.localCompanyId).where(isFilled('localCompanyId')),
  index('lead_referrer').on(t.referrerCompanyId).where(isFilled('referrerCompanyId')),
]);

const leadRef = () =>
  text()
    .notNull()
    .references((): AnySQLiteColumn => leadTable.id);

export const leadInvestorTable = sqliteTable(
  'leadInvestor',
  {
    ...rowColumns(),
    ...columnsOf(leadInvestorFields),
    leadId: leadRef(),
    companyId: text()
      .notNull()
      .references(() => companyTable.id),
  },
  (t) => [index('leadInvestor_lead').on(t.leadId), index('leadInvestor_company').on(t.companyId)],
);

export const leadContactTable = sqliteTable(
  'leadContact',
  {
    ...rowColumns(),
    ...columnsOf(leadContactFields),
    leadId: leadRef(),
    contactId: text()
      .notNull()
      .references(() => contactTable.id),
  },
  (t) => [index('leadContact_lead').on(t.leadId), index('leadContact_contact').on(t.contactId)],
);

export const stageChangeTable = sqliteTable(
  'stageChange',
  {
    ...rowColumns(),
    ...columnsOf(stageChangeFields),
    leadId: leadRef(),
  },
  (t) => [
    index('stageChange_lead').on(t.leadId, t.kind, t.changedOn),
    index('stageChange_day').on(t.changedOn, t.kind, t.toValue),
  ],
);

export const fundArrivalTable = sqliteTable(
  'fundArrival',
  {
    ...rowColumns(),
    ...columnsOf(fundArrivalFields),
    leadId: leadRef(),
  },
  (t) => [index('fundArrival_lead').on(t.leadId)],
);

export const keyProjectTable = sqliteTable(
  'keyProject',
  {
    ...rowColumns(),
    ...columnsOf(keyProjectFields),
    leadId: leadRef(),
  },
  (t) => [index('keyProject_year').on(t.year, t.leadId), index('keyProject_lead').on(t.leadId)],
);

export const monthProgressTable = sqliteTable(
  'monthProgress',
  {
    ...rowColumns(),
    ...columnsOf(monthProgressFields),
    leadId: leadRef(),
  },
  (t) => [index('monthProgress_lead').on(t.leadId, t.month)],
);

export const activityTable = sqliteTable(
  'activity',
  { ...rowColumns(), ...columnsOf(activityFields) },
  (t) => [index('activity_start').on(t.startOn)],
);

export const activityPlanTable = sqliteTable(
  'activityPlan',
  { ...rowColumns(), ...columnsOf(activityPlanFields) },
  (t) => [
    index('activityPlan_activity').on(t.activityId, t.plannedOn, t.sortOrder),
    index('activityPlan_company').on(t.companyId),
    index('activityPlan_visit').on(t.visitId),
  ],
);

export const visitTable = sqliteTable('visit', { ...rowColumns(), ...columnsOf(visitFields) }, (t) => [
  index('visit_lead').on(t.leadId, t.happenedAt),
  index('visit_company').on(t.companyId, t.happenedAt),
  index('visit_activity').on(t.activityId, t.happenedAt),
  index('visit_happened').on(t.deletedAt, t.happenedAt),
  index('visit_named')
    .on(t.contactIds, t.deletedAt)
    .where(sql`"contactIds" <> '[]'`),
]);

export const attachmentTable = sqliteTable(
  'attachment',
  { ...rowColumns(), ...columnsOf(attachmentFields) },
  (t) => [index('attachment_owner').on(t.ownerType, t.ownerId)],
);

export const settingTable = sqliteTable('setting', { ...rowColumns(), ...columnsOf(settingFields) }, (t) => [
  uniqueIndex('setting_key').on(t.key),
]);

export const savedViewTable = sqliteTable('savedView', { ...rowColumns(), ...columnsOf(savedViewFields) });

export const importBatchTable = sqliteTable('importBatch', {
  ...rowColumns(),
  ...columnsOf(importBatchFields),
});

export const importRowTable = sqliteTable(
  'importRow',
  { ...rowColumns(), ...columnsOf(importRowFields) },
  (t) => [
    index('importRow_batch').on(t.batchId),
    index('importRow_hash').on(t.rawHash),
    index('importRow_lead').on(t.leadId),
  ],
);

export const importMappingTable = sqliteTable('importMapping', {
  ...rowColumns(),
  ...columnsOf(importMappingFields),
});

export const warningAckTable = sqliteTable(
  'warningAck',
  { ...rowColumns(), ...columnsOf(warningAckFields) },
  (t) => [index('warningAck_record').on(t.entity, t.entityId)],
);

export const duplicateDecisionTable = sqliteTable(
  'duplicateDecision',
  { ...rowColumns(), ...columnsOf(decisionFields) },
  (t) => [index('duplicateDecision_left').on(t.leftId), index('duplicateDecision_right').on(t.rightId)],
);

export const draftTable = sqliteTable('draft', { ...rowColumns(), ...columnsOf(draftFields) }, (t) => [
  uniqueIndex('draft_key').on(t.key),
]);

/** The table of each noun; a noun without one does not compile. */
export const tables = {
  company: companyTable,
  contact: contactTable,
  lead: leadTable,
  leadInvestor: leadInvestorTable,
  leadContact: leadContactTable,
  stageChange: stageChangeTable,
  fundArrival: fundArrivalTable,
  keyProject: keyProjectTable,
  monthProgress: monthProgressTable,
  activity: activityTable,
  activityPlan: activityPlanTable,
  visit: visitTable,
  person: personTable,
  chain: chainTable,
  chainNode: chainNodeTable,
  attachment: attachmentTable,
  setting: settingTable,
  savedView: savedViewTable,
  importBatch: importBatchTable,
  importRow: importRowTable,
  importMapping: importMappingTable,
  warningAck: warningAckTable,
  duplicateDecision: duplicateDecisionTable,
  draft: draftTable,
} as const satisfies Record<NounName, unknown>;
