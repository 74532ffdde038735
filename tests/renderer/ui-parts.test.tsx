import { screen, within } from '@testing-library/react';
import { useState } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { addDays, localDay } from '#model/day';
import { money } from '#model/money';
import { ChartWithTable } from '../../renderer/ui/chart-with-table.tsx';
import { Delayed } from '../../renderer/ui/delayed.tsx';
import { DueDay } from '../../renderer/ui/due-day.tsx';
import { ErrorBoundary } from '../../renderer/ui/error-boundary.tsx';
import { MoneyCell } from '../../renderer/ui/money-cell.tsx';
import { Page } from '../../renderer/ui/page.tsx';
import { SidePanel } from '../../renderer/ui/side-panel.tsx';
import { StageDot } from '../../renderer/ui/stage-dot.tsx';
import { useRead } from '../../renderer/lib/use-read.ts';
import { ReadView } from '../../renderer/ui/read-view.tsx';
import { fakeHost } from './fake-host.ts';
import { chain } from './sample-rows.ts';
import { show } from './show.tsx';

const now = localDay(new Date());

describe('DueDay', () => {
  it('tells late and soon by a sign as well as a colour, and leaves far days plain', () => {
    fakeHost({});
    show(
      <>
        <DueDay value={addDays(now, -3)} />
        <DueDay value={addDays(now, 2)} />
        <DueDay value={addDays(now, 60)} />
        <DueDay value={null} />
      </>,
    );
    expect(screen.getByText('逾期 3 天')).toBeDefined();
    expect(screen.getByText('还有 2 天')).toBeDefined();
    expect(screen.getAllByRole('time').map((day) => day.dataset['state'])).toEqual([
      'late',
      'soon',
      undefined,
    ]);
  });
});

describe('MoneyCell', () => {
  it('prints short and says the exact 元 on hover', () => {
    fakeHost({});
    show(<MoneyCell value={money.parse(159_870_000_000)} />);
    expect(screen.getByTitle('159,870,000,000元').textContent).toBe('1598.7亿元');
  });
});

describe('StageDot', () => {
  it('always has the stage’s word beside its hue', () => {
    fakeHost({});
    show(<StageDot stage="signed" />, 'en');
    expect(screen.getByText('Signed')).toBeDefined();
  });
});

describe('ChartWithTable', () => {
  it('can be read as a table', async () => {
    fakeHost({});
    const { user } = show(
      <ChartWithTable
        title="各阶段项目"
        chart={<svg aria-hidden />}
        rows={[
          { name: '储备', count: 12 },
          { name: '签约', count: 14 },
        ]}
        rowKey={({ name }) => name}
        columns={[
          { label: '阶段', cell: ({ name }) => name },
          { label: '个数', cell: ({ count }) => count, isFigure: true },
        ]}
      />,
    );
    expect(screen.getByText('储备 12; 签约 14')).toBeDefined();
    await user.click(screen.getByRole('button', { name: '看表格' }));
    const rows = within(screen.getByRole('table', { name: '各阶段项目' })).getAllByRole('row');
    expect(rows.map(({ textContent }) => textContent)).toEqual(['阶段个数', '储备12', '签约14']);
  });
});

describe('SidePanel', () => {
  it('closes by Esc and gives the focus back to where it was', async () => {
    function Screen() {
      const [isOpen, setOpen] = useState(false);
      return (
        <>
          <button onClick={() => setOpen(true)}>看</button>
          {isOpen && (
            <SidePanel title="光伏" onClose={() => setOpen(false)}>
              <input aria-label="名称" data-autofocus ref={(input) => input?.focus()} />
            </SidePanel>
          )}
        </>
      );
    }
    fakeHost({});
    const { user } = show(<Screen />);
    await user.click(screen.getByRole('button', { name: '看' }));
    expect(screen.getByRole('complementary', { name: '光伏' })).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: '名称' }), 'x{Escape}');
    expect(screen.queryByRole('complementary')).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '看' }));
  });
});

describe('ErrorBoundary', () => {
  function Broken({ isBroken }: { isBroken: boolean }) {
    if (isBroken) throw new Error('boom');
    return <p>好了</p>;
  }

  it('says what happened, keeps the rest alive, and shows the next screen', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    function Screen() {
      const [place, setPlace] = useState('/leads');
      return (
        <>
          <button onClick={() => setPlace('/home')}>去别处</button>
          <ErrorBoundary screen={place}>
            <Broken isBroken={place === '/leads'} />
          </ErrorBoundary>
        </>
      );
    }
    fakeHost({});
    const { user } = show(<Screen />);
    expect(screen.getByRole('alert').textContent).toContain('已存为草稿');
    expect(screen.getByRole('button', { name: '重新载入' })).toBeDefined();
    await user.click(screen.getByRole('button', { name: '去别处' }));
    expect(screen.getByText('好了')).toBeDefined();
  });
});

describe('Page', () => {
  it('names the window after what is looked at', () => {
    fakeHost({});
    show(<Page title="光伏组件项目">…</Page>);
    expect(screen.getByRole('heading', { level: 1, name: '光伏组件项目' })).toBeDefined();
    expect(document.title).toBe('光伏组件项目 – 落地');
  });
});

describe('Delayed', () => {
  it('shows nothing for 300 ms, then a skeleton', async () => {
    fakeHost({});
    show(<Delayed />);
    expect(screen.queryByRole('status')).toBeNull();
    expect(await screen.findByRole('status')).toBeDefined();
  });
});

describe('a read that crashes', () => {
  it('is tried again from the boundary’s button', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    let isDown = true;
    fakeHost({
      'chains.list': () => {
        if (isDown) throw new Error('the wire broke');
        return { rows: [chain], total: 1 };
      },
    });
    function Chains() {
      return <ReadView read={useRead('chains.list', {})}>{({ rows }) => <p>{rows[0]?.name}</p>}</ReadView>;
    }
    const { user } = show(
      <ErrorBoundary>
        <Chains />
      </ErrorBoundary>,
    );
    const again = await screen.findByRole('button', { name: '重试' });
    isDown = false;
    await user.click(again);
    expect(await screen.findByText('光伏')).toBeDefined();
  });
});
