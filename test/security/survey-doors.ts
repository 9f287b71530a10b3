/** Making questionnaires. */
const questionnaireDoors = [
  "GET /enquetes/vragenlijsten",
  "GET POST /enquetes/vragenlijsten/nieuw",
  "GET POST /enquetes/vragenlijsten/uit-bestand",
  "GET /enquetes/vragenlijsten/:key/:version",
  "GET /enquetes/vragenlijsten/:key/:version/voorbeeld",
  "GET /enquetes/vragenlijsten/:key/:version/codeboek",
  "GET /enquetes/vragenlijsten/:key/:version/codeboek/:language",
  "GET /enquetes/vragenlijsten/:key/:version/bestand",
  "POST /enquetes/vragenlijsten/:key/:version/nieuwe-versie",
  "POST /enquetes/vragenlijsten/:key/:version/verwijderen",
  "POST /enquetes/vragenlijsten/:key/:version/leidinggevend-toevoegen",
  "POST /enquetes/vragenlijsten/:key/:version/plaats",
  "POST /enquetes/vragenlijsten/:key/:version/volgorde",
  "GET POST /enquetes/vragenlijsten/:key/:version/titel",
  "GET POST /enquetes/vragenlijsten/:key/:version/blok-toevoegen",
  "GET POST /enquetes/vragenlijsten/:key/:version/blokken/:id",
  "GET POST /enquetes/vragenlijsten/:key/:version/blokken/:id/vraag-toevoegen/:kind",
  "GET POST /enquetes/vragenlijsten/:key/:version/vragen/:id",
  "GET POST /enquetes/vragenlijsten/:key/:version/vragen/:id/voorwaarde",
  "GET POST /enquetes/vragenlijsten/:key/:version/achtergrond-toevoegen",
  "GET POST /enquetes/vragenlijsten/:key/:version/achtergrond/:id",
  "GET POST /enquetes/vragenlijsten/:key/:version/schaal-toevoegen",
  "GET POST /enquetes/vragenlijsten/:key/:version/schalen/:id",
] as const;

/** The doors of surveys: questionnaires, making and moving rounds. Whoever answers comes in by a link of their own, which `everybody` lists. */
export const surveyDoors: Readonly<Record<string, readonly string[]>> = {
  coordinator: [
    "GET /enquetes",
    "GET POST /enquetes/nieuw",
    "GET /enquetes/:roundId",
    "POST /enquetes/:roundId/openen",
    "GET POST /enquetes/:roundId/sluiten",
    "POST /enquetes/:roundId/weghalen",
    "POST /enquetes/:roundId/minimum",
    "GET /enquetes/:roundId/uitkomsten/geschreven",
    ...questionnaireDoors,
  ],
  "authority coordinator manager works-council": [
    "GET /enquetes/:roundId/uitkomsten",
    "GET /enquetes/:roundId/uitkomsten/groepen",
    "GET /enquetes/:roundId/uitkomsten/samenhang",
    "GET /enquetes/:roundId/uitkomsten/vergelijken",
    "GET /enquetes/:roundId/uitkomsten/bestand/:form",
  ],
};
