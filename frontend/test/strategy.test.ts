import { beforeAll, expect, it, vi } from "vitest";

import { house } from "./house";

type Strategy = typeof import("../src/strategy").CryMonitorStrategy;
let strategy: Strategy;

beforeAll(async () => {
  vi.stubGlobal("HTMLElement", class {});
  strategy = (await import("../src/strategy")).CryMonitorStrategy;
});

it("shows every room with its day and its weeks", async () => {
  const config = { type: "custom:cry-monitor", birth_date: "2026-10-01" };
  const { views } = await strategy.generate(config, house());
  expect(views[0]?.sections.map(({ cards }) => cards)).toMatchObject([
    [
      { type: "custom:cry-monitor-card", birth_date: "2026-10-01" },
      { type: "custom:cry-monitor-week-card", entity: "binary_sensor.attic_crying" },
    ],
    [{ entity: "binary_sensor.nursery_crying" }, {}],
  ]);
});

it("lays out a single room over the width of the page", async () => {
  const { "binary_sensor.attic_crying": attic } = house().entities;
  const entities = { "binary_sensor.attic_crying": attic };
  const { views } = await strategy.generate({ type: "x" }, house({ entities }));
  expect(views[0]?.sections.map(({ cards }) => cards.length)).toEqual([1, 1]);
});

it("says what to do where there is no room", async () => {
  const { views } = await strategy.generate({ type: "x" }, house({ entities: {} }));
  expect(views[0]?.sections).toMatchObject([{ cards: [{ type: "markdown" }] }]);
});
