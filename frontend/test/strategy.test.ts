import { beforeAll, expect, it, vi } from "vitest";

import { house } from "./house";

type Strategy = typeof import("../src/strategy").CryMonitorStrategy;
let strategy: Strategy;

beforeAll(async () => {
  vi.stubGlobal("HTMLElement", class {});
  strategy = (await import("../src/strategy")).CryMonitorStrategy;
});

it("shows all rooms as tiles, and below them each with its day and its weeks", async () => {
  const config = {
    type: "custom:cry-monitor",
    birth_date: "2026-10-01",
    birth_dates: { "binary_sensor.nursery_crying": "2024-01-01" },
  };
  const { views } = await strategy.generate(config, house());
  expect(views[0]?.sections.map(({ cards }) => cards)).toMatchObject([
    [
      {
        type: "custom:cry-monitor-overview",
        rooms: {
          "binary_sensor.attic_crying": { birth_date: "2026-10-01" },
          "binary_sensor.nursery_crying": { birth_date: "2024-01-01" },
        },
      },
    ],
    [
      { type: "heading", heading: "Attic" },
      { type: "custom:cry-monitor-card", birth_date: "2026-10-01" },
      { type: "custom:cry-monitor-week-card", entity: "binary_sensor.attic_crying" },
    ],
    [{ heading: "Nursery" }, { entity: "binary_sensor.nursery_crying" }, {}],
  ]);
});

it("begins with the room that needs somebody", async () => {
  const crying = { state: "on", attributes: {} };
  const calm = { state: "off", attributes: {} };
  const states = { "binary_sensor.nursery_crying": crying, "binary_sensor.attic_crying": calm };
  const { views } = await strategy.generate({ type: "x" }, house({ states }));
  expect(views[0]?.sections.slice(1).map(({ cards }) => cards[0])).toMatchObject([
    { heading: "Nursery" },
    { heading: "Attic" },
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
  expect(views[0]?.sections).toMatchObject([{ cards: [{ type: "custom:cry-monitor-overview" }] }]);
});
