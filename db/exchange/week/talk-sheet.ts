// R5 驻点招商项目信息采集表 (handbook 8): thirteen columns in their printed order.
import type { Day } from '#model/day';
import { withheld } from '#model/confidential';
import { sectors } from '#model/lead-choices';
import type { Money } from '#model/money';
import { listedName } from '../../confidential-sql.ts';
import type { Reader } from '../../connection.ts';
import { printedText } from '../../reports/phones.ts';
import type { WeekFact } from '../../reports/week-talks.ts';
import { textsIn } from '../../rows.ts';
import { inMu, muOf } from '../mu-column.ts';
import { withStaleNote } from '../stale-note.ts';
import type { Cell, SheetColumn } from '../write/sheet-layout.ts';
import { contactCells, type Reachable } from './contact-cells.ts';

export const talkColumns: readonly SheetColumn[] = [
  { header: '序号', width: 5, kind: 'count' },
  { header: '项目名称', width: 18, kind: 'text' },
  { header: '投资方', width: 16, kind: 'text' },
  { header: '固定资产投资（亿元）', width: 10, kind: 'number', power: 8, decimals: 2 },
  { header: '投资方简介', width: 20, kind: 'text' },
  { header: '项目内容', width: 26, kind: 'text' },
  { header: '需用土地（亩）', width: 10, ...inMu },
  { header: '企业联系人', width: 9, kind: 'text', align: 'center' },
  { header: '联系方式', width: 13, kind: 'text', align: 'center' },
  { header: '片区', width: 9, kind: 'text', align: 'center' },
  { header: '进度、备注', width: 28, kind: 'text' },
  { header: '产业类型', width: 10, kind: 'text', align: 'center' },
  { header: '研判结果', width: 12, kind: 'text' },
];

type Row = {
  readonly name: string;
  readonly isConfidential: number;
  readonly investor: string | null;
  readonly fixedInvestment: Money | null;
  readonly profile: string | null;
  readonly content: string | null;
  readonly landArea: number | null;
  readonly area: string | null;
  readonly progress: string | null;
  readonly problem: string | null;
  readonly node: string | null;
  readonly sector: keyof typeof sectors | null;
  readonly triage: string | null;
  readonly lastUpdateOn: Day | null;
};

/** All investors, the principal first, as the reader of ledgers parts them again. */
const select = `SELECT ${listedName} AS "name", lead."isConfidential",
  coalesce((SELECT group_concat("name", '、') FROM (SELECT company."name" FROM "leadInvestor" AS part JOIN "company" ON company."id" = part."companyId"
    WHERE part."leadId" = lead."id" AND part."deletedAt" IS NULL ORDER BY part."role" = 'principal' DESC, part."rowid")), lead."investorText") AS "investor",
  lead."fixedInvestment",
  (SELECT company."profile" FROM "leadInvestor" AS part JOIN "company" ON company."id" = part."companyId"
    WHERE part."leadId" = lead."id" AND part."deletedAt" IS NULL ORDER BY part."role" = 'principal' DESC, part."rowid" LIMIT 1) AS "profile",
  lead."content", lead."landArea", coalesce(lead."area", officer."area") AS "area", lead."progress", lead."problem",
  node."name" AS "node", lead."sector", lead."triage", lead."lastUpdateOn"
  FROM "lead" LEFT JOIN "chainNode" AS node ON node."id" = lead."chainNodeId" LEFT JOIN "person" AS officer ON officer."id" = lead."dutyPersonId"
  WHERE lead."id" = ?`;

function reachableOf(reader: Reader, leadId: string): Reachable[] {
  const rows = reader.all<{ name: string; mobiles: string; phones: string }>(
    `SELECT contact."name", contact."mobiles", contact."phones" FROM "leadContact" AS part JOIN "contact" ON contact."id" = part."contactId"
     WHERE part."leadId" = ? AND part."deletedAt" IS NULL AND contact."deletedAt" IS NULL ORDER BY part."isPrimary" DESC, part."rowid"`,
    leadId,
  );
  return rows.map(({ name, mobiles, phones }) => {
    const [own, other] = [mobiles, phones].map(textsIn);
    return { name, numbers: own && own.length > 0 ? own : (other ?? []) };
  });
}

export type TalkPrint = { readonly withPhones: boolean };

/** The cells of one lead. What is confidential goes by its code name, without what gives it away. */
export function talkCells(
  reader: Reader,
  { lead: { id, isStale }, position }: { readonly lead: WeekFact; readonly position: number },
  { withPhones }: TalkPrint,
): Cell[] {
  const row = reader.one<Row>(select, id);
  if (!row) return [position];
  const said = (text: string | null) => printedText(text, withPhones);
  const isHidden = row.isConfidential !== 0;
  const contact = contactCells(isHidden ? [] : reachableOf(reader, id), withPhones);
  const progress = isStale
    ? withStaleNote(row.progress, { lastUpdateOn: row.lastUpdateOn, reason: row.problem })
    : row.progress;
  return [
    position,
    row.name,
    isHidden ? withheld : row.investor,
    row.fixedInvestment,
    isHidden ? null : said(row.profile),
    isHidden ? null : said(row.content),
    muOf(row.landArea),
    contact.names,
    contact.numbers,
    row.area,
    said(progress),
    row.node ?? (row.sector && sectors[row.sector].zh),
    row.triage,
  ];
}
