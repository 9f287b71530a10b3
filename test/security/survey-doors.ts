/** The doors of surveys: making and moving rounds. Whoever answers comes in by a link of their own, which `everybody` lists. */
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
  ],
  "coordinator authority works-council manager": [
    "GET /enquetes/:roundId/uitkomsten",
    "GET /enquetes/:roundId/uitkomsten/groepen",
    "GET /enquetes/:roundId/uitkomsten/samenhang",
  ],
};
