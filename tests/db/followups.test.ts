import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { readerOf, type Connection } from '../../db/connection.ts';
import { calendarOf } from '../../db/exchange/export-follow-ups.ts';
import { followUpQuery, stepDone, type FollowUpGroup } from '../../db/model/followup.ts';
import { addDays, localDay } from '../../db/model/day.ts';
import { newVisit } from '../../db/model/visit.ts';
import { finishStep, handStepOver, moveStep } from '../../db/queries/followup-save.ts';
import { followUpPeople, listFollowUps } from '../../db/queries/followups.ts';
import { leadDetailOf } from '../../db/queries/lead-detail.ts';
import { setLeadDeleted } from '../../db/queries/lead-save.ts';
import { findOrAddPerson } from '../../db/queries/people.ts';
import { changeSettings } from '../../db/queries/settings.ts';
import { undoLast } from '../../db/queries/undo.ts';
import { createVisit, listVisits } from '../../db/queries/visits.ts';
import { startApp } from '../flows/app.ts';
import { act, addLead, move, openTemporary, talksFields, temporaryFolder } from './workspace.ts';

const today = localDay(new Date());
const day = (days: number) => addDays(today, days);

const listed = (db: Connection, query: Record<string, unknown> = {}) =>
  Object.fromEntries(
    listFollowUps(readerOf(db), followUpQuery.parse(query)).groups.map(({ group, count, rows }) => [
      group,
      { count, names: rows.map(({ name }) => name) },
    ]),
  ) as Record<FollowUpGroup, { count: number; names: string[] }>;

const person = (db: Connection, name: string) => act(db, (w) => findOrAddPerson(w, name, 'officer'));
const note = (db: Connection, draft: Record<string, unknown>) =>
  act(db, (w) => createVisit(w, newVisit.parse({ mode: 'call', summary: '通话', ...draft })));

describe('Today', () => {
  test('puts each step in the group of its day, and promises without a lead among them', () => {
    const db = openTemporary();
    for (const [name, on] of [
      ['昨天', day(-1)],
      ['今天', today],
      ['明天', day(1)],
      ['第七天', day(7)],
      ['第八天', day(8)],
    ] as const)
      addLead(db, { name, nextAction: '联系', nextActionOn: on });
    note(db, { companyText: '盛昊新科技', nextStep: '寄样本', nextOn: day(2) });
    const { overdue, today: due, soon } = listed(db);
    expect([overdue.names, due.names, soon.names]).toEqual([
      ['昨天'],
      ['今天'],
      ['明天', '盛昊新科技', '第七天'],
    ]);
    expect(soon.count).toBe(3);
    expect(listed(db, { group: 'soon', limit: 1, offset: 1 }).soon).toEqual({
      count: 3,
      names: ['盛昊新科技'],
    });
  });

  test('a lead in talks is announced seven days before its limit and stale after it', () => {
    const db = openTemporary();
    vi.useFakeTimers({ toFake: ['Date'] });
    vi.setSystemTime(new Date('2026-07-01T02:00:00Z'));
    const lead = addLead(db, { name: '风电主机', ...talksFields(db) });
    move(db, { id: lead.id, to: 'negotiating', on: '2026-07-01' });
    const at = (now: string) => {
      vi.setSystemTime(new Date(`${now}T02:00:00Z`));
      const { goingStale, stale } = listed(db);
      return [goingStale.count, stale.count];
    };
    expect(at('2026-07-23')).toEqual([0, 0]);
    expect(at('2026-07-24')).toEqual([1, 0]);
    expect(at('2026-07-31')).toEqual([1, 0]);
    expect(at('2026-08-01')).toEqual([0, 1]);
    act(db, (w) => changeSettings(w, { remindBeforeDays: 10 }));
    expect(at('2026-07-21')).toEqual([1, 0]);
    vi.useRealTimers();
  });

  test('shows one person’s, nobody’s or everybody’s, and how much waits for each', () => {
    const db = openTemporary();
    const [wang, li] = [person(db, '王强'), person(db, '李敏')];
    addLead(db, { name: '甲', dutyPersonId: wang, nextActionOn: day(-2) });
    addLead(db, { name: '乙', dutyPersonId: li, nextActionOn: day(-1) });
    addLead(db, { name: '丙', nextActionOn: day(-3) });
    note(db, { companyText: '丁', nextOn: today, personIds: [wang, li] });
    expect(listed(db).overdue.names).toEqual(['丙', '甲', '乙']);
    expect(listed(db, { personId: wang }).overdue.names).toEqual(['甲']);
    expect(listed(db, { personId: wang }).today.names).toEqual(['丁']);
    expect(listed(db, { personId: li }).today.names).toEqual([]);
    expect(listed(db, { personId: null }).overdue.names).toEqual(['丙']);
    const tallies = followUpPeople(readerOf(db)).map(({ name, overdue, today: due }) => [name, overdue, due]);
    expect(tallies).toEqual([
      ['王强', 1, 1],
      [null, 1, 0],
      ['李敏', 1, 0],
    ]);
  });

  test('leaves out what was deleted', () => {
    const db = openTemporary();
    const lead = addLead(db, { name: '甲', nextActionOn: day(-1) });
    act(db, (w) => setLeadDeleted(w, lead.id, true));
    expect(listed(db).overdue.count).toBe(0);
  });

  test('walks the indexes of its groups', () => {
    const db = openTemporary();
    const plans: string[] = [];
    const reader = readerOf(db);
    const explained: typeof reader = {
      ...reader,
      all: (sql, ...parameters) => {
        if (sql.includes('"lead"'))
          plans.push(
            db.raw
              .prepare(`EXPLAIN QUERY PLAN ${sql}`)
              .all(...parameters)
              .map((row) => (row as { detail: string }).detail)
              .join(' | '),
          );
        return reader.all(sql, ...parameters);
      },
    };
    listFollowUps(explained, followUpQuery.parse({}));
    expect(plans.slice(0, 3).every((plan) => plan.includes('lead_next'))).toBe(true);
    expect(plans.slice(3).every((plan) => plan.includes('lead_lastUpdate'))).toBe(true);
    plans.length = 0;
    listFollowUps(explained, followUpQuery.parse({ personId: 'p' }));
    expect(plans.slice(0, 3).every((plan) => plan.includes('lead_duty'))).toBe(true);
    expect(plans.some((plan) => /SCAN lead\b/.test(plan))).toBe(false);
  });
});

describe('a step', () => {
  const done = (input: Record<string, unknown>) => stepDone.parse({ kind: 'lead', ...input });

  test('that is done leaves a note, the latest progress and the next step; one undo takes all back', () => {
    const db = openTemporary();
    const lead = addLead(db, { name: '甲', nextAction: '约见', nextActionOn: day(-1) });
    act(db, (w) =>
      finishStep(
        w,
        done({ id: lead.id, rev: lead.rev, outcome: '同意来园', nextStep: '定行程', nextOn: day(3) }),
      ),
    );
    const after = leadDetailOf(readerOf(db), lead.id);
    expect(after).toMatchObject({ nextAction: '定行程', nextActionOn: day(3), progress: '同意来园' });
    const [visit] = listVisits(readerOf(db), { leadId: lead.id, limit: 9, offset: 0 }).rows;
    expect(visit).toMatchObject({ summary: '已完成：约见。同意来园', nextStep: '定行程', nextOn: day(3) });
    expect(listed(db).overdue.count).toBe(0);
    act(db, (w) => undoLast(w));
    expect(leadDetailOf(readerOf(db), lead.id)).toMatchObject({ nextAction: '约见', progress: null });
    expect(listVisits(readerOf(db), { leadId: lead.id, limit: 9, offset: 0 }).total).toBe(0);
  });

  test('that is done without a word leaves no next step and the progress alone', () => {
    const db = openTemporary();
    const lead = addLead(db, { name: '甲', progress: '已考察', nextActionOn: day(-1) });
    act(db, (w) => finishStep(w, done({ id: lead.id })));
    expect(leadDetailOf(readerOf(db), lead.id)).toMatchObject({
      nextAction: null,
      nextActionOn: null,
      progress: '已考察',
    });
  });

  test('promised at a visit is done, moved and handed over like that of a lead', () => {
    const db = openTemporary();
    const wang = person(db, '王强');
    const { id } = note(db, { companyText: '盛昊', nextStep: '寄样本', nextOn: today });
    act(db, (w) => moveStep(w, { kind: 'visit', id, on: day(2) }));
    act(db, (w) => handStepOver(w, { kind: 'visit', id, personId: wang }));
    expect(listed(db, { personId: wang }).soon.names).toEqual(['盛昊']);
    act(db, (w) => finishStep(w, done({ kind: 'visit', id, outcome: '已寄' })));
    expect(listed(db).soon.count).toBe(0);
    const notes = listVisits(readerOf(db), { limit: 9, offset: 0 }).rows;
    expect(notes.map(({ summary }) => summary)).toContain('已完成：寄样本。已寄');
    expect(notes.find((row) => row.id === id)?.nextStep).toBe('寄样本');
  });

  test('of a lead is moved and handed over', () => {
    const db = openTemporary();
    const wang = person(db, '王强');
    const lead = addLead(db, { name: '甲', nextActionOn: day(-1) });
    act(db, (w) => moveStep(w, { kind: 'lead', id: lead.id, on: day(4) }));
    act(db, (w) => handStepOver(w, { kind: 'lead', id: lead.id, personId: wang }));
    expect(listed(db, { personId: wang }).soon.names).toEqual(['甲']);
  });

  test('that somebody changed meanwhile is refused', () => {
    const db = openTemporary();
    const lead = addLead(db, { name: '甲', nextActionOn: day(-1) });
    act(db, (w) => moveStep(w, { kind: 'lead', id: lead.id, on: day(1) }));
    expect(() => act(db, (w) => finishStep(w, done({ id: lead.id, rev: lead.rev })))).toThrow(
      'changed-meanwhile',
    );
    const { id, rev } = note(db, { companyText: '盛昊', nextOn: today });
    expect(() => act(db, (w) => moveStep(w, { kind: 'visit', id, rev: rev + 1, on: day(1) }))).toThrow(
      'changed-meanwhile',
    );
    expect(() => act(db, (w) => handStepOver(w, { kind: 'visit', id, personId: 'nobody' }))).toThrow(
      'not-found',
    );
  });
});

describe('the calendar', () => {
  test('is one all-day event a step, folded by octets, the same text wherever the laptop is', () => {
    const step = {
      kind: 'lead',
      id: 'lead-1',
      rev: 3,
      updatedAt: '2026-09-01T02:00:00.000Z',
      name: '风电主机、叶片、轮毂制造项目（一期），含储能系统集成',
      stage: 'negotiating',
      step: '约请企业来园考察; 带图纸, 谈土地',
      on: '2026-12-31',
      personName: '王强',
    } as const;
    const lines = [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Luodi//Luodi//ZH',
      'METHOD:PUBLISH',
      'NAME:落地 · 跟进',
      'X-WR-CALNAME:落地 · 跟进',
      'BEGIN:VEVENT',
      'UID:lead-lead-1@luodi',
      'SEQUENCE:3',
      'DTSTAMP:20260901T020000Z',
      'DTSTART;VALUE=DATE:20261231',
      'DTEND;VALUE=DATE:20270101',
      'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT:TRUE',
      'SUMMARY:约请企业来园考察\\; 带图纸\\, 谈土地 · 风电主机、叶片、轮毂制造项目（一期），含储能系统集成',
      'TRANSP:TRANSPARENT',
      'DESCRIPTION:项目：风电主机、叶片、轮毂制造项目（一期），含储能系统集成\\n阶段：对接洽谈\\n负责人：王强',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'TRIGGER;RELATED=START:PT9H',
      'DESCRIPTION:约请企业来园考察\\; 带图纸\\, 谈土地',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
    ];
    const zones = ['Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati'].map((zone) => {
      vi.stubEnv('TZ', zone);
      return calendarOf([step]);
    });
    vi.unstubAllEnvs();
    expect(new Set(zones).size).toBe(1);
    const [text = ''] = zones;
    expect(text.replaceAll('\r\n ', '').trimEnd().split('\r\n')).toEqual(lines);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text).not.toMatch(/[^\r]\n/);
  });

  test('holds the chosen person’s steps only, and a confidential lead by its code name', async () => {
    const app = startApp();
    const { id: wang } = await app.cli<{ id: string }>('people.create', { name: '王强' });
    await app.cli('leads.create', {
      name: '甲',
      nextAction: '约见',
      nextActionOn: day(3),
      dutyPersonId: wang,
    });
    await app.cli('leads.create', { name: '乙', nextActionOn: day(3) });
    await app.cli('leads.create', {
      name: '机密全名',
      isConfidential: true,
      codeName: '红柳',
      nextAction: '机密的步骤',
      nextActionOn: day(4),
      dutyPersonId: wang,
    });
    await app.cli('visits.create', {
      mode: 'call',
      summary: '谈',
      companyText: '丁公司',
      nextOn: day(5),
      personIds: [wang],
    });
    const path = join(temporaryFolder(), '跟进.ics');
    expect(await app.cli('followups.exportIcs', { path, personId: wang })).toEqual({ events: 3 });
    const text = readFileSync(path, 'utf8');
    expect(text).toContain('SUMMARY:约见 · 甲');
    expect(text).toContain('SUMMARY:红柳');
    expect(text).toContain('SUMMARY:丁公司');
    expect(text).not.toMatch(/乙|机密/);
  });
});
