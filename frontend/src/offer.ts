/** Offers the cards in Home Assistant's pickers. */

import { roomOf } from "./data/rooms";
import type { HomeAssistant } from "./ha";
import { BandFeature } from "./tile/feature";
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

interface CustomFeature {
  type: string;
  name: string;
  isSupported(hass: HomeAssistant, context: { entity_id?: string }): boolean;
}

declare global {
  interface Window {
    customCards?: CustomCard[];
    customBadges?: CustomCard[];
    customCardFeatures?: CustomFeature[];
    customStrategies?: CustomStrategy[];
  }
}

const DOCUMENTATION =
  "https://github.com/cry-monitor/cry-monitor/blob/main/docs/dashboard.md";

export function offer(): void {
  const cards = (window.customCards ??= []);
  add(cards, cardOf("cry-monitor-card", "card.room"));
  add(cards, cardOf("cry-monitor-tile", "card.tile"));
  add(cards, cardOf("cry-monitor-week-card", "card.week"));
  add(cards, { ...cardOf("cry-monitor-overview", "card.overview"), getEntitySuggestion: () => null });
  add((window.customBadges ??= []), cardOf("cry-monitor-badge", "badge"));
  add((window.customCardFeatures ??= []), {
    type: "cry-monitor-band-feature",
    get name() {
      return sayInPage("feature.name");
    },
    isSupported: (hass, context) => BandFeature.supports(hass, context),
  });
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

type Words = "card.room" | "card.tile" | "card.week" | "card.overview" | "badge";

function cardOf(type: string, words: Words): CustomCard {
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
