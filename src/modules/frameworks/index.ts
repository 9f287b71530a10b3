export { buildCatalogue } from "./catalogue.ts";
export type { Catalogue, LinkedItem } from "./catalogue.ts";
export { compareVersions } from "./changes.rules.ts";
export type { FrameworkChanges } from "./changes.rules.ts";
export { ContentError, faultLine, loadCatalogue, loadExamples, readContent } from "./content.ts";
export type { Content } from "./content.ts";
export { findingKinds } from "./example-findings.ts";
export type { Example, ExampleFinding, Finding, NormFindings } from "./example-findings.ts";
export { findingsOf } from "./example-findings.rules.ts";
export { controls, parts } from "./framework.ts";
export type {
  Bilingual,
  Control,
  Framework,
  FrameworkItem,
  FrameworkSource,
  FrameworkVersion,
  ItemLevel,
  Mapping,
  Part,
  Relation,
  ScaleLevel,
} from "./framework.ts";
export type { ContentFault } from "./yaml-file.ts";
