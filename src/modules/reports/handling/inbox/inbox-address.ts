import type { InboxQuery } from "./inbox.ts";

/** The inbox as it is when nothing was chosen. */
export const plainInbox: InboxQuery = {
  stand: "open",
  soort: "all",
  wie: "all",
  termijn: "all",
  nieuw: "all",
  volgorde: "term",
  kenmerk: "",
  pagina: 1,
};

/** The address of the inbox with these choices; what is as usual is left out. */
export const inboxAddress = (choices: Partial<InboxQuery>): string => {
  const usual = new Map<string, unknown>(Object.entries(plainInbox));
  const chosen = Object.entries(choices).filter(([name, value]) => value !== usual.get(name));
  const search = new URLSearchParams(chosen.map(([name, value]) => [name, String(value)])).toString();
  return search === "" ? "/dossiers" : `/dossiers?${search}`;
};

/** Whether anything but the order narrows the list. */
export const isNarrowed = (query: InboxQuery): boolean =>
  inboxAddress({ ...query, pagina: 1, volgorde: "term" }) !== "/dossiers";
