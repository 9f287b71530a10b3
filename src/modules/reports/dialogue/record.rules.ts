import type { Report } from "../report.ts";

/** Whether the reporter may still check and approve what an officer wrote down of a telephone call, a letter or a meeting (directive 2019/1937, 18). */
export const awaitsApproval = ({
  enteredBy,
  approvedAt,
}: Pick<Report, "enteredBy" | "approvedAt">): boolean => enteredBy !== null && approvedAt === null;
