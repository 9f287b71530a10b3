import type { LogWords } from "#platform/module/index.ts";

/** What the audit log says of organisations, people and roles. */
export const logWords: LogWords = {
  events: {
    "organisation.changed": {
      nl: "Gegevens van de organisatie wijzigen",
      en: "Change the organisation's details",
    },
    "organisation.theme-changed": { nl: "Huisstijl wijzigen", en: "Change the house style" },
    "unit.created": { nl: "Eenheid toevoegen", en: "Add a unit" },
    "unit.changed": { nl: "Eenheid wijzigen", en: "Change a unit" },
    "unit.ended": { nl: "Eenheid beëindigen", en: "End a unit" },
    "person.created": { nl: "Persoon toevoegen", en: "Add a person" },
    "person.changed": { nl: "Gegevens van een persoon wijzigen", en: "Change a person's details" },
    "person.placed": { nl: "Persoon plaatsen bij een eenheid", en: "Place a person in a unit" },
    "person.leaves": { nl: "Vertrek van een persoon vastleggen", en: "Record that a person leaves" },
    "people.imported": { nl: "Personen inlezen uit een bestand", en: "Import people from a file" },
    "provisioning-token.made": {
      nl: "Sleutel voor de koppeling maken",
      en: "Make a token for the connection",
    },
    "provisioning-token.revoked": {
      nl: "Sleutel voor de koppeling intrekken",
      en: "Revoke a token for the connection",
    },
    "provisioning.user-created": {
      nl: "Persoon toevoegen vanuit de koppeling",
      en: "Add a person through the connection",
    },
    "provisioning.user-replaced": {
      nl: "Alle gegevens van een persoon overnemen vanuit de koppeling",
      en: "Take over all details of a person through the connection",
    },
    "provisioning.user-changed": {
      nl: "Persoon wijzigen vanuit de koppeling",
      en: "Change a person through the connection",
    },
    "provisioning.user-removed": {
      nl: "Persoon uit dienst laten gaan vanuit de koppeling",
      en: "Let a person leave through the connection",
    },
    "provisioning.group-created": {
      nl: "Groep toevoegen vanuit de koppeling",
      en: "Add a group through the connection",
    },
    "provisioning.group-replaced": {
      nl: "Alle gegevens van een groep overnemen vanuit de koppeling",
      en: "Take over all details of a group through the connection",
    },
    "provisioning.group-changed": {
      nl: "Groep wijzigen vanuit de koppeling",
      en: "Change a group through the connection",
    },
    "provisioning.group-removed": {
      nl: "Groep weghalen vanuit de koppeling",
      en: "Remove a group through the connection",
    },
    "appointment.made": { nl: "Rol geven", en: "Give a role" },
    "appointment.ended": { nl: "Rol beëindigen", en: "End a role" },
    "coordinator-position.recorded": {
      nl: "Positie van de coördinator vastleggen",
      en: "Record the coordinator's position",
    },
    "authority-contact.recorded": {
      nl: "Contact met het bevoegd gezag vastleggen",
      en: "Record a contact with the authority",
    },
    "coordinator-advice.recorded": {
      nl: "Advies van de coördinator vastleggen",
      en: "Record advice of the coordinator",
    },
    "coordinator-advice.answered": {
      nl: "Antwoord op een advies vastleggen",
      en: "Record the answer to advice",
    },
  },
  objects: {
    organisation: { nl: "organisatie", en: "organisation" },
    unit: { nl: "eenheid", en: "unit" },
    person: { nl: "persoon", en: "person" },
    "provisioning-token": { nl: "sleutel van de koppeling", en: "token of the connection" },
    "provisioned-group": { nl: "groep van de koppeling", en: "group of the connection" },
    appointment: { nl: "rol van een persoon", en: "role of a person" },
    contact: { nl: "contact", en: "contact" },
    advice: { nl: "advies", en: "advice" },
  },
};
