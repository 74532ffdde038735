// How a trip is named, dated and placed.
import { describe, expect, it } from 'vitest';
import { dateRange } from '../../renderer/features/activities/activity-dates.ts';
import { proposedGroups, shortPlace } from '../../renderer/features/activities/destinations.ts';
import { activityName, chineseNumber, sessionName } from '../../renderer/features/activities/session-name.ts';

describe('words of a trip', () => {
  it('number sessions as papers print them', () => {
    expect([1, 10, 16, 20, 21, 99, 100, 105, 110, 316].map(chineseNumber)).toEqual([
      '一',
      '十',
      '十六',
      '二十',
      '二十一',
      '九十九',
      '一百',
      '一百零五',
      '一百一十',
      '三百一十六',
    ]);
    expect(sessionName(16, 'zh')).toBe('第十六届');
    expect([1, 2, 3, 11, 12, 21, 112].map((value) => sessionName(value, 'en').split(' ')[0])).toEqual([
      '1st',
      '2nd',
      '3rd',
      '11th',
      '12th',
      '21st',
      '112th',
    ]);
  });

  it('put the session before a name that does not say it yet', () => {
    expect(activityName({ name: '鄂尔多斯煤博会', sessionNo: 16 }, 'zh')).toBe('第十六届鄂尔多斯煤博会');
    expect(activityName({ name: '第十六届鄂尔多斯煤博会', sessionNo: 16 }, 'zh')).toBe(
      '第十六届鄂尔多斯煤博会',
    );
    expect(activityName({ name: 'Coal expo', sessionNo: 16 }, 'en')).toBe('Coal expo (16th session)');
    expect(activityName({ name: '签约会', sessionNo: null }, 'zh')).toBe('签约会');
  });

  it('say the shared part of two days once', () => {
    expect(dateRange('2026-06-03', '2026-06-11', 'zh')).toBe('2026年6月3日—11日');
    expect(dateRange('2026-06-03', '2026-06-11', 'en')).toBe('3–11 Jun 2026');
    expect(dateRange('2026-06-30', '2026-07-02', 'zh')).toBe('2026年6月30日—2026年7月2日');
    expect(dateRange('2026-06-03', '2026-06-03', 'zh')).toBe('2026年6月3日');
    expect(dateRange('2026-06-03', null, 'zh')).toBe('2026年6月3日');
    expect(dateRange(null, null, 'zh')).toBe('');
  });

  it('name places and their region groups as people do', () => {
    expect(
      ['浙江省', '上海市', '广西壮族自治区', '内蒙古自治区', '香港特别行政区', '达拉特旗'].map(shortPlace),
    ).toEqual(['浙江', '上海', '广西', '内蒙古', '香港', '达拉特旗']);
    expect(
      proposedGroups(
        ['110000', '330100', '310000', '440300', '370200', '610100'].map((regionCode) => ({
          regionCode,
          text: '某地',
        })),
      ),
    ).toEqual(['jingJinJi', 'yangtzeDelta', 'pearlDelta', 'coast', 'other']);
  });
});
