/** Offers the cards in Home Assistant's pickers. */

import { roomOf } from "./data/rooms";
import type { HomeAssistant } from "./ha";
import { type Key, sayInPage } from "./words";

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

declare global {
  interface Window {
    customCards?: CustomCard[];
  }
}

const DOCUMENTATION =
  "https://github.com/cry-monitor/cry-monitor/blob/main/docs/dashboard.md";

export function offer(): void {
  const cards = (window.customCards ??= []);
  for (const card of [cardOf("cry-monitor-card", "card.room")]) {
    if (!cards.some(({ type }) => type === card.type)) cards.push(card);
  }
}

function cardOf(type: string, words: "card.room" | "card.week"): CustomCard {
  return {
    type,
    // Read when the picker opens: only then is the page's language known.
    get name() {
      return sayInPage(`${words}.name` satisfies Key);
    },
    get description() {
      return sayInPage(`${words}.description` satisfies Key);
    },
    preview: true,
    documentationURL: DOCUMENTATION,
    getEntitySuggestion: (hass, entity) =>
      entity.startsWith("binary_sensor.") && roomOf(hass, entity)
        ? { label: sayInPage(`${words}.name`), config: { type: `custom:${type}`, entity } }
        : null,
  };
}
