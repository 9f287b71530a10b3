/** For who looks at several organisations: outcomes of closed rounds, and conversations on them. */
export const overseerDoors: readonly string[] = [
  "GET /overzicht",
  "GET /overzicht/normen",
  "GET /overzicht/normen-downloaden/:form",
  "GET /overzicht/normen/:framework/:code",
  "GET /overzicht/organisaties",
  "GET /overzicht/organisaties/:shortName",
  "GET /overzicht/gesprekken",
  "GET POST /overzicht/gesprekken/nieuw",
  "GET /overzicht/gesprekken/:conversationId",
  "GET POST /overzicht/gesprekken/:conversationId/wijzigen",
];
