import { catalogue } from "#platform/locale/index.ts";
import { shortestPassword } from "../password.rules.ts";

export const passwordTexts = catalogue({
  nl: {
    forgottenTitle: "Wachtwoord vergeten",
    forgottenLead: "Dat kan gebeuren. Vul uw e-mailadres in, dan sturen we u een link.",
    noMail:
      "Dit systeem verstuurt geen mail. Vraag uw beheerder om een link om een nieuw wachtwoord te kiezen.",
    email: "E-mailadres",
    send: "Stuur mij een link",
    sentTitle: "Kijk in uw mailbox",
    sentLead:
      "Hoort er een account bij dit adres, dan krijgt u binnen een paar minuten een mail met een link. De link werkt één uur en één keer.",
    sentHelp:
      "Geen mail gekregen? Kijk bij de ongewenste mail. Is die er ook niet, vraag dan uw beheerder om een link.",
    back: "Terug naar inloggen",
    chooseTitle: "Kies een wachtwoord",
    chooseLead: (name: string) => `Welkom, ${name}. Kies een wachtwoord dat u nergens anders gebruikt.`,
    password: "Nieuw wachtwoord",
    passwordHint: `Ten minste ${shortestPassword} tekens. Vier gewone woorden achter elkaar zijn goed te onthouden en moeilijk te raden. Plakken uit een wachtwoordkluis mag.`,
    save: "Bewaar wachtwoord",
    chosen: "Uw wachtwoord is ingesteld. U kunt er nu mee inloggen.",
    goneTitle: "Deze link werkt niet meer",
    goneLead:
      "Een link werkt maar één keer en niet lang. Misschien is er daarna een nieuwere gestuurd. Vraag gerust een nieuwe aan.",
    again: "Vraag een nieuwe link aan",
    changeTitle: "Wachtwoord wijzigen",
    changeLead: "Op andere apparaten wordt u daarna uitgelogd.",
    current: "Huidig wachtwoord",
    currentWrong: "Dit is niet uw huidige wachtwoord.",
    changed: "Uw wachtwoord is gewijzigd. Op andere apparaten bent u uitgelogd.",
    noPassword:
      "U logt in met uw werkaccount en heeft hier geen wachtwoord. Uw wachtwoord wijzigt u bij uw werkaccount.",
  },
  en: {
    forgottenTitle: "Forgotten your password",
    forgottenLead: "It happens. Enter your e-mail address and we will send you a link.",
    noMail: "This system sends no mail. Ask your administrator for a link to choose a new password.",
    email: "E-mail address",
    send: "Send me a link",
    sentTitle: "Look in your mailbox",
    sentLead:
      "If an account belongs to this address, you will get a mail with a link within a few minutes. The link works for one hour and once.",
    sentHelp:
      "No mail? Look at the unwanted mail. If it is not there either, ask your administrator for a link.",
    back: "Back to signing in",
    chooseTitle: "Choose a password",
    chooseLead: (name) => `Welcome, ${name}. Choose a password that you use nowhere else.`,
    password: "New password",
    passwordHint: `At least ${shortestPassword} characters. Four ordinary words in a row are easy to remember and hard to guess. Pasting from a password manager is fine.`,
    save: "Save password",
    chosen: "Your password is set. You can now sign in with it.",
    goneTitle: "This link no longer works",
    goneLead:
      "A link works only once and not for long. Perhaps a newer one was sent after it. Feel free to ask for a new one.",
    again: "Ask for a new link",
    changeTitle: "Change password",
    changeLead: "You will then be signed out on other devices.",
    current: "Current password",
    currentWrong: "This is not your current password.",
    changed: "Your password was changed. You have been signed out on other devices.",
    noPassword:
      "You sign in with your work account and have no password here. You change your password with your work account.",
  },
});
