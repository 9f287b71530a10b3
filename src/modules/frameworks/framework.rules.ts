import type { ContentPath } from "#platform/content/index.ts";
import type { Framework, FrameworkItem, ItemLevel, Placed, RuleFault } from "./framework.ts";
import { ownCode, ownFramework } from "./reference.rules.ts";
import { checkVersions } from "./versions.rules.ts";

type Finding = Omit<RuleFault, "file">;

/** What an item of each level must say besides its code, title and reference. */
const required: Record<ItemLevel, readonly ("text" | "control")[]> = {
  norm: ["text", "control"],
  duty: ["text", "control"],
  subject: ["control"],
  "building-block": ["control"],
  theme: [],
  field: [],
  phase: [],
};

/** Positions of values that already occurred earlier in the list. */
export const repeated = (values: readonly string[]): number[] =>
  values.flatMap((value, index) => (values.indexOf(value) < index ? [index] : []));

const duplicates = (codes: readonly string[], list: "items" | "scale"): Finding[] =>
  repeated(codes).map((index) => ({
    path: [list, index, "code"],
    message: `code "${codes[index]}" is used twice in "${list}": give each its own code`,
  }));

/** A scale needs a line: from some level on the norm is met, and never below it again. */
const checkScale = (framework: Framework): Finding[] => {
  const scale = framework.scale;
  if (!scale) return [];
  const codes = duplicates(
    scale.map((level) => level.code),
    "scale",
  );
  const line = scale.findIndex((level) => level.met);
  if (line === -1)
    return [
      ...codes,
      {
        path: ["scale"],
        message: 'no level of "scale" has met: true: say from which level on the norm is met',
      },
    ];
  const after = scale.findIndex((level, index) => index > line && !level.met);
  if (line === 0)
    codes.push({
      path: ["scale", 0, "met"],
      message: "every level is met: set met: false on the levels below the norm",
    });
  if (after !== -1)
    codes.push({
      path: ["scale", after, "met"],
      message: `"${scale[after]?.code}" stands above a level that is met: order "scale" from low to high`,
    });
  return codes;
};

const ancestors = (item: FrameworkItem, byCode: ReadonlyMap<string, FrameworkItem>): string[] => {
  const seen: string[] = [];
  let parent = item.parent;
  while (parent !== undefined && !seen.includes(parent)) {
    seen.push(parent);
    parent = byCode.get(parent)?.parent;
  }
  return seen;
};

const checkParents = (items: readonly FrameworkItem[]): Finding[] => {
  const byCode = new Map(items.map((item) => [item.code, item]));
  return items.flatMap((item, index): Finding[] => {
    const path: ContentPath = ["items", index, "parent"];
    if (item.parent === undefined) return [];
    if (!byCode.has(item.parent))
      return [
        {
          path,
          message: `parent "${item.parent}" is not the code of an item in this file: mend it or add the item`,
        },
      ];
    if (ancestors(item, byCode).includes(item.code))
      return [{ path, message: `item "${item.code}" stands below itself: give it another parent` }];
    return [];
  });
};

const checkRequired = (items: readonly FrameworkItem[]): Finding[] =>
  items.flatMap((item, index) =>
    required[item.level]
      .filter((field) => item[field] === undefined)
      .map((field) => ({
        path: ["items", index],
        message: `item "${item.code}" is a ${item.level} without "${field}": add it`,
      })),
  );

/** Own codes and the framework of own items belong to organisations, so that shared and own never clash. */
const checkOwn = (framework: Framework): Finding[] => [
  ...(framework.framework === ownFramework
    ? [
        {
          path: ["framework"],
          message: `"${ownFramework}" is kept for what organisations add themselves: choose another id`,
        },
      ]
    : []),
  ...framework.items.flatMap(({ code }, index) =>
    ownCode.test(code)
      ? [
          {
            path: ["items", index, "code"],
            message: `code "${code}" has the form of an organisation's own code (letters, dot): choose another one`,
          },
        ]
      : [],
  ),
];

/** What is wrong inside one framework. Its file name and versions are looked at by `checkFrameworks`. */
const checkFramework = (framework: Framework): Finding[] => [
  ...duplicates(
    framework.items.map((item) => item.code),
    "items",
  ),
  ...checkScale(framework),
  ...checkParents(framework.items),
  ...checkRequired(framework.items),
  ...checkOwn(framework),
];

/** Everything that is wrong in a set of frameworks beyond the form of each field. Empty when they can be used. */
export const checkFrameworks = (all: readonly Placed<Framework>[]): RuleFault[] => [
  ...checkVersions(
    all.map(({ file, value }) => ({ file, value: { id: value.framework, version: value.version } })),
    "framework",
  ),
  ...all.flatMap(({ file, value }) => checkFramework(value).map((found) => ({ file, ...found }))),
];
