import { z } from "zod";
import { dateOf } from "#platform/clock/index.ts";
import { withSystem } from "#platform/database/index.ts";
import type { GroundJob } from "#platform/jobs/index.ts";
import { accountsCalled } from "./accounts.queries.ts";
import { makeLink } from "./links.commands.ts";
import type { AuthParts } from "./parts.ts";

/** The job that answers "I forgot my password". */
export const resetLinkJob = "sign-in.reset-link";

const request = z.object({ email: z.string() });

/**
 * Looks only afterwards whether anybody has this address, so that asking takes the same time for every address. Somebody
 * who signs in with a work account only gets no link: that password is kept elsewhere.
 */
export const resetLinks = (parts: AuthParts): GroundJob => ({
  name: resetLinkJob,
  run: async ({ services, data }) => {
    const { email } = request.parse(data);
    const now = services.clock.now();
    await withSystem(parts.db, async (tx) => {
      for (const account of await accountsCalled(tx, email)) {
        const person = await parts.directory.person(tx, account, dateOf(now));
        if (!person || (account.passwordHash === null && account.oidcSubject !== null)) continue;
        const url = `${parts.config.siteUrl}${await makeLink(tx, account, "reset", now)}`;
        await services.accountMail.sendLink(tx, { email, locale: account.locale, purpose: "reset", url });
      }
    });
  },
});
