import { expect, test } from 'vitest';
import { readerOf } from '../../db/connection.ts';
import { undoLast } from '../../db/queries/undo.ts';
import { homeFiguresOf } from '../../db/reports/home.ts';
import { tables } from '../../db/schema/tables.ts';
import { act, addLead, openTemporary } from './workspace.ts';

test('what came in this month leaves out what was deleted since', () => {
  const db = openTemporary();
  const addedToReserve = () =>
    homeFiguresOf(readerOf(db)).stages.find(({ stage }) => stage === 'reserve')?.addedThisMonth;
  addLead(db, { name: '风电主机制造' });
  const { id } = addLead(db, { name: '误录的项目' });
  expect(addedToReserve()).toBe(2);
  act(db, (w) => w.setDeleted(tables.lead, id, true));
  expect(addedToReserve()).toBe(1);
  act(db, undoLast);
  expect(addedToReserve()).toBe(2);
});
