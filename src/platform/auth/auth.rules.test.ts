import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { afterAttempt, delayAfter, perAccount, perSource, secondsToWait } from "./delay.rules.ts";
import { deviceName } from "./device.rules.ts";
import { judgeLength, judgeStrength } from "./password.rules.ts";
import { ownPath, withReturn } from "./return-path.rules.ts";
import { isAlive, isFresh, needsTouch, rolesInSession, sessionEnd } from "./session.rules.ts";

const at = (iso: string): Date => new Date(`2026-11-01T${iso}Z`);

describe("the delay after failures", () => {
  test.each([
    [0, 0],
    [3, 0],
    [4, 5],
    [5, 10],
    [6, 20],
    [9, 160],
    [11, 640],
    [12, 900],
    [500, 900],
  ])("of an account after %i is %i seconds", (failures, seconds) => {
    expect(delayAfter(failures, perAccount)).toBe(seconds);
  });

  test.each([
    [30, 0],
    [31, 1],
    [36, 32],
    [40, 60],
  ])("of a source after %i is %i seconds", (failures, seconds) => {
    expect(delayAfter(failures, perSource)).toBe(seconds);
  });

  test("never shrinks while failing goes on, and is never longer than a quarter of an hour", () => {
    fc.assert(
      fc.property(fc.nat(10_000), (failures) => {
        const delay = delayAfter(failures, perAccount);
        expect(delay).toBeLessThanOrEqual(delayAfter(failures + 1, perAccount));
        expect(delay).toBeLessThanOrEqual(900);
      }),
    );
  });

  test("stays within the 100 consecutive failures that NIST allows in a day", () => {
    let now = at("00:00:00").getTime();
    let known;
    let attempts = 0;
    while (now < at("00:00:00").getTime() + 86_400_000) {
      known = afterAttempt(known, perAccount, new Date(now));
      attempts += 1;
      now = Math.max(now + 1000, known.notBefore.getTime());
    }
    expect(attempts).toBeLessThanOrEqual(110);
  });

  test("begins anew after a day without failures", () => {
    const known = { failures: 12, notBefore: at("00:15:00"), lastFailureAt: at("00:00:00") };
    expect(secondsToWait(known, at("00:14:59"))).toBe(1);
    expect(secondsToWait(known, at("00:15:00"))).toBe(0);
    expect(secondsToWait(undefined, at("00:00:00"))).toBe(0);
    expect(afterAttempt(known, perAccount, at("23:59:00")).failures).toBe(13);
    const nextDay = new Date("2026-11-02T00:00:01Z");
    expect(afterAttempt(known, perAccount, nextDay)).toMatchObject({ failures: 1, notBefore: nextDay });
  });
});

describe("a session", () => {
  const session = { lastSeenAt: at("10:00:00"), expiresAt: at("20:00:00") };
  test.each([
    ["10:59:59", true, "within an hour"],
    ["11:00:00", false, "an hour without a request"],
  ])("at %s lives: %s (%s)", (now, alive) => {
    expect(isAlive(session, at(now))).toBe(alive);
  });
  test("ends twelve hours after it began, however busy", () => {
    const end = sessionEnd(at("08:00:00"));
    expect(end).toEqual(at("20:00:00"));
    expect(isAlive({ lastSeenAt: at("19:59:59"), expiresAt: end }, at("19:59:59"))).toBe(true);
    expect(isAlive({ lastSeenAt: at("19:59:59"), expiresAt: end }, at("20:00:00"))).toBe(false);
  });
  test.each([
    ["10:00:59", false],
    ["10:01:00", true],
  ])("at %s is written down again: %s", (now, touch) => {
    expect(needsTouch(session, at(now))).toBe(touch);
  });
  test.each([
    ["10:29:59", true],
    ["10:30:00", false],
  ])("begun at ten is fresh at %s: %s", (now, fresh) => {
    expect(isFresh({ createdAt: at("10:00:00") }, at(now))).toBe(fresh);
  });
  test("gives only the role of employee until the second step", () => {
    const held = ["employee", "coordinator", "manager"] as const;
    expect(rolesInSession(held, false)).toEqual({
      roles: ["employee"],
      pendingRoles: ["coordinator", "manager"],
    });
    expect(rolesInSession(held, true)).toEqual({ roles: [...held], pendingRoles: [] });
  });
});

describe("the way back", () => {
  test.each([
    [undefined, "/"],
    ["", "/"],
    ["/", "/"],
    ["/acties/12?x=1", "/acties/12?x=1"],
    ["/zoek?q=a%20b", "/zoek?q=a%20b"],
    ["acties", "/"],
    ["https://elders.example", "/"],
    ["//elders.example", "/"],
    ["/\\elders.example", "/"],
    ["/\t/elders.example", "/"],
    ["/..//elders.example", "/"],
    ["/x\n//elders.example", "/"],
    ["javascript:alert(1)", "/"],
    ["/inloggen", "/"],
    ["/inloggen/sso", "/"],
    ["/uitloggen", "/"],
    ["/inloggenoverzicht", "/inloggenoverzicht"],
    [`/${"x".repeat(3000)}`, "/"],
  ])("%j becomes %j", (wanted, path) => {
    expect(ownPath(wanted)).toBe(path);
  });

  test("is always a page of this site, whatever was asked", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.webUrl(),
          fc.string().map((text) => `/${text}`),
        ),
        (wanted) => {
          const there = new URL(ownPath(wanted), "https://hier.example/map/pagina");
          expect(there.origin).toBe("https://hier.example");
        },
      ),
    );
  });

  test("is carried along only where it matters", () => {
    expect(withReturn("/inloggen", "/")).toBe("/inloggen");
    expect(withReturn("/inloggen", "/a?b=c")).toBe("/inloggen?terug=%2Fa%3Fb%3Dc");
  });
});

describe("a password", () => {
  test.each([
    ["veertien teken", false],
    ["vijftien tekens", true],
    ["🔑".repeat(14), false],
    ["🔑".repeat(15), true],
    ["x".repeat(64), true],
    ["x".repeat(200), true],
    ["x".repeat(201), false],
  ])("%j has a good length: %s", (password, ok) => {
    expect(judgeLength(password).ok).toBe(ok);
  });
  test("is refused with the reason that was found, or that it is common", () => {
    expect(judgeStrength({ score: 4, weakness: null })).toEqual({ ok: true });
    expect(judgeStrength({ score: 3, weakness: "dates" })).toMatchObject({
      reason: { nl: expect.stringContaining("Een datum is snel te raden.") },
    });
    expect(judgeStrength({ score: 0, weakness: null })).toMatchObject({
      reason: { en: expect.stringContaining("many people use") },
    });
  });
});

test.each([
  ["Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:142.0) Gecko/20100101 Firefox/142.0", "Firefox, Windows"],
  [
    "Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36 Edg/140.0",
    "Edge, Windows",
  ],
  [
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1",
    "Safari, iPhone",
  ],
  ["curl/8.0", null],
  [null, null],
])("%s is shown as %s", (userAgent, name) => {
  expect(deviceName(userAgent)).toBe(name);
});
