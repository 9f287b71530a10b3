/** What somebody reads when signing in with the work account does not work out. */
export const ssoRefusals = {
  failed: {
    nl: "Inloggen met uw werkaccount is niet gelukt. Probeer het opnieuw. Blijft het misgaan, vraag dan uw beheerder.",
    en: "Signing in with your work account did not work. Try again. If it keeps failing, ask your administrator.",
  },
  expired: {
    nl: "Het inloggen heeft te lang geduurd of is in een ander venster begonnen. Begin opnieuw.",
    en: "Signing in took too long or was begun in another window. Begin again.",
  },
  unreachable: {
    nl: "De pagina om in te loggen met uw werkaccount antwoordt nu niet. Probeer het over een paar minuten opnieuw.",
    en: "The page to sign in with your work account does not answer at the moment. Try again in a few minutes.",
  },
  unknown: {
    nl: "Uw werkaccount klopt, maar u staat hier nog niet in de lijst van medewerkers, of zonder e-mailadres. Vraag uw beheerder om u toe te voegen.",
    en: "Your work account is right, but you are not on the list of people here yet, or without an e-mail address. Ask your administrator to add you.",
  },
  "other-subject": {
    nl: "Bij dit e-mailadres hoort hier al een ander werkaccount. Vraag uw beheerder om dit na te kijken.",
    en: "Another work account already belongs to this e-mail address here. Ask your administrator to look into this.",
  },
} as const;
