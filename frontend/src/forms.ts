import { DOMAIN } from "./data/rooms";
import { KINDS, kindOf } from "./data/soothing";
import type { ConfigForm, FormField } from "./ha";
import { type Key, sayInPage } from "./words";

const ROOM: FormField = {
  name: "entity",
  required: true,
  selector: { entity: { filter: { integration: DOMAIN, domain: "binary_sensor" } } },
};
const NAME: FormField = { name: "name", selector: { text: {} } };

const BIRTH_DATE: FormField = { name: "birth_date", selector: { date: {} } };

const HELP: Record<string, Key> = {
  entity: "form.entity_help",
  birth_date: "form.birth_date_help",
  actions: "form.actions_help",
};

export function roomForm(): ConfigForm {
  return form([ROOM, NAME, BIRTH_DATE, display(), actions()]);
}

export function tileForm(): ConfigForm {
  return form([ROOM, NAME, BIRTH_DATE, actions()]);
}

export function badgeForm(): ConfigForm {
  return form([ROOM, NAME]);
}

export function weekForm(least: number, most: number): ConfigForm {
  const days = { number: { min: least, max: most, step: 1, mode: "slider" } };
  return form([ROOM, NAME, BIRTH_DATE, { name: "days", selector: days }]);
}

/** All of a card, or what is read from across the room. */
function display(): FormField {
  const options = (["full", "wall"] as const).map((value) => ({
    value,
    label: sayInPage(`form.display_${value}`),
  }));
  return { name: "display", selector: { select: { mode: "dropdown", options } } };
}

/** What a tap on a soothing runs in the house as well. */
function actions(): FormField {
  const selector = { ui_action: { actions: ["perform-action", "none"], default_action: "none" } };
  return {
    name: "actions",
    type: "expandable",
    title: sayInPage("form.actions"),
    schema: KINDS.map((name) => ({ name, selector })),
  };
}

function form(schema: FormField[]): ConfigForm {
  return {
    schema,
    computeLabel: ({ name }) => {
      const kind = kindOf(name);
      return sayInPage(kind ? `soothing.${kind}` : (`form.${name}` as Key));
    },
    computeHelper: (field) => {
      const help = HELP[field.name];
      return help && sayInPage(help);
    },
  };
}
