import { describe, expect, test } from "vitest";
import { guideAddresses } from "./addresses.ts";
import { contactForm, textForm } from "./guidance.ts";
import type { ContactDetails, ContactKind, OwnText, StandardText } from "./guidance.ts";
import {
  detailsOf,
  isOutdated,
  isStandard,
  markdownOf,
  mayKeep,
  missingContacts,
  telephoneHref,
  titleOf,
} from "./guidance.rules.ts";

const words = { nl: "Woorden", en: "Words" };
const none: ContactDetails = {
  name: null,
  telephone: null,
  email: null,
  reachable: null,
  address: null,
  link: null,
};
const desk: ContactKind = { key: "desk", outside: false, needed: true, name: words, purpose: words };
const committee: ContactKind = {
  ...desk,
  key: "committee",
  needed: false,
  standard: { kinds: ["municipality"], email: "commissie@voorbeeld.example" },
};
const nothing = { contacts: new Map<string, ContactDetails>() };
const filledIn = { contacts: new Map([["desk", { ...none, telephone: "112" }]]) };

describe("how a contact is reached", () => {
  test("is as it was filled in, and nothing while nobody did", () => {
    expect(detailsOf(desk, filledIn, "ministry")).toEqual({ ...none, telephone: "112" });
    expect(detailsOf(desk, nothing, "municipality")).toBeUndefined();
  });

  test("is as it came along, in the kinds of organisations for which it is", () => {
    expect(detailsOf(committee, nothing, "municipality")).toEqual({
      ...none,
      email: "commissie@voorbeeld.example",
    });
    expect(detailsOf(committee, nothing, "ministry")).toBeUndefined();
  });

  test.each([
    ["a telephone number", { telephone: "112" }, true],
    ["an e-mail address", { email: "a@b.example" }, true],
    ["an address", { address: "Marktplein 1" }, true],
    ["a link", { link: "https://voorbeeld.example" }, true],
    ["a name and an hour alone", { name: "Meldpunt", reachable: "altijd" }, false],
  ])("%s: %s", (_name, details, ok) => {
    expect(mayKeep({ ...none, ...details }).ok).toBe(ok);
  });

  test("a needed contact is missing until it is filled in; the others never are", () => {
    expect(missingContacts({ contacts: [desk, committee] }, nothing)).toEqual([desk]);
    expect(missingContacts({ contacts: [desk, committee] }, filledIn)).toEqual([]);
  });
});

describe("a telephone number can be called", () => {
  test.each([
    ["026 000 01 10", "tel:0260000110"],
    ["+31 (0)26 000 01 10", "tel:+31260000110"],
    ["112", "tel:112"],
    ["vraag de receptie", undefined],
  ])("%s", (telephone, href) => {
    expect(telephoneHref(telephone)).toBe(href);
  });
});

const standard: StandardText = {
  key: "rules",
  page: "explanation",
  when: undefined,
  title: { nl: "De regels van {organisation}", en: "The rules of {organisation}" },
  text: { nl: "Vraag {organisation}.", en: "Ask {organisation}." },
  version: 2,
};
const own = (basedOn: number): { texts: ReadonlyMap<string, OwnText> } => ({
  texts: new Map([
    ["rules", { nl: "Eigen, {organisation}.", en: "Own, {organisation}.", basedOn, changedOn: "2026-01-01" }],
  ]),
});
const noTexts = { texts: new Map<string, OwnText>() };

describe("a text", () => {
  test("is the standard until the organisation writes its own, with its name in place", () => {
    expect(titleOf(standard, "nl", "Proefstad")).toBe("De regels van Proefstad");
    expect(markdownOf(standard, noTexts, "nl", "Proefstad")).toBe("Vraag Proefstad.");
    expect(markdownOf(standard, own(2), "en", "Proefstad")).toBe("Own, Proefstad.");
  });

  test("takes no markup from the name of an organisation", () => {
    expect(markdownOf(standard, noTexts, "nl", "A*B*[x](y) $&")).toBe("Vraag A\\*B\\*\\[x\\](y) $&.");
  });

  test("asks for a second look once the standard has changed", () => {
    expect(isOutdated(standard, noTexts)).toBe(false);
    expect(isOutdated(standard, own(2))).toBe(false);
    expect(isOutdated(standard, own(1))).toBe(true);
  });

  test("that says what the standard says is the standard, whatever line ends the browser sent", () => {
    const many = { ...standard, text: { nl: "a\n\nb", en: "c" } };
    const sent = textForm.parse({ nl: "a\r\n\r\nb ", en: "c" });
    expect(isStandard(many, sent)).toBe(true);
    expect(isStandard(many, { ...sent, en: "d" })).toBe(false);
  });
});

describe("the form of a contact", () => {
  test.each([
    ["telephone", "bel maar"],
    ["email", "geen adres"],
    ["link", "http://voorbeeld.example"],
    ["link", "javascript:alert(1)"],
  ])("refuses %s: %s", (field, value) => {
    expect(contactForm.safeParse({ [field]: value }).success).toBe(false);
  });
});

describe("where a way leads", () => {
  test("to the form of a kind that is taken, and to no other", () => {
    const { of, dossier } = guideAddresses("/melden/proefstad", "proefstad", ["conduct"]);
    expect(of("conduct")).toBe("/melden/proefstad/nieuw/ongewenst-gedrag");
    expect(of("violation")).toBeUndefined();
    expect(of("outside")).toBe("/melden/proefstad/buiten");
    expect(dossier).toBe("/melden/dossier");
  });

  test("to no form and no file where nobody can report online", () => {
    const { of, dossier } = guideAddresses("/melden/proefstad", "proefstad", null);
    expect([of("conduct"), of("dossier"), dossier]).toEqual([undefined, undefined, undefined]);
  });
});
