/** Offers the cards in Home Assistant's pickers. */

import { roomOf } from "./data/rooms";
import type { HomeAssistant } from "./ha";
import { sayInPage } from "./words";

interface Suggestion {
  label?: string;
  config: { type: string; entity: string };
}

interface CustomCard {
  type: string;
  name: string;
  description: string;
  preview: boolean;
  documentationURL: string;
  getEntitySuggestion(hass: HomeAssistant, entity: string): Suggestion | null;
}

interface CustomStrategy {
  type: string;
  strategyType: "dashboard";
  name: string;
  description: string;
  documentationURL: string;
}

declare global {
  interface Window {
    customCards?: CustomCard[];
    customStrategies?: CustomStrategy[];
  }
}

const DOCUMENTATION =
  "https://github.com/cry-monitor/cry-monitor/blob/main/docs/dashboard.md";

export function offer(): void {
  add((window.customCards ??= []), cardOf("cry-monitor-card", "card.room"));
  add((window.customCards ??= []), cardOf("cry-monitor-week-card", "card.week"));
  add((window.customStrategies ??= []), {
    type: "cry-monitor",
    strategyType: "dashboard",
    // Read when the picker opens, here and below: only then is the page's language known.
    get name() {
      return sayInPage("strategy.name");
    },
    get description() {
      return sayInPage("strategy.description");
    },
    documentationURL: DOCUMENTATION,
  });
}

function add<Offered extends { type: string }>(offered: Offered[], one: Offered): void {
  if (!offered.some(({ type }) => type === one.type)) offered.push(one);
}

function cardOf(type: string, words: "card.room" | "card.week"): CustomCard {
  return {
    type,
    get name() {
      return sayInPage(`${words}.name`);
    },
    get description() {
      return sayInPage(`${words}.description`);
    },
    preview: true,
    documentationURL: DOCUMENTATION,
    getEntitySuggestion: (hass, entity) =>
      entity.startsWith("binary_sensor.") && roomOf(hass, entity)
        ? // The picker puts it behind the card's own name.
          { label: roomOf(hass, entity)!.name, config: { type: `custom:${type}`, entity } }
        : null,
  };
}
