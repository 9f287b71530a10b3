import { addOwnItem, adoptFramework, setOwnLinks } from "#modules/frameworks/index.ts";
import { agreed } from "./scene.ts";
import type { Scene } from "./scene.ts";
import { normFramework } from "./world-file.ts";
import type { World } from "./world.ts";

type Adoption = World["adoptedFrameworks"][number];

const adoption = ({ framework, version, adoptedOn, adoptedBy }: Adoption, world: World): Scene => ({
  on: adoptedOn,
  by: "coordinator",
  what: `framework ${framework}`,
  play: async (writing) => {
    const decider = world.people.find(({ key }) => key === adoptedBy);
    agreed(
      await adoptFramework(writing, framework, {
        version,
        adoptedOn,
        adoptedBy: decider?.function ?? adoptedBy,
      }),
    );
  },
});

const addition = (
  framework: string,
  { code, parent, title, text, norms, ...item }: Adoption["ownItems"][number],
): Scene => ({
  on: item.addedOn,
  by: "coordinator",
  what: `own item ${code}`,
  play: async (writing) => {
    agreed(
      await addOwnItem(writing, {
        framework,
        code,
        level: item.level,
        theme: `${framework}/${parent}`,
        title: title.nl,
        titleEn: title.en,
        text: text.nl,
        textEn: text.en,
        control: item.control,
        part: item.part,
      }),
    );
    await setOwnLinks(
      writing,
      { framework, code },
      norms.map((norm) => ({ framework: normFramework, code: norm })),
    );
  },
});

/** The frameworks in use, and what the organisation added to them. */
export const frameworkScenes = (world: World): Scene[] =>
  world.adoptedFrameworks.flatMap((adopted) => [
    adoption(adopted, world),
    ...adopted.ownItems.map((item) => addition(adopted.framework, item)),
  ]);
