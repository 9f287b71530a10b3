import { expect, test } from "vitest";
import { rolesFromGroups } from "./group-roles.rules.ts";

test.each([
  { wanted: [], held: [], given: [], refused: [], what: "nothing gives nothing" },
  {
    wanted: ["manager", "coordinator", "manager"],
    held: [],
    given: ["manager", "coordinator"],
    refused: [],
    what: "a doubtful pair is the organisation's own choice",
  },
  {
    wanted: ["counsellor", "works-council"],
    held: ["administrator"],
    given: ["works-council"],
    refused: ["counsellor"],
    what: "an appointment by hand wins over a group",
  },
  {
    wanted: ["investigator", "authority", "registrar"],
    held: [],
    given: ["registrar"],
    refused: ["investigator", "authority"],
    what: "of two groups that contradict each other neither gives its role",
  },
] as const)("$what", ({ wanted, held, given, refused }) => {
  expect(rolesFromGroups(wanted, held)).toEqual({ given, refused });
});
