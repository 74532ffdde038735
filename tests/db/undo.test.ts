import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadPatch } from '../../db/model/lead-shapes.ts';
import { readerOf, type Connection } from '../../db/connection.ts';
import { emptyBin, listBin, restoreFromBin } from '../../db/queries/bin.ts';
import { leadDetailOf, leadHistory } from '../../db/queries/lead-detail.ts';
import { setLeadDeleted, updateLead } from '../../db/queries/lead-save.ts';
import { redoLast, undoAct, undoLast } from '../../db/queries/undo.ts';
import { write } from '../../db/write.ts';
import { act, addLead, find, move, openTemporary, talksFields } from './workspace.ts';

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'done';
};

const update = (db: Connection, fields: Record<string, unknown>) =>
  act(db, (w) => updateLead(w, leadPatch.parse(fields)));

/** Everything a person could see of the data, without the log. */
function contents(db: Connection): unknown {
  const rows = (table: string) =>
    db.raw.prepare(`SELECT * FROM "${table}" WHERE "deletedAt" IS NULL ORDER BY "id"`).all() as Record<
      string,
      unknown
    >[];
  return ['lead', 'company', 'leadInvestor', 'stageChange', 'person'].map((table) =>
    rows(table).map(({ rev: _rev, updatedAt: _at, updatedById: _by, ...row }) => row),
  );
}

describe('undo', () => {
  test('takes back a new lead with its parts, and redo brings it back', () => {
    const db = openTemporary();
    const before = contents(db);
    addLead(db, { name: '风机叶片', investors: [{ companyName: '大安晨飞叶片' }] });
    const after = contents(db);
    act(db, undoLast);
    expect(contents(db)).toEqual(before);
    expect(find(db, { text: '风机' }).total).toBe(0);
    act(db, redoLast);
    expect(contents(db)).toEqual(after);
    expect(find(db, { text: '风机' }).total).toBe(1);
  });

  test('takes back a move with its history row', () => {
    const db = openTemporary();
    const { id } = addLead(db, { name: '氢能储运装备' });
    move(db, { id, to: 'negotiating', on: '2026-02-01', ...talksFields(db) });
    act(db, undoLast);
    expect(leadDetailOf(readerOf(db), id)).toMatchObject({
      stage: 'reserve',
      reserveKind: 'planned',
      plannedInvestment: null,
      investors: [],
    });
    expect(leadHistory(readerOf(db), id).map(({ toValue }) => toValue)).toEqual(['reserve']);
  });

  test('goes back act by act, and a new act ends redo', () => {
    const db = openTemporary();
    const { id } = addLead(db, { name: '甲醇' });
    update(db, { id, progress: '一' });
    update(db, { id, progress: '二' });
    act(db, undoLast);
    expect(leadDetailOf(readerOf(db), id).progress).toBe('一');
    act(db, undoLast);
    expect(leadDetailOf(readerOf(db), id).progress).toBeNull();
    act(db, redoLast);
    expect(leadDetailOf(readerOf(db), id).progress).toBe('一');
    update(db, { id, problem: '用地' });
    expect(codeOf(() => act(db, redoLast))).toBe('redo-nothing');
  });

  test('an old act is refused, with the name, where a later one touched the same field', () => {
    const db = openTemporary();
    const { id } = addLead(db, { name: '烯烃' });
    const first = write(db, { personId: null }, (w) =>
      updateLead(w, leadPatch.parse({ id, progress: '一' })),
    );
    update(db, { id, progress: '二' });
    expect(codeOf(() => act(db, (w) => undoAct(w, first.actId ?? '')))).toBe('undo-conflict');
    expect(leadDetailOf(readerOf(db), id).progress).toBe('二');
  });

  test('an act on other fields can be taken back out of order', () => {
    const db = openTemporary();
    const { id } = addLead(db, { name: '电石' });
    const first = write(db, { personId: null }, (w) =>
      updateLead(w, leadPatch.parse({ id, progress: '一' })),
    );
    update(db, { id, problem: '用电' });
    act(db, (w) => undoAct(w, first.actId ?? ''));
    expect(leadDetailOf(readerOf(db), id)).toMatchObject({ progress: null, problem: '用电' });
  });

  test('nothing to undo is said as such', () => {
    expect(codeOf(() => act(openTemporary(), undoLast))).toBe('undo-nothing');
  });

  test('undoing everything always leads back to the start, whatever was done', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('add', 'edit', 'delete', 'undo', 'redo'), fc.nat(5)), {
          maxLength: 14,
        }),
        (steps) => {
          const db = openTemporary();
          const start = contents(db);
          const ids: string[] = [];
          const tryTo = (work: () => void) => {
            try {
              work();
            } catch (error) {
              if (!(error as { code?: string }).code) throw error;
            }
          };
          steps.forEach(([step, pick], position) => {
            const id = ids[pick % Math.max(ids.length, 1)];
            if (step === 'add')
              tryTo(() =>
                ids.push(
                  addLead(db, {
                    name: `${'甲乙丙丁戊己庚辛壬癸子丑寅卯'[position]}线建设`,
                    investors: [{ companyName: `企业${pick}` }],
                  }).id,
                ),
              );
            else if (step === 'undo') tryTo(() => act(db, undoLast));
            else if (step === 'redo') tryTo(() => act(db, redoLast));
            else if (id && step === 'edit') tryTo(() => update(db, { id, progress: `第${position}步` }));
            else if (id) tryTo(() => act(db, (w) => setLeadDeleted(w, id, true)));
          });
          while (codeOf(() => act(db, undoLast)) === 'done');
          expect(contents(db)).toEqual(start);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe('the recycle bin', () => {
  test('a deleted lead leaves lists and counts, and comes back whole', () => {
    const db = openTemporary();
    const { id } = addLead(db, { name: '赤藓糖醇', investors: [{ companyName: '中轩生化' }] });
    act(db, (w) => setLeadDeleted(w, id, true));
    expect(find(db).total).toBe(0);
    expect(listBin(readerOf(db), { limit: 50, offset: 0 }).rows).toMatchObject([
      { noun: 'lead', name: '赤藓糖醇' },
    ]);
    act(db, (w) => restoreFromBin(w, { noun: 'lead', id }));
    expect(find(db).rows).toMatchObject([{ name: '赤藓糖醇', investorName: '中轩生化' }]);
  });

  test('emptying it removes the rows and blanks their log', () => {
    const db = openTemporary();
    const { id } = addLead(db, { name: '石墨烯', contacts: [{ name: '李工', mobiles: ['13900000001'] }] });
    act(db, (w) => setLeadDeleted(w, id, true));
    expect(act(db, emptyBin).removed).toBe(1);
    expect(listBin(readerOf(db), { limit: 50, offset: 0 }).total).toBe(0);
    expect(
      db.raw
        .prepare(
          'SELECT count(*) FROM "changeLog" WHERE "entityId" = ? AND "new" IS NOT NULL AND "field" <> \'erased\'',
        )
        .pluck()
        .get(id),
    ).toBe(0);
    expect(db.raw.pragma('foreign_key_check')).toEqual([]);
    expect(codeOf(() => act(db, undoLast))).toBe('undo-nothing');
  });
});

describe('the change log', () => {
  test('has one row for a new record and one for each field that changed, none for derived ones, and nothing of a failed act', () => {
    const db = openTemporary();
    const { id } = addLead(db, { name: '多晶硅' });
    const rows = () =>
      db.raw.prepare('SELECT "field" FROM "changeLog" WHERE "entityId" = ? ORDER BY "seq"').pluck().all(id);
    expect(rows()).toEqual(['id']);
    const count = rows().length;
    expect(codeOf(() => update(db, { id, progress: '新', signedOn: '2999-01-01' }))).toBe('invalid');
    expect(rows()).toHaveLength(count);
    update(db, { id, progress: '新' });
    update(db, { id, progress: '新' });
    expect(rows().slice(count)).toEqual(['progress']);
  });
});
