/** What the cards know of a room. Times are milliseconds since 1970, spans are seconds. */

/** What the room's ear is doing. */
export type Ear =
  | "starting"
  | "listening"
  | "no_signal"
  | "stalled"
  | "disconnected"
  | "paused";

/** The sums of one day. `null` is unknown: nothing was heard. */
export interface Sums {
  heard: number;
  crying: number | null;
  /** 0 (calm) to 100. */
  distress: number | null;
  episodes: number | null;
  longest: number | null;
}

/** A room at this moment. */
export interface Live {
  ear: Ear;
  /** `null` when nobody can know. */
  crying: boolean | null;
  /** Since when it is as it is: crying, calm or deaf. */
  since: number | null;
  /** What speaks for a cry: it begins at 1, and more than 1.5 is not told; `null` without a signal. */
  evidence: number | null;
  /** Why nobody hears, as the repair issue knows it; `null` while somebody does. */
  cause: string | null;
  /** dBFS, at most 0; `null` for digital silence. */
  level: number | null;
  /** When the latest cry began, also days ago; `null` for none. */
  lastCry: number | null;
  /** When the episode began that goes on, over pauses too; `null` for none. */
  episode: number | null;
  /** Since when somebody has listened without a break; `null` where nobody has. */
  heardSince: number | null;
  today: Sums;
  /** The share of the day so far that was heard, 0 to 1. */
  coverage: number;
}

export type Ending = "ended" | "interrupted" | null;

export interface Soothing {
  at: number;
  kind: string;
  /** Seconds until the baby was calm; `null` where nobody knows. */
  calmAfter: number | null;
  /** Whether it helped; `null` where nobody said. */
  helped: boolean | null;
}

/** What came of a kind of soothing over some days. */
export interface Helped {
  kind: string;
  /** How often it was tried, and how often it was calm then. */
  count: number;
  calmed: number;
  /** Seconds until it was, in the middle; `null` where nobody knows. */
  median: number | null;
}

/** From the first to the last crying of one spell. */
export interface Episode {
  start: number;
  duration: number;
  crying: number;
  /** The highest probability, 0 to 1. */
  peak: number;
  /** The mean level of its crying in dBFS. */
  level: number | null;
  /** `null` while it goes on. */
  ended: Ending;
}

export interface Hour {
  heard: number;
  crying: number;
}

/** One local day of the house. */
export interface Day {
  /** Year-month-day. */
  date: string;
  sums: Sums;
  /** Always 24, by the clock on the wall. */
  hours: Hour[];
}

/** A span of time. */
export interface Span {
  start: number;
  end: number;
}
