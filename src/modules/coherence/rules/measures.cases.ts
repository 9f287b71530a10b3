import { aBlockFact, aMeasureFact } from "../coherence.builder.ts";
import type { RuleCase } from "./rule-case.ts";

const on = (value: "yes" | "partly" | "no", judgedOn = "2026-06-01") => ({ value, judgedOn });

/** Worlds for the rules of this kind. */
export const measureCases: readonly RuleCase[] = [
  {
    rule: 14,
    finds: [["nobody", { measures: [aMeasureFact({ ownerId: null, state: "planned" })] }, ["measure:m1"]]],
    leaves: [
      ["somebody", { measures: [aMeasureFact()] }],
      ["done", { measures: [aMeasureFact({ ownerId: null, state: "done" })] }],
    ],
  },
  {
    rule: 15,
    finds: [["no tie", { measures: [aMeasureFact({ ties: 0 })] }, ["measure:m1"]]],
    leaves: [
      ["one tie", { measures: [aMeasureFact({ ties: 1 })] }],
      ["done", { measures: [aMeasureFact({ ties: 0, state: "done" })] }],
    ],
  },
  {
    rule: 16,
    finds: [
      ["structure only", { measures: [aMeasureFact({ control: "structure" })] }, ["whole:culture"]],
      [
        "culture only planned",
        {
          measures: [
            aMeasureFact({ control: "structure" }),
            aMeasureFact({ control: "culture", state: "planned" }),
          ],
        },
        ["whole:culture"],
      ],
    ],
    leaves: [
      [
        "culture too",
        { measures: [aMeasureFact({ control: "structure" }), aMeasureFact({ control: "culture" })] },
      ],
      ["one that is both", { measures: [aMeasureFact({ control: "both" })] }],
      ["nothing running", { measures: [] }],
    ],
  },
  {
    rule: 17,
    finds: [
      [
        "prevention only",
        { measures: [aMeasureFact({ parts: ["prevention"] })] },
        ["part:detection", "part:response"],
      ],
      [
        "response only planned",
        {
          measures: [
            aMeasureFact({ parts: ["prevention", "detection"] }),
            aMeasureFact({ parts: ["response"], state: "planned" }),
          ],
        },
        ["part:response"],
      ],
    ],
    leaves: [["all three", { measures: [aMeasureFact()] }]],
  },
  {
    rule: 18,
    finds: [["nobody", { blocks: [aBlockFact({ ownerId: null })] }, ["block:arnhem-2024/8.5"]]],
    leaves: [["somebody", { blocks: [aBlockFact()] }]],
  },
  {
    rule: 19,
    finds: [
      [
        "two that ended",
        {
          blocks: [
            aBlockFact({
              documents: [
                { title: "A", validUntil: "2026-10-31" },
                { title: "B", validUntil: "2025-01-01" },
              ],
            }),
          ],
        },
        ["block:arnhem-2024/8.5"],
      ],
    ],
    leaves: [
      [
        "one that ends today",
        { blocks: [aBlockFact({ documents: [{ title: "A", validUntil: "2026-11-01" }] })] },
      ],
      ["one without an end", { blocks: [aBlockFact({ documents: [{ title: "A", validUntil: null }] })] }],
      ["none", { blocks: [aBlockFact({ documents: [] })] }],
    ],
  },
  {
    rule: 20,
    finds: [["on paper only", { blocks: [aBlockFact({ existence: on("no") })] }, ["block:arnhem-2024/8.5"]]],
    leaves: [
      ["partly there", { blocks: [aBlockFact({ existence: on("partly") })] }],
      ["not judged", { blocks: [aBlockFact({ existence: null })] }],
      ["not designed either", { blocks: [aBlockFact({ design: on("no"), existence: on("no") })] }],
    ],
  },
  {
    rule: 21,
    finds: [
      ["never judged", { blocks: [aBlockFact({ operation: null })] }, ["block:arnhem-2024/8.5"]],
      [
        "partly there",
        { blocks: [aBlockFact({ existence: on("partly"), operation: null })] },
        ["block:arnhem-2024/8.5"],
      ],
    ],
    leaves: [
      ["judged bad", { blocks: [aBlockFact({ operation: on("no") })] }],
      ["not there", { blocks: [aBlockFact({ existence: on("no"), operation: null })] }],
    ],
  },
  {
    rule: 22,
    finds: [
      [
        "a year and a day ago",
        { blocks: [aBlockFact({ operation: on("yes", "2025-10-31") })] },
        ["block:arnhem-2024/8.5"],
      ],
    ],
    leaves: [
      ["a year ago", { blocks: [aBlockFact({ operation: on("yes", "2025-11-01") })] }],
      [
        "long ago, and gone",
        { blocks: [aBlockFact({ existence: on("no"), operation: on("yes", "2020-01-01") })] },
      ],
      ["never", { blocks: [aBlockFact({ operation: null })] }],
    ],
  },
];
