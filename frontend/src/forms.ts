import { DOMAIN } from "./data/rooms";
import type { ConfigForm, FormField } from "./ha";
import { type Key, sayInPage } from "./words";

const ROOM: FormField = {
  name: "entity",
  required: true,
  selector: { entity: { filter: { integration: DOMAIN, domain: "binary_sensor" } } },
};
const NAME: FormField = { name: "name", selector: { text: {} } };

const HELP: Record<string, Key> = {
  entity: "form.entity_help",
  birth_date: "form.birth_date_help",
};

export function roomForm(): ConfigForm {
  return form([ROOM, NAME, { name: "birth_date", selector: { date: {} } }]);
}

export function weekForm(least: number, most: number): ConfigForm {
  const days = { number: { min: least, max: most, step: 1, mode: "slider" } };
  return form([ROOM, NAME, { name: "days", selector: days }]);
}

function form(schema: FormField[]): ConfigForm {
  return {
    schema,
    computeLabel: (field) => sayInPage(`form.${field.name}` as Key),
    computeHelper: (field) => {
      const help = HELP[field.name];
      return help && sayInPage(help);
    },
  };
}
