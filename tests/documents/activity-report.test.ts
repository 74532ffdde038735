import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startApp } from '../flows/app.ts';
import { Office, requireOffice } from './office.ts';

const office = new Office();
afterAll(() => office.close());
beforeAll(requireOffice);

describe('the trip report (R6) in LibreOffice', () => {
  it('says when, where, who, what was done, what came of it, and holds no phone number', async () => {
    const app = startApp();
    await app.cli('settings.set', { zoneName: '达拉特经济开发区' });
    const leader = await app.cli<{ id: string }>('people.create', { name: '周牧川', kind: 'leader' });
    const trip = await app.cli<{ id: string }>('activities.create', {
      kind: 'trip',
      name: '京沪浙招商',
      startOn: '2026-06-03',
      endOn: '2026-06-05',
      destinations: ['北京', '上海', '浙江'].map((text) => ({ regionCode: null, text })),
      leaderId: leader.id,
      members: [
        { personId: null, text: '李青' },
        { personId: null, text: '王五' },
      ],
      purpose: '围绕新能源装备和现代煤化工开展招商，联系人 13812345678',
      results: '与远景能源就储能电池项目达成初步意向',
      nextPlan: '每周调度一次，力争年内签约',
    });
    const firms = ['远景能源有限公司', '金风科技股份有限公司', '隆基绿能科技股份有限公司'];
    for (const [index, companyText] of firms.entries()) {
      const visit = await app.cli<{ id: string }>('visits.create', {
        activityId: trip.id,
        mode: 'outgoing',
        companyText,
        summary: '洽谈',
        happenedAt: `2026-06-0${3 + index}T02:00:00.000Z`,
        nextStep: '寄送材料',
        nextOn: '2026-06-20',
      });
      if (index === 0) await app.cli('visits.startLead', { id: visit.id, name: '储能电池' });
    }
    const path = office.path('trip.docx');
    await app.cli('activities.report', { id: trip.id, path });
    const pdf = office.pdf(path);
    const text = Array.from({ length: pdf.pages }, (_, page) => pdf.text(page + 1))
      .join('')
      .replaceAll(/\s/g, '');
    expect(text).toContain('达拉特经济开发区赴北京、上海、浙江招商考察情况报告');
    for (const [index, heading] of [
      '时间',
      '地点',
      '带队领导',
      '主要成员',
      '主要开展活动和拜访企业',
      '取得成果',
      '下一步打算',
    ].entries())
      expect(text).toContain(`${'一二三四五六七'[index]}、${heading}`);
    expect(text).toContain('2026年6月3日—5日');
    expect(text).toContain('6月3日，拜访远景能源有限公司。');
    expect(text).toContain('拜访企业3家，由本次活动新增线索1个，其中转在谈0个、签约0个。');
    expect(text).toContain('远景能源有限公司：寄送材料（2026年6月20日前）。');
    expect(text).toContain('按签约场合');
    expect(text).toContain('两行不相加');
    expect(text).not.toMatch(/1[3-9]\d{9}/);
  });
});
