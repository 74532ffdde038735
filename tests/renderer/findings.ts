import axe from 'axe-core';

/** What assistive technology would trip over. Contrast needs a painted page; the end-to-end run looks at that. */
export async function seriousFindings(): Promise<string[]> {
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}
