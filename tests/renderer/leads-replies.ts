// A small pipeline behind a fake host: a board and lists that answer to their filters.
import type { OutputOf } from '#model/channels';
import { leadFields } from '#model/lead';
import { leadDetail, type LeadDetail, type LeadFilter, type LeadRow } from '#model/lead-shapes';
import { money } from '#model/money';
import { settings as settingsSchema } from '#model/setting';
import { moveKind, stageCodes, type Stage } from '#model/stage';
import type { SavedView } from '#model/saved-view';
import { fakeHost, type FakeHost, type Replies } from './fake-host.ts';
import { homeFigures, lead, workspaceInfo } from './sample-rows.ts';

const yi = 100_000_000;

export function leadAt(stage: Stage, index: number, part: Partial<LeadRow> = {}): LeadRow {
  return {
    ...lead,
    id: `${stage}-${index}`,
    code: `DLT-2026-${index}`,
    name: `${stage}项目${index}`,
    stage,
    amount: money.parse((100 - index) * yi),
    plannedInvestment: money.parse((100 - index) * yi),
    reserveKind: stage === 'reserve' ? 'planned' : null,
    ...part,
  };
}

/** Two leads of each stage. */
export const pipeline: readonly LeadRow[] = stageCodes.flatMap((stage) => [
  leadAt(stage, 1),
  leadAt(stage, 2),
]);

const texts = Object.fromEntries(Object.keys(leadFields).map((name) => [name, null]));
const flags = { isFixedAsset: true, isConfidential: false, isExcluded: false };

export function detailOf(row: LeadRow): LeadDetail {
  return leadDetail.parse({
    ...texts,
    ...flags,
    sourceType: 'unknown',
    nameNorm: row.name,
    createdAt: row.updatedAt,
    createdById: null,
    updatedById: null,
    deviceId: 'd1',
    deletedAt: null,
    ...row,
    arrivedAmount: 0,
    chainNodeName: null,
    investors: [],
    contacts: [],
    missing: [],
    warnings: [],
  });
}

const sumOf = (rows: readonly LeadRow[]) =>
  money.parse(rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0));

function meets(row: LeadRow, filter: LeadFilter): boolean {
  return (
    (filter.stage === undefined || row.stage === filter.stage) &&
    (filter.text === undefined || row.name.includes(filter.text)) &&
    (filter.minAmount === undefined || (row.amount ?? 0) >= filter.minAmount) &&
    (!filter.isOverdue || row.nextActionOn !== null) &&
    (!filter.isIncomplete || row.missingCount > 0)
  );
}

export const missingSignedOn = {
  path: ['signedOn'],
  rule: 'missingNeeded',
  message: { zh: '请填写签约日期', en: 'The signing date is needed' },
};

/** `rows` may be changed by the test’s own replies; lists are read anew each time. */
export function leadsHost(rows: readonly LeadRow[] = pipeline, replies: Replies = {}): FakeHost {
  const views: SavedView[] = [];
  const found = (id: string) => rows.find((row) => row.id === id) ?? lead;
  return fakeHost({
    'workspace.info': workspaceInfo,
    'home.figures': homeFigures,
    'settings.get': settingsSchema.parse({}),
    'regions.list': ({ code }) => [{ code: code ?? '330000', name: '浙江省', fullName: '浙江省' }],
    'people.list': { rows: [], total: 0 },
    'chains.list': { rows: [], total: 0 },
    'chainNodes.list': { rows: [], total: 0 },
    'companies.list': { rows: [], total: 0 },
    'leads.board': ({ limit = 50, sort: _sort, ...filter }): OutputOf<'leads.board'> =>
      stageCodes
        .filter((stage) => filter.stage === undefined || filter.stage === stage)
        .map((stage) => {
          const met = rows.filter(
            (row) => row.stage === stage && row.outcome !== 'terminated' && meets(row, filter),
          );
          return { stage, count: met.length, sum: sumOf(met), rows: met.slice(0, limit) };
        }),
    'leads.list': ({ limit = 50, offset = 0, sort: _sort, ...filter }) => {
      const met = rows.filter((row) => meets(row, filter));
      return { rows: met.slice(offset, offset + limit), total: met.length, sum: sumOf(met) };
    },
    'leads.get': ({ id }) => detailOf(found(id)),
    'leads.needs': ({ id, to }) => {
      const kind = moveKind(found(id).stage, to);
      return {
        kind,
        missing: kind === 'step' ? [missingSignedOn] : [],
        warnings: [],
        needsReason: kind === 'back' || kind === 'jump',
      };
    },
    'leads.update': (patch) => detailOf(found(patch.id)),
    'leads.remove': ({ id }) => detailOf(found(id)),
    'savedViews.list': () => ({ rows: views, total: views.length }),
    'savedViews.create': ({ name, state }) => {
      const { createdAt, updatedAt, deletedAt, createdById, updatedById, deviceId } = detailOf(lead);
      const view: SavedView = {
        id: `view-${views.length + 1}`,
        rev: 1,
        createdAt,
        updatedAt,
        deletedAt,
        createdById,
        updatedById,
        deviceId,
        name,
        state,
      };
      views.push(view);
      return view;
    },
    'undo.last': { actId: 'act-1', summary: { zh: '改动', en: 'Change' }, at: lead.updatedAt },
    'drafts.get': { value: null },
    'drafts.set': {},
    'drafts.clear': {},
    ...replies,
  });
}
