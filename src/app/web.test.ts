import { expect, test } from "vitest";
import { markOfSource } from "./web.ts";

test("a subscriber with many addresses is one source, and no mark shows an address", () => {
  const mark = markOfSource("2001:db8:1:2::1");
  expect(markOfSource("2001:db8:1:2:ffff::99")).toBe(mark);
  expect(markOfSource("2001:db8:1:3::1")).not.toBe(mark);
  expect(markOfSource("::ffff:192.0.2.7")).toBe(markOfSource("192.0.2.7"));
  expect(markOfSource("192.0.2.7")).not.toContain("192");
  expect(markOfSource(null)).toBeNull();
});
