import { rooms } from "./data/rooms";
import type { HomeAssistant } from "./ha";
import { sayIn } from "./words";

interface StrategyConfig {
  type: string;
  /** Year-month-day; shows today beside what is usual at this age. */
  birth_date?: string;
}

/** A dashboard of all rooms. It is built when it is opened, and written nowhere. */
export class CryMonitorStrategy extends HTMLElement {
  static getCreateSuggestions(hass: HomeAssistant) {
    return { title: sayIn(hass.language)("strategy.name"), icon: "mdi:baby-face-outline" };
  }

  static async generate(config: StrategyConfig, hass: HomeAssistant) {
    const say = sayIn(hass.language);
    const found = rooms(hass);
    const birthDate = config.birth_date ? { birth_date: config.birth_date } : {};
    const cards = found.map(({ entity }) => [
      { type: "custom:cry-monitor-card", entity, ...birthDate },
      { type: "custom:cry-monitor-week-card", entity },
    ]);
    // One room has the width of the page to itself; several stand side by side.
    const groups = cards.length === 1 ? cards.flat().map((card) => [card]) : cards;
    const sections = groups.map((group) => ({ type: "grid", cards: group }));
    const empty = {
      type: "grid",
      cards: [{ type: "markdown", content: say("strategy.empty") }],
    };
    return {
      views: [
        {
          title: say("strategy.name"),
          path: "rooms",
          icon: "mdi:baby-face-outline",
          type: "sections",
          max_columns: 3,
          sections: sections.length ? sections : [empty],
        },
      ],
    };
  }
}
