// A step is done, moved or handed over: one act each, so that one 撤销 takes it back whole.
import type { z } from 'zod';
import type { StepDone, stepHandedOver, stepMoved, StepWritten } from '#model/followup';
import { Refusal } from '#model/refusal';
import { findRow } from '../rows.ts';
import { companyTable, personTable, visitTable } from '../schema/tables.ts';
import type { Writer } from '../write.ts';
import { getLead } from './lead-detail.ts';
import { updateLead } from './lead-save.ts';
import { changeRow } from './plain-nouns.ts';
import { createVisit, visits } from './visits.ts';

/** How the step stands after the act, the last row of which may be a later one than that of the step itself. */
function written(w: Writer, kind: StepWritten['kind'], id: string): StepWritten {
  if (kind === 'lead') {
    const { rev, nextActionOn } = getLead(w, id);
    return { kind, id, rev, on: nextActionOn };
  }
  const { rev, nextOn } = promiseOf(w, id, undefined);
  return { kind, id, rev, on: nextOn };
}

/** The visit whose promise is meant, if nobody has changed it since it was shown. */
function promiseOf(w: Writer, id: string, rev: number | undefined) {
  const row = findRow(w, visitTable, id);
  if (!row || row.deletedAt !== null) throw new Refusal('not-found');
  if (rev !== undefined && rev !== row.rev) throw new Refusal('changed-meanwhile');
  return row;
}

type Promised = ReturnType<typeof promiseOf>;

const firmOf = (w: Writer, { companyId, companyText }: Promised): string =>
  (companyId === null ? undefined : findRow(w, companyTable, companyId)?.name) ?? companyText ?? '';

/** What the note says: the step, and what came of it. */
function noteOf(step: string | null, outcome: string): string {
  const done = step ? `已完成：${step}` : '已跟进';
  return outcome ? `${done}。${outcome}` : done;
}

export function finishStep(w: Writer, input: StepDone): StepWritten {
  return input.kind === 'lead' ? finishLeadStep(w, input) : finishVisitStep(w, input);
}

function finishLeadStep(w: Writer, input: StepDone): StepWritten {
  const { kind, id, rev, outcome, mode, isProgress, nextStep, nextOn } = input;
  const { nextAction, name } = getLead(w, id);
  updateLead(w, {
    id,
    rev,
    nextAction: nextStep || null,
    nextActionOn: nextOn,
    ...(isProgress && outcome && { progress: outcome }),
  });
  createVisit(w, {
    leadId: id,
    mode,
    summary: noteOf(nextAction, outcome),
    progress: outcome || null,
    nextStep: nextStep || null,
    nextOn,
  });
  w.describe({ zh: `完成下一步 ${name}`, en: `Finish the step of ${name}` });
  return written(w, kind, id);
}

/** The old visit keeps what was promised and loses its day; the note goes on from there. */
function finishVisitStep(w: Writer, input: StepDone): StepWritten {
  const { kind, id, rev, outcome, mode, nextStep, nextOn } = input;
  const promise = promiseOf(w, id, rev);
  changeRow(w, visits, id, { nextOn: null });
  createVisit(w, {
    companyId: promise.companyId,
    companyText: promise.companyText,
    contactIds: promise.contactIds,
    activityId: promise.activityId,
    mode,
    summary: noteOf(promise.nextStep, outcome),
    progress: outcome || null,
    nextStep: nextStep || null,
    nextOn,
  });
  const name = firmOf(w, promise);
  w.describe({ zh: `完成下一步 ${name}`, en: `Finish the step of ${name}` });
  return written(w, kind, id);
}

export function moveStep(w: Writer, { kind, id, rev, on }: z.output<typeof stepMoved>): StepWritten {
  let name: string;
  if (kind === 'lead') {
    ({ name } = updateLead(w, { id, rev, nextActionOn: on }));
  } else {
    const promise = promiseOf(w, id, rev);
    changeRow(w, visits, id, { nextOn: on });
    name = firmOf(w, promise);
  }
  w.describe({ zh: `改期 ${name}`, en: `Move the step of ${name}` });
  return written(w, kind, id);
}

/** A lead gets another officer; a promise made at a visit another keeper, who stands first of our people. */
export function handStepOver(
  w: Writer,
  { kind, id, rev, personId }: z.output<typeof stepHandedOver>,
): StepWritten {
  const person = findRow(w, personTable, personId);
  if (!person || person.deletedAt !== null) throw new Refusal('not-found');
  let name: string;
  if (kind === 'lead') {
    ({ name } = updateLead(w, { id, rev, dutyPersonId: personId }));
  } else {
    const promise = promiseOf(w, id, rev);
    const others = promise.personIds.filter((other) => other !== personId);
    changeRow(w, visits, id, { personIds: [personId, ...others] });
    name = firmOf(w, promise);
  }
  w.describe({ zh: `移交 ${name} 给${person.name}`, en: `Hand ${name} over to ${person.name}` });
  return written(w, kind, id);
}
