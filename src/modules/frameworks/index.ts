import type { Module } from "#platform/module/index.ts";
import { frameworkRoutes } from "./adoption/frameworks.routes.tsx";
import { normRoutes } from "./adoption/norms.routes.tsx";
import { ownItemRoutes } from "./adoption/own-items.routes.tsx";
import { both as normWords } from "./adoption/texts.ts";
import { blockPartRoutes } from "./blocks/block-parts.routes.tsx";
import { figures, status, work } from "./blocks/blocks.contributions.ts";
import { firstSteps } from "./adoption/first-step.contribution.ts";
import { blockRoutes } from "./blocks/blocks.routes.tsx";
import { both as blockWords } from "./blocks/texts.ts";
import { checkContent } from "./check-content.ts";
import { logWords } from "./log-words.ts";

export { adoptFramework, addOwnItem, leaveOut, setOwnLinks } from "./adoption/adoption.commands.ts";
export type { AdoptedFramework, Adoption, ApplicableItem } from "./adoption/adoption.ts";
export { adoptedFrameworks, applicableItems, itemOf, itemTitles } from "./adoption/adoption.queries.ts";
export { balanceOf } from "./blocks/blocks.figures.ts";
export { aspects, judgementValues } from "./blocks/building-block.ts";
export type { Aspect, BlockDocument, BuildingBlock, JudgementValue } from "./blocks/building-block.ts";
export { blockStand, exists, gapsOf, isOutdated } from "./blocks/building-block.rules.ts";
export { addDocument, assignBlock, judgeBlock, relateBlocks } from "./blocks/building-blocks.commands.ts";
export { blocksOf, blockTitle, frameworkFacts } from "./blocks/building-blocks.queries.ts";
export type { FrameworkFacts } from "./blocks/building-blocks.queries.ts";
export { catalogue } from "./current-catalogue.ts";
export {
  blockHref,
  itemHref,
  normHref,
  normReference,
  ownFramework,
  parseReference,
} from "./reference.rules.ts";
export type { ItemReference } from "./reference.rules.ts";
export { buildCatalogue } from "./catalogue.ts";
export type { Catalogue, LinkedItem } from "./catalogue.ts";
export { compareVersions } from "./changes.rules.ts";
export type { FrameworkChanges } from "./changes.rules.ts";
export { loadCatalogue, loadExamples, readContent } from "./content.ts";
export type { Content } from "./content.ts";
export { findingKinds } from "./example-findings.ts";
export type { Example, ExampleFinding, Finding, NormFindings } from "./example-findings.ts";
export { findingsOf } from "./example-findings.rules.ts";
export { controls, parts } from "./framework.ts";
export type {
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
export { sourceWords } from "./source-words.ts";

/** Norms, duties and building blocks: the shared ones as content, and what an organisation does with them. */
export const frameworks: Module = {
  name: "frameworks",
  routes: [...normRoutes, ...frameworkRoutes, ...ownItemRoutes, ...blockRoutes, ...blockPartRoutes],
  navigation: [
    {
      group: "system",
      href: "/stelsel/normen",
      label: normWords((t) => t.norms),
      roles: "signed-in",
      order: 10,
    },
    {
      group: "system",
      href: "/stelsel/bouwstenen",
      label: blockWords((t) => t.blocks),
      roles: "signed-in",
      order: 20,
    },
    {
      group: "system",
      href: "/stelsel/kaders",
      label: normWords((t) => t.frameworks),
      roles: ["coordinator", "authority"],
      order: 90,
    },
  ],
  logWords,
  checkContent,
  work,
  status,
  figures,
  firstSteps,
};
