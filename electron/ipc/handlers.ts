// Which query answers which channel. A channel without a handler does not compile.
import type { ChannelOfKind, Channels } from '#model/channels';
import type { z } from 'zod';
import type { Reader } from '../../db/connection.ts';
import { createActivity, activities, listActivities } from '../../db/queries/activities.ts';
import { setActivityDeleted } from '../../db/queries/activity-deletion.ts';
import {
  activityPlans,
  createActivityPlan,
  listActivityPlans,
  reorderActivityPlans,
  updateActivityPlan,
} from '../../db/queries/activity-plans.ts';
import { listAttachments, removeAttachment } from '../../db/queries/attachments.ts';
import { emptyBin, listBin, restoreFromBin } from '../../db/queries/bin.ts';
import { cardHints } from '../../db/queries/card-hints.ts';
import { suggestForCard } from '../../db/queries/card-suggest.ts';
import { keepApart, linkCompany, linkContact, startLead, untidyCards } from '../../db/queries/card-tidy.ts';
import { listCards, removeCard, saveCard, updateCard } from '../../db/queries/cards.ts';
import { chainNodes, chains, listChainNodes, listChains } from '../../db/queries/chains.ts';
import { allCompanyDuplicates } from '../../db/queries/all-duplicates.ts';
import { createCompany, restoreCompany, updateCompany } from '../../db/queries/companies.ts';
import { companies, listCompanies } from '../../db/queries/company-list.ts';
import { compareCompanies, compareContacts } from '../../db/queries/compare-records.ts';
import { companyDuplicates, keepCompaniesApart } from '../../db/queries/company-duplicates.ts';
import { contactDuplicates, keepContactsApart } from '../../db/queries/contact-duplicates.ts';
import {
  contacts,
  createContact,
  listContacts,
  restoreContact,
  updateContact,
} from '../../db/queries/contacts.ts';
import { followUpPeople, listFollowUps, ownFollowUps } from '../../db/queries/followups.ts';
import { finishStep, handStepOver, moveStep } from '../../db/queries/followup-save.ts';
import { clearDraft, getDraft, setDraft } from '../../db/queries/drafts.ts';
import { importMappings, listImportBatches, listImportMappings } from '../../db/queries/imports.ts';
import { leadChanges, leadDetailOf, leadHistory } from '../../db/queries/lead-detail.ts';
import { boardOf, listLeads } from '../../db/queries/lead-list.ts';
import { moveLead, moveNeeds } from '../../db/queries/lead-move.ts';
import { setBuildStatus, setOutcome } from '../../db/queries/lead-outcome.ts';
import { createLead, setLeadDeleted, updateLead } from '../../db/queries/lead-save.ts';
import {
  addFund,
  listFunds,
  listKeyProjects,
  listMonthProgress,
  removeFund,
  removeKeyProject,
  setKeyProject,
  setMonthProgress,
} from '../../db/queries/lead-years.ts';
import { listPeople, people } from '../../db/queries/people.ts';
import { mergeCompanies } from '../../db/queries/merge-companies.ts';
import { mergeContacts } from '../../db/queries/merge-contacts.ts';
import { recordChanges } from '../../db/queries/record-changes.ts';
import { companyLinks, contactLinks } from '../../db/queries/record-links.ts';
import { companyTimeline, contactTimeline } from '../../db/queries/record-timeline.ts';
import { acknowledgeWarnings, recordWarnings } from '../../db/queries/record-warnings.ts';
import { previewWeek } from '../../db/exchange/week/preview-week.ts';
import { addRow, changeRow, getRow, setRowDeleted } from '../../db/queries/plain-nouns.ts';
import { pictureOf, thumbnailOf } from '../../db/queries/photos.ts';
import { listSavedViews, savedViews } from '../../db/queries/saved-views.ts';
import { spelling } from '../../db/names/pinyin.ts';
import { listNearby } from '../../db/queries/nearby.ts';
import { namedRecords, searchAll, searchState } from '../../db/queries/search-all.ts';
import { changeSettings, readSettings } from '../../db/queries/settings.ts';
import { redoLast, undoAct, undoLast } from '../../db/queries/undo.ts';
import { startVisitLead } from '../../db/queries/visit-lead.ts';
import { createVisit, listVisits, updateVisit, visits } from '../../db/queries/visits.ts';
import { workspaceCheck, workspaceInfo } from '../../db/queries/workspace.ts';
import { findRegions } from '../../db/regions/find-regions.ts';
import { activityYieldOf } from '../../db/reports/activity-yield.ts';
import { homeFiguresOf } from '../../db/reports/home.ts';
import { figuresAt } from '../../db/reports/figures.ts';
import { reportPreviewOf, sentencesAt } from '../../db/reports/report-text.ts';
import type { Writer } from '../../db/write.ts';

/** Facts of the program that a query may print. */
export type Environment = { readonly appVersion: string };

type Input<Name extends keyof Channels> = z.output<Channels[Name]['input']>;
type Output<Name extends keyof Channels> = z.output<Channels[Name]['output']>;

export type ReadHandlers = {
  [Name in ChannelOfKind<'read'>]: (
    reader: Reader,
    input: Input<Name>,
    environment: Environment,
  ) => Output<Name>;
};
export type WriteHandlers = {
  [Name in ChannelOfKind<'write'>]: (w: Writer, input: Input<Name>) => Output<Name>;
};

export const readHandlers: ReadHandlers = {
  'leads.list': listLeads,
  'leads.board': boardOf,
  'leads.get': (reader, { id }) => leadDetailOf(reader, id),
  'leads.history': (reader, { id }) => leadHistory(reader, id),
  'leads.changes': leadChanges,
  'leads.needs': (reader, { id, to }) => moveNeeds(reader, id, to),
  'funds.list': (reader, { leadId }) => listFunds(reader, leadId),
  'keyProjects.list': listKeyProjects,
  'monthProgress.list': (reader, { leadId }) => listMonthProgress(reader, leadId),
  'companies.get': (reader, { id }) => getRow(reader, companies, id),
  'companies.list': listCompanies,
  'contacts.get': (reader, { id }) => getRow(reader, contacts, id),
  'contacts.list': listContacts,
  'companies.timeline': companyTimeline,
  'contacts.timeline': contactTimeline,
  'companies.links': companyLinks,
  'contacts.links': contactLinks,
  'companies.changes': (reader, page) => recordChanges(reader, 'company', page),
  'contacts.changes': (reader, page) => recordChanges(reader, 'contact', page),
  'companies.duplicates': companyDuplicates,
  'contacts.duplicates': contactDuplicates,
  'companies.allDuplicates': allCompanyDuplicates,
  'companies.compare': compareCompanies,
  'contacts.compare': compareContacts,
  'warnings.list': recordWarnings,
  'people.get': (reader, { id }) => getRow(reader, people, id),
  'people.list': listPeople,
  'chains.get': (reader, { id }) => getRow(reader, chains, id),
  'chains.list': listChains,
  'chainNodes.get': (reader, { id }) => getRow(reader, chainNodes, id),
  'chainNodes.list': listChainNodes,
  'activities.get': (reader, { id }) => getRow(reader, activities, id),
  'activities.list': listActivities,
  'activities.yield': (reader, { id }) => activityYieldOf(reader, id),
  'activityPlans.get': (reader, { id }) => getRow(reader, activityPlans, id),
  'activityPlans.list': listActivityPlans,
  'visits.get': (reader, { id }) => getRow(reader, visits, id),
  'visits.list': listVisits,
  'cards.list': listCards,
  'cards.suggest': suggestForCard,
  'cards.hints': cardHints,
  'cards.untidy': untidyCards,
  'followups.list': listFollowUps,
  'followups.people': followUpPeople,
  'followups.own': ownFollowUps,
  'attachments.list': listAttachments,
  'photos.thumbnail': (reader, { id }) => thumbnailOf(reader, id),
  'photos.picture': (reader, { id }) => pictureOf(reader, id),
  'savedViews.get': (reader, { id }) => getRow(reader, savedViews, id),
  'savedViews.list': listSavedViews,
  'pinyin.of': (_reader, { texts }) => texts.map(spelling),
  'search.all': searchAll,
  'search.named': namedRecords,
  'search.nearby': listNearby,
  'search.state': searchState,
  'settings.get': readSettings,
  'importBatches.list': listImportBatches,
  'importMappings.list': listImportMappings,
  'home.figures': homeFiguresOf,
  'reports.figures': figuresAt,
  'reports.sentences': sentencesAt,
  'reports.preview': reportPreviewOf,
  'reports.week': previewWeek,
  'workspace.info': (reader, _input, { appVersion }) => workspaceInfo(reader, appVersion),
  'workspace.check': workspaceCheck,
  'bin.list': listBin,
  'drafts.get': (reader, { key }) => getDraft(reader, key),
  'regions.list': (_reader, query) => findRegions(query),
};

export const writeHandlers: WriteHandlers = {
  'leads.create': createLead,
  'leads.update': updateLead,
  'leads.move': moveLead,
  'leads.setOutcome': setOutcome,
  'leads.setBuildStatus': setBuildStatus,
  'leads.remove': (w, { id }) => setLeadDeleted(w, id, true),
  'leads.restore': (w, { id }) => setLeadDeleted(w, id, false),
  'funds.create': addFund,
  'funds.remove': (w, { id }) => removeFund(w, id),
  'keyProjects.set': setKeyProject,
  'keyProjects.remove': (w, { id }) => removeKeyProject(w, id),
  'monthProgress.set': setMonthProgress,
  'companies.create': createCompany,
  'companies.update': updateCompany,
  'companies.merge': mergeCompanies,
  'companies.keepApart': keepCompaniesApart,
  'companies.remove': (w, { id }) => setRowDeleted(w, companies, id, true),
  'companies.restore': restoreCompany,
  'contacts.create': createContact,
  'contacts.update': updateContact,
  'contacts.merge': mergeContacts,
  'contacts.keepApart': keepContactsApart,
  'warnings.acknowledge': acknowledgeWarnings,
  'contacts.remove': (w, { id }) => setRowDeleted(w, contacts, id, true),
  'contacts.restore': restoreContact,
  'people.create': (w, draft) =>
    addRow(w, people, { ...draft, kind: draft.kind ?? 'staff', isActive: draft.isActive ?? true }),
  'people.update': (w, { id, ...fields }) => changeRow(w, people, id, fields),
  'people.remove': (w, { id }) => setRowDeleted(w, people, id, true),
  'people.restore': (w, { id }) => setRowDeleted(w, people, id, false),
  'chains.create': (w, draft) => addRow(w, chains, draft),
  'chains.update': (w, { id, ...fields }) => changeRow(w, chains, id, fields),
  'chains.remove': (w, { id }) => setRowDeleted(w, chains, id, true),
  'chains.restore': (w, { id }) => setRowDeleted(w, chains, id, false),
  'chainNodes.create': (w, draft) => addRow(w, chainNodes, { ...draft, state: draft.state ?? 'missing' }),
  'chainNodes.update': (w, { id, ...fields }) => changeRow(w, chainNodes, id, fields),
  'chainNodes.remove': (w, { id }) => setRowDeleted(w, chainNodes, id, true),
  'chainNodes.restore': (w, { id }) => setRowDeleted(w, chainNodes, id, false),
  'activities.create': createActivity,
  'activities.update': (w, { id, ...fields }) => changeRow(w, activities, id, fields),
  'activities.remove': (w, { id }) => setActivityDeleted(w, id, true),
  'activities.restore': (w, { id }) => setActivityDeleted(w, id, false),
  'activityPlans.create': createActivityPlan,
  'activityPlans.update': updateActivityPlan,
  'activityPlans.remove': (w, { id }) => setRowDeleted(w, activityPlans, id, true),
  'activityPlans.restore': (w, { id }) => setRowDeleted(w, activityPlans, id, false),
  'activityPlans.reorder': reorderActivityPlans,
  'visits.create': createVisit,
  'visits.update': updateVisit,
  'visits.remove': (w, { id }) => setRowDeleted(w, visits, id, true),
  'visits.restore': (w, { id }) => setRowDeleted(w, visits, id, false),
  'cards.save': saveCard,
  'cards.update': updateCard,
  'cards.remove': (w, { id }) => removeCard(w, id),
  'cards.linkCompany': linkCompany,
  'cards.linkContact': linkContact,
  'cards.keepApart': keepApart,
  'cards.startLead': startLead,
  'visits.startLead': startVisitLead,
  'followups.done': finishStep,
  'followups.move': moveStep,
  'followups.handOver': handStepOver,
  'attachments.remove': (w, { id }) => removeAttachment(w, id),
  'savedViews.create': (w, draft) => addRow(w, savedViews, draft),
  'savedViews.update': (w, { id, ...fields }) => changeRow(w, savedViews, id, fields),
  'savedViews.remove': (w, { id }) => setRowDeleted(w, savedViews, id, true),
  'savedViews.restore': (w, { id }) => setRowDeleted(w, savedViews, id, false),
  'settings.set': changeSettings,
  'importMappings.save': (w, draft) => addRow(w, importMappings, draft),
  'importMappings.remove': (w, { id }) => setRowDeleted(w, importMappings, id, true),
  'undo.last': undoLast,
  'undo.redo': redoLast,
  'undo.act': (w, { actId }) => undoAct(w, actId),
  'bin.restore': restoreFromBin,
  'bin.empty': emptyBin,
  'drafts.set': (w, { key, value }) => setDraft(w, key, value),
  'drafts.clear': (w, { key }) => clearDraft(w, key),
};
