import { describe, expect, test } from "vitest";
import { roles } from "#platform/actor/index.ts";
import type { Actor, Role } from "#platform/actor/index.ts";
import type { BuildingBlock, JudgementValue, LatestJudgement } from "./building-block.ts";
import {
  blockStand,
  countBlocks,
  expiresSoon,
  gapsOf,
  isExpired,
  isOutdated,
  mayJudge,
  mayKeep,
  mayKeepDocument,
} from "./building-block.rules.ts";

const today = "2026-11-01";
const said = (value: JudgementValue | null, judgedOn = "2026-03-01"): LatestJudgement | null =>
  value === null ? null : { value, judgedOn };
const judgements = (
  existence: JudgementValue | null,
  operation: JudgementValue | null,
): BuildingBlock["judgements"] => ({
  design: said("yes"),
  existence: said(existence),
  operation: said(operation),
});

test.each([
  [null, null, "not-judged"],
  ["yes", null, "unproven"],
  ["partly", null, "unproven"],
  ["no", null, "not-there"],
  ["yes", "yes", "works"],
  ["yes", "partly", "works-partly"],
  ["yes", "no", "works-not"],
  ["no", "yes", "not-there"],
  [null, "yes", "works"],
] as const)("existence %s and operation %s: %s", (existence, operation, stand) => {
  expect(blockStand(judgements(existence, operation))).toBe(stand);
});

test.each([
  ["2025-10-31", true],
  ["2025-11-01", false],
  ["2026-10-01", false],
])("an operation judged on %s is outdated: %s", (judgedOn, outdated) => {
  expect(isOutdated(said("yes", judgedOn), today)).toBe(outdated);
});

test.each([
  [null, false, false],
  ["2026-10-31", true, true],
  ["2026-11-01", false, true],
  ["2026-12-31", false, true],
  ["2027-01-01", false, false],
])("a document valid until %s has expired: %s, expires soon: %s", (validUntil, expired, soon) => {
  expect([isExpired({ validUntil }, today), expiresSoon({ validUntil }, today)]).toEqual([expired, soon]);
});

describe("what is missing", () => {
  const whole = {
    ownerId: "p",
    publishedPlace: "Intranet",
    publishedLink: null,
    documents: [
      {
        documentId: "d",
        title: "Code",
        link: null,
        fileId: null,
        version: null,
        adoptedOn: null,
        validUntil: "2027-01-01",
      },
    ],
    judgements: judgements("yes", "yes"),
  };
  const [document] = whole.documents;
  const expired = document ? [{ ...document, validUntil: "2026-01-01" }] : [];
  test.each([
    ["nothing", {}, []],
    ["an owner", { ownerId: null }, ["owner"]],
    ["a place, where a link would do too", { publishedPlace: null }, ["published"]],
    ["nothing with only a link", { publishedPlace: null, publishedLink: "https://x.example" }, []],
    ["a document", { documents: [] }, ["document"]],
    ["a document that is valid", { documents: expired }, ["expired"]],
    ["a judgement of what is there", { judgements: judgements("yes", null) }, ["operation"]],
    ["no judgement of the operation of what is not there", { judgements: judgements("no", null) }, []],
    ["the existence first", { judgements: judgements(null, null) }, ["existence"]],
  ] as const)("%s", (_name, change, missing) => {
    expect(gapsOf({ ...whole, ...change }, today)).toEqual(missing);
  });
  test("a judgement of the last year", () => {
    const old = { ...judgements("yes", "yes"), operation: said("yes", "2025-01-01") };
    expect(gapsOf({ ...whole, judgements: old }, today)).toEqual(["outdated"]);
  });
});

const actor = (personId: string, ...held: Role[]): Actor => ({
  kind: "person",
  organisationId: "o",
  personId,
  name: "Iemand",
  roles: ["employee", ...held],
  pendingRoles: [],
});

describe("who keeps a block up to date", () => {
  test("its owner and the coordinator", () => {
    expect(mayKeep(actor("me"), { ownerId: "me" })).toBe(true);
    expect(mayKeep(actor("me", "coordinator"), { ownerId: null })).toBe(true);
  });
  test.each(roles.filter((role) => role !== "coordinator"))("not %s alone", (role) => {
    expect(mayKeep(actor("me", role), { ownerId: "other" })).toBe(false);
    expect(mayKeep(actor("me", role), { ownerId: null })).toBe(false);
  });
});

describe("judging", () => {
  test.each([
    ["in the future", { aspect: "design", value: "yes", judgedOn: "2026-11-02" }, "judgedOn"],
    ["that what is not there works", { aspect: "operation", value: "yes", judgedOn: "2026-10-01" }, "value"],
    [
      "that what is not there works partly",
      { aspect: "operation", value: "partly", judgedOn: "2026-10-01" },
      "value",
    ],
    [
      "that what is not there does not work",
      { aspect: "operation", value: "no", judgedOn: "2026-10-01" },
      undefined,
    ],
    [
      "that it worked before it went",
      { aspect: "operation", value: "yes", judgedOn: "2026-02-01" },
      undefined,
    ],
    ["that it is there again", { aspect: "existence", value: "yes", judgedOn: "2026-11-01" }, undefined],
  ] as const)("%s", (_name, input, field) => {
    const decision = mayJudge(input, judgements("no", null), today);
    expect(decision.ok ? undefined : decision.field).toBe(field);
  });
});

test.each([
  [null, "2020-01-01", true],
  ["2026-01-01", "2026-01-01", true],
  ["2026-01-01", null, true],
  ["2026-01-01", "2025-12-31", false],
])("a document adopted on %s and valid until %s may be kept: %s", (adoptedOn, validUntil, ok) => {
  expect(mayKeepDocument({ adoptedOn, validUntil }).ok).toBe(ok);
});

test("counting: what is partly there is there, what is gone does not work", () => {
  const blocks = [
    ["yes", "yes"],
    ["partly", "partly"],
    ["no", "yes"],
    [null, null],
  ] as const;
  expect(countBlocks(blocks.map(([a, b]) => ({ judgements: judgements(a, b) })))).toEqual({
    total: 4,
    exist: 2,
    operationJudged: 3,
    work: 1,
    notJudged: 1,
  });
});
