import { formPage, page, post, redirect, refuse } from "#platform/http/index.ts";
import type { RequestContext, Route } from "#platform/http/index.ts";
import type { Tx } from "#platform/database/index.ts";
import { groupRoleForm } from "./group-roles.ts";
import { selfOf } from "./own-session.ts";
import type { AuthParts } from "./parts.ts";
import { administrationCrumb, groupTexts } from "./texts/administration.ts";
import { GroupRolesView } from "./views/group-roles.view.tsx";

const administrator = ["administrator"] as const;
const said = (key: "added" | "removed" | "known") => ({ nl: groupTexts.nl[key], en: groupTexts.en[key] });

const linesOf = (tx: Tx, organisationId: string) =>
  tx
    .selectFrom("groupRoles")
    .select(["groupName as group", "role"])
    .where("organisationId", "=", organisationId)
    .orderBy("groupName")
    .orderBy("role")
    .execute();

/** Changes the lines of a group; what its members may not have because of their other roles is written down, not given. */
const changeLines = async (
  { directory }: AuthParts,
  context: RequestContext,
  group: string,
  work: () => Promise<unknown>,
): Promise<void> => {
  const { tx, actor, services, session, now, today } = context;
  const { organisationId, personId: by } = selfOf(actor);
  const change = async (): Promise<void> => void (await work());
  const refused = await directory.changeGroupLines(tx, { organisationId, group, by }, change, today);
  for (const { role, personId } of refused) {
    const object = { kind: "appointment", id: `${role}: ${personId}` };
    const entry = { event: "group-roles.kept-apart", object, result: "refused" } as const;
    await services.audit.record(tx, actor, { ...entry, origin: session.address }, now);
  }
};

const editing = (parts: AuthParts): Route[] =>
  formPage({
    path: "/beheer/groepen",
    permission: administrator,
    audit: "group-roles.added",
    form: groupRoleForm,
    load: ({ tx, actor }) => linesOf(tx, selfOf(actor).organisationId),
    view: ({ locale }, lines, form) =>
      page(
        groupTexts[locale].title,
        <GroupRolesView locale={locale} lines={lines} form={form} sso={parts.config.oidc !== undefined} />,
        [administrationCrumb(locale)],
      ),
    submit: async (context, { group, role }, lines) => {
      const { organisationId } = selfOf(context.actor);
      context.about("group-role", `${role}: ${group}`.slice(0, 200));
      if (lines.some((line) => line.group === group && line.role === role))
        return refuse("group", said("known"));
      await changeLines(parts, context, group, () =>
        context.tx.insertInto("groupRoles").values({ organisationId, groupName: group, role }).execute(),
      );
      return redirect("/beheer/groepen", said("added"));
    },
  });

const removing = (parts: AuthParts) =>
  post({
    path: "/beheer/groepen/verwijderen",
    permission: administrator,
    audit: "group-roles.removed",
    form: groupRoleForm,
    submit: async (context, { group, role }) => {
      const { organisationId } = selfOf(context.actor);
      context.about("group-role", `${role}: ${group}`.slice(0, 200));
      await changeLines(parts, context, group, () =>
        context.tx
          .deleteFrom("groupRoles")
          .where("organisationId", "=", organisationId)
          .where("groupName", "=", group)
          .where("role", "=", role)
          .execute(),
      );
      return redirect("/beheer/groepen", said("removed"));
    },
  });

/** Which group gives which role: the administrator's own table. */
export const groupRoleRoutes = (parts: AuthParts): Route[] => [...editing(parts), removing(parts)];
