// What the model says of a lead while it is still being typed: the same rules the server holds it to.
import type { Day } from '#model/day';
import { leadFields, type Lead, type LeadField } from '#model/lead';
import type { Finding } from '#model/lead-shapes';
import { errorsOf, type LeadCase } from '#model/lead-rules';
import { warningsOf } from '#model/lead-warnings';
import type { Settings } from '#model/setting';
import type { Stage } from '#model/stage';
import { missingFor } from '#model/stage-needs';
import type { InvestorDraft } from './part-drafts.ts';
import type { FormValues } from './use-draft-form.ts';

type CaseOptions = {
  readonly values: FormValues;
  readonly investors: readonly InvestorDraft[];
  readonly stage: Stage;
  readonly settings: Settings;
  readonly today: Day;
};

/** The lead as it would be saved; text that is no value yet counts as empty. */
function caseOf({ values, investors, stage, settings, today }: CaseOptions): LeadCase {
  const fields = Object.entries(leadFields).map(([name, field]) => {
    const parsed = field.schema.safeParse(values[name] === '' ? null : values[name]);
    return [name, parsed.success ? parsed.data : field.kind === 'flag' ? false : null];
  });
  const known = {
    ...Object.fromEntries(fields),
    id: 'draft',
    stage,
    outcome: 'active',
    name: values.name ?? '',
  };
  return {
    // The rules read fields only, and each of these holds a value of its own schema or null.
    lead: known as Lead,
    investors: investors
      .filter(({ companyName }) => companyName.trim() !== '')
      .map((row) => ({
        role: row.role,
        share: typeof row.share === 'number' ? row.share : null,
        regionCode: row.regionCode,
        ownership: row.ownership,
        country: 'CN',
      })),
    // Files come after the lead is saved, so their absence is no news yet.
    hasAgreementFile: true,
    settings,
    today,
  };
}

export type Findings = { readonly errors: readonly Finding[]; readonly warnings: readonly Finding[] };

export function findingsOf(options: CaseOptions): Findings {
  const subject = caseOf(options);
  return { errors: errorsOf(subject), warnings: warningsOf(subject) };
}

/** The paths a stage asks for, filled or not, in the order the model names them. */
export function neededPaths(stage: Stage, settings: Settings, today: Day): string[] {
  const empty = caseOf({ values: {}, investors: [], stage, settings, today });
  return missingFor(stage, empty).map(({ path }) => String(path[0]));
}

export function isLeadField(path: string): path is LeadField {
  return Object.hasOwn(leadFields, path);
}
