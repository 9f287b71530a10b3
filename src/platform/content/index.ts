export { ContentError, faultLine } from "./fault.ts";
export type { ContentFault, ContentPath } from "./fault.ts";
export { bilingual, contentId, versionNumber } from "./words.ts";
export type { Bilingual } from "./words.ts";
export { parseYaml, readYaml } from "./yaml-file.ts";
export type { YamlFault, YamlFile } from "./yaml-file.ts";
export { readContent } from "./read-content.ts";
export { yamlFilesIn } from "./yaml-folder.ts";
export { yamlText } from "./yaml-text.ts";
