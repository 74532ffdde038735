// The report of a trip or an event (R6) as an official document.
import type { Activity } from '#model/activity';
import { dayOfInstant, localDay } from '#model/day';
import { someFirm, visitedFirm } from '../confidential-sql.ts';
import type { Reader } from '../connection.ts';
import { activities } from '../queries/activities.ts';
import { getRow } from '../queries/plain-nouns.ts';
import { readSettings } from '../queries/settings.ts';
import { activityReportOf, type ActivityReport, type ReportVisit } from '../reports/activity-report.ts';
import { activityYieldOf } from '../reports/activity-yield.ts';
import { inOneView } from './export-ledger.ts';
import type { Job } from './job.ts';
import { writeDocument, type OfficialDocument } from './write/docx.ts';

type Request = { readonly id: string; readonly path: string };

export async function exportActivityReport(job: Job, { id, path }: Request): Promise<{ visits: number }> {
  return inOneView(job, async () => {
    job.progress({ done: 0, total: 1, phase: 'export' });
    const report = activityReportAt(job.reader, id);
    await writeDocument(path, documentOf(report), { cancelled: () => job.isCancelled() });
    job.progress({ done: 1, total: 1, phase: 'export' });
    return { visits: activityYieldOf(job.reader, id).visits };
  });
}

export function activityReportAt(reader: Reader, id: string): ActivityReport {
  const activity = getRow(reader, activities, id);
  const nameOf = (personId: string | null) =>
    personId === null
      ? null
      : (reader.one<{ name: string }>('SELECT "name" FROM "person" WHERE "id" = ?', personId)?.name ?? null);
  return activityReportOf({
    activity,
    figures: activityYieldOf(reader, id),
    zoneName: readSettings(reader).zoneName,
    leaderName: nameOf(activity.leaderId),
    memberNames: activity.members.map(({ personId, text }) => nameOf(personId) ?? text).filter(Boolean),
    visits: visitsOf(reader, activity),
    today: localDay(new Date()),
  });
}

/** The calls, oldest first. */
function visitsOf(reader: Reader, { id }: Activity): ReportVisit[] {
  type Row = { happenedAt: string; firm: string; nextStep: string | null; nextOn: string | null };
  const rows = reader.all<Row>(
    `SELECT visit."happenedAt", visit."nextStep", visit."nextOn", ${visitedFirm(someFirm)} AS "firm"
     FROM "visit" LEFT JOIN "company" ON company."id" = visit."companyId" LEFT JOIN "lead" ON lead."id" = visit."leadId"
     WHERE visit."activityId" = ? AND visit."deletedAt" IS NULL ORDER BY visit."happenedAt", visit."createdAt"`,
    id,
  );
  return rows.map(({ happenedAt, ...row }) => ({ ...row, day: dayOfInstant(happenedAt) }));
}

function documentOf({ title, parts, table, footnote, issuer, date }: ActivityReport): OfficialDocument {
  const blocks = parts.flatMap((part): OfficialDocument['blocks'] => [
    { kind: 'heading', level: 1, text: part.title },
    ...part.paragraphs.map((text) => ({ kind: 'paragraph', text }) as const),
  ]);
  const columns = table.headers.map((header, index) => ({
    header,
    width: index === 0 ? 20 : 16,
    align: index === 0 ? ('left' as const) : ('right' as const),
  }));
  return {
    title,
    blocks: [
      ...blocks,
      { kind: 'table', caption: '成效', columns, rows: table.rows },
      { kind: 'footnote', text: footnote },
    ],
    issuer,
    date,
  };
}
