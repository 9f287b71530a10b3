import {
  addDocument,
  aspects,
  assignBlock,
  blocksOf,
  judgeBlock,
  normReference,
  relateBlocks,
} from "#modules/frameworks/index.ts";
import type { Aspect, BuildingBlock } from "#modules/frameworks/index.ts";
import type { Writing } from "#platform/module/index.ts";
import { agreed } from "./scene.ts";
import type { Register, Scene } from "./scene.ts";
import { blockFramework } from "./world-file.ts";
import type { World, WorldBlock } from "./world.ts";

const referenceOf = (code: string): string => normReference(blockFramework, code);

/** The day from which the organisation has this block. */
const beginOf = (world: World, code: string): string => {
  const adopted = world.adoptedFrameworks.find(({ framework }) => framework === blockFramework);
  if (adopted === undefined) throw new Error(`${blockFramework} is not adopted`);
  return adopted.ownItems.find((item) => item.code === code)?.addedOn ?? adopted.adoptedOn;
};

type Find = (code: string) => BuildingBlock;

const finder = async ({ tx, today }: Writing): Promise<Find> => {
  const blocks = new Map((await blocksOf(tx, today)).map((block) => [block.reference, block]));
  return (code) => {
    const block = blocks.get(referenceOf(code));
    if (block === undefined) throw new Error(`there is no block ${code} on ${today}`);
    return block;
  };
};

/** Relations go both ways: what one side names, the other side has too. */
const relatedTo = (world: World, code: string): string[] => [
  ...(world.buildingBlocks.find((block) => block.code === code)?.related ?? []),
  ...world.buildingBlocks.filter(({ related }) => related.includes(code)).map((block) => block.code),
];

const grouped = <T>(facts: readonly (readonly [string, T])[]): Map<string, T[]> =>
  new Map([...Map.groupBy(facts, ([on]) => on)].map(([on, list]) => [on, list.map(([, fact]) => fact)]));

const ask = (
  on: string,
  what: string,
  play: (writing: Writing, find: Find, made: Register) => Promise<void>,
): Scene => ({
  on,
  by: "coordinator",
  what,
  play: async (writing, made) => play(writing, await finder(writing), made),
});

const beginnings = (world: World): Scene[] =>
  [...grouped(world.buildingBlocks.map((block) => [beginOf(world, block.code), block] as const))].map(
    ([on, blocks]) =>
      ask(on, "owners of blocks", async (writing, find, made) => {
        for (const { code, owner, publishedAt } of blocks)
          await assignBlock(writing, find(code), {
            ownerId: owner === null ? null : made.id("person", owner),
            description: null,
            publishedPlace: publishedAt,
            publishedLink: null,
          });
        for (const { code } of blocks) {
          const there = relatedTo(world, code).filter((other) => beginOf(world, other) <= on);
          await relateBlocks(writing, find(code), there.map(referenceOf));
        }
      }),
  );

const documents = (world: World): Scene[] => {
  const kept = world.buildingBlocks.flatMap(({ code, documents: all }) =>
    all.map((document) => {
      const begin = beginOf(world, code);
      return [document.adoptedOn > begin ? document.adoptedOn : begin, { code, document }] as const;
    }),
  );
  return [...grouped(kept)].map(([on, list]) =>
    ask(on, "documents of blocks", async (writing, find) => {
      for (const { code, document } of list)
        agreed(await addDocument(writing, find(code), { ...document, link: document.link ?? null }));
    }),
  );
};

const judgementsOf = ({ code, judgements }: WorldBlock) =>
  aspects.flatMap((aspect: Aspect) => {
    const said = judgements[aspect];
    return said.value === "not-judged" ? [] : [[said.date, { code, aspect, said }] as const];
  });

const judgements = (world: World): Scene[] =>
  [...grouped(world.buildingBlocks.flatMap(judgementsOf))].map(([on, list]) =>
    ask(on, "judgements of blocks", async (writing, find) => {
      for (const { code, aspect, said } of list)
        agreed(
          await judgeBlock(writing, find(code), {
            aspect,
            value: said.value,
            judgedOn: on,
            evidence: said.evidence,
            evidenceLink: null,
            reasoning: null,
          }),
        );
    }),
  );

/** Building blocks: who answers for each, where it is written down, what it hangs together with, how it was judged. */
export const blockScenes = (world: World): Scene[] => [
  ...beginnings(world),
  ...documents(world),
  ...judgements(world),
];
