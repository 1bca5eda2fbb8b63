import { LitElement, css, html, nothing } from "lit";
import { property, state } from "lit/decorators.js";

import { type Days, fetchLastDays } from "../data/api";
import { today } from "../data/calendar";
import { messageOf } from "../data/live-room";
import type { Format } from "../format";
import type { HomeAssistant } from "../ha";
import { shared } from "../styles";
import type { Say } from "../words";
import { csvOf } from "./csv";
import { pageOf } from "./page";

const SPANS = [7, 14, 28, 60, 90];

/** A page for the doctor, made here in the browser: to be printed, or as a table. */
export class Share extends LitElement {
  @property({ attribute: false }) hass!: HomeAssistant;
  @property({ attribute: false }) entryId = "";
  @property({ attribute: false }) birthDate: string | undefined;
  @property({ attribute: false }) say!: Say;
  @property({ attribute: false }) format!: Format;

  @state() private isOpen = false;
  @state() private count = 28;
  @state() private name = "";
  @state() private days: Days | undefined;
  @state() private failed = "";

  protected override render() {
    const { say } = this;
    return html`
      <button class="button" @click=${this.open}>${say("share.open")}</button>
      ${this.isOpen ? this.dialog() : nothing}
    `;
  }

  private dialog() {
    const { say, days } = this;
    return html`<dialog
      aria-label=${say("share.title")}
      @close=${() => (this.isOpen = false)}
    >
      <h3>${say("share.title")}</h3>
      <p class="note">${say("share.private")}</p>
      <div class="fields">
        <label>
          <span>${say("share.name")}</span>
          <input
            type="text"
            maxlength="60"
            autocomplete="off"
            .value=${this.name}
            @input=${(event: Event) => (this.name = (event.target as HTMLInputElement).value)}
          />
        </label>
        <label>
          <span>${say("form.days")}</span>
          <select @change=${this.choose}>
            ${SPANS.map(
              (span) => html`<option value=${span} ?selected=${span === this.count}>${span}</option>`,
            )}
          </select>
        </label>
      </div>
      ${this.failed ? html`<p role="alert">${this.failed}</p>` : nothing}
      ${days ? html`<iframe title=${say("share.title")} srcdoc=${this.page(days)}></iframe>` : nothing}
      <div class="buttons">
        <button class="button" ?disabled=${!days} @click=${this.print}>${say("share.print")}</button>
        <button class="button" ?disabled=${!days} @click=${this.save}>${say("share.csv")}</button>
        <button class="button" @click=${this.close}>${say("episode.close")}</button>
      </div>
    </dialog>`;
  }

  private page(days: Days): string {
    const subject = {
      name: this.name.trim(),
      birthDate: this.birthDate,
      today: today(this.hass),
      language: this.hass.locale.language,
    };
    return pageOf(days, subject, this.say, this.format);
  }

  private readonly open = async (): Promise<void> => {
    this.isOpen = true;
    await this.updateComplete;
    this.renderRoot.querySelector("dialog")?.showModal();
    await this.fetch();
  };

  private readonly close = (): void => {
    this.renderRoot.querySelector("dialog")?.close();
  };

  private readonly choose = (event: Event): void => {
    this.count = Number((event.target as HTMLSelectElement).value);
    void this.fetch();
  };

  private async fetch(): Promise<void> {
    const { count } = this;
    try {
      const days = await fetchLastDays(this.hass, this.entryId, count);
      // Another span may have been chosen meanwhile.
      if (count !== this.count) return;
      this.days = days;
      this.failed = "";
    } catch (error) {
      this.failed = this.say("state.failed", { error: messageOf(error) });
    }
  }

  private readonly print = (): void => {
    this.renderRoot.querySelector("iframe")?.contentWindow?.print();
  };

  private readonly save = (): void => {
    if (!this.days) return;
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([csvOf(this.days.days)], { type: "text/csv" }));
    link.download = `cry-monitor-${today(this.hass)}.csv`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  };

  static override styles = [
    shared,
    css`
      dialog {
        inline-size: min(860px, 100vw - 24px);
        max-block-size: calc(100dvh - 24px);
        box-sizing: border-box;
        padding: 20px;
        border: 0;
        border-radius: 16px;
        color: inherit;
        background: var(--surface);
      }

      dialog[open] {
        display: flex;
        flex-direction: column;
        gap: 12px;
      }

      dialog::backdrop {
        background: rgb(0 0 0 / 50%);
      }

      h3,
      p {
        margin: 0;
      }

      h3 {
        font-size: var(--ha-font-size-xl, 20px);
        font-weight: 400;
      }

      .fields,
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 12px;
      }

      label {
        display: flex;
        flex: 1 1 10em;
        flex-direction: column;
        gap: 4px;
        color: var(--quiet);
      }

      input,
      select {
        min-block-size: 44px;
        min-inline-size: 0;
        padding-inline: 12px;
        border: 1px solid var(--quiet);
        border-radius: 8px;
        background: var(--surface);
        color: var(--primary-text-color);
        font: inherit;
      }

      iframe {
        flex: 1 1 420px;
        min-block-size: 260px;
        border: 1px solid var(--line);
        border-radius: 8px;
        background: white;
      }
    `,
  ];
}
