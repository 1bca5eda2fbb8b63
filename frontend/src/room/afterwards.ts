import { LitElement, css, html } from "lit";
import { property, state } from "lit/decorators.js";

import { messageOf } from "../data/live-room";
import type { Episode, Soothing } from "../data/model";
import { type Care, kindOf, soothingsOf } from "../data/soothing";
import { duration } from "../format";
import { shared } from "../styles";
import type { Say } from "../words";
import { spanOf } from "./ribbon";
import { nameOf } from "./soothing-words";
import { Undo, undoStyles } from "./undo";

/** What calmed the baby is asked while it is fresh. */
const FRESH_MS = 3_600_000;

/** Return the soothing that the last crying ended after, if nobody said yet whether it helped. */
export function toAskOf(
  episodes: Episode[],
  soothings: Soothing[],
  now: number,
): Soothing | undefined {
  const last = episodes.at(-1);
  if (last?.ended !== "ended" || now - spanOf(last).end > FRESH_MS) return undefined;
  const done = soothingsOf(last, soothings).at(-1);
  return done && done.helped === null && done.calmAfter !== null ? done : undefined;
}

/** One line after a cry: how fast it was calm, and whether that helped. */
export class Afterwards extends LitElement {
  @property({ attribute: false }) asked: Soothing | undefined;
  @property({ attribute: false }) say!: Say;
  @property({ attribute: false }) care!: Care;

  @state() private busy = false;
  /** What was answered just now: it is asked no more, although the room has not told of it. */
  private answered: Soothing | undefined;
  private readonly undo = new Undo(this);

  protected override render() {
    const { asked, say, undo } = this;
    if (!asked || asked.at === this.answered?.at) return undo.render(say);
    return html`
      <div class="line">
        <p>${this.words(asked)} ${say("soothing.did_it_help")}</p>
        <span class="answers">
          ${this.button("soothing.yes", () => this.answer(asked, true))}
          ${this.button("soothing.no", () => this.answer(asked, false))}
          ${this.button("soothing.undo", () => this.takeBack(asked))}
        </span>
      </div>
    `;
  }

  private words({ kind, calmAfter }: Soothing): string {
    const key = `afterwards.${kindOf(kind) ?? "own"}` as const;
    return this.say(key, { duration: duration(calmAfter ?? 0), what: kind });
  }

  private button(key: "soothing.yes" | "soothing.no" | "soothing.undo", work: () => unknown) {
    return html`<button class="button" ?disabled=${this.busy} @click=${work}>
      ${this.say(key)}
    </button>`;
  }

  private answer(asked: Soothing, helped: boolean): Promise<void> {
    const what = nameOf(asked.kind, this.say);
    return this.try(asked, async () => {
      await this.care.keep({ kind: asked.kind, at: asked.at, helped });
      this.undo.tell(this.say("soothing.saved", { what }), () => {
        void this.try(undefined, async () => {
          await this.care.keep(asked);
          this.undo.forget();
        });
      });
    });
  }

  private takeBack(asked: Soothing): Promise<void> {
    const what = nameOf(asked.kind, this.say);
    return this.try(asked, async () => {
      await this.care.undo(asked);
      this.undo.tell(this.say("soothing.undone", { what }));
    });
  }

  private async try(answered: Soothing | undefined, work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await work();
      this.answered = answered;
    } catch (error) {
      this.undo.tell(this.say("soothing.failed", { error: messageOf(error) }));
    }
    this.busy = false;
  }

  static override styles = [
    shared,
    undoStyles,
    css`
      :host(:empty) {
        display: contents;
      }

      .line,
      .answers {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px;
      }

      .line p {
        flex: 1 1 12em;
        margin: 0;
      }
    `,
  ];
}
