import type { ContentPath } from "#platform/content/index.ts";
import type { Framework, FrameworkVersion, Mapping, Placed, RuleFault } from "./framework.ts";
import { repeated } from "./framework.rules.ts";
import { checkVersions } from "./versions.rules.ts";

type Finding = Omit<RuleFault, "file">;

const nameOf = (end: FrameworkVersion): string => `"${end.framework}" version ${end.version}`;

const dangling = (code: string, path: ContentPath, framework: Framework): Finding[] =>
  framework.items.some((item) => item.code === code)
    ? []
    : [
        {
          path,
          message: `"${code}" is not the code of an item of ${nameOf(framework)}: mend it or take it out`,
        },
      ];

const checkEnds = (mapping: Mapping, from: Framework | undefined, to: Framework | undefined): Finding[] =>
  mapping.links.flatMap((link, index) => [
    ...(from ? dangling(link.from, ["links", index, "from"], from) : []),
    ...link.to.flatMap((code, at) => (to ? dangling(code, ["links", index, "to", at], to) : [])),
  ]);

const checkRepeats = (mapping: Mapping): Finding[] => [
  ...repeated(mapping.links.map((link) => link.from)).map((index) => ({
    path: ["links", index, "from"],
    message: `"${mapping.links[index]?.from}" has two entries in "links": put its ends in one "to" list`,
  })),
  ...mapping.links.flatMap((link, index) =>
    repeated(link.to).map((at) => ({
      path: ["links", index, "to", at],
      message: `"${link.to[at]}" stands twice in one "to" list: take one out`,
    })),
  ),
];

const checkMapping = (mapping: Mapping, frameworks: readonly Framework[]): Finding[] => {
  const find = (end: FrameworkVersion): Framework | undefined =>
    frameworks.find((one) => one.framework === end.framework && one.version === end.version);
  const unknown = (["from", "to"] as const)
    .filter((side) => !find(mapping[side]))
    .map((side) => ({
      path: [side],
      message: `there is no framework ${nameOf(mapping[side])}: mend "${side}" or add that file to frameworks`,
    }));
  const itself = mapping.from.framework === mapping.to.framework;
  const own = itself
    ? [{ path: ["to"], message: '"from" and "to" are the same framework: map two different ones' }]
    : [];
  return [
    ...unknown,
    ...own,
    ...checkEnds(mapping, find(mapping.from), find(mapping.to)),
    ...checkRepeats(mapping),
  ];
};

/** Everything that is wrong in a set of mappings, given the frameworks they tie together. */
export const checkMappings = (
  all: readonly Placed<Mapping>[],
  frameworks: readonly Framework[],
): RuleFault[] => [
  ...checkVersions(
    all.map(({ file, value }) => ({ file, value: { id: value.mapping, version: value.version } })),
    "mapping",
  ),
  ...all.flatMap(({ file, value }) => checkMapping(value, frameworks).map((found) => ({ file, ...found }))),
];
