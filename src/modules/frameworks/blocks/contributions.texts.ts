import { catalogue, plural } from "#platform/locale/index.ts";

/** What building blocks say on other pages: my work, the start page, the annual account. */
export const texts = catalogue({
  nl: {
    subject: "Bouwstenen",
    workExpiring: (document: string, block: string) => `Document verloopt: ${document} (${block})`,
    workExpired: (document: string, block: string) => `Document is verlopen: ${document} (${block})`,
    workOutdated: (block: string) => `Werkt het nog? Ouder dan een jaar: ${block}`,
    workUnproven: (block: string) => `Werking is nog nooit beoordeeld: ${block}`,
    workMany: (n: number) =>
      plural("nl", n, {
        one: "Van 1 bouwsteen is de werking langer dan een jaar niet beoordeeld",
        other: `Van ${n} bouwstenen is de werking langer dan een jaar niet beoordeeld`,
      }),
    statusValue: (exist: number, total: number) => `${exist} van ${total}`,
    statusText: (judged: number) => `Zoveel bouwstenen zijn er. Van ${judged} is de werking beoordeeld`,
    figureTotal: "Bouwstenen van het integriteitssysteem",
    figureExist: "Bouwstenen die er zijn",
    figureJudged: "Bouwstenen waarvan de werking is beoordeeld",
    figureWork: "Bouwstenen die werken",
    draft: (exist: number, total: number, judged: number, work: number) =>
      [
        plural("nl", total, {
          one: "Ons integriteitssysteem bestaat uit 1 bouwsteen.",
          other: `Ons integriteitssysteem bestaat uit ${total} bouwstenen.`,
        }),
        plural("nl", exist, {
          one: "Daarvan is er 1 aanwezig.",
          other: `Daarvan zijn er ${exist} aanwezig.`,
        }),
        plural("nl", judged, {
          one: "Van 1 bouwsteen is beoordeeld of die werkt;",
          other: `Van ${judged} bouwstenen is beoordeeld of ze werken;`,
        }),
        plural("nl", work, { one: "1 werkt zoals bedoeld.", other: `${work} werken zoals bedoeld.` }),
      ].join(" "),
  },
  en: {
    subject: "Building blocks",
    workExpiring: (document, block) => `Document expires: ${document} (${block})`,
    workExpired: (document, block) => `Document has expired: ${document} (${block})`,
    workOutdated: (block) => `Does it still work? Older than a year: ${block}`,
    workUnproven: (block) => `Operation was never judged: ${block}`,
    workMany: (n) =>
      plural("en", n, {
        one: "The operation of 1 building block was not judged for over a year",
        other: `The operation of ${n} building blocks was not judged for over a year`,
      }),
    statusValue: (exist, total) => `${exist} of ${total}`,
    statusText: (judged) => `building blocks are there; the operation of ${judged} has been judged`,
    figureTotal: "Building blocks of the integrity system",
    figureExist: "Building blocks that are there",
    figureJudged: "Building blocks whose operation was judged",
    figureWork: "Building blocks that work",
    draft: (exist, total, judged, work) =>
      [
        plural("en", total, {
          one: "Our integrity system is made of 1 building block.",
          other: `Our integrity system is made of ${total} building blocks.`,
        }),
        plural("en", exist, { one: "Of these 1 is there.", other: `Of these ${exist} are there.` }),
        plural("en", judged, {
          one: "Of 1 block it was judged whether it works;",
          other: `Of ${judged} blocks it was judged whether they work;`,
        }),
        plural("en", work, { one: "1 works as intended.", other: `${work} work as intended.` }),
      ].join(" "),
  },
});
