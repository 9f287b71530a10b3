import type { Example, ExampleFinding, Finding, NormFindings } from "./example-findings.ts";
import { repeated } from "./framework.rules.ts";
import type { ContentPath } from "#platform/content/index.ts";
import type { Framework, Placed, RuleFault } from "./framework.ts";
import { checkVersions } from "./versions.rules.ts";

type Fault = Omit<RuleFault, "file">;

const findingFor = (organisation: string, { finding }: NormFindings): Finding => {
  if ("notPublished" in finding) return "not-published";
  if (finding.short.includes(organisation)) return "short";
  return finding.partlyShort.includes(organisation) ? "partly-short" : "met";
};

/** Every organisation on every norm, organisations first, in the order of the file: exactly one finding each. */
export const findingsOf = (example: Example): ExampleFinding[] =>
  example.organisations.flatMap(({ code }) =>
    example.norms.map((entry) => ({
      organisation: code,
      norm: entry.norm,
      finding: findingFor(code, entry),
    })),
  );

const namedIn = ({ finding, goodExamples }: NormFindings): { code: string; path: ContentPath }[] => {
  const lists = "notPublished" in finding ? {} : { short: finding.short, partlyShort: finding.partlyShort };
  return [
    ...Object.entries(lists).flatMap(([list, named]) =>
      named.map((code, index) => ({ code, path: ["finding", list, index] })),
    ),
    ...(goodExamples ?? []).map(({ organisation }, index) => ({
      code: organisation,
      path: ["goodExamples", index, "organisation"],
    })),
  ];
};

const checkNorm = (entry: NormFindings, index: number, known: readonly string[]): Fault[] => {
  const named = namedIn(entry);
  const unknown = named
    .filter(({ code }) => !known.includes(code))
    .map(({ code, path }) => ({
      path: ["norms", index, ...path],
      message: `"${code}" is not in "organisations": mend the name or add the organisation`,
    }));
  const twice = repeated(named.map(({ code }) => code)).map((at) => ({
    path: ["norms", index, ...(named[at]?.path ?? [])],
    message: `"${named[at]?.code}" is named twice on norm "${entry.norm}": it can have one finding only`,
  }));
  return [...unknown, ...twice];
};

const checkCoverage = (example: Example, framework: Framework): Fault[] => {
  const norms = framework.items.filter((item) => item.level === "norm").map((item) => item.code);
  const present = example.norms.map((entry) => entry.norm);
  return [
    ...norms
      .filter((code) => !present.includes(code))
      .map((code) => ({
        path: ["norms"],
        message: `norm "${code}" is missing: add it, with notPublished: true where the source says nothing`,
      })),
    ...present.flatMap((code, index) =>
      norms.includes(code)
        ? []
        : [
            {
              path: ["norms", index, "norm"],
              message: `"${code}" is not a norm of "${framework.framework}"`,
            },
          ],
    ),
    ...repeated(present).map((index) => ({
      path: ["norms", index, "norm"],
      message: `norm "${present[index]}" stands here twice: keep one`,
    })),
  ];
};

const checkExample = (example: Example, frameworks: readonly Framework[]): Fault[] => {
  const { framework: id, version } = example.framework;
  const framework = frameworks.find((one) => one.framework === id && one.version === version);
  const known = example.organisations.map(({ code }) => code);
  const doubled = repeated(known).map((index) => ({
    path: ["organisations", index, "code"],
    message: `organisation "${known[index]}" stands here twice: keep one`,
  }));
  const coverage = framework
    ? checkCoverage(example, framework)
    : [
        {
          path: ["framework"],
          message: `there is no framework "${id}" version ${version}: mend "framework"`,
        },
      ];
  return [
    ...doubled,
    ...coverage,
    ...example.norms.flatMap((entry, index) => checkNorm(entry, index, known)),
  ];
};

/** Everything that is wrong in a set of examples, given the frameworks they speak of. */
export const checkExamples = (
  all: readonly Placed<Example>[],
  frameworks: readonly Framework[],
): RuleFault[] => [
  ...checkVersions(
    all.map(({ file, value }) => ({ file, value: { id: value.example, version: value.version } })),
    "example",
  ),
  ...all.flatMap(({ file, value }) => checkExample(value, frameworks).map((found) => ({ file, ...found }))),
];
