import { catalogue, plural } from "#platform/locale/index.ts";
import type { AnswerState } from "../confirming/answer.ts";

const people = (n: number) => plural("nl", n, { one: "1 persoon", other: `${n} mensen` });
const persons = (n: number) => plural("en", n, { one: "1 person", other: `${n} people` });

/** The words of the overview: do those who must declare do so, and is the right thing done with it. */
export const complianceTexts = catalogue({
  nl: {
    title: "Naleving",
    lead: "Geeft iedereen op die dat moet? En wordt er het goede mee gedaan?",
    answersTitle: "Geven mensen op wat zij moeten opgeven?",
    handledTitle: "Wordt er het goede mee gedaan?",
    handledIntro: "Over wat de afgelopen twaalf maanden is ingediend. Wat is ingetrokken, telt niet mee.",
    notAsked: "Er wordt nog niets gevraagd",
    notAskedText:
      "De jaarlijkse bevestiging staat uit. Daardoor is van wie niets opgaf niet bekend of dat klopt. U zet haar aan bij de regels voor verklaringen.",
    toSettings: "Naar de regels",
    answered: (done: number, asked: number, share: number) =>
      `Van de ${people(asked)} die moeten antwoorden, is het van ${done} bij (${share}%): zij bevestigden wat zij opgaven, of zeiden dat zij niets te melden hebben.`,
    everybody: "Het is van iedereen bij.",
    open: ({ due, late, "not-known": unknown }: Readonly<Record<AnswerState, number>>) =>
      `${due} ${due === 1 ? "is" : "zijn"} nog op tijd, ${late} ${late === 1 ? "is" : "zijn"} te laat, en van ${unknown} is niets bekend: zij antwoordden nog nooit, en hun termijn is voorbij.`,
    states: {
      done: "Bij",
      due: "Nog op tijd",
      late: "Te laat",
      "not-known": "Niet bekend",
    } satisfies Record<AnswerState, string>,
    byUnit: "Per onderdeel",
    unit: "Onderdeel",
    withBelow: "Elk onderdeel telt mee met alles wat eronder hangt.",
    whole: "De hele organisatie",
    ownPeople: (name: string) => `Rechtstreeks bij ${name}`,
    noUnit: "Zonder onderdeel",
    total: "Samen",
    share: "Bij, in procenten",
    register: "Register",
    choose: "Kies een getal om te zien om wie het gaat.",
    peopleTitle: (state: string, place: string) => `${state}: ${place}`,
    person: "Naam",
    state: "Stand",
    since: "Termijn",
    dueBefore: (day: string) => `voor ${day}`,
    dueSince: (day: string) => `liep tot en met ${day}`,
    saidNothing: (day: string) => `zei op ${day}: niets te melden`,
    saidRight: (day: string) => `bevestigde op ${day}`,
    nobody: "Niemand.",
    nothingSubmitted: "Er is de afgelopen twaalf maanden niets ingediend.",
    submitted: (n: number) => plural("nl", n, { one: "1 keer ingediend", other: `${n} keer ingediend` }),
    byRule: (n: number) => `${n} handelde de regel van de organisatie meteen af.`,
    decided: (inTime: number, all: number) =>
      plural("nl", all, {
        one: `Over 1 is beslist, ${inTime === 1 ? "op tijd" : "te laat"}.`,
        other: `Over ${all} is beslist, waarvan ${inTime} op tijd.`,
      }),
    nothingDecided: "Er is nog over niets beslist.",
    outcomes: (consent: number, conditions: number, refusal: number) =>
      `Uitkomst: ${consent} keer toestemming, ${conditions} keer met voorwaarden, ${refusal} keer niet.`,
    waiting: (waits: number, late: number) =>
      `${waits} ${waits === 1 ? "wacht" : "wachten"} nog, waarvan ${late} langer dan beloofd.`,
    objections: (all: number, open: number) => `${all} keer bezwaar, waarvan ${open} nog zonder antwoord.`,
    toLate: "Bekijk wat te lang wacht",
    teamTitle: "Jaarlijkse bevestiging van uw team",
    teamAll: "Uw hele team is bij.",
    teamOpen: (n: number) =>
      `${people(n)} ${n === 1 ? "moet" : "moeten"} nog antwoorden. Vraag er eens naar.`,
    teamWho: "Bekijk wie nog moet antwoorden",
    teamDone: (done: number, asked: number) => `${done} van ${asked} is bij.`,
    workLate: (n: number) =>
      plural("nl", n, {
        one: "1 persoon is te laat met bevestigen, of antwoordde nooit",
        other: `${n} mensen zijn te laat met bevestigen, of antwoordden nooit`,
      }),
    workDecisions: (n: number) =>
      plural("nl", n, {
        one: "1 verklaring wacht langer op een beslissing dan beloofd",
        other: `${n} verklaringen wachten langer op een beslissing dan beloofd`,
      }),
  },
  en: {
    title: "Compliance",
    lead: "Does everybody declare who has to? And is the right thing done with it?",
    answersTitle: "Do people declare what they have to declare?",
    handledTitle: "Is the right thing done with it?",
    handledIntro: "Of what was submitted in the last twelve months. What was withdrawn does not count.",
    notAsked: "Nothing is asked yet",
    notAskedText:
      "The yearly confirmation is off. So it is not known of those who declared nothing whether that is right. You turn it on in the rules for declarations.",
    toSettings: "To the rules",
    answered: (done, asked, share) =>
      `Of the ${persons(asked)} who have to answer, ${done} ${done === 1 ? "is" : "are"} up to date (${share}%): they confirmed what they declared, or said that they have nothing to declare.`,
    everybody: "Everybody is up to date.",
    open: ({ due, late, "not-known": unknown }) =>
      `${due} ${due === 1 ? "is" : "are"} still in time, ${late} ${late === 1 ? "is" : "are"} late, and of ${unknown} nothing is known: they never answered, and their term has passed.`,
    states: { done: "Up to date", due: "Still in time", late: "Late", "not-known": "Not known" },
    byUnit: "By unit",
    unit: "Unit",
    withBelow: "Each unit counts with everything below it.",
    whole: "The whole organisation",
    ownPeople: (name) => `Directly in ${name}`,
    noUnit: "Without a unit",
    total: "Together",
    share: "Up to date, percent",
    register: "Register",
    choose: "Choose a number to see whom it is about.",
    peopleTitle: (state, place) => `${state}: ${place}`,
    person: "Name",
    state: "State",
    since: "Term",
    dueBefore: (day) => `before ${day}`,
    dueSince: (day) => `ended on ${day}`,
    saidNothing: (day) => `said on ${day}: nothing to declare`,
    saidRight: (day) => `confirmed on ${day}`,
    nobody: "Nobody.",
    nothingSubmitted: "Nothing was submitted in the last twelve months.",
    submitted: (n) => plural("en", n, { one: "submitted once", other: `submitted ${n} times` }),
    byRule: (n) => `${n} ${n === 1 ? "was" : "were"} settled at once by the rule of the organisation.`,
    decided: (inTime, all) =>
      plural("en", all, {
        one: `1 was decided on, ${inTime === 1 ? "in time" : "late"}.`,
        other: `${all} were decided on, ${inTime} of them in time.`,
      }),
    nothingDecided: "Nothing has been decided on yet.",
    outcomes: (consent, conditions, refusal) =>
      `Outcome: consent ${consent} times, on conditions ${conditions} times, refused ${refusal} times.`,
    waiting: (waits, late) =>
      `${waits} still ${waits === 1 ? "waits" : "wait"}, ${late} of them longer than promised.`,
    objections: (all, open) =>
      `${all} ${all === 1 ? "objection" : "objections"}, ${open} of them without an answer yet.`,
    toLate: "See what waits too long",
    teamTitle: "Yearly confirmation of your team",
    teamAll: "Your whole team is up to date.",
    teamOpen: (n) => `${persons(n)} still ${n === 1 ? "has" : "have"} to answer. Ask about it.`,
    teamWho: "See who still has to answer",
    teamDone: (done, asked) => `${done} of ${asked} ${done === 1 ? "is" : "are"} up to date.`,
    workLate: (n) =>
      plural("en", n, {
        one: "1 person is late in confirming, or never answered",
        other: `${n} people are late in confirming, or never answered`,
      }),
    workDecisions: (n) =>
      plural("en", n, {
        one: "1 declaration waits longer for a decision than promised",
        other: `${n} declarations wait longer for a decision than promised`,
      }),
  },
});
