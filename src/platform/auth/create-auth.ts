import type { Route } from "#platform/http/index.ts";
import type { GroundJob } from "#platform/jobs/index.ts";
import type { NavigationEntry } from "#platform/module/index.ts";
import { accountRoutes } from "./account.routes.tsx";
import { administeredAccountRoutes } from "./accounts.routes.tsx";
import { groupRoleRoutes } from "./group-roles.routes.tsx";
import { identifier } from "./identify.ts";
import type { Identify } from "./identify.ts";
import type { AuthParts } from "./parts.ts";
import { passwordRoutes } from "./password.routes.tsx";
import { resetLinks } from "./reset-link.ts";
import { secondFactorRoutes } from "./second-factor.routes.tsx";
import { setUpRoutes } from "./set-up.routes.tsx";
import { signInRoutes } from "./sign-in.routes.tsx";
import { singleSignOnRoutes } from "./single-sign-on.routes.tsx";
import { accountsTexts, groupTexts } from "./texts/administration.ts";
import { tidying } from "./tidy.ts";

/** Signing in as the app uses it. */
export interface Auth {
  readonly identify: Identify;
  readonly routes: readonly Route[];
  readonly jobs: readonly GroundJob[];
  readonly navigation: readonly NavigationEntry[];
}

const navigation: readonly NavigationEntry[] = [
  {
    group: "administration",
    href: "/beheer/accounts",
    label: { nl: accountsTexts.nl.title, en: accountsTexts.en.title },
    roles: ["administrator"],
    order: 30,
  },
  {
    group: "administration",
    href: "/beheer/groepen",
    label: { nl: groupTexts.nl.title, en: groupTexts.en.title },
    roles: ["administrator"],
    order: 40,
  },
];

/** Builds signing in on a database and a directory of people. */
export const createAuth = (parts: AuthParts): Auth => ({
  identify: identifier(parts.directory),
  routes: [
    ...signInRoutes(parts),
    ...secondFactorRoutes(parts),
    ...passwordRoutes(parts),
    ...singleSignOnRoutes(parts),
    ...accountRoutes,
    ...administeredAccountRoutes(parts),
    ...groupRoleRoutes(parts),
    ...setUpRoutes(parts),
  ],
  jobs: [resetLinks(parts), tidying(parts)],
  navigation,
});
