import { setPointAside } from "#modules/coherence/index.ts";
import type { Scene } from "./scene.ts";
import type { World } from "./world.ts";

/** The points of coherence that the coordinator set aside. */
export const coherenceScenes = ({ setAside }: World): Scene[] =>
  setAside.map(({ date, rule, point, until, reason }) => ({
    on: date,
    by: "coordinator",
    what: `point ${point} set aside`,
    play: async (writing) => {
      await setPointAside(writing, { rule: { number: rule }, key: point }, { reason, until });
    },
  }));
