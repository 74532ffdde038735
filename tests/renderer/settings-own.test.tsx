import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { SettingsPage } from '../../renderer/features/settings/settings-page.tsx';
import { useJobs } from '../../renderer/lib/jobs-store.ts';
import { usePreferences } from '../../renderer/lib/preferences.ts';
import { Refused } from './fake-host.ts';
import { show } from './show.tsx';
import { personOf, people, host } from './settings-host.tsx';
import { seriousFindings } from './findings.ts';

afterEach(() => useJobs.setState({ jobs: [] }));

describe('display and you', () => {
  it('changes language, theme and row height at once', async () => {
    host('general');
    const { user } = show(<SettingsPage />);
    await user.click(await screen.findByRole('radio', { name: '宽松' }));
    await user.click(screen.getByRole('radio', { name: '深色' }));
    await user.click(screen.getByRole('radio', { name: 'English' }));
    expect(usePreferences.getState()).toMatchObject({
      density: 'comfortable',
      colorScheme: 'dark',
      language: 'en',
    });
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeDefined();
    expect(await seriousFindings()).toEqual([]);
    act(() => usePreferences.getState().choose({ colorScheme: 'light' }));
  });

  it('knows who sits here, and adds someone who is not listed', async () => {
    const { inputsOf } = host('general', {
      'people.create': (draft) => personOf('p4', draft.name, null),
      'people.list': ({ text = '' }) => ({
        rows: people.filter(({ name }) => name.includes(text)),
        total: 3,
      }),
    });
    const { user } = show(<SettingsPage />);
    await user.type(await screen.findByRole('combobox', { name: '本机使用人' }), '乌日娜');
    await user.click(await screen.findByRole('option', { name: '新建“乌日娜”' }));
    await screen.findByText('已保存：本机使用人');
    expect(inputsOf('people.create')).toEqual([{ name: '乌日娜', kind: 'staff', isActive: true }]);
    expect(inputsOf('settings.set')).toEqual([{ personId: 'p4' }]);
  });
});

describe('the daily notice', () => {
  /** A machine that keeps what it is told. */
  function machine(isSupported = true) {
    let kept = { isOn: true, at: '09:00' };
    return host('general', {
      'notice.get': () => ({ ...kept, isSupported }),
      'notice.set': ({ isOn = true, at = '09:00' }) => {
        kept = { isOn, at };
        return { ...kept, isSupported };
      },
    });
  }

  it('takes its time by keyboard, as people write it, and keeps it', async () => {
    const { inputsOf } = machine();
    const { user } = show(<SettingsPage />);
    const time = await screen.findByRole<HTMLInputElement>('textbox', { name: '提醒时间' });
    expect(time.value).toBe('09:00');
    await user.clear(time);
    await user.type(time, '8点半{Enter}');
    await screen.findByText('已保存：提醒时间');
    expect(inputsOf('notice.set')).toEqual([{ isOn: true, at: '08:30' }]);
    await waitFor(() => expect(time.value).toBe('08:30'));
  });

  it('says beside the field what it can’t read, keeps what was typed, and Esc brings back what was there', async () => {
    const { inputsOf } = machine();
    const { user } = show(<SettingsPage />, 'en');
    const time = await screen.findByRole<HTMLInputElement>('textbox', { name: 'At what time' });
    await user.clear(time);
    await user.type(time, '25:00');
    await user.tab();
    expect(await screen.findByText(/^Not a time of day/)).toBeDefined();
    expect([time.value, time.getAttribute('aria-invalid')]).toEqual(['25:00', 'true']);
    await user.type(time, '{Escape}');
    expect(time.value).toBe('09:00');
    expect(inputsOf('notice.set')).toEqual([]);
    expect(await seriousFindings()).toEqual([]);
  });

  it('is turned off and on again', async () => {
    const { inputsOf } = machine();
    const { user } = show(<SettingsPage />);
    await user.click(await screen.findByRole('checkbox', { name: '每天在桌面提醒一次' }));
    await screen.findByText('已保存：每天在桌面提醒一次');
    expect(inputsOf('notice.set')).toEqual([{ isOn: false, at: '09:00' }]);
    await waitFor(() =>
      expect(screen.getByRole('textbox', { name: '提醒时间' }).hasAttribute('disabled')).toBe(true),
    );
    await user.click(screen.getByRole('checkbox', { name: '每天在桌面提醒一次' }));
    await waitFor(() => expect(inputsOf('notice.set').at(-1)).toEqual({ isOn: true, at: '09:00' }));
  });

  it('says where the system shows none', async () => {
    machine(false);
    show(<SettingsPage />);
    expect(await screen.findByText(/这台电脑的系统不能显示桌面提醒/)).toBeDefined();
    expect(screen.getByRole('checkbox', { name: '每天在桌面提醒一次' }).hasAttribute('disabled')).toBe(true);
  });

  it('keeps what was typed when it could not be saved', async () => {
    host('general', {
      'notice.set': new Refused('disk-full', { zh: '磁盘空间不足', en: 'Disk full' }),
    });
    const { user } = show(<SettingsPage />);
    const time = await screen.findByRole<HTMLInputElement>('textbox', { name: '提醒时间' });
    await user.clear(time);
    await user.type(time, '10:00{Enter}');
    expect(await screen.findByText('没有保存，请重试')).toBeDefined();
    expect(time.value).toBe('10:00');
  });
});
