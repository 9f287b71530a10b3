import type { ReportChannel } from "#modules/guidance/index.ts";
import type { Route } from "#platform/http/index.ts";
import { kindsTaken } from "./form.queries.ts";
import { formRoutes } from "./form.routes.tsx";
import { scriptRoutes } from "./script.routes.ts";

/** Where reports come in: the form of each kind, and what its script asks. */
export const receivingRoutes: readonly Route[] = [...formRoutes, ...scriptRoutes];

/** What the guide has to know of the channel: which kinds are taken online. */
export const reportChannel: ReportChannel = { kindsTaken };
