import { addNote, closeAction, createAction, findAction } from "#modules/actions/index.ts";
import type { Action, ActionInput } from "#modules/actions/index.ts";
import { blockHref, catalogue, normHref, normReference } from "#modules/frameworks/index.ts";
import { found } from "#platform/http/index.ts";
import type { Writing } from "#platform/module/index.ts";
import type { Register, Scene } from "./scene.ts";
import { blockFramework, normFramework } from "./world-file.ts";
import type { World, WorldAction } from "./world.ts";

type Source = Pick<ActionInput, "sourceKind" | "sourceReference" | "sourceLabel" | "sourceHref">;

const titleOf = async (world: World, framework: string, code: string): Promise<string> => {
  const own = world.adoptedFrameworks.flatMap(({ ownItems }) => ownItems).find((item) => item.code === code);
  return own?.title.nl ?? found((await catalogue()).item(framework, code)).title.nl;
};

const sourceOf = async ({ source }: WorldAction, world: World, made: Register): Promise<Source> => {
  const { kind, ref } = source;
  if (kind === "norm" || kind === "building-block") {
    const item = { framework: kind === "norm" ? normFramework : blockFramework, code: ref };
    const title = `${ref}. ${await titleOf(world, item.framework, ref)}`;
    return {
      sourceKind: kind,
      sourceReference: normReference(item.framework, ref),
      sourceLabel: kind === "norm" ? `${title} (beoordeling ${source.round})` : title,
      sourceHref: kind === "norm" ? normHref(item) : blockHref(item),
    };
  }
  if (kind !== "goal") return { sourceKind: kind, sourceReference: null, sourceLabel: ref, sourceHref: null };
  const goal = found(world.policy.goals.find(({ code }) => code === ref));
  return {
    sourceKind: kind,
    sourceReference: made.id("goal", ref),
    sourceLabel: goal.title,
    sourceHref: `/jaarcyclus/doelen/${made.id("goal", ref)}`,
  };
};

const actionOf = async ({ tx }: Writing, made: Register, { code }: WorldAction): Promise<Action> =>
  found(await findAction(tx, made.id("action", code)));

const opening = (action: WorldAction, world: World): Scene => ({
  on: action.openedOn,
  by: "coordinator",
  what: `action ${action.code}`,
  play: async (writing, made) => {
    const { code, title, why, due, owner } = action;
    const input = { title, reason: why, owner, dueOn: due, ...(await sourceOf(action, world, made)) };
    made.keep("action", code, await createAction(writing, input, made.id("person", owner)));
  },
});

const notes = (action: WorldAction): Scene[] =>
  action.notes.map(({ date, by, text }) => ({
    on: date,
    by,
    what: `note on ${action.code}`,
    play: async (writing, made) => addNote(writing, await actionOf(writing, made, action), text),
  }));

const closing = (action: WorldAction): Scene[] => {
  const { code, state, doneOn, result, droppedOn, reason } = action;
  const done = state === "done" && { on: doneOn, outcome: state, explanation: result };
  const end = done || (state === "dropped" && { on: droppedOn, outcome: state, explanation: reason });
  if (!end || end.on === undefined || end.explanation === undefined) return [];
  const { on, outcome, explanation } = end;
  return [
    {
      on,
      by: "coordinator",
      what: `end of ${code}`,
      play: async (writing, made) =>
        closeAction(writing, await actionOf(writing, made, action), { outcome, explanation }),
    },
  ];
};

/** Improvement actions with their notes, and how they ended. */
export const actionScenes = (world: World): Scene[] =>
  world.actions.flatMap((action) => [opening(action, world), ...notes(action), ...closing(action)]);
