import type { Route } from "#platform/http/index.ts";
import { allegationRoutes } from "./allegations/allegations.routes.tsx";
import { allegationStepRoutes } from "./allegations/steps.routes.tsx";
import { closingRoutes } from "./closing/closing.routes.tsx";
import { addDocumentRoutes } from "./documents/add-documents.routes.tsx";
import { documentRoutes } from "./documents/documents.routes.tsx";
import { inquiryRoutes } from "./inquiry/inquiry.routes.tsx";
import { linkRoutes } from "./links/links.routes.tsx";
import { noteRoutes } from "./notes/notes.routes.tsx";
import { taskRoutes } from "./tasks/tasks.routes.tsx";
import { weighingRoutes } from "./weighing/weighing.routes.tsx";

export { allegationsSection } from "./allegations/allegations.section.tsx";
export { caseWork } from "./casework.contributions.ts";
export { closingSection } from "./closing/closing.section.tsx";
export { documentsSection } from "./documents/documents.section.tsx";
export { linksSection } from "./links/links.section.tsx";
export { nextStepSection } from "./next/next-step.section.tsx";
export { notesSection } from "./notes/notes.section.tsx";
export { tasksSection } from "./tasks/tasks.section.tsx";
export { timelineSection } from "./timeline/timeline.section.tsx";
export { weighingSection } from "./weighing/weighing.section.tsx";

/** Everything that readers do with a report once it is in. */
export const caseworkRoutes: readonly Route[] = [
  ...weighingRoutes,
  ...inquiryRoutes,
  ...allegationRoutes,
  ...allegationStepRoutes,
  ...addDocumentRoutes,
  ...documentRoutes,
  ...taskRoutes,
  ...noteRoutes,
  ...linkRoutes,
  ...closingRoutes,
];
