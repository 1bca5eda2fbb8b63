import { type ReactiveController, type ReactiveControllerHost, css, html, nothing } from "lit";

import type { Say } from "../words";

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

  render(say: Say) {
    return html`<div class="told" ?hidden=${!this.words}>
      <p role="status">${this.words}</p>
      ${this.back
        ? html`<button class="button" @click=${this.back}>${say("soothing.undo")}</button>`
        : nothing}
    </div>`;
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

export const undoStyles = css`
  .told {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }

  .told[hidden] {
    display: none;
  }

  .told p {
    margin: 4px 0;
  }
`;
