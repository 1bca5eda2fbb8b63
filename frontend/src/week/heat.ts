import type { Day, Hour } from "../data/model";

/** Minutes of crying in an hour above which a cell is one step darker. */
const STEPS_MIN = [0, 5, 15, 30];
/** An hour of which less than this was heard says so, 0 to 1. */
const MOSTLY = 0.9;

export type Cell =
  | { kind: "ahead" }
  | { kind: "unheard" }
  /** `step` is 0 (calm) to 4, `part` the share of the hour that was heard. */
  | { kind: "heard"; step: number; crying: number; part: number };

/** Return what a cell of the heat grid shows. */
export function cell(hour: Hour, isAhead: boolean, isNow: boolean): Cell {
  if (!hour.heard && !hour.crying) return isAhead ? { kind: "ahead" } : { kind: "unheard" };
  const step = STEPS_MIN.filter((minutes) => hour.crying > minutes * 60).length;
  // Of the hour that goes on nobody can have heard more; of one that came twice there is more.
  const part = isNow ? 1 : Math.min(1, hour.heard / 3600);
  return { kind: "heard", step, crying: hour.crying, part };
}

export function isPartly(shown: Cell): boolean {
  return shown.kind === "heard" && shown.part < MOSTLY;
}

/** Return the cells of a day; `hourNow` is the hour of the house's clock. */
export function cells(day: Day, today: string, hourNow: number): Cell[] {
  const isToday = day.date === today;
  return day.hours.map((hour, index) =>
    cell(hour, isToday && index > hourNow, isToday && index === hourNow),
  );
}
