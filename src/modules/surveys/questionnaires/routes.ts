import type { Route } from "#platform/http/index.ts";
import { backgroundRoutes } from "./background.routes.tsx";
import { blockRoutes } from "./blocks.routes.tsx";
import { conditionRoutes } from "./conditions.routes.tsx";
import { itemRoutes } from "./items.routes.tsx";
import { questionnaireListRoutes } from "./list.routes.tsx";
import { scaleRoutes } from "./scales.routes.tsx";
import { questionnaireVersionRoutes } from "./version.routes.tsx";

/** Everything about questionnaires: the list, a version, and each of its parts. */
export const questionnaireRoutes: readonly Route[] = [
  ...questionnaireListRoutes,
  ...questionnaireVersionRoutes,
  ...blockRoutes,
  ...itemRoutes,
  ...conditionRoutes,
  ...backgroundRoutes,
  ...scaleRoutes,
];
