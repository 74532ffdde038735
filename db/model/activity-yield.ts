// 成效: what a trip or an event brought (handbook C20).
import { z } from 'zod';
import { money } from './money.ts';
import { stageCode } from './lead-shapes.ts';

const signings = z.strictObject({ count: z.int(), amount: money });

const yieldLead = z.strictObject({
  id: z.string(),
  name: z.string(),
  stage: stageCode,
  /** It began here (sourceActivityId). */
  isSource: z.boolean(),
  /** It was signed here (signedActivityId). */
  isPlace: z.boolean(),
  /** Agreed once signed, planned before. */
  amount: money.nullable(),
});

/** Two columns that are never added: by source and by place of signing. */
export const activityYield = z.strictObject({
  /** Visits and the firms they were paid to, each firm once. */
  visits: z.int(),
  firms: z.int(),
  planned: z.int(),
  plannedVisited: z.int(),
  source: z.strictObject({
    /** Every live lead that began here, the ended ones too. */
    leads: z.int(),
    /** Of them in talks or further on; Σ planned of those still in talks. */
    negotiating: z.int(),
    plannedAmount: money,
    signed: signings,
  }),
  place: z.strictObject({ signed: signings }),
  /** Signed here and begun here: inside both columns. */
  both: z.int(),
  footnote: z.strictObject({ terminated: z.int(), withoutAmount: z.int(), confidential: z.int() }),
  leads: z.array(yieldLead),
});
export type ActivityYield = z.output<typeof activityYield>;
