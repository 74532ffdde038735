// Whether a button is held down: what moves the page then takes the click away from what lies below.
let isDown = false;

const hear = (name: string, value: boolean) =>
  window.addEventListener(
    name,
    () => {
      isDown = value;
    },
    true,
  );
hear('pointerdown', true);
hear('pointerup', false);
hear('pointercancel', false);

/** Runs at once, or after the click that is under way. */
export function afterClick(run: () => void): void {
  if (!isDown) return run();
  window.addEventListener('pointerup', () => setTimeout(run), { once: true });
}
