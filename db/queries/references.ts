// Where a record is referred to, by table and column: what the bin keeps, and what moves in a merge.
import type { NounName } from '#model/noun-names';

type Place = readonly [NounName, string];

export const referencesTo: Partial<Record<NounName, readonly Place[]>> = {
  lead: [
    ['visit', 'leadId'],
    ['lead', 'previousLeadId'],
  ],
  company: [
    ['leadInvestor', 'companyId'],
    ['contact', 'companyId'],
    ['visit', 'companyId'],
    ['activityPlan', 'companyId'],
    ['lead', 'localCompanyId'],
    ['lead', 'referrerCompanyId'],
    ['company', 'parentCompanyId'],
    ['company', 'anchorCompanyId'],
    ['company', 'referrerCompanyId'],
    ['chain', 'anchorCompanyId'],
  ],
  contact: [['leadContact', 'contactId']],
  chain: [
    ['chainNode', 'chainId'],
    ['visit', 'chainId'],
  ],
  chainNode: [
    ['lead', 'chainNodeId'],
    ['company', 'chainNodeId'],
    ['chainNode', 'parentId'],
  ],
  person: [
    ['lead', 'leaderId'],
    ['lead', 'dutyPersonId'],
    ['activity', 'leaderId'],
    ['activityPlan', 'ownerId'],
    ['chain', 'leaderId'],
  ],
  activity: [
    ['lead', 'sourceActivityId'],
    ['lead', 'signedActivityId'],
    ['visit', 'activityId'],
    ['activityPlan', 'activityId'],
    ['contact', 'metActivityId'],
  ],
  visit: [['activityPlan', 'visitId']],
};

/** Where a record is named in a list that a column holds as JSON. */
export const namedIn: Partial<Record<NounName, readonly Place[]>> = {
  contact: [['visit', 'contactIds']],
  person: [
    ['visit', 'personIds'],
    ['activity', 'members'],
  ],
  chain: [['activity', 'chainIds']],
};
