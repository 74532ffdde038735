// Stage history: append-only rows with a business day, one for each stage entered (handbook 3.9, 4.6).
import { dayOfInstant, lastDayOf, localDay, type Day, type DayOrMonth } from '#model/day';
import type { Lead } from '#model/lead';
import type { StageChange } from '#model/lead-parts';
import { invalid, type Issue } from '#model/refusal';
import { stageCodes, type Stage } from '#model/stage';
import type { Reader } from '../connection.ts';
import { findRows } from '../rows.ts';
import { stageChangeTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';

type Entry = { readonly to: Stage; readonly on: Day };

/** The business day of a day or month: a month counts as its last day, but never later than today. */
export function businessDay(value: DayOrMonth, today: Day): Day {
  const day = lastDayOf(value);
  return day > today && value.length === 7 ? today : day;
}

/** The day a lead’s own fields give for entering a stage. */
export function entryDay(lead: Lead, stage: Stage): DayOrMonth | null {
  if (stage === 'negotiating') return lead.firstContactOn;
  if (stage === 'signed') return lead.signedOn;
  return stage === 'landed' ? lead.landedOn : null;
}

/**
 * Writes how a new lead came to its stage: one row for each stage whose day is known; stages passed unseen are not invented.
 * Without any day, one row today. A landed lead also gets its build status.
 */
export function recordEntries(
  w: Writer,
  lead: Lead,
  options: { history: readonly Entry[]; source: StageChange['source']; fallback?: Day },
): void {
  const today = localDay(new Date());
  const passed = stageCodes.slice(0, stageCodes.indexOf(lead.stage) + 1);
  const entries = passed.flatMap((to): Entry[] => {
    const given = options.history.find((entry) => entry.to === to);
    if (given) return [given];
    const own = entryDay(lead, to);
    if (own) return [{ to, on: businessDay(own, today) }];
    return to === lead.stage ? [{ to, on: options.fallback ?? today }] : [];
  });
  refuseDisorder(entries, today, options.source);
  let from: Stage | null = null;
  for (const { to, on } of entries) {
    w.add(stageChangeTable, {
      leadId: lead.id,
      kind: 'stage',
      fromValue: from,
      toValue: to,
      changedOn: on,
      source: options.source,
      before: null,
    });
    from = to;
  }
  const last = entries.at(-1);
  if (lead.buildStatus && last) {
    w.add(stageChangeTable, {
      leadId: lead.id,
      kind: 'buildStatus',
      fromValue: null,
      toValue: lead.buildStatus,
      changedOn: last.on,
      source: options.source,
      before: null,
    });
  }
  if (lead.outcome !== 'active' && last) {
    w.add(stageChangeTable, {
      leadId: lead.id,
      kind: 'outcome',
      fromValue: 'active',
      toValue: lead.outcome,
      changedOn: last.on,
      source: options.source,
      reason: lead.endedReason ?? 'import',
      before: null,
    });
  }
}

function refuseDisorder(entries: readonly Entry[], today: Day, source: StageChange['source']): void {
  if (source !== 'manual') return;
  entries.forEach(({ on }, position) => {
    const previous = entries[position - 1];
    if (on > today)
      throw invalid([
        {
          path: ['history', position, 'on'],
          message: { zh: '日期不能晚于今天', en: 'The day can’t be in the future' },
        },
      ]);
    if (previous && on < previous.on) {
      throw invalid([
        {
          path: ['history', position, 'on'],
          message: { zh: '日期不能早于前一阶段', en: 'The day can’t be before the previous stage' },
        },
      ]);
    }
  });
}

/** The business day of the newest change of one kind. */
function lastChangeOn(reader: Reader, leadId: string, kind: StageChange['kind']): Day | null {
  return (
    reader.one<{ day: string }>(
      `SELECT "changedOn" AS "day" FROM "stageChange" WHERE "leadId" = ? AND "kind" = ? AND "deletedAt" IS NULL
     ORDER BY "createdAt" DESC, "rowid" DESC LIMIT 1`,
      leadId,
      kind,
    )?.day ?? null
  );
}

/**
 * A lead entered today may have been moved long ago. The day of its first row was only our guess, the day of entry:
 * it gives way to the day a person states, so that the history stays in order. The change log keeps the guess.
 */
export function backdateFirstEntry(w: Writer, leadId: string, on: Day): void {
  const rows = findRows(w, stageChangeTable, '"leadId" = ? AND "kind" = \'stage\'', leadId);
  const [first] = rows;
  if (!first || rows.length > 1 || on >= first.changedOn || first.changedOn !== dayOfInstant(first.createdAt))
    return;
  w.patch(stageChangeTable, first.id, { changedOn: on });
}

/** Refuses a business day in the future, or before the previous change of its kind unless this is a correction. */
export function refuseWrongDay(
  reader: Reader,
  change: { leadId: string; kind: StageChange['kind']; on: Day; isCorrection: boolean },
): void {
  const { leadId, kind, on, isCorrection } = change;
  if (on > localDay(new Date()))
    throw invalid([
      { path: ['on'], message: { zh: '发生日期不能晚于今天', en: 'The day can’t be in the future' } },
    ]);
  const previous = lastChangeOn(reader, leadId, kind);
  if (!isCorrection && previous && on < previous) {
    throw invalid([
      {
        path: ['on'],
        message: {
          zh: `发生日期不能早于上一次变更（${previous}）`,
          en: `The day can’t be before the last change (${previous})`,
        },
      },
    ]);
  }
}

/** A field that a move still wants. */
export function neededIssue(path: string, zh: string, en: string): Issue {
  return { path: [path], message: { zh, en } };
}
