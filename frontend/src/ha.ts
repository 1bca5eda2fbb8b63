/** What the cards use of Home Assistant's frontend, as it hands it to every card. */

export interface EntityRegistryEntry {
  entity_id: string;
  device_id?: string | null;
  platform?: string;
  translation_key?: string;
  hidden?: boolean;
}

export interface DeviceRegistryEntry {
  id: string;
  name: string | null;
  name_by_user?: string | null;
  primary_config_entry?: string | null;
}

export interface Locale {
  language: string;
  number_format: string;
  time_format: string;
  time_zone?: string;
  first_weekday?: string;
}

export interface EntityState {
  state: string;
  attributes: Record<string, unknown>;
}

export type Unsubscribe = () => Promise<void> | void;

export interface Connection {
  subscribeMessage<Message>(
    callback: (message: Message) => void,
    command: Record<string, unknown>,
    options?: { resubscribe?: boolean },
  ): Promise<Unsubscribe>;
}

export interface HomeAssistant {
  connection: Connection;
  user?: { is_admin: boolean };
  connected: boolean;
  language: string;
  locale: Locale;
  config: { time_zone: string; state?: string };
  states: Record<string, EntityState | undefined>;
  entities: Record<string, EntityRegistryEntry | undefined>;
  devices: Record<string, DeviceRegistryEntry | undefined>;
  callWS<Answer>(command: Record<string, unknown>): Promise<Answer>;
  callService(
    domain: string,
    service: string,
    data?: Record<string, unknown>,
    target?: Record<string, unknown>,
  ): Promise<unknown>;
  /** Load what the integration itself says, and return how to say it. */
  loadBackendTranslation(
    category: string,
    integration: string,
  ): Promise<(key: string, values?: Record<string, string>) => string>;
}

export interface CardConfig {
  type: string;
  entity?: string;
}

export interface GridOptions {
  columns?: number | "full";
  rows?: number | "auto";
  min_columns?: number;
  min_rows?: number;
}

/** A field, or a group of them that can be opened. */
export interface FormField {
  name: string;
  required?: boolean;
  selector?: Record<string, unknown>;
  type?: "expandable";
  title?: string;
  schema?: FormField[];
}

export interface ConfigForm {
  schema: FormField[];
  computeLabel(field: FormField): string;
  computeHelper(field: FormField): string | undefined;
}
