import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";

import { messageOf } from "../data/live-room";
import type { Soothing } from "../data/model";
import { type Care, KINDS, type Kind } from "../data/soothing";
import { duration } from "../format";
import { shared } from "../styles";
import type { Say } from "../words";
import { SOOTHING_ICONS, nameOf } from "./soothing-words";
import { Undo, undoStyles } from "./undo";

/** While the baby cries: one tap says what is tried, and starts its clock. */
export class SoothingBar extends LitElement {
  /** What was done since the crying began, in order. */
  @property({ attribute: false }) done: Soothing[] = [];
  @property({ attribute: false }) now = 0;
  @property({ attribute: false }) say!: Say;
  @property({ attribute: false }) care!: Care;
  /** Runs what belongs to a soothing in the house. */
  @property({ attribute: false }) act!: (kind: Kind) => Promise<void>;

  /** What was tapped just now: it shows before the room has told of it. */
  @state() private tapped: Soothing | undefined;
  private readonly undo = new Undo(this);

  protected override render() {
    const { say, undo } = this;
    return html`
      <div class="bar" role="group" aria-label=${say("soothing.question_now")}>
        ${KINDS.map((kind) => this.button(kind))}
        <button
          class="button more"
          aria-label=${say("soothing.more")}
          @click=${() => this.dispatchEvent(new CustomEvent("more"))}
        >
          …
        </button>
      </div>
      ${undo.render(say)}
    `;
  }

  private button(kind: Kind) {
    const current = this.current();
    const isOn = current?.kind === kind;
    return html`<button class="button" aria-pressed=${isOn} @click=${() => this.tap(kind)}>
      <ha-icon icon=${SOOTHING_ICONS[kind]}></ha-icon>
      <span
        >${nameOf(kind, this.say)}${isOn
          ? html`<span class="clock">${duration((this.now - current.at) / 1000)}</span>`
          : nothing}</span
      >
    </button>`;
  }

  private current(): Soothing | undefined {
    const last = this.done.at(-1);
    return this.tapped && this.tapped.at > (last?.at ?? 0) ? this.tapped : last;
  }

  private async tap(kind: Kind): Promise<void> {
    // It is being tried already: a second tap says nothing new.
    if (this.current()?.kind === kind) return;
    const what = nameOf(kind, this.say);
    this.tapped = { at: Date.now(), kind, calmAfter: null, helped: null };
    try {
      const kept = await this.care.keep({ kind });
      this.undo.tell(this.say("soothing.saved", { what }), () => void this.takeBack(kept));
      await this.act(kind);
    } catch (error) {
      this.tapped = undefined;
      this.undo.tell(this.say("soothing.failed", { error: messageOf(error) }));
    }
  }

  private async takeBack(kept: Soothing): Promise<void> {
    this.tapped = undefined;
    try {
      await this.care.undo(kept);
      const what = nameOf(kept.kind, this.say);
      this.undo.tell(this.say("soothing.undone", { what }));
    } catch (error) {
      this.undo.tell(this.say("soothing.failed", { error: messageOf(error) }));
    }
  }

  static override styles = [
    shared,
    undoStyles,
    css`
      :host {
        container-type: inline-size;
      }

      .bar {
        display: grid;
        grid-template-columns: repeat(3, minmax(0, 1fr)) 48px;
        gap: 8px;
      }

      .bar .button {
        flex-direction: column;
        gap: 2px;
        min-block-size: 56px;
        padding: 6px 4px;
        border-radius: 16px;
        line-height: 1.25;
        overflow-wrap: anywhere;
        --mdc-icon-size: 22px;
      }

      /* Large letters or a narrow card: one below the other. */
      @container (max-width: 19em) {
        .bar {
          grid-template-columns: minmax(0, 1fr);
        }

        .bar .button {
          flex-direction: row;
          gap: 8px;
          min-block-size: 48px;
        }
      }

      .button[aria-pressed="true"] {
        border-color: var(--primary-color);
        font-weight: 500;
      }

      .clock {
        display: block;
        font-size: var(--ha-font-size-s, 12px);
        font-weight: 400;
        font-variant-numeric: tabular-nums;
      }
    `,
  ];
}
