// The rule of `db/model/confidential.ts` for statements that read the table `lead` under its own name.
import { withheld } from '#model/confidential';

/** An expression as it is; of a confidential lead another one instead. */
export const unlessConfidential = (shown: string, instead: string) =>
  `CASE WHEN lead."isConfidential" = 1 THEN ${instead} ELSE ${shown} END`;

/** How a statement writes words of ours. */
const quoted = (words: string) => `'${words}'`;

const codeNameOr = (words: string) => `coalesce(lead."codeName", ${quoted(words)})`;

/** The name a lead stands under in a list. */
export const listedName = unlessConfidential('lead."name"', codeNameOr(withheld));

/** The investor as a list shows it. */
export const listedInvestor = unlessConfidential('lead."investorName"', quoted(withheld));

/** A firm that has no name to say. */
export const someFirm = '某企业';

/**
 * The firm of a visit, beside `visit` and `company`: a lead’s visit without a firm goes by its investor, one of a
 * confidential lead by the code name, and without that by the words given.
 */
export const visitedFirm = (words = withheld) =>
  unlessConfidential(
    `coalesce(company."name", visit."companyText", nullif(lead."investorName", ''), lead."name", ${quoted(someFirm)})`,
    codeNameOr(words),
  );
