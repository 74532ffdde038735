// Undo is the act’s inverse, written as a new act through the same pen; redo is the undo of an undo.
import type { ActSummary } from '#model/workspace';
import type { NounName } from '#model/noun-names';
import { Refusal } from '#model/refusal';
import type { Reader } from '../connection.ts';
import { decodeRow, codecOf, type NounTable } from '../rows.ts';
import { tables } from '../schema/tables.ts';
import type { Patch, Writer } from '../write.ts';

type Act = { id: string; at: string; summaryZh: string; summaryEn: string };
/** What an act did to one field, from the first old value to the last new one. */
type FieldEffect = {
  entity: NounName;
  entityId: string;
  field: string;
  old: string | null;
  new: string | null;
};

const summaryOf = ({ id, at, summaryZh, summaryEn }: Act): ActSummary => ({
  actId: id,
  at,
  summary: { zh: summaryZh, en: summaryEn },
});

/** Whether an act stands: its newest undo or redo is not an undo. */
const stands = `coalesce((SELECT "kind" FROM "act" AS later WHERE later."targetId" = act."id" ORDER BY later."clock" DESC LIMIT 1), 'redo') = 'redo'`;

/** The act that is wanted is among the newest: sorting all of them to find it is what the planner would rather do. */
const newestFirst = '"act" INDEXED BY "act_clock"';

/** Takes back the newest act of this laptop that still stands. */
export function undoLast(w: Writer): ActSummary {
  const act = w.one<Act>(
    `SELECT * FROM ${newestFirst} WHERE "kind" = 'do' AND "deviceId" = ? AND ${stands} ORDER BY "clock" DESC LIMIT 1`,
    w.deviceId,
  );
  if (!act) throw new Refusal('undo-nothing');
  return undoAct(w, act.id);
}

/** Takes back one act, such as an import. Refused, with names, where a later act touched the same field. */
export function undoAct(w: Writer, actId: string): ActSummary {
  const act = w.one<Act>(`SELECT * FROM "act" WHERE "id" = ? AND "kind" = 'do' AND ${stands}`, actId);
  if (!act) throw new Refusal('undo-nothing');
  const effects = effectsOf(w, actId);
  if (effects.some(({ field }) => field === 'erased')) throw new Refusal('undo-nothing');
  refuseTouched(w, actId, effects);
  for (const [key, fields] of grouped(effects).reverse()) apply(w, key, fields, 'old');
  w.describe({ zh: `撤销：${act.summaryZh}`, en: `Undo: ${act.summaryEn}` });
  w.retarget('undo', actId);
  return summaryOf(act);
}

/** Does again what was undone last, as long as nothing else was done since. */
export function redoLast(w: Writer): ActSummary {
  const newest = w.one<{ kind: string; targetId: string }>(
    `SELECT "kind", "targetId" FROM ${newestFirst} WHERE "deviceId" = ? AND ("kind" = 'do' OR ("kind" = 'undo' AND NOT EXISTS (
       SELECT 1 FROM "act" AS later WHERE later."targetId" = act."targetId" AND later."clock" > act."clock")))
     ORDER BY "clock" DESC LIMIT 1`,
    w.deviceId,
  );
  const act =
    newest?.kind === 'undo' ? w.one<Act>('SELECT * FROM "act" WHERE "id" = ?', newest.targetId) : undefined;
  if (!act) throw new Refusal('redo-nothing');
  for (const [key, fields] of grouped(effectsOf(w, act.id))) apply(w, key, fields, 'new');
  w.describe({ zh: `重做：${act.summaryZh}`, en: `Redo: ${act.summaryEn}` });
  w.retarget('redo', act.id);
  return summaryOf(act);
}

function effectsOf(reader: Reader, actId: string): FieldEffect[] {
  return reader.all<FieldEffect>(
    `SELECT span."entity", span."entityId", span."field", first."old", last."new"
     FROM (SELECT "entity", "entityId", "field", min("seq") AS "firstSeq", max("seq") AS "lastSeq"
           FROM "changeLog" WHERE "actId" = ? GROUP BY "entity", "entityId", "field") AS span
     JOIN "changeLog" AS first ON first."seq" = span."firstSeq" JOIN "changeLog" AS last ON last."seq" = span."lastSeq"
     ORDER BY span."firstSeq"`,
    actId,
  );
}

type Key = { readonly entity: NounName; readonly entityId: string };

function grouped(effects: readonly FieldEffect[]): [Key, FieldEffect[]][] {
  const groups = new Map<string, [Key, FieldEffect[]]>();
  for (const effect of effects) {
    const { entity, entityId } = effect;
    const key = `${entity}/${entityId}`;
    const group = groups.get(key) ?? [{ entity, entityId }, []];
    group[1].push(effect);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function apply(
  w: Writer,
  { entity, entityId }: Key,
  effects: readonly FieldEffect[],
  side: 'old' | 'new',
): void {
  const table: NounTable = tables[entity];
  const isCreation = effects.some(({ field }) => field === 'id');
  if (isCreation) {
    w.setDeleted(table, entityId, side === 'old');
    return;
  }
  const deletion = effects.find(({ field }) => field === 'deletedAt');
  if (deletion) w.setDeleted(table, entityId, deletion[side] !== null);
  const fields = effects
    .filter(({ field }) => field !== 'deletedAt')
    .map((effect) => {
      const text = effect[side];
      return [effect.field, text === null ? null : (JSON.parse(text) as unknown)];
    });
  // The log holds values that came from these very columns.
  w.patch(table, entityId, Object.fromEntries(fields) as Patch<NounTable>);
}

/** A later act that stands and touched the same field, or anything of a record that this act made. */
function refuseTouched(w: Writer, actId: string, effects: readonly FieldEffect[]): void {
  const later = w.one<{ entity: NounName; entityId: string }>(
    `SELECT log."entity", log."entityId" FROM "changeLog" AS mine
     JOIN "changeLog" AS log ON log."entity" = mine."entity" AND log."entityId" = mine."entityId"
       AND (log."field" = mine."field" OR mine."field" = 'id') AND log."actId" <> mine."actId" AND log."seq" > mine."seq"
     JOIN "act" ON act."id" = log."actId" AND act."kind" = 'do' AND ${stands}
     WHERE mine."actId" = ? LIMIT 1`,
    actId,
  );
  if (later) {
    const name = nameOf(w, later.entity, later.entityId);
    throw new Refusal('undo-conflict', { what: name });
  }
  if (effects.length === 0) throw new Refusal('undo-nothing');
}

/** What a person calls a record. */
export function nameOf(reader: Reader, noun: NounName, id: string): string {
  const { name, select } = codecOf(tables[noun]);
  const row = reader.one<Record<string, unknown>>(`SELECT ${select} FROM "${name}" WHERE "id" = ?`, id);
  if (!row) return id;
  const decoded: Record<string, unknown> = decodeRow(tables[noun] as NounTable, row);
  if (typeof decoded.leadId === 'string' && typeof decoded.name !== 'string')
    return nameOf(reader, 'lead', decoded.leadId);
  if (noun === 'activityPlan' && typeof decoded.companyId === 'string')
    return nameOf(reader, 'company', decoded.companyId);
  const names = [decoded.name, decoded.fileName, decoded.summary, decoded.companyText, decoded.key];
  return names.find((value) => typeof value === 'string') ?? id;
}
