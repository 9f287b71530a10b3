import { expect, test } from "vitest";
import { inOrder } from "./timeline.rules.ts";

test("what happened stands in the order in which it did, a weighing before the decision of the same moment", () => {
  const [early, late] = [new Date("2026-10-01T09:00:00Z"), new Date("2026-10-02T09:00:00Z")];
  const events = [
    { at: late, kind: "decided" },
    { at: late, kind: "weighed" },
    { at: early, kind: "opened" },
    { at: early, kind: "received" },
  ];
  const messages = [{ at: late, kind: "message" }];
  expect(inOrder(events, messages).map(({ kind }) => kind)).toEqual([
    "received",
    "opened",
    "weighed",
    "decided",
    "message",
  ]);
});
