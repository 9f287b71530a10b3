import { z } from "zod";
import { fields, found, ordinaryReading, program } from "#platform/http/index.ts";
import type { Reply, RequestContext, Route } from "#platform/http/index.ts";
import { scim } from "./dialect.ts";
import { listQuery, listResponse, projectionQuery, wantedOf } from "./listing.ts";
import { patched, readOperations } from "./patch.rules.ts";
import { projected } from "./projection.rules.ts";
import type { Projection } from "./projection.rules.ts";
import { answered, insistOnVersion } from "./resource-replies.ts";
import { userResource } from "./resources.ts";
import { telling } from "./telling.ts";
import { toldUser } from "./user.rules.ts";
import type { ShownUser } from "./user.ts";
import { changeUser, createUser, removeUser } from "./users.commands.ts";
import { findUser, listUsers } from "./users.queries.ts";

const one = z.object({ id: fields.id() });
type OneUser = RequestContext<z.output<typeof one>, Projection>;

const load = async (context: OneUser): Promise<ShownUser> => {
  context.about("person", context.params.id);
  return found(await findUser(context.tx, context.params.id, context.today));
};

const show = async (context: RequestContext<unknown, Projection>, id: string): Promise<Reply> => {
  const user = found(await findUser(context.tx, id, context.today));
  return answered(userResource(user, context.origin), context.query, 200);
};

const reading = program({
  method: "GET",
  dialect: scim,
  path: "/Users/:id",
  audit: ordinaryReading,
  params: one,
  query: projectionQuery,
  answer: async (context, sent) => {
    const resource = userResource(await load(context), context.origin);
    return answered(resource, context.query, 200, sent.ifNoneMatch);
  },
});

const listing = program({
  method: "GET",
  dialect: scim,
  path: "/Users",
  audit: ordinaryReading,
  query: listQuery,
  answer: async ({ tx, today, origin, query }) => {
    const wanted = wantedOf(query);
    const { found: users, total } = await listUsers(tx, wanted, today);
    return {
      kind: "json",
      value: listResponse(
        users.map((user) => projected(userResource(user, origin), query)),
        { total, offset: wanted.offset },
      ),
    };
  },
});

const creating = program({
  method: "POST",
  dialect: scim,
  path: "/Users",
  audit: "provisioning.user-created",
  query: projectionQuery,
  answer: (context, sent) =>
    telling(async () => {
      const user = await createUser(context, toldUser(sent.body));
      context.about("person", user.personId);
      return answered(userResource(user, context.origin), context.query, 201);
    }),
});

const replacing = program({
  method: "PUT",
  dialect: scim,
  path: "/Users/:id",
  audit: "provisioning.user-replaced",
  params: one,
  query: projectionQuery,
  answer: (context, sent) =>
    telling(async () => {
      const user = await load(context);
      insistOnVersion(userResource(user, context.origin), sent.ifMatch);
      await changeUser(context, user, toldUser(sent.body));
      return show(context, user.personId);
    }),
});

const changing = program({
  method: "PATCH",
  dialect: scim,
  path: "/Users/:id",
  audit: "provisioning.user-changed",
  params: one,
  query: projectionQuery,
  answer: (context, sent) =>
    telling(async () => {
      const user = await load(context);
      const resource = userResource(user, context.origin);
      insistOnVersion(resource, sent.ifMatch);
      await changeUser(context, user, toldUser(patched(resource, readOperations(sent.body))));
      return show(context, user.personId);
    }),
});

const removing = program({
  method: "DELETE",
  dialect: scim,
  path: "/Users/:id",
  audit: "provisioning.user-removed",
  params: one,
  query: projectionQuery,
  answer: (context, sent) =>
    telling(async () => {
      const user = await load(context);
      insistOnVersion(userResource(user, context.origin), sent.ifMatch);
      await removeUser(context, user);
      return { kind: "json", value: null, status: 204 };
    }),
});

/** People as an identity provider keeps them. */
export const userRoutes: readonly Route[] = [listing, creating, reading, replacing, changing, removing];
