// A workspace in a temporary folder, with the pen at hand.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { leadMove, leadQuery, newLead, type LeadDetail } from '../../db/model/lead-shapes.ts';
import { readerOf, type Connection } from '../../db/connection.ts';
import { closeConnection, openWorkspace } from '../../db/open.ts';
import { findOrAddChainNode } from '../../db/queries/chains.ts';
import { listLeads } from '../../db/queries/lead-list.ts';
import { moveLead } from '../../db/queries/lead-move.ts';
import { createLead } from '../../db/queries/lead-save.ts';
import { findOrAddPerson } from '../../db/queries/people.ts';
import { write, type Writer } from '../../db/write.ts';

export const migrationsFolder = join(import.meta.dirname, '../../db/migrations');

/** A folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'luodi-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

export function openTemporary(dir = temporaryFolder()): Connection {
  const connection = openWorkspace(dir, migrationsFolder);
  onTestFinished(() => closeConnection(connection));
  return connection;
}

export function act<Value>(connection: Connection, work: (w: Writer) => Value): Value {
  return write(connection, { personId: null }, work).value;
}

export const addLead = (connection: Connection, draft: Record<string, unknown>): LeadDetail =>
  act(connection, (w) => createLead(w, newLead.parse(draft)));

export const move = (connection: Connection, input: Record<string, unknown>): LeadDetail =>
  act(connection, (w) => moveLead(w, leadMove.parse(input)));

export const find = (connection: Connection, query: Record<string, unknown> = {}) =>
  listLeads(readerOf(connection), leadQuery.parse(query));

/** The fields that make a lead fit to be in talks. */
export function talksFields(connection: Connection): Record<string, unknown> {
  const dutyPersonId = act(connection, (w) => findOrAddPerson(w, '王五', 'officer'));
  return {
    investors: [{ companyName: '盛昊新科技公司', regionCode: '110000', ownership: 'private' }],
    firstContactOn: '2026-01-05',
    plannedInvestment: 500_000_000,
    dutyUnit: '招商局',
    dutyPersonId,
  };
}

/** What a signing needs beside that. */
export function signingFields(connection: Connection): Record<string, unknown> {
  const chainNodeId = act(connection, (w) => findOrAddChainNode(w, '医药中间体').id);
  return {
    signedOn: '2026-03-01',
    agreementKind: 'contract',
    agreedInvestment: 600_000_000,
    content: '建设 7500 吨/年医药中间体生产线',
    buildNature: 'newBuild',
    chainNodeId,
    landMode: 'newLand',
  };
}

export const landingFields = {
  landedOn: '2026-06-01',
  localEntityOn: '2026-05-01',
  siteSecuredOn: '2026-05-20',
  siteSecuredKind: 'land',
};
