import { expect, it } from 'vitest';
import { addDays, weekdayOf } from '../../db/model/day.ts';
import { weekInstants, weekName, weekOf, yearOfWeek } from '../../db/model/week.ts';

it.each([
  { day: '2026-11-16', from: '2026-11-16', to: '2026-11-22', name: '2026年11月16—22日', year: 2026 },
  { day: '2026-11-22', from: '2026-11-16', to: '2026-11-22', name: '2026年11月16—22日', year: 2026 },
  { day: '2026-12-01', from: '2026-11-30', to: '2026-12-06', name: '2026年11月30日—12月6日', year: 2026 },
  {
    day: '2027-01-01',
    from: '2026-12-28',
    to: '2027-01-03',
    name: '2026年12月28日—2027年1月3日',
    year: 2026,
  },
  {
    day: '2024-12-30',
    from: '2024-12-30',
    to: '2025-01-05',
    name: '2024年12月30日—2025年1月5日',
    year: 2025,
  },
  { day: '2024-02-29', from: '2024-02-26', to: '2024-03-03', name: '2024年2月26日—3月3日', year: 2024 },
])('$day lies in the week $from to $to', ({ day, from, to, name, year }) => {
  const week = weekOf(day);
  expect(week).toEqual({ from, to });
  expect(weekName(week)).toBe(name);
  expect(yearOfWeek(week)).toBe(year);
});

it('parts ten years into weeks without gap or overlap', () => {
  for (let day = '2020-01-01'; day < '2030-01-01'; day = addDays(day, 1)) {
    const { from, to } = weekOf(day);
    expect([weekdayOf(from), weekdayOf(to)]).toEqual([1, 7]);
    expect(from <= day && day <= to).toBe(true);
    expect(weekOf(addDays(to, 1)).from).toBe(addDays(to, 1));
  }
});

it('begins at midnight of Monday here and ends at midnight of the next', () => {
  const [from, before] = weekInstants(weekOf('2026-11-18'));
  expect(new Date(from).getTime()).toBe(new Date(2026, 10, 16).getTime());
  expect(new Date(before).getTime()).toBe(new Date(2026, 10, 23).getTime());
});
