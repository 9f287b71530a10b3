// The architecture as a test. Each rule's comment is what a person reads when it fails.
// A module reads only modules on a lower line (design section 3); this is every edge there is.
const reads = {
  organisations: [],
  frameworks: ["organisations"],
  actions: ["organisations"],
  keys: ["organisations"],
  guidance: ["organisations"],
  assessments: ["organisations", "frameworks", "actions"],
  reports: ["organisations", "keys", "guidance"],
  onboarding: ["organisations"],
  interests: ["organisations"],
  surveys: ["organisations", "actions"],
  "financial-interests": ["organisations", "keys", "interests"],
  policy: ["organisations", "frameworks", "actions", "assessments", "surveys"],
  coherence: ["organisations", "frameworks", "actions", "assessments", "surveys", "policy"],
  accountability: ["organisations", "frameworks", "actions", "assessments", "policy", "coherence"],
  oversight: ["organisations", "frameworks", "assessments"],
  home: [],
};

const outside = (module) => `^src/modules/(?!${module}/)`;

module.exports = {
  forbidden: [
    {
      name: "module-front-door",
      severity: "error",
      comment: "Another module is used through its index.ts, so that its inside can change.",
      from: { path: "^src/modules/([^/]+)/" },
      to: { path: "^src/modules/", pathNot: ["^src/modules/$1/", "^src/modules/[^/]+/index\\.ts$"] },
    },
    ...Object.entries(reads).map(([module, allowed]) => ({
      name: `edges-of-${module}`,
      severity: "error",
      comment: "This edge is not in the list above. A new edge is a decision: write it down in docs/decisions.",
      from: { path: `^src/modules/${module}/` },
      to: {
        path: outside(module),
        ...(allowed.length > 0 && { pathNot: allowed.map((name) => `^src/modules/${name}/`) }),
      },
    })),
    {
      name: "module-is-on-the-list",
      severity: "error",
      comment: "A new module gets a line in `reads` above: which modules it may read.",
      from: { path: `^src/modules/(?!(${Object.keys(reads).join("|")})/)` },
      to: {},
    },
    {
      name: "app-front-door",
      severity: "error",
      comment: "The app knows a module by its front door only.",
      from: { path: "^src/app/" },
      to: { path: "^src/modules/", pathNot: "^src/modules/[^/]+/index\\.ts$" },
    },
    {
      name: "platform-front-door",
      severity: "error",
      comment: "A platform folder is used through its index.ts.",
      from: { path: "^src/(modules|app|ui)/" },
      // Two have a second one: the vault for what runs in a browser too, hidden data for what needs a thread of the server.
      to: { path: "^src/platform/", pathNot: "^src/platform/([^/]+|vault/crypto|hidden-data/apart)/index\\.ts$" },
    },
    {
      name: "platform-folders-too",
      severity: "error",
      comment: "A platform folder is used through its index.ts, also by its neighbours.",
      from: { path: "^src/platform/([^/]+)/" },
      to: { path: "^src/platform/", pathNot: ["^src/platform/[^/]+/index\\.ts$", "^src/platform/$1/"] },
    },
    {
      name: "rules-are-pure",
      severity: "error",
      comment: "Rules import only types of their own subject, other rules, calendar arithmetic, words, the normal distribution and zod: no I/O.",
      from: { path: "\\.rules\\.ts$" },
      to: {
        pathNot: [
          "^src/(modules|app/demonstration)/[^.]+\\.ts$",
          "\\.rules\\.ts$",
          "^src/platform/(clock|locale|actor)/",
          "^src/(platform|ui)/[^.]+\\.ts$",
          "^src/platform/documents/[^.]+\\.nodes\\.ts$",
          "node_modules/(zod|simple-statistics)/",
        ],
      },
    },
    {
      name: "views-do-not-query",
      severity: "error",
      comment: "A view receives prepared values; it never asks the database.",
      from: { path: "^src/modules/.*/?views/" },
      to: { path: ["^src/platform/database/", "\\.(queries|commands|routes)\\.tsx?$"] },
    },
    {
      name: "only-database-knows-pg",
      severity: "error",
      comment: "Only the database folders know the driver and the query builder; use #platform/database.",
      from: { path: "^src/", pathNot: ["^src/platform/(database|embedded|backup|jobs)/", "\\.test\\.ts$"] },
      to: { path: "node_modules/(pg|kysely|@electric-sql|pg-boss)/" },
    },
    {
      name: "platform-knows-no-module",
      severity: "error",
      comment: "The ground carries the modules, not the other way round.",
      from: { path: "^src/(platform|ui)/" },
      to: { path: "^src/(modules|app)/" },
    },
    {
      name: "ui-knows-no-data",
      severity: "error",
      comment: "Components take prepared values and words.",
      from: { path: "^src/ui/", pathNot: "\\.test\\.tsx?$" },
      to: { path: "^src/platform/", pathNot: "^src/platform/(locale|markdown)/" },
    },
    { name: "not-resolvable", severity: "error", from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "\\.test\\.tsx?$" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: [".ts", ".tsx", ".js"],
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
    },
  },
};
