import { catalogue } from "#platform/locale/index.ts";

/** What our mails say: never what it is about, only that there is something and where to go. */
export const texts = catalogue({
  nl: {
    notice: {
      subject: "Er staat iets voor u klaar in Borgpen",
      lines: (url: string) => [
        "Goedendag,",
        "",
        "Er staat iets voor u klaar. Log in om het te bekijken:",
        url,
        "",
        "In deze mail staat met opzet niet waar het over gaat.",
      ],
    },
    activate: {
      subject: "Uw account voor Borgpen",
      lines: (url: string) => [
        "Goedendag,",
        "",
        "Er is een account voor u gemaakt. Kies uw wachtwoord op deze pagina:",
        url,
        "",
        "De link werkt één keer, en niet langer dan een dag. Stuur hem niet door.",
        "Verwacht u geen account? Dan hoeft u niets te doen.",
      ],
    },
    reset: {
      subject: "Nieuw wachtwoord voor Borgpen",
      lines: (url: string) => [
        "Goedendag,",
        "",
        "Iemand, waarschijnlijk u, vroeg om een nieuw wachtwoord. Kies het op deze pagina:",
        url,
        "",
        "De link werkt één keer, en niet langer dan een uur. Stuur hem niet door.",
        "Vroeg u hier niet om? Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.",
      ],
    },
    survey: {
      subject: "Uw organisatie vraagt u iets",
      lines: (url: string) => [
        "Goedendag,",
        "",
        "Uw organisatie stelt u graag enkele vragen. Dit is uw eigen link:",
        url,
        "",
        "De link werkt één keer en is alleen voor u. Stuur hem niet door.",
        "Op de pagina leest u eerst waar het over gaat en wie wat te zien krijgt.",
      ],
    },
    "survey-again": {
      subject: "Uw organisatie vraagt u iets (herinnering)",
      lines: (url: string) => [
        "Goedendag,",
        "",
        "Wij stuurden u eerder een link naar enkele vragen. Dit is een nieuwe, en de vorige werkt niet meer:",
        url,
        "",
        "De link werkt één keer en is alleen voor u. Stuur hem niet door.",
        "Wilt u niet meedoen? Dan hoeft u niets te doen.",
      ],
    },
    footer: "Dit bericht is automatisch verstuurd. U kunt er niet op antwoorden.",
  },
  en: {
    notice: {
      subject: "There is something for you in Borgpen",
      lines: (url) => [
        "Good day,",
        "",
        "There is something for you. Sign in to see it:",
        url,
        "",
        "This mail does not say what it is about, on purpose.",
      ],
    },
    activate: {
      subject: "Your account for Borgpen",
      lines: (url) => [
        "Good day,",
        "",
        "An account was made for you. Choose your password on this page:",
        url,
        "",
        "The link works once, and no longer than a day. Do not pass it on.",
        "Did you not expect an account? Then you need not do anything.",
      ],
    },
    reset: {
      subject: "New password for Borgpen",
      lines: (url) => [
        "Good day,",
        "",
        "Somebody, probably you, asked for a new password. Choose it on this page:",
        url,
        "",
        "The link works once, and no longer than an hour. Do not pass it on.",
        "Did you not ask for this? Then you need not do anything: your password stays as it is.",
      ],
    },
    survey: {
      subject: "Your organisation asks you something",
      lines: (url) => [
        "Good day,",
        "",
        "Your organisation would like to ask you some questions. This is your own link:",
        url,
        "",
        "The link works once and is for you alone. Do not pass it on.",
        "On the page you first read what it is about and who gets to see what.",
      ],
    },
    "survey-again": {
      subject: "Your organisation asks you something (reminder)",
      lines: (url) => [
        "Good day,",
        "",
        "Earlier we sent you a link to some questions. This is a new one, and the one before no longer works:",
        url,
        "",
        "The link works once and is for you alone. Do not pass it on.",
        "You do not want to take part? Then you need not do anything.",
      ],
    },
    footer: "This message was sent automatically. You cannot reply to it.",
  },
});
