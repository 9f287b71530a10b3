import { aBlockFact, anActionFact } from "../coherence.builder.ts";
import type { RuleCase } from "./rule-case.ts";

const title = (text: string) => ({ nl: text, en: text });
const norm = { reference: "rekenkamer-2024/9", title: title("Protocol") };
const shortfall = { ...norm, round: "2026" };
const on = (value: "yes" | "partly" | "no", judgedOn = "2026-06-01") => ({ value, judgedOn });
const framework = { framework: "rekenkamer-2024", title: title("Rekenkamer"), version: 1, newer: null };

/** Worlds for the rules of this kind. */
export const riskCases: readonly RuleCase[] = [
  {
    rule: 1,
    finds: [
      ["no block at all", { blocks: [] }, ["whole:risk-analysis"]],
      [
        "a block that is not there",
        { blocks: [aBlockFact({ existence: on("no") })] },
        ["whole:risk-analysis"],
      ],
      ["a block never judged", { blocks: [aBlockFact({ existence: null })] }, ["whole:risk-analysis"]],
    ],
    leaves: [
      ["a block that is partly there", { blocks: [aBlockFact({ existence: on("partly") })] }],
      ["a world without that norm", { norms: [], blocks: [] }],
    ],
  },
  {
    rule: 2,
    finds: [
      ["a norm no block names", { norms: [norm] }, ["norm:rekenkamer-2024/9"]],
      ["no blocks", { blocks: [] }, ["norm:rekenkamer-2024/1"]],
    ],
    leaves: [["every norm served", { norms: [norm], blocks: [aBlockFact({ norms: [norm.reference] })] }]],
  },
  {
    rule: 3,
    finds: [
      ["no action at all", { shortfalls: [shortfall], actions: [] }, ["norm:rekenkamer-2024/9"]],
      [
        "an action on another norm",
        { shortfalls: [shortfall], actions: [anActionFact({ reference: "rekenkamer-2024/8" })] },
        ["norm:rekenkamer-2024/9"],
      ],
      [
        "an action on a goal of that name",
        { shortfalls: [shortfall], actions: [anActionFact({ sourceKind: "goal" })] },
        ["norm:rekenkamer-2024/9"],
      ],
    ],
    leaves: [["an open action on it", { shortfalls: [shortfall] }]],
  },
  {
    rule: 4,
    finds: [["a newer version", { frameworks: [{ ...framework, newer: 2 }] }, ["framework:rekenkamer-2024"]]],
    leaves: [["the newest version", { frameworks: [framework] }]],
  },
];
