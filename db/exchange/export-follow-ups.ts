// Promised steps as a calendar for a phone: one all-day event a step, the same event again whenever it is exported anew.
import ical, {
  ICalAlarmRelatesTo,
  ICalAlarmType,
  ICalCalendarMethod,
  ICalEventTransparency,
} from 'ical-generator';
import { addDays } from '#model/day';
import { stages, type Stage } from '#model/stage';
import { listedName, unlessConfidential } from '../confidential-sql.ts';
import type { Reader } from '../connection.ts';
import { ownVisits, type Whose } from '../queries/followups.ts';
import { joinKeeper } from '../queries/visit-keeper.ts';
import { inOneView } from './export-ledger.ts';
import { stopIfCancelled, type Job } from './job.ts';
import { writeTarget } from './write/target-file.ts';

export type Step = {
  readonly kind: 'lead' | 'visit';
  readonly id: string;
  readonly rev: number;
  readonly updatedAt: string;
  readonly name: string;
  readonly stage: Stage | null;
  readonly step: string | null;
  readonly on: string;
  readonly personName: string | null;
};

/** A phone is not the place for what is confidential: such leads go by their code name. */
function leadSteps(reader: Reader, whose: Whose): Step[] {
  const own = whose === undefined ? '' : ` AND lead."dutyPersonId" IS ?`;
  return reader.all<Step>(
    `SELECT 'lead' AS "kind", lead."id", lead."rev", lead."updatedAt", ${listedName} AS "name",
       lead."stage", ${unlessConfidential('lead."nextAction"', 'NULL')} AS "step", lead."nextActionOn" AS "on", officer."name" AS "personName"
     FROM "lead" LEFT JOIN "person" AS officer ON officer."id" = lead."dutyPersonId"
     WHERE lead."deletedAt" IS NULL AND lead."outcome" = 'active' AND lead."nextActionOn" IS NOT NULL${own}
     ORDER BY lead."nextActionOn", lead."id"`,
    ...(whose === undefined ? [] : [whose]),
  );
}

function visitSteps(reader: Reader, whose: Whose): Step[] {
  const { sql, parameters } = ownVisits(whose);
  return reader.all<Step>(
    `SELECT 'visit' AS "kind", visit."id", visit."rev", visit."updatedAt", coalesce(company."name", visit."companyText", '') AS "name", NULL AS "stage",
       visit."nextStep" AS "step", visit."nextOn" AS "on", keeper."name" AS "personName"
     FROM "visit" LEFT JOIN "company" ON company."id" = visit."companyId"
     ${joinKeeper}
     WHERE ${sql} ORDER BY visit."nextOn", visit."id"`,
    ...parameters,
  );
}

const alarmHour = 9;

/** The calendar’s text. Days carry no time zone, so that a step stays on its day wherever the phone is. */
export function calendarOf(steps: readonly Step[]): string {
  const calendar = ical({
    prodId: { company: 'Luodi', product: 'Luodi', language: 'ZH' },
    name: '落地 · 跟进',
    method: ICalCalendarMethod.PUBLISH,
  });
  for (const { kind, id, rev, updatedAt, name, stage, step, on, personName } of steps) {
    const lines = [
      `${stage === null ? '企业' : '项目'}：${name}`,
      stage && `阶段：${stages[stage].zh}`,
      personName && `负责人：${personName}`,
    ];
    const event = calendar.createEvent({
      id: `${kind}-${id}@luodi`,
      sequence: rev,
      stamp: new Date(updatedAt),
      start: new Date(`${on}T00:00:00Z`),
      end: new Date(`${addDays(on, 1)}T00:00:00Z`),
      allDay: true,
      summary: step ? `${step} · ${name}` : name,
      description: lines.filter(Boolean).join('\n'),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
    const alarm = event.createAlarm({
      type: ICalAlarmType.display,
      triggerAfter: alarmHour * 3600,
      description: step ?? name,
    });
    // Left out, the package counts from the end of the day.
    alarm.relatesTo(ICalAlarmRelatesTo.start);
  }
  return calendar.toString();
}

/** Writes the steps of one person, or of everybody, to a calendar file. */
export function exportFollowUps(
  job: Job,
  { path, personId }: { path: string; personId?: Whose },
): Promise<{ events: number }> {
  return inOneView(job, async () => {
    const steps = [...leadSteps(job.reader, personId), ...visitSteps(job.reader, personId)];
    job.progress({ done: 0, total: steps.length, phase: 'export' });
    stopIfCancelled(job);
    await writeTarget(path, (file) => file.writeFile(calendarOf(steps), 'utf8'));
    job.progress({ done: steps.length, total: steps.length, phase: 'export' });
    return { events: steps.length };
  });
}
