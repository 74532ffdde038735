// Where the window stood last time, moved back when the screen it stood on is gone.

export type Bounds = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

const smallest = { width: 960, height: 600 } as const;
const usual = { width: 1280, height: 800 } as const;
/** How much of the title bar must show for a hand to reach it. */
const grip = 80;

function shows({ x, y, width }: Bounds, area: Bounds): boolean {
  const seen = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return seen >= grip && y >= area.y - 8 && y <= area.y + area.height - grip;
}

/** The size, and the place if some screen still shows it; otherwise the system chooses the place. */
export function windowPlace(last: Bounds | undefined, areas: readonly Bounds[]) {
  if (!last) return { ...usual, minWidth: smallest.width, minHeight: smallest.height };
  const size = {
    width: Math.max(last.width, smallest.width),
    height: Math.max(last.height, smallest.height),
    minWidth: smallest.width,
    minHeight: smallest.height,
  };
  return areas.some((area) => shows(last, area)) ? { ...size, x: last.x, y: last.y } : size;
}
