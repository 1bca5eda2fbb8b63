/** As long as Home Assistant's own cards want a finger held. */
const HOLD_MS = 500;
/** A finger that moves on scrolls the page. */
const STILL_PX = 10;

/** Tells a tap from a finger that is held. */
export class Press {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private at = { x: 0, y: 0 };
  private held = false;

  constructor(
    private readonly onTap: () => void,
    private readonly onHold: () => void,
  ) {}

  readonly down = ({ clientX: x, clientY: y, button }: PointerEvent): void => {
    this.held = false;
    if (button !== 0) return;
    this.at = { x, y };
    this.timer = setTimeout(() => {
      this.held = true;
      this.onHold();
    }, HOLD_MS);
  };

  readonly move = ({ clientX: x, clientY: y }: PointerEvent): void => {
    if (Math.hypot(x - this.at.x, y - this.at.y) > STILL_PX) this.cancel();
  };

  readonly cancel = (): void => {
    clearTimeout(this.timer);
  };

  readonly click = (): void => {
    this.cancel();
    // The end of a long hold is a click as well.
    if (!this.held) this.onTap();
    this.held = false;
  };
}
