import { LitElement, type PropertyValues, css, html } from "lit";
import { property, state } from "lit/decorators.js";

import type { Day } from "../data/model";
import { duration, type Format } from "../format";
import { shared } from "../styles";
import type { Say } from "../words";
import { type Cell, cells, isPartly } from "./heat";

const HOURS = 24;
const MARKED_HOURS = [0, 6, 12, 18];

/** Days by hours: how much crying there was in each. */
export class HeatGrid extends LitElement {
  @property({ attribute: false }) days: Day[] = [];
  @property({ attribute: false }) today = "";
  /** The hour of the house's clock. */
  @property({ attribute: false }) hourNow = 0;
  @property() label = "";
  @property({ attribute: false }) say!: Say;
  @property({ attribute: false }) format!: Format;

  /** Row and column of the cell that has the focus, or had it last. */
  @state() private at: [row: number, column: number] | null = null;

  private rows: Cell[][] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    // Other days have other hours.
    if (changed.has("days") && this.at && this.at[0] >= this.days.length) this.at = null;
    if (changed.has("days") || changed.has("today") || changed.has("hourNow")) {
      this.rows = this.days.map((day) => cells(day, this.today, this.hourNow));
    }
  }

  protected override render() {
    const { say, format } = this;
    return html`
      <table role="grid" aria-label=${this.label} @keydown=${this.onKey} @click=${this.onClick} @pointermove=${this.onDrag}>
        <thead>
          <tr>
            <th scope="col" style="inline-size: ${this.dayWidth()}ch"><span class="hidden">${say("week.day")}</span></th>
            ${MARKED_HOURS.map(
              (hour) => html`<th scope="colgroup" colspan="6" class="hour">${format.hour(hour)}</th>`,
            )}
            <th scope="col" class="sum">${say("week.sum")}</th>
          </tr>
        </thead>
        <tbody>
          ${this.rows.map((row, index) => this.row(row, index))}
        </tbody>
      </table>
      <div class="told">
        ${this.step("earlier", "‹", -1)}
        <p role="status">${this.at ? this.words(...this.at) : say("week.hint")}</p>
        ${this.step("later", "›", 1)}
      </div>
      ${this.at
        ? html`<button class="button day" @click=${() => this.openDay(this.at![0])}>
            ${say("week.open_day", { day: format.longDay(this.days[this.at[0]]!.date) })}
          </button>`
        : ""}
      <div class="legend note">
        <span
          >${say("week.less")}
          <span class="steps"
            >${[0, 1, 2, 3, 4].map((step) => html`<i class="swatch s${step}"></i>`)}</span
          >
          ${say("week.more")}</span
        >
        <span><i class="swatch unheard"></i>${say("legend.unheard")}</span>
      </div>
    `;
  }

  /** Return the width of the widest day, in characters: the table shares out the rest. */
  private dayWidth(): number {
    return Math.max(...this.days.map((day) => this.format.day(day.date).length)) + 1;
  }

  private row(row: Cell[], index: number) {
    const day = this.days[index]!;
    const [focusRow, focusColumn] = this.at ?? [this.rows.length - 1, 0];
    return html`<tr>
      <th scope="row" @click=${() => this.openDay(index)}><span aria-hidden="true">${this.format.day(day.date)}</span
        ><span class="hidden">${this.format.longDay(day.date)}</span></th>
      ${row.map((shown, column) =>
        this.cell(shown, index, column, index === focusRow && column === focusColumn),
      )}
      <td class="sum" role="gridcell">
        ${day.sums.crying === null ? "–" : duration(day.sums.crying)}
      </td>
    </tr>`;
  }

  private cell(shown: Cell, row: number, column: number, hasFocus: boolean) {
    const isChosen = this.at?.[0] === row && this.at[1] === column;
    const look = shown.kind === "heard" ? `s${shown.step}` : shown.kind;
    return html`<td
      role="gridcell"
      class="cell ${look} ${isPartly(shown) ? "partly" : ""} ${isChosen ? "chosen" : ""}"
      data-at="${row},${column}"
      tabindex=${hasFocus ? 0 : -1}
      aria-label=${this.words(row, column)}
    ></td>`;
  }

  /** Return what a cell shows, in words. */
  private words(row: number, column: number): string {
    const { say, format } = this;
    const shown = this.rows[row]?.[column];
    const day = this.days[row];
    if (!shown || !day) return "";
    return say("week.cell", {
      day: format.longDay(day.date),
      from: format.hour(column),
      to: format.hour((column + 1) % HOURS),
      what: this.what(shown),
    });
  }

  private what(shown: Cell): string {
    const { say, format } = this;
    if (shown.kind === "ahead") return "–";
    if (shown.kind === "unheard") return say("legend.unheard");
    const crying = shown.crying
      ? say("week.cell_crying", { duration: duration(shown.crying) })
      : say("legend.calm");
    return isPartly(shown)
      ? `${crying}, ${say("week.cell_part", { percent: format.percent(shown.part) })}`
      : crying;
  }

  /** A button as large as a finger, which leads to every hour that the grid has. */
  private step(where: "earlier" | "later", sign: string, by: number) {
    return html`<button
      class="button turn"
      aria-label=${this.say(`week.${where}`)}
      @click=${() => this.walk(by)}
    >
      ${sign}
    </button>`;
  }

  private openDay(row: number): void {
    this.dispatchEvent(new CustomEvent("day-chosen", { detail: this.days[row]?.date }));
  }

  private walk(by: number): void {
    const last = this.rows.length * HOURS - 1;
    const [row, column] = this.at ?? [this.rows.length - 1, this.hourNow - by];
    const to = Math.min(last, Math.max(0, row * HOURS + column + by));
    this.at = [Math.floor(to / HOURS), to % HOURS];
  }

  private onClick(event: MouseEvent): void {
    const at = (event.target as HTMLElement).dataset["at"];
    if (at) this.go(...(at.split(",").map(Number) as [number, number]));
  }

  /** A finger that is drawn over the hours reads one after the other. */
  private onDrag(event: PointerEvent): void {
    if (event.buttons !== 1) return;
    const under = this.shadowRoot?.elementFromPoint(event.clientX, event.clientY);
    const at = (under as HTMLElement | null)?.dataset["at"];
    if (at) this.at = at.split(",").map(Number) as [number, number];
  }

  private onKey(event: KeyboardEvent): void {
    const [row, column] = this.at ?? [this.rows.length - 1, 0];
    const ahead = getComputedStyle(this).direction === "rtl" ? -1 : 1;
    const moves: Record<string, [number, number]> = {
      ArrowUp: [row - 1, column],
      ArrowDown: [row + 1, column],
      ArrowLeft: [row, column - ahead],
      ArrowRight: [row, column + ahead],
      Home: [row, 0],
      End: [row, HOURS - 1],
      Enter: [row, column],
    };
    const to = moves[event.key];
    if (!to) return;
    event.preventDefault();
    this.go(...to);
  }

  private go(row: number, column: number): void {
    this.at = [
      Math.min(this.rows.length - 1, Math.max(0, row)),
      Math.min(HOURS - 1, Math.max(0, column)),
    ];
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('td[tabindex="0"]')?.focus(),
    );
  }

  static override styles = [
    shared,
    css`
      :host {
        container-type: inline-size;
      }

      table {
        inline-size: 100%;
        table-layout: fixed;
        border-spacing: 2px;
        font-size: var(--ha-font-size-s, 12px);
        font-variant-numeric: tabular-nums;
      }

      th {
        font-weight: 400;
        text-align: start;
        color: var(--quiet);
        white-space: nowrap;
        padding: 0;
      }

      th:first-child {
        position: relative;
      }

      .sum {
        inline-size: 5.2em;
        text-align: end;
        white-space: nowrap;
        padding: 0;
      }

      .cell {
        block-size: 18px;
        padding: 0;
        border-radius: 2px;
        cursor: pointer;
      }

      .cell.chosen {
        outline: 2px solid var(--primary-text-color);
        outline-offset: 0;
      }

      @media (pointer: coarse) {
        .cell {
          block-size: 24px;
        }
      }

      .cell:focus-visible {
        outline-offset: 0;
      }

      .s0 {
        background-color: var(--calm);
      }

      /* Steps that are told apart in grey as well. */
      .s1 {
        background-color: color-mix(in srgb, var(--cry) 52%, var(--surface));
      }

      .s2 {
        background-color: color-mix(in srgb, var(--cry) 84%, var(--surface));
      }

      .s3 {
        background-color: color-mix(in srgb, var(--cry) 80%, var(--primary-text-color));
      }

      .s4 {
        background-color: color-mix(in srgb, var(--cry) 35%, var(--primary-text-color));
      }

      .cell.unheard,
      .partly {
        background-image: var(--unheard);
      }


      .told {
        display: flex;
        align-items: center;
        gap: 8px;
        margin: 6px 0 2px;
      }

      .told p {
        flex: 1;
        margin: 0;
        text-align: center !important;
      }

      th[scope="row"] {
        cursor: pointer;
      }

      .day {
        inline-size: 100%;
        margin-block-end: 8px;
      }

      .turn {
        flex: none;
        padding: 0;
        font-size: 20px;
        line-height: 1;
      }

      :host(:dir(rtl)) .turn {
        scale: -1 1;
      }

      .steps {
        display: inline-flex;
        gap: 2px;
      }

      @container (max-width: 30em) {
        table {
          border-spacing: 1px;
        }

        .sum {
          display: none;
        }
      }

      /* Where text is large or the card narrow, every other hour keeps its name. */
      @container (max-width: 20em) {
        .hour:nth-child(odd) {
          visibility: hidden;
        }
      }

      @media (forced-colors: active) {
        .cell,
        .swatch {
          forced-color-adjust: none;
        }

        .s0 {
          box-shadow: inset 0 0 0 1px GrayText;
        }

        .s1 {
          background-color: color-mix(in srgb, CanvasText 30%, Canvas);
        }

        .s2 {
          background-color: color-mix(in srgb, CanvasText 52%, Canvas);
        }

        .s3 {
          background-color: color-mix(in srgb, CanvasText 76%, Canvas);
        }

        .s4 {
          background-color: CanvasText;
        }
      }
    `,
  ];
}
