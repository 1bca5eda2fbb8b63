import { expect, it } from "vitest";

import { daysBefore } from "../src/data/calendar";
import type { Day } from "../src/data/model";
import { isWhole, topOf, weeksOf } from "../src/week/trend";

// A Wednesday.
const TODAY = "2026-11-25";

function days(count: number, minutes: (ago: number) => number | null): Day[] {
  return Array.from({ length: count }, (_, index) => {
    const ago = count - 1 - index;
    const crying = minutes(ago);
    return {
      date: daysBefore(TODAY, ago),
      sums: {
        heard: crying === null ? 0 : 86_400,
        crying: crying === null ? null : crying * 60,
        distress: crying,
        episodes: crying,
        longest: crying,
      },
      hours: [],
    };
  });
}

it("has weeks from Monday on, from the first that was heard", () => {
  const weeks = weeksOf(
    days(24, (ago) => (ago > 9 ? null : 60)),
    undefined,
  );
  expect(weeks.map(({ from, to, heardDays }) => [from, to, heardDays])).toEqual([
    ["2026-11-16", "2026-11-22", 7],
    ["2026-11-23", "2026-11-25", 3],
  ]);
  expect(weeks.map(isWhole)).toEqual([true, false]);
  expect(weeks[0]?.crying).toBe(3600);
});

it("leaves out days that were hardly heard, and knows nothing of a week without one", () => {
  const weeks = weeksOf(
    days(17, (ago) => (ago >= 3 && ago <= 9 ? null : ago === 12 ? 600 : 60)),
    undefined,
  );
  expect(weeks.map(({ crying }) => crying)).toEqual([(6 * 3600 + 36_000) / 7, null, 3600]);
  expect(weeksOf(days(14, () => null), undefined)).toEqual([]);
});

it("has what is usual at that age, as far as the study goes", () => {
  const weeks = weeksOf(days(70, () => 60), "2026-09-14").map(({ usual }) => usual);
  expect(weeks[2]).toEqual({ from: 117 * 60, to: 133 * 60 });
  expect(weeks.at(-1)).toEqual({ from: 68 * 60, to: 68 * 60 });
  expect(weeksOf(days(7, () => 60), "2026-01-01")[0]?.usual).toBeUndefined();
});

it("has a scale of whole hours", () => {
  const week = { from: TODAY, to: TODAY, heardDays: 7, usual: undefined };
  expect(topOf([{ ...week, crying: 600 }])).toBe(1800);
  expect(topOf([{ ...week, crying: 3700 }])).toBe(7200);
  expect(topOf([{ ...week, crying: 60, usual: { from: 7000, to: 8000 } }])).toBe(10_800);
});
