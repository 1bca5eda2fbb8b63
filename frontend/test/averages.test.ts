import { describe, expect, it } from "vitest";

import { cryingADay, sinceHeard, totals } from "../src/data/averages";
import type { Day } from "../src/data/model";

const day = (date: string, minutes: number | null, heardHours = 24): Day => ({
  date,
  sums: {
    heard: heardHours * 3600,
    crying: minutes === null ? null : minutes * 60,
    distress: minutes,
    episodes: minutes === null ? null : 2,
    longest: minutes === null ? null : minutes * 30,
  },
  hours: [],
});

describe("the crying a day", () => {
  it("leaves out today and the days that were hardly heard", () => {
    const days = [
      day("2026-11-19", null, 0),
      day("2026-11-20", 10),
      day("2026-11-21", 30),
      day("2026-11-22", 500, 3),
      day("2026-11-23", 900),
    ];
    expect(cryingADay(days, "2026-11-23")).toBe(1200);
  });

  it("is unknown without a day", () => {
    expect(cryingADay([], "2026-11-23")).toBeNull();
  });
});

describe("the days of a room", () => {
  const dates = (days: Day[]) => sinceHeard(days).map(({ date }) => date);

  it("begin with the first that was heard", () => {
    const days = [
      day("2026-11-19", null, 0),
      day("2026-11-20", 10),
      day("2026-11-21", null, 0),
      day("2026-11-22", 5),
    ];
    expect(dates(days)).toEqual(["2026-11-20", "2026-11-21", "2026-11-22"]);
  });

  it("are today alone where none was heard", () => {
    expect(dates([day("2026-11-19", null, 0), day("2026-11-20", null, 0)])).toEqual([
      "2026-11-20",
    ]);
  });
});

describe("totals", () => {
  it("adds up what is known", () => {
    const sums = totals([day("2026-11-20", 10), day("2026-11-21", null, 0), day("2026-11-22", 30)]);
    expect(sums).toMatchObject({ crying: 2400, episodes: 4, longest: 900, heard: 48 * 3600 });
  });

  it("is unknown, not 0, when nothing was heard", () => {
    expect(totals([day("2026-11-21", null, 0)])).toMatchObject({ crying: null, longest: null });
  });
});
