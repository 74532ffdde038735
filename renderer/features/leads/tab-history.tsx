import { ChangeList } from '../../ui/record/change-list.tsx';
import { useLeadEdit } from './lead-edit.tsx';
import { StageHistory } from './stage-history.tsx';

/** 历史: how the lead moved, and every field that was changed. */
export function TabHistory() {
  const { lead } = useLeadEdit();
  return (
    <>
      <StageHistory />
      <ChangeList channel="leads.changes" id={lead.id} />
    </>
  );
}
