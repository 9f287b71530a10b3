import { catalogue } from "#platform/locale/index.ts";
import { buttonWords } from "#ui/index.ts";
import type { DeciderRole } from "./settings.ts";

/** The words of the rules that an employer sets. */
export const settingsTexts = catalogue({
  nl: {
    ...buttonWords.nl,
    settings: "Regels voor verklaringen",
    settingsLead: "Deze regels gelden voor iedereen, en geven direct antwoord bij het invullen.",
    giftMost: "Hoogste waarde van een geschenk",
    giftMostHint: "Bij het Rijk is dat 50 euro. Wat meer waard is, mag niet worden aangenomen.",
    freeGifts: "Wat iedereen mag houden zonder te vragen",
    freeGiftsHint:
      "Tot de hoogste waarde. Geld, en wat thuis komt of waar iets voor wordt teruggevraagd, mag nooit.",
    giftDecider: "Wie beslist over geschenken?",
    activityDecider: "Wie beslist over nevenwerkzaamheden?",
    deciders: {
      manager: "De leidinggevende",
      authority: "Het bevoegd gezag, na advies van de leidinggevende",
    } satisfies Record<DeciderRole, string>,
    decideWeeks: "Beslissen binnen",
    weeks: "weken",
    decideWeeksHint:
      "Een redelijke termijn is hoogstens acht weken (Algemene wet bestuursrecht, artikel 4:13).",
    fallback: "Wie beslist over het bevoegd gezag zelf?",
    fallbackHint:
      "Bijvoorbeeld de burgemeester. Naam of e-mailadres. Zonder iemand hier kan het bevoegd gezag niets indienen.",
    confirmTitle: "Ieder jaar even bevestigen",
    confirmHint:
      "Wie moet opgeven, zegt geregeld dat het nog klopt, of dat er niets te melden is. Dan weet u ook van wie niets opgaf of dat klopt.",
    answering: "Wie moet antwoorden?",
    answeringHint:
      "Ambtenaren moeten hun nevenwerkzaamheden opgeven (Ambtenarenwet 2017, artikel 8, lid 2, onder a).",
    confirmMonths: "Opnieuw bevestigen na",
    months: "maanden",
    firstDays: "Wie hier begint, antwoordt binnen",
    days: "dagen",
    asksFrom: "Vraag dit vanaf",
    asksFromHint:
      "Iedereen krijgt vanaf die dag de termijn van wie begint. Leeg: er wordt nog niets gevraagd.",
    settingsSaved: "De regels zijn bewaard. Wat al is ingediend, houdt zijn termijn.",
    firstStep: "Stel de regels voor geschenken en nevenwerkzaamheden in",
    firstStepText: "Wat mag iedereen houden, wie beslist, en wie beslist over het bevoegd gezag zelf?",
  },
  en: {
    ...buttonWords.en,
    settings: "Rules for declarations",
    settingsLead: "These rules hold for everybody, and answer at once while somebody fills in a form.",
    giftMost: "Highest value of a gift",
    giftMostHint: "For central government this is 50 euros. What is worth more may not be accepted.",
    freeGifts: "What everybody may keep without asking",
    freeGiftsHint:
      "Up to the highest value. Money, and what comes to the home or asks something in return, is never allowed.",
    giftDecider: "Who decides on gifts?",
    activityDecider: "Who decides on side activities?",
    deciders: { manager: "The manager", authority: "The authority, on the manager's advice" },
    decideWeeks: "Decide within",
    weeks: "weeks",
    decideWeeksHint:
      "A reasonable term is at most eight weeks (General Administrative Law Act, article 4:13).",
    fallback: "Who decides on what the authority itself declares?",
    fallbackHint:
      "For example the mayor. Name or e-mail address. Without somebody here the authority can submit nothing.",
    confirmTitle: "Confirming once a year",
    confirmHint:
      "Who has to declare says regularly that it is still right, or that there is nothing to declare. Then you also know of those who declared nothing whether that is right.",
    answering: "Who has to answer?",
    answeringHint:
      "Civil servants have to declare side activities (Civil Servants Act 2017, article 8(2)(a)).",
    confirmMonths: "Confirm again after",
    months: "months",
    firstDays: "Who begins here answers within",
    days: "days",
    asksFrom: "Ask this from",
    asksFromHint: "From that day everybody has the term of who begins. Empty: nothing is asked yet.",
    settingsSaved: "The rules have been saved. What was submitted already keeps its term.",
    firstStep: "Set the rules for gifts and side activities",
    firstStepText: "What may everybody keep, who decides, and who decides on the authority itself?",
  },
});
