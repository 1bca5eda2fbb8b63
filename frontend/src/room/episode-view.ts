import { LitElement, type PropertyValues, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";

import { messageOf } from "../data/live-room";
import type { Episode, Soothing } from "../data/model";
import { duration, type Format } from "../format";
import { shared } from "../styles";
import type { Key, Say } from "../words";
import { spanOf } from "./ribbon";

/** What one does most; everything else goes in the parent's own words. */
const KINDS = ["feeding", "rocking", "white_noise"] as const;
/** A soothing this long after the last crying still belongs to the episode. */
const AFTERWARDS_MS = 60_000;

/** One episode in full, where a parent can say what helped. */
export class EpisodeDetails extends LitElement {
  @property({ attribute: false }) episode!: Episode;
  @property({ attribute: false }) soothings: Soothing[] = [];
  @property({ attribute: false }) now = 0;
  @property({ attribute: false }) say!: Say;
  @property({ attribute: false }) format!: Format;
  @property({ type: Boolean }) hasPrevious = false;
  @property({ type: Boolean }) hasNext = false;
  /** Keeps what was done, now or at a moment. */
  @property({ attribute: false }) keep!: (kind: string, at?: number) => Promise<void>;

  @state() private told = "";
  @state() private busy = false;
  @state() private words = "";

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get("episode");
    if (before && before.start !== this.episode.start) {
      this.told = "";
      this.words = "";
    }
  }

  protected override render() {
    const { episode, say, format } = this;
    const title = say("episode.title", { time: format.timeOfLate(episode.start, this.now) });
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
        ${this.done().map(
          (soothing) => html`<p class="note">
            ${format.time(soothing.at)} · ${this.kind(soothing.kind)}${soothing.calmAfter
              ? ` · ${say("soothing.calm_after", { duration: duration(soothing.calmAfter) })}`
              : nothing}
          </p>`,
        )}
        <fieldset ?disabled=${this.busy}>
          <legend>
            ${say(episode.ended === null ? "soothing.question_now" : "soothing.question")}
          </legend>
          ${KINDS.map(
            (kind) =>
              html`<button class="chip" @click=${() => this.log(kind)}>${this.kind(kind)}</button>`,
          )}
          <form @submit=${this.logWords}>
            <input
              type="text"
              maxlength="50"
              aria-label=${say("soothing.own")}
              placeholder=${say("soothing.own")}
              .value=${this.words}
              @input=${(event: InputEvent) =>
                (this.words = (event.target as HTMLInputElement).value)}
            />
            <button class="chip" ?disabled=${!this.words.trim()}>${say("soothing.save")}</button>
          </form>
        </fieldset>
        <p class="note" role="status">${this.told}</p>
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

  private done(): Soothing[] {
    const { start, end } = spanOf(this.episode);
    const until = this.episode.ended === null ? Infinity : end + AFTERWARDS_MS;
    return this.soothings.filter(({ at }) => at >= start && at <= until);
  }

  private kind(kind: string): string {
    const known = KINDS.find((each) => each === kind);
    return known ? this.say(`soothing.${known}`) : kind;
  }

  private logWords(event: SubmitEvent): void {
    event.preventDefault();
    void this.log(this.words.trim());
  }

  private async log(kind: string): Promise<void> {
    const past = this.episode.ended === null ? [] : [spanOf(this.episode).end];
    this.busy = true;
    try {
      await this.keep(kind, ...past);
      this.told = this.say("soothing.saved", { what: this.kind(kind) });
      this.words = "";
    } catch (error) {
      this.told = this.say("soothing.failed", { error: messageOf(error) });
    }
    this.busy = false;
  }

  private close(): void {
    this.dispatchEvent(new CustomEvent("episode-closed"));
  }

  static override styles = [
    shared,
    css`
      :host {
        container-type: inline-size;
      }

      section {
        border: 1px solid var(--line);
        border-radius: 8px;
        padding: 8px 12px;
      }

      header {
        display: flex;
        align-items: center;
        gap: 4px;
      }

      h3 {
        flex: 1;
        margin: 0;
        font-size: var(--ha-font-size-m, 14px);
        font-weight: 500;
      }

      .icon {
        inline-size: 36px;
        block-size: 36px;
        border: 0;
        border-radius: 50%;
        background: none;
        font-size: 20px;
        line-height: 1;
      }

      .icon:hover:enabled,
      .chip:hover:enabled {
        background: color-mix(in srgb, var(--primary-text-color) 8%, transparent);
      }

      button:disabled {
        opacity: 0.4;
        cursor: default;
      }

      :host(:dir(rtl)) .turn {
        scale: -1 1;
      }

      dl {
        display: grid;
        grid-template-columns: repeat(4, 1fr);
        gap: 4px 12px;
        margin: 4px 0 8px;
      }

      dt {
        color: var(--quiet);
        font-size: var(--ha-font-size-s, 12px);
      }

      dd {
        margin: 0;
        white-space: nowrap;
      }

      p {
        margin: 4px 0;
      }

      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 8px;
        margin: 8px 0 0;
        padding: 0;
        border: 0;
      }

      legend {
        padding: 0 0 6px;
        font-weight: 500;
      }

      form {
        display: flex;
        flex: 1 1 200px;
        gap: 8px;
      }

      input {
        flex: 1;
        min-inline-size: 0;
        padding-inline: 12px;
        border: 1px solid var(--quiet);
        border-radius: 18px;
        background: none;
        color: inherit;
        font: inherit;
      }

      input::placeholder {
        color: var(--quiet);
        opacity: 1;
      }

      .chip {
        min-block-size: 36px;
        padding-inline: 14px;
        border: 1px solid var(--quiet);
        border-radius: 18px;
        background: none;
      }

      @container (max-width: 420px) {
        dl {
          grid-template-columns: repeat(2, 1fr);
        }
      }
    `,
  ];
}
