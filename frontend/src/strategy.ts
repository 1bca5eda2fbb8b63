import { type Room, rooms } from "./data/rooms";
import type { HomeAssistant } from "./ha";
import { byNeed } from "./tile/need";
import { sayIn } from "./words";

interface StrategyConfig {
  type: string;
  /** Year-month-day; shows today beside what is usual at this age. */
  birth_date?: string;
  /** The same for each room by its entity, where there are two children. */
  birth_dates?: Record<string, string>;
}

/** A dashboard of all rooms. It is built when it is opened, and written nowhere. */
export class CryMonitorStrategy extends HTMLElement {
  static getCreateSuggestions(hass: HomeAssistant) {
    return { title: sayIn(hass.language)("strategy.name"), icon: "mdi:baby-face-outline" };
  }

  static async generate(config: StrategyConfig, hass: HomeAssistant) {
    const say = sayIn(hass.language);
    const found = byNeed(rooms(hass), hass.states);
    const own = Object.fromEntries(found.map(({ entity }) => [entity, ofRoom(config, entity)]));
    const details = found.map(({ entity }) => [
      { type: "custom:cry-monitor-card", entity, ...own[entity] },
      { type: "custom:cry-monitor-week-card", entity, ...own[entity] },
    ]);
    // One room has the width of the page to itself; several stand side by side, below their tiles.
    const sections =
      found.length === 1
        ? details.flat().map((card) => ({ type: "grid", cards: [card] }))
        : [overview(own), ...details.map((cards, index) => room(cards, found[index]!))];
    return {
      views: [
        {
          title: say("strategy.name"),
          path: "rooms",
          icon: "mdi:baby-face-outline",
          type: "sections",
          max_columns: 3,
          sections,
        },
      ],
    };
  }
}

function ofRoom(config: StrategyConfig, entity: string): { birth_date?: string } {
  const date = config.birth_dates?.[entity] ?? config.birth_date;
  return date ? { birth_date: date } : {};
}

/** Every room as a tile, over the width of the page. */
function overview(own: Record<string, { birth_date?: string }>) {
  return {
    type: "grid",
    column_span: 3,
    cards: [{ type: "custom:cry-monitor-overview", rooms: own }],
  };
}

function room(cards: Record<string, unknown>[], { name }: Room) {
  return { type: "grid", cards: [{ type: "heading", heading: name }, ...cards] };
}
