import type { Framework, FrameworkItem, Mapping } from "./framework.ts";

/** An item for tests: a norm with all it needs, except what the test changes. */
export const anItem = (change: Partial<FrameworkItem> = {}): FrameworkItem => ({
  code: "1",
  level: "norm",
  title: { nl: "Risicoanalyse", en: "Risk analysis" },
  text: { nl: "Is er een risicoanalyse?", en: "Is there a risk analysis?" },
  control: "structure",
  reference: { nl: "par. 1", en: "section 1" },
  ...change,
});

/** A framework for tests, with one norm and without a scale, except what the test changes. */
export const aFramework = (change: Partial<Framework> = {}): Framework => ({
  framework: "proef",
  version: 1,
  title: { nl: "Proef", en: "Trial" },
  description: { nl: "Alleen voor een test.", en: "Only for a test." },
  source: { title: "Proef", publisher: "Niemand", reference: { nl: "p. 1", en: "p. 1" } },
  kind: "norms",
  items: [anItem()],
  ...change,
});

/** A mapping for tests that says that item 1 of `blokken` serves item 1 of `proef`, except what the test changes. */
export const aMapping = (change: Partial<Mapping> = {}): Mapping => ({
  mapping: "blokken-proef",
  version: 1,
  title: { nl: "Blokken en normen", en: "Blocks and norms" },
  from: { framework: "blokken", version: 1 },
  to: { framework: "proef", version: 1 },
  relation: "serves",
  source: { title: "Borgpen", reference: { nl: "Eigen lezing", en: "Own reading" } },
  links: [{ from: "1", to: ["1"] }],
  ...change,
});
