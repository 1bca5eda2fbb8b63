import { describe, expect, it } from "vitest";

import { usual, weeksOld } from "../src/age";
import { usualWords } from "../src/room/age-note";
import { sayIn } from "../src/words";

describe("weeksOld", () => {
  it("counts whole weeks", () => {
    expect(weeksOld("2026-11-01", "2026-11-07")).toBe(0);
    expect(weeksOld("2026-11-01", "2026-11-08")).toBe(1);
  });

  it("knows no age before the birth, nor of no date", () => {
    expect(weeksOld("2026-11-02", "2026-11-01")).toBeUndefined();
    expect(weeksOld("soon", "2026-11-01")).toBeUndefined();
  });
});

describe("usual", () => {
  it.each([
    [0, "first_weeks"],
    [6, "first_weeks"],
    [7, "settling"],
    [10, "third_month"],
    [12, "third_month"],
    [13, "older"],
  ])("knows the stage at %i weeks", (weeks, stage) => {
    expect(usual(weeks).stage).toBe(stage);
  });

  it("is said with the study's figures", () => {
    const said = usualWords("2026-11-01", "2026-11-23", sayIn("en"));
    expect(said).toContain("117 to 133 minutes");
    expect(usualWords("2027-01-01", "2026-11-23", sayIn("en"))).toBeUndefined();
  });
});
