import { catalogue } from "#platform/locale/index.ts";

export const demonstrationTexts = catalogue({
  nl: {
    title: "Wie wilt u zijn?",
    lead: "Dit is een demonstratie. Kies een voorbeeldpersoon en kijk rond door de ogen van die rol. U heeft geen wachtwoord nodig.",
    signIn: "Inloggen",
    signInAs: (name: string) => `als ${name}`,
    empty: "Er zijn nog geen voorbeeldpersonen geladen.",
  },
  en: {
    title: "Who do you want to be?",
    lead: "This is a demonstration. Choose an example person and look around through the eyes of that role. You need no password.",
    signIn: "Sign in",
    signInAs: (name) => `as ${name}`,
    empty: "No example persons have been loaded yet.",
  },
});
