import type { Stage } from '#model/stage';
import { MoveDialog } from './move-dialog.tsx';
import { MoveMenu } from './move-menu.tsx';

export type Moving = {
  readonly leadId: string;
  /** Null while the stage is still to be chosen. */
  readonly to: Stage | null;
};

type MoveFlowProps = { readonly moving: Moving; readonly onMoving: (moving: Moving | null) => void };

/** Moves a lead: first where to, then what that asks for. */
export function MoveFlow({ moving: { leadId, to }, onMoving }: MoveFlowProps) {
  const close = () => onMoving(null);
  if (to === null)
    return <MoveMenu leadId={leadId} onClose={close} onChoose={(stage) => onMoving({ leadId, to: stage })} />;
  return <MoveDialog leadId={leadId} to={to} onClose={close} />;
}
