/**
 * How much babies cry and fuss in a day, from their parents' diaries: Wolke, Bilgin, Samara (2017),
 * "Systematic Review and Meta-Analysis: Fussing and Crying Durations and Prevalence of Colic in
 * Infants", The Journal of Pediatrics 185.
 */

const WEEK = 7 * 86_400_000;

export type Usual =
  | { stage: "first_weeks"; from: number; to: number }
  | { stage: "settling"; from: number; to: number }
  | { stage: "third_month"; about: number }
  | { stage: "older"; about: number };

/** Return the whole weeks between a birth date (year-month-day) and a day; undefined before the birth. */
export function weeksOld(birthDate: string, today: string): number | undefined {
  const age = Date.parse(today) - Date.parse(birthDate);
  return Number.isNaN(age) || age < 0 ? undefined : Math.floor(age / WEEK);
}

/** Return the mean minutes a day that the study found for an age in whole weeks. */
export function usual(weeks: number): Usual {
  if (weeks < 7) return { stage: "first_weeks", from: 117, to: 133 };
  // The study has no figure of its own here: the crying grows less from one to the other.
  if (weeks < 10) return { stage: "settling", from: 68, to: 133 };
  if (weeks <= 12) return { stage: "third_month", about: 68 };
  return { stage: "older", about: 68 };
}

/** Return an age in words, in weeks and later in months; undefined before the birth. */
export function ageOf(birthDate: string, today: string, language: string): string | undefined {
  const weeks = weeksOld(birthDate, today);
  if (weeks === undefined) return undefined;
  const [value, unit] =
    weeks < 16 ? ([weeks, "week"] as const) : ([monthsOld(birthDate, today), "month"] as const);
  return new Intl.NumberFormat(language, { style: "unit", unit, unitDisplay: "long" }).format(value);
}

function monthsOld(birthDate: string, today: string): number {
  const [year = 0, month = 0, day = 0] = birthDate.split("-").map(Number);
  const [thisYear = 0, thisMonth = 0, thisDay = 0] = today.split("-").map(Number);
  return (thisYear - year) * 12 + thisMonth - month - (thisDay < day ? 1 : 0);
}
