import { z } from "zod";
import { fields, found, ordinaryReading, program } from "#platform/http/index.ts";
import type { Reply, RequestContext, Route } from "#platform/http/index.ts";
import { scim } from "./dialect.ts";
import { groupSteps, toldGroup } from "./group.rules.ts";
import type { Group } from "./group.ts";
import { changeGroup, createGroup, removeGroup, stepsTo } from "./groups.commands.ts";
import { findGroup, listGroups, membersOf } from "./groups.queries.ts";
import { asksFor, listQuery, listResponse, projectionQuery, wantedOf } from "./listing.ts";
import { readOperations } from "./patch.rules.ts";
import { projected } from "./projection.rules.ts";
import type { Projection } from "./projection.rules.ts";
import { answered, insistOnVersion } from "./resource-replies.ts";
import { groupResource } from "./resources.ts";
import { telling } from "./telling.ts";

const one = z.object({ id: fields.id() });
type OneGroup = RequestContext<z.output<typeof one>, Projection>;

const load = async (context: OneGroup): Promise<Group> => {
  context.about("provisioned-group", context.params.id);
  return found(await findGroup(context.tx, context.params.id));
};

/** Members are read only where they are told or compared: a group may have thousands. */
const resourceOf = async ({ tx, origin }: RequestContext, group: Group, withMembers: boolean) =>
  groupResource(group, withMembers ? await membersOf(tx, [group.groupId]) : undefined, origin);

const show = async (
  context: RequestContext<unknown, Projection>,
  id: string,
  status: 200 | 201,
): Promise<Reply> => {
  const group = found(await findGroup(context.tx, id));
  return answered(await resourceOf(context, group, asksFor(context.query, "members")), context.query, status);
};

const insistOn = async (context: OneGroup, group: Group, ifMatch: string | undefined): Promise<void> => {
  if (ifMatch !== undefined) insistOnVersion(await resourceOf(context, group, true), ifMatch);
};

const reading = program({
  method: "GET",
  dialect: scim,
  path: "/Groups/:id",
  audit: ordinaryReading,
  params: one,
  query: projectionQuery,
  answer: async (context, sent) => {
    const group = await load(context);
    const resource = await resourceOf(context, group, asksFor(context.query, "members"));
    return answered(resource, context.query, 200, sent.ifNoneMatch);
  },
});

const listing = program({
  method: "GET",
  dialect: scim,
  path: "/Groups",
  audit: ordinaryReading,
  query: listQuery,
  answer: async ({ tx, origin, query }) => {
    const wanted = wantedOf(query);
    const { found: groups, total } = await listGroups(tx, wanted);
    const told = asksFor(query, "members");
    const members = told
      ? await membersOf(
          tx,
          groups.map(({ groupId }) => groupId),
        )
      : [];
    const resources = groups.map((group) => {
      const own = members.filter(({ groupId }) => groupId === group.groupId);
      return projected(groupResource(group, told ? own : undefined, origin), query);
    });
    return { kind: "json", value: listResponse(resources, { total, offset: wanted.offset }) };
  },
});

const creating = program({
  method: "POST",
  dialect: scim,
  path: "/Groups",
  audit: "provisioning.group-created",
  query: projectionQuery,
  answer: (context, sent) =>
    telling(async () => {
      const id = await createGroup(context, toldGroup(sent.body));
      context.about("provisioned-group", id);
      return show(context, id, 201);
    }),
});

const replacing = program({
  method: "PUT",
  dialect: scim,
  path: "/Groups/:id",
  audit: "provisioning.group-replaced",
  params: one,
  query: projectionQuery,
  answer: (context, sent) =>
    telling(async () => {
      const group = await load(context);
      await insistOn(context, group, sent.ifMatch);
      await changeGroup(context, group, stepsTo(group, toldGroup(sent.body)));
      return show(context, group.groupId, 200);
    }),
});

const changing = program({
  method: "PATCH",
  dialect: scim,
  path: "/Groups/:id",
  audit: "provisioning.group-changed",
  params: one,
  query: projectionQuery,
  answer: (context, sent) =>
    telling(async () => {
      const group = await load(context);
      await insistOn(context, group, sent.ifMatch);
      await changeGroup(context, group, groupSteps(readOperations(sent.body)));
      // A group of thousands is not sent back for one member, unless that is asked for.
      if (context.query.attributes.length === 0) return { kind: "json", value: null, status: 204 };
      return show(context, group.groupId, 200);
    }),
});

const removing = program({
  method: "DELETE",
  dialect: scim,
  path: "/Groups/:id",
  audit: "provisioning.group-removed",
  params: one,
  query: projectionQuery,
  answer: (context, sent) =>
    telling(async () => {
      const group = await load(context);
      await insistOn(context, group, sent.ifMatch);
      await removeGroup(context, group);
      return { kind: "json", value: null, status: 204 };
    }),
});

/** Groups as an identity provider keeps them. */
export const groupRoutes: readonly Route[] = [listing, creating, reading, replacing, changing, removing];
