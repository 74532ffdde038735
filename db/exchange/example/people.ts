// Our own people: all invented, in the order official papers print them.
import type { ExampleRow } from './rows.ts';

export type Team = {
  readonly leaders: readonly string[];
  readonly officers: readonly { readonly id: string; readonly unit: string }[];
  readonly recruiters: readonly string[];
};

type Kind = 'leader' | 'officer' | 'recruiter';

const people: readonly (readonly [name: string, kind: Kind, unit: string, title: string, area?: string])[] = [
  ['周牧川', 'leader', '达拉特经济开发区（示例）', '党工委书记'],
  ['韩亦舟', 'leader', '达拉特经济开发区（示例）', '管委会主任'],
  ['林知远', 'leader', '达拉特经济开发区（示例）', '管委会副主任'],
  ['苏和平', 'leader', '达拉特经济开发区（示例）', '管委会副主任'],
  ['秦晓岚', 'officer', '投资促进局（示例）', '局长'],
  ['高远航', 'officer', '项目服务中心（示例）', '主任'],
  ['孟令川', 'officer', '规划建设局（示例）', '局长'],
  ['白雪松', 'officer', '经济发展局（示例）', '局长'],
  ['方正楠', 'recruiter', '投资促进局（示例）', '招商专员', '京津冀'],
  ['乌日娜', 'recruiter', '投资促进局（示例）', '招商专员', '长三角'],
  ['贺子谦', 'recruiter', '投资促进局（示例）', '招商专员', '沿海'],
];

export function personRows(nextId: () => string): ExampleRow<'person'>[] {
  return people.map(([name, kind, unit, title, area], at) => ({
    id: nextId(),
    name,
    kind,
    unit,
    title,
    mobile: `139000000${String(at + 1).padStart(2, '0')}`,
    teamName: area ? `${area}招商组（示例）` : null,
    area: area ?? null,
    sortOrder: at + 1,
    isActive: true,
  }));
}

export function teamOf(rows: readonly ExampleRow<'person'>[]): Team {
  const of = (kind: Kind) => rows.filter((row) => row.kind === kind);
  return {
    leaders: of('leader').map(({ id }) => id),
    officers: of('officer').map(({ id, unit }) => ({ id, unit: unit ?? '' })),
    recruiters: of('recruiter').map(({ id }) => id),
  };
}
