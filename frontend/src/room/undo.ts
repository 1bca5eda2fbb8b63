import type { ReactiveController, ReactiveControllerHost } from "lit";

const OFFERED_MS = 10_000;

/** Says what was just done, and for ten seconds lets it be taken back. */
export class Undo implements ReactiveController {
  /** What is said; empty for nothing. */
  words = "";
  /** Takes it back; undefined where nothing can be. */
  back: (() => void) | undefined;

  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {}

  hostDisconnected(): void {
    this.forget();
  }

  tell(words: string, back?: () => void): void {
    clearTimeout(this.timer);
    this.words = words;
    this.back = back;
    this.host.requestUpdate();
    this.timer = setTimeout(() => this.forget(), OFFERED_MS);
  }

  forget(): void {
    clearTimeout(this.timer);
    this.words = "";
    this.back = undefined;
    this.host.requestUpdate();
  }
}
