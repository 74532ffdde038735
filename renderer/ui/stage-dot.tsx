import { stages, type Stage } from '#model/stage';
import { useLabel } from '../lib/use-words.ts';
import './stage-dot.css';

/** The hue of a stage, for a dot, a column head or a chart series; it differs between light and dark. */
export function stageColor(stage: Stage): string {
  return `var(--luodi-stage-${stage})`;
}

type StageDotProps = {
  readonly stage: Stage;
  /** The dot alone, where the stage’s name already stands beside it. */
  readonly isBare?: boolean;
};

/** A stage, told by its hue and its word. */
export function StageDot({ stage, isBare = false }: StageDotProps) {
  const say = useLabel();
  const name = say(stages[stage]);
  const dot = <span className="stage-dot" style={{ background: stageColor(stage) }} aria-hidden />;
  return isBare ? (
    dot
  ) : (
    <span className="stage-name">
      {dot}
      {name}
    </span>
  );
}
