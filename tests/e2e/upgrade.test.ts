import { expect, test } from 'vitest';
import { invoke, launchApp, temporaryFolder } from './fixture.ts';
import { copyFrozenWorkspace, oldestVersion, rowsOf, usualWorkspace } from './workspaces.ts';

const shown = `SELECT "stage", count(*) AS "count" FROM "lead" WHERE "deletedAt" IS NULL GROUP BY "stage"`;
const stageNames: Record<string, string> = {
  reserve: '储备',
  negotiating: '对接洽谈',
  signed: '签约',
  landed: '落地',
};

test('a workspace of the oldest version opens and shows its leads', async () => {
  const userData = temporaryFolder();
  const dir = usualWorkspace(userData);
  copyFrozenWorkspace(oldestVersion(), dir);
  const stages = rowsOf<{ stage: string; count: number }>(dir, shown);
  const [{ id, name } = { id: '', name: '' }] = rowsOf<{ id: string; name: string }>(
    dir,
    `SELECT "id", "name" FROM "lead" WHERE "stage" = 'signed' AND "deletedAt" IS NULL ORDER BY "agreedInvestment" DESC LIMIT 1`,
  );
  const { page } = await launchApp({ userData });
  await page.getByRole('link', { name: '项目', exact: true }).click();
  for (const { stage, count } of stages) {
    await page.getByRole('region', { name: `${stageNames[stage]}，${count} 个项目` }).waitFor();
  }
  await page
    .getByRole('list', { name: '签约的项目' })
    .getByRole('button', { name: new RegExp(`^${name} `) })
    .press('Enter');
  await page.getByRole('heading', { level: 1, name }).waitFor();
  expect(await invoke(page, 'leads.get', { id })).toMatchObject({ ok: true, value: { name } });
  expect(await invoke(page, 'workspace.check')).toMatchObject({ ok: true, value: { isOk: true } });
});
