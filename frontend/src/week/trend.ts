import { usual, weeksOld } from "../age";
import { daysBefore } from "../data/calendar";
import type { Day } from "../data/model";

/** Less than half a day heard says little about the whole of it. */
const ENOUGH_HEARD_S = 12 * 3600;
/** Of a week of which fewer days were heard the mean says little. */
const MOST_DAYS = 4;

/** One week of a room, from Monday on. */
export interface Week {
  /** Year-month-day of its Monday, and of its last day that there is. */
  from: string;
  to: string;
  /** The seconds of crying a day, on average over those that were heard; `null` for none. */
  crying: number | null;
  /** How many days that are. */
  heardDays: number;
  /** The seconds a day that are usual at the baby's age; undefined where no study says. */
  usual: { from: number; to: number } | undefined;
}

/** Return the weeks of some days in order, from the first that was heard. */
export function weeksOf(days: Day[], birthDate: string | undefined): Week[] {
  const weeks = new Map<string, Day[]>();
  for (const day of days) {
    const from = mondayOf(day.date);
    weeks.set(from, [...(weeks.get(from) ?? []), day]);
  }
  const found = [...weeks].map(([from, own]) => week(from, own, birthDate));
  const first = found.findIndex(({ heardDays }) => heardDays > 0);
  return first < 0 ? [] : found.slice(first);
}

/** Return whether so much of a week was heard that its mean can be believed. */
export function isWhole({ heardDays }: Week): boolean {
  return heardDays >= MOST_DAYS;
}

/** Return the top of the scale in seconds: whole hours, or half of one where there is little. */
export function topOf(weeks: Week[]): number {
  const most = Math.max(0, ...weeks.map((each) => Math.max(each.crying ?? 0, each.usual?.to ?? 0)));
  return most <= 1800 ? 1800 : Math.ceil(most / 3600) * 3600;
}

function week(from: string, days: Day[], birthDate: string | undefined): Week {
  const heard = days
    .filter((day) => day.sums.heard >= ENOUGH_HEARD_S)
    .map((day) => day.sums.crying)
    .filter((crying) => crying !== null);
  return {
    from,
    to: days.at(-1)!.date,
    crying: heard.length ? heard.reduce((sum, each) => sum + each, 0) / heard.length : null,
    heardDays: heard.length,
    usual: birthDate ? usualIn(birthDate, daysBefore(from, -3)) : undefined,
  };
}

function usualIn(birthDate: string, date: string): Week["usual"] {
  const weeks = weeksOld(birthDate, date);
  if (weeks === undefined) return undefined;
  const found = usual(weeks);
  if (found.stage === "older") return undefined;
  const { from, to } = "about" in found ? { from: found.about, to: found.about } : found;
  return { from: from * 60, to: to * 60 };
}

function mondayOf(date: string): string {
  return daysBefore(date, (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7);
}
