import { catalogue } from "#platform/locale/index.ts";

export const signInTexts = catalogue({
  nl: {
    title: "Inloggen",
    lead: "Log in met het e-mailadres van uw werk.",
    needed: {
      title: "Log eerst in",
      text: "Deze pagina is er alleen voor wie is ingelogd. Daarna komt u er vanzelf weer terecht.",
    },
    email: "E-mailadres",
    password: "Wachtwoord",
    submit: "Inloggen",
    forgotten: "Wachtwoord vergeten?",
    sso: "Inloggen met uw werkaccount",
    ssoLead: "Uw organisatie gebruikt één werkaccount voor alles. Daarmee komt u hier ook binnen.",
    orPassword: "Of met een wachtwoord",
    demonstration: "Kies een van de voorbeeldpersonen",
    demonstrationText: "Dit is een demonstratie: u kunt rondkijken zonder wachtwoord.",
    chooseTitle: "Waar wilt u naartoe?",
    chooseLead:
      "U heeft bij meer organisaties een account. Kies er een en vul uw wachtwoord nog een keer in.",
  },
  en: {
    title: "Sign in",
    lead: "Sign in with the e-mail address of your work.",
    needed: {
      title: "Sign in first",
      text: "This page is only for people who are signed in. You will come back here afterwards.",
    },
    email: "E-mail address",
    password: "Password",
    submit: "Sign in",
    forgotten: "Forgotten your password?",
    sso: "Sign in with your work account",
    ssoLead: "Your organisation uses one work account for everything. It lets you in here too.",
    orPassword: "Or with a password",
    demonstration: "Choose one of the example persons",
    demonstrationText: "This is a demonstration: you can look around without a password.",
    chooseTitle: "Where do you want to go?",
    chooseLead:
      "You have an account with more than one organisation. Choose one and enter your password once more.",
  },
});

const minutes = (seconds: number): number => Math.ceil(seconds / 60);

/** How long to wait, in words: so many seconds, or from one minute on so many minutes. */
export const waitingTime = catalogue({
  nl: (seconds: number) =>
    seconds < 60
      ? `${seconds} ${seconds === 1 ? "seconde" : "seconden"}`
      : `${minutes(seconds)} ${minutes(seconds) === 1 ? "minuut" : "minuten"}`,
  en: (seconds) =>
    seconds < 60
      ? `${seconds} ${seconds === 1 ? "second" : "seconds"}`
      : `${minutes(seconds)} ${minutes(seconds) === 1 ? "minute" : "minutes"}`,
});

export const refusals = {
  wrong: {
    nl: "Dit e-mailadres en dit wachtwoord horen niet bij elkaar. Kijk of u een tikfout maakte.",
    en: "This e-mail address and this password do not belong together. See whether you mistyped.",
  },
  wait: (seconds: number) => ({
    nl: `Er is een paar keer iets verkeerds ingevuld. Voor de veiligheid kunt u het over ${waitingTime.nl(seconds)} opnieuw proberen. Weet u het wachtwoord niet meer? Kies dan "Wachtwoord vergeten?".`,
    en: `Something wrong was entered a few times. For safety you can try again in ${waitingTime.en(seconds)}. Do you no longer know the password? Then choose "Forgotten your password?".`,
  }),
  waitForCode: (seconds: number) => ({
    nl: `Er is een paar keer een verkeerde code ingevuld. Voor de veiligheid kunt u het over ${waitingTime.nl(seconds)} opnieuw proberen.`,
    en: `A wrong code was entered a few times. For safety you can try again in ${waitingTime.en(seconds)}.`,
  }),
  waitForMail: (seconds: number) => ({
    nl: `U heeft net al om een mail gevraagd. Kijk eerst in uw mailbox, of probeer het over ${waitingTime.nl(seconds)} opnieuw.`,
    en: `You have just asked for a mail. Look in your mailbox first, or try again in ${waitingTime.en(seconds)}.`,
  }),
};
