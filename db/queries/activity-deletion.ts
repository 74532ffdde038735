// An activity goes to the bin and comes back together with its planned calls.
import type { Activity } from '#model/activity';
import type { Writer } from '../write.ts';
import { activities } from './activities.ts';
import { setPlansDeleted } from './activity-plans.ts';
import { getRow, setRowDeleted } from './plain-nouns.ts';

export function setActivityDeleted(w: Writer, id: string, isDeleted: boolean): Activity {
  const { deletedAt } = getRow(w, activities, id);
  // Plans that a person had taken out before stay out: theirs is another instant.
  if ((deletedAt !== null) !== isDeleted) setPlansDeleted(w, id, deletedAt);
  return setRowDeleted(w, activities, id, isDeleted);
}
