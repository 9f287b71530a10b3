import { places } from "../addresses.ts";
import type { Rule } from "../coherence.ts";
import { daysPassed, monthsPassed, named, ofWhole, onDay, source, words } from "./point.rules.ts";

const coordinator = words("Integriteitscoördinator", "Integrity coordinator");

/** Roles are kept on a page where the authority does not come. */
const toRoles = { see: null, mend: places.roles } as const;
const toPosition = { see: places.position, mend: places.recordPosition } as const;

/** Rules on who carries the whole, and how they are placed. */
export const roleRules: readonly Rule[] = [
  {
    number: 30,
    kind: "roles",
    isFoundation: true,
    title: words("Geen integriteitscoördinator", "No integrity coordinator"),
    inOrder: words("Er is een integriteitscoördinator", "There is an integrity coordinator"),
    reason: words(
      "De coördinator is de spil: aanspreekpunt, bewaker van de samenhang en adviseur van de leiding.",
      "The coordinator is the pivot: point of contact, guardian of coherence and adviser of the top.",
    ),
    sources: [source("001", "3.4.1"), source("000", "integriteitscoördinator", "integrity coordinator")],
    check: ({ coordinators }) =>
      coordinators > 0
        ? []
        : ofWhole("coordinator", coordinator, {
            text: words("Niemand heeft nu deze rol.", "Nobody holds this role now."),
            ...toRoles,
          }),
  },
  {
    number: 31,
    kind: "roles",
    isFoundation: true,
    title: words("Geen vertrouwenspersoon", "No counsellor"),
    inOrder: words("Er is een vertrouwenspersoon", "There is a counsellor"),
    reason: words(
      "Bij een vertrouwenspersoon kan ieder in vertrouwen terecht. Dat verlaagt de drempel om iets te melden.",
      "Everybody can turn to a counsellor in confidence. That lowers the threshold to report.",
    ),
    sources: [source("001", "3.7.1"), source("001", "B3.2, norm 10")],
    check: ({ counsellors }) =>
      counsellors > 0
        ? []
        : ofWhole("counsellor", words("Vertrouwenspersoon", "Counsellor"), {
            text: words("Niemand heeft nu deze rol.", "Nobody holds this role now."),
            ...toRoles,
          }),
  },
  {
    number: 32,
    kind: "roles",
    isFoundation: false,
    title: words("Positie van de coördinator niet geregeld", "Position of the coordinator not arranged"),
    inOrder: words(
      "De coördinator heeft rechtstreeks toegang tot de top",
      "The coordinator has direct access to the top",
    ),
    reason: words(
      "Een coördinator moet zonder toestemming van anderen bij de hoogste leiding kunnen binnenstappen.",
      "A coordinator must be able to see the top without leave of anybody.",
    ),
    sources: [source("001", "3.4.1"), source("001", "B3.2, norm 3")],
    check: ({ position }) => {
      if (position === null || position.current?.directAccess === true) return [];
      return ofWhole("position", coordinator, {
        text:
          position.current === null
            ? words("De positie is nog niet vastgelegd.", "The position has not been recorded yet.")
            : words("Er is geen rechtstreekse toegang tot de top.", "There is no direct access to the top."),
        ...toPosition,
      });
    },
  },
  {
    number: 33,
    kind: "roles",
    isFoundation: false,
    title: words("Coördinator zonder vervanger", "Coordinator without a back-up"),
    inOrder: words("De coördinator heeft een vervanger", "The coordinator has a back-up"),
    reason: words(
      "Het is vaak een functie voor één persoon. Zonder vervanging ligt bij ziekte alles stil.",
      "It is often a post for one person. Without a back-up everything stops at illness.",
    ),
    sources: [source("000", "integriteitscoördinator", "integrity coordinator")],
    check: ({ position }) =>
      position === null || position.current === null || position.current.hasBackup
        ? []
        : ofWhole("backup", coordinator, {
            text: words("Er is geen vervanger vastgelegd.", "No back-up has been recorded."),
            ...toPosition,
          }),
  },
  {
    number: 34,
    kind: "roles",
    isFoundation: false,
    title: words("Lang geen contact met het bevoegd gezag", "No contact with the authority for long"),
    inOrder: words("Coördinator en bevoegd gezag spreken elkaar", "Coordinator and authority are in touch"),
    reason: words(
      "Toegang op papier is pas toegang als er gesprekken zijn.",
      "Access on paper is only access when there are talks.",
    ),
    sources: [source("001", "3.4.1"), source("001", "3.4.2")],
    check: ({ position, terms, today }) => {
      if (position === null) return [];
      const { contactOn } = position;
      if (contactOn !== null && !monthsPassed(contactOn, terms.contactMonths, today)) return [];
      return ofWhole("contact", coordinator, {
        text:
          contactOn === null
            ? words("Er is nog geen gesprek vastgelegd.", "No talk has been recorded yet.")
            : onDay("Het laatste gesprek was op", "The last talk was on", contactOn),
        see: places.position,
        mend: places.newContact,
      });
    },
  },
  {
    number: 35,
    kind: "roles",
    isFoundation: false,
    title: words("Advies zonder antwoord", "Advice without an answer"),
    inOrder: words(
      "Adviezen van de coördinator krijgen op tijd antwoord",
      "Advice of the coordinator is answered in time",
    ),
    reason: words(
      "De coördinator adviseert gevraagd en ongevraagd. Een advies zonder antwoord heeft geen gewicht.",
      "The coordinator advises asked and unasked. Advice without an answer carries no weight.",
    ),
    sources: [source("001", "3.4.1"), source("000", "integriteitscoördinator", "integrity coordinator")],
    check: ({ position, terms, today }) =>
      (position?.unanswered ?? [])
        .filter(({ givenOn }) => daysPassed(givenOn, terms.adviceDays, today))
        .map(({ adviceId, subject, givenOn }) => ({
          key: `advice:${adviceId}`,
          about: named(subject),
          text: onDay("Wacht op antwoord sinds", "Waiting for an answer since", givenOn),
          see: places.position,
          mend: places.answerAdvice(adviceId),
        })),
  },
];
