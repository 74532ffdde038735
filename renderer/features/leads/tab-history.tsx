import { ChangeList } from './change-list.tsx';
import { StageHistory } from './stage-history.tsx';

/** 历史: how the lead moved, and every field that was changed. */
export function TabHistory() {
  return (
    <>
      <StageHistory />
      <ChangeList />
    </>
  );
}
