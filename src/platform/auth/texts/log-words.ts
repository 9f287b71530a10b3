import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of signing in, accounts and sessions. */
export const signInLogWords: LogWords = {
  events: {
    "installation.set-up": {
      nl: "Borgpen voor het eerst instellen",
      en: "Set up Borgpen for the first time",
    },
    "session.sign-in": { nl: "Inloggen", en: "Sign in" },
    "session.second-step": { nl: "Tweede stap van het inloggen", en: "Second step of signing in" },
    "session.sign-out": { nl: "Uitloggen", en: "Sign out" },
    "session.ended": { nl: "Sessie beëindigen", en: "End a session" },
    "session.others-ended": { nl: "Eigen andere sessies beëindigen", en: "End one's own other sessions" },
    "session.all-ended": { nl: "Alle sessies van iemand beëindigen", en: "End all sessions of somebody" },
    "account.looked-up": { nl: "Account zoeken", en: "Look up an account" },
    "account.seen": { nl: "Account van iemand bekijken", en: "View somebody's account" },
    "account.link-made": {
      nl: "Link maken om een wachtwoord te kiezen",
      en: "Make a link to choose a password",
    },
    "account.reset-asked": { nl: "Nieuw wachtwoord aanvragen", en: "Ask for a new password" },
    "account.password-chosen-by-link": {
      nl: "Wachtwoord kiezen met een link",
      en: "Choose a password with a link",
    },
    "account.password-changed": { nl: "Eigen wachtwoord wijzigen", en: "Change one's own password" },
    "account.language-changed": { nl: "Eigen taal wijzigen", en: "Change one's own language" },
    "account.second-factor-set-up": { nl: "Tweede stap instellen", en: "Set up the second step" },
    "account.second-factor-stopped": { nl: "Tweede stap uitzetten", en: "Stop the second step" },
    "account.second-factor-erased": {
      nl: "Tweede stap van iemand wissen",
      en: "Erase somebody's second step",
    },
    "account.recovery-codes-renewed": { nl: "Herstelcodes vernieuwen", en: "Renew the recovery codes" },
    "group-roles.added": { nl: "Rol koppelen aan een groep", en: "Tie a role to a group" },
    "group-roles.removed": { nl: "Rol van een groep weghalen", en: "Take a role from a group" },
    "group-roles.kept-apart": {
      nl: "Rol geven door een groep, wat niet samengaat met een andere rol",
      en: "Give a role by a group, which does not go with another role",
    },
  },
  objects: {
    account: { nl: "account", en: "account" },
    session: { nl: "sessie", en: "session" },
    "group-role": { nl: "rol van een groep", en: "role of a group" },
  },
};
