import { Button, Pill, Text } from '@mantine/core';
import type { LeadFilter } from '#model/lead-shapes';
import { useFormats } from '../../lib/formats.ts';
import { useRefName } from '../../lib/refs.ts';
import { useRegionName } from '../../lib/region-names.ts';
import { useLabel, useWords, type Spoken } from '../../lib/use-words.ts';
import { conditions, conditionsOf, without, type Condition, type ConditionName } from './lead-conditions.ts';
import { words } from './leads-words.ts';
import { useLeadsView } from './view-store.ts';

/** Where the conditions stand in the sentence. */
const gap = '…';

/** What is looked at, as a sentence whose parts can be taken away: 只看 [阶段为签约] 且 [金额不低于1亿元] 的项目. */
export function FilterChips() {
  const t = useWords(words);
  const filter = useLeadsView((state) => state.filter);
  const narrow = useLeadsView((state) => state.narrow);
  const clearFilter = useLeadsView((state) => state.clearFilter);
  const set = conditionsOf(filter);
  if (set.length === 0) return null;
  const [before, after] = t.sentence(gap).split(gap);
  return (
    <div className="leads-sentence" role="group" aria-label={t.conditions}>
      <Text size="sm" c="dimmed" span>
        {before}
      </Text>
      {set.map((name, index) => (
        <span key={name} className="leads-sentence-part">
          {index > 0 && (
            <Text size="sm" c="dimmed" span>
              {t.and}
            </Text>
          )}
          <FilterChip name={name} filter={filter} onRemove={() => narrow(without(name))} />
        </span>
      ))}
      {after && (
        <Text size="sm" c="dimmed" span>
          {after}
        </Text>
      )}
      <Button variant="subtle" size="compact-sm" onClick={clearFilter}>
        {t.clearFilter}
      </Button>
    </div>
  );
}

type FilterChipProps = {
  readonly name: ConditionName;
  readonly filter: LeadFilter;
  readonly onRemove: () => void;
};

function FilterChip({ name, filter, onRemove }: FilterChipProps) {
  const t = useWords(words);
  const phrase = usePhrase(name, filter);
  return (
    <Pill
      size="md"
      withRemoveButton
      onRemove={onRemove}
      title={phrase}
      maw={320}
      removeButtonProps={{ 'aria-label': t.removeCondition(phrase), tabIndex: 0, 'aria-hidden': false }}
    >
      {phrase}
    </Pill>
  );
}

/** The condition in words, with names in place of ids. */
function usePhrase(name: ConditionName, filter: LeadFilter): string {
  const t = useWords(words);
  const say = useLabel();
  const { money } = useFormats();
  const condition: Condition = conditions[name];
  const [key] = condition.keys;
  const value = key === undefined ? undefined : filter[key];
  const text = value === undefined ? '' : String(value);
  const refName = useRefName(
    condition.kind === 'ref' ? condition.noun : 'person',
    condition.kind === 'ref' ? text : null,
  );
  const region = useRegionName(condition.kind === 'region' ? text : null);
  switch (condition.kind) {
    case 'amount':
      return amountPhrase(filter, t, money);
    case 'flag':
      return say(condition.phrase);
    case 'choice': {
      const label = condition.choices[text];
      return say(condition.phrase(label ? say(label) : text));
    }
    case 'ref':
      return say(condition.phrase(refName?.name ?? '…'));
    case 'region':
      return say(condition.phrase(region ?? '…'));
    case 'unit':
    case 'year':
    case 'text':
      return say(condition.phrase(text));
  }
}

function amountPhrase(
  { minAmount, maxAmount }: LeadFilter,
  t: Spoken<typeof words>,
  money: ReturnType<typeof useFormats>['money'],
): string {
  if (minAmount !== undefined && maxAmount !== undefined)
    return t.amountBetween(money(minAmount), money(maxAmount));
  if (minAmount !== undefined) return t.amountFrom(money(minAmount));
  return maxAmount === undefined ? '' : t.amountTo(money(maxAmount));
}
