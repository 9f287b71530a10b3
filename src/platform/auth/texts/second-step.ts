import { catalogue, plural } from "#platform/locale/index.ts";

export const secondStepTexts = catalogue({
  nl: {
    title: "De tweede stap",
    lead: "Open de app op uw telefoon en vul de code van zes cijfers in die u daar ziet.",
    code: "Code",
    codeHint: "Bijvoorbeeld 123 456. Telefoon kwijt? Vul dan een van uw herstelcodes in.",
    submit: "Verder",
    skip: "Verder als medewerker, zonder uw andere rollen",
    wrong:
      "Deze code klopt niet of is al gebruikt. Wacht tot de app een nieuwe code laat zien en vul die in.",
    none: "U hebt nog geen tweede stap ingesteld. Dat duurt twee minuten.",
    setUpTitle: "Een tweede stap instellen",
    setUpLead:
      "Uw rol geeft toegang tot gegevens van anderen. Een wachtwoord alleen is daarvoor te weinig. Daarom logt u voortaan in twee stappen in: met uw wachtwoord en met een code van uw telefoon. Instellen duurt twee minuten.",
    setUpLeadFree:
      "U logt dan in twee stappen in: met uw wachtwoord en met een code van uw telefoon. Wie uw wachtwoord raadt, komt er dan nog niet in.",
    again: "U heeft al een tweede stap. Als u deze pagina afmaakt, werkt alleen de nieuwe nog.",
    steps: "Zo stelt u het in",
    step1:
      "Installeer een authenticator-app op uw telefoon, als u die nog niet heeft. Uw beheerder kan u er een aanraden.",
    step2: "Scan deze code met de app.",
    step3: "Vul hieronder de zes cijfers in die de app laat zien.",
    qr: "QR-code voor de authenticator-app",
    cannotScan: "Kunt u niet scannen?",
    openApp: "Open de app op dit apparaat",
    byHand: "Of typ deze sleutel over in de app. Kies daar voor een code op tijd.",
    confirm: "Instellen",
    wrongSetUp:
      "Deze code klopt niet. Kijk of de app en de klok van uw telefoon goed staan en vul de nieuwste code in.",
    later: "Niet nu: verder als medewerker",
    codesTitle: "Bewaar uw herstelcodes",
    codesLead:
      "De tweede stap is ingesteld. Raakt u uw telefoon kwijt, dan komt u met een herstelcode toch binnen. Elke code werkt één keer. U ziet ze alleen nu: schrijf ze op of druk ze af, en bewaar ze op een veilige plek.",
    codesLeadNew:
      "Dit zijn uw nieuwe herstelcodes. De oude werken niet meer. Elke code werkt één keer. U ziet ze alleen nu: schrijf ze op of druk ze af, en bewaar ze op een veilige plek.",
    codesDone: "Ik heb ze bewaard",
    newCodesTitle: "Nieuwe herstelcodes",
    newCodesLead: "U krijgt tien nieuwe codes. De oude werken daarna niet meer.",
    newCodes: "Geef mij nieuwe codes",
    keepCodes: "Terug naar mijn account",
    codesLeft: (left: number) =>
      `U gebruikte een herstelcode. U heeft er nog ${plural("nl", left, { one: "één", other: String(left) })}.`,
  },
  en: {
    title: "The second step",
    lead: "Open the app on your phone and enter the code of six digits that you see there.",
    code: "Code",
    codeHint: "For example 123 456. Lost your phone? Then enter one of your recovery codes.",
    submit: "Continue",
    skip: "Continue as an employee, without your other roles",
    wrong: "This code is wrong or was used already. Wait until the app shows a new code and enter that one.",
    none: "You have not set up a second step yet. It takes two minutes.",
    setUpTitle: "Set up a second step",
    setUpLead:
      "Your role gives access to what concerns others. A password alone is too little for that. So from now on you sign in in two steps: with your password and with a code from your phone. Setting it up takes two minutes.",
    setUpLeadFree:
      "You then sign in in two steps: with your password and with a code from your phone. Whoever guesses your password still does not get in.",
    again: "You already have a second step. When you finish this page, only the new one works.",
    steps: "How to set it up",
    step1:
      "Install an authenticator app on your phone, if you do not have one yet. Your administrator can advise you on one.",
    step2: "Scan this code with the app.",
    step3: "Enter below the six digits that the app shows.",
    qr: "QR code for the authenticator app",
    cannotScan: "Can you not scan?",
    openApp: "Open the app on this device",
    byHand: "Or type this key into the app. Choose a time-based code there.",
    confirm: "Set up",
    wrongSetUp:
      "This code is wrong. See whether the app and the clock of your phone are right and enter the newest code.",
    later: "Not now: continue as an employee",
    codesTitle: "Keep your recovery codes",
    codesLead:
      "The second step is set up. If you lose your phone, a recovery code still lets you in. Each code works once. You see them only now: write them down or print them, and keep them in a safe place.",
    codesLeadNew:
      "These are your new recovery codes. The old ones no longer work. Each code works once. You see them only now: write them down or print them, and keep them in a safe place.",
    codesDone: "I have kept them",
    newCodesTitle: "New recovery codes",
    newCodesLead: "You get ten new codes. The old ones no longer work after that.",
    newCodes: "Give me new codes",
    keepCodes: "Back to my account",
    codesLeft: (left) =>
      `You used a recovery code. You have ${plural("en", left, { one: "one", other: String(left) })} left.`,
  },
});
