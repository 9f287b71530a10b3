import { z } from "zod";
import { unitNames } from "#modules/organisations/index.ts";
import { fields, get, ordinaryReading, page } from "#platform/http/index.ts";
import type { Route } from "#platform/http/index.ts";
import { teamChecklistBase } from "./checklist.ts";
import { listChecklists } from "./checklists.queries.ts";
import { teamStandings } from "./team.queries.ts";
import { texts } from "./texts.ts";
import { TeamPage } from "./views/team-page.tsx";

const teamQuery = z.object({ pagina: fields.pageNumber(), team: fields.pageNumber() });

/** For who leads people: how far those are who began lately, and how all stand to oath and statements. */
export const teamChecklistRoutes: readonly Route[] = [
  get({
    path: teamChecklistBase,
    permission: ["manager"],
    audit: ordinaryReading,
    query: teamQuery,
    answer: async ({ tx, locale, today, query }) => {
      const { pagina } = query;
      const lists = await listChecklists(tx, "team", {
        today,
        query: { pagina, stand: "all", eenheid: undefined },
      });
      const standings = await teamStandings(tx, { today, page: query.team });
      const t = texts[locale];
      const names = await unitNames(tx);
      const unitName = (unitId: string | null): string => names.get(unitId ?? "") ?? t.noUnit;
      return page(t.teamTitle, <TeamPage {...{ locale, query, lists, standings, unitName }} />);
    },
  }),
];
