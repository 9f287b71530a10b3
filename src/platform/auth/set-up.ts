import { systemActor } from "#platform/actor/index.ts";
import type { Role } from "#platform/actor/index.ts";
import { asSystem, withActor, withSystem } from "#platform/database/index.ts";
import type { Db, Tx } from "#platform/database/index.ts";
import type { Directory, OrganisationKind } from "./directory.ts";
import { accountLink } from "./links.commands.ts";
import { hashOf, newSecret } from "./token.ts";

const validSeconds = 24 * 3600;

/**
 * Makes the one-time link with which the first organisation is made, as a path; links made earlier stop working. Undefined
 * when there is an organisation already.
 */
export const createSetUpLink = (
  { db, directory }: { readonly db: Db; readonly directory: Directory },
  now: Date,
): Promise<string | undefined> =>
  withSystem(db, async (tx) => {
    if (!(await directory.isEmpty(tx))) return undefined;
    const { text, hash } = newSecret();
    await tx.deleteFrom("setUpLinks").execute();
    await tx
      .insertInto("setUpLinks")
      .values({ tokenHash: hash, expiresAt: new Date(now.getTime() + validSeconds * 1000) })
      .execute();
    return `/instellen/${text}`;
  });

/** Whether this link still makes the first organisation. Runs as the system. */
export const isSetUpLink = async (
  tx: Tx,
  directory: Directory,
  token: string,
  now: Date,
): Promise<boolean> => {
  const link = await tx
    .selectFrom("setUpLinks")
    .select("tokenHash")
    .where("tokenHash", "=", hashOf(token))
    .where("expiresAt", ">", now)
    .forUpdate()
    .executeTakeFirst();
  return link !== undefined && directory.isEmpty(tx);
};

export interface SetUp {
  readonly kind: OrganisationKind;
  readonly name: string;
  readonly shortName: string;
  readonly administrator: { readonly name: string; readonly email: string };
  readonly coordinator: { readonly name: string; readonly email: string };
}

/** Somebody who begins, with the link by which this person chooses a password. */
export interface Beginner {
  readonly role: Role;
  readonly name: string;
  readonly email: string;
  readonly path: string;
}

/**
 * Makes the organisation, its administrator and its coordinator, two different people, with a link for each to choose a
 * password. The set-up link is worth nothing afterwards. Undefined when it was so already. Call it when no transaction is open.
 */
export const setUp = (
  { db, directory }: { readonly db: Db; readonly directory: Directory },
  token: string,
  wanted: SetUp,
  now: Date,
): Promise<readonly Beginner[] | undefined> => {
  const organisationId = crypto.randomUUID();
  const system = systemActor(organisationId);
  const { administrator, coordinator, ...organisation } = wanted;
  const people = [
    { ...administrator, role: "administrator" },
    { ...coordinator, role: "coordinator" },
  ] as const;
  return withActor(db, system, async (tx) => {
    const valid = await asSystem(tx, system, (raw) => isSetUpLink(raw, directory, token, now));
    if (!valid) return undefined;
    const keys = await directory.found(tx, organisationId, { ...organisation, people }, now);
    return asSystem(tx, system, async (raw) => {
      await raw.deleteFrom("setUpLinks").execute();
      const beginners: Beginner[] = [];
      for (const [index, person] of people.entries()) {
        const key = keys[index];
        if (!key) throw new Error("the directory returned too few people");
        const { path } = await accountLink(raw, { ...key, email: person.email }, now);
        beginners.push({ ...person, path });
      }
      return beginners;
    });
  });
};
