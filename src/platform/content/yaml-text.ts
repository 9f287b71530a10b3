import { stringify } from "yaml";

/** A value as YAML that `readYaml` reads back; long texts run over several lines. */
export const yamlText = (value: unknown): string =>
  stringify(value, { lineWidth: 120, aliasDuplicateObjects: false });
