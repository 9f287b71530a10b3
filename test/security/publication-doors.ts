/** Who may come to vulnerable functions, designated ones, and what follows from them: the public register, and how it is kept. */
export const publicationDoors: Readonly<Record<string, readonly string[]>> = {
  everybody: [
    "GET /openbaar/nevenwerkzaamheden",
    "GET /openbaar/open-data/nevenwerkzaamheden",
    "GET /openbaar/nevenwerkzaamheden/:shortName",
    "GET /openbaar/nevenwerkzaamheden/:shortName/:entryId",
  ],
  "authority coordinator": [
    "GET /registers/openbaar",
    "GET /registers/kwetsbare-functies",
    "GET /registers/aanwijzingen",
    "GET /registers/aanwijzingen/:designationId",
  ],
  manager: ["GET /team/kwetsbare-functies", "POST /kwetsbare-functies/eenheid/:unitId/bevestigen"],
  "authority coordinator manager": [
    "GET /kwetsbare-functies/eenheid/:unitId",
    "GET /kwetsbare-functies/:vulnerableFunctionId",
  ],
  "coordinator manager": [
    "GET POST /kwetsbare-functies/eenheid/:unitId/nieuw",
    "GET POST /kwetsbare-functies/:vulnerableFunctionId/wijzigen",
    "POST /kwetsbare-functies/:vulnerableFunctionId/weghalen",
  ],
  coordinator: [
    "GET POST /kwetsbare-functies/:vulnerableFunctionId/aanwijzen",
    "GET POST /registers/openbaar/instellingen",
    "GET POST /registers/openbaar/afschermen",
    "GET POST /registers/openbaar/afschermen/:withholdingId/opheffen",
    "GET POST /registers/aanwijzingen/nieuw",
    "GET POST /registers/aanwijzingen/:designationId/beeindigen",
  ],
};
