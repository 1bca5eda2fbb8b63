import { LitElement, type PropertyValues, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";

import { messageOf } from "../data/live-room";
import type { Episode, Soothing } from "../data/model";
import { type Care, KINDS, kindOf, soothingsOf } from "../data/soothing";
import { duration, type Format } from "../format";
import { shared } from "../styles";
import type { Key, Say } from "../words";
import { spanOf } from "./ribbon";
import { nameOf } from "./soothing-words";
import { Undo, undoStyles } from "./undo";

/** One episode in full, where a parent can say what helped. */
export class EpisodeDetails extends LitElement {
  @property({ attribute: false }) episode!: Episode;
  @property({ attribute: false }) soothings: Soothing[] = [];
  @property({ attribute: false }) now = 0;
  @property({ attribute: false }) say!: Say;
  @property({ attribute: false }) format!: Format;
  @property({ type: Boolean }) hasPrevious = false;
  @property({ type: Boolean }) hasNext = false;
  @property({ attribute: false }) care!: Care;

  @state() private busy = false;
  @state() private words = "";

  private readonly undo = new Undo(this);

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("episode");
    if (before && before.start !== this.episode.start) {
      this.undo.forget();
      this.words = "";
    }
  }

  protected override render() {
    const { episode, say, format } = this;
    const title = say("episode.title", { time: format.timeOfLate(episode.start, this.now) });
    const done = soothingsOf(episode, this.soothings);
    return html`
      <section aria-label=${title}>
        <header>
          <h3>${title}</h3>
          ${this.move("previous", "‹", this.hasPrevious)} ${this.move("next", "›", this.hasNext)}
          <button class="icon" aria-label=${say("episode.close")} @click=${this.close}>×</button>
        </header>
        <dl>
          ${this.fact("episode.duration", duration(episode.duration))}
          ${this.fact("episode.crying", duration(episode.crying))}
          ${this.fact("episode.peak", format.percent(episode.peak))}
          ${episode.level === null
            ? nothing
            : this.fact("episode.level", format.level(episode.level))}
        </dl>
        ${this.ending()}
        ${done.length ? html`<ul>${done.map((each) => this.row(each))}</ul>` : nothing}
        <fieldset ?disabled=${this.busy}>
          <legend>
            ${say(episode.ended === null ? "soothing.question_now" : "soothing.question")}
          </legend>
          ${KINDS.map((kind) => this.choice(kind, done))}
          <form @submit=${this.keepWords}>
            <input
              type="text"
              maxlength="50"
              aria-label=${say("soothing.own")}
              placeholder=${say("soothing.own")}
              .value=${this.words}
              @input=${(event: InputEvent) =>
                (this.words = (event.target as HTMLInputElement).value)}
            />
            <button class="button" ?disabled=${!this.words.trim()}>
              ${say("soothing.save")}
            </button>
          </form>
        </fieldset>
        ${this.undo.render(say)}
      </section>
    `;
  }

  private move(where: "previous" | "next", sign: string, possible: boolean) {
    return html`<button
      class="icon turn"
      ?disabled=${!possible}
      aria-label=${this.say(`episode.${where}`)}
      @click=${() => this.dispatchEvent(new CustomEvent("episode-turned", { detail: where }))}
    >
      ${sign}
    </button>`;
  }

  private fact(key: Key, value: string) {
    return html`<div><dt>${this.say(key)}</dt><dd>${value}</dd></div>`;
  }

  private ending() {
    if (this.episode.ended === "ended") return nothing;
    const key = this.episode.ended === null ? "episode.going_on" : "episode.interrupted";
    return html`<p class="note">${this.say(key)}</p>`;
  }

  /** One thing that was done, what came of it, and whether it helped. */
  private row(done: Soothing) {
    const { say, format } = this;
    const facts = [
      format.time(done.at),
      nameOf(done.kind, say),
      ...(done.calmAfter
        ? [say("soothing.calm_after", { duration: duration(done.calmAfter) })]
        : []),
      ...(done.helped === null
        ? []
        : [say(done.helped ? "soothing.helped" : "soothing.did_not_help")]),
    ];
    return html`<li>
      <span>${facts.join(" · ")}</span>
      ${this.episode.ended !== null && done.helped === null
        ? html`<span class="asked">
            <span>${say("soothing.did_it_help")}</span>
            ${this.answer(done, true)} ${this.answer(done, false)}
          </span>`
        : nothing}
    </li>`;
  }

  private answer(done: Soothing, helped: boolean) {
    const name = nameOf(done.kind, this.say);
    const words = this.say(helped ? "soothing.yes" : "soothing.no");
    return html`<button
      class="button"
      ?disabled=${this.busy}
      aria-label="${name}: ${words}"
      @click=${() => this.keep({ kind: done.kind, at: done.at, helped }, done)}
    >
      ${words}
    </button>`;
  }

  /** A button that says what is tried, or of a cry that is over what helped. */
  private choice(kind: string, done: Soothing[]) {
    const known = done.filter((each) => each.kind === kind).at(-1);
    const over = this.episode.ended !== null;
    const isSaid = over ? known?.helped === true : known !== undefined;
    return html`<button
      class="button"
      aria-pressed=${isSaid}
      @click=${() => {
        // A second tap says nothing new.
        if (isSaid) return;
        const at = known?.at ?? spanOf(this.episode).end;
        void this.keep(over ? { kind, at, helped: true } : { kind }, over ? known : undefined);
      }}
    >
      ${nameOf(kind, this.say)}
    </button>`;
  }

  private keepWords(event: SubmitEvent): void {
    event.preventDefault();
    const kind = this.words.trim();
    const over = this.episode.ended !== null;
    void this.keep(over ? { kind, at: spanOf(this.episode).end, helped: true } : { kind });
  }

  /** Keep what is said; taken back, what was known before it holds again. */
  private async keep(told: Parameters<Care["keep"]>[0], before?: Soothing): Promise<void> {
    const what = nameOf(told.kind, this.say);
    await this.try(async () => {
      const kept = await this.care.keep(told);
      if (!kindOf(told.kind)) this.words = "";
      this.undo.tell(this.say("soothing.saved", { what }), () => {
        void this.try(async () => {
          if (before) await this.care.keep(before);
          else await this.care.undo(kept);
          this.undo.tell(this.say("soothing.undone", { what }));
        });
      });
    });
  }

  private async try(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await work();
    } catch (error) {
      this.undo.tell(this.say("soothing.failed", { error: messageOf(error) }));
    }
    this.busy = false;
  }

  private close(): void {
    this.dispatchEvent(new CustomEvent("episode-closed"));
  }

  static override styles = [
    shared,
    undoStyles,
    css`
      section {
        border: 1px solid var(--line);
        border-radius: 8px;
        padding: 8px 12px;
      }

      header {
        display: flex;
        align-items: center;
      }

      h3 {
        flex: 1;
        margin: 0;
        font-size: var(--ha-font-size-m, 14px);
        font-weight: 500;
      }

      .icon {
        inline-size: 44px;
        block-size: 44px;
        flex: none;
        padding: 0;
        border: 0;
        border-radius: 50%;
        background: none;
        font-size: 20px;
        line-height: 1;
      }

      .icon:hover:enabled {
        background: color-mix(in srgb, var(--primary-text-color) 8%, transparent);
      }

      .icon:disabled {
        opacity: 0.4;
        cursor: default;
      }

      :host(:dir(rtl)) .turn {
        scale: -1 1;
      }

      dl {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 6.5em), 1fr));
        gap: 4px 12px;
        margin: 4px 0 8px;
      }

      dt {
        color: var(--quiet);
        font-size: var(--ha-font-size-s, 12px);
      }

      dd {
        margin: 0;
      }

      p {
        margin: 4px 0;
      }

      ul {
        margin: 0;
        padding: 0;
        list-style: none;
      }

      li,
      .asked {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 4px 12px;
      }

      li {
        min-block-size: 28px;
      }

      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin: 8px 0 4px;
        padding: 0;
        border: 0;
        min-inline-size: 0;
      }

      legend {
        padding: 0 0 6px;
        font-weight: 500;
      }

      form {
        display: flex;
        flex: 1 1 14em;
        flex-wrap: wrap;
        min-inline-size: 0;
        gap: 8px;
      }

      input {
        flex: 1 1 7em;
        inline-size: 7em;
        min-inline-size: 0;
        min-block-size: 44px;
        box-sizing: border-box;
        padding-inline: 16px;
        border: 1px solid var(--quiet);
        border-radius: 22px;
        background: none;
        color: inherit;
        font: inherit;
      }

      input::placeholder {
        color: var(--quiet);
        opacity: 1;
      }
    `,
  ];
}
