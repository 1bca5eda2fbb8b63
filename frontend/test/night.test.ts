import { describe, expect, it } from "vitest";

import { momentOf } from "../src/data/calendar";
import type { Episode } from "../src/data/model";
import { type Night, compared, isMorning, nightOf } from "../src/data/night";
import { nightWords } from "../src/room/night-note";
import { sayIn } from "../src/words";
import { format } from "./house";

const ZONE = "Europe/Berlin";
const at = (time: string) => Date.parse(`2026-11-${time}:00+01:00`);

function cry(time: string, minutes: number): Episode {
  return {
    start: at(time),
    duration: minutes * 60,
    crying: minutes * 30,
    peak: 1,
    level: -20,
    ended: "ended",
  };
}

const CRIES = [cry("22T18:50", 20), cry("22T23:30", 30), cry("23T04:00", 10), cry("23T08:00", 60)];
const WHOLE = [
  { start: at("22T00:00"), end: at("23T00:00") },
  { start: at("23T00:00"), end: at("23T12:00") },
];
const night = nightOf("2026-11-23", CRIES, WHOLE, ZONE);

describe("a night", () => {
  it("lasts from evening to morning, and is not cut at midnight", () => {
    expect(night).toMatchObject({ start: at("22T19:00"), end: at("23T07:00"), heard: 1, cries: 3 });
    // Half of the first cry lies before it.
    expect(night.crying).toBe(300 + 900 + 300);
    expect(night.longestCalm).toBe(4 * 3600 + 20 * 60);
  });

  it("has no calm where nobody listened", () => {
    const heard = [{ start: at("22T19:00"), end: at("22T21:00") }];
    expect(nightOf("2026-11-23", CRIES, heard, ZONE)).toMatchObject({
      heard: 2 / 12,
      longestCalm: 110 * 60,
    });
    expect(nightOf("2026-11-23", CRIES, [], ZONE).longestCalm).toBe(0);
  });

  it("has its hours by the clock on the wall, also when that is changed", () => {
    expect(momentOf("2026-10-25", 7, ZONE) - momentOf("2026-10-24", 19, ZONE)).toBe(13 * 3_600_000);
    expect(momentOf("2026-03-29", 7, ZONE) - momentOf("2026-03-28", 19, ZONE)).toBe(11 * 3_600_000);
    expect(momentOf("2026-11-23", 0, "Asia/Kolkata")).toBe(Date.parse("2026-11-23T00:00+05:30"));
  });

  it("is told in the morning", () => {
    expect(["23T06:59", "23T07:00", "23T13:59", "23T14:00"].map((x) => isMorning(at(x), ZONE)))
      .toEqual([false, true, true, false]);
  });
});

describe("the comparison of nights", () => {
  const of = (minutes: number, heard = 1): Night => ({ ...night, crying: minutes * 60, heard });

  it.each([
    [40, "easier"],
    [50, "usual"],
    [79, "usual"],
    [80, "harder"],
  ])("calls %s minutes, where an hour is usual, %s", (minutes, words) => {
    expect(compared(of(minutes), [of(60), of(40), of(80)])).toBe(words);
  });

  it("needs nights that were heard", () => {
    expect(compared(of(60), [of(60), of(60)])).toBeUndefined();
    expect(compared(of(60), [of(60), of(60), of(60, 0.4)])).toBeUndefined();
    expect(compared(of(60, 0.4), [of(60), of(60), of(60)])).toBeUndefined();
  });

  it("calls no calm night easier than calm ones", () => {
    expect(compared(of(0), [of(0), of(0), of(0)])).toBe("usual");
  });
});

it("says in words how the night was", () => {
  const say = (changes: Partial<Night>, comparison?: "easier") =>
    nightWords({ ...night, ...changes }, comparison, sayIn("en"), format())
      .replace(/\u00a0/g, " ")
      .replace(/[\u2066\u2069]/g, "");
  expect(say({}, "easier")).toBe(
    "Cried 3 times, 25 min in all. Longest calm 4 h 20 min. Easier than usual.",
  );
  expect(say({ cries: 1, heard: 0.8 })).toBe(
    "Cried 1 time, 25 min in all. Longest calm 4 h 20 min. 80 % of the night was heard.",
  );
  expect(say({ cries: 0 })).toBe("No crying was heard. Longest calm 4 h 20 min.");
  // Where little was heard nothing is said of calm.
  expect(say({ cries: 0, heard: 0.3 })).toBe("30 % of the night was heard.");
});
