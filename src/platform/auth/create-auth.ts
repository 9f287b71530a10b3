import type { Route } from "#platform/http/index.ts";
import type { GroundJob } from "#platform/jobs/index.ts";
import type { NavigationEntry } from "#platform/module/index.ts";
import { identifier } from "./identify.ts";
import type { Identify } from "./identify.ts";
import type { AuthParts } from "./parts.ts";
import { passwordRoutes } from "./password.routes.tsx";
import { resetLinks } from "./reset-link.ts";
import { secondFactorRoutes } from "./second-factor.routes.tsx";
import { signInRoutes } from "./sign-in.routes.tsx";

/** Signing in as the app uses it. */
export interface Auth {
  readonly identify: Identify;
  readonly routes: readonly Route[];
  readonly jobs: readonly GroundJob[];
  readonly navigation: readonly NavigationEntry[];
}

/** Builds signing in on a database and a directory of people. */
export const createAuth = (parts: AuthParts): Auth => ({
  identify: identifier(parts.directory),
  routes: [...signInRoutes(parts), ...secondFactorRoutes(parts), ...passwordRoutes(parts)],
  jobs: [resetLinks(parts)],
  navigation: [],
});
