import { catalogue } from "#platform/locale/index.ts";
import { buttonWords } from "#ui/index.ts";

/** Every text about the settings of reports, in Dutch and English. */
export const texts = catalogue({
  nl: {
    ...buttonWords.nl,
    title: "Instellingen van het meldpunt",
    lead: "Hoe uw organisatie meldingen ontvangt, wie ze leest en hoe lang iets duurt. Bij elke instelling staat wat die doet en waar die vandaan komt.",
    saved: "De instellingen zijn bewaard.",
    channel: "Wat u ontvangt",
    isOpen: "Het meldpunt is open",
    isOpenHint: "Uit: het formulier is dicht. De uitleg en de andere wegen blijven zichtbaar.",
    takesAnonymous: "Iemand kan anoniem melden",
    takesAnonymousHint:
      "De wet noemt anoniem melden, maar dat deel is nog niet in werking (Wbk art. 2, Stb. 2023, 52). De Europese richtlijn beschermt ook wie anoniem meldde en later bekend wordt (art. 6, lid 3). Aan is veiliger voor melders.",
    kindsTitle: "Soorten meldingen",
    kindsHint:
      "Voor elke soort is er een formulier. Een vermoeden van een misstand moet altijd gemeld kunnen worden (Wbk art. 2).",
    wrongdoingNeeded:
      "Het vermoeden van een misstand moet altijd gemeld kunnen worden. Laat dit vakje aan staan.",
    readers: "Wie leest",
    fallback: "Vervanger bij een belang",
    fallbackHint:
      "Gaat een melding over iemand van het meldpunt of over de leiding? Dan leest deze persoon haar, en het meldpunt niet. Kies iemand buiten de lijn van het meldpunt.",
    identityReader: "Wie kent de naam van een melder die in vertrouwen meldt",
    identityReaderHint:
      "Eén persoon van het meldpunt. De anderen lezen de melding zonder naam. De naam mag alleen met toestemming van de melder verder (richtlijn 2019/1937, art. 16).",
    identityReaderRole: "Deze persoon hoort niet bij het meldpunt. Kies iemand die nu meldingen ontvangt.",
    noKey: (name: string) =>
      `${name} heeft nog geen sleutel van de kluis en kan dus niets lezen. Vraag deze persoon een sleutel te maken.`,
    fallbackRole: "Deze persoon hoort bij het meldpunt. Kies iemand die daar niet bij hoort.",
    legal: "Termijnen uit de wet",
    legalText:
      "Binnen 7 dagen bevestigt u de ontvangst. Uiterlijk 3 maanden daarna vertelt u de melder wat u ervan vindt en wat er gebeurt. Is er niets bevestigd, dan tellen de 3 maanden vanaf de zevende dag (Wbk art. 2; richtlijn 2019/1937, art. 9). Deze termijnen kunt u niet langer maken.",
    legalExtensionMonths: "Verlenging van de 3 maanden volgens de cao, in maanden",
    legalExtensionMonthsHint:
      "Meestal 0. De CAO Provincies laat één keer 3 maanden extra toe. Vul alleen iets in als uw cao dat zegt; de verlenging vraagt altijd een reden.",
    generalExtension: "Termijnen lopen door als ze eindigen in een weekend of op een feestdag",
    generalExtensionHint:
      "De Algemene termijnenwet (art. 1 tot en met 4) verschuift een einde in een weekend of op een feestdag naar de eerste werkdag. Dat geldt niet voor termijnen van meer dan 90 dagen of 3 maanden. Standaard staat dit uit: de vroegste dag is altijd op tijd, en een melder die wacht merkt niets van een verschuiving. Zet dit aan als uw organisatie de wet volgt zoals zij er staat.",
    own: "Termijnen van uw organisatie",
    ownText:
      "Deze termijnen staan niet in de wet. Ze tellen vanaf de stap waar ze bij horen. Een wijziging geldt voor termijnen die daarna beginnen.",
    weighDays: "Wegen van een melding, in dagen",
    weighDaysHint: "Vanaf de ontvangst. Gebruikelijk is 1 tot 2 weken.",
    investigateDays: "Onderzoek, in dagen",
    investigateDaysHint:
      "Vanaf de opdracht. Gebruikelijk is 6 tot 12 weken. Bij het Rijk hoort de melder binnen 12 weken de uitkomst.",
    decideDays: "Besluit, in dagen",
    decideDaysHint: "Vanaf het rapport.",
    replyDays: "Antwoord aan een toezichthouder, in dagen",
    replyDaysHint: "Vanaf de vraag. Noemt de toezichthouder zelf een dag, houd dan die aan.",
    mostExtensions: "Hoe vaak mag een eigen termijn verlengd worden?",
    mostExtensionsHint: "0 betekent nooit. Elke verlenging vraagt een reden.",
    extensionDays: "Verlenging per keer, in dagen",
    extensionDaysHint: "Elke keer evenveel.",
    warn: "Waarschuwen",
    warnText:
      "Vanaf dan heet een termijn “bijna” en krijgt wie het dossier behandelt één keer bericht. Is een termijn voorbij, dan volgt nog één bericht. In de mail staat niets over de melding.",
    soonConfirmDays: "Bij de 7 dagen: hoeveel dagen van tevoren?",
    soonConfirmDaysHint: "Standaard 3.",
    soonDays: "Bij alle andere: hoeveel dagen van tevoren?",
    soonDaysHint: "Standaard 14.",
    keep: "Hoe lang u bewaart",
    keepText:
      "In hele jaren na het sluiten; leeg betekent voor altijd. De wet noemt geen vaste termijn: bewaar niet langer dan nodig (Wbk; richtlijn 2019/1937, art. 18). Voor de overheid beslist de selectielijst.",
    keepNotTakenUpYears: "Niet in behandeling genomen, in jaren",
    keepNotTakenUpYearsHint: "Standaard 1 jaar: een proces dat is afgebroken (selectielijst gemeenten 2020).",
    keepHandledYears: "Afgehandeld zonder onderzoek, in jaren",
    keepHandledYearsHint: "Standaard 5 jaar, zoals een klacht (selectielijst gemeenten 2020, 13.1).",
    keepInvestigatedYears: "Onderzocht, in jaren",
    keepInvestigatedYearsHint: "Standaard 10 jaar (selectielijst gemeenten 2020, 12.1.7).",
    keepWrongdoingYears: "Onderzoek naar een misstand, in jaren",
    keepWrongdoingYearsHint:
      "Standaard leeg: voor altijd bewaren en overdragen (selectielijst gemeenten 2020, 4.1.4).",
    wholeYears: "Vul hele jaren in, of laat dit leeg.",
    questionnaires: "Vragen in het formulier",
    questionnairesText: "Per soort melding kunt u vragen toevoegen, anders zeggen of verbergen.",
  },
  en: {
    ...buttonWords.en,
    title: "Settings of the reporting office",
    lead: "How your organisation receives reports, who reads them and how long things take. Each setting says what it does and where it comes from.",
    saved: "The settings have been saved.",
    channel: "What you receive",
    isOpen: "The reporting office is open",
    isOpenHint: "Off: the form is closed. The explanation and the other ways stay visible.",
    takesAnonymous: "Somebody can report anonymously",
    takesAnonymousHint:
      "The law mentions anonymous reports, but that part is not in force yet (Wbk art. 2, Stb. 2023, 52). The European directive also protects whoever reported anonymously and becomes known later (art. 6(3)). On is safer for reporters.",
    kindsTitle: "Kinds of report",
    kindsHint:
      "Each kind has its own form. It must always be possible to report suspected wrongdoing (Wbk art. 2).",
    wrongdoingNeeded: "It must always be possible to report suspected wrongdoing. Leave this box ticked.",
    readers: "Who reads",
    fallback: "Stand-in when there is an interest",
    fallbackHint:
      "Is a report about somebody of the reporting office or about the top? Then this person reads it, and the office does not. Choose somebody outside the line of the office.",
    identityReader: "Who knows the name of a reporter who reports in confidence",
    identityReaderHint:
      "One person of the reporting office. The others read the report without the name. The name may only go further with the consent of the reporter (directive 2019/1937, art. 16).",
    identityReaderRole:
      "This person does not belong to the reporting office. Choose somebody who receives reports now.",
    noKey: (name: string) =>
      `${name} has no key of the vault yet and can read nothing. Ask this person to make a key.`,
    fallbackRole: "This person belongs to the reporting office. Choose somebody who does not.",
    legal: "Terms of the law",
    legalText:
      "Within 7 days you confirm receipt. At most 3 months after that you tell the reporter what you think of it and what happens. When nothing was confirmed, the 3 months count from the seventh day (Wbk art. 2; directive 2019/1937, art. 9). You cannot make these terms longer.",
    legalExtensionMonths: "Extension of the 3 months by collective agreement, in months",
    legalExtensionMonthsHint:
      "Usually 0. The CAO Provincies (agreement of the provinces) allows 3 extra months once. Only fill this in when your agreement says so; an extension always asks for a reason.",
    generalExtension: "Terms run on when they end in a weekend or on a holiday",
    generalExtensionHint:
      "The Algemene termijnenwet (general act on terms, art. 1 to 4) moves an end in a weekend or on a holiday to the first working day. It does not hold for terms of more than 90 days or 3 months. It is off by default: the earliest day is always in time, and a reporter who waits notices nothing of a shift. Turn it on when your organisation follows the act as it is written.",
    own: "Terms of your organisation",
    ownText:
      "These terms are not in the law. They count from the step they belong to. A change holds for terms that begin after it.",
    weighDays: "Weighing a report, in days",
    weighDaysHint: "From receipt. Usual is 1 to 2 weeks.",
    investigateDays: "Investigation, in days",
    investigateDaysHint:
      "From the order. Usual is 6 to 12 weeks. In central government the reporter hears the outcome within 12 weeks.",
    decideDays: "Decision, in days",
    decideDaysHint: "From the report of the investigation.",
    replyDays: "Reply to an authority, in days",
    replyDaysHint: "From the question. When the authority names a day itself, keep that.",
    mostExtensions: "How often may a term of your own be extended?",
    mostExtensionsHint: "0 means never. Every extension asks for a reason.",
    extensionDays: "Extension each time, in days",
    extensionDaysHint: "The same each time.",
    warn: "Warnings",
    warnText:
      "From then on a term is called “soon” and whoever handles the file is told once. When a term is over, one more message follows. The mail says nothing about the report.",
    soonConfirmDays: "For the 7 days: how many days before?",
    soonConfirmDaysHint: "Default 3.",
    soonDays: "For all others: how many days before?",
    soonDaysHint: "Default 14.",
    keep: "How long you keep",
    keepText:
      "In whole years after closing; empty means for good. The law names no fixed term: keep no longer than needed (Wbk; directive 2019/1937, art. 18). For public bodies the selection list decides.",
    keepNotTakenUpYears: "Not taken up, in years",
    keepNotTakenUpYearsHint:
      "Default 1 year: a process that was broken off (selection list of municipalities 2020).",
    keepHandledYears: "Handled without investigation, in years",
    keepHandledYearsHint: "Default 5 years, as a complaint (selection list of municipalities 2020, 13.1).",
    keepInvestigatedYears: "Investigated, in years",
    keepInvestigatedYearsHint: "Default 10 years (selection list of municipalities 2020, 12.1.7).",
    keepWrongdoingYears: "Investigation of wrongdoing, in years",
    keepWrongdoingYearsHint:
      "Default empty: kept for good and transferred (selection list of municipalities 2020, 4.1.4).",
    wholeYears: "Enter whole years, or leave this empty.",
    questionnaires: "Questions of the form",
    questionnairesText: "For each kind of report you can add, reword or hide questions.",
  },
});
