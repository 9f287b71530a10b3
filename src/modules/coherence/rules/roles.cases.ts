import { aPositionFact } from "../coherence.builder.ts";
import type { RuleCase } from "./rule-case.ts";

const advice = { adviceId: "ad1", subject: "Protocol", givenOn: "2026-09-19" };

/** Worlds for the rules of this kind. */
export const roleCases: readonly RuleCase[] = [
  {
    rule: 30,
    finds: [["nobody", { coordinators: 0 }, ["whole:coordinator"]]],
    leaves: [["one", { coordinators: 1 }]],
  },
  {
    rule: 31,
    finds: [["nobody", { counsellors: 0 }, ["whole:counsellor"]]],
    leaves: [["one", { counsellors: 1 }]],
  },
  {
    rule: 32,
    finds: [
      ["never recorded", { position: aPositionFact({ current: null }) }, ["whole:position"]],
      [
        "no direct access",
        { position: aPositionFact({ current: { directAccess: false, hasBackup: true } }) },
        ["whole:position"],
      ],
    ],
    leaves: [
      ["direct access", { position: aPositionFact() }],
      ["not for these eyes", { position: null }],
    ],
  },
  {
    rule: 33,
    finds: [
      [
        "no back-up",
        { position: aPositionFact({ current: { directAccess: true, hasBackup: false } }) },
        ["whole:backup"],
      ],
    ],
    leaves: [
      ["a back-up", { position: aPositionFact() }],
      ["never recorded: rule 32 says so", { position: aPositionFact({ current: null }) }],
      ["not for these eyes", { position: null }],
    ],
  },
  {
    rule: 34,
    finds: [
      ["never", { position: aPositionFact({ contactOn: null }) }, ["whole:contact"]],
      [
        "half a year and a day ago",
        { position: aPositionFact({ contactOn: "2026-04-30" }) },
        ["whole:contact"],
      ],
    ],
    leaves: [
      ["half a year ago", { position: aPositionFact({ contactOn: "2026-05-01" }) }],
      ["not for these eyes", { position: null }],
    ],
  },
  {
    rule: 35,
    finds: [["43 days", { position: aPositionFact({ unanswered: [advice] }) }, ["advice:ad1"]]],
    leaves: [
      ["42 days", { position: aPositionFact({ unanswered: [{ ...advice, givenOn: "2026-09-20" }] }) }],
      ["not for these eyes", { position: null }],
    ],
  },
];
